use bolthole_domain::RungId;
use bolthole_method::{Ladder, Rung};

use super::belief::Night;
use super::latents::{ANOTHER, BODY, COMPANION, Eight, GENERAL, HAND, LIFT, MOOD, N, OUT, loading};
use super::number::Number;
use super::params::{Params, Values};
use super::response::Grades;
use crate::OthersToday;

/// Who is with the rat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// The caregiver of its first visits.
    First,
    /// Somebody else.
    Another,
}

/// In what company a rung is tried.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Who is with the rat.
    pub with: With,
    /// Another rat is beside it.
    pub companion_present: bool,
    /// How visits with its mischief went so far that day.
    pub others: OthersToday,
}

/// The six hypotheses: how fast a rat learns and how much a fright takes, as multiples of what is usual.
pub(super) const BANK: [(f64, f64); 6] = [
    (0.35, 0.6),
    (0.35, 1.6),
    (1.0, 0.6),
    (1.0, 1.6),
    (2.4, 0.6),
    (2.4, 1.6),
];

/// A ladder and the numbers of a filter, made ready once for any number of rats.
#[derive(Debug, Clone)]
pub struct Engine<T = f64> {
    rungs: Vec<(RungId, Demand<T>)>,
    pub(super) grades: Grades<T>,
    pub(super) novelty: T,
    pub(super) shared_mood: T,
    pub(super) learning: Learning<T>,
    pub(super) night: Night<T>,
    pub(super) start: Start<T>,
}

/// What one rung asks.
#[derive(Debug, Clone)]
pub(super) struct Demand<T> {
    /// On which numbers it rests.
    pub(super) loading: Eight<T>,
    /// How much it asks.
    pub(super) difficulty: T,
    /// Which numbers a visit moves, and how far.
    pub(super) direction: Eight<T>,
}

/// What visits do to a rat.
#[derive(Debug, Clone)]
pub(super) struct Learning<T> {
    pub(super) gain: T,
    pub(super) gain_always: T,
    pub(super) part_hesitated: T,
    pub(super) part_refused: T,
    pub(super) loss: T,
    pub(super) var_visit: T,
}

/// A rat nobody knows yet.
#[derive(Debug, Clone)]
pub(super) struct Start<T> {
    pub(super) mean: Eight<T>,
    pub(super) variances: Eight<T>,
    /// What each cause takes from general trust.
    pub(super) causes: [T; 8],
    pub(super) trauma_and_hands: T,
}

impl Engine {
    /// Ready for rats on that ladder.
    pub fn new(ladder: &Ladder, params: &Params) -> Engine {
        Engine::from_row(ladder, params, &params.to_vec())
    }
}

impl<T: Number> Engine<T> {
    /// As `new`, with the numbers taken from a row as of `Params::to_vec`; `params` only names its rungs.
    pub fn from_row(ladder: &Ladder, params: &Params, row: &[T]) -> Engine<T> {
        let values = Values::from_row(row);
        let own = &row[Values::<T>::NAMES.len()..];
        let harder = |rung: &Rung| {
            let place = params.rungs.iter().position(|(id, _)| *id == rung.id);
            place.map_or(T::of(0.0), |place| own[place])
        };
        let rungs = ladder.rungs().iter();
        Engine {
            rungs: rungs
                .map(|rung| (rung.id.clone(), demand(&values, rung, harder(rung))))
                .collect(),
            grades: Grades::new(&values),
            novelty: values.novelty,
            shared_mood: values.shared_mood,
            learning: Learning {
                gain: values.ln_gain.exp(),
                gain_always: values.ln_gain_always.exp(),
                part_hesitated: share(values.logit_part_hesitated),
                part_refused: share(values.logit_part_refused),
                loss: values.ln_loss.exp(),
                var_visit: values.ln_var_visit.exp(),
            },
            night: Night {
                lost: share(values.logit_lost_at_night),
                mood_kept: share(values.logit_mood_kept),
                mood_variance: squared(values.ln_sd_mood),
                var_day: values.ln_var_day.exp(),
            },
            start: start(&values),
        }
    }

    /// How many rungs the ladder has.
    pub fn n_rungs(&self) -> usize {
        self.rungs.len()
    }

    /// The place of that rung on the ladder.
    pub fn place(&self, rung: &RungId) -> Option<usize> {
        self.rungs.iter().position(|(id, _)| id == rung)
    }

    pub(super) fn demand(&self, place: usize) -> &Demand<T> {
        &self.rungs[place].1
    }
}

impl<T: Number> Demand<T> {
    /// On which numbers it rests in that setting.
    pub(super) fn loading_in(&self, setting: Setting) -> Eight<T> {
        let mut h = self.loading;
        if setting.with == With::Another {
            h[ANOTHER] = T::of(1.0);
        }
        if setting.companion_present {
            h[COMPANION] = T::of(1.0);
        }
        h
    }
}

fn demand<T: Number>(values: &Values<T>, rung: &Rung, harder: T) -> Demand<T> {
    let asks = &rung.asks;
    let difficulty = values.asks_presence * T::of(asks.presence)
        + values.asks_door * T::of(asks.door)
        + values.asks_spoon * T::of(asks.spoon)
        + values.asks_arm * T::of(asks.arm)
        + values.asks_hand * T::of(asks.hand)
        + values.asks_touch * T::of(asks.touch)
        + values.asks_lift * T::of(asks.lift)
        + values.asks_carry * T::of(asks.carry)
        + harder;
    let loading = loading(asks);
    let general = share(values.logit_share_general);
    let mut direction = [T::of(0.0); N];
    direction[GENERAL] = general;
    for facet in OUT..=LIFT {
        direction[facet] = loading[facet] * (T::of(1.0) - general);
    }
    Demand {
        loading,
        difficulty,
        direction,
    }
}

fn start<T: Number>(values: &Values<T>) -> Start<T> {
    let mut mean = [T::of(0.0); N];
    mean[GENERAL] = values.mean_general;
    mean[ANOTHER] = values.mean_another;
    mean[COMPANION] = values.mean_companion;
    let mut variances = [T::of(0.0); N];
    variances[GENERAL] = squared(values.ln_sd_general);
    variances[OUT] = squared(values.ln_sd_out);
    variances[BODY] = squared(values.ln_sd_body);
    variances[HAND] = squared(values.ln_sd_hand);
    variances[LIFT] = squared(values.ln_sd_lift);
    variances[ANOTHER] = squared(values.ln_sd_another);
    variances[COMPANION] = squared(values.ln_sd_companion);
    variances[MOOD] = squared(values.ln_sd_mood);
    Start {
        mean,
        variances,
        causes: [
            values.cause_lack_of_handling,
            values.cause_trauma_or_mishandling,
            values.cause_hormonal,
            values.cause_stressful_environment,
            values.cause_lonely_no_companion,
            values.cause_illness_or_pain,
            values.cause_normal_settling_in,
            values.cause_resource_or_intro_conflict,
        ],
        trauma_and_hands: values.trauma_and_hands,
    }
}

fn squared<T: Number>(ln_deviation: T) -> T {
    (ln_deviation + ln_deviation).exp()
}

fn share<T: Number>(log_odds: T) -> T {
    T::of(1.0) / (T::of(1.0) + (-log_odds).exp())
}

//! What the model may do to the pace: wait before something new, begin the day easier, or go another way that is as open.
//! Never past a gate, and never on before what a step builds on is solid.
//!
//! Calm has the last word: after twelve calm days in a row, and on a long way back, the plain pace goes on. So continued
//! calm leads to something new within three weeks whatever the model thinks.

use bolthole_domain::Outcome;
use bolthole_method::Rung;

use crate::Reason;
use crate::gates::{View, is_open};
use crate::nest::is_left_alone;
use crate::pace::{is_stuck, ways};
use crate::plateau::VISITS;
use crate::policy::Policy;
use crate::reading::Reading;

/// At the twelfth calm day something new is tried in any case. Source: engine, the policy.
const MOST_CALM_DAYS: f64 = 12.0;
/// A way back over more rungs than this is not slowed down (ours).
const SHORT_WAY: usize = 3;
/// A new rung may carry this many times the risk that a known one may. Source: engine, the policy.
const FOR_SOMETHING_NEW: f64 = 1.5;

/// For so many days after its first visit a rat is new (ours; tuned on the bench).
const NEW_FOR_DAYS: f64 = 50.0;
/// How much of its budget is spent on it meanwhile (ours; tuned on the bench): trust is made or lost in the first weeks.
const WHILE_NEW: f64 = 0.3;
/// How many times the budget later (ours; tuned on the bench): what is left to learn then is hard at any pace, and a rat
/// that waits for ever gets nowhere either. It is still never faster than two calm days.
const LATER: f64 = 4.0;

/// Who looks, and how far back it may go.
#[derive(Clone, Copy)]
pub(crate) struct Modulation<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) reading: &'a Reading,
    pub(crate) level: u8,
}

impl<'a> Modulation<'a> {
    pub(crate) fn new(policy: &'a Policy, reading: &'a Reading) -> Modulation<'a> {
        Modulation {
            policy,
            reading,
            level: reading.level(policy),
        }
    }

    /// The step as the model lets it begin today, and why that is not the plain one.
    pub(crate) fn slowed<'r>(&self, view: &View<'r>, step: &'r Rung) -> (&'r Rung, Option<Reason>) {
        if self.level == 0 || view.is_sitting_near(step) || calm_has_the_word(view, step) {
            return (step, None);
        }
        if let Some(another) = self.another_way(view, step) {
            return (another, Some(easier_than(view, step)));
        }
        if view.of(step).was_tried() {
            let easier = self.back_off(view, step);
            return easier.map_or((step, None), |easier| (easier, Some(easier_than(view, step))));
        }
        let waits = self.wait(view, step);
        waits.map_or((step, None), |practised| (practised, Some(can_wait(view, step))))
    }

    /// How likely a fright may be that is begun with now.
    fn budget(&self, view: &View) -> f64 {
        let of_all = view.everybody().unwrap_or(*view);
        let first = of_all.standing.trials.first();
        let is_new = first.is_none_or(|first| view.asked.day - first.day < NEW_FOR_DAYS);
        let share = if is_new { WHILE_NEW } else { LATER };
        share * self.reading.budget(view.asked.care)
    }

    /// Another step that could be the next as well and frightens no likelier than allowed, where the first one does.
    ///
    /// An arm in place of a lap, a gown in place of either: the way forks there, and every gate is asked.
    fn another_way<'r>(&self, view: &View<'r>, step: &Rung) -> Option<&'r Rung> {
        if self.is_allowed(view, step) {
            return None;
        }
        ways(view).into_iter().find(|other| {
            let is_other = other.id != step.id && !view.is_sitting_near(other);
            is_other && !is_stuck(view, other) && self.is_allowed(view, other)
        })
    }

    /// A fright on it is not too likely to begin with it now.
    fn is_allowed(&self, view: &View, rung: &Rung) -> bool {
        let share = if view.of(rung).was_tried() {
            1.0
        } else {
            FOR_SOMETHING_NEW
        };
        self.fright(view, place_of(view, rung)) <= share * self.budget(view)
    }

    /// Up to two rungs lower, or four, as long as a fright is too likely.
    fn back_off<'r>(&self, view: &View<'r>, step: &Rung) -> Option<&'r Rung> {
        let budget = self.budget(view);
        let ladder = view.ladder();
        let mut place = ladder.position(&step.id)?;
        if self.fright(view, place) <= budget {
            return None;
        }
        let mut easier = None;
        for _ in 0..2 * self.level {
            let Some(lower) = view.standing.one_down(place) else {
                break;
            };
            place = lower;
            let rung = &ladder.rungs()[place];
            if !is_open(view, rung) || is_left_alone(view, rung) {
                continue;
            }
            easier = Some(rung);
            if self.fright(view, place) <= budget {
                break;
            }
        }
        easier
    }

    /// One more calm day on the rung before something new, while that is likely to frighten.
    fn wait<'r>(&self, view: &View<'r>, step: &Rung) -> Option<&'r Rung> {
        let ladder = view.ladder();
        let place = ladder.position(&step.id)?;
        let practised = view.standing.one_down(place)?;
        let allowed = FOR_SOMETHING_NEW * self.budget(view);
        let is_ripe = MOST_CALM_DAYS <= view.standing.calm_days_towards(practised);
        if is_ripe || self.fright(view, place) <= allowed {
            return None;
        }
        let rung = &ladder.rungs()[practised];
        (is_open(view, rung) && !is_left_alone(view, rung)).then_some(rung)
    }

    fn fright(&self, view: &View, place: usize) -> f64 {
        self.reading.chances(self.policy, place, view.asked).fright
    }
}

fn easier_than(view: &View, step: &Rung) -> Reason {
    let (n_calm, n_fright, of) = lately(view);
    Reason::EasierToday {
        than: step.words.row.clone(),
        n_calm,
        n_fright,
        of,
    }
}

fn can_wait(view: &View, step: &Rung) -> Reason {
    let (n_calm, n_fright, of) = lately(view);
    Reason::CanWait {
        next: step.words.row.clone(),
        n_calm,
        n_fright,
        of,
    }
}

/// Twelve calm days in a row, or a long way back: the plain pace.
fn calm_has_the_word(view: &View, step: &Rung) -> bool {
    let ladder = view.ladder();
    let rungs = ladder.rungs();
    let is_goal = |rung: &&Rung| {
        !view.of(rung).was_tried()
            && view.standing.below[place_of(view, rung)].contains(&place_of(view, step))
    };
    let goal = if view.of(step).was_tried() {
        rungs.iter().find(is_goal).map(|rung| place_of(view, rung))
    } else {
        Some(place_of(view, step))
    };
    let n_on_the_way = goal.map_or(0, |goal| {
        let way = view.standing.below[goal].iter();
        way.filter(|&&place| !view.standing.rungs[place].is_solid())
            .count()
    });
    MOST_CALM_DAYS <= f64::from(view.standing.calm_run) || SHORT_WAY < n_on_the_way
}

fn place_of(view: &View, rung: &Rung) -> usize {
    let place = view.ladder().position(&rung.id);
    place.expect("rungs of this ladder have a place")
}

/// Calm visits and frights among the last ten, and how many those are.
fn lately(view: &View) -> (usize, usize, usize) {
    let last: Vec<Outcome> = view
        .standing
        .trials
        .iter()
        .rev()
        .take(VISITS)
        .map(|met| met.trial.outcome)
        .collect();
    let count = |test: fn(Outcome) -> bool| last.iter().filter(|outcome| test(**outcome)).count();
    (count(Outcome::is_calm), count(Outcome::is_fright), last.len())
}

//! What the model makes of one rat's log: how much it trusts, how many frights are still in the budget, and whether
//! the model foresees this rat at all.

use bolthole_domain::{Care, PerCause};
use bolthole_method::Method;

use crate::history::whole_day;
use crate::policy::Policy;
use crate::trust::{Chances, Follower, RatState, Seen, Setting};
use crate::{Asked, Entry, EntryKind, History};

/// The budget a rat begins with: about the risk that a first step carries (ours; tuned on the bench).
const BUDGET_AT_FIRST: f64 = 0.15;
/// How fast the budget follows frights that happened. Source: engine, the policy.
const FOLLOWS: f64 = 0.4;
/// The budget stays within these. As above.
const LEAST_BUDGET: f64 = 0.03;
/// See `LEAST_BUDGET`.
const MOST_BUDGET: f64 = 0.6;

/// A log as far as it was read.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    follower: Follower,
    budgets: [f64; 3],
    alarm: Alarm,
    n_logs: usize,
}

impl Reading {
    pub(crate) fn new(policy: &Policy, causes: &PerCause<f64>) -> Reading {
        Reading {
            follower: Follower::new(RatState::prior(&policy.engine, causes)),
            budgets: [BUDGET_AT_FIRST; 3],
            alarm: Alarm::default(),
            n_logs: 0,
        }
    }

    /// Everything up to the day asked for; none where the model would have no word in any case.
    pub(crate) fn if_heard(policy: &Policy, method: &Method, history: &History, day: f64) -> Option<Reading> {
        let is_trial = |entry: &&Entry| entry.day <= day && matches!(entry.kind, EntryKind::Trial(_));
        let n_logs = history.entries.iter().filter(is_trial).count();
        (0 < policy.level(n_logs)).then(|| Reading::of(policy, method, history, day))
    }

    /// Everything up to that day.
    pub(crate) fn of(policy: &Policy, method: &Method, history: &History, day: f64) -> Reading {
        let mut reading = Reading::new(policy, &policy.causes(method, history));
        for entry in history.entries.iter().filter(|entry| entry.day <= day) {
            reading.take(policy, entry);
        }
        reading.pass_to(policy, day);
        reading
    }

    pub(crate) fn take(&mut self, policy: &Policy, entry: &Entry) {
        let (Some(seen), EntryKind::Trial(trial)) = (self.follower.take(&policy.engine, entry), &entry.kind)
        else {
            return;
        };
        let fright = f64::from(u8::from(trial.outcome.is_fright()));
        let calm = f64::from(u8::from(trial.outcome.is_calm()));
        self.n_logs += 1;
        self.alarm.hear(&seen, calm, fright);
        for (budget, care) in self.budgets.iter_mut().zip(Care::ALL) {
            let followed = *budget * libm::exp(FOLLOWS * (target(care) - fright));
            *budget = followed.clamp(LEAST_BUDGET, MOST_BUDGET);
        }
    }

    /// The nights until that day pass.
    pub(crate) fn pass_to(&mut self, policy: &Policy, day: f64) {
        self.follower.pass_to(&policy.engine, whole_day(day));
    }

    /// Which authority speaks for this rat.
    pub(crate) fn level(&self, policy: &Policy) -> u8 {
        if self.alarm.rings() {
            0
        } else {
            policy.level(self.n_logs)
        }
    }

    /// How likely a fright may be that is still begun with; what is made of it depends on how new the rat is (`slower`).
    pub(crate) fn budget(&self, care: Care) -> f64 {
        self.budgets[care as usize]
    }

    /// How the rung at that place would go for whoever asks.
    pub(crate) fn chances(&self, policy: &Policy, place: usize, asked: &Asked) -> Chances {
        let follower = &self.follower;
        let setting = Setting {
            others: asked.others,
            ..follower.setting(asked.caregiver.as_deref(), asked.companion_present)
        };
        self.follower.state().predict(&policy.engine, place, setting)
    }
}

/// Frights among visits that are aimed at. Source: engine, the policy.
fn target(care: Care) -> f64 {
    match care {
        Care::Gentle => 0.02,
        Care::Usual => 0.03,
        Care::Brisk => 0.045,
    }
}

/// Whether visits go worse than foreseen, again and again. Older visits count less and less.
#[derive(Debug, Clone, Copy, Default)]
struct Alarm {
    frights_too_many: f64,
    frights_variance: f64,
    calm_too_few: f64,
    calm_variance: f64,
}

impl Alarm {
    /// What is left of a visit's weight at the next one (ours): some thirty visits are looked at.
    const KEPT: f64 = 0.97;
    /// Deviations beyond which chance is no good account (ours).
    const TOO_FAR: f64 = 3.0;

    fn hear(&mut self, seen: &Seen, calm: f64, fright: f64) {
        let of = |kept: f64, new: f64| kept * Alarm::KEPT + new;
        let Chances {
            calm: p_calm,
            fright: p_fright,
        } = seen.chances;
        self.frights_too_many = of(self.frights_too_many, fright - p_fright);
        self.frights_variance = of(self.frights_variance, p_fright * (1.0 - p_fright));
        self.calm_too_few = of(self.calm_too_few, p_calm - calm);
        self.calm_variance = of(self.calm_variance, p_calm * (1.0 - p_calm));
    }

    fn rings(&self) -> bool {
        /// One visit alone never rings it.
        const AT_LEAST: f64 = 1.5;
        let is_far = |by: f64, variance: f64| AT_LEAST < by && Alarm::TOO_FAR * libm::sqrt(variance) < by;
        is_far(self.frights_too_many, self.frights_variance) || is_far(self.calm_too_few, self.calm_variance)
    }
}

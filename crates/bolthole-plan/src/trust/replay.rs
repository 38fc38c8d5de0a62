use bolthole_domain::PerCause;

use super::engine::{Engine, Setting, With};
use super::number::Number;
use super::response::Shown;
use super::state::{RatState, Seen};
use crate::history::whole_day;
use crate::{Entry, EntryKind, History, OthersToday};

/// A state that follows a log, entry by entry. A night passes between two whole days.
#[derive(Debug, Clone, PartialEq)]
pub struct Follower<T = f64> {
    state: RatState<T>,
    day: Option<i64>,
    first: Option<String>,
}

impl<T: Number> Follower<T> {
    /// From that state on.
    pub fn new(state: RatState<T>) -> Follower<T> {
        Follower {
            state,
            day: None,
            first: None,
        }
    }

    /// Takes the next entry. How its visit had been foreseen, if it is one on a rung of the ladder.
    pub fn take(&mut self, engine: &Engine<T>, entry: &Entry) -> Option<Seen<T>> {
        let EntryKind::Trial(trial) = &entry.kind else {
            return None;
        };
        let place = engine.place(&trial.rung)?;
        if self.first.is_none() {
            self.first.clone_from(&trial.caregiver);
        }
        self.pass_to(engine, entry.whole_day());
        let setting = Setting {
            others: trial.others,
            ..self.setting(trial.caregiver.as_deref(), trial.companion_present)
        };
        Some(self.state.observe(engine, place, setting, Shown::of(trial)))
    }

    /// The nights until `day` pass.
    pub fn pass_to(&mut self, engine: &Engine<T>, day: i64) {
        let nights = self.day.map_or(0, |before| day - before);
        self.day = Some(day);
        self.state
            .advance(engine, u32::try_from(nights.max(0)).unwrap_or(u32::MAX));
    }

    /// The setting with that caregiver; somebody without a name is the first.
    pub fn setting(&self, caregiver: Option<&str>, companion_present: bool) -> Setting {
        let with = match (caregiver, self.first.as_deref()) {
            (Some(one), Some(first)) if one != first => With::Another,
            _ => With::First,
        };
        Setting {
            with,
            companion_present,
            others: OthersToday::AS_USUAL,
        }
    }

    /// The state now.
    pub fn state(&self) -> &RatState<T> {
        &self.state
    }
}

/// The state after everything logged up to `day`, and how each visit on the ladder had been foreseen, oldest first.
///
/// Visits on rungs that the ladder does not have are passed over.
pub fn replay<T: Number>(
    engine: &Engine<T>,
    causes: Option<&PerCause<f64>>,
    history: &History,
    day: f64,
) -> (RatState<T>, Vec<Seen<T>>) {
    let mut follower = Follower::new(match causes {
        Some(causes) => RatState::prior(engine, causes),
        None => RatState::unknown(engine),
    });
    let entries = history.entries.iter().filter(|entry| entry.day <= day);
    let seen = entries.filter_map(|entry| follower.take(engine, entry)).collect();
    follower.pass_to(engine, whole_day(day));
    (follower.state, seen)
}

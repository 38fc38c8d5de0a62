use bolthole_domain::PerCause;

use super::engine::{Engine, Setting, With};
use super::number::Number;
use super::response::Response;
use super::state::{RatState, Seen};
use crate::history::whole_day;
use crate::{EntryKind, History, Trial};

/// The state after everything logged up to `day`, and how each visit on the ladder had been foreseen, oldest first.
///
/// A night passes between two whole days. Visits on rungs that the ladder does not have are passed over.
pub fn replay<T: Number>(
    engine: &Engine<T>,
    causes: Option<&PerCause<f64>>,
    history: &History,
    day: f64,
) -> (RatState<T>, Vec<Seen<T>>) {
    let mut state = match causes {
        Some(causes) => RatState::prior(engine, causes),
        None => RatState::unknown(engine),
    };
    let mut seen = Vec::new();
    let mut today: Option<i64> = None;
    let first = first_caregiver(history);
    for entry in history.entries.iter().filter(|entry| entry.day <= day) {
        let EntryKind::Trial(trial) = &entry.kind else {
            continue;
        };
        let Some(place) = engine.place(&trial.rung) else {
            continue;
        };
        state.advance(engine, nights(&mut today, entry.whole_day()));
        let response = Response::of(trial.outcome);
        seen.push(state.observe(engine, place, setting_of(trial, first), response, trial.latency));
    }
    state.advance(engine, nights(&mut today, whole_day(day)));
    (state, seen)
}

/// Who the rat met first, by name.
pub(crate) fn first_caregiver(history: &History) -> Option<&str> {
    history.entries.iter().find_map(|entry| match &entry.kind {
        EntryKind::Trial(trial) => trial.caregiver.as_deref(),
        _ => None,
    })
}

fn setting_of(trial: &Trial, first: Option<&str>) -> Setting {
    setting(trial.caregiver.as_deref(), first, trial.companion_present)
}

/// The setting with that caregiver; somebody without a name is the first.
pub(crate) fn setting(caregiver: Option<&str>, first: Option<&str>, companion_present: bool) -> Setting {
    let with = match (caregiver, first) {
        (Some(one), Some(first)) if one != first => With::Another,
        _ => With::First,
    };
    Setting {
        with,
        companion_present,
    }
}

fn nights(today: &mut Option<i64>, day: i64) -> u32 {
    let passed = today.map_or(0, |today| day - today);
    *today = Some(day);
    u32::try_from(passed.max(0)).unwrap_or(u32::MAX)
}

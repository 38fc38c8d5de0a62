//! What holds an introduction back. One rule, one file: rule, reason, source and tests. Nothing overrides them (H11).

use bolthole_domain::{DayNumber, Moment, RatId};

use crate::way::Way;
use crate::{Guest, Meeting};

mod ask_first;
mod blood;
mod half_grown;
mod hormonal_aggressor;
pub(crate) mod illness;
mod open_sex_mix;
mod quarantine;
pub(crate) mod weather;

pub use quarantine::{QUARANTINE_DAYS, quarantine_over};

/// Which rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// Fourteen days in separate air.
    Quarantine,
    /// Somebody is ill.
    Illness,
    /// A litter could come of it.
    OpenSexMix,
    /// A male that attacks and is not neutered.
    HormonalAggressor,
    /// Babies not yet half grown.
    HalfGrown,
    /// A heatwave or a frost.
    Weather,
    /// There was blood.
    Blood,
    /// It has failed too often to go on alone.
    AskFirst,
}

/// A rule that holds these rats back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub gate: Gate,
    /// Because of whom; empty: of all.
    pub rats: Vec<RatId>,
    /// Until when at the earliest, where that is known.
    pub until: Option<DayNumber>,
    /// Nobody has answered yet what it asks.
    pub is_unknown: bool,
}

impl Gate {
    /// The six that are looked at before rats meet, in the order in which they are shown.
    pub const BEFORE: [Gate; 6] = [
        Gate::Quarantine,
        Gate::Illness,
        Gate::OpenSexMix,
        Gate::HormonalAggressor,
        Gate::HalfGrown,
        Gate::Weather,
    ];

    fn holds(self, rats: Vec<RatId>) -> Held {
        Held {
            gate: self,
            rats,
            until: None,
            is_unknown: false,
        }
    }
}

impl Held {
    fn until(self, day: Option<DayNumber>) -> Held {
        Held { until: day, ..self }
    }

    fn unknown(self) -> Held {
        Held {
            is_unknown: true,
            ..self
        }
    }
}

/// All that holds, in the order of `Gate`. The weather counts once it was told today.
pub(crate) fn all(meeting: &Meeting, way: &Way, now: Moment) -> Vec<Held> {
    let held = [
        quarantine::hold(meeting, now),
        illness::hold(meeting),
        open_sex_mix::hold(meeting),
        hormonal_aggressor::hold(meeting),
        half_grown::hold(meeting),
        meeting.weather(now).and_then(weather::hold),
        blood::hold(way, now),
        ask_first::hold(way),
    ];
    held.into_iter().flatten().collect()
}

/// The rule of the first kind of guests that is not empty: facts before what is not known.
fn of(gate: Gate, facts: Vec<RatId>, unknown: Vec<RatId>) -> Option<Held> {
    match (facts.is_empty(), unknown.is_empty()) {
        (false, _) => Some(gate.holds(facts)),
        (true, false) => Some(gate.holds(unknown).unknown()),
        (true, true) => None,
    }
}

/// Guests of which `holds` is true.
fn those(meeting: &Meeting, holds: impl Fn(&Guest) -> bool) -> Vec<RatId> {
    let guests = meeting.guests.iter().filter(|guest| holds(guest));
    guests.map(|guest| guest.rat).collect()
}

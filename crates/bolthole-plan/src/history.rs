use bolthole_domain::{BiteSeverity, Intake, Outcome, Role, RungId, Seconds, Signs, StoppedBy, Zone};

use crate::OthersToday;

/// Everything that a plan is made from: what was known on arrival and what happened since, oldest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Known on arrival.
    pub intake: Intake,
    /// Days never decrease.
    pub entries: Vec<Entry>,
    /// Red flags by id that stand on the day asked for though nobody told of a sign: the log as a whole raises them.
    pub raised: Vec<String>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Days since the rat came home. The same day: the same floor.
    pub day: f64,
    /// What.
    pub kind: EntryKind,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryKind {
    /// A rung was tried.
    Trial(Trial),
    /// Bodily signs as seen now; replaces the last such note. Empty: every sign, the intake's included, is gone.
    Health(Vec<String>),
    /// Something about room or cage.
    Environment(Vec<String>),
    /// More is known.
    Intake(Box<Intake>),
    /// A vet has seen the rat.
    VetSeen,
    /// It lives in another home from now on, with its log: place and people are new to it.
    NewHome,
    /// More about a bite.
    Bite {
        /// How bad.
        severity: BiteSeverity,
        /// Where.
        zone: Zone,
    },
}

/// One rung tried once.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// Which.
    pub rung: RungId,
    /// What the rat did.
    pub outcome: Outcome,
    /// Offer to first voluntary contact.
    pub latency: Option<Seconds>,
    /// By whom; any name.
    pub caregiver: Option<String>,
    /// Adult or child.
    pub role: Role,
    /// Another rat was beside it.
    pub companion_present: bool,
    /// Who had enough first.
    pub stopped_by: Option<StoppedBy>,
    /// A nip at a spoon or through bars, for food.
    pub at_food: bool,
    /// How it looked and what was heard of it.
    pub signs: Signs,
    /// How visits with its mischief had gone by then that day.
    pub others: OthersToday,
}

impl Entry {
    /// The whole day this happened on.
    pub fn whole_day(&self) -> i64 {
        whole_day(self.day)
    }
}

/// The whole day of a moment in days.
#[expect(
    clippy::cast_possible_truncation,
    reason = "days are checked to be far below 2^53 where they come in"
)]
pub(crate) fn whole_day(day: f64) -> i64 {
    day.floor() as i64
}

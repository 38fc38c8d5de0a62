use serde::{Deserialize, Serialize};

/// A stage of an introduction, in the order of `method/introductions/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// In arms over a bed.
    Cradle,
    /// A small carrier, and a walk.
    CarrierWalk,
    /// About a day in the carrier.
    Carrier,
    /// A small bare cage with scattered food.
    BareCage,
    /// A little furniture.
    Furnished,
    /// Bigger cages, over days.
    LargerCages,
}

/// How long a stage takes. In milliseconds.
pub(crate) struct Times {
    /// From the last look to the next.
    pub(crate) look: i64,
    /// Before it may go on.
    pub(crate) at_least: i64,
    /// From then on it has gone on too long; none: it may last.
    pub(crate) at_most: Option<i64>,
}

const MIN: i64 = 60_000;
const HOUR: i64 = 60 * MIN;
const DAY: i64 = 24 * HOUR;

impl Stage {
    /// All six, first to last.
    pub const ALL: [Stage; 6] = [
        Stage::Cradle,
        Stage::CarrierWalk,
        Stage::Carrier,
        Stage::BareCage,
        Stage::Furnished,
        Stage::LargerCages,
    ];

    /// Its place among the six, from 0.
    pub fn index(self) -> usize {
        usize::from(self as u8)
    }

    /// The stage after it; none after the last, for then they are home.
    pub fn next(self) -> Option<Stage> {
        Stage::ALL.get(self.index() + 1).copied()
    }

    /// The stage before it; the first stays.
    pub fn before(self) -> Stage {
        Stage::ALL[self.index().saturating_sub(1)]
    }

    /// Shut in closely, with no hide: half covered, limited in time, and ended by blood, heat or a rigid rat.
    pub fn is_close(self) -> bool {
        matches!(self, Stage::CarrierWalk | Stage::Carrier | Stage::BareCage)
    }

    /// A day in the carrier is the article's "about a day" and keepers' 24 hours at least (S, C); a week at most in
    /// the bare cage is keepers' too (C). "Several days" in larger cages are read as three. The looks, and the other
    /// limits, are ours (O): a first meeting is short, and a carrier is looked into often, because a rat overheats fast.
    pub(crate) fn times(self) -> Times {
        let (look, at_least, at_most) = match self {
            Stage::Cradle => (5 * MIN, 0, Some(15 * MIN)),
            Stage::CarrierWalk => (10 * MIN, 0, Some(HOUR)),
            Stage::Carrier => (30 * MIN, DAY, Some(2 * DAY)),
            Stage::BareCage => (2 * HOUR, 0, Some(7 * DAY)),
            Stage::Furnished => (HOUR, DAY, None),
            Stage::LargerCages => (12 * HOUR, 3 * DAY, None),
        };
        Times {
            look,
            at_least,
            at_most,
        }
    }
}

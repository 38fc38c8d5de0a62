use bolthole_domain::HouseholdId;

use super::{FILE_VERSION, LARGEST_FILE};
use crate::LARGEST_EVENT;

/// Why a file cannot be taken. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// Something else.
    #[error("this is no household’s file; choose the one whose name ends in .bolthole")]
    NotOne,
    /// More than a browser hands over.
    #[error(
        "the file is larger than {} MiB, the most that a browser hands over; `bolthole import` takes it on the machine that runs Bolthole",
        LARGEST_FILE / 1024 / 1024
    )]
    TooLarge,
    /// A newer program wrote it.
    #[error(
        "the file has version {0}, newer than {FILE_VERSION}, which is known here; update this Bolthole first"
    )]
    Newer(u16),
    /// The end is missing.
    #[error(
        "the file breaks off in line {line}, with {n_whole} of its {n_told} entries whole; take the copy again"
    )]
    BreaksOff {
        /// Where, from 1.
        line: usize,
        /// How many events came before.
        n_whole: usize,
        /// How many the head announces; 0 where even the head breaks off.
        n_told: u64,
    },
    /// A line that is no event.
    #[error(
        "line {line} of the file is no entry ({what}), so the file was changed on its way; take the copy again"
    )]
    NotAnEvent {
        /// Which, from 1.
        line: usize,
        /// What was seen.
        what: String,
    },
    /// An event larger than any place takes.
    #[error("line {line} of the file is larger than {} KiB, the most that an entry may be; take the copy again", LARGEST_EVENT / 1024)]
    EventTooLarge {
        /// Which, from 1.
        line: usize,
    },
    /// A line of another household than the head's.
    #[error("line {0} of the file belongs to another household than the file; take the copy again")]
    Stray(usize),
    /// The last line counts or sums up otherwise.
    #[error(
        "the file is not as it was written: its last line does not fit what stands before it; take the copy again"
    )]
    Changed,
    /// Something stands after the last line.
    #[error("line {0} of the file stands after its end; take the copy again")]
    GoesOn(usize),
    /// Another household lives here.
    #[error(
        "the file holds another household, “{name}”, than the one that lives here; begin with it in a place that is still empty"
    )]
    OtherHousehold {
        /// Whose file it is.
        household: HouseholdId,
        /// What it is called; its id where it has no name.
        name: String,
    },
    /// A part cannot begin a household.
    #[error(
        "the file holds only what waited on one device, and this place is still empty; bring a whole copy first, then this one"
    )]
    OnlyWaiting,
}

use std::fmt;

use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant, Role};
use bolthole_record::Event;
use uuid::Uuid;

/// An event's place in its household's log: 1 for the first, without gaps. 0 is before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Seq(pub u64);

/// One life of a store. A restored store begins a new one, and whoever syncs then begins again at `Seq(0)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Epoch(pub Uuid);

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An event with its place in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// Its place.
    pub seq: Seq,
    /// When the store was handed it.
    pub received_at: Instant,
    /// The event as it came.
    pub event: Event,
}

/// What became of the events handed in together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// How many had not been there before.
    pub n_new: usize,
    /// The last place of the household's log.
    pub last: Seq,
}

/// The hash of a device's secret token; the token itself is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// The hash of a one-time code; the code itself is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeHash(pub [u8; 32]);

/// A phone or browser that may write into a household's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// Whose log.
    pub household: HouseholdId,
    /// How it is recognized.
    pub token: TokenHash,
    /// Who uses it, once chosen.
    pub caregiver: Option<CaregiverId>,
    /// A grown-up's or a child's. A child's stays one, whoever picks it up.
    pub role: Role,
    /// Since when.
    pub created: Instant,
    /// When it last asked for anything, noted coarsely; none: not since that is noted.
    pub last_seen: Option<Instant>,
}

/// What a one-time code lets a device do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// The first device of a new store.
    SetUp,
    /// A further device of a grown-up.
    Join,
    /// A child's device.
    JoinChild,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Purpose; 3] = [Purpose::SetUp, Purpose::Join, Purpose::JoinChild];

    /// The stored spelling.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::SetUp => "set_up",
            Purpose::Join => "join",
            Purpose::JoinChild => "join_child",
        }
    }

    /// Whose device it lets in.
    pub fn role(self) -> Role {
        match self {
            Purpose::SetUp | Purpose::Join => Role::Adult,
            Purpose::JoinChild => Role::Child,
        }
    }

    /// The purpose of that stored spelling.
    pub fn from_name(name: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.name() == name)
    }
}

/// A code that lets one device in, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// How it is recognized.
    pub hash: CodeHash,
    /// What for.
    pub purpose: Purpose,
    /// Into which household.
    pub household: HouseholdId,
    /// From this instant on it no longer counts.
    pub expires: Instant,
}

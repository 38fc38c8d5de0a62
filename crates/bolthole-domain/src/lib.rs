//! The nouns of Bolthole: rats, people, visits, outcomes, ids and units.
//!
//! This crate knows no files, no clock, no network and no randomness, and nothing of how a rat is judged.
//! Closed vocabularies derive serde because their spelling is public (`docs/` and the command line);
//! everything that is stored as a whole belongs to `bolthole-record`.

mod bite;
mod care;
mod cause;
mod decimal;
mod ids;
mod intake;
mod leaving;
mod outcome;
mod people;
mod rung;
mod signs;
mod sorted;
mod time;

pub use bite::{BiteSeverity, BiteTier, Bitten, Zone};
pub use care::Care;
pub use cause::{Cause, PerCause};
pub use decimal::decimal;
pub use ids::{
    CaregiverId, DeviceId, EventId, HouseholdId, IdFault, IntroductionId, MischiefId, RatId, VisitId,
};
pub use intake::{Intake, IntakeFault, is_in_own_words};
pub use leaving::Leaving;
pub use outcome::{Group, Outcome};
pub use people::{CaregiverColor, Coat, Language, Role, Sex, StoppedBy};
pub use rung::{Asks, Place, Presenter, RungId};
pub use signs::{Posture, Signs};
pub use sorted::{SortedMap, SortedSet};
pub use time::{DayNumber, Instant, Moment, Seconds};

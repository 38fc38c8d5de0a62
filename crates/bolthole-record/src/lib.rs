//! Memory: the events of a household and the notebook they fold into.
//!
//! Events are the only stored form and are versioned here. The fold is deterministic: the same events in
//! any order of arrival give the same notebook. No clock, file or network.

mod again;
mod anonymous;
mod as_of;
mod event;
mod fold;
mod followed;
mod history;
mod introductions;
mod json;
mod known;
mod notebook;
mod sound;
mod taken_back;
mod words;
mod written;

pub use anonymous::{Anonymous, Instead};
pub use event::{Body, Event, EventFault, FormerCaregiver, Made, Retraction};
pub use followed::Followed;
pub use json::{Unreadable, from_json, from_value};
pub use notebook::{
    Bite, Caregiver, EnvironmentAudit, EnvironmentNote, HandedOver, HealthNote, Household, Introduction,
    Left, Minute, Notebook, OwnView, Rat, RatPages, Rest, RetractedBite, RoutineDone, Visit, Weight,
};
pub use sound::{
    During, Heard, HeardCall, HeardDevice, Judged, Judgement, Placed, Removed, SoundEvent, SoundKind,
};
pub use written::Stamp;

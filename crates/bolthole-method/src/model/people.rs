//! Signs in people after a bite or scratch.

use serde::{Deserialize, Serialize};

use super::Grade;

/// Something in a bitten person that calls a doctor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonFlag {
    /// Its id, such as `deep-bite`.
    pub id: String,
    /// How soon.
    pub doctor: Doctor,
    /// "A deep bite, or one over a joint".
    pub says: String,
    /// Why, and what to say there.
    pub why: String,
    /// How sure.
    pub grade: Grade,
    /// Sources' ids; empty only for grade `O`.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Inventory numbers or none.
    #[serde(default)]
    pub items: Vec<u8>,
}

/// How soon a doctor is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doctor {
    /// Help now: an ambulance.
    Emergency,
    /// Today.
    Today,
    /// As soon as it shows, in the weeks after.
    WhenItShows,
}

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of a rung, such as `spoon-at-hide`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RungId(pub String);

impl fmt::Display for RungId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for RungId {
    fn from(id: &str) -> RungId {
        RungId(id.to_owned())
    }
}

/// Where a rung happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At or in the hide or nest: spoon only, always (H2).
    Hide,
    /// Inside the cage, away from the hide.
    Cage,
    /// At the cage door.
    Door,
    /// Out of the cage, on a table or floor.
    Outside,
    /// On or against the caregiver.
    Person,
}

/// What is held out, or what the rat is met with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presenter {
    /// Nothing: presence and voice only.
    None,
    /// A long-handled spoon, fingers out of reach.
    Spoon,
    /// A bare finger.
    Finger,
    /// A bare hand.
    Hand,
    /// A sleeved, still arm or leg.
    Arm,
    /// The lap.
    Lap,
    /// The rat's own portable hide.
    Hide,
    /// The dressing gown.
    Gown,
}

/// How much a rung asks of a rat in each of eight ways, from 0 (nothing) to 1.5 (a great deal).
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Asks {
    /// Somebody near.
    pub presence: f64,
    /// Nearness to, or passage through, the cage door.
    pub door: f64,
    /// The spoon.
    pub spoon: f64,
    /// An arm, a leg or a lap.
    pub arm: f64,
    /// A hand.
    pub hand: f64,
    /// Being touched.
    pub touch: f64,
    /// Being lifted.
    pub lift: f64,
    /// Being carried about.
    pub carry: f64,
}

impl Asks {
    /// The most that a rung may ask in any one way.
    pub const MOST: f64 = 1.5;

    /// All eight with their public names, in the public order.
    pub fn named(&self) -> [(&'static str, f64); 8] {
        [
            ("presence", self.presence),
            ("door", self.door),
            ("spoon", self.spoon),
            ("arm", self.arm),
            ("hand", self.hand),
            ("touch", self.touch),
            ("lift", self.lift),
            ("carry", self.carry),
        ]
    }
}

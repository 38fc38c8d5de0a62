use bolthole_domain::{Moment, RatId, Sex};
use bolthole_method::Urgency;
use serde::{Deserialize, Serialize};

use crate::Stage;

/// One introduction: who meets, why, and what was seen so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Whether they have met before.
    pub why: Why,
    /// Two rats or more, on both sides.
    pub guests: Vec<Guest>,
    /// Who shares the air of one of them and meets nobody.
    pub neighbors: Vec<Neighbor>,
    /// What was seen, oldest first.
    pub seen: Vec<Seen>,
}

/// Why these rats are introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// They have never met.
    FirstTime,
    /// They lived together; one was ill.
    AfterIllness,
    /// They lived together; one was neutered.
    AfterNeutering,
    /// They lived together and fought.
    AfterAFight,
}

/// On which side a rat comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// It is new, or comes back.
    Newcomer,
    /// It lives here.
    Resident,
}

/// A rat that lives with a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbor {
    /// Who.
    pub rat: RatId,
    /// What its bodily signs ask for; none: nobody has ever said how its body is.
    pub vet: Option<Urgency>,
}

/// One rat, with all that the gates ask. What nobody has said is not known, and not known is not "no".
#[derive(Debug, Clone, PartialEq)]
pub struct Guest {
    /// Who.
    pub rat: RatId,
    /// On which side.
    pub side: Side,
    /// When it came home.
    pub came_home: Moment,
    /// Its sex.
    pub sex: Option<Sex>,
    /// Its age.
    pub age_weeks: Option<f64>,
    /// Neutered or spayed.
    pub neutered: Option<bool>,
    /// What its bodily signs ask for; none: nobody has ever said how its body is.
    pub vet: Option<Urgency>,
    /// What was told of it among other rats.
    pub was_told: Temper,
    /// What was answered for this introduction.
    pub checks: Checks,
}

/// What was told of a rat among rats, outside an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Temper {
    /// Nothing that matters here.
    #[default]
    Nothing,
    /// That it goes for other rats.
    Attacks,
}

/// What is asked of each rat before it meets others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Checks {
    /// Since when it has lived apart from the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apart_since: Option<Moment>,
    /// In a room with air of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_air: Option<bool>,
    /// A vet has cleared it after neutering or spaying.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleared: Option<bool>,
    /// It is known to attack other rats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attacks: Option<bool>,
    /// It is at least half as big as the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_grown: Option<bool>,
}

/// What was seen or done, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at: Moment,
    /// What.
    pub what: What,
    /// For `Together`: in which stage.
    pub stage: Option<Stage>,
    /// The weather, where it was said.
    pub weather: Option<Weather>,
}

/// What can be written down of an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// They were put together in a stage.
    Together,
    /// All calm.
    Calm,
    /// Some shoving, pinning or squeaks: ordinary.
    Shoving,
    /// More than shoving: chasing, puffed coats, one kept off food.
    Quarrel,
    /// A ball of rats, a scream; no blood.
    Fight,
    /// Skin was broken.
    Blood,
    /// One went rigid, or could not get away.
    Froze,
    /// One panted or lay flat.
    Hot,
    /// All of them sleep in one heap.
    Heap,
    /// They were parted as planned, or to rest.
    Apart,
    /// A caregiver went back a stage.
    Back,
    /// A vet or an experienced keeper was asked.
    Advised,
    /// They live together.
    Home,
    /// It was given up; they live apart.
    GivenUp,
}

/// The weather, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weather {
    /// Mild and dry.
    Mild,
    /// Rain, wind or cold: no walk in the garden.
    Bad,
    /// A heatwave.
    Heatwave,
    /// A frost.
    Frost,
}

impl Meeting {
    /// Everybody whose breath the others take in, with what its body asks for.
    pub fn in_one_air(&self) -> impl Iterator<Item = (RatId, Option<Urgency>)> {
        let guests = self.guests.iter().map(|guest| (guest.rat, guest.vet));
        guests.chain(self.neighbors.iter().map(|neighbor| (neighbor.rat, neighbor.vet)))
    }

    /// The weather that was last said on the day of `now`.
    pub fn weather(&self, now: Moment) -> Option<Weather> {
        let today = self.seen.iter().rev().filter(|seen| seen.at.day() == now.day());
        today.into_iter().find_map(|seen| seen.weather)
    }
}

use serde::{Deserialize, Serialize};

use bolthole_domain::{Asks, Place, Presenter, RungId};

use super::{Block, Line};

/// The default ladder: rungs in order, each with what must come before it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ladder {
    /// Easiest first. The first is rung 0: sitting near.
    rungs: Vec<Rung>,
}

/// One step of the ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rung {
    /// Its name, such as `spoon-at-hide`.
    pub id: RungId,
    /// All of these must have been shown calm before it is offered.
    pub after: Vec<RungId>,
    /// What it asks of a rat.
    pub asks: Asks,
    /// What the rat is met with.
    pub presenter: Presenter,
    /// Where.
    pub place: Place,
    /// A bare hand, finger, forearm or face comes within reach of the teeth.
    pub hands: bool,
    /// Tickling (H15). None of the default rungs does.
    #[serde(default)]
    pub tickles: bool,
    /// A child may do it with an adult beside (H12).
    pub child: bool,
    /// An icon's name without `i-`.
    pub icon: String,
    /// Inventory numbers that it carries.
    pub items: Vec<u8>,
    /// Cards that explain it; at least one.
    pub cards: Vec<String>,
    /// Its words.
    pub words: RungWords,
}

/// What a rung says to the caregiver. `{name}`, `{her}` and `{him}` are filled with the rat's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RungWords {
    /// The step as a heading: "A spoon at the door of {her} hide".
    pub title: String,
    /// One word for the strip on Today: "spoon".
    pub short: String,
    /// At most four words for the chart's row: "Spoon in the doorway".
    pub row: String,
    /// What to do: three lines of at most eight words or so.
    pub how: Vec<Line>,
    /// What counts as calm here.
    pub calm: Line,
    /// What ends it, beyond running, freezing, teeth and five minutes; may be empty.
    pub ends: Vec<Line>,
    /// More, for reading beforehand.
    pub more: Vec<Block>,
}

/// What is wrong with a ladder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LadderFault {
    /// No rungs.
    #[error("the ladder has no rungs; add at least the first, sitting near")]
    Empty,
    /// The first rung must be sitting near: no spoon, no hands, nothing before it.
    #[error(
        "the first rung `{0}` must ask for nothing but presence: presenter none, hands false, no `after`"
    )]
    FirstIsNotSittingNear(RungId),
    /// Two rungs of one name.
    #[error("two rungs are called `{0}`; give one of them another id")]
    Twice(RungId),
    /// `after` names no earlier rung.
    #[error("rung `{rung}` comes after `{after}`, which is not an earlier rung; move it or mend the name")]
    NotEarlier {
        /// The rung.
        rung: RungId,
        /// What it names.
        after: RungId,
    },
    /// A rung but the first hangs in the air.
    #[error("rung `{0}` has no `after`; name the rung it builds on")]
    NothingBefore(RungId),
    /// Anything but a spoon in the nest (H2).
    #[error("rung `{0}` is in the hide and not by spoon; food goes into a nest by spoon only (H2)")]
    NotASpoonInTheNest(RungId),
    /// A finger or hand, said to be out of reach of the teeth.
    #[error(
        "rung `{0}` asks for a hand or finger but says hands = false; bare skin within reach of teeth is hands = true"
    )]
    HandsUnsaid(RungId),
    /// A finger rung as a condition of another kind of rung.
    #[error("rung `{rung}` needs the finger rung `{after}`; no rat may have to meet a finger to go on")]
    FingerRequired {
        /// The rung.
        rung: RungId,
        /// The finger rung.
        after: RungId,
    },
    /// A finger before any spoon at the door (H3).
    #[error("rung `{0}` offers a finger before any spoon at the cage door (H3)")]
    FingerBeforeSpoon(RungId),
    /// Lifting before the rat has climbed on by itself (H4).
    #[error("rung `{0}` lifts the rat before any rung where it climbs on by itself (H4)")]
    LiftBeforeClimbing(RungId),
    /// A bare hand before the rat has climbed on by itself (item 81).
    #[error(
        "rung `{0}` brings a hand before any rung where the rat climbs on by itself; climbing comes first (item 81)"
    )]
    HandBeforeClimbing(RungId),
    /// The gown before the rat has climbed on by itself (H4, item 61).
    #[error("rung `{0}` is the gown before any rung where the rat climbs on by itself (H4)")]
    GownBeforeClimbing(RungId),
    /// Tickling too early (H15).
    #[error("rung `{0}` tickles before climbing on and a calm hand (H15)")]
    TickleTooEarly(RungId),
    /// Hands for children (H12).
    #[error("rung `{0}` is open to children but is more than voice or spoon, or is on a person (H12)")]
    ChildNearTeeth(RungId),
    /// An intensity outside 0 to 1.5.
    #[error("rung `{rung}` asks {asks} of `{what}`; an intensity is a number from 0 to 1.5")]
    AsksOutOfRange {
        /// The rung.
        rung: RungId,
        /// Which of the eight.
        what: &'static str,
        /// As text.
        asks: String,
    },
}

impl Ladder {
    /// A ladder of these rungs, easiest first, if no rung can lead into teeth or force.
    ///
    /// # Errors
    /// Every fault there is, in the order of the rungs.
    pub fn new(rungs: Vec<Rung>) -> Result<Ladder, Vec<LadderFault>> {
        let faults = crate::ladder_check::faults(&rungs);
        if faults.is_empty() {
            Ok(Ladder { rungs })
        } else {
            Err(faults)
        }
    }

    /// The rungs, easiest first; never empty.
    pub fn rungs(&self) -> &[Rung] {
        &self.rungs
    }

    /// What is more to be read about each rung, to be taken out or put in.
    pub(crate) fn more(&mut self) -> impl Iterator<Item = &mut Vec<Block>> {
        self.rungs.iter_mut().map(|rung| &mut rung.words.more)
    }

    /// The place of that rung in the order.
    pub fn position(&self, id: &RungId) -> Option<usize> {
        self.rungs.iter().position(|rung| rung.id == *id)
    }

    /// That rung.
    pub fn get(&self, id: &RungId) -> Option<&Rung> {
        self.rungs.iter().find(|rung| rung.id == *id)
    }
}

impl LadderFault {
    /// The rung that has it; none where the ladder is empty.
    pub fn rung(&self) -> Option<&RungId> {
        match self {
            LadderFault::Empty => None,
            LadderFault::FirstIsNotSittingNear(rung)
            | LadderFault::Twice(rung)
            | LadderFault::NothingBefore(rung)
            | LadderFault::NotASpoonInTheNest(rung)
            | LadderFault::HandsUnsaid(rung)
            | LadderFault::FingerBeforeSpoon(rung)
            | LadderFault::LiftBeforeClimbing(rung)
            | LadderFault::HandBeforeClimbing(rung)
            | LadderFault::GownBeforeClimbing(rung)
            | LadderFault::TickleTooEarly(rung)
            | LadderFault::ChildNearTeeth(rung)
            | LadderFault::NotEarlier { rung, .. }
            | LadderFault::FingerRequired { rung, .. }
            | LadderFault::AsksOutOfRange { rung, .. } => Some(rung),
        }
    }

    /// The key in the rung's file that is at fault.
    pub fn key(&self) -> &'static str {
        match self {
            LadderFault::FirstIsNotSittingNear(_)
            | LadderFault::NotASpoonInTheNest(_)
            | LadderFault::FingerBeforeSpoon(_)
            | LadderFault::HandBeforeClimbing(_)
            | LadderFault::GownBeforeClimbing(_) => "presenter",
            LadderFault::Empty | LadderFault::Twice(_) => "",
            LadderFault::NotEarlier { .. }
            | LadderFault::NothingBefore(_)
            | LadderFault::FingerRequired { .. } => "after",
            LadderFault::HandsUnsaid(_) => "hands",
            LadderFault::LiftBeforeClimbing(_) => "lift",
            LadderFault::TickleTooEarly(_) => "tickles",
            LadderFault::ChildNearTeeth(_) => "child",
            LadderFault::AsksOutOfRange { what, .. } => what,
        }
    }
}

use bolthole_domain::{Care, Role, RungId};

use bolthole_words::Said;

use crate::{OthersToday, Reason};

/// Who asks for a plan, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Days since the rat came home.
    pub day: f64,
    /// Who will do it.
    pub caregiver: Option<String>,
    /// Adult or child.
    pub role: Role,
    /// Another rat is beside it.
    pub companion_present: bool,
    /// How visits with its mischief have gone so far today.
    pub others: OthersToday,
    /// How careful the household wants to be with this rat.
    pub care: Care,
}

/// Today's step, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The step; none while training is on hold.
    pub rung: Option<RungId>,
    /// An easier rung to begin the day's first visit with.
    pub warm_up: Option<RungId>,
    /// Which authority spoke: 0 is two calm days, then one on; at 1 and 2 the model slows that down, by two rungs or four.
    pub level: u8,
    /// What is held back, by which gate.
    pub held: Vec<Held>,
    /// Rungs that no gate holds, in ladder order: what may be done instead.
    pub open: Vec<RungId>,
    /// What ends the visit.
    pub stop_when: Vec<Said>,
    /// Why this step, from this rat's own log; each can be shown as a sentence.
    pub reasons: Vec<Reason>,
    /// Cards that explain it.
    pub cards: Vec<String>,
}

/// A handling rule that may hold. The spelling is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "each gate has a file of its own, named like it, with rule, reason and source"
)]
pub enum Gate {
    VetHold,
    FrightEndsTheVisit,
    StopCueEndsTheVisit,
    RestAfterFright,
    BiteLock,
    ToolsForTheBiteTier,
    SpoonInNests,
    FingersAfterSpoons,
    ClimbBeforeLift,
    TickleLast,
    ChildWithAdult,
    OneNewRungADay,
    Prerequisites,
}

impl Gate {
    /// The public spelling.
    pub fn name(self) -> &'static str {
        match self {
            Gate::VetHold => "vet-hold",
            Gate::FrightEndsTheVisit => "fright-ends-the-visit",
            Gate::StopCueEndsTheVisit => "stop-cue-ends-the-visit",
            Gate::RestAfterFright => "rest-after-fright",
            Gate::BiteLock => "bite-lock",
            Gate::ToolsForTheBiteTier => "tools-for-the-bite-tier",
            Gate::SpoonInNests => "spoon-in-nests",
            Gate::FingersAfterSpoons => "fingers-after-spoons",
            Gate::ClimbBeforeLift => "climb-before-lift",
            Gate::TickleLast => "tickle-last",
            Gate::ChildWithAdult => "child-with-adult",
            Gate::OneNewRungADay => "one-new-rung-a-day",
            Gate::Prerequisites => "prerequisites",
        }
    }
}

/// A refusal: an answer, not an error.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Which rule.
    pub gate: Gate,
    /// Which rung it holds.
    pub rung: RungId,
    /// Until when, where time alone ends it.
    pub until_day: Option<f64>,
    /// Why, in plain words.
    pub why: Said,
    /// What to do instead.
    pub instead: Said,
}

/// What may happen, from plain counts of this rat's own log.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// Calm.
    pub calm: f64,
    /// Ran, froze or used teeth.
    pub fright: f64,
    /// Whether the numbers were checked against real rats.
    pub calibrated: bool,
}

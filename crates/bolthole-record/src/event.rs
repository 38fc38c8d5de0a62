//! One thing that happened, as it is stored and synced.

use serde::{Deserialize, Serialize};

use bolthole_domain::{
    BiteSeverity, Bitten, Care, CaregiverColor, CaregiverId, Cause, Coat, DeviceId, EventId, HouseholdId,
    Instant, Intake, IntroductionId, Language, Leaving, MischiefId, Moment, Outcome, Posture, RatId, Role,
    RungId, Seconds, Sex, SortedMap, StoppedBy, VisitId, Zone,
};

use bolthole_introduce::{Checks, Stage, Weather, What, Why};

use crate::words::{bitten, care, color, language, leaving, posture};

/// When an event was made, on a hybrid logical clock: orders corrections, settings, names and health notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Made {
    /// Wall clock of the maker, never behind what it has seen.
    pub ms: Instant,
    /// Counts events within one millisecond.
    pub n: u32,
}

impl Made {
    /// The stamp of what is made now: this instant, or right after `latest` where that is later.
    ///
    /// `latest` is the latest stamp that is trusted. Clocks that ran far ahead are left out of it by whoever knows when
    /// each event was received; so a phone that runs hours late still writes after what it corrects.
    pub fn after(latest: Option<Made>, now: Instant) -> Made {
        let fresh = Made { ms: now, n: 0 };
        match latest {
            Some(latest) if latest >= fresh => latest.next(),
            _ => fresh,
        }
    }

    /// The stamp right after this one. A full count goes on in the next millisecond.
    pub fn next(self) -> Made {
        match self.n.checked_add(1) {
            Some(n) => Made { ms: self.ms, n },
            None => Made {
                ms: Instant(self.ms.0.saturating_add(1)),
                n: 0,
            },
        }
    }
}

/// One event. Never changed and never deleted; a correction is a new event that names it.
///
/// `kind` and `body` stay as they came, so that an older program passes on what a newer one wrote.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// UUIDv7, from the form that made it.
    pub id: EventId,
    /// Whose log it is in.
    pub household: HouseholdId,
    /// The phone or browser that made it.
    pub device: DeviceId,
    /// Who made it, once somebody is known.
    pub caregiver: Option<CaregiverId>,
    /// When it happened; orders visits. May be earlier than it was made ("earlier today").
    pub happened_at: Moment,
    /// When it was made.
    pub made: Made,
    /// The version of the body's shape.
    pub v: u16,
    /// Which body, such as `visit_logged`.
    pub kind: String,
    /// What it says, as JSON of that kind.
    pub body: serde_json::Value,
    /// Fields beside these that a newer program wrote; passed on untouched.
    #[serde(flatten)]
    pub more: serde_json::Map<String, serde_json::Value>,
}

/// What an event says. The `kind` is the variant in snake_case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// The household has a name.
    HouseholdNamed {
        /// Such as "Home".
        name: String,
    },
    /// A caregiver is known.
    CaregiverAdded {
        /// Who.
        caregiver: CaregiverId,
        /// Such as "Mum".
        name: String,
        /// Adult or child.
        role: Role,
        /// What they read; none, or one that is not known here: not said.
        #[serde(default, with = "language", skip_serializing_if = "Option::is_none")]
        language: Option<Language>,
        /// The color beside their initials; none, or one that is not known here: not chosen.
        #[serde(default, with = "color", skip_serializing_if = "Option::is_none")]
        color: Option<CaregiverColor>,
    },
    /// A caregiver's name, language or color was changed. Missing fields stay.
    CaregiverChanged {
        /// Who.
        caregiver: CaregiverId,
        /// New name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// New language.
        #[serde(default, with = "language", skip_serializing_if = "Option::is_none")]
        language: Option<Language>,
        /// New color.
        #[serde(default, with = "color", skip_serializing_if = "Option::is_none")]
        color: Option<CaregiverColor>,
    },
    /// A rat came.
    RatAdded {
        /// Who.
        rat: RatId,
        /// With whom it lives.
        mischief: MischiefId,
        /// Its name.
        name: String,
        /// If known.
        sex: Option<Sex>,
        /// For the portrait.
        coat: Coat,
        /// When it came home; days of the plan count from here.
        came_home: Moment,
    },
    /// A rat's name, sex, coat or company was mended. Missing fields stay.
    RatChanged {
        /// Who.
        rat: RatId,
        /// New name.
        name: Option<String>,
        /// New sex.
        sex: Option<Sex>,
        /// New coat.
        coat: Option<Coat>,
        /// New company.
        mischief: Option<MischiefId>,
        /// How careful the planner is to be from now on; none, or one that is not known here: as it was.
        #[serde(default, with = "care", skip_serializing_if = "Option::is_none")]
        care: Option<Care>,
    },
    /// The same minute each week was tried: a still, sleeved arm that asks for nothing.
    MinuteTried {
        /// With whom.
        rat: RatId,
        /// How soon it touched the arm, at most so many seconds; none: not within the minute.
        #[serde(default)]
        came_within: Option<Seconds>,
    },
    /// A rat was weighed.
    RatWeighed {
        /// Who.
        rat: RatId,
        /// How much.
        grams: f64,
    },
    /// What a rat makes of foods from the spoon. Foods not in it stay as they were.
    FoodsTried {
        /// Who.
        rat: RatId,
        /// By the food's id: "likes", "leaves", or empty for "not known" (any more).
        foods: SortedMap<String, String>,
    },
    /// A rat died or moved away; its pages stay.
    RatLeft {
        /// Who.
        rat: RatId,
        /// How; none, or one that is not known here: not said.
        #[serde(default, with = "leaving", skip_serializing_if = "Option::is_none")]
        how: Option<Leaving>,
        /// In anybody's words; may be empty.
        why: String,
    },
    /// Some questions of the intake were answered. Fields not in it stay as they were.
    IntakeAnswered {
        /// About whom.
        rat: RatId,
        /// What is now known.
        intake: Intake,
    },
    /// One visit and what the rat did.
    VisitLogged {
        /// This visit.
        visit: VisitId,
        /// With whom.
        rat: RatId,
        /// Which step.
        rung: RungId,
        /// What the rat did.
        outcome: Outcome,
        /// From offer to first voluntary contact.
        latency: Option<Seconds>,
        /// Another rat was beside it.
        companion_present: Option<bool>,
        /// Who had enough first.
        stopped_by: Option<StoppedBy>,
        /// `true`: teeth met a spoon or came through bars for food.
        at_food: bool,
        /// What the rat did beyond the button; may be empty.
        note: String,
    },
    /// More about a visit, added later.
    VisitNoted {
        /// Which.
        visit: VisitId,
        /// Replaces the earlier word.
        note: String,
        /// Another rat was beside it; none leaves what was known.
        #[serde(default)]
        companion_present: Option<bool>,
        /// Who had enough first; none leaves what was known.
        #[serde(default)]
        stopped_by: Option<StoppedBy>,
        /// How the rat held itself; none, or one that is not known here, leaves what was known.
        #[serde(default, with = "posture", skip_serializing_if = "Option::is_none")]
        posture: Option<Posture>,
        /// How it held itself is open again: what was noted of that was a slip of the thumb.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        posture_gone: bool,
        /// Whether alarm calls near 22 kHz were heard; none leaves what was known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        alarm_calls: Option<bool>,
    },
    /// More about a bite: where and how bad. With or without a visit.
    BiteNoted {
        /// Who bit.
        rat: RatId,
        /// The visit it belongs to, if any.
        visit: Option<VisitId>,
        /// Where teeth met.
        zone: Zone,
        /// How bad.
        severity: BiteSeverity,
        /// Whose skin; none, or one that is not known here: not said.
        #[serde(default, with = "bitten", skip_serializing_if = "Option::is_none")]
        bitten: Option<Bitten>,
        /// How it came; may be empty.
        note: String,
    },
    /// What can be seen of its body now. Replaces the last health note; empty: every sign is gone.
    HealthNoted {
        /// Who.
        rat: RatId,
        /// Tags of bodily signs.
        tags: Vec<String>,
        /// In anybody's words; may be empty.
        note: String,
    },
    /// A vet has seen the rat: ends a hold.
    VetSeen {
        /// Who.
        rat: RatId,
        /// What the vet said; may be empty.
        note: String,
    },
    /// Something about room or cage changed or was seen.
    EnvironmentNoted {
        /// Tags of the environment.
        tags: Vec<String>,
        /// "Cage moved beside the sofa".
        note: String,
        /// For whom; empty: for every rat of the household.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        rats: Vec<RatId>,
    },
    /// Some questions about room and cage were answered. Questions not in it stay as they were.
    EnvironmentAudited {
        /// By the question's id: the answer's id, or empty for "not known" (any more).
        answers: SortedMap<String, String>,
    },
    /// No training today, by choice. `rat` none: for all.
    DayRested {
        /// Who rests.
        rat: Option<RatId>,
    },
    /// A routine was done: main meal at the door, a cloth in the nest.
    RoutineDone {
        /// Its card's id.
        routine: String,
    },
    /// "I see it differently": a caregiver's own view of a cause.
    CauseSeenDifferently {
        /// About whom.
        rat: RatId,
        /// Which cause.
        cause: Cause,
        /// Whether the caregiver thinks it part of it.
        part_of_it: bool,
        /// Why; may be empty.
        note: String,
    },
    /// Rats came from another household, with their history. Written into the file that they came with.
    RatsHandedOver {
        /// Who.
        rats: Vec<RatId>,
        /// What the other household is called; empty where it is not to be said.
        from: String,
        /// Who wrote their history; names may have been taken out.
        people: Vec<FormerCaregiver>,
    },
    /// Rats are to meet.
    IntroductionBegun {
        /// This introduction.
        introduction: IntroductionId,
        /// Whether they have met before.
        why: Why,
        /// Who is new, or comes back.
        newcomers: Vec<RatId>,
        /// Who lives here.
        residents: Vec<RatId>,
    },
    /// What was answered about one rat before it meets others. Replaces the last answers.
    IntroductionChecked {
        /// Before which introduction.
        introduction: IntroductionId,
        /// About whom.
        rat: RatId,
        /// What is known.
        checks: Checks,
    },
    /// What was seen or done at an introduction.
    IntroductionSeen {
        /// Which.
        introduction: IntroductionId,
        /// What.
        what: What,
        /// Where rats were put together: in which stage.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stage: Option<Stage>,
        /// The weather, where it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weather: Option<Weather>,
    },
    /// A recording was listened to: a [`crate::Heard`], read where it is shown. The file stays on the server.
    RecordingHeard(serde_json::Value),
    /// Where a recording belongs and when it began: a [`crate::Placed`].
    RecordingPlaced(serde_json::Value),
    /// What somebody made of one of its calls: a [`crate::Judged`].
    CallJudged(serde_json::Value),
    /// Its file was removed: a [`crate::Removed`].
    RecordingRemoved(serde_json::Value),
    /// An earlier event is taken back: undo at once, or later with a reason.
    Retracted(Retraction),
}

/// Somebody of a household in which a rat lived before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerCaregiver {
    /// Who.
    pub caregiver: CaregiverId,
    /// Such as "Mum", or "Caregiver 1".
    pub name: String,
}

/// Takes an event back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Retraction {
    /// Which event.
    pub event: EventId,
    /// Why; empty for an undo at once. A bite is only taken back later with a reason, and the reason is shown (H13).
    pub reason: String,
}

/// Why an event cannot be read as a body of this version. It is kept all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EventFault {
    /// A kind this program does not know.
    #[error("event kind `{0}` is not known here; it is kept and passed on untouched")]
    UnknownKind(String),
    /// A newer shape.
    #[error(
        "event kind `{kind}` has version {v}, newer than this program's; it is kept and passed on untouched"
    )]
    Newer {
        /// Kind.
        kind: String,
        /// Version.
        v: u16,
    },
    /// The body is not of that kind.
    #[error("event of kind `{kind}` cannot be read: {what}")]
    Broken {
        /// Kind.
        kind: String,
        /// What is wrong.
        what: String,
    },
}

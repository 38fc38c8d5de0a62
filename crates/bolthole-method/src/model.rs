//! The typed method. Every public field is data that `method/` carries; nothing here is computed.

use serde::{Deserialize, Serialize};

use bolthole_domain::{Asks, Cause, Place, Presenter, RungId};

mod words;
pub use words::{Block, Inline, Line, Section, Words};

/// All that is known, in the order of its folders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// The ten tips, first to tenth.
    pub tips: Vec<Card>,
    /// Handling rules and routines (`method/handling/`), by id.
    pub handling: Vec<Card>,
    /// Checklists for hard moments, first aid among them (`method/procedures/`), by id.
    pub procedures: Vec<Card>,
    /// The place: room and cage (`method/environment/`), by id.
    pub environment: Vec<Card>,
    /// Further knowledge cards (`method/cards/`), by id.
    pub cards: Vec<Card>,
    /// The eight causes, in `Cause::ALL`'s order.
    pub causes: Vec<CauseCard>,
    /// The intake's questions, health first.
    pub questions: Vec<Question>,
    /// The default ladder.
    pub ladder: Ladder,
    /// Bodily signs that call a vet, most urgent first.
    pub red_flags: Vec<RedFlag>,
    /// The catalogue of behaviors, with the tags and everyday words that mean them.
    pub ethogram: Vec<Sign>,
    /// What else a tag can mean: triggers, room, history, changes.
    pub tags: Vec<TagMeaning>,
    /// Where facts come from, by id.
    pub sources: Vec<Source>,
}

/// How sure a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// The article: one rescue keeper, many rats.
    S,
    /// Controlled study.
    A,
    /// Guidance of vets, institutions, welfare bodies; or a literature summary.
    B,
    /// Experienced keepers, rescues, breeders.
    C,
    /// Anonymous or collected.
    D,
    /// Bolthole's own rule of caution, which no source carries.
    O,
}

/// Which folder a card lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// `method/tips/`
    Tip,
    /// `method/handling/`
    Handling,
    /// `method/procedures/`
    Procedure,
    /// `method/environment/`
    Environment,
    /// `method/cards/`
    Card,
}

/// One page of knowledge: a tip, a rule of handling, a checklist, a thing to look at in the room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Its folder's name without the number, such as `always-a-hide`; unique over all cards.
    pub id: String,
    /// Where it lives.
    pub kind: CardKind,
    /// 1 to 10 for a tip, else none.
    pub number: Option<u8>,
    /// An icon's name without `i-`, such as `hide`.
    pub icon: String,
    /// Inventory numbers (1-117) that it carries.
    pub items: Vec<u8>,
    /// Hard rules (1-18, "H1") that it explains.
    pub rules: Vec<u8>,
    /// What is claimed, how sure, and from where.
    pub claims: Vec<Claim>,
    /// Title, lead, "Do this" and the rest.
    pub words: Words,
}

/// One claim with its grade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// One sentence.
    pub text: String,
    /// How sure.
    pub grade: Grade,
    /// `rat`, `mouse`, `person`.
    pub species: String,
    /// A source's id; none only for grade `O`.
    pub source: Option<String>,
    /// It is the view that we do not follow.
    #[serde(default)]
    pub opposes: bool,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Author, title, place, as read.
    pub title: String,
    /// Its address, where one is known.
    pub url: Option<String>,
    /// Year, where known.
    pub year: Option<u16>,
    /// How much of it was read: `full`, `abstract`, `excerpt`.
    pub seen: String,
}

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
        "rung `{0}` uses a finger or hand but says hands = false; bare skin within reach of teeth is hands = true"
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
    /// Tickling too early (H15).
    #[error("rung `{0}` tickles before climbing on and a calm finger (H15)")]
    TickleTooEarly(RungId),
    /// Hands for children (H12).
    #[error("rung `{0}` is open to children but has hands or a face within reach of teeth (H12)")]
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

/// One of the eight causes with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CauseCard {
    /// Which.
    pub cause: Cause,
    /// Log-odds with nothing known at all.
    pub prior: f64,
    /// Why that prior.
    pub prior_why: String,
    /// Inventory numbers.
    pub items: Vec<u8>,
    /// What moves it.
    pub evidence: Vec<Evidence>,
    /// "Little handling when young", and what it means.
    pub words: Words,
}

/// One thing that speaks for a cause (positive weight) or against it (negative).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// When it holds. All conditions must.
    pub when: When,
    /// Log-odds.
    pub weight: f64,
    /// Evidence of one group does not add up: only the strongest of each sign counts.
    pub group: Option<String>,
    /// What is said to the keeper: "Comes to look, then darts back".
    pub says: String,
    /// How sure.
    pub grade: Grade,
    /// Inventory numbers or none.
    #[serde(default)]
    pub items: Vec<u8>,
}

/// A condition on what is known. Every given part must hold; an unknown never holds.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// Any of these meanings (ethogram ids or tag meanings) is present.
    pub any: Vec<String>,
    /// And any of these too.
    pub and_any: Vec<String>,
    /// None of these is present, in a list that was answered.
    pub none: Vec<String>,
    /// At least this many of `any`.
    pub at_least: Option<usize>,
    /// `male`, `female`.
    pub sex: Option<bolthole_domain::Sex>,
    /// Neutered or not.
    pub neutered: Option<bool>,
    /// Alone or not.
    pub alone: Option<bool>,
    /// Was friendly before.
    pub was_friendly_before: Option<bool>,
    /// Age from, in weeks.
    pub age_from: Option<f64>,
    /// Age below, in weeks.
    pub age_below: Option<f64>,
    /// Weeks at home from.
    pub home_from: Option<f64>,
    /// Weeks at home below.
    pub home_below: Option<f64>,
    /// Skin was broken (or not).
    pub breaks_skin: Option<bool>,
    /// Any bite or nip (or none).
    pub bites: Option<bool>,
    /// Holds where this field is not known.
    pub unknown: Option<Field>,
}

/// A field of the intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields of `Intake`, documented there")]
pub enum Field {
    Sex,
    AgeWeeks,
    Neutered,
    Alone,
    NCompanions,
    SourceOfRat,
    WeeksAtHome,
    Onset,
    WasFriendlyBefore,
    Signs,
    Triggers,
    Environment,
    HealthSigns,
    HandlingHistory,
    RecentChanges,
    BiteSeverity,
    RatConflict,
}

/// One question of the intake.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, such as `age`.
    pub id: String,
    /// The field it fills.
    pub field: Field,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Inventory numbers.
    #[serde(default)]
    pub items: Vec<u8>,
    /// The question: "How old is {name}?"
    pub asks: String,
    /// Why it is asked, in a sentence.
    pub why: String,
    /// For a choice: what can be chosen.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

/// How a question is answered. "Not known" is always an answer too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of the choices.
    One,
    /// Any of the choices (tags).
    Many,
    /// A number of weeks.
    Weeks,
    /// A whole number.
    Count,
    /// Yes or no.
    YesNo,
    /// A line of text.
    Text,
}

/// One answer that can be ticked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The tag or value.
    pub value: String,
    /// What it says on the page.
    pub says: String,
}

/// How soon a vet is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// No sign.
    #[default]
    None,
    /// Worth a check-up.
    Check,
    /// Within days.
    Soon,
    /// Today.
    Now,
}

/// A bodily sign, or a combination, that calls a vet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// Its id, such as `loud-breathing`.
    pub id: String,
    /// How soon.
    pub urgency: Urgency,
    /// When it fires.
    pub when: When,
    /// How sure, and that somebody says so.
    pub grade: Grade,
    /// Inventory numbers or none.
    #[serde(default)]
    pub items: Vec<u8>,
    /// "Breathing that can be heard".
    pub says: String,
    /// Why it matters and what to do meanwhile.
    pub why: String,
}

/// One behavior of the ethogram.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its id, such as `freeze`.
    pub id: String,
    /// Tags and everyday words that mean it; its id counts too.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// How to tell it when watching.
    pub definition: String,
    /// What it may mean.
    pub reading: String,
    /// What it does not prove alone; may be empty.
    #[serde(default)]
    pub not_alone: String,
    /// How sure.
    pub grade: Grade,
    /// Inventory numbers or none.
    #[serde(default)]
    pub items: Vec<u8>,
    /// "Freezes", as a reason.
    pub says: String,
}

/// What tags outside the ethogram mean: triggers, room, bodily signs, history, changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TagMeaning {
    /// Its id.
    pub id: String,
    /// Tags that mean it; its id counts too.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// The field it belongs to.
    pub field: Field,
    /// As a reason: "A cat in the home".
    pub says: String,
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
            | LadderFault::FingerBeforeSpoon(_) => "presenter",
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

//! The typed method. Every public field is data that `method/` carries; nothing here is computed.

use serde::{Deserialize, Serialize};

use bolthole_domain::{Cause, Language};

use crate::kept::Kept;
use crate::search::Index;
use crate::weighing::Weighings;

mod audit;
mod card;
mod fields;
mod food;
mod ladder;
mod link;
mod people;
mod predicate;
mod reading;
mod search;
mod words;
pub use audit::{AuditAnswer, AuditQuestion, Weighs};
pub use card::{Card, CardKind, Claim, Every, Grade, Opposing, Population, Routine, Whose};
pub use fields::Fields;
pub use food::{DailyCap, Energy, Food, Kcal, Lickable, Need, SpoonSum, Verdict, spoon_sum};
pub use ladder::{Ladder, LadderFault, Rung, RungWords};
pub use link::{Link, LinkKind};
pub use people::{Doctor, PersonFlag};
pub use predicate::{Facts, Happening, Predicate, Quantity, Switch, Term, Truth, applies};
pub use reading::{NotItsWords, Reading};
pub use search::{Alike, CalledAlso, SearchWords};
pub use words::{Block, Inline, Line, Section, Words};

/// All that is known, in the order of its folders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// What its words are written in; what nobody has put into that language stands in English.
    pub language: Language,
    /// The ten tips, first to tenth.
    pub tips: Vec<Card>,
    /// Handling rules and routines (`method/handling/`), by id.
    pub handling: Vec<Card>,
    /// Checklists for hard moments, first aid among them (`method/procedures/`), by id.
    pub procedures: Vec<Card>,
    /// The place: room and cage (`method/environment/`), by id.
    pub environment: Vec<Card>,
    /// How rats meet, stage after stage (`method/introductions/`).
    pub introductions: Vec<Card>,
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
    /// What in a bitten person calls a doctor, most urgent first.
    pub people: Vec<PersonFlag>,
    /// What can be eaten and what not, by file and place.
    pub foods: Vec<Food>,
    /// How much may come from a spoon in a day.
    pub daily_cap: DailyCap,
    /// The catalogue of behaviors, with the tags and everyday words that mean them.
    pub ethogram: Vec<Sign>,
    /// What else a tag can mean: triggers, room, history, changes.
    pub tags: Vec<TagMeaning>,
    /// Where facts come from, by id.
    pub sources: Vec<Source>,
    /// Keepers' words for finding things.
    pub search_words: SearchWords,
    /// What is looked up in, once somebody has searched.
    #[serde(skip)]
    pub(crate) index: Kept<Index>,
    /// How the causes are weighed, once somebody has asked why.
    #[serde(skip)]
    pub(crate) weighings: Kept<Weighings>,
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

/// One of the eight causes with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CauseCard {
    /// Which.
    pub cause: Cause,
    /// Log-odds with nothing known at all.
    pub prior: f64,
    /// Why that prior.
    pub prior_why: String,
    /// On whose word.
    pub prior_grade: Grade,
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
    /// The reason, as it is said to the keeper: "Comes to look, then darts back".
    pub says: String,
    /// How sure it is that this speaks for or against the cause at all; how much it weighs is always ours.
    pub grade: Grade,
    /// Inventory numbers or none.
    #[serde(default)]
    pub items: Vec<u8>,
    /// Ids of sources other than the article.
    #[serde(default)]
    pub sources: Vec<String>,
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

/// So many fields has an intake.
pub(crate) const N_FIELDS: usize = 17;

impl Field {
    /// All fields by name.
    const NAMES: [(&'static str, Field); N_FIELDS] = [
        ("sex", Field::Sex),
        ("age_weeks", Field::AgeWeeks),
        ("neutered", Field::Neutered),
        ("alone", Field::Alone),
        ("n_companions", Field::NCompanions),
        ("source_of_rat", Field::SourceOfRat),
        ("weeks_at_home", Field::WeeksAtHome),
        ("onset", Field::Onset),
        ("was_friendly_before", Field::WasFriendlyBefore),
        ("signs", Field::Signs),
        ("triggers", Field::Triggers),
        ("environment", Field::Environment),
        ("health_signs", Field::HealthSigns),
        ("handling_history", Field::HandlingHistory),
        ("recent_changes", Field::RecentChanges),
        ("bite_severity", Field::BiteSeverity),
        ("rat_conflict", Field::RatConflict),
    ];

    /// All of them.
    pub fn all() -> impl Iterator<Item = Field> {
        Field::NAMES.into_iter().map(|(_, field)| field)
    }

    /// As it is spelt in an intake.
    pub fn name(self) -> &'static str {
        let found = Field::NAMES.iter().find(|(_, field)| *field == self);
        found.map_or("", |(name, _)| name)
    }

    /// The field of that name.
    pub fn from_name(name: &str) -> Option<Field> {
        let found = Field::NAMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, field)| *field)
    }
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
    /// From when on it counts, where that is a time or an amount: "A day without food"; may be empty.
    #[serde(default)]
    pub threshold: String,
    /// Why it matters and what to do meanwhile.
    pub why: String,
    /// Sources' ids; may be empty where the grade is our own.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// What a behavior belongs with, for finding it while watching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignKind {
    /// Ease, and coming near.
    Ease,
    /// What rats do anyway.
    Ordinary,
    /// Fear.
    Fear,
    /// Threat, and what hormones bring.
    Threat,
    /// Keeping to itself, or seeking somebody.
    People,
    /// Teeth on people.
    Teeth,
    /// Other rats, and things.
    Others,
}

impl SignKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [SignKind; 7] = [
        SignKind::Ease,
        SignKind::Ordinary,
        SignKind::Fear,
        SignKind::Threat,
        SignKind::People,
        SignKind::Teeth,
        SignKind::Others,
    ];
}

/// One behavior of the ethogram.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its id, such as `freeze`.
    pub id: String,
    /// Tags that mean it; its id counts too.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// Everyday words for it, for searching: "puffs up", "fluffed".
    #[serde(default)]
    pub words: Vec<String>,
    /// What it belongs with.
    pub kind: SignKind,
    /// How to tell it when watching.
    pub definition: String,
    /// What it may mean, likeliest first; one or several.
    pub may_mean: Vec<String>,
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
    /// A line drawing of `web/signs.svg` without its `s-`, where posture matters.
    #[serde(default)]
    pub drawing: Option<String>,
    /// Sources' ids; may be empty where the grade is the article's or our own.
    #[serde(default)]
    pub sources: Vec<String>,
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
    /// Everyday words for it, for searching.
    #[serde(default)]
    pub words: Vec<String>,
    /// A line drawing of `web/signs.svg` without its `s-`, where posture matters.
    #[serde(default)]
    pub drawing: Option<String>,
    /// As a reason: "A cat in the home".
    pub says: String,
    /// Follows from several things together, and is no answer that anybody can be offered.
    #[serde(default)]
    pub worked_out: bool,
}

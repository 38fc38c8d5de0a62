//! What is asked about room and cage, and what an answer asks for.

use serde::{Deserialize, Serialize};

use super::{Grade, Predicate};

/// One question of the environment audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditQuestion {
    /// Its id, unique over all cards.
    pub id: String,
    /// "Can a cat come into the room with the cage?"
    pub asks: String,
    /// Why it is asked, in a sentence.
    pub why: String,
    /// How much comes of mending it, beside the other questions: 1 is faint, 10 the most. Ours, set by hand.
    pub weight: f64,
    /// Why it weighs so, in a sentence.
    pub weight_why: String,
    /// How sure it is that this matters to a rat at all.
    pub grade: Grade,
    /// Inventory numbers.
    #[serde(default)]
    pub items: Vec<u8>,
    /// What can be answered; "not known" is always an answer too.
    #[serde(rename = "answer")]
    pub answers: Vec<AuditAnswer>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditAnswer {
    /// Its id, unique within its question; it is what the log keeps.
    pub id: String,
    /// What it says on the page.
    pub says: String,
    /// Meanings of the ethogram's tags that it notes in the log; may be empty.
    #[serde(default)]
    pub tags: Vec<String>,
    /// How much it matters.
    pub weighs: Weighs,
    /// What to do about it; empty where it is fine.
    #[serde(default)]
    pub then: String,
    /// It weighs so only where this holds; elsewhere it is fine (item 27: by the rat's state).
    #[serde(default)]
    pub only_if: Option<Predicate>,
}

/// How much an answer matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weighs {
    /// Nothing to do.
    Fine,
    /// Worth watching.
    Watch,
    /// To be mended in the next days.
    Mend,
    /// The place is not all right while it is so, whatever else is (H10).
    Blocks,
}

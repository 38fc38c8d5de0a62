use serde::{Deserialize, Serialize};

use super::{AuditQuestion, Block, Line, Link, Predicate, Truth, Words};
use crate::Facts;

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
    /// `method/introductions/`
    Introduction,
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
    /// 1 to 10 for a tip, 1 to 6 for a stage of introductions, else none.
    pub number: Option<u8>,
    /// An icon's name without `i-`, such as `hide`.
    pub icon: String,
    /// Inventory numbers (1-117) that it carries.
    pub items: Vec<u8>,
    /// Hard rules (1-18, "H1") that it explains.
    pub rules: Vec<u8>,
    /// When it matters for one rat. None: it is never put forward by itself, only found.
    pub applies_if: Option<Predicate>,
    /// When it is not for this rat, whatever else holds.
    pub not_if: Option<Predicate>,
    /// What to read, look at or do beside it.
    pub see: Vec<Link>,
    /// What is claimed and followed, how sure, and from where.
    pub claims: Vec<Claim>,
    /// Who holds otherwise, and what they claim.
    pub opposing: Vec<Opposing>,
    /// What is asked about the room; only on cards of the environment.
    pub asks: Vec<AuditQuestion>,
    /// That it is a routine of the house, and how often.
    pub routine: Option<Routine>,
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
    /// Which rats; named for every controlled study.
    #[serde(default)]
    pub population: Population,
    /// Sources' ids; empty only for grade `O`.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Among whom something was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Population {
    /// The source does not say, or it is no claim about rats met somewhere.
    #[default]
    NotSaid,
    /// Animals of a laboratory.
    Lab,
    /// Pets at home.
    Pet,
    /// Rats of rescues and hoarding cases.
    Rescue,
    /// Wild or feral rats.
    Wild,
    /// Several of these.
    Mixed,
}

/// A view that we do not follow, in its holders' words, with what they rest it on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opposing {
    /// Who holds it: "Keepers who advise immersion".
    pub who: String,
    /// What they claim; at least one.
    #[serde(rename = "claim")]
    pub claims: Vec<Claim>,
}

/// That a card is a routine of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routine {
    /// Its name on Today: "Main meal at the door".
    pub short: String,
    /// How often.
    pub every: Every,
    /// Whose it is.
    pub who: Whose,
}

/// How often a routine comes round. Never more than a reminder: a gap is no fault (item 112).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Once, when setting up.
    Once,
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each time the cage is cleaned.
    Cleaning,
}

/// Whose a routine is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Whoever is there.
    Anybody,
    /// Each caregiver does their own.
    Each,
}

impl Card {
    /// Whether this card matters for the rat that `facts` tell of.
    ///
    /// Not known is an answer of its own: a contraindication that nobody has asked about never lets a card through.
    pub fn matters(&self, facts: &Facts) -> Truth {
        let applies = self
            .applies_if
            .as_ref()
            .map_or(Truth::No, |when| when.truth(facts));
        let barred = self.not_if.as_ref().map_or(Truth::No, |when| when.truth(facts));
        applies.and(barred.not())
    }

    /// What to do, one after the other: the numbered list under "Do this" (or "Look").
    pub fn steps(&self) -> &[Line] {
        self.list("Do this")
            .or_else(|| self.list("Look"))
            .unwrap_or_default()
    }

    /// What to have ready first; may be empty.
    pub fn beforehand(&self) -> &[Line] {
        self.list("Have ready").unwrap_or_default()
    }

    /// What is never done; may be empty.
    pub fn never(&self) -> &[Line] {
        self.list("Never").unwrap_or_default()
    }

    /// Every claim, those of opposing views included.
    pub fn all_claims(&self) -> impl Iterator<Item = &Claim> {
        self.claims
            .iter()
            .chain(self.opposing.iter().flat_map(|view| &view.claims))
    }

    fn list(&self, heading: &str) -> Option<&[Line]> {
        let blocks = &self.words.section(heading)?.blocks;
        blocks.iter().find_map(|block| match block {
            Block::Steps(lines) | Block::Bullets(lines) => Some(lines.as_slice()),
            Block::Paragraph(_) => None,
        })
    }
}

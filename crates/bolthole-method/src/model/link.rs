//! What stands beside what: links between cards, steps, signs, foods and flags, by kind and name.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::CardKind;

/// One thing of the method by its kind and id, written `rung:gown`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link {
    /// What kind of thing.
    pub kind: LinkKind,
    /// Its id.
    pub id: String,
}

/// What can be linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// A card of that folder.
    Card(CardKind),
    /// A step of the ladder.
    Rung,
    /// A behavior of the ethogram.
    Sign,
    /// Something to eat.
    Food,
    /// A bodily sign that calls a vet.
    Flag,
    /// One of the eight causes.
    Cause,
    /// A sign in a bitten person that calls a doctor.
    Person,
}

const KINDS: [(&str, LinkKind); 12] = [
    ("tip", LinkKind::Card(CardKind::Tip)),
    ("handling", LinkKind::Card(CardKind::Handling)),
    ("procedure", LinkKind::Card(CardKind::Procedure)),
    ("environment", LinkKind::Card(CardKind::Environment)),
    ("introduction", LinkKind::Card(CardKind::Introduction)),
    ("card", LinkKind::Card(CardKind::Card)),
    ("rung", LinkKind::Rung),
    ("sign", LinkKind::Sign),
    ("food", LinkKind::Food),
    ("flag", LinkKind::Flag),
    ("cause", LinkKind::Cause),
    ("person", LinkKind::Person),
];

impl LinkKind {
    /// As it is written before the colon.
    pub fn name(self) -> &'static str {
        let found = KINDS.iter().find(|(_, kind)| *kind == self);
        found.map_or("", |(name, _)| name)
    }
}

impl Link {
    /// A link to that thing.
    pub fn to(kind: LinkKind, id: &str) -> Link {
        Link {
            kind,
            id: id.to_owned(),
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.name(), self.id)
    }
}

impl TryFrom<String> for Link {
    type Error = String;

    fn try_from(text: String) -> Result<Link, String> {
        let found = text
            .split_once(':')
            .and_then(|(kind, id)| Some((KINDS.iter().find(|(name, _)| *name == kind)?.1, id)));
        found.map(|(kind, id)| Link::to(kind, id)).ok_or_else(|| {
            let known = KINDS.map(|(name, _)| name).join(", ");
            format!("`{text}` links to nothing; write a kind and a name such as rung:gown (kinds: {known})")
        })
    }
}

impl From<Link> for String {
    fn from(link: Link) -> String {
        link.to_string()
    }
}

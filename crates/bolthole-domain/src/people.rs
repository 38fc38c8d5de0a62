use serde::{Deserialize, Serialize};

/// What a caregiver may be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A grown-up.
    #[default]
    Adult,
    /// A child: adult-supervised steps only (H12).
    Child,
}

/// A rat's sex, where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// A buck.
    Male,
    /// A doe.
    Female,
}

/// Who had enough first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoppedBy {
    /// The rat being visited.
    Rat,
    /// Another rat, that came between or lay across it (item 94).
    Companion,
    /// The person.
    Caregiver,
}

impl StoppedBy {
    /// All three.
    pub const ALL: [StoppedBy; 3] = [StoppedBy::Rat, StoppedBy::Companion, StoppedBy::Caregiver];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            StoppedBy::Rat => "rat",
            StoppedBy::Companion => "companion",
            StoppedBy::Caregiver => "caregiver",
        }
    }

    /// Who has that public spelling.
    pub fn from_name(name: &str) -> Option<StoppedBy> {
        StoppedBy::ALL.into_iter().find(|who| who.name() == name)
    }
}

/// The coat that a keeper chose for the portrait. A picture only; nothing is judged by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coat {
    /// Brown all over.
    #[default]
    Agouti,
    /// Near black all over.
    Black,
    /// Fawn all over.
    Fawn,
    /// Grey-brown with a pale face.
    Hooded,
    /// Dark with a pale blaze.
    Blaze,
    /// Pale all over.
    Pale,
}

impl Coat {
    /// All coats there are pictures for.
    pub const ALL: [Coat; 6] = [
        Coat::Agouti,
        Coat::Black,
        Coat::Fawn,
        Coat::Hooded,
        Coat::Blaze,
        Coat::Pale,
    ];

    /// The spelling in forms, style sheet and events.
    pub fn name(self) -> &'static str {
        match self {
            Coat::Agouti => "agouti",
            Coat::Black => "black",
            Coat::Fawn => "fawn",
            Coat::Hooded => "hooded",
            Coat::Blaze => "blaze",
            Coat::Pale => "pale",
        }
    }
}

use serde::{Deserialize, Serialize};

/// What the rat did, from best to worst. Source: `docs/contracts.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Stayed, ate, groomed, explored or climbed of its own will.
    Relaxed,
    /// Ate in place.
    Ate,
    /// Came and went, or took it and ran.
    Hesitated,
    /// Stayed away.
    Refused,
    /// Ran to cover.
    Fled,
    /// No movement but breathing for three seconds or more. A fright, never calm (H7).
    Froze,
    /// Teeth without blood. Nibbling nails or grooming is not a nip.
    Nipped,
    /// Skin broken.
    Bit,
}

/// The four families an outcome belongs to, as its shape and color show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// `relaxed`, `ate`.
    Calm,
    /// `hesitated`, `refused`: poor, but no fright.
    Unsure,
    /// `fled`, `froze`.
    Fright,
    /// `nipped`, `bit`.
    Teeth,
}

impl Outcome {
    /// All eight, best first.
    pub const ALL: [Outcome; 8] = [
        Outcome::Relaxed,
        Outcome::Ate,
        Outcome::Hesitated,
        Outcome::Refused,
        Outcome::Fled,
        Outcome::Froze,
        Outcome::Nipped,
        Outcome::Bit,
    ];

    /// Its family.
    pub fn group(self) -> Group {
        match self {
            Outcome::Relaxed | Outcome::Ate => Group::Calm,
            Outcome::Hesitated | Outcome::Refused => Group::Unsure,
            Outcome::Fled | Outcome::Froze => Group::Fright,
            Outcome::Nipped | Outcome::Bit => Group::Teeth,
        }
    }

    /// The rat was at ease.
    pub fn is_calm(self) -> bool {
        self.group() == Group::Calm
    }

    /// The rat was not at ease, but no more than that.
    pub fn is_poor(self) -> bool {
        self.group() == Group::Unsure
    }

    /// The rat was frightened: it ran, froze or used its teeth.
    pub fn is_fright(self) -> bool {
        matches!(self.group(), Group::Fright | Group::Teeth)
    }

    /// A nip or a bite.
    pub fn is_teeth(self) -> bool {
        self.group() == Group::Teeth
    }

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Relaxed => "relaxed",
            Outcome::Ate => "ate",
            Outcome::Hesitated => "hesitated",
            Outcome::Refused => "refused",
            Outcome::Fled => "fled",
            Outcome::Froze => "froze",
            Outcome::Nipped => "nipped",
            Outcome::Bit => "bit",
        }
    }

    /// The outcome of that public spelling.
    pub fn from_name(name: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

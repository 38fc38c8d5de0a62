use serde::{Deserialize, Serialize};

/// How a rat held itself during a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Posture {
    /// Loose: it moved about, ate or groomed.
    AtEase,
    /// It went on, and kept an eye on what there was.
    Watchful,
    /// Tense or flat to the ground, and hardly moving.
    Stiff,
}

impl Posture {
    /// All three, the calmest first.
    pub const ALL: [Posture; 3] = [Posture::AtEase, Posture::Watchful, Posture::Stiff];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Posture::AtEase => "at_ease",
            Posture::Watchful => "watchful",
            Posture::Stiff => "stiff",
        }
    }

    /// The posture of that public spelling.
    pub fn from_name(name: &str) -> Option<Posture> {
        Posture::ALL.into_iter().find(|posture| posture.name() == name)
    }
}

/// What a rat showed of itself beside what it did. Nobody has to note any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Signs {
    /// How it held itself.
    pub posture: Option<Posture>,
    /// Whether alarm calls near 22 kHz were heard; none: nobody listened.
    pub alarm_calls: Option<bool>,
}

impl Signs {
    /// These, and what they leave open from `before`.
    #[must_use]
    pub fn or(self, before: Signs) -> Signs {
        Signs {
            posture: self.posture.or(before.posture),
            alarm_calls: self.alarm_calls.or(before.alarm_calls),
        }
    }
}

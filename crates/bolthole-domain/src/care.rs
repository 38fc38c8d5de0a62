use serde::{Deserialize, Serialize};

/// How careful the planner is with a rat: the one thing about its pace that people choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// Fewer frights, more days.
    Gentle,
    /// As for most rats.
    #[default]
    Usual,
    /// Fewer days, where every gate agrees.
    Brisk,
}

impl Care {
    /// All three, most careful first.
    pub const ALL: [Care; 3] = [Care::Gentle, Care::Usual, Care::Brisk];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Care::Gentle => "gentle",
            Care::Usual => "usual",
            Care::Brisk => "brisk",
        }
    }

    /// The care of that public spelling.
    pub fn from_name(name: &str) -> Option<Care> {
        Care::ALL.into_iter().find(|care| care.name() == name)
    }
}

//! Keepers' words for finding things: what says nothing, what means the same, and what things are called.

use serde::{Deserialize, Serialize};

use super::Link;

/// The words of `method/search.toml`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// Words that say nothing of what is looked for: "why", "does", "my".
    #[serde(default)]
    pub skip: Vec<String>,
    /// Two words that say more side by side than apart: "cat got".
    #[serde(default)]
    pub pairs: Vec<String>,
    /// Words that mean the same.
    #[serde(default)]
    pub alike: Vec<Alike>,
    /// What people say when they look for a thing.
    #[serde(default)]
    pub called: Vec<CalledAlso>,
    /// Foods that people ask about and no source says anything of: "quinoa".
    #[serde(default)]
    pub foods_not_listed: Vec<String>,
    /// With one of these and one of `allowed`, a word that stands nowhere is taken for a food: "eat", "have".
    #[serde(default)]
    pub eating: Vec<String>,
    /// "Can", "safe", "ok".
    #[serde(default)]
    pub allowed: Vec<String>,
}

/// Single words that mean the same, inflected forms too where they are irregular: "bite", "bit", "bitten".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alike {
    /// Two or more.
    pub words: Vec<String>,
}

/// A thing and what people say for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalledAlso {
    /// The thing.
    pub what: Link,
    /// "how long", "will it get better".
    pub words: Vec<String>,
}

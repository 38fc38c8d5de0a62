use bolthole_domain::{BiteTier, PerCause};
use bolthole_method::{Field, Urgency};
use bolthole_words::Said;

/// The answer to "why may this rat be afraid?".
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Health first.
    pub vet: Triage,
    /// Eight independent probabilities; they do not add up to 1.
    pub causes: PerCause<WeighedCause>,
    /// How much teeth are to be expected.
    pub bite_tier: BiteTier,
    /// What else it looks like: `cage_territory`, `maternal`, `bar_feeding_mistake`, `normal_play`, …
    pub tags: Vec<String>,
    /// What would help most to know, most useful first.
    pub ask_next: Vec<AskNext>,
    /// What to begin with, most important first. Card ids.
    pub first_steps: Vec<FirstStep>,
    /// Tags that no sign or meaning claims.
    pub not_understood: Vec<String>,
}

/// Whether a vet is needed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Triage {
    /// How soon.
    pub flag: Urgency,
    /// The tags that fired, most urgent first, as they were given.
    pub signs: Vec<String>,
    /// The red flags' ids that fired, most urgent first.
    pub fired: Vec<String>,
    /// One or two plain sentences; empty when nothing fired.
    pub why: Said,
}

/// One cause, weighed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WeighedCause {
    /// Probability that it is part of it.
    pub p: f64,
    /// Reasons for, strongest first.
    pub speaks_for: Vec<Said>,
    /// Reasons against, strongest first.
    pub speaks_against: Vec<Said>,
    /// Answers that would change it.
    pub would_change: Vec<Said>,
}

/// A question worth asking next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskNext {
    /// The field that it fills.
    pub field: Field,
    /// Why it would help.
    pub why: Said,
}

/// Something to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstStep {
    /// A card's id.
    pub card: String,
    /// Why for this rat.
    pub why: Said,
}

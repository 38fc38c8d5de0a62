//! When a card matters: a small closed language over what is known of one rat.

use std::fmt;

use bolthole_domain::{Cause, Group, Outcome, RungId, Sex, SortedMap, SortedSet};
use serde::{Deserialize, Serialize};

use super::{Field, Urgency};

mod term;
pub use term::{Happening, Quantity, Switch, Term};

/// A cause is "likely part of it" from here (`docs/contracts.md`).
const LIKELY: f64 = 0.5;
/// A cause "may be part of it" from here, as the assessment says it.
const MAYBE: f64 = 0.25;

/// Yes, no, or not known. Not known is never taken for no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    No,
    /// Nobody has said.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// Both: as true as the less true.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// Either: as true as the truer.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// The other way round; what is not known stays so.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "`and`, `or` and `not` belong together"
    )]
    pub fn not(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::Unknown => Truth::Unknown,
            Truth::No => Truth::Yes,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::Yes } else { Truth::No }
    }
}

/// A condition: any of `any` (where there are such), and all of `all`, and none of `none`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Predicate {
    /// One of these is enough.
    pub any: Vec<Term>,
    /// Every one of these.
    pub all: Vec<Term>,
    /// Not one of these.
    pub none: Vec<Term>,
}

/// What is known of one rat today, as far as conditions can ask. The default: nothing is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Signs and tag meanings by id: there, or asked about and not there. Missing: not known.
    pub meanings: SortedMap<String, bool>,
    /// Fields of the intake that were answered.
    pub answered: SortedSet<Field>,
    /// How likely each cause is part of it. Missing: not assessed.
    pub causes: SortedMap<Cause, f64>,
    /// Doe or buck.
    pub sex: Option<Sex>,
    /// What can be counted or measured. Missing: not known.
    pub numbers: SortedMap<Quantity, f64>,
    /// What is yes or no. Missing: not known.
    pub switches: SortedMap<Switch, bool>,
    /// What the bodily signs ask for, where they were looked at.
    pub vet: Option<Urgency>,
    /// What happened in the last 14 days; none where there is no notebook.
    pub lately: Option<SortedSet<Happening>>,
    /// Today's step, where there is one.
    pub step: Option<RungId>,
}

/// Whether the condition surely holds.
pub fn applies(when: &Predicate, facts: &Facts) -> bool {
    when.truth(facts) == Truth::Yes
}

impl Predicate {
    /// Whether it holds, as far as is known.
    pub fn truth(&self, facts: &Facts) -> Truth {
        let any = self
            .any
            .iter()
            .map(|term| term.truth(facts))
            .fold(Truth::No, Truth::or);
        let any = if self.any.is_empty() { Truth::Yes } else { any };
        let all = self.all.iter().map(|term| term.truth(facts));
        let none = self.none.iter().map(|term| term.truth(facts).not());
        all.chain(none).fold(any, Truth::and)
    }

    /// Every term, wherever it stands.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.any.iter().chain(&self.all).chain(&self.none)
    }

    /// What would have to be known first: the terms that are not.
    pub fn not_known<'p>(&'p self, facts: &'p Facts) -> impl Iterator<Item = &'p Term> {
        self.terms()
            .filter(move |term| term.truth(facts) == Truth::Unknown)
    }
}

impl Term {
    /// Whether it holds, as far as is known.
    pub fn truth(&self, facts: &Facts) -> Truth {
        let known = |value: Option<bool>| value.map_or(Truth::Unknown, Truth::from);
        match self {
            Term::Likely(cause) => known(facts.causes.get(cause).map(|p| *p >= LIKELY)),
            Term::Maybe(cause) => known(facts.causes.get(cause).map(|p| *p >= MAYBE)),
            Term::Sign(id) | Term::Tag(id) => known(facts.meanings.get(id).copied()),
            Term::From(quantity, least) => known(facts.numbers.get(quantity).map(|value| value >= least)),
            Term::Below(quantity, most) => known(facts.numbers.get(quantity).map(|value| value < most)),
            Term::Is(switch) => known(facts.switches.get(switch).copied()),
            Term::IsNot(switch) => known(facts.switches.get(switch).copied()).not(),
            Term::Sex(sex) => known(facts.sex.map(|known| known == *sex)),
            Term::Vet(urgency) => known(facts.vet.map(|flag| flag >= *urgency)),
            Term::Lately(what) => known(facts.lately.as_ref().map(|lately| lately.contains(what))),
            Term::Step(rung) => known(facts.step.as_ref().map(|step| step == rung)),
            Term::NotAnswered(field) => Truth::from(!facts.answered.contains(field)),
        }
    }
}

impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        for (word, terms) in [("any", &self.any), ("all", &self.all), ("none", &self.none)] {
            if !terms.is_empty() {
                let terms: Vec<String> = terms.iter().map(Term::to_string).collect();
                parts.push(format!("{word} of {}", terms.join(", ")));
            }
        }
        f.write_str(&parts.join("; "))
    }
}

impl Facts {
    /// Notes that an outcome was seen within the last 14 days; frights are noted as such too.
    pub fn happened(&mut self, outcome: Outcome) {
        let lately = self.lately.get_or_insert_default();
        lately.insert(Happening::Outcome(outcome));
        if matches!(outcome.group(), Group::Fright | Group::Teeth) {
            lately.insert(Happening::Fright);
        }
    }
}

#[cfg(test)]
mod tests;

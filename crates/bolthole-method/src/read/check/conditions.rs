//! Can every condition hold, and does it name meanings that exist?

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Predicate, Term, Urgency, When};

/// The ids of all signs and tag meanings, if they could all be read.
enum Known<'d> {
    All(BTreeSet<&'d str>),
    NotAll,
}

impl Known<'_> {
    fn lacks(&self, name: &str) -> bool {
        matches!(self, Known::All(names) if !names.contains(name))
    }
}

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    let signs = draft.ethogram.iter().map(|sign| sign.value.id.as_str());
    let known: BTreeSet<&str> = signs
        .chain(draft.tags.iter().map(|tag| tag.value.id.as_str()))
        .collect();
    let known = if draft.is_broken("ethogram/") {
        Known::NotAll
    } else {
        Known::All(known)
    };
    for flag in &draft.red_flags {
        when(flag, &flag.value.when, &known, faults);
        if flag.value.urgency == Urgency::None {
            faults.of(
                flag,
                "urgency",
                "a red flag calls a vet; its urgency is check, soon or now",
            );
        }
    }
    for evidence in &draft.evidence {
        when(evidence, &evidence.value.when, &known, faults);
        if !evidence.value.weight.is_finite() || evidence.value.weight == 0.0 {
            faults.of(
                evidence,
                "weight",
                "a weight is a number above or below 0; nought says nothing",
            );
        }
    }
    for card in draft.all_cards() {
        for when in card.value.applies_if.iter().chain(&card.value.not_if) {
            predicate(card, when, draft, faults);
        }
    }
    for food in &draft.foods {
        food.value
            .not_if
            .iter()
            .for_each(|when| predicate(food, when, draft, faults));
    }
    for ask in &draft.audit {
        for answer in &ask.value.answers {
            answer
                .only_if
                .iter()
                .for_each(|when| predicate(ask, when, draft, faults));
            for tag in answer.tags.iter().filter(|tag| known.lacks(tag)) {
                let what =
                    format!("`{tag}` is the id of no tag meaning; use an id of method/ethogram, or add it");
                faults.of(ask, &format!("\"{tag}\""), what);
            }
        }
    }
    for cause in draft.causes.iter().filter(|cause| !cause.value.prior.is_finite()) {
        faults.of(cause, "prior", "a prior is a number of log-odds, such as -1.5");
    }
}

fn when<T>(thing: &Located<T>, when: &When, known: &Known<'_>, faults: &mut Faults<'_>) {
    if *when == When::default() {
        faults.of(
            thing,
            "when",
            "the condition is empty and would always hold; say when it does",
        );
    }
    for name in when
        .any
        .iter()
        .chain(&when.and_any)
        .chain(&when.none)
        .filter(|name| known.lacks(name))
    {
        let what = format!(
            "`{name}` is the id of no sign and no tag meaning; use an id of method/ethogram, or add it"
        );
        faults.of(thing, &format!("\"{name}\""), what);
    }
    if when
        .at_least
        .is_some_and(|least| least == 0 || least > when.any.len())
    {
        faults.of(
            thing,
            "at_least",
            format!("`at_least` must be 1 to {}, the length of `any`", when.any.len()),
        );
    }
    for (key, from, below) in [
        ("age_from", when.age_from, when.age_below),
        ("home_from", when.home_from, when.home_below),
    ] {
        if let (Some(from), Some(below)) = (from, below)
            && from >= below
        {
            faults.of(
                thing,
                key,
                format!("from {from} to below {below} weeks can never hold; swap them"),
            );
        }
    }
}

/// A condition of a card, a food or an answer: not empty, and every name in it is there.
fn predicate<T>(thing: &Located<T>, when: &Predicate, draft: &Draft, faults: &mut Faults<'_>) {
    if when.terms().next().is_none() && !draft.is_broken(&thing.file) {
        let what = "the condition is empty and would always hold; say when it does, or leave it out";
        faults.of(thing, "_if", what);
    }
    for term in when.terms() {
        let missing = match term {
            Term::Sign(id) => (!draft.ethogram.iter().any(|sign| sign.value.id == *id)
                && !draft.is_broken("ethogram/"))
            .then(|| format!("there is no sign `{id}` in method/ethogram; mend the name, or use tag:")),
            Term::Tag(id) => (!draft.tags.iter().any(|tag| tag.value.id == *id)
                && !draft.is_broken("ethogram/"))
            .then(|| {
                format!("there is no tag meaning `{id}` in method/ethogram; mend the name, or use sign:")
            }),
            Term::Step(id) => (!draft.rungs.iter().any(|rung| rung.value.id == *id)
                && !draft.is_broken_thing(&id.0))
            .then(|| format!("there is no step `{id}` on the ladder; mend the name")),
            _ => None,
        };
        if let Some(what) = missing {
            faults.of(thing, &format!("\"{term}\""), what);
        }
    }
}

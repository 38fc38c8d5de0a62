//! Which cards matter for one rat now, and why each does.

use bolthole_assess::card_facts;
use bolthole_domain::{Outcome, RatId, Role, SortedSet};
use bolthole_method::{Card, Facts, Happening, Method, Quantity, Switch, Term, Truth};
use bolthole_plan::Reason;
use bolthole_record::{Notebook, RatPages};
use bolthole_words::Said;

use crate::health::standing;
use crate::learned::learned;
use crate::{Asking, known_now, step};

mod said;

pub use said::term_in_words;

/// "Lately" is the last so many days. Ours; the planner looks as far back for bites that come together.
const LATELY_DAYS: f64 = 14.0;

/// A card that matters now.
#[derive(Debug, Clone, PartialEq)]
pub struct CardNow<'a> {
    /// Which.
    pub card: &'a Card,
    /// Why, in a few words each; never empty.
    pub because: Vec<Said>,
    /// What the nearest of its reasons is about.
    pub nearness: Nearness,
}

/// What a reason is about, nearest first: a body that may be ill comes before what happened, and that before guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// The body.
    Body,
    /// The last days, and today's step.
    Lately,
    /// What was seen or told.
    Seen,
    /// What may be the cause.
    Cause,
    /// What is always so, or not known.
    Always,
}

/// The cards that matter for this rat now, in the method's order. None: no such rat.
pub fn cards_now<'a>(
    method: &'a Method,
    notebook: &Notebook,
    rat: RatId,
    asking: Asking,
) -> Option<Vec<CardNow<'a>>> {
    let facts = facts_now(method, notebook, rat, asking)?;
    let cards = method.cards_for(&facts).into_iter().map(|card| CardNow {
        card,
        because: holding(card, &facts)
            .map(|term| term_in_words(method, &as_it_stands(term, &facts)))
            .collect(),
        nearness: holding(card, &facts)
            .map(nearness)
            .min()
            .unwrap_or(Nearness::Always),
    });
    Some(cards.collect())
}

/// What is known of this rat now, in the terms that cards ask in. None: no such rat.
pub fn facts_now(method: &Method, notebook: &Notebook, rat: RatId, asking: Asking) -> Option<Facts> {
    let pages = notebook.rats.get(&rat)?;
    let known = known_now(method, notebook, rat, asking)?;
    let learned = learned(method, notebook, rat, asking)?;
    let mut facts = card_facts(method, &known, &learned.assess(method));
    let step = step(method, notebook, rat, asking)?;
    if facts.vet.is_some() {
        facts.vet = Some(standing(method, pages, &step.history, asking.now).triage.flag);
    }
    let stuck = step
        .plan
        .reasons
        .iter()
        .any(|reason| matches!(reason, Reason::Plateau { .. }));
    facts.switches.insert(Switch::Plateau, stuck);
    let tier = bolthole_plan::bite_tier(method, &known, &step.history, f64::from(pages.day(asking.now)));
    facts.numbers.insert(Quantity::BiteTier, f64::from(tier.number()));
    facts.step = step.rung.map(|rung| rung.id.clone());
    from_the_household(&mut facts, notebook);
    from_the_log(&mut facts, pages, f64::from(pages.day(asking.now)));
    Some(facts)
}

fn from_the_household(facts: &mut Facts, notebook: &Notebook) {
    let child = notebook
        .caregivers
        .values()
        .any(|caregiver| caregiver.role == Role::Child);
    facts.switches.insert(Switch::ChildInHousehold, child);
    count(facts, Quantity::Caregivers, notebook.caregivers.len());
}

fn from_the_log(facts: &mut Facts, pages: &RatPages, today: f64) {
    let ago = |at| today - f64::from(pages.day(at));
    facts.lately = Some(SortedSet::new());
    for visit in pages.visits.iter().filter(|visit| ago(visit.at) < LATELY_DAYS) {
        facts.happened(visit.outcome);
        facts.lately.get_or_insert_default().insert(Happening::Visit);
    }
    if pages.vet_visits.iter().any(|(at, _)| ago(*at) < LATELY_DAYS) {
        facts.lately.get_or_insert_default().insert(Happening::VetSeen);
    }
    count(facts, Quantity::Visits, pages.visits.len());
    let on_step = pages
        .visits
        .iter()
        .filter(|visit| Some(&visit.rung) == facts.step.as_ref())
        .count();
    count(facts, Quantity::VisitsOnStep, on_step);
    let bites = pages
        .visits
        .iter()
        .filter(|visit| visit.outcome == Outcome::Bit && ago(visit.at) < LATELY_DAYS)
        .count();
    count(facts, Quantity::BitesIn14Days, bites);
    if let Some(last) = pages.visits.last() {
        facts.numbers.insert(Quantity::DaysSinceVisit, ago(last.at));
    }
    let fright = pages.visits.iter().rev().find(|visit| visit.outcome.is_fright());
    if let Some(visit) = fright {
        facts.numbers.insert(Quantity::DaysSinceFright, ago(visit.at));
    }
}

fn count(facts: &mut Facts, quantity: Quantity, n: usize) {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    facts.numbers.insert(quantity, f64::from(n));
}

/// What of the card's condition holds.
fn holding<'c>(card: &'c Card, facts: &Facts) -> impl Iterator<Item = &'c Term> {
    let when = card.applies_if.iter();
    when.flat_map(|when| when.any.iter().chain(&when.all))
        .filter(|term| term.truth(facts) == Truth::Yes)
}

/// A card for "within days" also stands while a vet is needed today: then its reason says today.
fn as_it_stands(term: &Term, facts: &Facts) -> Term {
    match (term, facts.vet) {
        (Term::Vet(least), Some(flag)) => Term::Vet(flag.max(*least)),
        _ => term.clone(),
    }
}

fn nearness(term: &Term) -> Nearness {
    match term {
        Term::Vet(_) => Nearness::Body,
        Term::Lately(_)
        | Term::Step(_)
        | Term::Is(Switch::Plateau)
        | Term::From(Quantity::BiteTier | Quantity::BitesIn14Days, _)
        | Term::Below(Quantity::DaysSinceFright | Quantity::WeeksAtHome, _) => Nearness::Lately,
        Term::Sign(_) | Term::Tag(_) => Nearness::Seen,
        Term::Likely(_) | Term::Maybe(_) => Nearness::Cause,
        _ => Nearness::Always,
    }
}

#[cfg(test)]
mod tests;

//! The front page as data: every rat's one step, those who need help first.

use bolthole_domain::MischiefId;
use bolthole_method::{Method, Urgency};
use bolthole_record::{Notebook, RatPages, Rest, Visit};

use crate::health::standing;
use crate::rest::{rest_of_rat, rest_of_today};
use crate::{Asking, Health, Introducing, Routine, Step, introductions, routines, step};

/// What Today shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Today<'a> {
    /// Every rat that lives here: vet holds first, then mischief by mischief.
    pub rats: Vec<RatToday<'a>>,
    /// What the house does every day.
    pub routines: Vec<Routine<'a>>,
    /// No training today, for all.
    pub rest: Option<&'a Rest>,
    /// Introductions that are not over.
    pub introductions: Vec<Introducing<'a>>,
    /// Who was last with each mischief of two rats or more.
    pub mischiefs: Vec<MischiefToday<'a>>,
}

/// Who was last with a mischief.
#[derive(Debug, Clone, PartialEq)]
pub struct MischiefToday<'a> {
    /// The rats of it that live here.
    pub rats: Vec<&'a RatPages>,
    /// The last visit with any of them, and with whom it was.
    pub last: Option<(&'a RatPages, &'a Visit)>,
    /// Whom to begin with, so that the shyer ones can watch; none: nobody is further than the others. Source: item 97.
    pub boldest: Option<&'a RatPages>,
}

/// One rat on Today.
#[derive(Debug, Clone, PartialEq)]
pub struct RatToday<'a> {
    /// Who.
    pub pages: &'a RatPages,
    /// Its step.
    pub step: Step<'a>,
    /// What its body asks for.
    pub health: Health,
    /// The last visit.
    pub last: Option<&'a Visit>,
    /// How many visits it had today.
    pub n_today: usize,
    /// No training today, for this rat.
    pub rest: Option<&'a Rest>,
}

/// Today for everybody in the house.
pub fn today<'a>(method: &'a Method, notebook: &'a Notebook, asking: Asking) -> Today<'a> {
    let mut rats: Vec<RatToday<'a>> = living(notebook)
        .into_iter()
        .filter_map(|pages| rat_today(method, notebook, pages, asking))
        .collect();
    let mischiefs = mischiefs(method, notebook, &rats);
    // Stable: within one urgency the mischiefs stay together.
    rats.sort_by_key(|rat| std::cmp::Reverse(held_urgency(rat.health.triage.flag)));
    Today {
        rats,
        routines: routines(method, notebook),
        rest: rest_of_today(notebook, asking.now),
        introductions: running(method, notebook, asking),
        mischiefs,
    }
}

fn running<'a>(method: &Method, notebook: &'a Notebook, asking: Asking) -> Vec<Introducing<'a>> {
    let mut all = introductions(method, notebook, asking.now);
    all.retain(Introducing::is_running);
    all
}

fn mischiefs<'a>(method: &Method, notebook: &'a Notebook, today: &[RatToday<'a>]) -> Vec<MischiefToday<'a>> {
    living(notebook)
        .chunk_by(|one, next| one.rat.mischief == next.rat.mischief)
        .filter(|rats| 1 < rats.len())
        .map(|rats| MischiefToday {
            rats: rats.to_vec(),
            last: rats
                .iter()
                .filter_map(|pages| Some((*pages, pages.visits.last()?)))
                .max_by_key(|(_, visit)| (visit.at.at, visit.event)),
            boldest: boldest(method, rats, today),
        })
        .collect()
}

/// The rat of these whose step is the furthest on the ladder, if it is further than the shyest's; of those alone that
/// were at ease lately: a rat that is wary itself shows the others nothing (item 97).
fn boldest<'a>(method: &Method, rats: &[&'a RatPages], today: &[RatToday<'a>]) -> Option<&'a RatPages> {
    let mut steps: Vec<(usize, &'a RatPages)> = today
        .iter()
        .filter(|rat| rat.rest.is_none() && rats.iter().any(|one| one.rat.id == rat.pages.rat.id))
        .filter_map(|rat| Some((method.ladder.position(&rat.step.rung?.id)?, rat.pages)))
        .collect();
    steps.sort_by_key(|(place, _)| *place);
    let shyest = steps.first()?.0;
    let boldest = steps.iter().rfind(|(_, pages)| was_at_ease_lately(pages))?;
    (shyest < boldest.0).then_some(boldest.1)
}

/// Its last visits, up to three, were calm; ours.
fn was_at_ease_lately(pages: &RatPages) -> bool {
    let mut last = pages.visits.iter().rev().take(3).peekable();
    last.peek().is_some() && last.all(|visit| visit.outcome.is_calm())
}

/// A check-up changes nothing in the order; sooner does.
fn held_urgency(urgency: Urgency) -> Urgency {
    if urgency == Urgency::Check {
        Urgency::None
    } else {
        urgency
    }
}

fn rat_today<'a>(
    method: &'a Method,
    notebook: &'a Notebook,
    pages: &'a RatPages,
    asking: Asking,
) -> Option<RatToday<'a>> {
    let step = step(method, notebook, pages.rat.id, asking)?;
    Some(RatToday {
        pages,
        health: standing(method, pages, &step.history, asking.now),
        step,
        last: pages.visits.last(),
        n_today: pages
            .visits
            .iter()
            .rev()
            .take_while(|visit| visit.at.day() == asking.now.day())
            .count(),
        rest: rest_of_rat(pages, asking.now),
    })
}

/// Rats that live here, mischief by mischief, by when each came home.
pub fn living(notebook: &Notebook) -> Vec<&RatPages> {
    let mut living: Vec<&RatPages> = notebook
        .rats
        .values()
        .filter(|pages| pages.rat.left.is_none())
        .collect();
    living.sort_by_key(|pages| (pages.rat.came_home.at, pages.rat.id));
    let mut mischiefs: Vec<MischiefId> = Vec::new();
    for pages in &living {
        if !mischiefs.contains(&pages.rat.mischief) {
            mischiefs.push(pages.rat.mischief);
        }
    }
    living.sort_by_key(|pages| {
        mischiefs
            .iter()
            .position(|mischief| *mischief == pages.rat.mischief)
    });
    living
}

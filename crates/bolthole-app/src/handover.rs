//! What somebody else has to know who opens the cage: for a sitter, a foster home, an adopter or a vet.
//!
//! Every bite is in it, always and in full (H13): those of visits, those noted by themselves, and those taken back
//! with the reason. Source: items 107, 108.

use bolthole_domain::{BiteSeverity, CaregiverId, Moment, Outcome, RatId, Zone};
use bolthole_method::{Called, Field, Method, Rung};
use bolthole_record::{Notebook, RetractedBite, Weight};
use bolthole_words::Words;

use crate::{Asking, RatView, Taste, falls, rat_view, sign_in_words, tastes};

mod others;

use others::others;
pub use others::{Met, Others};

/// One rat as it is handed over.
#[derive(Debug, Clone, PartialEq)]
pub struct Handover<'a> {
    /// All that its own page shows.
    pub view: RatView<'a>,
    /// What frightens it, in words.
    pub fears: Vec<String>,
    /// What went well the last time, the furthest step first.
    pub works: Vec<Works>,
    /// Every time its teeth met anything, newest first.
    pub teeth: Vec<Teeth<'a>>,
    /// Bites taken back later, each with its reason.
    pub taken_back: &'a [RetractedBite],
    /// What its body shows now, in words.
    pub signs: Vec<String>,
    /// Of these, what asks for a vet.
    pub vet_signs: Vec<String>,
    /// What it likes from the spoon, as the method calls it.
    pub likes: Vec<&'a str>,
    /// What it leaves.
    pub leaves: Vec<&'a str>,
    /// The last weighing, and from which one on it fell, if it did.
    pub weight: Option<(Weight, Option<Weight>)>,
    /// With whom it lives, whom it lost, whom it met.
    pub others: Others<'a>,
}

/// A step that was calm the last time it was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Works {
    /// In a few words.
    pub says: String,
    /// On how many of its visits it was calm.
    pub n_calm: usize,
    /// Of how many.
    pub n_visits: usize,
    /// The last time.
    pub last: Moment,
}

/// Teeth, once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Teeth<'a> {
    /// When.
    pub at: Moment,
    /// Whose visit it was.
    pub who: Option<CaregiverId>,
    /// Where, once that was noted.
    pub zone: Option<Zone>,
    /// How bad.
    pub severity: BiteSeverity,
    /// At the spoon or through bars, for food.
    pub at_food: bool,
    /// On which step.
    pub rung: Option<&'a Rung>,
    /// How it came; may be empty.
    pub note: &'a str,
}

/// So many steps that work are told; the furthest say most.
const WORKS_TOLD: usize = 3;

/// What is handed over of this rat, in these words. None: no such rat.
pub fn handover<'a>(
    words: &Words,
    method: &'a Method,
    notebook: &'a Notebook,
    rat: RatId,
    asking: Asking,
) -> Option<Handover<'a>> {
    let view = rat_view(method, notebook, rat, asking)?;
    let known_fears = view.known.triggers.as_deref().unwrap_or_default();
    let fears = known_fears
        .iter()
        .map(|tag| in_words(method, Field::Triggers, tag))
        .collect();
    let signs = view.health.signs.iter();
    let vet_signs = view.health.triage.signs.iter();
    let tastes = tastes(method, view.pages);
    let that = |wanted: Taste| -> Vec<&'a str> {
        let those = tastes.iter().filter(|(_, taste)| *taste == Some(wanted));
        those.map(|(food, _)| food.name.as_str()).collect()
    };
    Some(Handover {
        likes: that(Taste::Likes),
        leaves: that(Taste::Leaves),
        weight: falls(view.pages, asking.now),
        fears,
        works: works(method, &view),
        teeth: teeth(method, &view),
        taken_back: &view.pages.retracted_bites,
        signs: signs.map(|sign| sign_in_words(words, method, sign)).collect(),
        others: others(method, notebook, view.pages, asking.now),
        vet_signs: vet_signs.map(|sign| sign_in_words(words, method, sign)).collect(),
        view,
    })
}

/// A tag as the method says it, or as it was written.
fn in_words(method: &Method, field: Field, tag: &str) -> String {
    let meaning = method
        .meaning_of(field, tag)
        .and_then(|meaning| method.says(meaning));
    meaning.map_or_else(|| tag.replace('_', " "), str::to_owned)
}

fn works(method: &Method, view: &RatView) -> Vec<Works> {
    let called = Called::new(&view.pages.rat.name, view.pages.rat.sex);
    let rungs = method.ladder.rungs().iter().rev();
    let calm = rungs.filter_map(|rung| {
        let visits = view.pages.visits.iter().filter(|visit| visit.rung == rung.id);
        let last = visits
            .clone()
            .next_back()
            .filter(|visit| visit.outcome.is_calm())?;
        Some(Works {
            says: called.fill(&rung.words.row),
            n_calm: visits.clone().filter(|visit| visit.outcome.is_calm()).count(),
            n_visits: visits.count(),
            last: last.at,
        })
    });
    calm.take(WORKS_TOLD).collect()
}

fn teeth<'a>(method: &'a Method, view: &RatView<'a>) -> Vec<Teeth<'a>> {
    let pages = view.pages;
    let noted = |visit| {
        pages
            .bites
            .iter()
            .rev()
            .find(move |bite| bite.visit == Some(visit))
    };
    let of_visits = pages
        .visits
        .iter()
        .filter(|visit| visit.outcome.is_teeth())
        .map(|visit| {
            let bite = noted(visit.id);
            let told = match visit.outcome {
                Outcome::Bit => BiteSeverity::BiteUnspecified,
                _ => BiteSeverity::Nip,
            };
            Teeth {
                at: visit.at,
                who: visit.caregiver,
                zone: bite.map(|bite| bite.zone),
                severity: bite.map_or(told, |bite| bite.severity),
                at_food: visit.at_food,
                rung: method.ladder.get(&visit.rung),
                note: match bite.map(|bite| bite.note.as_str()) {
                    Some(note) if !note.is_empty() => note,
                    _ => &visit.note,
                },
            }
        });
    let is_told = |visit| {
        pages
            .visits
            .iter()
            .any(|one| one.id == visit && one.outcome.is_teeth())
    };
    let by_themselves = pages.bites.iter().filter(|bite| !bite.visit.is_some_and(is_told));
    let by_themselves = by_themselves.map(|bite| Teeth {
        at: bite.at,
        who: None,
        zone: Some(bite.zone),
        severity: bite.severity,
        at_food: false,
        rung: None,
        note: &bite.note,
    });
    let mut all: Vec<Teeth<'a>> = of_visits.chain(by_themselves).collect();
    all.sort_by_key(|teeth| std::cmp::Reverse(teeth.at.at));
    all
}

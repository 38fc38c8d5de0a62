//! "Worse than yesterday?": bodily signs noted, answered sign by sign, or seen by a vet.

use bolthole_assess::Triage;
use bolthole_domain::{Moment, RatId};
use bolthole_method::{Choice, Field, Method};
use bolthole_record::{Body, Event, Notebook, RatPages};

use crate::Pen;
use crate::visit::shortened;

/// What stands of a rat's body now, and what it asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Health {
    /// What the standing signs ask for.
    pub triage: Triage,
    /// Every bodily sign that stands, oldest source first.
    pub signs: Vec<String>,
    /// When the newest of them was noted.
    pub since: Option<Moment>,
}

/// What stands of this rat's body at `now`.
pub fn health(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Health {
    let (Some(pages), Some(history)) = (notebook.rats.get(&rat), notebook.history(rat)) else {
        return Health::default();
    };
    let standing = bolthole_plan::health(method, &history, f64::from(pages.day(now)));
    let mut signs = standing.known.health_signs.unwrap_or_default();
    for sign in &standing.triage.signs {
        if !signs.contains(sign) {
            signs.push(sign.clone());
        }
    }
    Health {
        triage: standing.triage,
        signs,
        since: noted_last(pages),
    }
}

fn noted_last(pages: &RatPages) -> Option<Moment> {
    let note = pages
        .health
        .iter()
        .rev()
        .find(|note| !note.tags.is_empty())
        .map(|note| note.at);
    note.or_else(|| {
        pages
            .intake_answers
            .iter()
            .rev()
            .find(|(_, known)| known.health_signs.is_some())
            .map(|(at, _)| *at)
    })
}

/// The bodily signs a keeper can tick, as the intake asks for them.
pub fn signs_to_tick(method: &Method) -> Vec<&Choice> {
    let asked = method
        .questions
        .iter()
        .filter(|question| question.field == Field::HealthSigns);
    let mut choices: Vec<&Choice> = Vec::new();
    for choice in asked.flat_map(|question| &question.choices) {
        if choices.iter().all(|known| known.value != choice.value) {
            choices.push(choice);
        }
    }
    choices
}

/// What a sign says on a page: as it is ticked, as the method says it, or its own word.
pub fn sign_in_words(method: &Method, sign: &str) -> String {
    if let Some(choice) = signs_to_tick(method)
        .into_iter()
        .find(|choice| choice.value == sign)
    {
        return choice.says.clone();
    }
    let meaning = method
        .meaning_of(Field::HealthSigns, sign)
        .and_then(|id| method.says(id));
    meaning.map_or_else(|| sign.replace('_', " "), str::to_owned)
}

/// Notes what stands now: what was there and is not gone, and what is new.
///
/// A note replaces the last one and only an empty note answers the intake's signs, so where some are gone and some
/// stay, everything is answered first and what stays is noted after it.
pub fn note_signs(
    mut pen: Pen,
    rat: RatId,
    before: &[String],
    gone: &[String],
    new: &[String],
    note: &str,
) -> Vec<Event> {
    let mut stand: Vec<String> = before
        .iter()
        .filter(|sign| !gone.contains(sign))
        .cloned()
        .collect();
    stand.extend(new.iter().filter(|sign| !before.contains(sign)).cloned());
    let any_gone = before.iter().any(|sign| gone.contains(sign));
    let mut events = Vec::new();
    if any_gone && !stand.is_empty() {
        events.push(pen.write(Body::HealthNoted {
            rat,
            tags: Vec::new(),
            note: String::new(),
        }));
    }
    events.push(pen.write(Body::HealthNoted {
        rat,
        tags: stand,
        note: shortened(note),
    }));
    events
}

/// A vet has seen the rat.
pub fn vet_seen(mut pen: Pen, rat: RatId, note: &str) -> Vec<Event> {
    vec![pen.write(Body::VetSeen {
        rat,
        note: shortened(note),
    })]
}

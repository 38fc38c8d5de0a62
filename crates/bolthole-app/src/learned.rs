//! What the notebook taught since the questions were answered: visits, bites, company, changes.
//!
//! Pure: the notebook and a moment go in. Visits only ever add: what they do not show stays not known, and no answer is
//! taken back but by a later one to the same question.

pub(crate) mod company;
mod visits;

use bolthole_assess::{Assessment, Noticed, assess_noticing, triage, triage_noticing};
use bolthole_domain::{Intake, Moment, RatId};
use bolthole_method::{Field, Method};
use bolthole_record::{Notebook, RatPages};
use bolthole_words::Said;

use crate::weight;
use crate::{Asking, Room, RoomQuestion, known_now, room};

/// "Lately", for what changed: as far back as the last re-assessment. Ours.
const CHANGED_LATELY_DAYS: i32 = 28;

/// Everything that is known of a rat at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Learned {
    /// The answers, brought up to date, with the worst bite of the log.
    pub known: Intake,
    /// What the log shows besides.
    pub seen: Vec<Seen>,
}

/// One thing that the log shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What it says to the assessment.
    pub noticed: Noticed,
    /// In words, without a full stop; `{name}`, `{her}` and `{him}` are to be filled.
    pub says: Said,
    /// The day it happened, where it was one.
    pub on: Option<Moment>,
}

impl Seen {
    pub(crate) fn new(field: Field, tag: &str, says: Said, on: Option<Moment>) -> Seen {
        let tag = tag.to_owned();
        Seen {
            noticed: Noticed { field, tag },
            says,
            on,
        }
    }
}

impl Learned {
    /// The assessment of all this.
    pub fn assess(&self, method: &Method) -> Assessment {
        self.assess_without(method, |_| false)
    }

    /// The same with some of what was seen left out: what would it be without?
    pub(crate) fn assess_without(&self, method: &Method, left_out: impl Fn(&Seen) -> bool) -> Assessment {
        let noticed: Vec<Noticed> = self
            .seen
            .iter()
            .filter(|seen| !left_out(seen))
            .map(|seen| seen.noticed.clone())
            .collect();
        assess_noticing(method, &self.known, &noticed)
    }
}

/// What is known of this rat at `asking.now`, with all that its log shows by then. None: no such rat.
///
/// For an earlier moment hand in `Notebook::as_of` that moment.
pub fn learned(method: &Method, notebook: &Notebook, rat: RatId, asking: Asking) -> Option<Learned> {
    let known = known_now(method, notebook, rat, asking)?;
    Some(shown(method, notebook, notebook.rats.get(&rat)?, known, asking))
}

/// The same, from what was told.
fn shown(
    method: &Method,
    notebook: &Notebook,
    pages: &RatPages,
    mut known: Intake,
    asking: Asking,
) -> Learned {
    known.bite_severity = known.bite_severity.max(visits::worst_bite(method, pages));
    if visits::trouble_is_new(method, pages, asking.now) {
        known.was_friendly_before = Some(true);
    }
    let room = room(method, notebook);
    answered_since(method, &mut known, &room, pages);
    let mut seen = company::came_and_went(notebook, pages, asking.now);
    seen.extend(company::neutered(pages, asking.now));
    seen.extend(place(method, notebook, &room, pages.rat.id, asking.now));
    seen.extend(visits::frights(pages, asking.now));
    seen.extend(visits::calm(method, pages, asking.now));
    seen.extend(visits::teeth(method, pages));
    seen.extend(weight::lost(pages, asking.now));
    Learned { known, seen }
}

/// Red flags that the log raises and no answer does, such as new biting in a rat that was at ease.
///
/// What stood when a vet saw the rat, or everything was said to be gone, is answered, until teeth or a fright come anew, or more
/// weight is gone.
pub(crate) fn raised(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Vec<String> {
    let Some(pages) = notebook.rats.get(&rat) else {
        return Vec::new();
    };
    let mut raised = by_log_alone(method, notebook, rat, now);
    if raised.is_empty() {
        return raised;
    }
    if let Some(answered) = visits::answered_last(pages, now)
        && !visits::trouble_since(pages, answered)
        && !weight::fell_since(pages, answered)
        && let Some(then) = notebook.as_of(rat, answered)
    {
        let before = by_log_alone(method, &then, rat, answered);
        raised.retain(|flag| !before.contains(flag));
    }
    raised
}

fn by_log_alone(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Vec<String> {
    let asking = Asking { caregiver: None, now };
    let (Some(pages), Some(known)) = (notebook.rats.get(&rat), known_now(method, notebook, rat, asking))
    else {
        return Vec::new();
    };
    let told = triage(method, &known).fired;
    let learned = shown(method, notebook, pages, known, asking);
    let noticed: Vec<Noticed> = learned.seen.into_iter().map(|seen| seen.noticed).collect();
    let mut fired = triage_noticing(method, &learned.known, &noticed).fired;
    fired.retain(|flag| !told.contains(flag));
    fired
}

/// Room and cage as noted; what changed there counts as lately for four weeks.
fn place(method: &Method, notebook: &Notebook, room: &Room, rat: RatId, now: Moment) -> Vec<Seen> {
    let mut seen: Vec<Seen> = Vec::new();
    let notes = notebook.environment.iter().filter(|note| note.is_about(rat));
    let notes = notes.map(|note| (note.at, &note.tags));
    let answers = room
        .asked
        .iter()
        .filter_map(|asked| Some((asked.at?, &asked.answer?.tags)));
    for (at, tags) in notes.chain(answers) {
        for tag in tags {
            let Some(meaning) = method.meaning_of(Field::Environment, tag) else {
                continue;
            };
            let field = field_of(method, meaning);
            let is_change = field == Field::RecentChanges;
            if is_change && !is_lately(at, now) {
                continue;
            }
            let says = Said::plain(method.says(meaning).unwrap_or(tag));
            seen.push(Seen::new(field, meaning, says, is_change.then_some(at)));
        }
    }
    seen
}

/// An answer about the room that the walk through it has since given another: the newer one holds.
///
/// A tag goes only where every question that offers it was answered otherwise, and later.
fn answered_since(method: &Method, known: &mut Intake, room: &Room, pages: &RatPages) {
    let answers = pages.intake_answers.iter();
    let told = answers.filter(|(_, answer)| answer.environment.is_some());
    let (Some(tags), Some(told)) = (&mut known.environment, told.map(|(at, _)| at.at).max()) else {
        return;
    };
    let meaning = |tag: &str| method.meaning_of(Field::Environment, tag).map(str::to_owned);
    tags.retain(|tag| {
        let offers = |tags: &[String]| tags.iter().any(|offered| meaning(offered) == meaning(tag));
        let mut asking = room
            .asked
            .iter()
            .filter(|asked| asked.question.answers.iter().any(|answer| offers(&answer.tags)))
            .peekable();
        let otherwise = |asked: &RoomQuestion| {
            asked.at.is_some_and(|at| told < at.at)
                && !asked.answer.is_some_and(|answer| offers(&answer.tags))
        };
        asking.peek().is_none() || !asking.all(otherwise)
    });
}

fn field_of(method: &Method, meaning: &str) -> Field {
    let tag = method.tags.iter().find(|tag| tag.id == meaning);
    tag.map_or(Field::Environment, |tag| tag.field)
}

pub(crate) fn is_lately(at: Moment, now: Moment) -> bool {
    (0..CHANGED_LATELY_DAYS).contains(&now.day().days_since(at.day()))
}

/// The rats that share this one's cage, or did.
pub(crate) fn mates<'a>(notebook: &'a Notebook, pages: &'a RatPages) -> impl Iterator<Item = &'a RatPages> {
    notebook
        .rats
        .values()
        .filter(|other| other.rat.id != pages.rat.id && other.rat.mischief == pages.rat.mischief)
}

#[cfg(test)]
mod tests;

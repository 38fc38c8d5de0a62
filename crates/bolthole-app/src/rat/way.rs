use bolthole_domain::{DayNumber, Moment, Outcome, RungId, SortedMap};
use bolthole_method::{Called, Field, Method, Rung};
use bolthole_record::{EnvironmentNote, Notebook, RatPages};

use crate::CageStep;
use crate::learned::company::neutered_on;

/// How far a rat has come: one mark a visit, on rows that lead away from the hide.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Way {
    /// The steps met so far, today's, and the one after it; nearest to the hide first.
    pub rows: Vec<Row>,
    /// Every visit, oldest first.
    pub marks: Vec<Mark>,
    /// What changed in the house meanwhile, oldest first; no proof of anything.
    pub changes: Vec<Change>,
    /// The same week by week, newest first.
    pub weeks: Vec<Week>,
}

/// One row of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which step.
    pub rung: RungId,
    /// A few words for it.
    pub says: String,
    /// Today's step.
    pub is_now: bool,
}

/// One visit on the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Which row, counted from the hide.
    pub row: usize,
    /// When.
    pub at: Moment,
    /// What the rat did.
    pub outcome: Outcome,
}

/// Something that changed in the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Moment,
    /// What.
    pub what: WhatChanged,
}

/// What can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatChanged {
    /// Room or cage, in the keeper's words.
    Place(String),
    /// The size of its cage.
    Cage(CageStep),
    /// What another walk through room and cage found changed: each question with its new answer.
    Walk(Vec<(String, String)>),
    /// Another rat came to live with it.
    Came(String),
    /// A rat that lived with it died or moved away.
    Left(String),
    /// It was neutered.
    Neutered,
    /// A vet has seen it.
    Vet,
}

/// One week, Monday to Sunday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub monday: DayNumber,
    /// The row of the furthest calm visit.
    pub furthest_calm: Option<usize>,
    /// How many visits of each outcome, in `Outcome::ALL`'s order.
    pub counts: [usize; 8],
}

/// The way of this rat up to `now`; `step` is today's.
pub(super) fn way(
    method: &Method,
    notebook: &Notebook,
    pages: &RatPages,
    step: Option<&Rung>,
    now: Moment,
) -> Way {
    let rows = rows(method, pages, step);
    let marks: Vec<Mark> = pages
        .visits
        .iter()
        .filter_map(|visit| {
            let row = rows.iter().position(|row| row.rung == visit.rung)?;
            Some(Mark {
                row,
                at: visit.at,
                outcome: visit.outcome,
            })
        })
        .collect();
    Way {
        changes: changes(method, notebook, pages, now),
        weeks: weeks(&marks),
        rows,
        marks,
    }
}

fn rows(method: &Method, pages: &RatPages, step: Option<&Rung>) -> Vec<Row> {
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let ladder = method.ladder.rungs();
    let at_step = step.and_then(|rung| method.ladder.position(&rung.id));
    let next = at_step.map(|at| at + 1);
    let was_met = |rung: &Rung| pages.visits.iter().any(|visit| visit.rung == rung.id);
    let known = ladder
        .iter()
        .enumerate()
        .filter(|(at, rung)| was_met(rung) || Some(*at) == at_step || Some(*at) == next);
    let mut rows: Vec<Row> = known
        .map(|(at, rung)| Row {
            rung: rung.id.clone(),
            says: called.fill(&rung.words.row),
            is_now: Some(at) == at_step,
        })
        .collect();
    // Steps of another ladder stay in the record and are shown below all others.
    for visit in pages
        .visits
        .iter()
        .filter(|visit| method.ladder.position(&visit.rung).is_none())
    {
        if rows.iter().all(|row| row.rung != visit.rung) {
            rows.insert(
                0,
                Row {
                    rung: visit.rung.clone(),
                    says: visit.rung.0.clone(),
                    is_now: false,
                },
            );
        }
    }
    rows
}

fn changes(method: &Method, notebook: &Notebook, pages: &RatPages, now: Moment) -> Vec<Change> {
    let came_home = pages.rat.came_home;
    let about_it = notebook
        .environment
        .iter()
        .filter(|note| note.is_about(pages.rat.id));
    let place = about_it.filter_map(|note| {
        let what = match CageStep::of(note) {
            Some(CageStep::Later) => return None,
            Some(step) => WhatChanged::Cage(step),
            None => WhatChanged::Place(in_words(method, note)),
        };
        Some(Change { at: note.at, what })
    });
    let walks = walks(method, notebook);
    let mates = || {
        let others = notebook.rats.values();
        others.filter(|other| other.rat.id != pages.rat.id && other.rat.mischief == pages.rat.mischief)
    };
    let came = mates().map(|other| Change {
        at: other.rat.came_home,
        what: WhatChanged::Came(other.rat.name.clone()),
    });
    let gone = mates().filter_map(|other| {
        Some(Change {
            at: other.rat.left.as_ref()?.at,
            what: WhatChanged::Left(other.rat.name.clone()),
        })
    });
    let neutered = neutered_on(pages).map(|at| Change {
        at,
        what: WhatChanged::Neutered,
    });
    let vet = pages.vet_visits.iter().map(|(at, _)| Change {
        at: *at,
        what: WhatChanged::Vet,
    });
    let since = |change: &Change| came_home.day() < change.at.day() && change.at.at <= now.at;
    let mut changes: Vec<Change> = place
        .chain(walks)
        .chain(came)
        .chain(gone)
        .chain(neutered)
        .chain(vet)
        .filter(since)
        .collect();
    changes.sort_by_key(|change| change.at.at);
    changes
}

/// The keeper's words, or else the method's for each tag.
fn in_words(method: &Method, note: &EnvironmentNote) -> String {
    if !note.note.is_empty() {
        return note.note.clone();
    }
    let says = |tag: &String| {
        let fields = [Field::Environment, Field::RecentChanges];
        let meaning = fields.iter().find_map(|field| method.meaning_of(*field, tag));
        let says = meaning.and_then(|meaning| method.says(meaning));
        says.map_or_else(|| tag.replace('_', " "), str::to_owned)
    };
    let all: Vec<String> = note.tags.iter().map(says).collect();
    all.join(", ")
}

/// What each walk through room and cage found other than the walks of the days before. What was not known has not
/// changed, and an answer mended on the same day has not either.
fn walks(method: &Method, notebook: &Notebook) -> Vec<Change> {
    let questions: Vec<_> = method.environment.iter().flat_map(|card| &card.asks).collect();
    let mut known: SortedMap<&str, &str> = SortedMap::new();
    let days = notebook
        .audits
        .chunk_by(|one, next| one.at.day() == next.at.day());
    let mut changes = Vec::new();
    for day in days {
        let before = known.clone();
        for (question, answer) in day.iter().flat_map(|audit| &audit.answers) {
            known.insert(question, answer);
        }
        let found = questions.iter().filter_map(|question| {
            let (then, now) = (
                before.get(question.id.as_str())?,
                known.get(question.id.as_str())?,
            );
            let answer = question.answers.iter().find(|answer| answer.id == **now)?;
            let is_new = then != now && !then.is_empty();
            is_new.then(|| (question.asks.clone(), answer.says.clone()))
        });
        let found: Vec<(String, String)> = found.collect();
        if let Some(last) = day.last().filter(|_| !found.is_empty()) {
            let what = WhatChanged::Walk(found);
            changes.push(Change { at: last.at, what });
        }
    }
    changes
}

fn weeks(marks: &[Mark]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for mark in marks.iter().rev() {
        let monday = monday_of(mark.at.day());
        if weeks.last().is_none_or(|week| week.monday != monday) {
            weeks.push(Week {
                monday,
                furthest_calm: None,
                counts: [0; 8],
            });
        }
        let Some(week) = weeks.last_mut() else { continue };
        week.counts[mark.outcome as usize] += 1;
        if mark.outcome.is_calm() {
            week.furthest_calm = week.furthest_calm.max(Some(mark.row));
        }
    }
    weeks
}

/// 1 January 1970, day 0, was a Thursday, so Mondays are the days 4, 11, 18 …
fn monday_of(day: DayNumber) -> DayNumber {
    DayNumber(day.0.saturating_sub(4).div_euclid(7) * 7 + 4)
}

//! What the notebook tells of every rat, as rows: a visit, or a bite that was noted by itself.

use bolthole_domain::{CaregiverId, Moment, Outcome, RatId, SortedMap};
use bolthole_record::{Bite, Notebook, RatPages, Visit};
use jiff::Timestamp;
use jiff::tz::Offset;

/// Rows rat by rat, oldest first.
pub(crate) struct Told<'a> {
    pub(crate) rows: Vec<Row<'a>>,
    /// What each rat is called where every rat needs a name of its own.
    pub(crate) called: SortedMap<RatId, String>,
    notebook: &'a Notebook,
}

/// One thing that happened with one rat.
pub(crate) struct Row<'a> {
    pub(crate) pages: &'a RatPages,
    pub(crate) at: Moment,
    /// None: a bite that was noted by itself.
    pub(crate) visit: Option<&'a Visit>,
    /// Bites with where and how bad: those of the visit, or the one.
    pub(crate) bites: Vec<&'a Bite>,
}

impl<'a> Told<'a> {
    pub(crate) fn of(notebook: &'a Notebook) -> Told<'a> {
        let mut rows: Vec<Row<'a>> = Vec::new();
        for pages in notebook.rats.values() {
            let first = rows.len();
            rows.extend(pages.visits.iter().map(|visit| {
                Row {
                    pages,
                    at: visit.at,
                    visit: Some(visit),
                    bites: pages
                        .bites
                        .iter()
                        .filter(|bite| bite.visit == Some(visit.id))
                        .collect(),
                }
            }));
            let has_row = |bite: &&Bite| pages.visits.iter().any(|visit| bite.visit == Some(visit.id));
            rows.extend(pages.bites.iter().filter(|bite| !has_row(bite)).map(|bite| Row {
                pages,
                at: bite.at,
                visit: None,
                bites: vec![bite],
            }));
            rows[first..].sort_by_key(|row| row.at.at);
        }
        Told {
            rows,
            called: called(notebook),
            notebook,
        }
    }

    /// Who that is; empty where nobody was chosen. People of a rat's earlier home have names too.
    pub(crate) fn person(&self, id: Option<CaregiverId>) -> &'a str {
        let Some(id) = id else { return "" };
        let here = self
            .notebook
            .caregivers
            .get(&id)
            .map(|person| person.name.as_str());
        here.or_else(|| self.notebook.former.get(&id).map(String::as_str))
            .unwrap_or_default()
    }
}

impl Row<'_> {
    /// What the rat did; a bite noted by itself says so.
    pub(crate) fn outcome(&self) -> Outcome {
        let worst = self.bites.iter().map(|bite| bite.severity).max();
        match self.visit {
            Some(visit) => visit.outcome,
            None if worst.is_some_and(|worst| worst.breaks_skin()) => Outcome::Bit,
            None => Outcome::Nipped,
        }
    }

    /// The caregiver's words about it.
    pub(crate) fn note(&self) -> String {
        let of_visit = self.visit.map(|visit| visit.note.as_str());
        let of_bites = self.bites.iter().map(|bite| bite.note.as_str());
        let all: Vec<&str> = of_visit
            .into_iter()
            .chain(of_bites)
            .filter(|note| !note.is_empty())
            .collect();
        all.join("; ")
    }
}

/// Two rats of one name are told apart by a number.
fn called(notebook: &Notebook) -> SortedMap<RatId, String> {
    let mut called: SortedMap<RatId, String> = SortedMap::new();
    for pages in notebook.rats.values() {
        let name = pages.rat.name.trim();
        let mut own = name.to_owned();
        let mut nth = 1;
        while called.values().any(|taken| *taken == own) {
            nth += 1;
            own = format!("{name} ({nth})");
        }
        called.insert(pages.rat.id, own);
    }
    called
}

/// When that was on the caregiver's own wall, in that form of jiff's; nothing for a time that no calendar has.
pub(crate) fn on_the_wall(at: Moment, form: &str) -> String {
    let offset = Offset::from_seconds(i32::from(at.offset_min) * 60).unwrap_or(Offset::UTC);
    let when = Timestamp::from_millisecond(at.at.0).ok();
    when.map_or_else(String::new, |when| {
        offset.to_datetime(when).strftime(form).to_string()
    })
}

/// When that was, in UTC.
pub(crate) fn in_utc(at: Moment) -> String {
    on_the_wall(Moment { offset_min: 0, ..at }, "%Y-%m-%dT%H:%M:%SZ")
}

/// The public spelling of a word that JSON spells.
pub(crate) fn spelt(word: serde_json::Value) -> String {
    word.as_str().unwrap_or_default().to_owned()
}

//! What leaves a notebook for other programs: a table for spreadsheets, behavior events for BORIS, and what may be
//! given to research; and what comes round, for calendars. Columns and units are in `docs/exports.md`.
//!
//! Pure like the floors below: a notebook in, text out. The phone does not link it; a server and the command line do.

mod boris;
mod calendar;
mod cells;
mod research;
mod table;
#[cfg(test)]
mod tests;
mod told;

pub use calendar::{Hour, calendar};

use bolthole_domain::Moment;
use bolthole_method::Method;
use bolthole_record::Notebook;

use told::Told;

/// In which form a notebook leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A table for spreadsheets: one row a visit, and one for each bite that was noted by itself.
    Table,
    /// Behavior events as BORIS writes its tabular events.
    BorisEvents,
    /// A project that BORIS opens: the ethogram, the rats, and every visit as a live observation.
    BorisProject,
    /// Without names and words, as `bolthole plan fit` reads it. Only ever by explicit choice.
    Research,
}

impl Form {
    /// All of them.
    pub const ALL: [Form; 4] = [Form::Table, Form::BorisEvents, Form::BorisProject, Form::Research];

    /// The public spelling, in addresses and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Form::Table => "table",
            Form::BorisEvents => "boris-events",
            Form::BorisProject => "boris",
            Form::Research => "research",
        }
    }

    /// The form of that public spelling.
    pub fn from_name(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.name() == name)
    }

    /// What its file is called.
    pub fn file_name(self) -> &'static str {
        match self {
            Form::Table => "visits.csv",
            Form::BorisEvents => "boris-events.tsv",
            Form::BorisProject => "rats.boris",
            Form::Research => "research.jsonl",
        }
    }

    /// What its file is served as.
    pub fn kind(self) -> &'static str {
        match self {
            Form::Table => "text/csv; charset=utf-8",
            Form::BorisEvents => "text/tab-separated-values; charset=utf-8",
            Form::BorisProject => "application/json",
            Form::Research => "application/x-ndjson",
        }
    }
}

/// What a file for research holds and what it does not, in words for whoever chooses.
pub const WHAT_LEAVES_FOR_RESEARCH: &str = "It holds what each rat did on each visit and on which step, how soon, and \
     on which day since it came home; age, sex, signs and answers from the notebook's own lists; bites with where and \
     how bad; and people as numbers. Names, notes, every other word of yours, dates, times of day and ids are not in it. \
     Somebody who knows your rats well may still know them by their story.";

/// The whole file, as the notebook stands at `now`.
pub fn write(form: Form, method: &Method, notebook: &Notebook, now: Moment) -> String {
    match form {
        Form::Table => table::write(method, &Told::of(notebook)),
        Form::BorisEvents => boris::events(method, &Told::of(notebook)),
        Form::BorisProject => boris::project(method, notebook, &Told::of(notebook), now),
        Form::Research => research::write(method, notebook),
    }
}

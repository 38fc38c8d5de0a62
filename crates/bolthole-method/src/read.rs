//! From files to the typed method: read everything, check everything, and only then say what is wrong.
//!
//! Three passes. Each file is read by itself (`document` for TOML, `page` for Markdown); each thing is kept with the
//! place it came from (`Located`); then the checks look across all files. No pass stops at its first fault.

mod check;
mod document;
mod draft;
mod fault;
mod files;
mod food;
mod ladder;
mod language;
mod lines;
mod page;
mod trace;

#[cfg(test)]
mod tests;

use bolthole_domain::Cause;

use crate::kept::Kept;
use crate::{Ladder, Method};
use draft::Draft;
use fault::{Faults, values};

pub use fault::Fault;
pub use files::Files;
pub use trace::{TraceRow, Traceability};

impl Method {
    /// The method that comes with the program.
    ///
    /// # Panics
    /// Never in a program that was tested: a test reads the same files and finds no fault in them.
    pub fn built_in() -> Method {
        Method::read(&Files::built_in()).expect("a test reads these very files and finds no fault")
    }

    /// Reads and checks a method from its files.
    ///
    /// # Errors
    /// Every fault there is, by file and line.
    pub fn read(files: &Files) -> Result<Method, Vec<Fault>> {
        let mut faults = Faults::new(files);
        let draft = Draft::read(files, &mut faults);
        check::across(&draft, &mut faults);
        let ladder = ladder::built(&draft, &mut faults);
        match (faults.sorted(), ladder) {
            (faults, Some(ladder)) if faults.is_empty() => Ok(finished(draft, ladder)),
            (faults, _) => Err(faults),
        }
    }
}

fn finished(mut draft: Draft, ladder: Ladder) -> Method {
    let mut causes = values(draft.causes);
    causes.sort_by_key(|card| Cause::ALL.iter().position(|cause| *cause == card.cause));
    let mut red_flags = values(draft.red_flags);
    red_flags.sort_by_key(|flag| std::cmp::Reverse(flag.urgency));
    draft.people.sort_by_key(|person| person.value.doctor);
    Method {
        tips: values(draft.tips),
        handling: values(draft.handling),
        procedures: values(draft.procedures),
        environment: values(draft.environment),
        introductions: values(draft.introductions),
        cards: values(draft.cards),
        causes,
        questions: values(draft.questions),
        ladder,
        red_flags,
        people: values(draft.people),
        foods: values(draft.foods),
        daily_cap: draft.daily_cap.map(|cap| cap.value).unwrap_or_default(),
        ethogram: values(draft.ethogram),
        tags: values(draft.tags),
        sources: values(draft.sources),
        search_words: draft.search_words.value,
        index: Kept::default(),
        weighings: Kept::default(),
    }
}

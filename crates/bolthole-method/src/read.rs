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

use bolthole_domain::{Cause, Language};

use crate::kept::Kept;
use crate::{Ladder, Method};
use draft::Draft;
use fault::{Faults, values};

pub use fault::Fault;
pub use files::Files;
pub use language::{Gap, begun, gaps};
pub use trace::{TraceRow, Traceability};

impl Method {
    /// The method that comes with the program, in English.
    ///
    /// # Panics
    /// Never in a program that was tested: a test reads the same files and finds no fault in them.
    pub fn built_in() -> Method {
        Method::built_in_in(Language::default())
    }

    /// The method that comes with the program, in that language as far as somebody has put it into words.
    ///
    /// # Panics
    /// Never in a program that was tested: a test reads the same files and finds no fault in them.
    pub fn built_in_in(language: Language) -> Method {
        Method::read_in(&Files::built_in(), language)
            .expect("a test reads these very files and finds no fault")
    }

    /// Reads and checks a method from its files, in English.
    ///
    /// # Errors
    /// Every fault there is, by file and line.
    pub fn read(files: &Files) -> Result<Method, Vec<Fault>> {
        Method::read_in(files, Language::default())
    }

    /// Reads and checks a method from its files, with its words in that language. Everything but words is the same in
    /// every language; words that are missing stand in English.
    ///
    /// # Errors
    /// Every fault there is in the method itself and in the words of that language, by file and line.
    pub fn read_in(files: &Files, language: Language) -> Result<Method, Vec<Fault>> {
        let mut faults = Faults::new(files);
        let mut draft = Draft::read(files, &mut faults);
        check::across(&draft, &mut faults);
        if language != Language::default() {
            language::put_into(language, files, &mut draft, &mut faults);
        }
        let ladder = ladder::built(&draft, &mut faults);
        match (faults.sorted(), ladder) {
            (faults, Some(ladder)) if faults.is_empty() => Ok(finished(draft, ladder, language)),
            (faults, _) => Err(faults),
        }
    }
}

fn finished(mut draft: Draft, ladder: Ladder, language: Language) -> Method {
    let mut causes = values(draft.causes);
    causes.sort_by_key(|card| Cause::ALL.iter().position(|cause| *cause == card.cause));
    let mut red_flags = values(draft.red_flags);
    red_flags.sort_by_key(|flag| std::cmp::Reverse(flag.urgency));
    draft.people.sort_by_key(|person| person.value.doctor);
    Method {
        language,
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

//! The method in further languages. English is the method itself; another language puts words in its words' place and
//! changes nothing else: no number, no id, no order.
//!
//! Pages have a page of their own beside them (`de.md`). Sentences of TOML files are looked up by their English in one
//! `de.toml` a folder, so an English sentence that changes stands in English until somebody says it anew, and never wears
//! words that meant something else.

mod missing;
mod pages;
mod rules;
mod search_words;
mod sentences;
mod table;

use std::collections::BTreeSet;

use bolthole_domain::Language;

use super::Files;
use super::check::check_steps;
use super::draft::Draft;
use super::fault::Faults;

use missing::Missing;
pub use missing::{Gap, begun, gaps};

/// Every language but the method's own.
pub(crate) fn further() -> impl Iterator<Item = Language> {
    Language::ALL
        .into_iter()
        .filter(|language| *language != Language::default())
}

/// The language that a file carries words in, by its name; none for the method itself, which is English.
pub(crate) fn of_file(path: &str) -> Option<Language> {
    let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
    further()
        .find(|language| [page(*language), table(*language), search(*language)].contains(&name.to_owned()))
}

fn page(language: Language) -> String {
    format!("{}.md", language.tag())
}

fn table(language: Language) -> String {
    format!("{}.toml", language.tag())
}

/// What people say when they look for something.
fn search(language: Language) -> String {
    format!("search.{}.toml", language.tag())
}

/// Puts a draft's words into a language and tells what is wrong in its files; gives what is missing there.
pub(crate) fn put_into<'a>(
    language: Language,
    files: &'a Files,
    draft: &mut Draft,
    faults: &mut Faults<'a>,
) -> Missing {
    let mut putting = Putting {
        language,
        files,
        faults,
        read: BTreeSet::new(),
        missing: Missing::default(),
    };
    putting.pages(draft);
    putting.sentences(draft);
    putting.search_words(draft);
    if let Some(dangers) = rules::dangers(language) {
        check_steps(draft, dangers, &page(language), putting.faults);
    }
    putting.nothing_unread();
    putting.missing
}

/// Reads one language's files and remembers which.
struct Putting<'a, 'f> {
    language: Language,
    files: &'a Files,
    faults: &'f mut Faults<'a>,
    read: BTreeSet<String>,
    missing: Missing,
}

impl Putting<'_, '_> {
    /// Whether that file is there; it counts as read then.
    fn is_there(&mut self, path: &str) -> bool {
        let there = self.files.text(path).is_some();
        if there {
            self.read.insert(path.to_owned());
        }
        there
    }

    fn nothing_unread(&mut self) {
        let ours = self
            .files
            .paths()
            .filter(|path| of_file(path) == Some(self.language));
        for path in ours.filter(|path| !self.read.contains(*path)) {
            let what = "there is nothing beside it to put into words; check its folder, or take it out";
            self.faults.at(path, 1, what);
        }
    }
}

/// The folder of a file, without a slash at its end.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests;

//! What nobody has put into a language yet, by file. Notes for who writes it; for a keeper it stands in English.

use std::collections::{BTreeMap, BTreeSet};

use bolthole_domain::Language;

use super::super::draft::Draft;
use super::super::fault::Faults;
use super::super::files::Files;
use super::{of_file, put_into};

/// A file of a language that is missing, or misses something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// `method/food/de.toml`; whether it is there or not.
    pub file: String,
    /// So many pages (one a file) or sentences are missing.
    pub n_missing: usize,
    /// Of so many.
    pub n: usize,
}

impl Gap {
    /// Whether a whole page is missing, and not sentences.
    pub fn is_page(&self) -> bool {
        self.file.ends_with(".md")
    }
}

/// The languages besides English that have at least one file.
pub fn begun(files: &Files) -> Vec<Language> {
    let languages: BTreeSet<Language> = files.paths().filter_map(of_file).collect();
    languages.into_iter().collect()
}

/// Every file of that language with how much of it is missing, nothing for some; in the order of their paths.
pub fn gaps(files: &Files, language: Language) -> Vec<Gap> {
    let mut faults = Faults::new(files);
    let mut draft = Draft::read(files, &mut faults);
    let missing = put_into(language, files, &mut draft, &mut faults);
    let gap = |(file, sentences): (String, BTreeMap<String, bool>)| Gap {
        n_missing: sentences.values().filter(|is_there| !**is_there).count(),
        n: sentences.len(),
        file: files.shown(&file),
    };
    missing.0.into_iter().map(gap).collect()
}

/// By file: each sentence once, and whether it is there. A page counts as one sentence.
#[derive(Default)]
pub(crate) struct Missing(BTreeMap<String, BTreeMap<String, bool>>);

impl Missing {
    pub(super) fn count(&mut self, file: &str, english: &str, is_there: bool) {
        let sentences = self.0.entry(file.to_owned()).or_default();
        sentences.insert(english.to_owned(), is_there);
    }
}

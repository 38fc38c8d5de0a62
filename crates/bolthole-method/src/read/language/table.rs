//! `de.toml`: one sentence a line, the English on the left.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::super::fault::Faults;
use super::super::files::Files;
use super::super::lines::Lines;

/// The sentences of one folder, by their English.
pub(super) struct Table {
    pub(super) file: String,
    entries: BTreeMap<String, Entry>,
}

/// One sentence.
struct Entry {
    says: String,
    line: usize,
    is_used: bool,
}

impl Table {
    /// No sentences: every one is missing.
    pub(super) fn empty(file: &str) -> Table {
        Table {
            file: file.to_owned(),
            entries: BTreeMap::new(),
        }
    }

    /// That file's sentences; what cannot be read in it is told.
    pub(super) fn read(files: &Files, file: &str, faults: &mut Faults<'_>) -> Table {
        let mut table = Table::empty(file);
        let text = files.text(file).unwrap_or_default();
        let lines = Lines::of(text);
        let (read, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let line = error.span().map_or(1, |span| lines.at(span.start));
            faults.at(file, line, format!("not TOML: {}", error.message()));
        }
        for (english, says) in read.into_inner() {
            let line = lines.at(english.span().start);
            let english = english.into_inner().into_owned();
            match says.into_inner() {
                DeValue::String(says) if !says.trim().is_empty() => {
                    let entry = Entry {
                        says: says.into_owned(),
                        line,
                        is_used: false,
                    };
                    table.entries.insert(english, entry);
                }
                _ => faults.at(
                    file,
                    line,
                    format!(
                        "`{english}` has no sentence; write \"English\" = \"the same in the other language\""
                    ),
                ),
            }
        }
        table
    }

    /// What stands for that sentence, and in which line.
    pub(super) fn says(&mut self, english: &str) -> Option<(String, usize)> {
        let entry = self.entries.get_mut(english)?;
        entry.is_used = true;
        Some((entry.says.clone(), entry.line))
    }

    /// Sentences that nobody asked for: the English was changed or taken out.
    pub(super) fn tell_stale(&self, faults: &mut Faults<'_>) {
        for (english, entry) in self.entries.iter().filter(|(_, entry)| !entry.is_used) {
            let what = format!(
                "no TOML file of this folder says \u{201c}{english}\u{201d}; write the English as it stands there now, or take the line out"
            );
            faults.at(&self.file, entry.line, what);
        }
    }
}

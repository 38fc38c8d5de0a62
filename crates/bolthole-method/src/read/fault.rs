use std::collections::BTreeSet;
use std::fmt;

use super::Files;

/// Something wrong in `method/`: where, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, beginning with the folder's name: `method/tips/08-always-a-hide/tip.toml`.
    pub file: String,
    /// The line, from 1; 1 also where no one line is at fault.
    pub line: usize,
    /// What is wrong and what would mend it.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for Fault {}

/// A thing and the place it was read from.
#[derive(Debug, Clone)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    /// Inside the method's folder.
    pub(crate) file: String,
    /// Where it begins, from 1.
    pub(crate) line: usize,
}

/// The things without their places.
pub(crate) fn values<T>(located: Vec<Located<T>>) -> Vec<T> {
    located.into_iter().map(|located| located.value).collect()
}

/// All faults found so far.
pub(crate) struct Faults<'a> {
    files: &'a Files,
    found: BTreeSet<Fault>,
    /// Files that have a fault, inside the method's folder.
    faulty: BTreeSet<String>,
}

impl<'a> Faults<'a> {
    pub(crate) fn new(files: &'a Files) -> Faults<'a> {
        Faults {
            files,
            found: BTreeSet::new(),
            faulty: BTreeSet::new(),
        }
    }

    /// Notes a fault at that line of that file.
    pub(crate) fn at(&mut self, file: &str, line: usize, what: impl Into<String>) {
        self.faulty.insert(file.to_owned());
        self.found.insert(Fault {
            file: self.files.shown(file),
            line,
            what: what.into(),
        });
    }

    /// Notes a fault at the first line from `line` on that has `needle` in it; at `line` where none has.
    pub(crate) fn near(&mut self, file: &str, line: usize, needle: &str, what: impl Into<String>) {
        let line = self.files.line_of(file, line, needle).unwrap_or(line);
        self.at(file, line, what);
    }

    /// The same for a thing that was read.
    pub(crate) fn of<T>(&mut self, thing: &Located<T>, needle: &str, what: impl Into<String>) {
        self.near(&thing.file, thing.line, needle, what);
    }

    /// Files that have a fault so far, inside the method's folder.
    pub(crate) fn faulty(&self) -> BTreeSet<String> {
        self.faulty.clone()
    }

    /// By file and line.
    pub(crate) fn sorted(self) -> Vec<Fault> {
        self.found.into_iter().collect()
    }
}

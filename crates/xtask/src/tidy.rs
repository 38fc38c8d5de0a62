//! `cargo xtask tidy`: the house rules that no compiler keeps. All faults at once.
//!
//! Each rule is one pure function from the project's files to its faults.

mod floors;
mod gates;
mod purity;
mod sizes;
mod tips;
mod waits;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::run::root;

/// The project's text files by path below the root, with `/` between folders.
pub(crate) type Files = BTreeMap<String, String>;

/// One broken rule: where, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// A fault at a place.
pub(crate) fn fault(path: &str, line: usize, what: impl Into<String>) -> Fault {
    Fault {
        path: path.to_owned(),
        line,
        what: what.into(),
    }
}

pub(crate) fn run() -> Result<()> {
    println!("\n> tidy");
    let files = read(&root())?;
    let mut faults: Vec<Fault> = [
        floors::check,
        purity::check,
        tips::check,
        sizes::check,
        gates::check,
        waits::check,
    ]
    .into_iter()
    .flat_map(|rule| rule(&files))
    .collect();
    faults.sort();
    for fault in &faults {
        println!("{fault}");
    }
    match faults.len() {
        0 => Ok(()),
        1 => bail!("one house rule is broken"),
        n => bail!("{n} house rules are broken"),
    }
}

/// Folders that hold no work of ours.
const NOT_OURS: [&str; 4] = ["target", "node_modules", ".git", "dist"];
/// What a rule may want to read.
const TEXTS: [&str; 6] = ["rs", "toml", "md", "js", "mjs", "css"];

fn read(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in
            std::fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?
        {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() && !NOT_OURS.contains(&name.as_str()) {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|kind| TEXTS.contains(&&*kind.to_string_lossy()))
            {
                let below = path.strip_prefix(root).expect("it was found below the root");
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                files.insert(below.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    Ok(files)
}

/// What a test hands to a rule: paths with their texts.
#[cfg(test)]
pub(crate) fn check(rule: fn(&Files) -> Vec<Fault>, files: &[(&str, &str)], expected: &[&str]) {
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let told: Vec<String> = rule(&files).iter().map(ToString::to_string).collect();
    assert_eq!(told, expected);
}

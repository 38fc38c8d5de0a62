//! `bolthole method check [DIR]`, `bolthole method list` and `bolthole method search WORDS`

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use bolthole_method::{Files, Found, Method};
use serde_json::json;

use crate::command_line::Format;
use crate::say::say;

pub(crate) fn list() -> Result<()> {
    say(&bolthole_method::list(&Method::built_in()))
}

pub(crate) fn search(words: &str, format: Format) -> Result<()> {
    let method = Method::built_in();
    let found = method.search(words);
    let unlisted = method.food_not_listed(words);
    match format {
        Format::Json => say(&format!("{}\n", in_json(words, unlisted.as_deref(), &found))),
        Format::Text if let Some(food) = &unlisted => say(&format!(
            "“{food}” is not in our list of foods. Treat it as unsafe until an experienced keeper or a vet says otherwise.\n{}",
            found.iter().map(in_a_line).collect::<String>()
        )),
        Format::Text if found.is_empty() => {
            say("Nothing found. Try fewer or other words; bolthole method list shows everything.\n")
        }
        Format::Text => say(&found.iter().map(in_a_line).collect::<String>()),
    }
}

fn in_a_line(found: &Found) -> String {
    format!("{:<44} {}: {}\n", found.what.to_string(), found.title, found.why)
}

fn in_json(words: &str, unlisted: Option<&str>, found: &[Found]) -> serde_json::Value {
    let one =
        |found: &Found| json!({"what": found.what, "title": found.title, "why": found.why, "vet": found.vet});
    json!({"asked": words, "food_not_listed": unlisted, "found": found.iter().map(one).collect::<Vec<_>>()})
}

pub(crate) fn check(folder: Option<&Path>) -> Result<()> {
    let (name, files) = match folder {
        None => ("the built-in method".to_owned(), Files::built_in()),
        Some(folder) => (folder.display().to_string(), read(folder)?),
    };
    match Method::read(&files) {
        Ok(method) => say(&format!(
            "{}{name}: no fault in {} files and {} rungs\n",
            hard_to_read(&method),
            files.paths().count(),
            method.ladder.rungs().len()
        )),
        Err(faults) => {
            let lines: Vec<String> = faults.iter().map(|fault| format!("{fault}\n")).collect();
            say(&lines.concat())?;
            let n_faults = faults.len();
            let faults = if n_faults == 1 {
                "one fault"
            } else {
                &format!("{n_faults} faults")
            };
            bail!("{name}: {faults}, named above with file and line; mend them and check again")
        }
    }
}

/// A line for each page that asks for an older reader than we write for: no fault, and worth another look.
fn hard_to_read(method: &Method) -> String {
    let note = |page: bolthole_method::ReadingAge| {
        let (card, age) = (page.card, page.age);
        format!(
            "note: the page `{card}` reads like one for {age:.0} years; shorter sentences and words help\n"
        )
    };
    bolthole_method::too_hard(method).into_iter().map(note).collect()
}

/// Every file below a folder.
fn read(folder: &Path) -> Result<Files> {
    if !folder.is_dir() {
        bail!(
            "{} is not a folder; name the folder that holds tips, ladder and the rest",
            folder.display()
        );
    }
    let mut files = Files::new(&folder.display().to_string());
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let unreadable = |path: &Path| format!("{} could not be read", path.display());
        for entry in std::fs::read_dir(&next).with_context(|| unreadable(&next))? {
            let path: PathBuf = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).expect("it was found below the folder");
                files.put(
                    &below.to_string_lossy(),
                    std::fs::read(&path).with_context(|| unreadable(&path))?,
                );
            }
        }
    }
    Ok(files)
}

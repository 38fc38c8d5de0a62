//! `bolthole method check [DIR]`, `bolthole method list` and `bolthole method search WORDS`

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use bolthole_domain::Language;
use bolthole_method::{Fault, Files, Found, Gap, Method, begun, gaps};
use bolthole_server::Methods;
use serde_json::json;

use crate::command_line::Format;
use crate::say::say;

/// The built-in method in every language that pages are shown in.
pub(crate) fn methods() -> Methods {
    let further = Language::ALL
        .into_iter()
        .filter(|language| *language != Language::default() && language.has_words());
    Methods::new(Method::built_in(), further.map(Method::built_in_in).collect())
}

pub(crate) fn list(language: Language) -> Result<()> {
    say(&bolthole_method::list(&Method::built_in_in(language)))
}

pub(crate) fn search(words: &str, language: Language, format: Format) -> Result<()> {
    let method = Method::built_in_in(language);
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
    match read_in_all(&files) {
        Ok(method) => say(&format!(
            "{}{}{name}: no fault in {} files and {} rungs\n",
            hard_to_read(&method),
            begun(&files)
                .into_iter()
                .map(|language| missing(&files, language))
                .collect::<String>(),
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

/// The English method, if neither it nor any language beside it has a fault.
fn read_in_all(files: &Files) -> Result<Method, Vec<Fault>> {
    let english = Method::read(files)?;
    let faults = begun(files)
        .into_iter()
        .map(|language| Method::read_in(files, language));
    let faults: Vec<Fault> = faults.filter_map(Result::err).flatten().collect();
    if faults.is_empty() {
        Ok(english)
    } else {
        Err(faults)
    }
}

/// A line for each folder where a language misses something, and one for all of them.
fn missing(files: &Files, language: Language) -> String {
    let (pages, sentences): (Vec<Gap>, Vec<Gap>) = gaps(files, language).into_iter().partition(Gap::is_page);
    let mut lines = String::new();
    for gap in pages.iter().chain(&sentences).filter(|gap| gap.n_missing > 0) {
        let Gap { file, n_missing, n } = gap;
        lines.push_str(&if *n == 1 {
            format!("note: {file} is missing\n")
        } else {
            format!("note: {file}: {n_missing} of {n} sentences are missing\n")
        });
    }
    let count = |gaps: &[Gap]| {
        let missing: usize = gaps.iter().map(|gap| gap.n_missing).sum();
        (missing, gaps.iter().map(|gap| gap.n).sum::<usize>())
    };
    let ((no_page, n_pages), (no_sentence, n_sentences)) = (count(&pages), count(&sentences));
    let tag = language.tag();
    format!(
        "{lines}note: {tag}: {no_page} of {n_pages} pages and {no_sentence} of {n_sentences} sentences are missing; they stand in English\n"
    )
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

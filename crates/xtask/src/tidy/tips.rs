//! Each of the article's ten tips lives in exactly one folder of `method/tips`, with its numbers and its words.

use std::collections::BTreeMap;

use super::{Fault, Files, fault};

/// The folders whose cards share one set of ids with the tips.
const CARDS: [&str; 6] = [
    "tips",
    "handling",
    "procedures",
    "environment",
    "introductions",
    "cards",
];

pub(crate) fn check(files: &Files) -> Vec<Fault> {
    let mut faults = homes(files);
    faults.extend(ids(files));
    faults
}

fn homes(files: &Files) -> Vec<Fault> {
    let numbered = |number: usize| {
        let mut homes: Vec<&str> = folders(files, "tips")
            .filter(|name| name.starts_with(&format!("{number:02}-")))
            .collect();
        homes.dedup();
        homes
    };
    let mut faults = Vec::new();
    for number in 1..=10 {
        let homes = numbered(number);
        match homes.as_slice() {
            [home] => faults.extend(missing(files, home)),
            [] => faults.push(fault(
                "method/tips",
                1,
                format!("tip {number} has no home; add method/tips/{number:02}-…"),
            )),
            many => faults.push(fault(
                "method/tips",
                1,
                format!(
                    "tip {number} has {} homes: {}; keep one",
                    many.len(),
                    many.join(", ")
                ),
            )),
        }
    }
    faults
}

fn missing(files: &Files, home: &str) -> Vec<Fault> {
    let parts = ["tip.toml", "en.md"]
        .into_iter()
        .map(|part| format!("method/tips/{home}/{part}"));
    parts
        .filter(|path| !files.contains_key(path))
        .map(|path| fault(&path, 1, "is missing"))
        .collect()
}

/// No two cards share an id, wherever they live.
fn ids(files: &Files) -> Vec<Fault> {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for kind in CARDS {
        let mut names: Vec<&str> = folders(files, kind).collect();
        names.dedup();
        for name in names {
            let id = name
                .trim_start_matches(|letter: char| letter.is_ascii_digit())
                .trim_start_matches('-');
            let home = format!("method/{kind}/{name}");
            if let Some(other) = seen.insert(id.to_owned(), home.clone()) {
                faults.push(fault(
                    &home,
                    1,
                    format!("`{id}` already lives in {other}; one home for each card"),
                ));
            }
        }
    }
    faults
}

/// The folders below `method/{kind}`, in order, once for each file in them.
fn folders<'a>(files: &'a Files, kind: &str) -> impl Iterator<Item = &'a str> {
    let start = format!("method/{kind}/");
    files.keys().filter_map(move |path| {
        path.strip_prefix(&start)?
            .split_once('/')
            .map(|(folder, _)| folder)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Files, check as told};

    fn ten() -> Vec<(String, &'static str)> {
        let parts = |number| {
            ["tip.toml", "en.md"].map(|part| (format!("method/tips/{number:02}-tip-{number}/{part}"), ""))
        };
        (1..=10).flat_map(parts).collect()
    }

    #[test]
    fn ten_tips_with_one_home_each_are_fine() {
        let files: Files = ten()
            .into_iter()
            .map(|(path, text)| (path, text.to_owned()))
            .collect();
        assert_eq!(super::check(&files), []);
    }

    #[test]
    fn a_second_home_a_missing_word_and_a_borrowed_id_are_all_told() {
        let mut files = ten();
        files.retain(|(path, _)| path != "method/tips/03-tip-3/en.md");
        files.push(("method/tips/07-hands/tip.toml".to_owned(), ""));
        files.push(("method/cards/tip-9/card.toml".to_owned(), ""));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        told(
            super::check,
            &files,
            &[
                "method/tips/03-tip-3/en.md:1: is missing",
                "method/tips:1: tip 7 has 2 homes: 07-hands, 07-tip-7; keep one",
                "method/cards/tip-9:1: `tip-9` already lives in method/tips/09-tip-9; one home for each card",
            ],
        );
    }
}

//! Names that the notebook knows, taken out of what people wrote.

use bolthole_domain::RatId;
use bolthole_record::Notebook;

/// Every name with what stands in its place, the longest first.
pub(super) struct Anonymous(Vec<(Vec<char>, &'static str)>);

impl Anonymous {
    /// For what was written about this rat.
    pub(super) fn of(notebook: &Notebook, rat: RatId) -> Anonymous {
        let rats = notebook.rats.values().map(|pages| {
            let instead = if pages.rat.id == rat {
                "this rat"
            } else {
                "another rat"
            };
            (pages.rat.name.as_str(), instead)
        });
        let people = notebook
            .caregivers
            .values()
            .map(|person| (person.name.as_str(), "somebody"));
        let home = std::iter::once((notebook.household.name.as_str(), "the household"));
        let mut names: Vec<(Vec<char>, &'static str)> = rats
            .chain(people)
            .chain(home)
            .map(|(name, instead)| (lower(name.trim()), instead))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Anonymous(names)
    }

    /// `text` on one line, with every known name replaced where it stands as a word of its own.
    pub(super) fn words(&self, text: &str) -> String {
        let letters: Vec<char> = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .collect();
        let small: Vec<char> = letters.iter().map(|letter| small(*letter)).collect();
        let is_word = |at: usize| letters.get(at).is_some_and(|letter| letter.is_alphanumeric());
        let mut out = String::new();
        let mut at = 0;
        while at < letters.len() {
            let begins = at == 0 || !is_word(at - 1);
            let found = self
                .0
                .iter()
                .find(|(name, _)| begins && small[at..].starts_with(name) && !is_word(at + name.len()));
            match found {
                Some((name, instead)) => {
                    out.push_str(instead);
                    at += name.len();
                }
                None => {
                    out.push(letters[at]);
                    at += 1;
                }
            }
        }
        out
    }
}

fn lower(name: &str) -> Vec<char> {
    name.chars().map(small).collect()
}

/// One letter stays one letter, so that places in the text stay what they are.
fn small(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

//! Names that the notebook knows, taken out of what people wrote.

use crate::Notebook;
use bolthole_domain::RatId;

/// Every name with what stands in its place, the longest first.
#[derive(Debug, Clone)]
pub struct Anonymous(Vec<(Vec<char>, &'static str)>);

impl Anonymous {
    /// For what was written about this rat: rats, people and the household.
    pub fn of(notebook: &Notebook, rat: RatId) -> Anonymous {
        let rats = notebook.rats.values().map(|pages| {
            let instead = if pages.rat.id == rat {
                "this rat"
            } else {
                "another rat"
            };
            (pages.rat.name.as_str(), instead)
        });
        Anonymous::taking_out(rats.chain(people_and_home(notebook)))
    }

    /// For people and the household alone; rats keep their names.
    pub fn of_people(notebook: &Notebook) -> Anonymous {
        Anonymous::taking_out(people_and_home(notebook))
    }

    fn taking_out<'a>(names: impl Iterator<Item = (&'a str, &'static str)>) -> Anonymous {
        let mut names: Vec<(Vec<char>, &'static str)> = names
            .map(|(name, instead)| (lower(name.trim()), instead))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Anonymous(names)
    }

    /// `text` on one line, with every known name replaced where it stands as a word of its own.
    pub fn words(&self, text: &str) -> String {
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

fn people_and_home(notebook: &Notebook) -> impl Iterator<Item = (&str, &'static str)> {
    let people = notebook.caregivers.values().map(|person| person.name.as_str());
    let former = notebook.former.values().map(String::as_str);
    let people = people.chain(former).map(|name| (name, "somebody"));
    people.chain(std::iter::once((
        notebook.household.name.as_str(),
        "the household",
    )))
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

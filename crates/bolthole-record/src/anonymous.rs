//! Names that the notebook knows, taken out of what people wrote.

use crate::Notebook;
use bolthole_domain::RatId;

/// What stands in the place of names.
#[derive(Debug, Clone)]
pub struct Instead {
    /// "this rat".
    pub this_rat: String,
    /// "another rat".
    pub another_rat: String,
    /// "somebody".
    pub somebody: String,
    /// "the household".
    pub household: String,
}

/// In English.
impl Default for Instead {
    fn default() -> Instead {
        Instead {
            this_rat: "this rat".to_owned(),
            another_rat: "another rat".to_owned(),
            somebody: "somebody".to_owned(),
            household: "the household".to_owned(),
        }
    }
}

/// Every name with what stands in its place, the longest first.
#[derive(Debug, Clone)]
pub struct Anonymous(Vec<(Vec<char>, String)>);

impl Anonymous {
    /// For what was written about this rat: rats, people and the household.
    pub fn of(notebook: &Notebook, rat: RatId, words: &Instead) -> Anonymous {
        let rats = notebook.rats.values().map(|pages| {
            let instead = if pages.rat.id == rat {
                &words.this_rat
            } else {
                &words.another_rat
            };
            (pages.rat.name.as_str(), instead.as_str())
        });
        Anonymous::taking_out(rats.chain(people_and_home(notebook, words)))
    }

    /// For people and the household alone; rats keep their names.
    pub fn of_people(notebook: &Notebook, words: &Instead) -> Anonymous {
        Anonymous::taking_out(people_and_home(notebook, words))
    }

    fn taking_out<'a>(names: impl Iterator<Item = (&'a str, &'a str)>) -> Anonymous {
        let mut names: Vec<(Vec<char>, String)> = names
            .map(|(name, instead)| (lower(name.trim()), instead.to_owned()))
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

fn people_and_home<'a>(
    notebook: &'a Notebook,
    words: &'a Instead,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let people = notebook.caregivers.values().map(|person| person.name.as_str());
    let former = notebook.former.values().map(String::as_str);
    let people = people.chain(former).map(|name| (name, words.somebody.as_str()));
    people.chain(std::iter::once((
        notebook.household.name.as_str(),
        words.household.as_str(),
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

//! One rat's case without names, dates and places, as plain text to be read by a vet or an experienced keeper.
//!
//! Only what the method has words for is in it. What people wrote in their own words stays out until each note is
//! chosen by itself; then names that the notebook knows are taken out of it.

mod parts;

use bolthole_domain::{Intake, Moment, RatId};
use bolthole_method::{Called, Method};
use bolthole_record::{Anonymous, Instead, Notebook, RatPages};
use bolthole_words::{Speaks, Words, say};

use crate::learned::{Learned, learned};
use crate::{Asking, Why, why};

/// More notes than this are not looked through one by one.
const NOTES_SHOWN: usize = 12;

/// A case to be handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The whole text, line by line.
    pub text: String,
    /// What people wrote lately, newest first; none of it is in the text unless chosen.
    pub notes: Vec<CaseNote>,
    /// How many notes are older than these.
    pub n_earlier: usize,
}

/// A few words that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNote {
    /// What chooses it.
    pub key: String,
    /// The week since the rat came home, from 1.
    pub week: i32,
    /// As it was written.
    pub words: String,
    /// As it would be handed on.
    pub anonymous: String,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// All that a part of the text is made from.
pub(crate) struct Told<'a> {
    words: &'a Words,
    method: &'a Method,
    why: &'a Why<'a>,
    learned: &'a Learned,
    called: Called,
    now: Moment,
}

impl Speaks for Told<'_> {
    fn words(&self) -> &Words {
        self.words
    }
}

impl Told<'_> {
    fn pages(&self) -> &RatPages {
        self.why.pages
    }

    fn known(&self) -> &Intake {
        &self.learned.known
    }
}

/// This rat's case in these words, with the notes that `chosen` names. None: no such rat.
pub fn case(
    words: &Words,
    method: &Method,
    notebook: &Notebook,
    rat: RatId,
    asking: Asking,
    chosen: &[&str],
) -> Option<Case> {
    let why = why(method, notebook, rat, asking)?;
    let learned = learned(method, notebook, rat, asking)?;
    let all = notes(words, notebook, why.pages, chosen);
    let n_all = all.len();
    let recent = all.into_iter().zip(0..);
    let notes: Vec<CaseNote> = recent
        .filter(|(note, nth)| *nth < NOTES_SHOWN || note.is_chosen)
        .map(|(note, _)| note)
        .collect();
    let told = Told {
        words,
        method,
        why: &why,
        learned: &learned,
        called: Called::new(&say!(words, "case-this-rat"), why.pages.rat.sex),
        now: asking.now,
    };
    let mut lines = vec![say!(told, "case-first-line")];
    for (heading, part) in [
        (say!(told, "case-about"), parts::about(&told)),
        (say!(told, "case-body"), parts::body(&told)),
        (say!(told, "case-seen"), parts::seen(&told)),
        (say!(told, "case-bites"), parts::bites(&told)),
        (say!(told, "case-weeks"), parts::weeks(&told)),
        (say!(told, "case-tried"), parts::tried(&told)),
        (say!(told, "case-causes"), parts::causes(&told)),
        (say!(told, "case-not-known"), parts::not_known(&told)),
        (say!(told, "case-own-words"), in_their_words(words, &notes)),
    ] {
        if !part.is_empty() {
            lines.extend([String::new(), heading.to_uppercase()]);
            lines.extend(part);
        }
    }
    let text = lines.join("\n") + "\n";
    let n_earlier = n_all - notes.len();
    Some(Case {
        text,
        notes,
        n_earlier,
    })
}

/// The week since it came home, from 1.
fn week(pages: &RatPages, at: Moment) -> i32 {
    pages.day(at) / 7 + 1
}

fn in_their_words(words: &Words, notes: &[CaseNote]) -> Vec<String> {
    let chosen = notes.iter().rev().filter(|note| note.is_chosen);
    chosen
        .map(|note| {
            say!(
                words,
                "case-own-words-line",
                week = note.week,
                words = note.anonymous
            )
        })
        .collect()
}

fn notes(words: &Words, notebook: &Notebook, pages: &RatPages, chosen: &[&str]) -> Vec<CaseNote> {
    let visits = pages.visits.iter().map(|visit| ("visit", visit.at, &visit.note));
    let bites = pages.bites.iter().map(|bite| ("bite", bite.at, &bite.note));
    let health = pages.health.iter().map(|note| ("body", note.at, &note.note));
    let vet = pages.vet_visits.iter().map(|(at, said)| ("vet", *at, said));
    let room = notebook
        .environment
        .iter()
        .filter(|note| pages.rat.came_home.day() <= note.at.day() && note.is_about(pages.rat.id))
        .map(|note| ("room", note.at, &note.note));
    let mut written: Vec<(&str, Moment, &String)> = visits
        .chain(bites)
        .chain(health)
        .chain(vet)
        .chain(room)
        .filter(|(_, _, words)| !words.trim().is_empty())
        .collect();
    written.sort_by_key(|(kind, at, _)| (std::cmp::Reverse(at.at), *kind));
    let instead = Instead {
        this_rat: say!(words, "case-this-rat"),
        another_rat: say!(words, "case-another-rat"),
        somebody: say!(words, "case-somebody"),
        household: say!(words, "case-household"),
    };
    let anonymous = Anonymous::of(notebook, pages.rat.id, &instead);
    written
        .into_iter()
        .map(|(kind, at, words)| {
            // The moment and not the place in the list: a note that arrives meanwhile moves none of the others.
            let key = format!("{kind}-{}", at.at.0);
            CaseNote {
                is_chosen: chosen.contains(&key.as_str()),
                key,
                week: week(pages, at),
                words: words.clone(),
                anonymous: anonymous.words(words),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;

//! Finding things by a keeper's words: no server, no dictionary, no floats. A few thousand short passages are weighed.

use std::cmp::Reverse;

use crate::{Link, LinkKind, Method, SearchWords, Urgency};

mod index;
mod passages;
mod reason;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use index::Index;
pub use words::without_umlauts;

/// The most that is found at once: more is not read.
const MOST: usize = 8;
/// What scores less than this part of the best, in tenths, is left out; a sign that calls a vet never is.
const LEAST_TENTHS: u32 = 4;

/// A sign that calls a vet within days and scores nearly as much as the best is told first, however loosely it was named:
/// a harmless page above a sick rat is the worse mistake. One word alone ("eat") has to be the whole of its name.
const LEADS_TENTHS: u32 = 9;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub what: Link,
    /// Its heading.
    pub title: String,
    /// Why it may be what was looked for, in one line.
    pub why: String,
    /// How soon a vet is needed, where the words name a bodily sign; `None` for anything else.
    pub vet: Urgency,
    /// How well it fits; only for comparing within one answer.
    pub score: u32,
}

impl Method {
    /// What a keeper's words lead to: signs that call a vet first, then the best first; may be empty.
    ///
    /// Any text is taken; only its first words count. The first search builds the index, which is then kept.
    pub fn search(&self, text: &str) -> Vec<Found> {
        let index = self.index.0.get_or_init(|| Index::of(self));
        let asked = index.asked(text);
        let mut found = index.weigh(&asked);
        let best = found.iter().map(|hit| hit.score).max().unwrap_or_default();
        for hit in found
            .iter_mut()
            .filter(|hit| asked.len() > 1 && 10 * hit.score >= LEADS_TENTHS * best)
        {
            hit.vet = hit.vet.max(index.calls(hit.nth));
        }
        found.retain(|hit| hit.vet != Urgency::None || 10 * hit.score >= LEAST_TENTHS * best);
        found.sort_by_key(|hit| (Reverse(hit.vet), Reverse(hit.score), hit.nth));
        found.truncate(MOST);
        let full = |hit: index::Hit| {
            let (what, title) = index.thing(hit.nth);
            let why = reason::of(self, what, |line| index.fit(&asked, line));
            Found {
                what: what.clone(),
                title: title.to_owned(),
                why,
                vet: hit.vet,
                score: hit.score,
            }
        };
        found.into_iter().map(full).collect()
    }

    /// The food that a question is about, where no source names it: nothing can be said for it then. As it was typed.
    pub fn food_not_listed(&self, text: &str) -> Option<String> {
        let index = self.index.0.get_or_init(|| Index::of(self));
        let asked = index.asked(text);
        if index.names_a_food(&asked) {
            return None;
        }
        let typed: Vec<String> = words::split(text).take(index::MOST_WORDS).collect();
        let has = |list: &[String]| typed.iter().any(|word| list.contains(word));
        let SearchWords {
            foods_not_listed,
            eating,
            allowed,
            ..
        } = &self.search_words;
        let is_known = |word: &&String| {
            let stem = |word: &str| words::stem(word, self.language);
            foods_not_listed.iter().any(|food| stem(food) == stem(word))
        };
        let unheard = || {
            let asks = has(eating) && has(allowed);
            typed.iter().rfind(|word| asks && index.is_unheard(word))
        };
        typed.iter().find(is_known).or_else(unheard).cloned()
    }
}

/// How soon a vet is needed for that thing.
fn urgency(method: &Method, what: &Link) -> Urgency {
    match what.kind {
        LinkKind::Flag => method
            .red_flag(&what.id)
            .map(|flag| flag.urgency)
            .unwrap_or_default(),
        _ => Urgency::None,
    }
}

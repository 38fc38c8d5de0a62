//! Finding things by a keeper's words: no server, no dictionary, no floats. A few thousand short passages are weighed.

use std::cmp::Reverse;
use std::sync::OnceLock;

use crate::{Link, LinkKind, Method, Urgency};

mod index;
mod passages;
mod reason;
mod words;

#[cfg(test)]
mod tests;

use index::Index;

/// The most that is found at once: more is not read.
const MOST: usize = 12;
/// What scores less than this part of the best is left out.
const LEAST_PART: u32 = 5;

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
        found.retain(|hit| hit.score > best / LEAST_PART);
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
}

/// The index of a method, built by the first search. It is no part of what the method says.
#[derive(Debug, Default)]
pub(crate) struct Kept(OnceLock<Index>);

impl Clone for Kept {
    /// A copy of a method may be changed, so it builds its own.
    fn clone(&self) -> Kept {
        Kept::default()
    }
}

impl PartialEq for Kept {
    fn eq(&self, _: &Kept) -> bool {
        true
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

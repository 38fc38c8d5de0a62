//! Do keepers' words lead somewhere, and does each word mean one thing?

use std::collections::BTreeMap;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::SearchWords;

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    check_words(&draft.search_words, draft, faults);
}

/// One file of them.
pub(in crate::read) fn check_words(all: &Located<SearchWords>, draft: &Draft, faults: &mut Faults<'_>) {
    let words = &all.value;
    for alike in words.alike.iter().filter(|alike| alike.words.len() < 2) {
        let needle = alike.words.first().map_or("[[alike]]", String::as_str);
        faults.of(
            all,
            needle,
            "one word alone is like nothing; add what means the same",
        );
    }
    let groups = words.alike.iter().map(|alike| alike.words.as_slice());
    let mut seen = BTreeMap::new();
    for (nth, group) in groups.chain([words.skip.as_slice()]).enumerate() {
        for word in group {
            let quoted = format!("\"{word}\"");
            if word.is_empty()
                || !word
                    .chars()
                    .all(|letter| letter.is_lowercase() || letter.is_numeric())
            {
                let what =
                    format!("`{word}` is one plain word in small letters, without an apostrophe; mend it");
                faults.of(all, &quoted, what);
            } else if seen.insert(word, nth).is_some() {
                let what = format!("`{word}` stands in two places and can mean one thing only; take one out");
                faults.of(all, &quoted, what);
            }
        }
    }
    for called in &words.called {
        let quoted = format!("\"{}\"", called.what);
        if called.words.is_empty() {
            faults.of(
                all,
                &quoted,
                format!("`{}` has no words; add what people say for it", called.what),
            );
        }
        if let Some(what) = super::links::leads_nowhere(&called.what, draft) {
            faults.of(all, &quoted, what);
        }
    }
}

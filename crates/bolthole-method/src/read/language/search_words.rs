//! `search.de.toml`: what people say in that language when they look for something, besides the English words.

use serde::Deserialize;

use super::super::check::check_search_words;
use super::super::document::Document;
use super::super::draft::{Draft, SEARCH};
use super::super::fault::Located;
use super::Putting;
use crate::{SearchWords, without_umlauts};

/// What people say for a sign of the ethogram or a tag, so that it is understood where it is typed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tells {
    tag: String,
    words: Vec<String>,
}

impl Putting<'_, '_> {
    pub(super) fn search_words(&mut self, draft: &mut Draft) {
        let file = super::search(self.language);
        let is_there = self.is_there(&file);
        self.missing.count(&file, SEARCH, is_there);
        if !is_there {
            return;
        }
        let Some(mut document) = Document::open(self.files, &file, self.faults) else {
            return;
        };
        let tells: Vec<Located<Tells>> = document.take_list("tells", self.faults);
        let Some(words) = document.rest::<SearchWords>(self.faults) else {
            return;
        };
        let words = Located {
            value: words,
            file,
            line: 1,
        };
        check_search_words(&words, draft, self.faults);
        for told in tells {
            self.tell(&told, draft);
        }
        add(&mut draft.search_words.value, words.value);
    }

    /// What is told for a tag becomes one of its synonyms. It means nothing else already, so no judgement changes by it.
    fn tell(&mut self, told: &Located<Tells>, draft: &mut Draft) {
        let Tells { tag, words } = &told.value;
        let signs = draft.ethogram.iter_mut().map(|sign| {
            let sign = &mut sign.value;
            (&sign.id, &mut sign.synonyms)
        });
        let tags = draft.tags.iter_mut().map(|tag| {
            let tag = &mut tag.value;
            (&tag.id, &mut tag.synonyms)
        });
        let mut all: Vec<_> = signs.chain(tags).collect();
        let Some(place) = all.iter().position(|(id, _)| *id == tag) else {
            let what = format!("there is no sign and no tag `{tag}` in ethogram/; mend the name");
            self.faults.of(told, &format!("\"{tag}\""), what);
            return;
        };
        for said in words {
            let synonym = without_umlauts(&said.to_lowercase()).replace([' ', '-'], "_");
            let means =
                |(id, synonyms): &(&String, &mut Vec<String>)| **id == synonym || synonyms.contains(&synonym);
            match all.iter().find(|known| means(known)) {
                Some((id, _)) => {
                    let what = format!("\u{201c}{said}\u{201d} means `{id}` already; take it out");
                    self.faults.of(told, &format!("\"{said}\""), what);
                }
                None => all[place].1.push(synonym),
            }
        }
    }
}

/// Adds a language's words to the English ones. Where one letter for letter is both ("die", "fit"), the language's own
/// meaning stays.
fn add(words: &mut SearchWords, more: SearchWords) {
    let more = in_plain_letters(more);
    let alike = more.alike.iter().flat_map(|alike| &alike.words);
    let ours: Vec<&String> = alike.chain(&more.skip).collect();
    words.skip.retain(|word| !ours.contains(&word));
    for alike in &mut words.alike {
        alike.words.retain(|word| !ours.contains(&word));
    }
    words.skip.extend(more.skip);
    words.pairs.extend(more.pairs);
    words.alike.extend(more.alike);
    words.called.extend(more.called);
    words.foods_not_listed.extend(more.foods_not_listed);
    words.eating.extend(more.eating);
    words.allowed.extend(more.allowed);
}

fn in_plain_letters(mut words: SearchWords) -> SearchWords {
    let SearchWords {
        skip,
        pairs,
        alike,
        foods_not_listed,
        eating,
        allowed,
        ..
    } = &mut words;
    let lists = [skip, pairs, foods_not_listed, eating, allowed].into_iter();
    for word in lists
        .chain(alike.iter_mut().map(|alike| &mut alike.words))
        .flatten()
    {
        *word = without_umlauts(word).into_owned();
    }
    words
}

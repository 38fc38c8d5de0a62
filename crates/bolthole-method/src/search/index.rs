//! Which passage has which word, and what a question weighs against them. Whole numbers only: every machine agrees.

use std::collections::{BTreeMap, BTreeSet};

use super::{passages, urgency, words};
use crate::{Link, LinkKind, Method, Urgency};

/// Words of a question that count; a keeper's question is shorter, and a pasted page is no question.
const MOST_WORDS: usize = 16;
/// Letters of a text that are looked at.
const MOST_LETTERS: usize = 400;
/// A word as it is written, in hundredths; one that was misspelt counts less.
const SURE: u32 = 100;
const MISSPELT: u32 = 75;
/// A card beside a sign takes this part of what the sign scored: one third.
const BESIDE: u32 = 3;
/// Cards tell what to do and so come a little before signs that fit as well: a tenth.
const CARDS_MORE: u32 = 10;
/// Words that say nothing stand for no term.
const NOTHING: usize = usize::MAX;

/// What is looked up in.
#[derive(Debug)]
pub(crate) struct Index {
    things: Vec<Entry>,
    passages: Vec<Passage>,
    /// Every word as written, and every stem, with its term.
    words: BTreeMap<String, usize>,
    /// By term: the passages that have it.
    places: Vec<Vec<usize>>,
    /// By term: how much it tells.
    tells: Vec<u32>,
}

#[derive(Debug)]
struct Entry {
    what: Link,
    title: String,
    vet: Urgency,
    /// The cards that name this sign.
    beside: Vec<usize>,
}

#[derive(Debug)]
struct Passage {
    thing: usize,
    weight: u32,
    terms: BTreeSet<usize>,
    /// How much all its terms tell.
    whole: u32,
}

/// A question's terms, each with how surely it is meant.
pub(crate) type Asked = BTreeMap<usize, u32>;

/// A thing that fits.
pub(crate) struct Hit {
    pub(crate) nth: usize,
    pub(crate) score: u32,
    pub(crate) vet: Urgency,
}

impl Index {
    /// The index of a method.
    pub(crate) fn of(method: &Method) -> Index {
        let mut index = Index {
            things: Vec::new(),
            passages: Vec::new(),
            words: BTreeMap::new(),
            places: Vec::new(),
            tells: Vec::new(),
        };
        index.learn(method);
        for thing in passages::things(method) {
            let nth = index.things.len();
            for (weight, text) in &thing.passages {
                index.add(nth, *weight, text);
            }
            index.things.push(Entry {
                vet: urgency(method, &thing.what),
                what: thing.what,
                title: thing.title,
                beside: Vec::new(),
            });
        }
        index.weigh_terms();
        index.stand_beside(method);
        index
    }

    /// Words that say nothing, and words that mean the same.
    fn learn(&mut self, method: &Method) {
        for word in &method.search_words.skip {
            self.words.insert(word.clone(), NOTHING);
        }
        for alike in &method.search_words.alike {
            let term = self.new_term();
            for word in &alike.words {
                self.words.insert(word.clone(), term);
                self.words.entry(words::stem(word)).or_insert(term);
            }
        }
    }

    fn new_term(&mut self) -> usize {
        self.places.push(Vec::new());
        self.places.len() - 1
    }

    fn add(&mut self, thing: usize, weight: u32, text: &str) {
        let mut terms = BTreeSet::new();
        for word in words::split(text) {
            let term = self.known(&word).unwrap_or_else(|| {
                let term = self.new_term();
                self.words.insert(words::stem(&word), term);
                term
            });
            self.words.entry(word).or_insert(term);
            terms.insert(term);
        }
        terms.remove(&NOTHING);
        if terms.is_empty() {
            return;
        }
        for term in &terms {
            self.places[*term].push(self.passages.len());
        }
        self.passages.push(Passage {
            thing,
            weight,
            terms,
            whole: 0,
        });
    }

    fn known(&self, word: &str) -> Option<usize> {
        let exactly = self.words.get(word);
        exactly.or_else(|| self.words.get(&words::stem(word))).copied()
    }

    /// A word tells the more the fewer things have it.
    fn weigh_terms(&mut self) {
        let n_things = self.things.len();
        let tells = |places: &Vec<usize>| {
            let having: BTreeSet<usize> = places.iter().map(|nth| self.passages[*nth].thing).collect();
            // Four times the binary logarithm, in whole numbers: 1 for a word that all things have.
            let ratio = (16 * n_things / having.len().max(1)).clamp(16, 1 << 15) as u64;
            ratio.pow(4).ilog2() - 15
        };
        self.tells = self.places.iter().map(tells).collect();
        for passage in &mut self.passages {
            passage.whole = passage.terms.iter().map(|term| self.tells[*term]).sum();
        }
    }

    fn stand_beside(&mut self, method: &Method) {
        let place: BTreeMap<Link, usize> = (0..)
            .zip(&self.things)
            .map(|(nth, thing)| (thing.what.clone(), nth))
            .collect();
        for card in method.all_cards() {
            let own = place.get(&Link::to(LinkKind::Card(card.kind), &card.id));
            for link in card.see.iter().filter(|link| link.kind == LinkKind::Sign) {
                if let (Some(own), Some(sign)) = (own, place.get(link)) {
                    self.things[*sign].beside.push(*own);
                }
            }
        }
    }

    /// What a text asks for.
    pub(crate) fn asked(&self, text: &str) -> Asked {
        let text: String = text.chars().take(MOST_LETTERS).collect();
        let mut asked = Asked::new();
        let told = words::split(&text).filter(|word| self.words.get(word) != Some(&NOTHING));
        for word in told.take(MOST_WORDS) {
            match self.known(&word) {
                Some(term) => {
                    asked.insert(term, SURE);
                }
                None => self.misspelt(&word).into_iter().for_each(|term| {
                    asked.entry(term).or_insert(MISSPELT);
                }),
            }
        }
        asked.remove(&NOTHING);
        asked
    }

    /// What a word that nobody wrote may have been meant for: the nearest, several where they are equally near.
    fn misspelt(&self, word: &str) -> BTreeSet<usize> {
        let typed: Vec<char> = word.chars().collect();
        let mut most = words::slips_allowed(typed.len());
        let mut nearest = BTreeSet::new();
        if most == 0 {
            return nearest;
        }
        for (known, term) in &self.words {
            let meant: Vec<char> = known.chars().collect();
            let begins_alike = meant.first().is_some_and(|first| typed[..2].contains(first));
            if !begins_alike || meant.len() < 4 {
                continue;
            }
            if let Some(slips) = words::slips(&typed, &meant, most) {
                if slips < most {
                    nearest.clear();
                    most = slips;
                }
                nearest.insert(*term);
            }
        }
        nearest
    }

    /// Everything that fits at all, in no order.
    pub(crate) fn weigh(&self, asked: &Asked) -> Vec<Hit> {
        let mut said: BTreeMap<usize, u32> = BTreeMap::new();
        for (term, surely) in asked {
            for passage in &self.places[*term] {
                *said.entry(*passage).or_default() += self.tells[*term] * surely;
            }
        }
        let mut names = vec![0_u32; self.things.len()];
        let mut text: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.things.len()];
        for (nth, told) in &said {
            let passage = &self.passages[*nth];
            if passages::is_name(passage.weight) {
                let part = told * passage.weight / SURE * told / (passage.whole * SURE).max(1);
                names[passage.thing] = names[passage.thing].max(part);
            } else {
                text[passage.thing].extend(passage.terms.iter().filter(|term| asked.contains_key(term)));
            }
        }
        let beside = self.scores_beside(&names);
        let urgent = self.urgent(asked, &said);
        let hit = |nth: usize| {
            let told: u32 = text[nth].iter().map(|term| self.tells[*term]).sum();
            let score = names[nth].max(beside[nth]) + told;
            let more = matches!(self.things[nth].what.kind, LinkKind::Card(_));
            Hit {
                nth,
                score: if more { score + score / CARDS_MORE } else { score },
                vet: urgent.get(&nth).copied().unwrap_or_default(),
            }
        };
        (0..self.things.len())
            .map(hit)
            .filter(|hit| hit.score > 0)
            .collect()
    }

    /// What cards take from the signs that they name: the best of them.
    fn scores_beside(&self, names: &[u32]) -> Vec<u32> {
        let mut beside = vec![0; names.len()];
        for (thing, score) in self.things.iter().zip(names) {
            for card in &thing.beside {
                beside[*card] = beside[*card].max(score / BESIDE);
            }
        }
        beside
    }

    /// Bodily signs that were surely named: every word of a passage was said, and they are a third of what was asked
    /// at least, and no longer name of something else has the same words ("drew blood" is no bleeding rat).
    fn urgent(&self, asked: &Asked, said: &BTreeMap<usize, u32>) -> BTreeMap<usize, Urgency> {
        let whole: Vec<&Passage> = said
            .keys()
            .map(|nth| &self.passages[*nth])
            .filter(|passage| passages::is_name(passage.weight))
            .filter(|passage| passage.terms.iter().all(|term| asked.contains_key(term)))
            .collect();
        let all: u32 = asked.keys().map(|term| self.tells[*term]).sum();
        let is_flag = |passage: &Passage| self.things[passage.thing].vet >= Urgency::Soon;
        let named = whole
            .iter()
            .filter(|passage| is_flag(passage) && 3 * passage.whole >= all);
        let alone = named.filter(|passage| {
            let mut others = whole.iter().filter(|other| !is_flag(other));
            !others.any(|other| {
                other.terms.len() > passage.terms.len() && other.terms.is_superset(&passage.terms)
            })
        });
        alone
            .map(|passage| (passage.thing, self.things[passage.thing].vet))
            .collect()
    }

    /// What a thing is, and its heading.
    pub(crate) fn thing(&self, nth: usize) -> (&Link, &str) {
        let thing = &self.things[nth];
        (&thing.what, &thing.title)
    }

    /// How much of what was asked a line has.
    pub(crate) fn fit(&self, asked: &Asked, line: &str) -> u32 {
        let terms: BTreeSet<usize> = words::split(line).filter_map(|word| self.known(&word)).collect();
        let there = terms.iter().filter(|term| asked.contains_key(term));
        there.map(|term| self.tells[*term]).sum()
    }
}

//! Which passage has which word, and what a question weighs against them. Whole numbers only: every machine agrees.

use bolthole_domain::{Language, SortedMap, SortedSet};

use super::{passages, urgency, words};
use crate::{Link, LinkKind, Method, Urgency};

/// Words of a question that count; a keeper's question is shorter, and a pasted page is no question.
pub(crate) const MOST_WORDS: usize = 16;
/// Letters of a text that are looked at.
const MOST_LETTERS: usize = 400;
/// A word as it is written, in hundredths; one that was misspelt counts less.
const SURE: u32 = 100;
const MISSPELT: u32 = 75;
/// A card beside a sign takes this part of what the sign scored: one third.
const BESIDE: u32 = 3;
/// Cards tell what to do and so come a little before signs that fit as well: a tenth.
const CARDS_MORE: u32 = 10;
/// A bodily sign's name is at least this part of what was asked: a third where it is one word, which may mean anything
/// ("cold"), a sixth where it is more.
const ONE_WORD: u32 = 3;
const MORE_WORDS: u32 = 6;
/// Words that say nothing stand for no term.
const NOTHING: usize = usize::MAX;

/// What is looked up in.
#[derive(Debug, Default)]
pub(crate) struct Index {
    language: Language,
    things: Vec<Entry>,
    names: Vec<Name>,
    /// Every word as written, and every stem, with its term.
    words: SortedMap<String, usize>,
    /// By term: the names that have it.
    in_names: Vec<Vec<usize>>,
    /// By term: the things whose text has it.
    in_text: Vec<Vec<usize>>,
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

/// What a thing is called, or what people say for it.
#[derive(Debug)]
struct Name {
    thing: usize,
    weight: u32,
    /// In order, each once.
    terms: Vec<usize>,
    /// How much all its terms tell.
    whole: u32,
}

/// A question's terms, each with how surely it is meant.
pub(crate) type Asked = SortedMap<usize, u32>;

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
            language: method.language,
            ..Index::default()
        };
        index.learn(method);
        for thing in passages::things(method) {
            for (weight, text) in &thing.passages {
                index.add(*weight, text);
            }
            index.things.push(Entry {
                vet: urgency(method, &thing.what),
                what: thing.what,
                title: thing.title,
                beside: Vec::new(),
            });
        }
        for food in &method.search_words.foods_not_listed {
            index.words.get_or_insert(food.clone(), NOTHING);
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
        for pair in &method.search_words.pairs {
            let term = self.new_term();
            self.words.insert(pair.clone(), term);
        }
        for alike in &method.search_words.alike {
            let term = self.new_term();
            for word in &alike.words {
                self.words.insert(word.clone(), term);
                self.words.get_or_insert(words::stem(word, self.language), term);
            }
        }
    }

    fn new_term(&mut self) -> usize {
        self.in_names.push(Vec::new());
        self.in_text.push(Vec::new());
        self.in_text.len() - 1
    }

    /// A passage of the thing that comes next.
    fn add(&mut self, weight: u32, text: &str) {
        let thing = self.things.len();
        let mut terms = self.pairs(text);
        terms.extend(words::split(text).map(|word| self.term(word)));
        terms.retain(|term| *term != NOTHING);
        terms.sort_unstable();
        terms.dedup();
        if !passages::is_name(weight) {
            for term in terms {
                if self.in_text[term].last() != Some(&thing) {
                    self.in_text[term].push(thing);
                }
            }
        } else if !terms.is_empty() {
            for term in &terms {
                self.in_names[*term].push(self.names.len());
            }
            self.names.push(Name {
                thing,
                weight,
                terms,
                whole: 0,
            });
        }
    }

    /// The terms of two words side by side that say more than each alone.
    fn pairs(&self, text: &str) -> Vec<usize> {
        let pairs = words::split(text).zip(words::split(text).skip(1));
        pairs
            .filter_map(|(first, second)| self.words.get(&format!("{first} {second}")).copied())
            .collect()
    }

    /// The term of a word of the method, a new one where nobody used it yet.
    fn term(&mut self, word: String) -> usize {
        if let Some(term) = self.words.get(&word) {
            return *term;
        }
        let stem = words::stem(&word, self.language);
        let term = match self.words.get(&stem) {
            Some(term) => *term,
            None => {
                let term = self.new_term();
                self.words.insert(stem, term);
                term
            }
        };
        self.words.insert(word, term);
        term
    }

    fn known(&self, word: &str) -> Option<usize> {
        let exactly = self.words.get(word);
        exactly
            .or_else(|| self.words.get(&words::stem(word, self.language)))
            .copied()
    }

    /// A word tells the more the fewer things have it.
    fn weigh_terms(&mut self) {
        let n_things = self.things.len();
        let tells = |(names, text): (&Vec<usize>, &Vec<usize>)| {
            let mut having = text.clone();
            having.extend(names.iter().map(|nth| self.names[*nth].thing));
            having.sort_unstable();
            having.dedup();
            // Four times the binary logarithm, in whole numbers: 1 for a word that all things have.
            let ratio = (16 * n_things / having.len().max(1)).clamp(16, 1 << 15) as u64;
            ratio.pow(4).ilog2() - 15
        };
        self.tells = self.in_names.iter().zip(&self.in_text).map(tells).collect();
        for name in &mut self.names {
            name.whole = name.terms.iter().map(|term| self.tells[*term]).sum();
        }
    }

    fn stand_beside(&mut self, method: &Method) {
        let place: SortedMap<Link, usize> = (0..)
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
                    asked.get_or_insert(term, MISSPELT);
                }),
            }
        }
        for term in self.pairs(&text) {
            asked.insert(term, SURE);
        }
        asked.remove(&NOTHING);
        asked
    }

    /// What a word that nobody wrote may have been meant for: the nearest, several where they are equally near.
    fn misspelt(&self, word: &str) -> SortedSet<usize> {
        let typed: Vec<char> = word.chars().collect();
        let mut most = words::slips_allowed(typed.len());
        let mut nearest = SortedSet::new();
        if most == 0 {
            return nearest;
        }
        for (known, term) in &self.words {
            let begins_alike = known
                .chars()
                .next()
                .is_some_and(|first| typed[..2].contains(&first));
            if !begins_alike || known.len() < 4 || words::letters_apart(word, known) > most {
                continue;
            }
            let meant: Vec<char> = known.chars().collect();
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
        let mut said: SortedMap<usize, u32> = SortedMap::new();
        let mut text = vec![0_u32; self.things.len()];
        for (term, surely) in asked {
            for name in &self.in_names[*term] {
                *said.get_or_default(*name) += self.tells[*term] * surely;
            }
            for thing in &self.in_text[*term] {
                text[*thing] += self.tells[*term];
            }
        }
        let mut names = vec![0_u32; self.things.len()];
        for (nth, told) in &said {
            let name = &self.names[*nth];
            let part = told * name.weight / SURE * told / (name.whole * SURE).max(1);
            names[name.thing] = names[name.thing].max(part);
        }
        let beside = self.scores_beside(&names);
        let urgent = self.urgent(asked, &said);
        let hit = |nth: usize| {
            let score = names[nth].max(beside[nth]) + text[nth];
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

    /// Bodily signs that were surely named: every word of a name was said, and
    /// - it is a word for nothing but a bodily sign ("gasping"), or it makes up enough of what was asked;
    /// - no longer name of something else has the same words ("drew blood" is no bleeding rat), and none as long that
    ///   is better known ("stroke" is seldom an illness).
    fn urgent(&self, asked: &Asked, said: &SortedMap<usize, u32>) -> SortedMap<usize, Urgency> {
        let whole: Vec<&Name> = said
            .keys()
            .map(|nth| &self.names[*nth])
            .filter(|name| name.terms.iter().all(|term| asked.contains_key(term)))
            .collect();
        let all: u32 = asked.keys().map(|term| self.tells[*term]).sum();
        let is_enough = |name: &Name| match name.terms.as_slice() {
            [term] => ONE_WORD * name.whole >= all || self.is_bodily(*term),
            _ => MORE_WORDS * name.whole >= all,
        };
        let named = whole
            .iter()
            .filter(|name| self.names_a_call(name) && is_enough(name));
        let alone = named.filter(|name| {
            let mut others = whole.iter().filter(|other| !self.names_a_call(other));
            !others.any(|other| {
                (other.terms.len(), other.weight) > (name.terms.len(), name.weight)
                    && name.terms.iter().all(|term| other.terms.contains(term))
            })
        });
        alone
            .map(|name| (name.thing, self.things[name.thing].vet))
            .collect()
    }

    /// How soon a vet is needed for a thing, where that is within days.
    pub(crate) fn calls(&self, nth: usize) -> Urgency {
        let vet = self.things[nth].vet;
        if vet >= Urgency::Soon { vet } else { Urgency::None }
    }

    fn names_a_call(&self, name: &Name) -> bool {
        self.calls(name.thing) != Urgency::None
    }

    /// A word that stands in no name but those of signs that call a vet.
    fn is_bodily(&self, term: usize) -> bool {
        let mut names = self.in_names[term].iter().map(|nth| &self.names[*nth]);
        names.all(|name| self.names_a_call(name) || name.weight <= passages::MATTERS)
    }

    /// Whether a food's whole name was said.
    pub(crate) fn names_a_food(&self, asked: &Asked) -> bool {
        let is_food = |name: &Name| self.things[name.thing].what.kind == LinkKind::Food;
        let mut names = self.names.iter().filter(|name| is_food(name));
        names.any(|name| name.terms.iter().all(|term| asked.contains_key(term)))
    }

    /// A word that stands nowhere, nor one like it.
    pub(crate) fn is_unheard(&self, word: &str) -> bool {
        word.len() > 2 && self.known(word).is_none() && self.misspelt(word).is_empty()
    }

    /// What a thing is, and its heading.
    pub(crate) fn thing(&self, nth: usize) -> (&Link, &str) {
        let thing = &self.things[nth];
        (&thing.what, &thing.title)
    }

    /// How much of what was asked a line has.
    pub(crate) fn fit(&self, asked: &Asked, line: &str) -> u32 {
        let terms: SortedSet<usize> = words::split(line).filter_map(|word| self.known(&word)).collect();
        let there = terms.iter().filter(|term| asked.contains_key(term));
        there.map(|term| self.tells[*term]).sum()
    }
}

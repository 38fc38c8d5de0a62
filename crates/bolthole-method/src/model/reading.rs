//! The words that only reading pages need. A phone fetches them apart, after its first page.

use serde::{Deserialize, Serialize};

use super::{Block, Card, CardKind, Claim, Line, Method, Opposing, SearchWords, Section, Source};

/// The words of reading pages: in the order of the things they belong to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    cards: Vec<OfCard>,
    texts: Vec<String>,
    lists: Vec<Vec<String>>,
    /// What is more to be read about each rung.
    more: Vec<Vec<Block>>,
    sources: Vec<Source>,
    search_words: SearchWords,
}

/// A card's page, but for its title.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct OfCard {
    lead: Line,
    sections: Vec<Section>,
    claims: Vec<Claim>,
    opposing: Vec<Opposing>,
}

/// The words belong to another method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these words are not of this method, fetch them again")]
pub struct NotItsWords;

impl Method {
    /// Both parts: what is needed at the cage, and what is only read. Cards for hard moments stay whole, with their sources.
    pub fn apart(mut self) -> (Method, Reading) {
        let needed = self.sources_of_hard_moments();
        let reading = Reading {
            cards: self.cards_to_read().map(take_card).collect(),
            texts: self.texts_to_read().into_iter().map(std::mem::take).collect(),
            lists: self.lists_to_read().into_iter().map(std::mem::take).collect(),
            more: self.ladder.more().map(std::mem::take).collect(),
            sources: self.sources.clone(),
            search_words: std::mem::take(&mut self.search_words),
        };
        self.sources.retain(|source| needed.contains(&source.id));
        (self, reading)
    }

    /// The method as it was, with the words that were taken out.
    ///
    /// # Errors
    /// They belong to another method; nothing has changed.
    pub fn with_reading(&mut self, reading: Reading) -> Result<(), NotItsWords> {
        let ours = [
            self.cards_to_read().count(),
            self.texts_to_read().len(),
            self.lists_to_read().len(),
            self.ladder.rungs().len(),
        ];
        let theirs = [
            reading.cards.len(),
            reading.texts.len(),
            reading.lists.len(),
            reading.more.len(),
        ];
        if ours != theirs {
            return Err(NotItsWords);
        }
        for (card, words) in self.cards_to_read().zip(reading.cards) {
            card.words.lead = words.lead;
            card.words.sections = words.sections;
            card.claims = words.claims;
            card.opposing = words.opposing;
        }
        for (text, words) in self.texts_to_read().into_iter().zip(reading.texts) {
            *text = words;
        }
        for (list, words) in self.lists_to_read().into_iter().zip(reading.lists) {
            *list = words;
        }
        for (more, words) in self.ladder.more().zip(reading.more) {
            *more = words;
        }
        self.sources = reading.sources;
        self.search_words = reading.search_words;
        self.index = Default::default();
        self.weighings = Default::default();
        Ok(())
    }

    fn cards_to_read(&mut self) -> impl Iterator<Item = &mut Card> {
        [
            &mut self.tips,
            &mut self.handling,
            &mut self.environment,
            &mut self.introductions,
            &mut self.cards,
        ]
        .into_iter()
        .flatten()
    }

    /// How to tell a behavior, why a food is good or bad, why a cause is weighed so, and room and cage, walked through.
    fn texts_to_read(&mut self) -> Vec<&mut String> {
        let mut texts: Vec<&mut String> = Vec::new();
        for sign in &mut self.ethogram {
            texts.extend([&mut sign.definition, &mut sign.not_alone]);
        }
        for food in &mut self.foods {
            texts.extend([&mut food.why, &mut food.how]);
        }
        for cause in &mut self.causes {
            texts.push(&mut cause.prior_why);
            texts.extend(cause.evidence.iter_mut().map(|evidence| &mut evidence.says));
        }
        for ask in self.environment.iter_mut().flat_map(|card| &mut card.asks) {
            texts.extend([&mut ask.asks, &mut ask.why, &mut ask.weight_why]);
            for answer in &mut ask.answers {
                texts.extend([&mut answer.says, &mut answer.then]);
            }
        }
        texts
    }

    /// What a behavior may mean, what else a food is called, and who says that a thing speaks for a cause.
    fn lists_to_read(&mut self) -> Vec<&mut Vec<String>> {
        let signs = self.ethogram.iter_mut().map(|sign| &mut sign.may_mean);
        let foods = self.foods.iter_mut().map(|food| &mut food.words);
        let evidence = self.causes.iter_mut().flat_map(|cause| &mut cause.evidence);
        let sources = evidence.map(|evidence| &mut evidence.sources);
        signs.chain(foods).chain(sources).collect()
    }

    fn sources_of_hard_moments(&self) -> Vec<String> {
        let cards = self
            .procedures
            .iter()
            .filter(|card| card.kind == CardKind::Procedure);
        let claims = cards
            .flat_map(|card| card.all_claims())
            .flat_map(|claim| &claim.sources);
        let flags = self.red_flags.iter().flat_map(|flag| &flag.sources);
        let people = self.people.iter().flat_map(|person| &person.sources);
        claims.chain(flags).chain(people).cloned().collect()
    }
}

fn take_card(card: &mut Card) -> OfCard {
    OfCard {
        lead: std::mem::take(&mut card.words.lead),
        sections: std::mem::take(&mut card.words.sections),
        claims: std::mem::take(&mut card.claims),
        opposing: std::mem::take(&mut card.opposing),
    }
}

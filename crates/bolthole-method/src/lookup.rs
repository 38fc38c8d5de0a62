//! Finding things by name. Small lists, so a search is a walk.

use bolthole_domain::Cause;

use crate::{
    Card, CauseCard, Facts, Field, Food, Link, LinkKind, Method, Question, RedFlag, Sign, Source, Truth,
};

impl Method {
    /// That tip, 1 to 10.
    pub fn tip(&self, number: u8) -> Option<&Card> {
        self.tips.iter().find(|card| card.number == Some(number))
    }

    /// Every card of every kind: tips, handling, procedures, environment, introductions, further cards.
    pub fn all_cards(&self) -> impl Iterator<Item = &Card> {
        [
            &self.tips,
            &self.handling,
            &self.procedures,
            &self.environment,
            &self.introductions,
            &self.cards,
        ]
        .into_iter()
        .flatten()
    }

    /// The card of that id, whatever its kind.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.all_cards().find(|card| card.id == id)
    }

    /// Cards that surely matter for the rat that `facts` tell of, in the order of their folders.
    pub fn cards_for(&self, facts: &Facts) -> Vec<&Card> {
        self.all_cards()
            .filter(|card| card.matters(facts) == Truth::Yes)
            .collect()
    }

    /// The routines of the house, by folder and id.
    pub fn routines(&self) -> impl Iterator<Item = &Card> {
        self.all_cards().filter(|card| card.routine.is_some())
    }

    /// The food of that id.
    pub fn food(&self, id: &str) -> Option<&Food> {
        self.foods.iter().find(|food| food.id == id)
    }

    /// The behavior of that id.
    pub fn sign(&self, id: &str) -> Option<&Sign> {
        self.ethogram.iter().find(|sign| sign.id == id)
    }

    /// Cards that name `link`, so that every link can be walked both ways; for a card, rungs' `cards` count too.
    pub fn linked_from(&self, link: &Link) -> Vec<Link> {
        let cards = self
            .all_cards()
            .filter(|card| card.see.contains(link))
            .map(|card| Link::to(LinkKind::Card(card.kind), &card.id));
        let is_card = matches!(link.kind, LinkKind::Card(_));
        let rungs = self
            .ladder
            .rungs()
            .iter()
            .filter(|rung| is_card && rung.cards.contains(&link.id))
            .map(|rung| Link::to(LinkKind::Rung, &rung.id.0));
        cards.chain(rungs).collect()
    }

    /// What speaks for and against that cause.
    pub fn cause(&self, cause: Cause) -> Option<&CauseCard> {
        self.causes.iter().find(|card| card.cause == cause)
    }

    /// The question of that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The first question that fills that field.
    pub fn question_for(&self, field: Field) -> Option<&Question> {
        self.questions.iter().find(|question| question.field == field)
    }

    /// The red flag of that id.
    pub fn red_flag(&self, id: &str) -> Option<&RedFlag> {
        self.red_flags.iter().find(|flag| flag.id == id)
    }

    /// The source of that id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The ethogram's or the tags' id that `tag` means, as given under `field`.
    ///
    /// A meaning of that very field comes first; then the ethogram, for what was seen may be noted
    /// anywhere; then any other field's meaning. None: the tag is not understood.
    pub fn meaning_of(&self, field: Field, tag: &str) -> Option<&str> {
        let of_field = || {
            self.tags
                .iter()
                .find(|meaning| meaning.field == field && meaning.means(tag))
        };
        let seen = || {
            self.ethogram
                .iter()
                .find(|sign| sign.means(tag))
                .map(|sign| sign.id.as_str())
        };
        let anywhere = || self.tags.iter().find(|meaning| meaning.means(tag));
        if field == Field::Signs {
            return seen().or_else(|| of_field().or_else(anywhere).map(|meaning| meaning.id.as_str()));
        }
        of_field()
            .map(|meaning| meaning.id.as_str())
            .or_else(seen)
            .or_else(|| anywhere().map(|meaning| meaning.id.as_str()))
    }

    /// How that meaning is said as a reason: "A cat in the home".
    pub fn says(&self, meaning: &str) -> Option<&str> {
        let seen = self
            .ethogram
            .iter()
            .find(|sign| sign.id == meaning)
            .map(|sign| sign.says.as_str());
        seen.or_else(|| {
            self.tags
                .iter()
                .find(|tag| tag.id == meaning)
                .map(|tag| tag.says.as_str())
        })
    }
}

impl crate::Sign {
    /// Whether that tag means this sign.
    pub fn means(&self, tag: &str) -> bool {
        self.id == tag || self.synonyms.iter().any(|synonym| synonym == tag)
    }
}

impl crate::TagMeaning {
    /// Whether that tag has this meaning.
    pub fn means(&self, tag: &str) -> bool {
        self.id == tag || self.synonyms.iter().any(|synonym| synonym == tag)
    }
}

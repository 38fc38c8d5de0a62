//! Finding things by name. Small lists, so a search is a walk.

use bolthole_domain::Cause;

use crate::{Card, CauseCard, Field, Method, Question, RedFlag, Source};

impl Method {
    /// That tip, 1 to 10.
    pub fn tip(&self, number: u8) -> Option<&Card> {
        self.tips.iter().find(|card| card.number == Some(number))
    }

    /// Every card of every kind: tips, handling, procedures, environment, further cards.
    pub fn all_cards(&self) -> impl Iterator<Item = &Card> {
        [
            &self.tips,
            &self.handling,
            &self.procedures,
            &self.environment,
            &self.cards,
        ]
        .into_iter()
        .flatten()
    }

    /// The card of that id, whatever its kind.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.all_cards().find(|card| card.id == id)
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

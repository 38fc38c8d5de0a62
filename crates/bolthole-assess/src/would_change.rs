//! "What answer would change this?" Each open question is tried out, and how far it moves a cause is seen.

use std::rc::Rc;

use bolthole_domain::{PerCause, Sex};
use bolthole_method::Field;
use bolthole_words::{Said, Word, tell, word};

use crate::causes::Scale;
use crate::facts::Facts;

/// A question moves a cause if its answers lie at least this far apart.
const WORTH_SAYING: f64 = 0.1;
/// No more than this many answers are named for one cause.
const MOST: usize = 3;

/// One open question, and how far its answers lie apart for one cause.
#[derive(Debug, Clone)]
pub(crate) struct Sway<'m> {
    pub(crate) field: Field,
    pub(crate) lowest: (f64, Answer<'m>),
    pub(crate) highest: (f64, Answer<'m>),
}

impl Sway<'_> {
    /// How far apart, as probabilities.
    pub(crate) fn span(&self) -> f64 {
        self.highest.0 - self.lowest.0
    }

    /// How much is to be hoped from asking: among many tags the one that moves most is seldom the answer.
    pub(crate) fn promise(&self) -> f64 {
        let chance = match self.field {
            Field::Triggers => 0.3,
            Field::HandlingHistory | Field::Environment | Field::RecentChanges | Field::Signs => 0.7,
            Field::HealthSigns | Field::SourceOfRat | Field::RatConflict => 0.6,
            _ => 1.0,
        };
        self.span() * chance
    }
}

/// The answers that would change a cause most, in words. `now` is its probability so far.
pub(crate) fn answers(facts: &Facts<'_>, now: f64, sways: &[Sway<'_>]) -> Vec<Said> {
    let worth = sways.iter().filter(|sway| sway.promise() >= WORTH_SAYING);
    worth.take(MOST).map(|sway| in_words(facts, sway, now)).collect()
}

fn in_words(facts: &Facts<'_>, sway: &Sway<'_>, now: f64) -> Said {
    let more = || sway.highest.1.in_words(facts);
    let less = || sway.lowest.1.in_words(facts);
    let (up, down) = (
        sway.highest.0 - now >= WORTH_SAYING,
        now - sway.lowest.0 >= WORTH_SAYING,
    );
    let field = sway.field.name();
    match (up, down) {
        (true, true) => tell!("change-both", field = field, more = more(), less = less()),
        (false, true) => tell!("change-less", field = field, less = less()),
        (true, false) | (false, false) => tell!("change-more", field = field, more = more()),
    }
}

/// For each cause, every open question that moves it, the most promising first.
pub(crate) fn all<'m>(facts: &Facts<'m>, scales: &PerCause<Option<Scale<'m>>>) -> PerCause<Vec<Sway<'m>>> {
    let mut tried = Tried::new(facts);
    PerCause::from_fn(|cause| match scales.get(cause) {
        Some(scale) => sways(scale, facts, &mut tried),
        None => Vec::new(),
    })
}

fn sways<'m>(scale: &Scale<'m>, facts: &Facts<'m>, tried: &mut Tried<'_, 'm>) -> Vec<Sway<'m>> {
    let nothing = (scale.probability(facts), Answer::Nothing);
    let mut sways: Vec<Sway> = FIELDS
        .into_iter()
        .filter(|field| !facts.is_known(*field))
        .map(|field| Sway {
            field,
            lowest: nothing,
            highest: nothing,
        })
        .collect();
    tried.each(scale, |field, p, answer| {
        let Some(sway) = sways.iter_mut().find(|sway| sway.field == field) else {
            return;
        };
        if p < sway.lowest.0 {
            sway.lowest = (p, answer);
        }
        if sway.highest.0 < p {
            sway.highest = (p, answer);
        }
    });
    sways.retain(|sway| sway.lowest.0 < sway.highest.0);
    sways.sort_by(|a, b| b.promise().total_cmp(&a.promise()));
    sways
}

/// An answer that was tried.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Answer<'m> {
    /// As it is now.
    Nothing,
    /// In these words.
    Said(Word),
    /// Any bodily sign: which of the many moves most is no help to anybody.
    BodilySign,
    /// With this meaning.
    Meaning(&'m str),
}

impl Answer<'_> {
    fn in_words(self, facts: &Facts<'_>) -> Said {
        match self {
            Answer::Nothing => Said::default(),
            Answer::Said(word) => tell!("answer-if", answer = Said::new(word, &[])),
            Answer::BodilySign => tell!("answer-bodily-sign"),
            Answer::Meaning(meaning) => {
                tell!(
                    "answer-meaning",
                    meaning = facts.method.says(meaning).unwrap_or(meaning)
                )
            }
        }
    }
}

/// The fields that a question can fill, in the order in which ties are broken: age first (item 77).
const FIELDS: [Field; 15] = [
    Field::AgeWeeks,
    Field::Sex,
    Field::Neutered,
    Field::Alone,
    Field::WeeksAtHome,
    Field::WasFriendlyBefore,
    Field::Onset,
    Field::HandlingHistory,
    Field::Environment,
    Field::RecentChanges,
    Field::HealthSigns,
    Field::Signs,
    Field::SourceOfRat,
    Field::RatConflict,
    Field::Triggers,
];

/// The facts with one more answer, each made once for all eight causes.
struct Tried<'f, 'm> {
    facts: &'f Facts<'m>,
    /// Under each answer to a question of numbers or of yes and no.
    said: Vec<(Field, Facts<'m>, Word)>,
    /// By the places of `Method::tried`.
    meanings: Vec<Option<Facts<'m>>>,
    tag: Rc<str>,
}

impl<'f, 'm> Tried<'f, 'm> {
    fn new(facts: &'f Facts<'m>) -> Tried<'f, 'm> {
        let mut meanings = Vec::new();
        meanings.resize_with(facts.method.tried().len(), || None);
        Tried {
            facts,
            said: said(facts),
            meanings,
            tag: "what if".into(),
        }
    }

    /// Tells what the cause would be under each answer worth trying.
    fn each(&mut self, scale: &Scale<'m>, mut tell: impl FnMut(Field, f64, Answer<'m>)) {
        for (field, facts, words) in &self.said {
            tell(*field, scale.probability(facts), Answer::Said(*words));
        }
        let facts = self.facts;
        let meanings = facts.method.tried();
        // Each thing that the cause's evidence speaks of.
        for one in &scale.weighing.tries {
            let (field, meaning) = (meanings[one.meaning].0, meanings[one.meaning].1.as_str());
            if facts.is_known(field) {
                continue;
            }
            let told = self.meanings[one.meaning]
                .get_or_insert_with(|| facts.with(field, &|more| more.insert(meaning, &self.tag)));
            let speaks_for = scale.card.evidence[one.of].weight > 0.0;
            let answer = if field == Field::HealthSigns && speaks_for {
                Answer::BodilySign
            } else {
                Answer::Meaning(meaning)
            };
            tell(field, scale.probability(told), answer);
        }
    }
}

/// The facts under each answer to the open questions of numbers and of yes and no.
fn said<'m>(facts: &Facts<'m>) -> Vec<(Field, Facts<'m>, Word)> {
    let mut said: Vec<(Field, Facts<'m>, Word)> = Vec::new();
    let mut say = |field: Field, words: Word, change: &dyn Fn(&mut Facts<'m>)| {
        if !facts.is_known(field) {
            said.push((field, facts.with(field, change), words));
        }
    };
    for (weeks, words) in AGES {
        say(Field::AgeWeeks, words, &|facts| facts.age_weeks = Some(weeks));
    }
    for (weeks, words) in TIMES_AT_HOME {
        say(Field::WeeksAtHome, words, &|facts| {
            facts.weeks_at_home = Some(weeks);
        });
    }
    for (sex, words) in [
        (Sex::Male, word!("answer-a-buck")),
        (Sex::Female, word!("answer-a-doe")),
    ] {
        say(Field::Sex, words, &|facts| facts.sex = Some(sex));
    }
    for (answer, words) in [(true, word!("answer-yes")), (false, word!("answer-no"))] {
        say(Field::Neutered, words, &|facts| facts.neutered = Some(answer));
        say(Field::Alone, words, &|facts| facts.alone = Some(answer));
        say(Field::WasFriendlyBefore, words, &|facts| {
            facts.was_friendly_before = Some(answer);
        });
    }
    said
}

/// One age within each step of the causes, with its words.
const AGES: [(f64, Word); 5] = [
    (6.0, word!("answer-under-eight-weeks")),
    (10.0, word!("answer-under-twelve-weeks")),
    (16.0, word!("answer-three-to-five-months")),
    (32.0, word!("answer-five-months-to-a-year")),
    (80.0, word!("answer-over-a-year-and-a-half")),
];
const TIMES_AT_HOME: [(f64, Word); 4] = [
    (0.5, word!("answer-less-than-a-week")),
    (2.0, word!("answer-less-than-three-weeks")),
    (5.0, word!("answer-about-a-month")),
    (20.0, word!("answer-three-months-or-more")),
];

/// A field as the beginning of a sentence.
pub(crate) fn name(field: Field) -> Said {
    tell!("field-name", field = field.name())
}

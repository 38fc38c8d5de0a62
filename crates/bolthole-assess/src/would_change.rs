//! "What answer would change this?" Each open question is tried out, and how far it moves a cause is seen.

use std::collections::BTreeMap;

use bolthole_domain::{PerCause, Sex};
use bolthole_method::{CauseCard, Field};

use crate::causes::probability;
use crate::facts::Facts;

/// A question moves a cause if its answers lie at least this far apart.
const WORTH_SAYING: f64 = 0.1;
/// No more than this many answers are named for one cause.
const MOST: usize = 3;

/// One open question, and how far its answers lie apart for one cause.
#[derive(Debug, Clone)]
pub(crate) struct Sway {
    pub(crate) field: Field,
    pub(crate) lowest: (f64, String),
    pub(crate) highest: (f64, String),
}

impl Sway {
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
pub(crate) fn answers(now: f64, sways: &[Sway]) -> Vec<String> {
    let worth = sways.iter().filter(|sway| sway.promise() >= WORTH_SAYING);
    worth.take(MOST).map(|sway| in_words(sway, now)).collect()
}

fn in_words(sway: &Sway, now: f64) -> String {
    let name = name(sway.field);
    let (up, down) = (
        sway.highest.0 - now >= WORTH_SAYING,
        now - sway.lowest.0 >= WORTH_SAYING,
    );
    match (up, down) {
        (true, true) => format!(
            "{name}: more likely {}, less likely {}",
            sway.highest.1, sway.lowest.1
        ),
        (false, true) => format!("{name}: less likely {}", sway.lowest.1),
        (true, false) | (false, false) => format!("{name}: more likely {}", sway.highest.1),
    }
}

/// For each cause, every open question that moves it, the most promising first.
pub(crate) fn all(facts: &Facts<'_>) -> PerCause<Vec<Sway>> {
    let mut told = Told::new(facts);
    PerCause::from_fn(|cause| match facts.method.cause(cause) {
        Some(card) => sways(card, facts, &mut told),
        None => Vec::new(),
    })
}

fn sways<'m>(card: &'m CauseCard, facts: &Facts<'m>, told: &mut Told<'_, 'm>) -> Vec<Sway> {
    let now = probability(card, facts);
    let mut sways: Vec<Sway> = Vec::new();
    for field in FIELDS.into_iter().filter(|field| !facts.is_known(*field)) {
        let (mut lowest, mut highest) = ((now, Answer::Nothing), (now, Answer::Nothing));
        for (p, answer) in told.tried(card, field) {
            if p < lowest.0 {
                lowest = (p, answer);
            }
            if highest.0 < p {
                highest = (p, answer);
            }
        }
        // In words only what is told: looking up the words of every answer would cost more than weighing it.
        if lowest.0 < highest.0 {
            sways.push(Sway {
                field,
                lowest: (lowest.0, lowest.1.in_words(facts)),
                highest: (highest.0, highest.1.in_words(facts)),
            });
        }
    }
    sways.sort_by(|a, b| b.promise().total_cmp(&a.promise()));
    sways
}

/// An answer that was tried.
#[derive(Clone, Copy)]
enum Answer<'m> {
    /// As it is now.
    Nothing,
    /// In these words.
    Said(&'static str),
    /// Any bodily sign: which of the many moves most is no help to anybody.
    BodilySign,
    /// With this meaning.
    Meaning(&'m str),
}

impl Answer<'_> {
    fn in_words(self, facts: &Facts<'_>) -> String {
        match self {
            Answer::Nothing => String::new(),
            Answer::Said(words) => format!("if {words}"),
            Answer::BodilySign => "with any bodily sign".to_owned(),
            Answer::Meaning(meaning) => format!(
                "with \u{201c}{}\u{201d}",
                facts.method.says(meaning).unwrap_or(meaning)
            ),
        }
    }
}

/// So many questions can be asked about one rat.
pub const N_QUESTIONS: usize = 15;

/// How many of them were answered.
pub(crate) fn n_answered(facts: &Facts<'_>) -> usize {
    FIELDS.iter().filter(|field| facts.is_known(**field)).count()
}

/// The fields that a question can fill, in the order in which ties are broken: age first (item 77).
const FIELDS: [Field; N_QUESTIONS] = [
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
struct Told<'f, 'm> {
    facts: &'f Facts<'m>,
    answers: BTreeMap<Field, Vec<(Facts<'m>, Answer<'m>)>>,
    meanings: BTreeMap<(Field, &'m str), Facts<'m>>,
}

impl<'f, 'm> Told<'f, 'm> {
    fn new(facts: &'f Facts<'m>) -> Told<'f, 'm> {
        Told {
            facts,
            answers: BTreeMap::new(),
            meanings: BTreeMap::new(),
        }
    }

    /// What the cause would be under each answer worth trying.
    fn tried(&mut self, card: &'m CauseCard, field: Field) -> Vec<(f64, Answer<'m>)> {
        let facts = self.facts;
        let answers = self
            .answers
            .entry(field)
            .or_insert_with(|| each_answer(facts, field));
        if answers.is_empty() {
            return self.tried_meanings(card, field);
        }
        answers
            .iter()
            .map(|(facts, answer)| (probability(card, facts), *answer))
            .collect()
    }

    /// Each thing of that field that the cause's evidence speaks of.
    fn tried_meanings(&mut self, card: &'m CauseCard, field: Field) -> Vec<(f64, Answer<'m>)> {
        let facts = self.facts;
        let mut tried = Vec::new();
        for evidence in &card.evidence {
            let of_field = |meaning: &&String| facts.field_of(meaning) == field;
            let Some(meaning) = evidence.when.any.iter().find(of_field) else {
                continue;
            };
            let answer = if field == Field::HealthSigns && evidence.weight > 0.0 {
                Answer::BodilySign
            } else {
                Answer::Meaning(meaning)
            };
            let told = self
                .meanings
                .entry((field, meaning))
                .or_insert_with(|| facts.with_meaning(field, meaning));
            tried.push((probability(card, told), answer));
        }
        tried
    }
}

/// The facts under each answer to a question of numbers or of yes and no; none to the others.
fn each_answer<'m>(facts: &Facts<'m>, field: Field) -> Vec<(Facts<'m>, Answer<'m>)> {
    let yes_no = |change: fn(&mut Facts<'m>, Option<bool>)| {
        [(true, "yes"), (false, "no")]
            .map(|(answer, words)| (facts.with(field, |facts| change(facts, Some(answer))), words))
            .to_vec()
    };
    let weeks = |steps: &[(f64, &'static str)], change: fn(&mut Facts<'m>, Option<f64>)| {
        let step = |(weeks, words): &(f64, &'static str)| {
            (facts.with(field, |facts| change(facts, Some(*weeks))), *words)
        };
        steps.iter().map(step).collect()
    };
    let each: Vec<(Facts<'m>, &'static str)> = match field {
        Field::AgeWeeks => weeks(&AGES, |facts, answer| facts.age_weeks = answer),
        Field::WeeksAtHome => weeks(&TIMES_AT_HOME, |facts, answer| facts.weeks_at_home = answer),
        Field::Sex => [(Sex::Male, "a buck"), (Sex::Female, "a doe")]
            .map(|(sex, words)| (facts.with(field, |facts| facts.sex = Some(sex)), words))
            .to_vec(),
        Field::Neutered => yes_no(|facts, answer| facts.neutered = answer),
        Field::Alone => yes_no(|facts, answer| facts.alone = answer),
        Field::WasFriendlyBefore => yes_no(|facts, answer| facts.was_friendly_before = answer),
        _ => Vec::new(),
    };
    each.into_iter()
        .map(|(facts, words)| (facts, Answer::Said(words)))
        .collect()
}

/// One age within each step of the causes, with its words.
const AGES: [(f64, &str); 5] = [
    (6.0, "under eight weeks"),
    (10.0, "under twelve weeks"),
    (16.0, "three to five months"),
    (32.0, "five months to a year"),
    (80.0, "over a year and a half"),
];
const TIMES_AT_HOME: [(f64, &str); 4] = [
    (0.5, "less than a week"),
    (2.0, "less than three weeks"),
    (5.0, "about a month"),
    (20.0, "three months or more"),
];

/// A field as the beginning of a sentence.
pub(crate) fn name(field: Field) -> &'static str {
    match field {
        Field::Sex => "Sex",
        Field::AgeWeeks => "Age",
        Field::Neutered => "Neutered",
        Field::Alone | Field::NCompanions => "Living alone",
        Field::SourceOfRat => "Where from",
        Field::WeeksAtHome => "Time at home",
        Field::Onset => "How it began",
        Field::WasFriendlyBefore => "At ease with people before",
        Field::Signs => "What is seen",
        Field::Triggers => "What is feared",
        Field::Environment => "Room and cage",
        Field::HealthSigns => "Body",
        Field::HandlingHistory => "What hands have done",
        Field::RecentChanges => "What changed",
        Field::BiteSeverity => "Bites",
        Field::RatConflict => "Other rats",
    }
}

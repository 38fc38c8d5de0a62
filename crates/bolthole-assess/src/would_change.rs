//! "What answer would change this?" Each open question is tried out, and how far it moves a cause is seen.

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
    PerCause::from_fn(|cause| {
        facts
            .method
            .cause(cause)
            .map_or_else(Vec::new, |card| sways(card, facts))
    })
}

fn sways(card: &CauseCard, facts: &Facts<'_>) -> Vec<Sway> {
    let now = (probability(card, facts), String::new());
    let mut sways: Vec<Sway> = Vec::new();
    for field in FIELDS.into_iter().filter(|field| !facts.is_known(*field)) {
        let tried = tried(card, facts, field);
        let mut sway = Sway {
            field,
            lowest: now.clone(),
            highest: now.clone(),
        };
        for (p, words) in tried {
            if p < sway.lowest.0 {
                sway.lowest = (p, words.clone());
            }
            if p > sway.highest.0 {
                sway.highest = (p, words);
            }
        }
        if sway.span() > 0.0 {
            sways.push(sway);
        }
    }
    sways.sort_by(|a, b| b.promise().total_cmp(&a.promise()));
    sways
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

/// What the cause would be under each answer worth trying.
fn tried(card: &CauseCard, facts: &Facts<'_>, field: Field) -> Vec<(f64, String)> {
    let p = |facts: Facts<'_>| probability(card, &facts);
    let yes_no = |change: fn(&mut Facts<'_>, Option<bool>)| {
        [(true, "yes"), (false, "no")]
            .map(|(answer, words)| {
                (
                    p(facts.with(field, |facts| change(facts, Some(answer)))),
                    format!("if {words}"),
                )
            })
            .to_vec()
    };
    match field {
        Field::AgeWeeks => weeks(&AGES, |weeks| {
            p(facts.with(field, |facts| facts.age_weeks = Some(weeks)))
        }),
        Field::WeeksAtHome => weeks(&TIMES_AT_HOME, |weeks| {
            p(facts.with(field, |facts| facts.weeks_at_home = Some(weeks)))
        }),
        Field::Sex => [(Sex::Male, "a buck"), (Sex::Female, "a doe")]
            .map(|(sex, words)| {
                (
                    p(facts.with(field, |facts| facts.sex = Some(sex))),
                    format!("if {words}"),
                )
            })
            .to_vec(),
        Field::Neutered => yes_no(|facts, answer| facts.neutered = answer),
        Field::Alone => yes_no(|facts, answer| facts.alone = answer),
        Field::WasFriendlyBefore => yes_no(|facts, answer| facts.was_friendly_before = answer),
        _ => meanings(card, facts, field),
    }
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

fn weeks(steps: &[(f64, &str)], p: impl Fn(f64) -> f64) -> Vec<(f64, String)> {
    steps
        .iter()
        .map(|(weeks, words)| (p(*weeks), format!("if {words}")))
        .collect()
}

/// Each thing of that field that the cause's evidence speaks of.
fn meanings(card: &CauseCard, facts: &Facts<'_>, field: Field) -> Vec<(f64, String)> {
    let mut tried = Vec::new();
    for evidence in &card.evidence {
        let Some(meaning) = evidence
            .when
            .any
            .iter()
            .find(|meaning| facts.field_of(meaning) == field)
        else {
            continue;
        };
        let words = match facts.method.says(meaning) {
            // Which of the many bodily signs moves most is no help to anybody.
            _ if field == Field::HealthSigns && evidence.weight > 0.0 => "with any bodily sign".to_owned(),
            says => format!("with \u{201c}{}\u{201d}", says.unwrap_or(meaning)),
        };
        tried.push((probability(card, &facts.with_meaning(field, meaning)), words));
    }
    tried
}

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

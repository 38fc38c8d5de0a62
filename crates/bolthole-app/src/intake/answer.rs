//! What one answer says: from typed words to a field of the intake, and back for showing it again.

use bolthole_domain::{BiteSeverity, Intake, Sex, decimal};
use bolthole_method::{Field, Question, QuestionKind};
use bolthole_words::{Said, Words, say, tell};

/// What was entered for one question, as it was typed or ticked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// Chosen values: choices' values, or `yes` and `no`.
    pub chosen: Vec<String>,
    /// A number or a line of text as typed; empty if none.
    pub typed: String,
    /// `weeks`, `months` or `years`, for a number of weeks.
    pub unit: String,
}

/// How a question was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// With what was entered.
    Entered,
    /// "None of these": a list that was looked at and is empty.
    NoneOfThese,
}

/// Why an answer could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFault {
    /// Nothing ticked in a list.
    NothingTicked,
    /// Nothing chosen.
    NothingChosen,
    /// Nothing typed.
    NothingTyped,
    /// Ticks and "none" at once.
    TickedAndNone,
    /// No number, or none that can be.
    NoTime(String),
    /// No whole number.
    NoCount(String),
    /// A value that this question does not offer.
    NotOffered(String),
}

impl AnswerFault {
    /// One sentence for the keeper.
    pub fn said(&self) -> Said {
        match self {
            AnswerFault::NothingTicked => tell!("fault-nothing-ticked"),
            AnswerFault::NothingChosen => tell!("fault-nothing-chosen"),
            AnswerFault::NothingTyped => tell!("fault-nothing-typed"),
            AnswerFault::TickedAndNone => tell!("fault-ticked-and-none"),
            AnswerFault::NoTime(typed) => tell!("fault-no-time", typed = typed),
            AnswerFault::NoCount(typed) => tell!("fault-no-count", typed = typed),
            AnswerFault::NotOffered(typed) => tell!("fault-not-offered", typed = typed),
        }
    }
}

/// Average weeks in a month and in a year.
const WEEKS_A_MONTH: f64 = 365.25 / 7.0 / 12.0;
const WEEKS_A_YEAR: f64 = 365.25 / 7.0;
/// A line of text longer than this is cut; it is a line, not a letter.
const LONGEST_LINE: usize = 300;

/// What the answer to `question` adds to `known`: an intake with that field alone.
///
/// Two questions may fill one list: ticks that belong to the other question stay.
/// A company of none also says that the rat is alone, and the other way about.
///
/// # Errors
/// One sentence for the keeper; nothing is lost, for the page shows the same words again.
pub fn read(question: &Question, how: Answer, given: &Given, known: &Intake) -> Result<Intake, AnswerFault> {
    match question.kind {
        QuestionKind::Many => ticked(question, how, given, known).map(|tags| with_tags(question.field, tags)),
        QuestionKind::One => one(question, given),
        QuestionKind::YesNo => yes_or_no(given).map(|yes| with_yes_no(question.field, yes)),
        QuestionKind::Weeks => weeks(given).map(|weeks| with_number(question.field, weeks)),
        QuestionKind::Count => count(&given.typed).map(with_count),
        QuestionKind::Text => text(&given.typed).map(|text| with_text(question.field, text)),
    }
}

fn ticked(
    question: &Question,
    how: Answer,
    given: &Given,
    known: &Intake,
) -> Result<Vec<String>, AnswerFault> {
    if let Some(stranger) = given.chosen.iter().find(|tag| !offers(question, tag)) {
        return Err(AnswerFault::NotOffered(stranger.clone()));
    }
    match (how, given.chosen.is_empty()) {
        (Answer::Entered, true) => return Err(AnswerFault::NothingTicked),
        (Answer::NoneOfThese, false) => return Err(AnswerFault::TickedAndNone),
        _ => {}
    }
    // Bodily signs add up by themselves; sending the old ones again would raise what a vet has seen.
    if question.field == Field::HealthSigns {
        return Ok(given.chosen.clone());
    }
    let mut tags: Vec<String> = tags(known, question.field)
        .iter()
        .filter(|tag| !offers(question, tag))
        .cloned()
        .collect();
    tags.extend(given.chosen.iter().cloned());
    Ok(tags)
}

fn one(question: &Question, given: &Given) -> Result<Intake, AnswerFault> {
    let value = given.chosen.first().ok_or(AnswerFault::NothingChosen)?;
    if !offers(question, value) {
        return Err(AnswerFault::NotOffered(value.clone()));
    }
    let not_offered = || AnswerFault::NotOffered(value.clone());
    Ok(match question.field {
        Field::Sex => Intake {
            sex: Some(sex(value).ok_or_else(not_offered)?),
            ..Intake::default()
        },
        Field::BiteSeverity => Intake {
            bite_severity: Some(severity(value).ok_or_else(not_offered)?),
            ..Intake::default()
        },
        Field::Neutered | Field::Alone | Field::WasFriendlyBefore => {
            with_yes_no(question.field, yes_no_word(value).ok_or_else(not_offered)?)
        }
        Field::AgeWeeks | Field::WeeksAtHome => {
            with_number(question.field, decimal(value).ok_or_else(not_offered)?)
        }
        Field::NCompanions => with_count(value.parse().map_err(|_| not_offered())?),
        Field::SourceOfRat | Field::Onset | Field::RatConflict => with_text(question.field, value.clone()),
        _ => with_tags(question.field, vec![value.clone()]),
    })
}

fn yes_or_no(given: &Given) -> Result<bool, AnswerFault> {
    let word = given.chosen.first().ok_or(AnswerFault::NothingChosen)?;
    yes_no_word(word).ok_or_else(|| AnswerFault::NotOffered(word.clone()))
}

fn yes_no_word(word: &str) -> Option<bool> {
    match word {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

fn weeks(given: &Given) -> Result<f64, AnswerFault> {
    if given.typed.is_empty() {
        return Err(AnswerFault::NothingTyped);
    }
    let no_time = || AnswerFault::NoTime(given.typed.clone());
    let number = decimal(&given.typed).ok_or_else(no_time)?;
    let weeks = match given.unit.as_str() {
        "months" => number * WEEKS_A_MONTH,
        "years" => number * WEEKS_A_YEAR,
        _ => number,
    };
    // Tenths of a week are finer than anybody knows.
    let weeks = (weeks * 10.0).round() / 10.0;
    let intake = Intake {
        age_weeks: Some(weeks),
        ..Intake::default()
    };
    intake.check().map(|()| weeks).map_err(|_| no_time())
}

fn count(typed: &str) -> Result<u32, AnswerFault> {
    if typed.is_empty() {
        return Err(AnswerFault::NothingTyped);
    }
    let n = typed
        .parse()
        .map_err(|_| AnswerFault::NoCount(typed.to_owned()))?;
    let intake = Intake {
        n_companions: Some(n),
        ..Intake::default()
    };
    intake
        .check()
        .map(|()| n)
        .map_err(|_| AnswerFault::NoCount(typed.to_owned()))
}

fn text(typed: &str) -> Result<String, AnswerFault> {
    if typed.is_empty() {
        return Err(AnswerFault::NothingTyped);
    }
    Ok(typed.chars().take(LONGEST_LINE).collect())
}

fn offers(question: &Question, value: &str) -> bool {
    question.choices.iter().any(|choice| choice.value == value)
}

fn sex(value: &str) -> Option<Sex> {
    match value {
        "male" => Some(Sex::Male),
        "female" => Some(Sex::Female),
        _ => None,
    }
}

const SEVERITIES: [(&str, BiteSeverity); 6] = [
    ("none", BiteSeverity::None),
    ("nip", BiteSeverity::Nip),
    ("bite_unspecified", BiteSeverity::BiteUnspecified),
    ("hard_unspecified", BiteSeverity::HardUnspecified),
    ("breaks_skin", BiteSeverity::BreaksSkin),
    ("deep", BiteSeverity::Deep),
];

fn severity(value: &str) -> Option<BiteSeverity> {
    SEVERITIES
        .into_iter()
        .find(|(name, _)| *name == value)
        .map(|(_, severity)| severity)
}

fn with_tags(field: Field, tags: Vec<String>) -> Intake {
    let mut intake = Intake::default();
    match field {
        Field::Signs => intake.signs = Some(tags),
        Field::Triggers => intake.triggers = Some(tags),
        Field::Environment => intake.environment = Some(tags),
        Field::HealthSigns => intake.health_signs = Some(tags),
        Field::HandlingHistory => intake.handling_history = Some(tags),
        Field::RecentChanges => intake.recent_changes = Some(tags),
        other => return with_text(other, tags.join(", ")),
    }
    intake
}

fn with_yes_no(field: Field, yes: bool) -> Intake {
    let mut intake = Intake::default();
    match field {
        Field::Neutered => intake.neutered = Some(yes),
        Field::WasFriendlyBefore => intake.was_friendly_before = Some(yes),
        Field::Alone => {
            intake.alone = Some(yes);
            intake.n_companions = yes.then_some(0);
        }
        other => return with_text(other, if yes { "yes" } else { "no" }.to_owned()),
    }
    intake
}

fn with_number(field: Field, weeks: f64) -> Intake {
    match field {
        Field::WeeksAtHome => Intake {
            weeks_at_home: Some(weeks),
            ..Intake::default()
        },
        _ => Intake {
            age_weeks: Some(weeks),
            ..Intake::default()
        },
    }
}

fn with_count(n: u32) -> Intake {
    Intake {
        n_companions: Some(n),
        alone: Some(n == 0),
        ..Intake::default()
    }
}

fn with_text(field: Field, text: String) -> Intake {
    match field {
        Field::Onset => Intake {
            onset: Some(text),
            ..Intake::default()
        },
        Field::RatConflict => Intake {
            rat_conflict: Some(text),
            ..Intake::default()
        },
        _ => Intake {
            source_of_rat: Some(text),
            ..Intake::default()
        },
    }
}

/// What is known for `question`, in the shape its page shows.
pub fn given(question: &Question, known: &Intake) -> Given {
    let typed = |typed: Option<String>| Given {
        typed: typed.unwrap_or_default(),
        unit: "weeks".into(),
        ..Given::default()
    };
    let chosen = |chosen: Vec<String>| Given {
        chosen,
        unit: "weeks".into(),
        ..Given::default()
    };
    match question.kind {
        QuestionKind::Many => chosen(tags(known, question.field).to_vec()),
        QuestionKind::One => chosen(word(known, question.field).into_iter().collect()),
        QuestionKind::YesNo => chosen(word(known, question.field).into_iter().collect()),
        QuestionKind::Weeks => typed(weeks_of(known, question.field).map(plain_number)),
        QuestionKind::Count => typed(known.n_companions.map(|n| n.to_string())),
        QuestionKind::Text => typed(word(known, question.field)),
    }
}

/// What is known for `question` in the words of the page; empty if nothing is.
pub fn answers(words: &Words, question: &Question, known: &Intake) -> Vec<String> {
    if question.kind == QuestionKind::Weeks {
        return weeks_of(known, question.field)
            .map(|weeks| time_in_words(weeks).in_words(words))
            .into_iter()
            .collect();
    }
    let given = given(question, known);
    if !given.typed.is_empty() {
        return vec![given.typed];
    }
    let says = |value: &String| {
        let offered = question.choices.iter().find(|choice| choice.value == *value);
        offered.map_or_else(|| yes_no_says(words, value), |choice| choice.says.clone())
    };
    match question.kind {
        // A list may hold what another question of the same field offers.
        QuestionKind::Many => given
            .chosen
            .iter()
            .filter(|tag| offers(question, tag))
            .map(says)
            .collect(),
        _ => given.chosen.iter().map(says).collect(),
    }
}

/// "Yes" and "No"; other words as they were written.
fn yes_no_says(words: &Words, word: &str) -> String {
    match word {
        "yes" => say!(words, "yes"),
        "no" => say!(words, "no"),
        other => other.replace('_', " "),
    }
}

/// From here on a person counts in months, and from two years on in years.
const MONTHS_FROM_WEEKS: f64 = 30.0;
const YEARS_FROM_MONTHS: f64 = 24.0;

/// A time as a person says it: "16 weeks", "about 16 weeks", "about 9 months".
fn time_in_words(weeks: f64) -> Said {
    let months = (weeks / WEEKS_A_MONTH).round();
    let half_years = (months / 6.0).round();
    let (n, time) = match weeks {
        weeks if weeks < 0.95 => return tell!("time-less-than-a-week"),
        weeks if weeks < MONTHS_FROM_WEEKS => (weeks.round(), tell!("time-weeks", n = whole(weeks.round()))),
        _ if months < YEARS_FROM_MONTHS => (months, tell!("time-months", n = whole(months))),
        _ => (half_years / 2.0, years(whole(half_years))),
    };
    if (n - weeks).abs() < 0.05 {
        time
    } else {
        tell!("time-about", time = time)
    }
}

fn years(half_years: u64) -> Said {
    if half_years.is_multiple_of(2) {
        tell!("time-years", n = half_years / 2)
    } else {
        tell!("time-years-and-a-half", n = half_years / 2)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, and below zero is zero"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

/// As it may be typed; days are not counted where weeks are many.
fn plain_number(weeks: f64) -> String {
    let tenths = if weeks < FEW_WEEKS {
        (weeks * 10.0).round() / 10.0
    } else {
        weeks.round()
    };
    format!("{tenths}")
}

/// Below this a part of a week is worth telling.
const FEW_WEEKS: f64 = 4.0;

fn weeks_of(known: &Intake, field: Field) -> Option<f64> {
    match field {
        Field::WeeksAtHome => known.weeks_at_home,
        _ => known.age_weeks,
    }
}

/// The tags known in a list; none for fields that are no lists.
pub(super) fn tags(known: &Intake, field: Field) -> &[String] {
    let list = match field {
        Field::Signs => &known.signs,
        Field::Triggers => &known.triggers,
        Field::Environment => &known.environment,
        Field::HealthSigns => &known.health_signs,
        Field::HandlingHistory => &known.handling_history,
        Field::RecentChanges => &known.recent_changes,
        _ => return &[],
    };
    list.as_deref().unwrap_or_default()
}

fn word(known: &Intake, field: Field) -> Option<String> {
    let yes_no = |known: Option<bool>| known.map(|yes| if yes { "yes" } else { "no" }.to_owned());
    match field {
        Field::Sex => known
            .sex
            .map(|sex| if sex == Sex::Male { "male" } else { "female" }.to_owned()),
        Field::Neutered => yes_no(known.neutered),
        Field::Alone => yes_no(known.alone),
        Field::WasFriendlyBefore => yes_no(known.was_friendly_before),
        Field::SourceOfRat => known.source_of_rat.clone(),
        Field::Onset => known.onset.clone(),
        Field::RatConflict => known.rat_conflict.clone(),
        Field::BiteSeverity => known
            .bite_severity
            .and_then(|worst| SEVERITIES.into_iter().find(|(_, s)| *s == worst))
            .map(|(name, _)| name.to_owned()),
        Field::NCompanions => known.n_companions.map(|n| n.to_string()),
        Field::AgeWeeks | Field::WeeksAtHome => weeks_of(known, field).map(plain_number),
        list => tags(known, list).first().cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_as_a_person_tells_it() {
        for (weeks, says) in [
            (0.4, "less than a week"),
            (1.0, "1 week"),
            (2.5, "about 3 weeks"),
            (16.0, "16 weeks"),
            (16.1, "about 16 weeks"),
            (40.0, "about 9 months"),
            (87.0, "about 20 months"),
            (110.0, "about 2 years"),
            (131.0, "about 2.5 years"),
        ] {
            assert_eq!(time_in_words(weeks).in_words(Words::english()), says, "{weeks}");
        }
    }
}

//! Which question comes next: health first, then what would help most, and none twice.

use bolthole_assess::AskNext;
use bolthole_domain::Intake;
use bolthole_method::{Field, Method, Question};

use super::answer::tags;

/// The questions passed on this walk, answered or not, in the order they were shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trail(Vec<String>);

/// More than the intake ever has questions; a longer trail was not made here.
const LONGEST_TRAIL: usize = 60;

impl Trail {
    /// Reads `health.age.company`; what is no question of this method is left out.
    pub fn read(text: &str, method: &Method) -> Trail {
        let known = |id: &&str| method.questions.iter().any(|question| question.id == **id);
        Trail(
            text.split('.')
                .take(LONGEST_TRAIL)
                .filter(known)
                .map(str::to_owned)
                .collect(),
        )
    }

    /// As `read` reads it; empty at the start.
    pub fn text(&self) -> String {
        self.0.join(".")
    }

    /// With one question more.
    pub fn and(&self, id: &str) -> Trail {
        let mut ids: Vec<String> = self.0.iter().filter(|passed| *passed != id).cloned().collect();
        ids.push(id.to_owned());
        Trail(ids)
    }

    /// The question before, and the trail up to it; none at the start.
    pub fn back(&self) -> Option<(&str, Trail)> {
        let (last, before) = self.0.split_last()?;
        Some((last, Trail(before.to_vec())))
    }

    /// Whether that question was passed.
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|passed| passed == id)
    }
}

/// The questions that are worth asking about this rat, health first.
///
/// `told` are fields that the notebook itself knows, such as the weeks since the rat came home.
pub fn applicable<'a>(method: &'a Method, told: &[Field]) -> Vec<&'a Question> {
    let asked = method
        .questions
        .iter()
        .filter(|question| !told.contains(&question.field));
    let (mut first, rest): (Vec<_>, Vec<_>) =
        asked.partition(|question| question.field == Field::HealthSigns);
    first.extend(rest);
    first
}

/// Whether `question` has been answered; "not known" is no answer.
///
/// Where several of `questions` fill one list, a question of these counts as answered once a tick of its own is there.
pub fn is_answered(question: &Question, questions: &[&Question], known: &Intake) -> bool {
    let shares_field = questions
        .iter()
        .any(|other| other.field == question.field && other.id != question.id);
    if shares_field {
        return question
            .choices
            .iter()
            .any(|choice| tags(known, question.field).contains(&choice.value));
    }
    match question.field {
        Field::Sex => known.sex.is_some(),
        Field::AgeWeeks => known.age_weeks.is_some(),
        Field::Neutered => known.neutered.is_some(),
        Field::Alone => known.alone.is_some(),
        Field::NCompanions => known.n_companions.is_some(),
        Field::SourceOfRat => known.source_of_rat.is_some(),
        Field::WeeksAtHome => known.weeks_at_home.is_some(),
        Field::Onset => known.onset.is_some(),
        Field::WasFriendlyBefore => known.was_friendly_before.is_some(),
        Field::Signs => known.signs.is_some(),
        Field::Triggers => known.triggers.is_some(),
        Field::Environment => known.environment.is_some(),
        Field::HealthSigns => known.health_signs.is_some(),
        Field::HandlingHistory => known.handling_history.is_some(),
        Field::RecentChanges => known.recent_changes.is_some(),
        Field::BiteSeverity => known.bite_severity.is_some(),
        Field::RatConflict => known.rat_conflict.is_some(),
    }
}

/// The question after those of `trail`; none when every question was passed or answered.
///
/// All of health first; then what the assessment would most like to know; then the method's own order.
pub fn next<'a>(
    questions: &[&'a Question],
    known: &Intake,
    trail: &Trail,
    wanted: &[AskNext],
) -> Option<&'a Question> {
    let open: Vec<&'a Question> = questions
        .iter()
        .copied()
        .filter(|question| !trail.has(&question.id) && !is_answered(question, questions, known))
        .collect();
    if let Some(health) = open.iter().find(|question| question.field == Field::HealthSigns) {
        return Some(health);
    }
    let most_wanted = wanted
        .iter()
        .find_map(|ask| open.iter().find(|question| question.field == ask.field));
    most_wanted.or(open.first()).copied()
}

//! Which question comes next: health first, then what would help most, and none twice.

use bolthole_assess::AskNext;
use bolthole_domain::{Intake, RatId};
use bolthole_method::{Field, Method, Question};
use bolthole_record::{Notebook, RatPages};

use super::Trail;
use super::answer::tags;
use crate::learned::learned;
use crate::{Asking, known_now};

/// What there is to ask about one rat, and what is known already.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    /// The questions worth asking, health first.
    pub questions: Vec<&'a Question>,
    /// What is known now.
    pub known: Intake,
    /// Every question about health was looked at once, so that what is not ticked was not there.
    pub all_health_looked_for: bool,
}

impl<'a> Asked<'a> {
    /// What there is to ask about this rat now. None: no such rat.
    pub fn of(method: &'a Method, notebook: &Notebook, rat: RatId, asking: Asking) -> Option<Asked<'a>> {
        let pages = notebook.rats.get(&rat)?;
        let told = told(notebook, pages);
        let asked = method
            .questions
            .iter()
            .filter(|question| !told.contains(&question.field));
        let (mut questions, rest): (Vec<_>, Vec<_>) = asked.partition(|question| is_about_health(question));
        questions.extend(rest);
        let looked_for_all = |answer: &Intake| answer.health_signs.as_ref().is_some_and(Vec::is_empty);
        Some(Asked {
            questions,
            known: known_now(method, notebook, rat, asking)?,
            // A health note is made from the whole list of signs.
            all_health_looked_for: !pages.health.is_empty()
                || pages
                    .intake_answers
                    .iter()
                    .any(|(_, answer)| looked_for_all(answer)),
        })
    }

    /// Whether `question` has been answered; "not known" is no answer.
    pub fn is_answered(&self, question: &Question) -> bool {
        let ticked = || {
            question
                .choices
                .iter()
                .any(|choice| tags(&self.known, question.field).contains(&choice.value))
        };
        if is_about_health(question) {
            return self.all_health_looked_for || ticked();
        }
        let shares = self
            .questions
            .iter()
            .any(|other| other.field == question.field && other.id != question.id);
        if shares {
            ticked()
        } else {
            is_known(question.field, &self.known)
        }
    }

    /// The questions about health that have no answer.
    pub fn health_not_known(&self) -> Vec<&'a Question> {
        self.questions
            .iter()
            .copied()
            .filter(|question| is_about_health(question) && !self.is_answered(question))
            .collect()
    }

    /// Whether, on this walk, every question about health but `question` was answered.
    ///
    /// Then an empty list may be written: it says that all of them were looked at.
    pub fn completes_health(&self, question: &Question, trail: &Trail) -> bool {
        let others = self
            .questions
            .iter()
            .filter(|other| is_about_health(other) && other.id != question.id);
        others
            .into_iter()
            .all(|other| trail.has_none_of(&other.id) || self.is_answered(other))
    }

    /// The questions that were neither passed nor answered.
    pub fn open(&self, trail: &Trail) -> Vec<&'a Question> {
        self.questions
            .iter()
            .copied()
            .filter(|question| !trail.has(&question.id) && !self.is_answered(question))
            .collect()
    }

    /// The question after those of `trail`; none when every question was passed or answered.
    ///
    /// All of health first, then the age, on which much hangs (item 77); then what the assessment would most like to know; then the method's own order.
    pub fn next(&self, trail: &Trail, wanted: &[AskNext]) -> Option<&'a Question> {
        let open = self.open(trail);
        if let Some(health) = open.iter().find(|question| is_about_health(question)) {
            return Some(health);
        }
        if let Some(age) = open.iter().find(|question| question.field == Field::AgeWeeks) {
            return Some(age);
        }
        let most_wanted = wanted
            .iter()
            .find_map(|ask| open.iter().find(|question| question.field == ask.field));
        most_wanted.or(open.first()).copied()
    }

    /// The same with one answer more.
    pub fn after(&self, answer: &Intake) -> Asked<'a> {
        Asked {
            known: self.known.updated(answer),
            ..self.clone()
        }
    }
}

/// What would help most to know, with all that the log taught and with what was just answered.
pub fn wanted(
    method: &Method,
    notebook: &Notebook,
    rat: RatId,
    asking: Asking,
    answer: &Intake,
) -> Vec<AskNext> {
    learned(method, notebook, rat, asking).map_or_else(Vec::new, |mut learned| {
        learned.known = learned.known.updated(answer);
        learned.assess(method).ask_next
    })
}

fn is_about_health(question: &Question) -> bool {
    question.field == Field::HealthSigns
}

/// Fields that the notebook knows by itself, so that nobody is asked twice.
fn told(notebook: &Notebook, pages: &RatPages) -> Vec<Field> {
    let mut told = vec![Field::WeeksAtHome];
    if pages.rat.sex.is_some() {
        told.push(Field::Sex);
    }
    let is_company =
        |other: &&RatPages| other.rat.id != pages.rat.id && other.rat.mischief == pages.rat.mischief;
    if notebook.rats.values().any(|other| is_company(&other)) {
        told.extend([Field::Alone, Field::NCompanions]);
    }
    told
}

fn is_known(field: Field, known: &Intake) -> bool {
    match field {
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

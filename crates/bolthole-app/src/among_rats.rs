//! Rats among rats: who fights with a cage-mate, and who has none.

use bolthole_domain::{Intake, Moment};
use bolthole_introduce::Temper;
use bolthole_method::{Field, Method, Question, Urgency};
use bolthole_record::{Notebook, RatPages};

use crate::{health, introductions, living};

/// What says that a rat goes for others.
const ATTACKS: [&str; 4] = [
    "attacks_cagemate",
    "attacks_cagemate_in_territory",
    "attacks_unfamiliar_rat",
    "injures_cagemates",
];
const FIGHTS: &str = "conflict_fights";
/// What says that a vet has a hand in how it lives now.
const UNDER_TREATMENT: &str = "recent_illness_under_treatment";

/// Rats of one mischief of whom it was told that they fight.
#[derive(Debug, Clone, PartialEq)]
pub struct Fight<'a> {
    /// Of whom it was told.
    pub rats: Vec<&'a RatPages>,
}

/// What was told of a rat among rats.
pub(crate) fn temper(method: &Method, known: &Intake) -> Temper {
    let mut signs = known.signs.iter().flatten();
    if signs.any(|tag| is_attack(method, tag)) {
        Temper::Attacks
    } else {
        Temper::Nothing
    }
}

fn is_attack(method: &Method, tag: &str) -> bool {
    let meaning = method.meaning_of(Field::Signs, tag);
    meaning.is_some_and(|meaning| ATTACKS.contains(&meaning))
}

/// The question in which it is told that a rat goes for others, and that it no longer does.
pub fn where_attacks_are_told(method: &Method) -> Option<&Question> {
    let mut signs = method
        .questions
        .iter()
        .filter(|asked| asked.field == Field::Signs);
    signs.find(|asked| {
        asked
            .choices
            .iter()
            .any(|choice| is_attack(method, &choice.value))
    })
}

/// The question in which it was told that this rat fights.
pub fn where_fight_was_told<'m>(method: &'m Method, pages: &RatPages) -> Option<&'m Question> {
    match temper(method, &pages.intake) {
        Temper::Attacks => where_attacks_are_told(method),
        Temper::Nothing => method.question_for(Field::RatConflict),
    }
}

/// Who fights with those it lives with, mischief by mischief. Who lives apart fights with nobody.
pub fn fights<'a>(method: &Method, notebook: &'a Notebook, now: Moment) -> Vec<Fight<'a>> {
    let told = |pages: &&&RatPages| {
        notebook
            .known(pages.rat.id, now)
            .is_some_and(|known| is_told_to_fight(method, &known))
    };
    living(notebook)
        .chunk_by(|one, next| one.rat.mischief == next.rat.mischief)
        .filter(|rats| 1 < rats.len())
        .map(|rats| Fight {
            rats: rats.iter().filter(told).copied().collect(),
        })
        .filter(|fight| !fight.rats.is_empty())
        .collect()
}

fn is_told_to_fight(method: &Method, known: &Intake) -> bool {
    let conflict = known.rat_conflict.as_deref();
    temper(method, known) == Temper::Attacks
        || conflict.and_then(|told| method.meaning_of(Field::RatConflict, told)) == Some(FIGHTS)
}

/// Who lives without any other rat and waits for nobody: no introduction runs, and no vet keeps it apart. Source: H17.
pub fn lone_rats<'a>(method: &Method, notebook: &'a Notebook, now: Moment) -> Vec<&'a RatPages> {
    let mut lone: Vec<&RatPages> = living(notebook);
    lone.retain(|pages| lives_alone(notebook, pages, now) && !is_kept_apart(method, notebook, pages, now));
    if lone.is_empty() {
        return lone;
    }
    let meetings = introductions(method, notebook, now);
    lone.retain(|pages| {
        let mut running = meetings.iter().filter(|one| one.is_running());
        !running.any(|one| one.rats().any(|guest| guest.rat.id == pages.rat.id))
    });
    lone
}

/// No rat of this notebook lives with it, and it was not told that others do.
pub(crate) fn lives_alone(notebook: &Notebook, pages: &RatPages, now: Moment) -> bool {
    let mut others = living(notebook).into_iter();
    if others.any(|other| other.rat.mischief == pages.rat.mischief && other.rat.id != pages.rat.id) {
        return false;
    }
    match pages.handed_over.last() {
        // What was told of company in another home says nothing of this one.
        Some(handed) => {
            let mut here = pages.intake_answers.iter().rev();
            let told = here.find_map(|(at, answer)| answer.alone.filter(|_| handed.at.at < at.at));
            told != Some(false)
        }
        None => notebook
            .known(pages.rat.id, now)
            .is_some_and(|known| known.alone == Some(true) || known.n_companions == Some(0)),
    }
}

fn is_kept_apart(method: &Method, notebook: &Notebook, pages: &RatPages, now: Moment) -> bool {
    let health = health(method, notebook, pages.rat.id, now);
    let is_treated = health.signs.iter().any(|sign| {
        sign == UNDER_TREATMENT || method.meaning_of(Field::HealthSigns, sign) == Some(UNDER_TREATMENT)
    });
    let conflict = pages.intake.rat_conflict.as_deref().unwrap_or_default();
    let mut words = conflict.split(|letter: char| !letter.is_alphanumeric());
    is_treated || Urgency::Soon <= health.triage.flag || words.any(|word| word.eq_ignore_ascii_case("vet"))
}

#[cfg(test)]
mod tests;

//! Asking again: when the answers are looked at anew, and "Still so".

use bolthole_domain::{DayNumber, Intake, Moment};
use bolthole_method::{Field, Method};
use bolthole_record::{Body, Event, Notebook, RatPages};

use crate::{Pen, living};

/// Weeks after the first answers at which to look again: by then a new home, or a change, has shown what it does.
/// Ours, after the pace at which rats settle in (two to three weeks).
const LOOK_AGAIN_WEEKS: [i32; 3] = [1, 2, 4];

/// Why it is time to look at the answers again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookAgain {
    /// So many weeks have passed since the first answers.
    Weeks(i32),
    /// It bit since the answers.
    Bite,
    /// A bodily sign was noted since the answers.
    Illness,
}

/// When the answers about this rat were last given or confirmed, before `today`. None: not before today.
///
/// What was answered on one day is one sitting; it ends with its last answer.
pub fn last_sitting(pages: &RatPages, today: DayNumber) -> Option<Moment> {
    let before = pages.intake_answers.iter().filter(|(at, _)| at.day() < today);
    before.map(|(at, _)| *at).max_by_key(|at| at.at)
}

/// Whether the answers about this rat want another look, and why. A bite or an illness comes before the calendar.
///
/// None where nobody has answered anything yet: then there is nothing to confirm.
pub fn look_again(method: &Method, pages: &RatPages, now: Moment) -> Option<LookAgain> {
    let at = |(at, _): &(Moment, Intake)| *at;
    let first = pages.intake_answers.iter().map(at).min_by_key(|at| at.at)?;
    let last = pages.intake_answers.iter().map(at).max_by_key(|at| at.at)?;
    if has_bitten_since(pages, last) {
        return Some(LookAgain::Bite);
    }
    if has_sickened_since(method, pages, last) {
        return Some(LookAgain::Illness);
    }
    let age = now.day().days_since(first.day());
    let due = LOOK_AGAIN_WEEKS
        .into_iter()
        .rev()
        .find(|weeks| weeks * 7 <= age)?;
    (last.day().days_since(first.day()) < due * 7).then_some(LookAgain::Weeks(due))
}

/// The next day on which the answers want another look; today where they want it now.
pub(crate) fn next_look(method: &Method, pages: &RatPages, now: Moment) -> Option<DayNumber> {
    if look_again(method, pages, now).is_some() {
        return Some(now.day());
    }
    let first = pages
        .intake_answers
        .iter()
        .map(|(at, _)| *at)
        .min_by_key(|at| at.at)?;
    let on = LOOK_AGAIN_WEEKS.map(|weeks| DayNumber(first.day().0.saturating_add(weeks * 7)));
    on.into_iter().find(|on| now.day() < *on)
}

fn has_bitten_since(pages: &RatPages, last: Moment) -> bool {
    let visits = pages
        .visits
        .iter()
        .any(|visit| visit.outcome.is_teeth() && !visit.at_food && last.at < visit.at.at);
    visits || pages.bites.iter().any(|bite| last.at < bite.at.at)
}

fn has_sickened_since(method: &Method, pages: &RatPages, last: Moment) -> bool {
    let is_ill = |tag: &String| {
        let meaning = method.meaning_of(Field::HealthSigns, tag);
        !meaning.is_some_and(|meaning| ["eating_normally", "looks_well"].contains(&meaning))
    };
    pages
        .health
        .iter()
        .any(|note| last.at < note.at.at && note.tags.iter().any(is_ill))
}

/// The rats whose answers want another look, as they live here.
pub fn to_look_at_again<'a>(
    method: &Method,
    notebook: &'a Notebook,
    now: Moment,
) -> Vec<(&'a RatPages, LookAgain)> {
    living(notebook)
        .into_iter()
        .filter_map(|pages| Some((pages, look_again(method, pages, now)?)))
        .collect()
}

/// "Still so": the answers were looked at and stay as they are. An answer that adds nothing, so that every program
/// that ever read a notebook reads it.
pub fn still_so(mut pen: Pen, pages: &RatPages) -> Vec<Event> {
    vec![pen.write(Body::IntakeAnswered {
        rat: pages.rat.id,
        intake: Intake::default(),
    })]
}

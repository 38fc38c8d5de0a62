//! What comes round, and when. Nothing here is ever late: what was not done is simply there today, and no day that
//! passed is counted.

use bolthole_domain::{DayNumber, Moment};
use bolthole_introduce::quarantine_over as quarantine_over_on;
use bolthole_method::{Method, Urgency};
use bolthole_plan::bite_locks;
use bolthole_record::{Notebook, RatPages};

use crate::CageStep;
use crate::again::next_look;
use crate::health::{history, standing};
use crate::living;
use crate::rest::rest_of_rat;

/// Once a week is enough, for the minute (method, measures to chart) and for the scales (ours).
const EVERY_DAYS: i32 = 7;
/// A change of the room asks for another walk through it as long as it counts as lately. Ours.
const ROOM_CHANGED_DAYS: i32 = 28;

/// What comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remind {
    /// The same minute, once a week.
    Minute,
    /// The scales, once a week, for a rat that was weighed before.
    Weigh,
    /// Another look at the answers.
    LookAgain,
    /// Its days apart are over.
    QuarantineOver,
    /// Room and cage changed since the last walk through them.
    RoomAgain,
}

/// One thing that comes round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reminder<'a> {
    /// What.
    pub what: Remind,
    /// For whom; none: for the house.
    pub pages: Option<&'a RatPages>,
    /// On which day; today where it might have been done before.
    pub on: DayNumber,
}

/// All that comes round from `now` on: each thing once, on the next day it is for.
pub fn reminders<'a>(method: &Method, notebook: &'a Notebook, now: Moment) -> Vec<Reminder<'a>> {
    let today = now.day();
    let mut all: Vec<Reminder<'a>> = Vec::new();
    for pages in living(notebook) {
        let mut add = |what, on: Option<DayNumber>| {
            all.extend(on.map(|on| Reminder {
                what,
                pages: Some(pages),
                on: on.max(today),
            }));
        };
        add(Remind::Minute, minute(method, notebook, pages, now));
        add(
            Remind::Weigh,
            pages.weights.last().map(|weight| after(weight.at, EVERY_DAYS)),
        );
        add(Remind::LookAgain, next_look(method, pages, now));
        add(Remind::QuarantineOver, quarantine_over(notebook, pages, today));
    }
    all.extend(room_again(notebook, now).map(|on| Reminder {
        what: Remind::RoomAgain,
        pages: None,
        on,
    }));
    all.sort_by_key(|reminder| (reminder.on, reminder.what));
    all
}

fn after(at: Moment, days: i32) -> DayNumber {
    DayNumber(at.day().0.saturating_add(days))
}

/// Not before the first visit, nor today while a vet comes first, or teeth or a day of rest ask for quiet.
fn minute(method: &Method, notebook: &Notebook, pages: &RatPages, now: Moment) -> Option<DayNumber> {
    let first_visit = pages.visits.first()?;
    let next = match pages.minutes.last() {
        Some(last) => after(last.at, EVERY_DAYS),
        None => after(first_visit.at, 1),
    };
    if now.day() < next {
        return Some(next);
    }
    if rest_of_rat(pages, now).is_some() {
        return None;
    }
    let history = history(method, notebook, pages.rat.id, now)?;
    let day = f64::from(pages.day(now));
    let is_locked = bite_locks(&method.ladder, &history, day)
        .iter()
        .any(|lock| day < lock.until_day);
    let vet_first = Urgency::Soon <= standing(method, pages, &history, now).triage.flag;
    (!is_locked && !vet_first).then_some(next)
}

/// Only while it is still to come, or on the very day.
fn quarantine_over(notebook: &Notebook, pages: &RatPages, today: DayNumber) -> Option<DayNumber> {
    let told = notebook
        .introductions
        .values()
        .filter_map(|meeting| meeting.checks.get(&pages.rat.id));
    let over = told
        .filter_map(|told| quarantine_over_on(told, pages.rat.came_home))
        .max()?;
    (today <= over).then_some(over)
}

fn room_again(notebook: &Notebook, now: Moment) -> Option<DayNumber> {
    let mut notes = notebook.environment.iter().rev();
    let changed = notes.find(|note| CageStep::of(note) != Some(CageStep::Later))?;
    let walked = notebook.audits.last()?;
    let is_lately = now.day().days_since(changed.at.day()) <= ROOM_CHANGED_DAYS;
    (walked.at.at < changed.at.at && is_lately).then(|| after(changed.at, 1).max(now.day()))
}

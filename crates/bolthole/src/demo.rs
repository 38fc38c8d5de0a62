//! The demo's household: the article's rats in an invented home, with some weeks of history up to yesterday evening.
//!
//! Only what the rats did is told by a table and a small generator; every step was chosen by the planner
//! from what had happened until then, so the history is one that the program would really have led to.

mod cast;
mod chance;
mod diary;
mod sounds;
mod story;

#[cfg(test)]
mod tests;

use bolthole_domain::{HouseholdId, Moment};
use bolthole_method::Method;
use bolthole_record::Event;

use diary::Diary;

/// The household's events, oldest first. The same arguments always give the same events.
pub(crate) fn history(method: &Method, household: HouseholdId, now: Moment) -> Vec<Event> {
    let mut diary = Diary::new(household, now);
    diary.open_house();
    for days_ago in (1..=cast::LONGEST_STAY).rev() {
        diary.turn_to(days_ago);
        story::tell(&mut diary, days_ago);
        sounds::tell(&mut diary, days_ago);
        diary.evening(method);
    }
    diary.into_events()
}

//! Rule: nobody meets before 14 days in a room with air of its own; who lives here has been here as long, and so has
//! everybody who meets again. Not said is not over, and nobody was apart here before it came home.
//! Reason: a new rat may carry what shows only later, and air carries most of it.
//! Source: H11; facts 2.6 (two weeks at least by every source, 21 days recommended; B, C).

use bolthole_domain::{DayNumber, Moment};

use super::{Gate, Held, of, those};
use crate::{Checks, Guest, Meeting, Side, Why};

/// Two weeks at the least. Source: facts 2.6.
pub const QUARANTINE_DAYS: i32 = 14;

pub(super) fn hold(meeting: &Meeting, now: Moment) -> Option<Held> {
    let over = |guest: &Guest| over_on(meeting.why, guest);
    let running = |guest: &Guest| over(guest).is_some_and(|day| now.day() < day);
    let held = of(
        Gate::Quarantine,
        those(meeting, running),
        those(meeting, |guest| over(guest).is_none()),
    )?;
    let last = meeting.guests.iter().filter_map(over).max();
    let until = last.filter(|_| !held.is_unknown);
    Some(held.until(until))
}

/// The day on which this rat's quarantine is over; none: nobody has said that it began, or its air is not its own.
fn over_on(why: Why, guest: &Guest) -> Option<DayNumber> {
    match (why, guest.side) {
        (Why::FirstTime, Side::Newcomer) => quarantine_over(&guest.checks, guest.came_home),
        _ => Some(two_weeks_after(guest.came_home)),
    }
}

/// The day on which a newcomer's quarantine is over, by what was told of it; none: nobody has said that it began, or its
/// air is not its own. Nobody was apart here before it came home.
pub fn quarantine_over(told: &Checks, came_home: Moment) -> Option<DayNumber> {
    let apart = told.apart_since.filter(|_| told.own_air == Some(true))?;
    Some(two_weeks_after(if apart.at < came_home.at {
        came_home
    } else {
        apart
    }))
}

fn two_weeks_after(since: Moment) -> DayNumber {
    DayNumber(since.day().0.saturating_add(QUARANTINE_DAYS))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;
    use crate::{Gate, Weather};

    #[test]
    fn thirteen_days_are_not_over_and_fourteen_are() {
        let story = |days| Story::of_two().apart_for(days).held(Weather::Mild);
        assert_eq!(story(13), [Gate::Quarantine]);
        assert_eq!(story(14), []);
    }

    #[test]
    fn a_day_apart_before_it_came_home_counts_for_nothing() {
        let mut story = Story::of_two().apart_for(20);
        let home = story.now;
        story.newcomer().came_home = home;
        assert_eq!(story.held(Weather::Mild), [Gate::Quarantine]);
        let until = story.standing().held[0].until.expect("it is known");
        assert_eq!(until.days_since(home.day()), 14);
    }

    #[test]
    fn shared_air_is_no_quarantine_and_nothing_said_is_none() {
        let mut shared = Story::of_two().apart_for(60);
        shared.newcomer().checks.own_air = Some(false);
        assert_eq!(shared.held(Weather::Mild), [Gate::Quarantine]);
        let mut unsaid = Story::of_two();
        unsaid.newcomer().checks.apart_since = None;
        assert_eq!(unsaid.held(Weather::Mild), [Gate::Quarantine]);
    }
}

//! What comes round, as a calendar that other calendars read. It is whole each time, so what was not done is simply there
//! on the day it is read, once; no day that passed stays in it, and nothing is called late.

use bolthole_app::{Remind, Reminder, reminders, routines};
use bolthole_domain::{DayNumber, Moment};
use bolthole_method::{Every, Method};
use bolthole_record::Notebook;
use bolthole_words::{Words, say};
use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::{Date, Time};
use jiff::{Span, ToSpan};

/// When in the day entries stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// On the day, at no hour: calendars show such entries and do not ring.
    NoHour,
    /// At that minute of the day, but never inside the quiet hours: then at their end.
    At {
        /// Minutes since midnight.
        minute: u16,
        /// From and until when it is quiet, in minutes since midnight; they may go over midnight.
        quiet: (u16, u16),
    },
}

const DAY_MINUTES: u16 = 24 * 60;
/// An entry with an hour is this long. Ours.
const LASTS: &str = "PT15M";

impl Hour {
    /// The minute that an entry stands at; none: at no hour.
    fn minute(self) -> Option<u16> {
        let Hour::At {
            minute,
            quiet: (from, until),
        } = self
        else {
            return None;
        };
        let minute = minute % DAY_MINUTES;
        let is_quiet = if from <= until {
            (from..until).contains(&minute)
        } else {
            from <= minute || minute < until
        };
        Some(if is_quiet { until % DAY_MINUTES } else { minute })
    }
}

/// The calendar of this household from `now` on; `method` is in the language of `words`.
pub fn calendar(words: &Words, method: &Method, notebook: &Notebook, hour: Hour, now: Moment) -> String {
    let mut calendar = Calendar::new();
    let name = match notebook.household.name.as_str() {
        "" => say!(words, "rats-title"),
        name => say!(words, "ics-rats-of", name = name),
    };
    calendar.name(&name);
    calendar.append_property(
        Property::new("REFRESH-INTERVAL", "PT6H")
            .add_parameter("VALUE", "DURATION")
            .done(),
    );
    let stamp = crate::told::on_the_wall(Moment { offset_min: 0, ..now }, "%Y%m%dT%H%M%SZ");
    let mut add = |id: &str, says: &str, on: DayNumber, rule: Option<&str>| {
        let mut event = Event::with_uid(&format!("{id}@bolthole"));
        event
            .summary(says)
            .add_property("DTSTAMP", &stamp)
            .add_property("TRANSP", "TRANSPARENT");
        begin(&mut event, on, hour);
        if let Some(rule) = rule {
            event.add_property("RRULE", rule);
        }
        calendar.push(event.done());
    };
    for routine in routines(method, notebook) {
        let is_daily = routine
            .card
            .routine
            .as_ref()
            .is_some_and(|terms| terms.every == Every::Day);
        let (on, rule) = match (is_daily, routine.last) {
            (true, _) => (now.day(), "FREQ=DAILY"),
            (false, Some(done)) => (DayNumber(done.at.day().0 + 7).max(now.day()), "FREQ=WEEKLY"),
            (false, None) => (now.day(), "FREQ=WEEKLY"),
        };
        add(
            &format!("routine-{}", routine.card.id),
            routine.title,
            on,
            Some(rule),
        );
    }
    let coming = reminders(method, notebook, now);
    for same in coming.chunk_by(|one, next| (one.on, one.what) == (next.on, next.what)) {
        let [Reminder { what, on, .. }, ..] = same else {
            continue;
        };
        let names: Vec<&str> = same
            .iter()
            .filter_map(|one| Some(one.pages?.rat.name.as_str()))
            .collect();
        let (id, says) = told(words, *what);
        let says = if names.is_empty() {
            says
        } else {
            say!(words, "ics-what-of-whom", what = says, names = names.join(", "))
        };
        add(&format!("{id}-{}", on.0), &says, *on, None);
    }
    calendar.to_string()
}

fn told(words: &Words, what: Remind) -> (&'static str, String) {
    match what {
        Remind::Minute => ("minute", say!(words, "ics-minute")),
        Remind::Weigh => ("weigh", say!(words, "ics-weigh")),
        Remind::LookAgain => ("look-again", say!(words, "ics-look-again")),
        Remind::QuarantineOver => ("apart", say!(words, "remind-apart-over")),
        Remind::RoomAgain => ("room", say!(words, "ics-room")),
    }
}

/// Times without a zone stand wherever the reader is: a meal at six is at six.
fn begin(event: &mut Event, on: DayNumber, hour: Hour) {
    let epoch = Date::constant(1970, 1, 1);
    let days: Span = on.0.days();
    let Ok(date) = epoch.checked_add(days) else { return };
    match hour.minute() {
        None => {
            let day = date.strftime("%Y%m%d").to_string();
            event.append_property(
                Property::new("DTSTART", day)
                    .add_parameter("VALUE", "DATE")
                    .done(),
            );
        }
        Some(minute) => {
            let minute = i64::from(minute).minutes();
            let at = date.to_datetime(Time::midnight()).saturating_add(minute);
            event.add_property("DTSTART", at.strftime("%Y%m%dT%H%M%S").to_string());
            event.add_property("DURATION", LASTS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u16, from: u16, until: u16) -> Option<u16> {
        let quiet = (from * 60, until * 60);
        Hour::At { minute, quiet }.minute()
    }

    #[test]
    fn nothing_stands_in_the_quiet_hours_also_over_midnight() {
        assert_eq!(at(18 * 60, 21, 8), Some(18 * 60));
        assert_eq!(at(22 * 60, 21, 8), Some(8 * 60));
        assert_eq!(at(30, 21, 8), Some(8 * 60));
        assert_eq!(at(8 * 60, 21, 8), Some(8 * 60));
        assert_eq!(at(13 * 60, 12, 14), Some(14 * 60));
        assert_eq!(at(23 * 60, 12, 24), Some(0));
        assert_eq!(Hour::NoHour.minute(), None);
    }
}

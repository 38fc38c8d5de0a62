//! The calendar and the clock on the wall: which date a day is, and back. A library for all the world's zones would
//! weigh more on a phone than the rest of a page's words.

use bolthole_domain::{DayNumber, Moment};

const MS_PER_MIN: i64 = 60_000;
const MIN_PER_DAY: i64 = 24 * 60;
/// Days of four hundred years; then the calendar comes round.
const DAYS_PER_ROUND: i64 = 146_097;
/// Days from 1 March of the year 0 to 1 January 1970. Counted from March, a leap day is a year's last.
const DAYS_BEFORE_1970: i64 = 719_468;

/// A date of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: i64,
    /// 1 to 12.
    pub(crate) month: i64,
    /// 1 to 31.
    pub(crate) day: i64,
}

impl Date {
    /// The date of a household's day.
    pub(crate) fn of(day: DayNumber) -> Date {
        Date::of_day(i64::from(day.0))
    }

    /// The date so many days after 1 January 1970.
    fn of_day(day: i64) -> Date {
        let from_march = day + DAYS_BEFORE_1970;
        let (round, day) = (
            from_march.div_euclid(DAYS_PER_ROUND),
            from_march.rem_euclid(DAYS_PER_ROUND),
        );
        // Without the leap days before it, each year has 365.
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - days_before(year);
        // From March on, months of 31, 30, 31, 30 and 31 days come again and again: 153 in five.
        let month = (5 * day + 2) / 153;
        let month_of_year = if month < 10 { month + 3 } else { month - 9 };
        Date {
            year: round * 400 + year + i64::from(month_of_year < 3),
            month: month_of_year,
            day: day - (153 * month + 2) / 5 + 1,
        }
    }

    /// Days from 1 January 1970; none if there is no such date, or it has no four digits for its year.
    fn days(self) -> Option<i64> {
        let is_likely = (1..=9_999).contains(&self.year) && (1..=12).contains(&self.month);
        if !is_likely || !(1..=31).contains(&self.day) {
            return None;
        }
        let year = self.year - i64::from(self.month < 3);
        let month = (self.month + 9) % 12;
        let (round, year) = (year.div_euclid(400), year.rem_euclid(400));
        let day = round * DAYS_PER_ROUND + days_before(year) + (153 * month + 2) / 5 + self.day - 1;
        let day = day - DAYS_BEFORE_1970;
        (Date::of_day(day) == self).then_some(day)
    }
}

/// Days before a year of the four hundred, each counted from March.
fn days_before(year: i64) -> i64 {
    365 * year + year / 4 - year / 100
}

/// What calendar and clock on the wall show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wall {
    pub(crate) date: Date,
    /// 0 to 23.
    pub(crate) hour: i64,
    /// 0 to 59.
    pub(crate) minute: i64,
}

impl Wall {
    /// Where the caregiver was.
    pub(crate) fn at(moment: Moment) -> Wall {
        let minutes = moment.wall_ms().div_euclid(MS_PER_MIN);
        let of_day = minutes.rem_euclid(MIN_PER_DAY);
        Wall {
            date: Date::of_day(minutes.div_euclid(MIN_PER_DAY)),
            hour: of_day / 60,
            minute: of_day % 60,
        }
    }

    /// Milliseconds since 1970 on that clock; none if no clock shows it.
    pub(crate) fn ms(self) -> Option<i64> {
        let is_shown = (0..24).contains(&self.hour) && (0..60).contains(&self.minute);
        let minutes = self.date.days()? * MIN_PER_DAY + self.hour * 60 + self.minute;
        is_shown.then_some(minutes * MS_PER_MIN)
    }
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Instant;

    use super::*;

    const MS_PER_DAY: i64 = 86_400_000;

    #[test]
    fn every_day_of_four_hundred_years_has_the_date_that_the_library_gives_it() {
        for day in -30_000..(146_097 - 30_000) {
            let theirs = jiff::Timestamp::from_millisecond(day * MS_PER_DAY)
                .unwrap()
                .to_zoned(jiff::tz::TimeZone::UTC)
                .date();
            let ours = Date::of_day(day);
            let numbers = (
                i64::from(theirs.year()),
                i64::from(theirs.month()),
                i64::from(theirs.day()),
            );
            assert_eq!((ours.year, ours.month, ours.day), numbers);
            assert_eq!(ours.days(), Some(day), "{ours:?} and back");
        }
    }

    #[test]
    fn no_moment_is_too_far_away_for_a_date() {
        for at in [i64::MIN, -1, i64::MAX] {
            let moment = Moment {
                at: Instant(at),
                offset_min: i16::MAX,
            };
            let Wall { date, hour, minute } = Wall::at(moment);
            assert!(
                (1..=12).contains(&date.month) && (1..=31).contains(&date.day),
                "{date:?}"
            );
            assert!((0..24).contains(&hour) && (0..60).contains(&minute));
        }
    }
}

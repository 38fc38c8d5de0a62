//! Words that every page shares: how a rat is called, what it did, and when, as keepers say it.

use bolthole_domain::{DayNumber, Instant, Language, Moment, Outcome, Seconds, Sex};
use bolthole_record::Rat;
use bolthole_words::{Words, say};

use crate::calendar::{Date, Wall};

/// A message as markup: `marked!(context, "rest", name = name)`. Its own `<b>` stays, and so do arguments that are
/// `Html(&markup.0)`; all others are escaped.
macro_rules! marked {
    ($($all:tt)*) => {
        maud::PreEscaped(bolthole_words::mark!($($all)*))
    };
}
pub(crate) use marked;

/// How a rat is spoken of. With the sex not known, its name takes the place of she and he.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pronouns {
    /// "she", "he", or the name.
    pub(crate) she: String,
    /// "She", "He", or the name.
    pub(crate) she_at_start: String,
    /// "her", "his", "their".
    pub(crate) her: &'static str,
    /// "her", "him", "them".
    pub(crate) him: &'static str,
}

/// How this rat is spoken of.
pub(crate) fn pronouns(rat: &Rat) -> Pronouns {
    match rat.sex {
        Some(Sex::Female) => Pronouns {
            she: "she".to_owned(),
            she_at_start: "She".to_owned(),
            her: "her",
            him: "her",
        },
        Some(Sex::Male) => Pronouns {
            she: "he".to_owned(),
            she_at_start: "He".to_owned(),
            her: "his",
            him: "him",
        },
        None => Pronouns {
            she: rat.name.clone(),
            she_at_start: rat.name.clone(),
            her: "their",
            him: "them",
        },
    }
}

/// The rat's sex as messages choose by it: "female", "male", or "other" where it is not known.
pub(crate) fn sex(rat: &Rat) -> &'static str {
    rat.sex.map_or("other", Sex::name)
}

/// What the rat did, after "Ellie" or on its own: "ate in place".
pub(crate) fn did(words: &Words, outcome: Outcome) -> String {
    say!(words, "did", outcome = outcome.name())
}

/// "0:35", "12:04".
pub(crate) fn minutes(seconds: Seconds) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and below zero is zero"
    )]
    let whole = seconds.0.round() as u64;
    format!("{}:{:02}", whole / 60, whole % 60)
}

/// "19:42".
pub(crate) fn clock(moment: Moment) -> String {
    let wall = Wall::at(moment);
    format!("{:02}:{:02}", wall.hour, wall.minute)
}

/// "2026-11-22T19:42", as a browser's field for day and time has it.
pub(crate) fn date_and_clock(moment: Moment) -> String {
    let wall = Wall::at(moment);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        wall.date.year, wall.date.month, wall.date.day, wall.hour, wall.minute
    )
}

/// "2026-11-22", for a browser's field for a day.
pub(crate) fn date(moment: Moment) -> String {
    date_and_clock(moment)
        .chars()
        .take_while(|letter| *letter != 'T')
        .collect()
}

/// Noon of a day as a browser's field has it; a day to come is none.
pub(crate) fn noon_of(day: &str, now: Moment) -> Option<Moment> {
    let wall = wall_of(&format!("{}T12:00", day.trim()))?;
    let at = Instant(wall - i64::from(now.offset_min) * 60_000);
    let noon = Moment {
        at,
        offset_min: now.offset_min,
    };
    (noon.day() <= now.day()).then_some(noon)
}

/// Milliseconds since 1970 on the wall clock, of what a browser's field for day and time says; none if it says none.
pub(crate) fn wall_of(typed: &str) -> Option<i64> {
    let (date, clock) = typed.split_once(['T', ' '])?;
    let mut date = date.split('-');
    let mut clock = clock.split(':');
    let (year, month, day) = (date.next()?, date.next()?, date.next()?);
    let (hour, minute) = (clock.next()?, clock.next()?);
    let date = Date {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok().filter(|_| date.next().is_none())?,
    };
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    Wall { date, hour, minute }.ms()
}

/// "22 November 2026, 19:42", for what is read again in years.
pub(crate) fn full_date_and_clock(words: &Words, moment: Moment) -> String {
    let Date { year, month, day } = Wall::at(moment).date;
    say!(
        words,
        "date-full",
        day = day,
        month = month,
        year = year,
        clock = clock(moment)
    )
}

/// "today", "yesterday", "Friday", "10 Nov", "10 Nov 2024": as short as it stays clear.
pub(crate) fn day(words: &Words, then: DayNumber, now: DayNumber) -> String {
    match now.days_since(then) {
        0 => say!(words, "today"),
        1 => say!(words, "yesterday"),
        2..=6 => weekday(words, then),
        _ => short_date(words, then, now),
    }
}

/// "10 Nov", with the year only when it is another one.
pub(crate) fn short_date(words: &Words, then: DayNumber, now: DayNumber) -> String {
    let Date { year, month, day } = Date::of(then);
    if year == Date::of(now).year {
        say!(words, "date-short", day = day, month = month)
    } else {
        say!(words, "date-short-year", day = day, month = month, year = year)
    }
}

/// "yesterday 19:40", "last night 01:30": before four in the morning it is still the night of the day before.
pub(crate) fn day_and_clock(words: &Words, then: Moment, now: Moment) -> String {
    let day = match Wall::at(then).hour {
        0..4 => night(words, then.day(), now.day()),
        _ => day(words, then.day(), now.day()),
    };
    format!("{day} {}", clock(then))
}

/// "tonight", "last night", "Friday night", "10 Nov at night".
fn night(words: &Words, then: DayNumber, now: DayNumber) -> String {
    match now.days_since(then) {
        0 => say!(words, "tonight"),
        1 => say!(words, "last-night"),
        2..=6 => say!(words, "weekday-night", weekday = nth_weekday(then)),
        _ => say!(words, "date-night", date = short_date(words, then, now)),
    }
}

/// "today 19:40", "tomorrow 08:00", "Thursday 08:00": a moment to come.
pub(crate) fn day_and_clock_ahead(words: &Words, then: Moment, now: Moment) -> String {
    format!("{} {}", until(words, then.day(), now.day()), clock(then))
}

/// "this morning 07:40", "yesterday evening 19:40, "Friday 19:40": as people at the cage say it.
pub(crate) fn part_of_day(words: &Words, then: Moment, now: Moment) -> String {
    // A day begins at four in the morning.
    let part = match Wall::at(then).hour {
        4..12 => "morning",
        12..18 => "afternoon",
        18..24 => "evening",
        _ => "night",
    };
    let day = match (now.day().days_since(then.day()), part) {
        (_, "night") => night(words, then.day(), now.day()),
        (0, part) => say!(words, "this-part", part = part),
        (1, part) => say!(words, "yesterday-part", part = part),
        _ => day(words, then.day(), now.day()),
    };
    format!("{day} {}", clock(then))
}

/// "until Thursday": the day that begins again, seen from `now`; a date when it is a week away or more.
pub(crate) fn until(words: &Words, then: DayNumber, now: DayNumber) -> String {
    match then.days_since(now) {
        ..=0 => say!(words, "today"),
        1 => say!(words, "tomorrow"),
        2..=6 => weekday(words, then),
        _ => short_date(words, then, now),
    }
}

/// "Sunday evening, 22 November".
pub(crate) fn long_day(words: &Words, now: Moment) -> String {
    let date = Date::of(now.day());
    let part = match Wall::at(now).hour {
        4..=11 => "morning",
        12..=16 => "afternoon",
        17..=20 => "evening",
        _ => "night",
    };
    say!(
        words,
        "day-long",
        weekday = nth_weekday(now.day()),
        part = part,
        day = date.day,
        month = date.month
    )
}

/// "9 days ago", "yesterday", "today".
pub(crate) fn ago(words: &Words, then: DayNumber, now: DayNumber) -> String {
    match now.days_since(then) {
        ..=0 => say!(words, "today"),
        1 => say!(words, "yesterday"),
        days => say!(words, "days-ago", days = days),
    }
}

/// A small number as a word, a larger one in digits.
pub(crate) fn number(words: &Words, n: usize) -> String {
    say!(words, "number", n = n)
}

/// One digit after the point, or after the comma where the reader's language has one: "31.3", "31,3".
pub(crate) fn tenths(words: &Words, number: f64) -> String {
    with_point(words, format!("{number:.1}"))
}

/// Digits with the reader's own sign between whole and broken.
pub(crate) fn with_point(words: &Words, digits: String) -> String {
    match words.language() {
        Language::De => digits.replace('.', ","),
        _ => digits,
    }
}

/// "Nori", "Nori and Ellie", "Nori, Ellie and Tibby".
pub(crate) fn listed<'a>(words: &Words, names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => say!(words, "listed", first = first.join(", "), last = last),
    }
}

/// With one full stop at its end, though it may end in an abbreviation's.
pub(crate) fn ended(mut text: String) -> String {
    if !text.ends_with('.') {
        text.push('.');
    }
    text
}

/// The first letter large, as at the beginning of a sentence.
///
/// Letters of English and German only: the tables of all the world's would weigh ten kilobytes on a phone.
pub(crate) fn at_start(text: &str) -> String {
    let mut letters = text.chars();
    let large = |letter: char| match letter {
        'ä' => 'Ä',
        'ö' => 'Ö',
        'ü' => 'Ü',
        other => other.to_ascii_uppercase(),
    };
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(large(first)).chain(letters).collect()
    })
}

fn weekday(words: &Words, day: DayNumber) -> String {
    say!(words, "weekday", weekday = nth_weekday(day))
}

/// Day 0, 1 January 1970, was a Thursday.
fn nth_weekday(day: DayNumber) -> i32 {
    day.0.rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Instant;

    use super::*;

    /// Sunday, 22 November 2026, 19:42 in a place one hour east.
    fn sunday_evening() -> Moment {
        Moment {
            at: Instant(1_795_372_920_000),
            offset_min: 60,
        }
    }

    #[test]
    fn a_moment_is_told_as_a_keeper_would() {
        assert_eq!(
            long_day(Words::english(), sunday_evening()),
            "Sunday evening, 22 November"
        );
        assert_eq!(clock(sunday_evening()), "19:42");
    }

    #[test]
    fn a_day_is_as_short_as_it_stays_clear() {
        let today = sunday_evening().day();
        let earlier = |days| DayNumber(today.0 - days);
        let told: Vec<String> = [0, 1, 2, 6, 7, 12, 400]
            .map(|days| day(Words::english(), earlier(days), today))
            .into();
        assert_eq!(
            told,
            [
                "today",
                "yesterday",
                "Friday",
                "Monday",
                "15 Nov",
                "10 Nov",
                "18 Oct 2025"
            ]
        );
        assert_eq!(until(Words::english(), DayNumber(today.0 + 4), today), "Thursday");
    }

    #[test]
    fn the_hours_before_four_are_the_night_of_the_day_before() {
        let at_half_past_one = |days: i64| Moment {
            at: Instant(1_795_307_400_000 - days * 86_400_000),
            ..sunday_evening()
        };
        let told =
            [0, 1, 11].map(|days| day_and_clock(Words::english(), at_half_past_one(days), sunday_evening()));
        assert_eq!(
            told,
            ["last night 01:30", "Friday night 01:30", "10 Nov at night 01:30"]
        );
        assert_eq!(
            part_of_day(Words::english(), at_half_past_one(1), sunday_evening()),
            told[1]
        );
        let later_that_night = Moment {
            at: Instant(1_795_307_400_000 + 3_600_000),
            ..sunday_evening()
        };
        assert_eq!(
            day_and_clock(Words::english(), at_half_past_one(0), later_that_night),
            "tonight 01:30"
        );
    }

    #[test]
    fn what_a_field_for_day_and_time_says_is_read_back() {
        let moment = sunday_evening();
        assert_eq!(date_and_clock(moment), "2026-11-22T19:42");
        assert_eq!(wall_of("2026-11-22T19:42"), Some(moment.wall_ms()));
        assert_eq!(wall_of("2026-11-22T19:42:31"), Some(moment.wall_ms()));
        assert_eq!(
            full_date_and_clock(Words::english(), moment),
            "22 November 2026, 19:42"
        );
        for odd in [
            "",
            "19:42",
            "2026-02-30T10:00",
            "2026-11-22T24:00",
            "2026-11-22-1T10:00",
            "T",
            "99999-01-01T00:00",
        ] {
            assert_eq!(wall_of(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_latency_reads_like_a_clock() {
        assert_eq!(minutes(Seconds(35.0)), "0:35");
        assert_eq!(minutes(Seconds(245.4)), "4:05");
        assert_eq!(minutes(Seconds(-3.0)), "0:00");
    }

    #[test]
    fn a_broken_number_has_the_readers_own_sign() {
        assert_eq!(tenths(Words::english(), 31.25), "31.2");
        assert_eq!(tenths(Words::of(Language::De), 31.25), "31,2");
        assert_eq!(tenths(Words::of(Language::De), 7.0), "7,0");
    }

    #[test]
    fn names_are_joined_as_in_speech() {
        assert_eq!(
            listed(Words::english(), ["Nori", "Ellie", "Tibby"]),
            "Nori, Ellie and Tibby"
        );
    }
}

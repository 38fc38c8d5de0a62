//! When a recording began, from what its recorder wrote.

use bolthole_domain::{Instant, Moment};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

/// The moment, or none where the words say no time. A time without a zone is that of the clock on the wall, whose
/// offset at an instant `offset_min` gives.
pub(super) fn began(words: &str, offset_min: &dyn Fn(Instant) -> i16) -> Option<Moment> {
    let words = words.trim();
    with_zone(words)
        .or_else(|| audiomoth(words))
        .or_else(|| on_the_wall(words.parse().ok()?, offset_min))
}

/// What a browser's field for day and time says.
pub(super) fn typed(words: &str, offset: i16) -> Option<Moment> {
    on_the_wall(words.trim().parse().ok()?, &|_| offset)
}

/// "2024-09-03T20:26:15+02:00", as GUANO asks for.
fn with_zone(words: &str) -> Option<Moment> {
    let at: Timestamp = words.parse().ok()?;
    let sign = words
        .rfind(['+', '-', 'Z'])
        .filter(|place| *place > "2024-09-03".len())?;
    let offset_min = match &words[sign..] {
        "Z" => 0,
        zone => minutes(zone)?,
    };
    Some(Moment {
        at: Instant(at.as_millisecond()),
        offset_min,
    })
}

/// "20:26:15 03/09/2024 (UTC+1)"
fn audiomoth(words: &str) -> Option<Moment> {
    let (when, zone) = words.split_once(" (UTC")?;
    let zone = zone.strip_suffix(')')?;
    let wall = DateTime::strptime("%H:%M:%S %d/%m/%Y", when).ok()?;
    let offset_min = if zone.is_empty() { 0 } else { minutes(zone)? };
    at_offset(wall, offset_min)
}

/// "+1", "+01:00", "-3:30".
fn minutes(zone: &str) -> Option<i16> {
    let (sign, rest) = match zone.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then(|| sign * (i16::from(hours) * 60 + i16::from(minutes)))
}

fn on_the_wall(wall: DateTime, offset_min: &dyn Fn(Instant) -> i16) -> Option<Moment> {
    let about = at_offset(wall, 0)?;
    at_offset(wall, offset_min(about.at))
}

fn at_offset(wall: DateTime, offset_min: i16) -> Option<Moment> {
    let offset = Offset::from_seconds(i32::from(offset_min) * 60).ok()?;
    let at = TimeZone::fixed(offset).to_timestamp(wall).ok()?;
    Some(Moment {
        at: Instant(at.as_millisecond()),
        offset_min,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_recorders_write_is_read() {
        let expected = |offset_min| Moment {
            at: Instant(1_725_387_975_000),
            offset_min,
        };
        let in_berlin = |_| 120;
        for (words, offset_min) in [
            ("2024-09-03T20:26:15+02:00", 120),
            ("2024-09-03 20:26:15+02:00", 120),
            ("2024-09-03T18:26:15Z", 0),
            ("2024-09-03T20:26:15", 120),
            ("2024-09-03 20:26:15", 120),
            ("20:26:15 03/09/2024 (UTC+2)", 120),
            ("18:26:15 03/09/2024 (UTC)", 0),
            ("14:56:15 03/09/2024 (UTC-3:30)", -210),
        ] {
            assert_eq!(began(words, &in_berlin), Some(expected(offset_min)), "{words}");
        }
        for odd in [
            "",
            "yesterday",
            "2024-13-03T20:26:15",
            "20:26:15 03/09/2024 (UTC+99)",
            "20:26:15 03/09/2024",
        ] {
            assert_eq!(began(odd, &in_berlin), None, "{odd}");
        }
        assert_eq!(typed("2024-09-03T20:26:15", 120), Some(expected(120)));
    }
}

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// A length of time in seconds.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seconds(pub f64);

/// A point in time and how far the caregiver's clock then stood from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// When.
    pub at: Instant,
    /// Minutes to add to UTC for the caregiver's wall clock.
    pub offset_min: i16,
}

/// A household's day, counted from 1970-01-01; it begins at 04:00 on the caregiver's wall clock.
///
/// A visit at one in the morning belongs to the evening before. Source: the planner's "same day".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DayNumber(pub i32);

const MS_PER_MIN: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;
/// People who visit rats late at night still call it the same day.
const DAY_BEGINS_MS: i64 = 4 * 3_600_000;

impl Moment {
    /// Milliseconds since 1970 on the caregiver's wall clock.
    pub fn wall_ms(self) -> i64 {
        self.at.0.saturating_add(i64::from(self.offset_min) * MS_PER_MIN)
    }

    /// The household's day this moment falls in.
    pub fn day(self) -> DayNumber {
        let day = self
            .wall_ms()
            .saturating_sub(DAY_BEGINS_MS)
            .div_euclid(MS_PER_DAY);
        DayNumber(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }
}

impl DayNumber {
    /// Whole days from `earlier` to this one; negative if it came before.
    pub fn days_since(self, earlier: DayNumber) -> i32 {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_the_morning_still_belongs_to_the_evening() {
        let evening = Moment {
            at: Instant(20 * 3_600_000),
            offset_min: 60,
        };
        let late = Moment {
            at: Instant(24 * 3_600_000),
            offset_min: 60,
        };
        let dawn = Moment {
            at: Instant(27 * 3_600_000),
            offset_min: 60,
        };
        assert_eq!(evening.day(), DayNumber(0));
        assert_eq!(late.day(), DayNumber(0));
        assert_eq!(dawn.day(), DayNumber(1));
    }
}

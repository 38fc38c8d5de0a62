use bolthole_domain::{Instant, Moment};
use bolthole_record::RatPages;

const MS_PER_MIN: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;
/// The household's day begins at four; see `DayNumber`.
const DAY_BEGINS_MS: i64 = 4 * 3_600_000;

/// Whether a visit can have been at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Earlier {
    /// It can; this is the moment.
    At(Moment),
    /// That is still to come.
    StillToCome,
    /// The rat was not at home yet.
    BeforeItCame,
}

/// The moment of a wall-clock time, counted in milliseconds since 1970 as the caregiver's clock shows it, if `pages`'
/// rat can have been visited then: from the day it came home until now. `offset_min` is that clock's
/// offset from UTC at that time: another than now's where the clocks have been put forward or back since.
pub fn earlier(pages: &RatPages, wall_ms: i64, offset_min: i16, now: Moment) -> Earlier {
    let at = Moment {
        at: Instant(wall_ms.saturating_sub(i64::from(offset_min) * MS_PER_MIN)),
        offset_min,
    };
    if now.at < at.at {
        return Earlier::StillToCome;
    }
    // By the day and not by the minute: of the day it came, nobody was asked the hour.
    if at.day() < pages.rat.came_home.day() {
        return Earlier::BeforeItCame;
    }
    Earlier::At(at)
}

/// The earliest moment at which this rat can have been visited: the beginning of the day it came home.
pub fn earliest(pages: &RatPages) -> Moment {
    let came_home = pages.rat.came_home;
    let wall_ms = i64::from(came_home.day().0) * MS_PER_DAY + DAY_BEGINS_MS;
    Moment {
        at: Instant(wall_ms.saturating_sub(i64::from(came_home.offset_min) * MS_PER_MIN)),
        offset_min: came_home.offset_min,
    }
}

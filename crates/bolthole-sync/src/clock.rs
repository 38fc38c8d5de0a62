//! The hybrid logical clock: what is made next (`Made::after`) comes after everything seen, unless a clock ran far ahead.
//!
//! Whether it did is judged by when the server received the event, never by this device's own clock: on a
//! phone that runs hours late everybody else seems early, and what it writes must still come after theirs.

use bolthole_domain::Instant;
use bolthole_record::Made;

/// A clock further ahead than this is flagged and does not pull the others along. Source: the sync design.
pub const FAST_CLOCK_MS: i64 = 5 * 60_000;

/// Whether an event was made by a clock that ran more than five minutes ahead of the server's.
pub fn is_fast(made: Made, received_at: Instant) -> bool {
    made.ms.0.saturating_sub(received_at.0) > FAST_CLOCK_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Instant = Instant(1_800_000_000_000);

    fn made(after_noon_ms: i64, n: u32) -> Made {
        Made {
            ms: Instant(NOON.0 + after_noon_ms),
            n,
        }
    }

    #[test]
    fn five_minutes_are_forgiven_and_no_more() {
        assert!(!is_fast(made(FAST_CLOCK_MS, 0), NOON));
        assert!(is_fast(made(FAST_CLOCK_MS + 1, 0), NOON));
        assert!(is_fast(
            Made {
                ms: Instant(i64::MAX),
                n: 0
            },
            Instant(-5)
        ));
    }

    #[test]
    fn a_late_clock_still_writes_after_what_it_has_seen() {
        let seen = Some(made(0, 3));
        assert_eq!(Made::after(seen, Instant(NOON.0 - 7_200_000)), made(0, 4));
        assert_eq!(Made::after(seen, Instant(NOON.0 + 1)), made(1, 0));
        assert_eq!(Made::after(None, NOON), made(0, 0));
    }

    #[test]
    fn a_full_count_goes_on_in_the_next_millisecond() {
        assert_eq!(Made::after(Some(made(0, u32::MAX)), NOON), made(1, 0));
    }
}

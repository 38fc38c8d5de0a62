//! Rule: the young meet others once they are half as big, and never before nine weeks. Asked of every rat under
//! 12 weeks, or of unknown age.
//! Reason: what is a shove among grown rats can kill a baby.
//! Source: H11; facts 2.6 (half to two thirds of adult size, about 9 to 11 weeks; C).

use super::{Gate, Held, of, those};
use crate::{Guest, Meeting};

/// Source: facts 2.6.
const FROM_WEEKS: f64 = 9.0;
/// From here on a rat is surely half grown: the article's bound between young and grown, item 78.
const GROWN_WEEKS: f64 = 12.0;

pub(super) fn hold(meeting: &Meeting) -> Option<Held> {
    let small = those(meeting, |guest| {
        is_young(guest)
            && (guest.checks.half_grown == Some(false)
                || guest.age_weeks.is_some_and(|weeks| weeks < FROM_WEEKS))
    });
    let unasked = those(meeting, |guest| {
        is_young(guest) && guest.checks.half_grown.is_none()
    });
    of(Gate::HalfGrown, small, unasked)
}

fn is_young(guest: &Guest) -> bool {
    guest.age_weeks.is_none_or(|weeks| weeks < GROWN_WEEKS)
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;
    use crate::{Gate, Weather};

    #[test]
    fn babies_grow_first() {
        let held_at = |weeks: f64, half_grown| {
            let mut story = Story::of_two();
            story.newcomer().age_weeks = Some(weeks);
            story.newcomer().checks.half_grown = half_grown;
            story.held(Weather::Mild)
        };
        assert_eq!(held_at(8.9, Some(true)), [Gate::HalfGrown]);
        assert_eq!(held_at(10.0, Some(false)), [Gate::HalfGrown]);
        assert_eq!(held_at(10.0, None), [Gate::HalfGrown]);
        assert_eq!(held_at(10.0, Some(true)), []);
        assert_eq!(held_at(12.0, None), []);
    }
}

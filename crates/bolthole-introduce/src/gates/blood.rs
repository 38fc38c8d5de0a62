//! Rule: blood parts them: apart until tomorrow at least, and then from the very beginning.
//! Reason: a bitten rat expects the next bite, and a wound shows its depth only later.
//! Source: H11; items 72, 73; facts 2.6 (separate at blood; C). The night apart is ours (O). A wound that still shows
//! is noted as a bodily sign and holds by itself.

use bolthole_domain::{DayNumber, Moment};

use super::{Gate, Held};
use crate::way::Way;

pub(super) fn hold(way: &Way, now: Moment) -> Option<Held> {
    let day = way.last_blood?.day();
    let until = DayNumber(day.0.saturating_add(1));
    (now.day() < until).then(|| Gate::Blood.holds(Vec::new()).until(Some(until)))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;
    use crate::{Gate, Stage, Weather, What};

    #[test]
    fn blood_parts_them_until_tomorrow_and_they_begin_in_arms_again() {
        let story = Story::of_two().in_stage(Stage::BareCage).saw(What::Blood);
        assert_eq!(story.held(Weather::Mild), [Gate::Blood]);
        assert!(story.standing().together.is_none());
        let story = story.wait_h(24.0);
        assert_eq!(story.held(Weather::Mild), []);
        assert_eq!(story.standing().stage, Stage::Cradle);
    }
}

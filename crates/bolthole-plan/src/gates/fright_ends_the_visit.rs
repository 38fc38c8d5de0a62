//! Rule: a fright ends the visit, and the day: until tomorrow only sitting near.
//! Reason: a frightened rat learns one thing, and that is the fright. Freezing is a fright, never calm.
//! Source: H7, H8; engine; items 91, 94.

use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::history::whole_day;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    let today = whole_day(view.asked.day);
    let was_bitten = view
        .standing
        .bites
        .iter()
        .any(|bite| whole_day(bite.day) == today);
    let was_frightened = was_bitten || view.standing.today().any(|trial| trial.outcome.is_fright());
    if !was_frightened || view.is_sitting_near(rung) {
        return None;
    }
    Some(view.held(
        Gate::FrightEndsTheVisit,
        rung,
        Some(view.asked.day.floor() + 1.0),
        tell!("gate-fright-ends-the-visit-why"),
        tell!("gate-fright-ends-the-visit-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::{Story, check_open};

    #[test]
    fn after_a_fright_only_sitting_near_is_left_for_the_day() {
        for fright in ["fled", "froze", "nipped", "bit"] {
            let story = Story::climbed_to("spoon-at-door").log_after(1.0, "spoon-at-door", fright);
            assert_eq!(story.open_after(0.0), ["sit-near"], "{fright}");
            assert!(1 < story.open_after(1.0).len(), "{fright}");
        }
    }

    #[test]
    fn a_wary_visit_ends_nothing() {
        check_open(
            &Story::new().log(0.0, "sit-near", "hesitated"),
            0.5,
            &["sit-near"],
        );
        let story = Story::climbed_to("spoon-at-hide").log_after(1.0, "spoon-at-hide", "hesitated");
        assert!(story.open_after(0.0).contains(&"spoon-at-hide".to_owned()));
    }

    #[test]
    fn a_bite_that_was_only_noted_ends_the_day_too() {
        let noted = Story::climbed_to("spoon-at-door").bite_after(1.0, "deep", "face");
        assert_eq!(noted.open_after(0.0), ["sit-near"]);
        assert_ne!(
            noted.plan_after(1.0).rung.expect("a step").0,
            "spoon-over-the-sill"
        );
    }
}

//! Rule: a rung that frightened rests two days.
//! Reason: fear that is met again at once grows; after a rest, and an easier day, it wanes.
//! Source: engine; items 63, 66; H8. Sitting near never rests.

use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

/// Ours: the shortest rest that leaves room for two calm days on the rung below.
const REST_DAYS: f64 = 2.0;

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if view.is_sitting_near(rung) {
        return None;
    }
    let until = view.of(rung).last_fright()? + REST_DAYS;
    if until <= view.asked.day {
        return None;
    }
    Some(view.held(
        Gate::RestAfterFright,
        rung,
        Some(until),
        tell!("gate-rest-after-fright-why"),
        tell!("gate-rest-after-fright-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn a_frightening_rung_rests_two_days() {
        let fled = Story::climbed_to("spoon-at-door").log_after(1.0, "spoon-at-door", "fled");
        assert!(
            fled.held_after(1.9)
                .contains(&"spoon-at-door rest-after-fright".to_owned())
        );
        assert!(
            !fled
                .held_after(2.0)
                .iter()
                .any(|held| held.contains("rest-after-fright"))
        );
    }

    #[test]
    fn sitting_near_never_rests() {
        assert_eq!(Story::new().log(0.0, "sit-near", "froze").open(0.5), ["sit-near"]);
    }
}

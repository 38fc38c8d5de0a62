//! Rule: after a nip or bite every rung with hands, and every rung of the bitten zone, rests 6, then 12, 24, 28 days.
//! Reason: teeth are the last word of a rat that was not heard; meeting the same hand tomorrow teaches it to bite first.
//! Source: engine (counting bites of the last 90 days); H8; items 15, 42. A nip for food at spoon or bars does not lock.

use bolthole_domain::{Place, Presenter, Zone};
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    let lock = view
        .standing
        .bites
        .iter()
        .filter(|bite| view.asked.day < bite.until_day)
        .filter(|bite| !view.is_sitting_near(rung) && (rung.hands || is_in(bite.zone, rung)))
        .max_by(|a, b| a.until_day.total_cmp(&b.until_day))?;
    let why = if rung.hands {
        tell!("gate-bite-lock-hands-why")
    } else {
        tell!("gate-bite-lock-place-why")
    };
    Some(view.held(
        Gate::BiteLock,
        rung,
        Some(lock.until_day),
        why,
        tell!("gate-bite-lock-instead"),
    ))
}

/// Whether that rung brings the bitten zone near again.
fn is_in(zone: Zone, rung: &Rung) -> bool {
    match zone {
        Zone::Hand | Zone::Bars => rung.hands,
        // Sleeves are near in the gown and on the lap as well; behind the walls of its own hide the rat is safe.
        Zone::Arm => 0.0 < rung.asks.arm && rung.presenter != Presenter::Hide,
        Zone::Lap => matches!(rung.presenter, Presenter::Lap | Presenter::Gown),
        Zone::Face => {
            rung.hands
                || rung.presenter == Presenter::Gown
                || (rung.place == Place::Person && 0.0 < rung.asks.lift)
        }
        Zone::Nest => rung.place == Place::Hide,
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn hands_rest_six_then_twelve_days() {
        let once = Story::climbed_to("hand-sniffed").log_after(1.0, "hand-sniffed", "nipped");
        assert!(once.held_after(5.9).contains(&"still-hand bite-lock".to_owned()));
        assert!(!once.held_after(6.0).iter().any(|held| held.contains("bite-lock")));
        let twice = once.log_after(7.0, "still-hand", "bit");
        assert!(
            twice
                .held_after(11.9)
                .contains(&"still-hand bite-lock".to_owned())
        );
        assert!(
            !twice
                .held_after(12.1)
                .iter()
                .any(|held| held.contains("bite-lock"))
        );
    }

    #[test]
    fn a_nip_for_food_locks_nothing() {
        let nip = Story::climbed_to("spoon-at-door").food_nip_after(1.0, "spoon-at-door");
        assert!(!nip.held_after(1.0).iter().any(|held| held.contains("bite-lock")));
    }

    #[test]
    fn the_bitten_zone_rests_too() {
        let arm = Story::climbed_to("climbs-on").bite_after(1.0, "breaks_skin", "arm");
        assert!(arm.held_after(2.0).contains(&"still-arm bite-lock".to_owned()));
        assert!(!arm.open_after(2.0).contains(&"climbs-on".to_owned()));
    }

    #[test]
    fn an_arm_bite_closes_the_gown_and_leaves_the_rats_own_hide() {
        let arm = Story::climbed_to("gown-walk").bite_after(1.0, "breaks_skin", "arm");
        let open = arm.open_after(3.0);
        for rests in ["gown", "gown-walk", "lap-spoon", "spoon-past-the-sleeve"] {
            assert!(!open.contains(&rests.to_owned()), "{rests} is open");
        }
        assert!(open.contains(&"carried-in-hide".to_owned()) && open.contains(&"spoon-at-door".to_owned()));
    }

    #[test]
    fn after_bites_in_the_nest_and_weeks_away_food_goes_on_outside_the_nest() {
        let mut story = Story::climbed_to("spoon-at-door");
        for _ in 0..4 {
            story = story.bite_after(1.0, "breaks_skin", "nest");
        }
        story = story
            .log_after(22.0, "sit-near", "relaxed")
            .log_after(1.0, "sit-near", "relaxed");
        let plan = story.plan_after(1.0);
        assert_eq!(plan.rung.expect("a step").0, "spoon-a-little-out");
    }

    #[test]
    fn a_bite_logged_and_then_described_counts_once() {
        let bite = Story::climbed_to("hand-sniffed")
            .log_after(1.0, "hand-sniffed", "bit")
            .bite_after(0.0, "deep", "hand");
        assert!(!bite.held_after(6.5).iter().any(|held| held.contains("bite-lock")));
    }
}

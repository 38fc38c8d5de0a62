//! Rule: a sign that needs a vet today stops all training; within days, only sitting near and the spoon at home go on, no arm beside it.
//! Reason: a rat hides illness behind fear, and practice with a rat in pain teaches it that people hurt.
//! Source: H1; engine, vet holds; method 2.4.

use bolthole_domain::{Place, Presenter};
use bolthole_method::{Rung, Urgency};
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

/// The red flag of an attack after which nobody has looked the rat over.
const NOT_LOOKED_OVER: &str = "attacked-not-looked-over";

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    let triage = &view.standing.health.triage;
    let is_spoon_at_home = rung.presenter == Presenter::Spoon
        && rung.place != Place::Outside
        && rung.asks.arm <= 0.0
        && !rung.hands;
    let is_gentle = view.is_sitting_near(rung) || is_spoon_at_home;
    // Until somebody has looked, the careful reading: a cat's tooth leaves a tiny hole.
    let has_looked = !triage.fired.iter().any(|flag| flag == NOT_LOOKED_OVER);
    match triage.flag {
        Urgency::None | Urgency::Check if has_looked => None,
        Urgency::None | Urgency::Check => Some(view.held(
            Gate::VetHold,
            rung,
            None,
            tell!("gate-vet-hold-hunter-why"),
            tell!("gate-vet-hold-hunter-instead"),
        )),
        Urgency::Soon if is_gentle => None,
        Urgency::Soon => Some(view.held(
            Gate::VetHold,
            rung,
            None,
            tell!("gate-vet-hold-soon-why", why = triage.why),
            tell!("gate-vet-hold-soon-instead"),
        )),
        Urgency::Now => Some(view.held(
            Gate::VetHold,
            rung,
            None,
            tell!("gate-vet-hold-now-why", why = triage.why),
            tell!("gate-vet-hold-now-instead"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::{Story, check_open};

    #[test]
    fn a_sign_for_today_stops_everything() {
        check_open(&Story::new().health(2.0, &["laboured_breathing"]), 3.0, &[]);
    }

    #[test]
    fn a_sign_for_this_week_leaves_the_spoon() {
        let climbed = Story::climbed_to("lap-spoon").health_after(1.0, &["lethargy_2_days"]);
        for open in climbed.open_after(1.0) {
            assert!(
                open == "sit-near" || open.starts_with("spoon-"),
                "{open} is open under a hold"
            );
        }
    }

    #[test]
    fn after_a_hunter_somebody_looks_before_anything_goes_on() {
        let attacked = Story::new().health(1.0, &["predator_attack"]);
        check_open(&attacked, 2.0, &[]);
        let looked = attacked
            .clone()
            .health(1.1, &["predator_attack", "no_wound_found"]);
        assert!(!looked.open(2.0).is_empty());
        check_open(
            &attacked.health(1.1, &["predator_attack", "hunters_teeth"]),
            2.0,
            &[],
        );
    }

    #[test]
    fn gone_or_seen_by_a_vet_ends_the_hold() {
        let ill = Story::new().health(2.0, &["laboured_breathing"]);
        assert!(!ill.clone().health(3.0, &[]).open(4.0).is_empty());
        assert!(!ill.vet_seen(3.0).open(4.0).is_empty());
    }

    #[test]
    fn an_unanswered_question_ends_no_hold() {
        let ill = Story::with_intake(r#"{"health_signs":["laboured_breathing"]}"#);
        check_open(&ill.clone().health(1.0, &["porphyrin"]), 2.0, &[]);
        check_open(
            &ill.intake(1.0, r#"{"age_weeks":20,"health_signs":[]}"#),
            2.0,
            &[],
        );
    }

    #[test]
    fn words_that_say_nothing_end_no_hold() {
        let ill = Story::new().health(0.0, &["head_tilt"]);
        check_open(&ill.clone().health(0.1, &["zzz"]), 0.2, &[]);
        check_open(&ill.clone().health(0.1, &["eating_not_observed"]), 0.2, &[]);
        assert!(!ill.health(0.1, &["porphyrin"]).open(0.2).is_empty());
    }
}

//! Rule: tickling only for a rat that climbs on and takes a finger calmly, and not within a week of a fright.
//! Reason: a touch on the nape is the most alarming of all to a rat that does not know you; for some it never becomes play.
//! Source: H15; method 2.1, facts 9, 11, 12. No rung of the default ladder tickles.

use bolthole_domain::Presenter;
use bolthole_method::Rung;
use bolthole_words::tell;

use super::{View, climb_before_lift};
use crate::{Gate, Held};

/// Days without a fright (ours).
const CALM_FOR_DAYS: f64 = 7.0;

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if !rung.tickles {
        return None;
    }
    let fingers = || {
        view.ladder()
            .rungs()
            .iter()
            .filter(|rung| rung.presenter == Presenter::Finger && !rung.tickles)
    };
    let finger_was_calm = fingers().any(|rung| view.of(rung).was_calm());
    let afraid_lately = view
        .standing
        .trials
        .iter()
        .any(|met| met.trial.outcome.is_fright() && view.asked.day - met.day < CALM_FOR_DAYS);
    let is_safe = view.standing.bite_tier.number() == 0;
    if finger_was_calm && !afraid_lately && is_safe && climb_before_lift::has_climbed(view) {
        return None;
    }
    Some(view.held(
        Gate::TickleLast,
        rung,
        None,
        tell!("gate-tickle-last-why"),
        tell!("gate-tickle-last-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn tickling_waits_for_a_calm_finger_and_a_quiet_week() {
        let early = Story::new();
        let mut tickle = early.rung("touch-side");
        tickle.tickles = true;
        assert!(early.holds(1.0, &tickle).contains(&"tickle-last"));
        let ready = early
            .log(0.0, "climbs-on", "relaxed")
            .log(0.0, "finger-lick", "ate");
        assert!(!ready.holds(1.0, &tickle).contains(&"tickle-last"));
        let scared = ready.log(2.0, "spoon-at-hide", "fled");
        assert!(scared.holds(8.9, &tickle).contains(&"tickle-last"));
        assert!(!scared.holds(9.0, &tickle).contains(&"tickle-last"));
    }
}

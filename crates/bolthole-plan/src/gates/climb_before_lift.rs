//! Rule: no lifting before the rat has climbed onto an arm, leg or lap of its own will.
//! Reason: a rat that chose the arm knows the way back; one that was picked up knows only that it was caught.
//! Source: items 46-48, 52, 54-55; H4. Emergencies have procedures of their own and are no training.

use bolthole_domain::{Place, Presenter};
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

/// From here a rung lifts the rat off its own feet.
const LIFTS_FROM: f64 = 0.5;

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if rung.asks.lift < LIFTS_FROM || has_climbed(view) {
        return None;
    }
    Some(view.held(
        Gate::ClimbBeforeLift,
        rung,
        None,
        tell!("gate-climb-before-lift-why"),
        tell!("gate-climb-before-lift-instead"),
    ))
}

/// Calm on an arm or lap, by its own climbing.
pub(super) fn has_climbed(view: &View) -> bool {
    let is_climbing = |rung: &&Rung| {
        rung.place == Place::Person
            && matches!(rung.presenter, Presenter::Arm | Presenter::Lap)
            && rung.asks.lift < LIFTS_FROM
    };
    view.ladder()
        .rungs()
        .iter()
        .filter(is_climbing)
        .any(|rung| view.of(rung).was_calm())
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn nobody_is_lifted_before_climbing_on() {
        let story = Story::new();
        let scoop = story.rung("scoop");
        assert!(story.holds(1.0, &scoop).contains(&"climb-before-lift"));
        let climbed = Story::new().log(0.0, "climbs-on", "relaxed");
        assert!(!climbed.holds(1.0, &scoop).contains(&"climb-before-lift"));
    }
}

//! Rule: a child does only the steps that are open to children, with an adult beside; where a rat bites, only sitting near.
//! Reason: children's hands are quick and their faces close; a bite costs the child and the rat.
//! Source: H12; item 90.

use bolthole_domain::Role;
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

/// From this tier on a child only sits near.
const SITS_NEAR_FROM: u8 = 2;

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if view.asked.role == Role::Adult || view.is_sitting_near(rung) {
        return None;
    }
    if rung.child && view.standing.bite_tier.number() < SITS_NEAR_FROM {
        return None;
    }
    Some(view.held(
        Gate::ChildWithAdult,
        rung,
        None,
        tell!("gate-child-with-adult-why"),
        tell!("gate-child-with-adult-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn a_child_never_gets_hands_gown_or_lap() {
        for open in Story::climbed_to("check-in-hand").open_to_a_child(1.0) {
            assert!(
                open == "sit-near" || open.starts_with("spoon-"),
                "{open} is open to a child"
            );
        }
    }

    #[test]
    fn a_child_only_sits_near_a_biter() {
        let biter = Story::climbed_to_with("spoon-at-door", r#"{"bite_severity":"deep"}"#);
        assert_eq!(biter.open_to_a_child(1.0), ["sit-near"]);
    }
}

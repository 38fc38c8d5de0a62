//! Rule: food goes into beds and hides by spoon, for every rat, always.
//! Reason: the nest is the one safe place; a hand in it is an intruder, and a finger in the dark is food.
//! Source: tip 5, items 44-45; H2. A ladder that breaks it is refused when loaded; this holds should one get past.

use bolthole_domain::{Place, Presenter};
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    let is_safe = rung.place != Place::Hide
        || (matches!(rung.presenter, Presenter::Spoon | Presenter::None) && !rung.hands);
    if is_safe {
        return None;
    }
    Some(view.held(
        Gate::SpoonInNests,
        rung,
        None,
        tell!("gate-spoon-in-nests-why"),
        tell!("gate-spoon-in-nests-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use bolthole_domain::{Place, Presenter};

    use crate::tests::Story;

    #[test]
    fn a_finger_is_never_offered_in_a_nest() {
        let story = Story::new();
        let mut rung = story.rung("finger-lick");
        rung.place = Place::Hide;
        assert!(story.holds(1.0, &rung).contains(&"spoon-in-nests"));
        rung.presenter = Presenter::Spoon;
        rung.hands = false;
        assert!(!story.holds(1.0, &rung).contains(&"spoon-in-nests"));
    }
}

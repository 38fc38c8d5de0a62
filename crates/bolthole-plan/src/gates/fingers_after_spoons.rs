//! Rule: no finger before five calm spoon visits at the door, on two days or more, without a bite, and a calm arm.
//! Reason: a rat that has learnt the spoon knows where the food ends; one that has not takes the finger for it.
//! Source: tip 5, items 42-44; H3 (five is ours).

use bolthole_domain::{Outcome, Place, Presenter, SortedSet};
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::history::whole_day;
use crate::{Gate, Held};

/// Spoon visits at the door without a bite (ours).
const SPOON_VISITS: usize = 5;
/// Days they are spread over.
const SPOON_DAYS: usize = 2;

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if rung.presenter != Presenter::Finger || (has_learnt_the_spoon(view) && has_met_an_arm(view)) {
        return None;
    }
    Some(view.held(
        Gate::FingersAfterSpoons,
        rung,
        None,
        tell!("gate-fingers-after-spoons-why"),
        tell!("gate-fingers-after-spoons-instead"),
    ))
}

/// Counted since the last time teeth met anything but food.
fn has_learnt_the_spoon(view: &View) -> bool {
    let last_bite = view
        .standing
        .bites
        .iter()
        .map(|bite| bite.day)
        .fold(f64::NEG_INFINITY, f64::max);
    let days: Vec<i64> = view
        .standing
        .trials
        .iter()
        .filter(|met| last_bite < met.day && met.trial.outcome.is_calm() && is_spoon_at_door(view, met.place))
        .map(|met| whole_day(met.day))
        .collect();
    SPOON_VISITS <= days.len() && SPOON_DAYS <= days.iter().collect::<SortedSet<_>>().len()
}

fn is_spoon_at_door(view: &View, place: Option<usize>) -> bool {
    place.is_some_and(|place| {
        let rung = &view.ladder().rungs()[place];
        rung.presenter == Presenter::Spoon && rung.place == Place::Door
    })
}

/// Some arm rung was shown calm, and the last word on arms was not teeth.
fn has_met_an_arm(view: &View) -> bool {
    let arms = || {
        view.ladder()
            .rungs()
            .iter()
            .filter(|rung| rung.presenter == Presenter::Arm)
            .map(|rung| view.of(rung))
    };
    let last_is_teeth =
        |outcomes: &[(f64, Outcome)]| outcomes.last().is_some_and(|(_, outcome)| outcome.is_teeth());
    arms().any(|arm| arm.was_calm()) && !arms().any(|arm| last_is_teeth(&arm.outcomes))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn a_finger_never_comes_before_five_spoons() {
        let mut story = Story::new();
        for rung in [
            "still-arm",
            "climbs-on",
            "lap-spoon",
            "still-hand",
            "hand-sniffed",
        ] {
            story = story.log(0.0, rung, "relaxed");
        }
        for day in 0..5 {
            assert!(
                story
                    .held(f64::from(day))
                    .contains(&"finger-lick fingers-after-spoons".to_owned()),
                "day {day}"
            );
            story = story.log(f64::from(day), "spoon-at-door", "ate");
        }
        assert!(
            !story
                .held(5.0)
                .iter()
                .any(|held| held.contains("fingers-after-spoons"))
        );
    }

    #[test]
    fn five_spoons_in_one_day_are_one_day() {
        let mut story = Story::new().log(0.0, "still-arm", "relaxed");
        for _ in 0..9 {
            story = story.log(0.0, "spoon-at-door", "ate");
        }
        let finger = story.rung("finger-lick");
        assert!(story.holds(1.0, &finger).contains(&"fingers-after-spoons"));
    }
}

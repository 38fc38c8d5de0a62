//! Rule: when the rat, or a companion for it, says "enough", the day's practice with this rat is over.
//! Reason: a rat that is heard need not shout; a cage-mate that lies across it has seen what we have not.
//! Source: item 94; H8.

use bolthole_domain::StoppedBy;
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if view.is_sitting_near(rung) {
        return None;
    }
    let cue = view
        .standing
        .today()
        .filter_map(|trial| trial.stopped_by)
        .find(|cue| *cue != StoppedBy::Caregiver)?;
    let (why, instead) = match cue {
        StoppedBy::Companion => (
            tell!("gate-stop-cue-companion-why"),
            tell!("gate-stop-cue-companion-instead"),
        ),
        _ => (tell!("gate-stop-cue-rat-why"), tell!("gate-stop-cue-rat-instead")),
    };
    Some(view.held(
        Gate::StopCueEndsTheVisit,
        rung,
        Some(view.asked.day.floor() + 1.0),
        why,
        instead,
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn a_companion_may_say_enough() {
        let story = Story::climbed_to("spoon-at-door").stopped_after(1.0, "spoon-at-door", "companion");
        assert_eq!(story.open_after(0.0), ["sit-near"]);
        assert!(1 < story.open_after(1.0).len());
    }

    #[test]
    fn a_caregiver_who_stops_says_nothing_about_the_rat() {
        let story = Story::climbed_to("spoon-at-door").stopped_after(1.0, "spoon-at-door", "caregiver");
        assert!(story.open_after(0.0).contains(&"spoon-at-door".to_owned()));
    }
}

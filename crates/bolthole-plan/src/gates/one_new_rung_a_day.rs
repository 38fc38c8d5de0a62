//! Rule: at most one rung that was never tried before on any day.
//! Reason: one new thing can be told apart from a bad day; two cannot, and two are a push.
//! Source: engine; items 62-63.

use bolthole_domain::SortedSet;
use bolthole_method::Rung;

use super::View;
use crate::history::whole_day;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if view.is_sitting_near(rung) || view.of(rung).was_tried() || !something_new_today(view) {
        return None;
    }
    Some(view.held(
        Gate::OneNewRungADay,
        rung,
        Some(view.asked.day.floor() + 1.0),
        "Something new was tried today already.",
        "The same again, or an easier step.",
    ))
}

fn something_new_today(view: &View) -> bool {
    let today = whole_day(view.asked.day);
    let mut known = SortedSet::new();
    view.standing.trials.iter().any(|(day, trial)| {
        known.insert(&trial.rung) && whole_day(*day) == today && !began_given(view, &trial.rung)
    })
}

/// It was known through somebody else, so it was nothing new.
fn began_given(view: &View, id: &bolthole_domain::RungId) -> bool {
    view.standing
        .rung(view.ladder(), id)
        .is_some_and(|rung| rung.began_given)
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn two_new_rungs_never_come_on_one_day() {
        let story = Story::climbed_to("spoon-at-door").log_after(1.0, "spoon-over-the-sill", "ate");
        assert!(!story.open_after(0.0).contains(&"hide-on-table".to_owned()));
        assert!(story.open_after(0.0).contains(&"spoon-over-the-sill".to_owned()));
        assert!(story.open_after(1.0).contains(&"hide-on-table".to_owned()));
    }
}

//! Rule: at most one rung that was never tried before on any day.
//! Reason: one new thing can be told apart from a bad day; two cannot, and two are a push.
//! Source: engine; items 62-63.

use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::history::whole_day;
use crate::standing::Met;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    if view.is_sitting_near(rung) || view.of(rung).was_tried() || !something_new_today(view) {
        return None;
    }
    Some(view.held(
        Gate::OneNewRungADay,
        rung,
        Some(view.asked.day.floor() + 1.0),
        tell!("gate-one-new-rung-a-day-why"),
        tell!("gate-one-new-rung-a-day-instead"),
    ))
}

fn something_new_today(view: &View) -> bool {
    let mut today = view.standing.today_met();
    today.any(|met| is_first_of_its_rung(view, met) && !began_given(view, met))
}

fn is_first_of_its_rung(view: &View, of_today: &Met) -> bool {
    let mut all = view.standing.trials.iter();
    let first = all.find(|met| met.trial.rung == of_today.trial.rung);
    first.is_some_and(|first| whole_day(first.day) == whole_day(of_today.day))
}

/// It was known through somebody else, so it was nothing new.
fn began_given(view: &View, met: &Met) -> bool {
    met.place
        .is_some_and(|place| view.standing.rungs[place].began_given)
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

//! Rule: a rung is offered only when each rung it builds on has been shown calm in this rat's log.
//! Reason: steps that were not walked are jumps, and a jump is what frightens.
//! A nest where teeth met is passed by: food goes on outside it (`nest`).
//! Source: items 39-43, 52-61; engine, gates.

use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::nest::was_calm_or_passed_by;
use crate::{Gate, Held};

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    let was_calm = |id| {
        let before = view.ladder().get(id);
        before.is_some_and(|before| was_calm_or_passed_by(view, before))
    };
    let missing = rung.after.iter().find(|id| !was_calm(id))?;
    let name = view
        .ladder()
        .get(missing)
        .map_or(missing.0.as_str(), |rung| rung.words.row.as_str());
    Some(view.held(
        Gate::Prerequisites,
        rung,
        None,
        view.with_you_or_anybody(
            tell!("gate-prerequisites-with-you-why", step = name),
            tell!("gate-prerequisites-why", step = name),
        ),
        tell!("gate-prerequisites-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::{Story, check_open};

    #[test]
    fn a_new_rat_is_only_sat_near() {
        check_open(&Story::new(), 0.0, &["sit-near"]);
    }

    #[test]
    fn a_rung_opens_when_all_before_it_were_calm() {
        let story = Story::new().log(0.0, "sit-near", "relaxed");
        check_open(&story, 1.0, &["sit-near", "spoon-at-hide"]);
        check_open(
            &story.log(1.0, "spoon-at-hide", "refused"),
            2.0,
            &["sit-near", "spoon-at-hide"],
        );
    }

    #[test]
    fn where_teeth_met_in_the_nest_food_is_offered_outside_it_and_not_sooner() {
        let story = Story::new()
            .log(0.0, "sit-near", "relaxed")
            .log(1.0, "spoon-at-hide", "bit");
        check_open(&story, 4.0, &["sit-near", "spoon-a-little-out"]);
        check_open(&story, 7.5, &["sit-near", "spoon-at-hide"]);
        let again = story.log(7.5, "spoon-at-hide", "bit");
        check_open(&again, 25.0, &["sit-near", "spoon-at-hide", "spoon-a-little-out"]);
        let never_sat_near = Story::new().log(1.0, "spoon-at-hide", "bit");
        check_open(&never_sat_near, 4.0, &["sit-near"]);
    }
}

//! Rule: after blood twice, or three fights, nothing more before a vet or an experienced keeper was asked.
//! Reason: some rats never live together, and a plan that says "again" for ever says so at their cost.
//! Source: ours (O), in the spirit of item 103: say that there is no solution here, and who may have one.

use super::{Gate, Held};
use crate::way::Way;

pub(super) fn hold(way: &Way) -> Option<Held> {
    way.is_failing().then(|| Gate::AskFirst.holds(Vec::new()))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;
    use crate::{Gate, Stage, Weather, What};

    #[test]
    fn blood_twice_and_somebody_who_knows_is_asked_first() {
        let twice = Story::of_two()
            .in_stage(Stage::BareCage)
            .saw(What::Blood)
            .wait_h(30.0)
            .put_together()
            .saw(What::Blood)
            .wait_h(30.0);
        assert_eq!(twice.held(Weather::Mild), [Gate::AskFirst]);
        assert_eq!(twice.saw(What::Advised).held(Weather::Mild), []);
    }

    #[test]
    fn three_fights_are_enough_too() {
        let mut story = Story::of_two();
        for _ in 0..3 {
            assert_eq!(story.held(Weather::Mild), []);
            story = story.put_together().saw(What::Fight).wait_h(30.0);
        }
        assert_eq!(story.held(Weather::Mild), [Gate::AskFirst]);
    }
}

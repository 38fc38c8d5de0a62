//! Rule: while a bodily sign of any of them asks for a vet or a check-up, nobody meets; who is together is parted.
//! Reason: an ill rat passes it on, cannot hold its own, and is bitten for smelling strange.
//! Source: H11; facts 2.6 (C). Whether all look well is asked again each time they are put together.

use bolthole_method::Urgency;

use super::{Gate, Held, of, those};
use crate::Meeting;

pub(super) fn hold(meeting: &Meeting) -> Option<Held> {
    let ill = those(meeting, |guest| guest.vet != Urgency::None);
    of(Gate::Illness, ill, Vec::new())
}

#[cfg(test)]
mod tests {
    use bolthole_method::Urgency;

    use crate::tests::Story;
    use crate::{Body, Gate, Refusal, Weather};

    #[test]
    fn one_that_is_worth_a_check_up_meets_nobody() {
        let mut story = Story::of_two();
        story.newcomer().vet = Urgency::Check;
        assert_eq!(story.held(Weather::Mild), [Gate::Illness]);
    }

    #[test]
    fn who_does_not_look_well_today_waits_too() {
        let held = Story::of_two().standing().begin(Weather::Mild, Body::NotWell);
        assert!(matches!(held, Err(Refusal::Held(held)) if held.gate == Gate::Illness));
    }
}

//! Rule: while a bodily sign of any of them, or of whoever shares their air, asks for a vet or a check-up, nobody meets;
//! who is together is parted. How a body is that nobody has spoken of is not known, and not known is not well.
//! Reason: an ill rat passes it on, cannot hold its own, and is bitten for smelling strange.
//! Source: H11; facts 2.6 (C). Whether all look well is asked again each time they are put together.

use bolthole_domain::RatId;
use bolthole_method::Urgency;

use super::{Gate, Held, of};
use crate::Meeting;

pub(super) fn hold(meeting: &Meeting) -> Option<Held> {
    let those = |holds: fn(Option<Urgency>) -> bool| -> Vec<RatId> {
        let held = meeting.in_one_air().filter(|(_, vet)| holds(*vet));
        held.map(|(rat, _)| rat).collect()
    };
    of(Gate::Illness, those(is_ill), those(|vet| vet.is_none()))
}

/// Whether what its body asks for is more than nothing.
pub(crate) fn is_ill(vet: Option<Urgency>) -> bool {
    vet.is_some_and(|vet| vet != Urgency::None)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::RatId;
    use bolthole_method::Urgency;
    use uuid::Uuid;

    use crate::tests::Story;
    use crate::{Body, Gate, Neighbor, Refusal, Weather};

    fn beside(vet: Option<Urgency>) -> Story {
        let mut story = Story::of_two();
        let rat = RatId(Uuid::from_u128(9));
        story.meeting.neighbors.push(Neighbor { rat, vet });
        story
    }

    #[test]
    fn one_that_is_worth_a_check_up_meets_nobody() {
        let mut story = Story::of_two();
        story.newcomer().vet = Some(Urgency::Check);
        assert_eq!(story.held(Weather::Mild), [Gate::Illness]);
    }

    #[test]
    fn a_cage_mate_that_is_ill_holds_them_though_it_meets_nobody() {
        let story = beside(Some(Urgency::Soon));
        assert_eq!(story.held(Weather::Mild), [Gate::Illness]);
        assert_eq!(story.standing().held[0].rats, [RatId(Uuid::from_u128(9))]);
        assert_eq!(beside(Some(Urgency::None)).held(Weather::Mild), []);
    }

    #[test]
    fn a_body_that_nobody_has_spoken_of_is_not_known_to_be_well() {
        let held = beside(None).standing().held;
        assert!(held[0].gate == Gate::Illness && held[0].is_unknown, "{held:?}");
        let mut story = Story::of_two();
        story.newcomer().vet = None;
        assert_eq!(story.held(Weather::Mild), [Gate::Illness]);
    }

    #[test]
    fn who_does_not_look_well_today_waits_too() {
        let held = Story::of_two().standing().begin(Weather::Mild, Body::NotWell);
        assert!(matches!(held, Err(Refusal::Held(held)) if held.gate == Gate::Illness));
    }
}

//! Rule: a male and a female meet only when one of them is neutered and a vet has cleared it. Sex not known counts as
//! either; neutering or clearance not known as none.
//! Reason: a litter; and a male stays fertile for weeks after he is neutered, how many is not known.
//! Source: H11; facts 2.5 (no good source for the time: the vet decides).

use bolthole_domain::Sex;

use super::{Gate, Held, of};
use crate::{Guest, Meeting};

pub(super) fn hold(meeting: &Meeting) -> Option<Held> {
    let open: Vec<&Guest> = meeting.guests.iter().filter(|guest| !is_cleared(guest)).collect();
    let has = |sex: Sex| open.iter().any(|guest| guest.sex == Some(sex));
    let unsexed = open.iter().filter(|guest| guest.sex.is_none());
    let unsexed: Vec<_> = unsexed.map(|guest| guest.rat).collect();
    let mixed = if has(Sex::Male) && has(Sex::Female) {
        open.iter().map(|guest| guest.rat).collect()
    } else {
        Vec::new()
    };
    // One rat of unknown sex needs another open one to make a litter with.
    let unknown = if 1 < open.len() { unsexed } else { Vec::new() };
    of(Gate::OpenSexMix, mixed, unknown)
}

fn is_cleared(guest: &Guest) -> bool {
    guest.neutered == Some(true) && guest.checks.cleared == Some(true)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Sex;

    use crate::tests::Story;
    use crate::{Gate, Weather};

    #[test]
    fn he_and_she_wait_until_a_vet_has_cleared_one_of_them() {
        let mut story = Story::of_two();
        story.newcomer().sex = Some(Sex::Male);
        assert_eq!(story.held(Weather::Mild), [Gate::OpenSexMix]);
        story.newcomer().neutered = Some(true);
        assert_eq!(story.held(Weather::Mild), [Gate::OpenSexMix]);
        story.newcomer().checks.cleared = Some(true);
        assert_eq!(story.held(Weather::Mild), []);
    }

    #[test]
    fn a_sex_that_is_not_known_may_be_the_other_one() {
        let mut story = Story::of_two();
        story.newcomer().sex = None;
        assert_eq!(story.held(Weather::Mild), [Gate::OpenSexMix]);
    }
}

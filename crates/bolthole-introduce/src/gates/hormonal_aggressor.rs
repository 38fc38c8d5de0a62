//! Rule: a male, or a rat of unknown sex, that is known to attack others and is not neutered meets nobody. Whether one
//! is known to is always asked; what was told of it elsewhere counts, whatever is answered here.
//! Reason: what drives him does not pass with patience, and the other rat pays for it.
//! Source: H11; facts 2.6 (neuter the hormonal aggressor first; C). Under 12 weeks it is not called hormones (H9).

use bolthole_domain::Sex;

use super::{Gate, Held, of, those};
use crate::{Guest, Meeting, Temper};

/// Source: H9.
const HORMONES_FROM_WEEKS: f64 = 12.0;

pub(super) fn hold(meeting: &Meeting) -> Option<Held> {
    let attacks = those(meeting, |guest| {
        may_be(guest) && (guest.checks.attacks == Some(true) || guest.was_told == Temper::Attacks)
    });
    let unasked = those(meeting, |guest| may_be(guest) && guest.checks.attacks.is_none());
    of(Gate::HormonalAggressor, attacks, unasked)
}

fn may_be(guest: &Guest) -> bool {
    guest.sex != Some(Sex::Female)
        && guest.neutered != Some(true)
        && guest.age_weeks.is_none_or(|weeks| HORMONES_FROM_WEEKS <= weeks)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Sex;

    use crate::tests::Story;
    use crate::{Gate, Temper, Weather};

    #[test]
    fn a_male_that_attacks_is_neutered_first() {
        let mut story = Story::of_two();
        for guest in &mut story.meeting.guests {
            guest.sex = Some(Sex::Male);
        }
        assert_eq!(story.held(Weather::Mild), []);
        story.newcomer().checks.attacks = Some(true);
        assert_eq!(story.held(Weather::Mild), [Gate::HormonalAggressor]);
        story.newcomer().neutered = Some(true);
        assert_eq!(story.held(Weather::Mild), []);
    }

    #[test]
    fn a_male_of_whom_it_was_told_elsewhere_is_held_though_nobody_ticks_it_here() {
        let mut story = Story::of_two();
        for guest in &mut story.meeting.guests {
            guest.sex = Some(Sex::Male);
        }
        story.newcomer().was_told = Temper::Attacks;
        assert_eq!(story.held(Weather::Mild), [Gate::HormonalAggressor]);
        story.newcomer().sex = Some(Sex::Female);
        story.meeting.guests[1].sex = Some(Sex::Female);
        assert_eq!(story.held(Weather::Mild), []);
    }

    #[test]
    fn nobody_having_been_asked_is_not_a_no() {
        let mut story = Story::of_two();
        for guest in &mut story.meeting.guests {
            guest.sex = Some(Sex::Male);
            guest.checks.attacks = None;
        }
        assert_eq!(story.held(Weather::Mild), [Gate::HormonalAggressor]);
    }
}

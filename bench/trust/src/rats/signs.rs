//! What a rat's body tells of what it hides, in a way of its own for each kind. None is the planner's: no logit of a sum.
//! The numbers are ours; how much a real rat's posture tells somebody who looks is not known.

use bolthole_domain::{Outcome, Posture};

use crate::Chance;

/// Of looks, so many see something else.
const MISSEEN: f64 = 0.1;

/// Fear is held against two steps that differ from look to look; calls grow with its square.
pub(super) fn of_fear(fear: f64, chance: &mut Chance) -> (Posture, bool) {
    let seems = fear * chance.between(0.6, 1.4) + 0.12 * chance.long_tailed();
    let posture = match seems {
        ..0.4 => Posture::AtEase,
        ..0.9 => Posture::Watchful,
        _ => Posture::Stiff,
    };
    let calls = 0.18 * fear.max(0.0) * fear.max(0.0);
    seen(posture, chance.happens(calls.min(0.6)), chance)
}

/// The share of a visit that a rat spends tense saturates with arousal; calls come one by one, more of them the tenser.
pub(super) fn of_arousal(arousal: f64, chance: &mut Chance) -> (Posture, bool) {
    let tense = 1.0 - libm::exp(-0.5 * arousal * arousal);
    let share = tense * chance.between(0.3, 1.5);
    let posture = match share {
        ..0.22 => Posture::AtEase,
        ..0.55 => Posture::Watchful,
        _ => Posture::Stiff,
    };
    let none = libm::exp(-0.08 * arousal * arousal * arousal);
    seen(posture, !chance.happens(none), chance)
}

/// By how many stages it is behind, from a table.
pub(super) fn of_stages(behind: usize, chance: &mut Chance) -> (Posture, bool) {
    const POSTURES: [[f64; 3]; 5] = [
        [0.80, 0.17, 0.03],
        [0.66, 0.28, 0.06],
        [0.38, 0.44, 0.18],
        [0.16, 0.50, 0.34],
        [0.06, 0.42, 0.52],
    ];
    const CALLS: [f64; 5] = [0.01, 0.02, 0.06, 0.14, 0.28];
    let posture = Posture::ALL[chance.which(&POSTURES[behind.min(4)])];
    seen(posture, chance.happens(CALLS[behind.min(4)]), chance)
}

fn seen(posture: Posture, called: bool, chance: &mut Chance) -> (Posture, bool) {
    if chance.happens(MISSEEN) {
        return (Posture::ALL[chance.below(3)], called);
    }
    (posture, called)
}

/// What a visit ended with colors what is remembered of it: nobody says of a rat that ran that it looked at ease.
pub(super) fn beside(outcome: Outcome, posture: Posture, called: bool) -> (Posture, bool) {
    let posture = match outcome {
        Outcome::Froze => Posture::Stiff,
        Outcome::Fled | Outcome::Nipped | Outcome::Bit => posture.max(Posture::Watchful),
        _ => posture,
    };
    (posture, called)
}

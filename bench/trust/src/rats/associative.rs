//! Fear and safety by association. Each thing that a rung brings near (presence, spoon, hand …), and each caregiver, has
//! a fear and a safety of its own; what is learnt is shared by the error of the whole, and safety that is new fades
//! overnight (spontaneous recovery). After Rescorla and Wagner, and Bouton. The numbers are ours.

use bolthole_method::{Ladder, Rung};

use super::{Day, Felt, Meeting, Temperament};
use crate::Chance;

const N_ASKS: usize = 8;
/// Eight things asked, and two caregivers.
const N: usize = N_ASKS + 2;
/// Fear of each thing at full intensity, for an ordinary shy rat.
const FEAR: [f64; N_ASKS] = [1.0, 0.78, 0.38, 0.88, 1.2, 0.88, 1.1, 0.88];
const SALIENCE: f64 = 0.16;
const FRIGHT_TEACHES: f64 = 0.08;
const MOST_FEAR: f64 = 3.0;
/// Fear from which it is no longer at ease, no longer eats in place, stays away; beyond the last it is a fright.
const STEPS: [f64; 4] = [0.45, 0.85, 1.15, 1.6];
const NOISE: f64 = 0.2;
/// What a day that is bad for all of them adds.
const BAD_DAY: f64 = 0.55;

#[derive(Debug, Clone)]
pub(super) struct Mind {
    fear: [f64; N],
    safety_new: [f64; N],
    safety_kept: [f64; N],
    met: Vec<u32>,
    unrest: f64,
    mood: f64,
}

impl Mind {
    pub(super) fn new(of: &Temperament, ladder: &Ladder, chance: &mut Chance) -> Mind {
        let mut fear = [0.0; N];
        for (place, fear) in fear.iter_mut().take(N_ASKS).enumerate() {
            *fear = FEAR[place] * of.fear_of(place) * chance.between(0.7, 1.3);
        }
        fear[N_ASKS] = 0.1 * of.shyness;
        fear[N_ASKS + 1] = 0.1 * of.shyness + 0.5 * of.second_caregiver;
        Mind {
            fear,
            safety_new: [0.0; N],
            safety_kept: [0.0; N],
            met: vec![0; ladder.rungs().len()],
            unrest: 0.3,
            mood: 0.0,
        }
    }

    pub(super) fn night(&mut self, of: &Temperament, comes: Day, chance: &mut Chance) {
        for place in 0..N {
            self.safety_kept[place] += self.safety_new[place] * (1.0 - of.forgetting);
            self.safety_new[place] = 0.0;
            self.safety_kept[place] *= 1.0 - 0.012 * of.forgetting;
        }
        self.unrest *= 0.6;
        self.mood = 0.6 * self.mood + 0.16 * of.moodiness * chance.normal();
        if comes == Day::Bad {
            self.mood += BAD_DAY;
        }
    }

    /// How afraid it is as the meeting begins, before chance has its word.
    pub(super) fn afraid(&self, of: &Temperament, meeting: Meeting) -> f64 {
        let brings = brings(meeting.rung, meeting.caregiver);
        let left: [f64; N] = core::array::from_fn(|at| self.left(at));
        let expected: f64 = (0..N).map(|at| brings[at] * left[at]).sum();
        let strange = 0.35 * of.shyness / f64::from((1 + self.met[meeting.place]).pow(2));
        let company = if meeting.companion { 0.9 } else { 1.0 };
        (expected * company + strange + self.unrest + self.mood) * 0.62
    }

    pub(super) fn meet(&mut self, of: &Temperament, meeting: Meeting, chance: &mut Chance) -> Felt {
        let brings = brings(meeting.rung, meeting.caregiver);
        let left: [f64; N] = core::array::from_fn(|at| self.left(at));
        let expected: f64 = (0..N).map(|at| brings[at] * left[at]).sum();
        let felt = self.afraid(of, meeting) + NOISE * chance.long_tailed();
        let is_startled = chance.happens(0.004 * of.shyness);
        self.met[meeting.place] += 1;
        let step = STEPS.iter().filter(|&&step| step < felt).count();
        if is_startled || step == STEPS.len() {
            self.frightened(of, &brings, expected);
            return Felt::Fright;
        }
        let share = [1.0, 1.0, 0.5, 0.2][step];
        for at in 0..N {
            self.safety_new[at] += SALIENCE * of.pace * share * brings[at] * expected.min(left[at] * 4.0);
        }
        let latency = 3.0 + 20.0 * felt.max(0.0) * chance.between(0.5, 1.5);
        match step {
            0 | 1 => Felt::Calm {
                relaxed: step == 0,
                latency,
            },
            2 => Felt::Hesitated {
                latency: latency * 1.5,
            },
            _ => Felt::Refused,
        }
    }

    /// Fear of one thing that no safety covers yet.
    fn left(&self, at: usize) -> f64 {
        (self.fear[at] - self.safety_new[at] - self.safety_kept[at]).max(0.0)
    }

    fn frightened(&mut self, of: &Temperament, brings: &[f64; N], expected: f64) {
        let error = (MOST_FEAR - expected).max(0.3);
        for (at, intensity) in brings.iter().enumerate() {
            self.fear[at] += FRIGHT_TEACHES * of.fragility * intensity * error;
        }
        self.unrest += 0.35 * of.fragility;
    }
}

fn brings(rung: &Rung, caregiver: usize) -> [f64; N] {
    let mut brings = [0.0; N];
    for (place, (_, asks)) in rung.asks.named().into_iter().enumerate() {
        brings[place] = asks;
    }
    brings[N_ASKS + caregiver] = 1.0;
    brings
}

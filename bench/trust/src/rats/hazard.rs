//! Approach and flight, second by second. Threat is what a rung asks, worn down by familiarity that grows by a power law
//! and generalizes to rungs alike; two hazards race, and within a visit arousal rises with threat. The numbers are ours.

use bolthole_method::Ladder;

use super::{Day, Felt, Meeting, Temperament};
use crate::Chance;

/// Weight of each thing asked.
const THREAT: [f64; 8] = [0.41, 0.36, 0.09, 0.45, 0.72, 0.54, 0.72, 0.41];
/// Seconds that a visit is looked at.
const VISIT_S: u32 = 120;
/// Seconds of one step of the race.
const STEP_S: u32 = 3;
/// What a day that is bad for all of them adds.
const BAD_DAY: f64 = 0.5;
/// Came soon enough to be at ease.
const AT_EASE_S: f64 = 25.0;
/// Came soon enough to eat in place.
const IN_PLACE_S: f64 = 75.0;

#[derive(Debug, Clone)]
pub(super) struct Mind {
    /// What each rung asks of this rat at first.
    asks: Vec<f64>,
    /// How alike two rungs are, from 0 to 1.
    likeness: Vec<Vec<f64>>,
    /// Good meetings so far, worn by nights and frights.
    familiar: Vec<f64>,
    familiar_today: Vec<f64>,
    strangeness: [f64; 2],
    /// Raised for days after a fright.
    sensitized: f64,
    mood: f64,
}

impl Mind {
    pub(super) fn new(of: &Temperament, ladder: &Ladder, chance: &mut Chance) -> Mind {
        let asks: Vec<[f64; 8]> = ladder
            .rungs()
            .iter()
            .map(|rung| rung.asks.named().map(|(_, asks)| asks))
            .collect();
        let threat = asks.iter().map(|asks| {
            let of_all: f64 = (0..8).map(|at| asks[at] * THREAT[at] * of.fear_of(at)).sum();
            of_all * chance.between(0.85, 1.15)
        });
        Mind {
            asks: threat.collect(),
            likeness: asks
                .iter()
                .map(|one| asks.iter().map(|other| likeness(one, other)).collect())
                .collect(),
            familiar: vec![0.0; asks.len()],
            familiar_today: vec![0.0; asks.len()],
            strangeness: [0.0, of.second_caregiver],
            sensitized: 0.15,
            mood: 0.0,
        }
    }

    pub(super) fn night(&mut self, of: &Temperament, comes: Day, chance: &mut Chance) {
        for (kept, today) in self.familiar.iter_mut().zip(&mut self.familiar_today) {
            *kept = *kept * (1.0 - 0.02 * of.forgetting) + *today * (1.0 - of.forgetting);
            *today = 0.0;
        }
        self.sensitized *= 0.78;
        self.mood = 0.5 * self.mood + 0.14 * of.moodiness * chance.normal();
        if comes == Day::Bad {
            self.mood += BAD_DAY;
        }
    }

    /// How aroused it is as the meeting begins.
    pub(super) fn aroused(&self, meeting: Meeting) -> f64 {
        (self.threat(meeting) + self.sensitized + self.mood).max(0.0)
    }

    pub(super) fn meet(&mut self, of: &Temperament, meeting: Meeting, chance: &mut Chance) -> Felt {
        let threat = self.threat(meeting);
        let mut arousal = self.aroused(meeting);
        let mut came = None;
        let mut fled = chance.happens(0.003 * of.shyness);
        for step in 0..VISIT_S / STEP_S {
            if fled {
                break;
            }
            let cube = arousal * arousal * arousal;
            if came.is_none() && chance.happens(0.25 / (1.0 + 5.0 * cube)) {
                came = Some(f64::from(step * STEP_S) + chance.between(0.5, 3.0));
            }
            // Once it has what it came for, it may leave when it likes: flight is rarer then.
            let calmer = if came.is_some() { 0.35 } else { 1.0 };
            fled = chance.happens((0.0035 * calmer * cube * arousal).min(0.5));
            arousal += 0.01 * threat - 0.03 * (arousal - threat).max(0.0);
        }
        self.learn(of, meeting, fled, came.is_some());
        match came {
            _ if fled => Felt::Fright,
            Some(latency) if latency < IN_PLACE_S => Felt::Calm {
                relaxed: latency < AT_EASE_S,
                latency,
            },
            Some(latency) => Felt::Hesitated { latency },
            None => Felt::Refused,
        }
    }

    fn threat(&self, meeting: Meeting) -> f64 {
        let good = |at: usize| self.familiar[at] + self.familiar_today[at];
        let known: f64 = self.likeness[meeting.place]
            .iter()
            .enumerate()
            .map(|(at, alike)| alike * good(at))
            .sum();
        let worn = libm::pow(1.0 + 0.16 * known + 0.5 * good(meeting.place), -0.42);
        let company = if meeting.companion { 0.92 } else { 1.0 };
        self.asks[meeting.place] * worn * company * (1.0 + 0.3 * self.strangeness[meeting.caregiver])
    }

    fn learn(&mut self, of: &Temperament, meeting: Meeting, fled: bool, came: bool) {
        if fled {
            let takes = (0.22 * of.fragility).min(0.9);
            for (at, alike) in self.likeness[meeting.place].iter().enumerate() {
                self.familiar[at] *= 1.0 - takes * alike;
                self.familiar_today[at] *= 1.0 - takes * alike;
            }
            self.sensitized += 0.22 * of.fragility;
            return;
        }
        self.familiar_today[meeting.place] += of.pace * if came { 1.0 } else { 0.25 };
        if came {
            self.strangeness[meeting.caregiver] *= 0.95;
        }
    }
}

/// The more two rungs ask the same, the more one teaches about the other: a steep function of their angle.
fn likeness(one: &[f64; 8], other: &[f64; 8]) -> f64 {
    let dot = |a: &[f64; 8], b: &[f64; 8]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let cosine = dot(one, other) / libm::sqrt(dot(one, one) * dot(other, other)).max(1e-9);
    libm::pow(cosine.clamp(0.0, 1.0), 6.0) * 0.6
}

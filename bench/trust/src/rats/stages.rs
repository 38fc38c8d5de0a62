//! Learning that is all or none. Each facet has a whole stage; a rung needs a stage of every facet, and the one that is
//! furthest behind decides what may happen, by a table. Days are good, usual or bad, one after another by chance.
//! After the all-or-none models of Bower and Estes. The numbers are ours.

use bolthole_method::Ladder;

use super::{Day, Felt, Meeting, Temperament};
use crate::Chance;

const N: usize = 8;
/// Of relaxed, ate, hesitated, refused, fright, by how many stages the rat is behind.
const BEHIND: [[f64; 5]; 5] = [
    [0.76, 0.20, 0.03, 0.007, 0.003],
    [0.50, 0.37, 0.09, 0.03, 0.01],
    [0.16, 0.40, 0.27, 0.12, 0.05],
    [0.02, 0.15, 0.35, 0.34, 0.14],
    [0.0, 0.04, 0.21, 0.50, 0.25],
];
const FRIGHT: usize = 4;

#[derive(Debug, Clone)]
pub(super) struct Mind {
    needs: Vec<[i32; N]>,
    stage: [i32; N],
    gained_today: [bool; N],
    met: Vec<bool>,
    /// -1 good, 0 usual, 1 bad.
    day: i32,
    bad_for_all: bool,
    second_caregiver: f64,
}

impl Mind {
    pub(super) fn new(of: &Temperament, ladder: &Ladder, chance: &mut Chance) -> Mind {
        let stage = core::array::from_fn(|facet| {
            let begins = 1.6 - 1.5 * (of.fear_of(facet) - 1.0) + 0.5 * chance.normal();
            whole(begins.clamp(-2.0, 4.0))
        });
        Mind {
            needs: ladder
                .rungs()
                .iter()
                .map(|rung| rung.asks.named().map(|(_, asks)| whole(libm::ceil(asks * 4.0))))
                .collect(),
            stage,
            gained_today: [false; N],
            met: vec![false; ladder.rungs().len()],
            day: 0,
            bad_for_all: false,
            second_caregiver: of.second_caregiver,
        }
    }

    pub(super) fn night(&mut self, of: &Temperament, comes: Day, chance: &mut Chance) {
        for facet in 0..N {
            let forgot = self.gained_today[facet] && chance.happens(of.forgetting * 0.6);
            let faded = 2 < self.stage[facet] && chance.happens(0.004 * of.forgetting);
            self.stage[facet] -= i32::from(forgot) + i32::from(faded);
            self.gained_today[facet] = false;
        }
        let away = (0.12 * of.moodiness).min(0.4);
        self.day = match self.day {
            0 => [-1, 0, 1][chance.which(&[away, 1.0 - 2.0 * away, away])],
            day if chance.happens(0.55) => day - day.signum(),
            day => day,
        };
        self.bad_for_all = comes == Day::Bad;
    }

    /// How many stages it is behind what the meeting asks, as far as that is settled when it begins.
    pub(super) fn behind(&self, meeting: Meeting) -> usize {
        let widest = self.gaps(meeting.place).into_iter().flatten().max().unwrap_or(0);
        let behind = widest + self.day + i32::from(self.bad_for_all);
        usize::try_from(behind.clamp(0, 4)).expect("0 to 4")
    }

    /// How far it is behind in each facet that the rung needs.
    fn gaps(&self, place: usize) -> [Option<i32>; N] {
        let needs = self.needs[place];
        core::array::from_fn(|facet| (0 < needs[facet]).then(|| needs[facet] - self.stage[facet]))
    }

    pub(super) fn meet(&mut self, of: &Temperament, meeting: Meeting, chance: &mut Chance) -> Felt {
        let gaps = self.gaps(meeting.place);
        let widest = gaps.into_iter().flatten().max().unwrap_or(0);
        let mut behind = widest + self.day + i32::from(self.bad_for_all);
        behind += i32::from(!self.met[meeting.place] && chance.happens(0.45));
        behind += i32::from(meeting.caregiver == 1 && chance.happens(self.second_caregiver * 0.6));
        behind -= i32::from(meeting.companion && chance.happens(0.1));
        self.met[meeting.place] = true;
        let behind = behind.clamp(0, 4);
        let mut table = BEHIND[usize::try_from(behind).expect("0 to 4")];
        table[FRIGHT] *= of.shyness * of.shyness;
        let outcome = chance.which(&table);
        self.learn(of, &gaps, widest, outcome, chance);
        let latency = chance.between(3.0, 12.0) * f64::from((1 + behind).pow(2));
        match outcome {
            0 | 1 => Felt::Calm {
                relaxed: outcome == 0,
                latency,
            },
            2 => Felt::Hesitated {
                latency: latency * 1.5,
            },
            3 => Felt::Refused,
            _ => Felt::Fright,
        }
    }

    fn learn(
        &mut self,
        of: &Temperament,
        gaps: &[Option<i32>; N],
        widest: i32,
        outcome: usize,
        chance: &mut Chance,
    ) {
        if outcome < 2 {
            self.second_caregiver *= 0.97;
        }
        let learns = [0.32, 0.32, 0.12, 0.03, 0.0][outcome] * of.pace;
        for (facet, gap) in gaps.iter().enumerate() {
            let share = match *gap {
                None | Some(i32::MIN..=-2) => 0.0,
                Some(-1) => 0.1,
                Some(0) => 0.35,
                Some(_) => 1.0,
            };
            if !self.gained_today[facet] && chance.happens(learns * share) {
                self.stage[facet] += 1;
                self.gained_today[facet] = true;
            }
            if outcome == FRIGHT && *gap == Some(widest) && chance.happens(0.55 * of.fragility) {
                self.stage[facet] -= 1;
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "stages are small")]
fn whole(number: f64) -> i32 {
    libm::round(number) as i32
}

//! Simpler ways to foresee a visit. Each sees only what came before it, but for the base rate, which is told the truth.

use super::{Foreseen, Visit, as_f64};

/// The share of all these visits that were calm, and of those that were frights: the best that one number can do.
pub(super) fn base_rate(visits: &[Visit]) -> Vec<Foreseen> {
    let share = |n: usize| as_f64(n) / as_f64(visits.len().max(1));
    let foreseen = Foreseen {
        calm: share(visits.iter().filter(|visit| visit.outcome.is_calm()).count()),
        fright: share(visits.iter().filter(|visit| visit.outcome.is_fright()).count()),
    };
    vec![foreseen; visits.len()]
}

/// How far one visit moves a rating (ours).
const STEP: f64 = 0.4;
/// How far it moves a rung's, which many rats share (ours).
const RUNG_STEP: f64 = 0.05;
/// How much the last visits of this rat on this rung count beside the ratings (ours).
const AVERAGE_COUNTS: f64 = 0.4;
/// How much of a moving average each visit replaces (ours).
const FRESH: f64 = 0.3;

/// A rating for each rat and each rung, as in chess, with a moving average of the rat's visits on the rung.
pub(super) fn elo(visits: &[Visit], n_rungs: usize) -> Vec<Foreseen> {
    let of = |is_so: fn(bolthole_domain::Outcome) -> bool, begins: f64| {
        let mut ratings = Ratings::new(n_rungs, begins);
        visits
            .iter()
            .map(|visit| ratings.foresee_and_learn(visit, is_so(visit.outcome)))
            .collect::<Vec<f64>>()
    };
    let calm = of(bolthole_domain::Outcome::is_calm, 1.0);
    let fright = of(bolthole_domain::Outcome::is_fright, -2.5);
    calm.into_iter()
        .zip(fright)
        .map(|(calm, fright)| Foreseen { calm, fright })
        .collect()
}

struct Ratings {
    begins: f64,
    rat: f64,
    number: usize,
    rungs: Vec<f64>,
    averages: Vec<Option<f64>>,
}

impl Ratings {
    fn new(n_rungs: usize, begins: f64) -> Ratings {
        Ratings {
            begins,
            rat: begins,
            number: 0,
            rungs: vec![0.0; n_rungs],
            averages: vec![None; n_rungs],
        }
    }

    fn foresee_and_learn(&mut self, visit: &Visit, came: bool) -> f64 {
        if visit.rat != self.number {
            self.number = visit.rat;
            self.rat = self.begins;
            self.averages.fill(None);
        }
        let rated = 1.0 / (1.0 + libm::exp(self.rungs[visit.place] - self.rat));
        let average = &mut self.averages[visit.place];
        let said = average.map_or(rated, |average| {
            (1.0 - AVERAGE_COUNTS) * rated + AVERAGE_COUNTS * average
        });
        let came = f64::from(u8::from(came));
        *average = Some(average.map_or(0.5 * (rated + came), |average| average + FRESH * (came - average)));
        self.rat += STEP * (came - rated);
        self.rungs[visit.place] -= RUNG_STEP * (came - rated);
        said
    }
}

/// Imagined visits at the base rate that each count begins with (ours).
const IMAGINED: f64 = 10.0;
/// From this visit on a rung it is as any later one (ours).
const LATER: usize = 6;

/// How the other rats did on their first, second … visit to that rung, whatever this one did.
pub(super) fn protocol_mean(visits: &[Visit]) -> Vec<Foreseen> {
    let keys = keys(visits);
    let base = base_rate(visits).first().copied();
    let Some(base) = base else {
        return Vec::new();
    };
    let n_keys = keys.iter().max().map_or(0, |most| most + 1);
    let mut all = vec![[0.0; 3]; n_keys];
    for (key, visit) in keys.iter().zip(visits) {
        count(&mut all[*key], visit, 1.0);
    }
    let mut foreseen = Vec::with_capacity(visits.len());
    for of_rat in visits
        .iter()
        .zip(&keys)
        .collect::<Vec<_>>()
        .chunk_by(|a, b| a.0.rat == b.0.rat)
    {
        of_rat
            .iter()
            .for_each(|(visit, key)| count(&mut all[**key], visit, -1.0));
        foreseen.extend(of_rat.iter().map(|(_, key)| {
            let [n, calm, fright] = all[**key];
            Foreseen {
                calm: (calm + IMAGINED * base.calm) / (n + IMAGINED),
                fright: (fright + IMAGINED * base.fright) / (n + IMAGINED),
            }
        }));
        of_rat
            .iter()
            .for_each(|(visit, key)| count(&mut all[**key], visit, 1.0));
    }
    foreseen
}

fn count(of_key: &mut [f64; 3], visit: &Visit, by: f64) {
    of_key[0] += by;
    of_key[1] += by * f64::from(u8::from(visit.outcome.is_calm()));
    of_key[2] += by * f64::from(u8::from(visit.outcome.is_fright()));
}

/// Rung and which visit to it this is, as one number.
fn keys(visits: &[Visit]) -> Vec<usize> {
    let mut rat = None;
    let mut so_far: Vec<usize> = Vec::new();
    let mut keys = Vec::with_capacity(visits.len());
    for visit in visits {
        if rat != Some(visit.rat) {
            rat = Some(visit.rat);
            so_far.clear();
        }
        if so_far.len() <= visit.place {
            so_far.resize(visit.place + 1, 0);
        }
        keys.push(visit.place * LATER + so_far[visit.place].min(LATER - 1));
        so_far[visit.place] += 1;
    }
    keys
}

//! What is believed of the numbers before any log: near where they began, and rungs beside each other about as hard.

use bolthole_method::Ladder;

use crate::trust::{Params, Values};

/// How far a number may well be from where it began (ours).
const FAR: f64 = 1.0;
/// How much harder than what it asks for a rung may well be (ours).
const HARDER: f64 = 0.5;
/// How far two rungs beside each other may well differ in that (ours).
const UNEVEN: f64 = 0.4;

/// The belief itself.
pub(super) struct Prior {
    start: Vec<f64>,
    /// Places in the row of rungs beside each other on the ladder.
    beside: Vec<(usize, usize)>,
}

impl Prior {
    pub(super) fn new(ladder: &Ladder, from: &Params) -> Prior {
        let own = Values::<f64>::NAMES.len();
        let place = |rung: &bolthole_method::Rung| {
            let place = from.rungs.iter().position(|(id, _)| *id == rung.id);
            place.map(|place| own + place)
        };
        let places: Vec<usize> = ladder.rungs().iter().filter_map(place).collect();
        Prior {
            start: from.to_vec(),
            beside: places.windows(2).map(|two| (two[0], two[1])).collect(),
        }
    }

    /// Where a number belongs, and how far from there it may well be.
    fn home(&self, place: usize) -> (f64, f64) {
        if place < Values::<f64>::NAMES.len() {
            (self.start[place], FAR)
        } else {
            (0.0, HARDER)
        }
    }

    /// How unlikely `row` is, in nats, up to a constant.
    #[cfg(test)]
    pub(super) fn penalty(&self, row: &[f64]) -> f64 {
        let square = |far: f64, by: f64| 0.5 * (far / by) * (far / by);
        let moved = row.iter().enumerate().map(|(place, now)| {
            let (home, far) = self.home(place);
            square(now - home, far)
        });
        let uneven = self
            .beside
            .iter()
            .map(|&(one, next)| square(row[next] - row[one], UNEVEN));
        moved.sum::<f64>() + uneven.sum::<f64>()
    }

    /// Its slopes.
    pub(super) fn slopes(&self, row: &[f64]) -> Vec<f64> {
        let of_own = row.iter().enumerate().map(|(place, now)| {
            let (home, far) = self.home(place);
            (now - home) / (far * far)
        });
        let mut slopes: Vec<f64> = of_own.collect();
        for &(one, next) in &self.beside {
            let uneven = (row[next] - row[one]) / (UNEVEN * UNEVEN);
            slopes[next] += uneven;
            slopes[one] -= uneven;
        }
        slopes
    }
}

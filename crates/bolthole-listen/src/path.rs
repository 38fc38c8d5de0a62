//! Paths through the relief: at every cell, how much speaks for a call that ends here.
//!
//! Track before detect: a row's gain is added to the best of the neighboring cells before it, steps in
//! frequency cost, and a sum below nothing begins anew. A faint call adds up over its whole length, noise does not.
//! The sum is held at a ceiling, so that a path ends soon after the call does and bridges short gaps only.

/// Half decibels above the noise's mean at which a cell speaks for a call as much as against. Ours.
const EVEN: i16 = 7;
/// The most that one row may speak against and for: a click is loud but short.
const LEAST: i16 = -6;
const MOST: i16 = 24;
/// Where sums are held, and from where on a cell is surely on a path.
const CEILING: i16 = 84;
pub(crate) const SURE: i16 = 70;
/// Cost of a step of one bin from row to row.
const STEP_COST: i16 = 2;
/// Rows that can be walked back.
const N_KEPT: usize = 256;

/// What a cell adds to a path.
pub(crate) fn gain(relief: i16) -> i16 {
    (relief - EVEN).clamp(LEAST, MOST)
}

/// Sums of the last rows.
pub(crate) struct Paths {
    n_bins: usize,
    /// The largest step from one row to the next, in bins; the margins of each row are this wide.
    max_step: usize,
    sums: Vec<i16>,
    row: usize,
}

impl Paths {
    pub(crate) fn new(n_bins: usize, max_step: usize) -> Self {
        Self {
            n_bins,
            max_step,
            sums: vec![0; (n_bins + 2 * max_step) * N_KEPT],
            row: 0,
        }
    }

    fn width(&self) -> usize {
        self.n_bins + 2 * self.max_step
    }

    fn at(&self, row: usize) -> &[i16] {
        let start = row % N_KEPT * self.width();
        &self.sums[start..start + self.width()]
    }

    /// Takes one more row; `raw` gets the sums before they were held at the ceiling.
    ///
    /// Returns whether any cell is surely on a path.
    pub(crate) fn push(&mut self, relief: &[i16], raw: &mut [i16]) -> bool {
        let before = self.at(self.row + N_KEPT - 1);
        raw.copy_from_slice(&before[self.max_step..self.max_step + self.n_bins]);
        for step in 1..=self.max_step {
            let cost = STEP_COST * i16::try_from(step).unwrap_or(i16::MAX);
            let (down, up) = (&before[self.max_step - step..], &before[self.max_step + step..]);
            for ((best, down), up) in raw.iter_mut().zip(down).zip(up) {
                *best = (*best).max(down.max(up) - cost);
            }
        }
        let mut highest = 0;
        for (sum, relief) in raw.iter_mut().zip(relief) {
            *sum = (*sum + gain(*relief)).max(0);
            highest = highest.max(*sum);
        }
        let start = self.row % N_KEPT * self.width() + self.max_step;
        for (to, from) in self.sums[start..start + self.n_bins].iter_mut().zip(raw.iter()) {
            *to = (*from).min(CEILING);
        }
        self.row += 1;
        highest >= SURE
    }

    /// The way that led to `bin` of the last row, oldest first, without that last cell.
    pub(crate) fn walk_back(&self, bin: usize) -> Vec<usize> {
        let mut way = Vec::new();
        let mut bin = bin + self.max_step;
        let oldest = self.row.saturating_sub(N_KEPT - 1);
        for row in (oldest..self.row.saturating_sub(1)).rev() {
            let sums = self.at(row);
            let steps = (bin - self.max_step).max(self.max_step)
                ..=(bin + self.max_step).min(self.max_step + self.n_bins - 1);
            let worth = |from: usize| {
                i32::from(sums[from]) - i32::from(STEP_COST) * i32::try_from(from.abs_diff(bin)).unwrap_or(0)
            };
            let Some(best) = steps.max_by_key(|from| worth(*from)) else {
                break;
            };
            if worth(best) <= 0 {
                break;
            }
            bin = best;
            way.push(bin - self.max_step);
        }
        way.reverse();
        way
    }
}

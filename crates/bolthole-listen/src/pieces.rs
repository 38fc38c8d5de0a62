//! A line cut where it is far quieter than its loudest for a while: a call and the rustle beside it may have been linked.

use crate::features::Line;

/// So far below its loudest, or so near the noise, a line is quiet; decibels. Ours.
const QUIET_BELOW_DB: f64 = 10.0;
const QUIET_DB: f64 = 4.0;
/// After so many quiet rows it is cut: two milliseconds. Ours.
const HOLE: usize = 4;

/// Its pieces, in order; a line without a quiet stretch is one.
pub(crate) fn pieces(line: &Line) -> Vec<Line> {
    let smooth = smoothed(&line.levels);
    let loudest = smooth.iter().copied().fold(f64::MIN, f64::max);
    let enough = (loudest - QUIET_BELOW_DB).max(QUIET_DB);
    let mut pieces = Vec::new();
    let (mut start, mut n_quiet) = (0, 0);
    for (row, level) in smooth.iter().enumerate() {
        if *level < enough {
            n_quiet += 1;
            continue;
        }
        if n_quiet >= HOLE {
            if row - n_quiet > start {
                pieces.push(line.part(start, row - n_quiet));
            }
            start = row;
        }
        n_quiet = 0;
    }
    pieces.push(line.part(start, smooth.len()));
    pieces
}

/// The mean of five rows around each.
fn smoothed(levels: &[f64]) -> Vec<f64> {
    let around = |row: usize| &levels[row.saturating_sub(2)..(row + 3).min(levels.len())];
    (0..levels.len())
        .map(|row| around(row).iter().sum::<f64>() / around(row).len() as f64)
        .collect()
}

impl Line {
    /// The rows from one up to another.
    fn part(&self, from: usize, to: usize) -> Self {
        Self {
            first_row: self.first_row + i64::try_from(from).unwrap_or(0),
            bins: self.bins[from..to].to_vec(),
            levels: self.levels[from..to].to_vec(),
        }
    }
}

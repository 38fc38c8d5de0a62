//! What lies just before and just after a track: at its own pitch, where a device goes on, and on its way, where a
//! sweep does.

use crate::features::{Line, db, mean, near};
use crate::look::Kept;
use crate::spectrum::Scale;

/// Echoes die away within some ten milliseconds; the next call of a bout comes after ninety. Ours.
const BESIDE_MS: (f64, f64) = (16.0, 70.0);
/// A sweep goes on at once. Ours.
const ONWARD_MS: (f64, f64) = (4.0, 24.0);
/// Rows over which the way at an end is taken.
const N_WAY: usize = 16;

/// Which end of a track.
#[derive(Clone, Copy)]
pub(crate) enum End {
    First,
    Last,
}

impl End {
    fn of(self, line: &Line) -> (i64, f64, f64) {
        let n = line.bins.len();
        let n_way = N_WAY.min(n - 1);
        let per_row = |bins: &[f64]| (bins[bins.len() - 1] - bins[0]) / (bins.len() - 1).max(1) as f64;
        match self {
            Self::First => (line.first_row, line.bins[0], -per_row(&line.bins[..=n_way])),
            Self::Last => (
                line.first_row + i64::try_from(n).unwrap_or(0) - 1,
                line.bins[n - 1],
                per_row(&line.bins[n - 1 - n_way..]),
            ),
        }
    }

    fn direction(self) -> i64 {
        match self {
            Self::First => -1,
            Self::Last => 1,
        }
    }
}

/// The mean level past an end at that end's pitch.
pub(crate) fn beside_db(line: &Line, end: End, kept: &Kept, scale: &Scale) -> f64 {
    let (row, bin, _) = end.of(line);
    past(kept, scale, BESIDE_MS, |away| (row + end.direction() * away, bin))
}

/// The mean level past an end on the way that the track was going.
pub(crate) fn onward_db(line: &Line, end: End, kept: &Kept, scale: &Scale) -> f64 {
    let (row, bin, per_row) = end.of(line);
    past(kept, scale, ONWARD_MS, |away| {
        (row + end.direction() * away, bin + per_row * away as f64)
    })
}

fn past(kept: &Kept, scale: &Scale, (from_ms, to_ms): (f64, f64), at: impl Fn(i64) -> (i64, f64)) -> f64 {
    let rows = |ms: f64| near(ms / 1_000.0 / scale.row_s());
    let cells = (rows(from_ms)..rows(to_ms)).map(at).flat_map(|(row, bin)| {
        let bin = near(bin.max(0.0));
        (-1..=1).filter_map(move |aside| kept.at(row, bin + aside))
    });
    mean(cells.map(|level| db(Some(level))))
}

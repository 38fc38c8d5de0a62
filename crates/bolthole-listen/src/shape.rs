//! How loudness goes along a track: a throat holds it up, struck metal is loudest at once and dies away.

/// Loudness along a track, in numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shape {
    /// From its start to where it first comes near its loudest.
    pub(crate) rise_s: f64,
    /// The share of its rows that are nearly as loud as its loudest.
    pub(crate) held: f64,
    /// How fast it falls from its loudest row on, by the straight line that fits best.
    pub(crate) decay_db_per_ms: f64,
    /// How far its levels lie beside that line: little where metal rings out.
    pub(crate) misfit_db: f64,
}

/// So far below the loudest is nearly as loud, in decibels. Ours.
const NEARLY_DB: f64 = 5.0;

/// The shape of some levels in decibels, one a row.
pub(crate) fn shape(levels: &[f64], row_s: f64) -> Shape {
    let smooth = smoothed(levels);
    let (loudest, most) = smooth
        .iter()
        .copied()
        .enumerate()
        .fold(
            (0, f64::MIN),
            |best, (row, level)| if level > best.1 { (row, level) } else { best },
        );
    let near = |level: &&f64| **level >= most - NEARLY_DB;
    let rise = smooth.iter().position(|level| near(&level)).unwrap_or(0);
    let (decay, misfit_db) = line(&levels[loudest..]);
    Shape {
        rise_s: rise as f64 * row_s,
        held: smooth.iter().filter(near).count() as f64 / smooth.len().max(1) as f64,
        decay_db_per_ms: -decay / (row_s * 1_000.0),
        misfit_db,
    }
}

/// The mean of three rows around each.
fn smoothed(levels: &[f64]) -> Vec<f64> {
    let around = |row: usize| &levels[row.saturating_sub(1)..(row + 2).min(levels.len())];
    (0..levels.len())
        .map(|row| around(row).iter().sum::<f64>() / around(row).len() as f64)
        .collect()
}

/// Slope a row of the straight line that fits best, and the mean distance from it; nothing of fewer than three.
fn line(levels: &[f64]) -> (f64, f64) {
    let n = levels.len() as f64;
    if levels.len() < 3 {
        return (0.0, 0.0);
    }
    let middle = (n - 1.0) / 2.0;
    let mean = levels.iter().sum::<f64>() / n;
    let places = || {
        levels
            .iter()
            .enumerate()
            .map(|(row, level)| (row as f64 - middle, level - mean))
    };
    let spread: f64 = places().map(|(row, _)| row * row).sum();
    let slope = places().map(|(row, level)| row * level).sum::<f64>() / spread;
    let misfit = places()
        .map(|(row, level)| (level - slope * row).abs())
        .sum::<f64>()
        / n;
    (slope, misfit)
}

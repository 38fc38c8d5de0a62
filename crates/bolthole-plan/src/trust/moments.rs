//! What an answer says about the one number it depends on: nine-point Gauss-Hermite moments.

use super::number::Number;

/// How many points.
pub(super) const POINTS: usize = 9;
/// How many of them lie above the middle.
const PAIRS: usize = 4;
/// Nodes above zero for a standard normal; the others mirror them.
const NODES: [f64; PAIRS] = [
    1.023_255_663_789_132_6,
    2.076_847_978_677_830_2,
    3.205_429_002_856_47,
    4.512_745_863_399_783,
];
/// Weights of those nodes.
const WEIGHTS: [f64; PAIRS] = [
    0.244_097_502_894_939_42,
    0.049_916_406_765_217_88,
    0.002_789_141_321_231_769,
    0.000_022_345_844_007_746_58,
];
/// Weight of the middle.
const MIDDLE: f64 = 0.406_349_206_349_206_35;

/// Where the points lie in units of the deviation: the middle, then each pair, above and below.
pub(super) fn place(point: usize) -> f64 {
    match point {
        0 => 0.0,
        _ if point % 2 == 1 => NODES[point / 2],
        _ => -NODES[point / 2 - 1],
    }
}

/// How much each point counts.
pub(super) fn weight(point: usize) -> f64 {
    if point == 0 {
        MIDDLE
    } else {
        WEIGHTS[(point - 1) / 2]
    }
}

/// `exp(slope * s)` at each point of a normal with that mean and deviation. Five exponentials do for nine.
pub(super) fn exponentials<T: Number>(slope: T, mean: T, deviation: T) -> [T; POINTS] {
    let middle = super::number::bounded_exp(slope * mean);
    let mut all = [middle; POINTS];
    for (pair, node) in NODES.iter().enumerate() {
        let step = super::number::bounded_exp(slope * deviation * T::of(*node));
        all[2 * pair + 1] = middle * step;
        all[2 * pair + 2] = middle / step;
    }
    all
}

/// One answer never takes more of the doubt than this leaves.
const LEAST_SHARE: f64 = 0.02;

/// The evidence and the new mean and variance, each relative to the old normal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moments<T> {
    /// How likely the answer was.
    pub(super) evidence: T,
    /// The mean's move, in deviations.
    pub(super) shift: T,
    /// The new variance as a share of the old.
    pub(super) share: T,
}

/// Moments after an answer with that likelihood at each point.
pub(super) fn moments<T: Number>(likelihood: &[T; POINTS]) -> Moments<T> {
    let mut evidence = T::of(0.0);
    let mut first = T::of(0.0);
    let mut second = T::of(0.0);
    for (point, likelihood) in likelihood.iter().enumerate() {
        let z = place(point);
        let part = *likelihood * T::of(weight(point));
        evidence = evidence + part;
        first = first + part * T::of(z);
        second = second + part * T::of(z * z);
    }
    let shift = first / evidence;
    Moments {
        evidence,
        shift,
        share: super::number::bounded(second / evidence - shift * shift, LEAST_SHARE, f64::MAX),
    }
}

/// The mean over the nine points.
pub(super) fn expectation<T: Number>(at: &[T; POINTS]) -> T {
    let mut sum = T::of(0.0);
    for (point, value) in at.iter().enumerate() {
        sum = sum + *value * T::of(weight(point));
    }
    sum
}

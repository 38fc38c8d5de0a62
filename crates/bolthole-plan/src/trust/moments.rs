//! What an answer says about the one number it depends on: nine-point Gauss-Hermite moments.

use super::number::Number;

/// How many points.
pub(super) const POINTS: usize = 9;
/// How many of them lie above the middle.
const PAIRS: usize = 4;
/// Where they lie above the middle, in units of the deviation.
const NODES: [f64; PAIRS] = [
    1.023_255_663_789_132_6,
    2.076_847_978_677_83,
    3.205_429_002_856_47,
    4.512_745_863_399_783,
];
/// All nine: the middle, then each pair, above and below.
const PLACES: [f64; POINTS] = [
    0.0, NODES[0], -NODES[0], NODES[1], -NODES[1], NODES[2], -NODES[2], NODES[3], -NODES[3],
];
/// How much each of the nine counts.
const WEIGHTS: [f64; POINTS] = {
    const OUTWARDS: [f64; PAIRS] = [
        0.244_097_502_894_939_42,
        0.049_916_406_765_217_88,
        0.002_789_141_321_231_769,
        0.000_022_345_844_007_746_58,
    ];
    const MIDDLE: f64 = 0.406_349_206_349_206_35;
    [
        MIDDLE,
        OUTWARDS[0],
        OUTWARDS[0],
        OUTWARDS[1],
        OUTWARDS[1],
        OUTWARDS[2],
        OUTWARDS[2],
        OUTWARDS[3],
        OUTWARDS[3],
    ]
};

/// Weight times place.
const FIRST: [f64; POINTS] = weighed(1);
/// Weight times the square of the place.
const SECOND: [f64; POINTS] = weighed(2);

const fn weighed(power: usize) -> [f64; POINTS] {
    let mut all = WEIGHTS;
    let mut point = 0;
    while point < POINTS {
        let mut times = 0;
        while times < power {
            all[point] *= PLACES[point];
            times += 1;
        }
        point += 1;
    }
    all
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
    let evidence = expectation(likelihood);
    let first = T::sum(likelihood, &FIRST);
    let second = T::sum(likelihood, &SECOND);
    let shift = first / evidence;
    Moments {
        evidence,
        shift,
        share: super::number::bounded(second / evidence - shift * shift, LEAST_SHARE, f64::MAX),
    }
}

/// The mean over the nine points.
pub(super) fn expectation<T: Number>(at: &[T; POINTS]) -> T {
    T::sum(at, &WEIGHTS)
}

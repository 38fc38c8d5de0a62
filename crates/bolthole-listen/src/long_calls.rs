//! How surely a track below 33 kHz is a call: two small logistic judges, one against plain noise and one against
//! rustles, clicks and keys; a call must pass both. The weights were fitted on generated sound and rounded.

use crate::features::Features;

/// How many things are weighed.
const N: usize = 18;

/// Weights against one kind of mistake, and their sum's start.
struct Judge {
    weights: [f64; N],
    start: f64,
}

/// Below 33 kHz: calls are long, flat and well filled; struck metal rings in company and dies away.
const LOW_AGAINST_NOISE: Judge = Judge {
    weights: [
        0.71, 0.75, 0.14, 0.11, -1.10, 3.18, 0.15, -0.02, 0.24, 0.01, 0.30, 0.08, 0.19, 0.11, 0.17, 0.26,
        0.05, -0.05,
    ],
    start: -12.05,
};
const LOW_AGAINST_BURSTS: Judge = Judge {
    weights: [
        1.39, 1.39, -0.03, 0.02, -1.17, 8.90, 0.16, -1.98, -0.51, -0.97, -0.75, 0.69, -0.43, -0.15, 0.58,
        -0.14, -0.03, -0.17,
    ],
    start: -14.38,
};

/// At this sum of evidence ten things an hour are taken for calls that are none, and how fast that falls with more.
const TEN_AN_HOUR: f64 = 2.0;
const STEEPNESS: f64 = 1.1;

/// False calls an hour that are expected from everything at least as sure as this track.
pub(crate) fn false_calls_per_hour(track: &Features) -> f64 {
    10.0 * libm::exp((TEN_AN_HOUR - low_evidence(track)) * STEEPNESS)
}

/// The weaker of the two judges', with a soft corner.
fn low_evidence(track: &Features) -> f64 {
    let features = weighed(track);
    let (noise, bursts) = (
        LOW_AGAINST_NOISE.sum(&features),
        LOW_AGAINST_BURSTS.sum(&features),
    );
    -libm::log(libm::exp(-noise) + libm::exp(-bursts))
}

impl Judge {
    fn sum(&self, features: &[f64; N]) -> f64 {
        self.start
            + self
                .weights
                .iter()
                .zip(features)
                .map(|(weight, feature)| weight * feature)
                .sum::<f64>()
    }
}

/// The features in the weights' order.
fn weighed(track: &Features) -> [f64; N] {
    // Four bins and a quarter of the rows at the long scale are one bin and one row at the short.
    let times = if track.is_long { 4.0 } else { 1.0 };
    [
        libm::log((track.gain * times / 6.0).max(1.0)),
        libm::log((track.duration_s() * 1_000.0).max(1.0)),
        track.mean_db,
        track.sharp_db,
        track.rough.min(2.0),
        track.filled,
        (-track.fall_db).clamp(0.0, 20.0),
        libm::log(track.bandwidth_hz().max(1.0) / 12_000.0).max(0.0),
        (track.level_db - track.mean_db).min(10.0),
        f64::from(track.company.min(5)),
        libm::log(track.most_crowd / times + 3.0),
        track.bursts_near,
        libm::log(track.crowd / times + 2.0),
        libm::log(track.onset_crowd / times + 2.0),
        track.before_db.clamp(-2.0, 6.0),
        track.after_db.clamp(-2.0, 6.0),
        track.hole.min(12.0),
        track.ring_db.min(15.0),
    ]
}

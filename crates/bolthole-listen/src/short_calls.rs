//! How surely a track above 33 kHz is a call: calls there are short, and so is what keys and bars ring.
//!
//! Six small judges look at everything that was measured, and a seventh adds up what they say. One sum would not do:
//! a call may be flat, or loud at once, or among rustling, but seldom all of them. The weights were fitted on the
//! bench's own generated sound, its seeds for setting weights; `docs/listening.md` says how far they can be trusted.

use crate::features::Features;

/// How many things are weighed.
const N: usize = 26;
/// Nothing is taken to be farther from usual than this many spreads: what no sound did before must not decide alone.
const FARTHEST: f64 = 4.0;

/// One of the six.
struct Node {
    weights: [f64; N],
    start: f64,
    /// What it says for a call.
    says: f64,
}

/// Evidence for a call, above zero where more speaks for it than against.
pub(crate) fn evidence(track: &Features) -> f64 {
    let mut measures = weighed(track);
    for (measure, (usual, spread)) in measures.iter_mut().zip(USUAL) {
        *measure = ((*measure - usual) / spread).clamp(-FARTHEST, FARTHEST);
    }
    let says = |node: &Node| {
        let terms = node.weights.iter().zip(&measures);
        node.says * libm::tanh(node.start + terms.map(|(weight, measure)| weight * measure).sum::<f64>())
    };
    START + NODES.iter().map(says).sum::<f64>()
}

/// The measures in the weights' order.
fn weighed(track: &Features) -> [f64; N] {
    // Four bins and a quarter of the rows at the long scale are one bin and one row at the short.
    let times = if track.is_long { 4.0 } else { 1.0 };
    let ms = track.duration_s() * 1e3;
    let travel_khz = track.travel_hz / 1e3;
    [
        libm::log((track.gain * times / 6.0).max(1.0)),
        libm::log(ms.max(1.0)),
        track.mean_db,
        track.sharp_db,
        track.rough.min(2.0),
        track.filled,
        (-track.fall_db).clamp(0.0, 20.0),
        (track.level_db - track.mean_db).clamp(0.0, 10.0),
        f64::from(track.company.min(5)),
        libm::log(track.most_crowd / times + 3.0),
        track.bursts_near,
        libm::log(track.crowd / times + 2.0),
        libm::log(track.onset_crowd / times + 2.0),
        track.before_db.clamp(-2.0, 6.0),
        track.after_db.clamp(-2.0, 6.0),
        track.hole.min(12.0),
        track.ring_db.clamp(0.0, 15.0),
        libm::log(1.0 + track.shape.rise_s * 1e3),
        track.shape.held,
        track.shape.decay_db_per_ms.clamp(-1.0, 3.0),
        track.shape.misfit_db.clamp(0.0, 8.0),
        libm::log(1.0 + travel_khz),
        libm::log(1.0 + travel_khz / ms.max(2.0)),
        (track.splash / times).clamp(-10.0, 60.0),
        f64::from(track.n_beside.min(8)),
        1.0 / (1.0 + track.bandwidth_hz() / 1_500.0),
    ]
}

/// What is usual of a track, and its spread.
const USUAL: [(f64, f64); N] = [
    (2.74, 1.79),
    (2.06, 1.19),
    (8.52, 4.91),
    (13.70, 6.56),
    (0.66, 0.52),
    (0.88, 0.16),
    (2.55, 3.62),
    (1.16, 1.20),
    (0.90, 1.23),
    (3.18, 1.20),
    (0.08, 0.11),
    (1.98, 0.89),
    (2.48, 1.17),
    (-1.97, 0.33),
    (-1.99, 0.17),
    (1.12, 1.62),
    (3.71, 4.98),
    (0.23, 0.40),
    (0.77, 0.26),
    (0.91, 0.98),
    (1.44, 1.31),
    (1.10, 0.96),
    (0.19, 0.17),
    (18.44, 22.37),
    (1.40, 1.73),
    (0.57, 0.30),
];

const START: f64 = 0.13;
const NODES: [Node; 6] = [
    Node {
        weights: [
            0.00, 0.12, 0.00, 0.07, 0.17, -0.14, -0.12, 0.17, -0.12, -0.32, -0.45, 0.11, -0.02, 0.11, 0.11,
            0.06, -0.03, 0.04, 0.02, 0.03, -0.03, -0.05, -0.02, -0.34, 0.11, 0.03,
        ],
        start: -0.60,
        says: 0.76,
    },
    Node {
        weights: [
            -0.10, -0.03, -0.16, -0.06, 0.25, -0.13, -0.15, -0.08, -0.35, 0.00, 0.16, 0.04, -0.18, 0.01,
            -0.04, 0.02, -0.18, -0.25, 0.43, -0.01, 0.05, 0.21, 0.25, 0.04, -0.34, -0.15,
        ],
        start: 1.28,
        says: 1.15,
    },
    Node {
        weights: [
            -0.52, -0.23, -0.09, -0.18, 0.35, -0.34, 0.05, 0.07, 0.12, -0.07, -0.18, 0.27, 0.16, 0.03, 0.03,
            -0.04, 0.13, -0.06, -0.12, -0.08, -0.23, -0.32, -0.10, -0.14, -0.07, 0.28,
        ],
        start: 1.37,
        says: -1.16,
    },
    Node {
        weights: [
            -0.53, -0.23, -0.23, -0.33, 0.26, -0.33, 0.26, 0.15, -0.04, -0.11, -0.16, 0.28, 0.11, 0.06, 0.02,
            0.00, 0.29, -0.10, -0.21, 0.04, -0.01, -0.19, 0.07, -0.12, -0.04, 0.24,
        ],
        start: 1.17,
        says: -1.20,
    },
    Node {
        weights: [
            0.01, 0.11, 0.06, -0.29, 0.10, 0.03, -0.04, -0.11, 0.30, 0.24, -0.09, 0.50, 0.26, -0.05, 0.01,
            -0.11, 0.19, 0.06, -0.25, 0.04, -0.11, -0.05, -0.03, -0.10, 0.58, 0.11,
        ],
        start: -0.46,
        says: -1.00,
    },
    Node {
        weights: [
            0.41, 0.25, 0.01, 0.11, -0.31, 0.12, -0.03, 0.09, -0.09, -0.02, 0.10, -0.22, -0.17, -0.02, -0.02,
            0.10, -0.02, 0.00, 0.05, 0.14, 0.28, 0.28, 0.08, 0.06, 0.06, -0.21,
        ],
        start: -1.14,
        says: 0.83,
    },
];

//! How surely a track is a call.

use crate::features::Features;
use crate::long_calls;
use crate::measures::measures;
use crate::repeller_weights;
use crate::weights::HIGH;

/// Where the border between the two bands lies: below it calls are long, flat and well filled, above it short.
pub(crate) const SPLIT_HZ: f64 = 33_000.0;

/// What is heard around a track.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Around {
    /// What most homes have.
    Household,
    /// A repeller: pieces of its sweeps and pulses look like calls.
    Repeller,
}

/// False calls an hour that are expected from everything at least as sure as this track.
pub(crate) fn false_calls_per_hour(track: &Features, around: Around) -> f64 {
    if !may_be_a_call(track) {
        return f64::INFINITY;
    }
    let measures = measures(track);
    let (household, repeller) = if track.peak_hz < SPLIT_HZ {
        (long_calls::false_calls_per_hour(track), &repeller_weights::LOW)
    } else {
        (HIGH.false_calls_per_hour(&measures), &repeller_weights::HIGH)
    };
    match around {
        Around::Household => household,
        Around::Repeller => household.max(repeller.false_calls_per_hour(&measures)),
    }
}

/// What no rat does, whatever its weights. Ours.
pub(crate) fn may_be_a_call(track: &Features) -> bool {
    let long_sweep = track.duration_s() > 0.12 && track.bandwidth_hz() > 14_000.0;
    let endless = track.duration_s() > 4.5;
    let patchy = track.is_long && track.peak_hz > SPLIT_HZ && (track.filled < 0.85 || track.hole > 5.0);
    !(long_sweep || endless || patchy || track.period_s.is_some())
}

/// A repeller's sweep: long, wide and without a gap.
pub(crate) fn is_sweep(track: &Features) -> bool {
    track.duration_s() > 0.1 && track.bandwidth_hz() > 14_000.0 && track.filled > 0.8
}

//! What a track is: a call of some kind, and how surely.

use crate::evidence::{Around, SPLIT_HZ, false_calls_per_hour};
use crate::features::Features;
use crate::model::{Call, CallKind};

/// From the level in a tapered window to that of the call in a plain window of 2 ms, in decibels:
/// the taper's width, and what falls between two bins.
const WINDOW_LOSS_DB: f64 = 2.3;
/// A window four times as long gathers four times the power of a steady tone.
const LONG_GAIN_DB: f64 = 6.0;

/// The call that a track would be.
pub(crate) fn call(track: &Features, around: Around) -> Call {
    let long_gain = if track.is_long { LONG_GAIN_DB } else { 0.0 };
    Call {
        start_s: track.start_s,
        end_s: track.end_s,
        low_hz: track.low_hz,
        high_hz: track.high_hz,
        peak_hz: track.peak_hz,
        kind: kind(track),
        score: score(track, around),
        snr_db: track.level_db + WINDOW_LOSS_DB - long_gain,
    }
}

fn kind(track: &Features) -> CallKind {
    let middle = (track.low_hz + track.high_hz) / 2.0;
    let duration_s = track.duration_s();
    let flat = track.bandwidth_hz() < 5_500.0;
    if middle < SPLIT_HZ {
        return if duration_s >= 0.2 {
            CallKind::Alarm22
        } else {
            CallKind::Short22
        };
    }
    if duration_s >= 0.15 && flat && middle < 52_000.0 {
        return CallKind::Flat44;
    }
    if track.n_turns >= 3 && duration_s > 0.02 {
        return CallKind::Trill50;
    }
    if flat {
        CallKind::Flat50
    } else {
        CallKind::Modulated50
    }
}

/// From 0 to 1, a half where ten false calls an hour are expected.
fn score(track: &Features, around: Around) -> f64 {
    let expected = false_calls_per_hour(track, around);
    // The root keeps the scores of very sure calls apart.
    1.0 / (1.0 + libm::cbrt(expected / 10.0))
}

/// The least score at which no more than so many false calls an hour are expected.
pub(crate) fn least_score(false_calls_per_hour: f64) -> f64 {
    1.0 / (1.0 + libm::cbrt(false_calls_per_hour.max(0.0) / 10.0))
}

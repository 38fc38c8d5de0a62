//! When a long call begins: the instant at which its power begins to rise, by the rise that explains the rows best.
//!
//! Long calls swell up over some ten milliseconds, and the long window that finds them blurs that. So the short
//! window's rows at the call's own pitch are compared with rises of several lengths that begin at each instant. The
//! power of a row of noise and tone is taken as exponentially spread around its mean.

use crate::look::Kept;
use crate::spectrum::{STEPS_PER_DB, Scale};

/// How far before and after the first guess an onset is looked for, and how much of the call after it is compared. Ours.
const EARLIER_S: f64 = 0.035;
const LATER_S: f64 = 0.015;
const COMPARED_S: f64 = 0.035;
/// Lengths of a rise, in seconds: a throat takes some milliseconds to some tens.
const RISES_S: [f64; 6] = [0.003, 0.007, 0.011, 0.016, 0.022, 0.03];
/// How loud the call may be after its rise, against the mean of what is compared of it.
const LOUDNESSES: [f64; 4] = [0.6, 0.85, 1.2, 1.7];

/// Where the call begins in the short scale's rows: instants and bins of its first part, in the call's own view.
pub(crate) struct Beginning<'a> {
    pub(crate) start_s: f64,
    /// Hertz every so often from the start on.
    pub(crate) hz: &'a [f64],
    pub(crate) every_s: f64,
}

/// The instant at which it begins; the first guess where too little is known.
pub(crate) fn onset_s(begins: &Beginning, kept: &Kept, scale: &Scale) -> f64 {
    let row_s = scale.row_s();
    let row_at = |instant_s: f64| crate::features::near((instant_s - scale.middle_s(0.0)) / row_s);
    let first = row_at(begins.start_s - EARLIER_S);
    let last = row_at(begins.start_s + LATER_S + COMPARED_S);
    if first < 0 {
        return begins.start_s;
    }
    let Some(powers) = powers(begins, kept, scale, first..=last) else {
        return begins.start_s;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some tens of rows"
    )]
    let n_after = (COMPARED_S / row_s) as usize;
    let n_starts = powers.len().saturating_sub(n_after);
    if n_starts == 0 {
        return begins.start_s;
    }
    let loud = (powers[powers.len() - n_after..].iter().sum::<f64>() / n_after as f64 - 1.0).max(0.5);
    let start = likeliest(&powers, n_after, loud, row_s);
    scale.middle_s(first as f64 + start as f64)
}

/// The row from which on a rise explains the powers best, with `n_after` rows after it at least.
fn likeliest(powers: &[f64], n_after: usize, loud: f64, row_s: f64) -> usize {
    let mut until = vec![0.0];
    for power in powers {
        until.push(until[until.len() - 1] + power);
    }
    let total = until[powers.len()];
    let mut best = (f64::INFINITY, 0);
    for rise_s in RISES_S {
        for loudness in LOUDNESSES.map(|times| times * loud) {
            let terms: Vec<(f64, f64)> = (0..n_after)
                .map(|row| 1.0 + loudness * risen(row as f64 * row_s / rise_s))
                .map(|mean| (libm::log(mean), 1.0 / mean))
                .collect();
            let (log_full, one_over_full) = terms[n_after - 1];
            for start in 0..powers.len() - n_after {
                let end = start + n_after;
                let rising: f64 = powers[start..end]
                    .iter()
                    .zip(&terms)
                    .map(|(power, (log, one_over))| log + power * one_over)
                    .sum();
                let rest = (powers.len() - end) as f64 * log_full + (total - until[end]) * one_over_full;
                let unlikely = until[start] + rising + rest;
                if unlikely < best.0 {
                    best = (unlikely, start);
                }
            }
        }
    }
    best.1
}

/// Power over the noise's mean in each row, at the call's pitch; before its start at the pitch it starts with.
fn powers(
    begins: &Beginning,
    kept: &Kept,
    scale: &Scale,
    rows: std::ops::RangeInclusive<i64>,
) -> Option<Vec<f64>> {
    let power = |row: i64| {
        let since_s = scale.middle_s(row as f64) - begins.start_s;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among few"
        )]
        let place = (since_s / begins.every_s).max(0.0) as usize;
        let hz = begins.hz[place.min(begins.hz.len() - 1)];
        let bin = crate::features::near(hz / scale.bin_hz() - scale.first_bin as f64);
        let level = kept.at(row, bin)?;
        Some(libm::pow(10.0, f64::from(level) / f64::from(STEPS_PER_DB) / 10.0))
    };
    rows.map(power).collect()
}

/// The share of its power that a call has after so much of its rise.
fn risen(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    let amplitude = libm::sin(share * std::f64::consts::FRAC_PI_2);
    // Between a sine and its square: throats and recorders' filters know neither.
    libm::pow(amplitude, 3.0)
}

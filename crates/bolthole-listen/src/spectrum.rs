//! Short-time spectra: blocks of samples in, rows of levels out.

use std::sync::Arc;

use realfft::num_complex::Complex;
use realfft::{RealFftPlanner, RealToComplex};

/// One way of looking: how long a window, which frequencies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    /// Samples in a window.
    pub(crate) n_window: usize,
    /// Samples from one window to the next: a quarter of it.
    pub(crate) n_hop: usize,
    /// The first bin that is kept.
    pub(crate) first_bin: usize,
    /// How many are kept.
    pub(crate) n_bins: usize,
    /// Samples a second.
    pub(crate) rate_hz: f64,
}

impl Scale {
    /// A window of about `window_s` over the band from `low_hz` to `high_hz`, or up to what the rate allows.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rates and windows are positive and small"
    )]
    pub(crate) fn new(rate_hz: u32, window_s: f64, low_hz: f64, high_hz: f64) -> Self {
        let rate_hz = f64::from(rate_hz);
        let n_window = quick_length((rate_hz * window_s) as usize);
        let bin_hz = rate_hz / n_window as f64;
        let first_bin = (low_hz / bin_hz) as usize;
        // The last twentieth below half the rate belongs to the recorder's filter.
        let last_bin = (high_hz.min(rate_hz * 0.475) / bin_hz) as usize;
        Self {
            n_window,
            n_hop: n_window / 4,
            first_bin,
            n_bins: last_bin.saturating_sub(first_bin),
            rate_hz,
        }
    }

    pub(crate) fn bin_hz(&self) -> f64 {
        self.rate_hz / self.n_window as f64
    }

    /// The frequency of a kept bin's middle.
    pub(crate) fn hz(&self, bin: f64) -> f64 {
        (self.first_bin as f64 + bin) * self.bin_hz()
    }

    pub(crate) fn row_s(&self) -> f64 {
        self.n_hop as f64 / self.rate_hz
    }

    /// The instant in a row's middle.
    pub(crate) fn middle_s(&self, row: f64) -> f64 {
        row * self.row_s() + self.n_window as f64 / 2.0 / self.rate_hz
    }
}

/// The nearest length that is a multiple of 8 and of small primes only, for which transforms are fast.
fn quick_length(n_near: usize) -> usize {
    let quick = |n: usize| {
        let mut rest = n;
        for prime in [2, 3, 5] {
            while rest.is_multiple_of(prime) {
                rest /= prime;
            }
        }
        rest == 1
    };
    let mut candidates = (1..=1 << 16).map(|n: usize| n * 8).filter(|n| quick(*n));
    let mut best = 8_usize;
    for n in candidates.by_ref() {
        if n.abs_diff(n_near) > best.abs_diff(n_near) {
            break;
        }
        best = n;
    }
    best
}

/// Levels are kept in steps of half a decibel above this level; full scale is about 0 dB. Ours: below any microphone.
pub(crate) const LOWEST_DB: f32 = -135.0;
/// Steps to a decibel.
pub(crate) const STEPS_PER_DB: f32 = 2.0;

/// Windows over a stream of samples.
pub(crate) struct Spectrum {
    scale: Scale,
    fft: Arc<dyn RealToComplex<f32>>,
    taper: Vec<f32>,
    pending: Vec<f32>,
    windowed: Vec<f32>,
    bins: Vec<Complex<f32>>,
    scratch: Vec<Complex<f32>>,
}

impl Spectrum {
    pub(crate) fn new(scale: Scale) -> Self {
        let fft = RealFftPlanner::<f32>::new().plan_fft_forward(scale.n_window);
        let taper = hann(scale.n_window);
        let (windowed, bins, scratch) = (
            fft.make_input_vec(),
            fft.make_output_vec(),
            fft.make_scratch_vec(),
        );
        Self {
            scale,
            fft,
            taper,
            pending: Vec::new(),
            windowed,
            bins,
            scratch,
        }
    }

    /// Adds the rows that these samples complete, `n_bins` levels each, to `rows`.
    pub(crate) fn push(&mut self, samples: &[f32], rows: &mut Vec<u8>) {
        self.pending.extend_from_slice(samples);
        let mut start = 0;
        while start + self.scale.n_window <= self.pending.len() {
            let pending = std::mem::take(&mut self.pending);
            self.one(&pending[start..start + self.scale.n_window], rows);
            self.pending = pending;
            start += self.scale.n_hop;
        }
        self.pending.drain(..start);
    }

    /// Adds the row of one window of exactly `n_window` samples.
    pub(crate) fn one(&mut self, window: &[f32], rows: &mut Vec<u8>) {
        for ((to, from), weight) in self.windowed.iter_mut().zip(window).zip(&self.taper) {
            *to = from * weight;
        }
        self.fft
            .process_with_scratch(&mut self.windowed, &mut self.bins, &mut self.scratch)
            .expect("the planner made all three of the right length");
        let kept = &self.bins[self.scale.first_bin..self.scale.first_bin + self.scale.n_bins];
        rows.extend(kept.iter().map(|bin| level(bin.re * bin.re + bin.im * bin.im)));
    }
}

/// A Hann taper of which a sine at full scale comes out at 0 dB.
fn hann(n: usize) -> Vec<f32> {
    let turn = std::f64::consts::TAU / n as f64;
    #[expect(clippy::cast_possible_truncation, reason = "f32 is what the transform takes")]
    let weight = |index: usize| ((1.0 - libm::cos(turn * index as f64)) * 2.0 / n as f64) as f32;
    (0..n).map(weight).collect()
}

/// Power to half-decibel steps; the logarithm is read off the bits of the float, true to 0.3 dB.
fn level(power: f32) -> u8 {
    const DB_PER_OCTAVE: f32 = 3.010_3;
    const ONE: f32 = 127.0 - 0.043;
    #[expect(clippy::cast_precision_loss, reason = "the lost bits are far below a step")]
    let octaves = power.to_bits() as f32 / 8_388_608.0 - ONE;
    let steps = (octaves * DB_PER_OCTAVE - LOWEST_DB) * STEPS_PER_DB;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float to a byte saturates"
    )]
    let byte = steps as u8;
    byte
}

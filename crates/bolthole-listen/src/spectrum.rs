//! Short-time spectra: blocks of samples in, rows of levels out.

use std::sync::Arc;

use rustfft::num_complex::Complex;
use rustfft::{Fft, FftPlanner};

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
        // A bin's mirror image above half the rate is looked up as well, and bin 0 has none.
        let first_bin = ((low_hz / bin_hz) as usize).max(1);
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

/// Levels are kept in so many steps to a decibel above -135 dB, which is below any microphone; full scale is about 0 dB.
pub(crate) const STEPS_PER_DB: f32 = 2.0;

/// Windows over a stream of samples, two at a time.
///
/// A transform of complex numbers takes one row as its real part and the next one as its imaginary part; the two
/// come apart again by symmetry. That is cheaper than two transforms of real numbers.
pub(crate) struct Spectrum {
    scale: Scale,
    fft: Arc<dyn Fft<f32>>,
    taper: Vec<f32>,
    pending: Vec<f32>,
    turned: Vec<Complex<f32>>,
    scratch: Vec<Complex<f32>>,
    powers: [Vec<f32>; 2],
}

impl Spectrum {
    pub(crate) fn new(scale: Scale) -> Self {
        let fft = FftPlanner::<f32>::new().plan_fft_forward(scale.n_window);
        let scratch = vec![Complex::default(); fft.get_inplace_scratch_len()];
        Self {
            scale,
            fft,
            taper: hann(scale.n_window),
            pending: Vec::new(),
            turned: vec![Complex::default(); scale.n_window],
            scratch,
            powers: [vec![0.0; scale.n_bins], vec![0.0; scale.n_bins]],
        }
    }

    /// Adds the rows that these samples complete, `n_bins` levels each, to `rows`; an odd one waits for the next.
    pub(crate) fn push(&mut self, samples: &[f32], rows: &mut Vec<u8>) {
        self.pending.extend_from_slice(samples);
        let pending = std::mem::take(&mut self.pending);
        let (n_window, n_hop) = (self.scale.n_window, self.scale.n_hop);
        let mut start = 0;
        while start + n_window + n_hop <= pending.len() {
            self.two(
                &pending[start..start + n_window],
                &pending[start + n_hop..start + n_hop + n_window],
            );
            rows.extend(self.powers[0].iter().map(|power| level(*power)));
            rows.extend(self.powers[1].iter().map(|power| level(*power)));
            start += 2 * n_hop;
        }
        self.pending = pending;
        self.pending.drain(..start);
    }

    /// No more samples will come: adds the row that waits, if there is one.
    pub(crate) fn finish(&mut self, rows: &mut Vec<u8>) {
        let pending = std::mem::take(&mut self.pending);
        if let Some(window) = pending.get(..self.scale.n_window) {
            self.one(window, rows);
        }
    }

    /// Adds the row of one window of exactly `n_window` samples.
    pub(crate) fn one(&mut self, window: &[f32], rows: &mut Vec<u8>) {
        self.two(window, window);
        rows.extend(self.powers[0].iter().map(|power| level(*power)));
    }

    /// The powers of two windows.
    fn two(&mut self, one: &[f32], other: &[f32]) {
        let windows = one.iter().zip(other).zip(&self.taper);
        for (to, ((one, other), weight)) in self.turned.iter_mut().zip(windows) {
            *to = Complex::new(one * weight, other * weight);
        }
        self.fft.process_with_scratch(&mut self.turned, &mut self.scratch);
        let (first, n) = (self.scale.first_bin, self.scale.n_bins);
        let mirrored = self.scale.n_window - first + 1;
        let low = &self.turned[first..first + n];
        let high = &self.turned[mirrored - n..mirrored];
        let [powers, others] = &mut self.powers;
        let powers = powers.iter_mut().zip(others);
        for ((power, other), (low, high)) in powers.zip(low.iter().zip(high.iter().rev())) {
            let (re, im) = (low.re + high.re, low.im - high.im);
            *power = re * re + im * im;
            let (re, im) = (low.im + high.im, high.re - low.re);
            *other = re * re + im * im;
        }
    }
}

/// A Hann taper of which a sine at full scale comes out at 0 dB, once a bin and its mirror image are added.
fn hann(n: usize) -> Vec<f32> {
    let turn = std::f64::consts::TAU / n as f64;
    #[expect(clippy::cast_possible_truncation, reason = "f32 is what the transform takes")]
    let weight = |index: usize| ((1.0 - libm::cos(turn * index as f64)) / n as f64) as f32;
    (0..n).map(weight).collect()
}

/// Power to half-decibel steps; the logarithm is read off the bits of the float, true to 0.3 dB.
///
/// The upper 16 bits are its octave in 128ths, give or take; small whole numbers let several be made at once.
fn level(power: f32) -> u8 {
    /// -135 dB in 128ths of an octave: (-135 / 3.0103 + 127 - 0.043) * 128.
    const LOWEST: i16 = 10_510;
    /// Steps to a 128th of an octave: 2 * 3.0103 / 128, in 65,536ths.
    const STEPS: i32 = 3_083;
    const HIGHEST: i16 = 5_430;
    let octaves = (power.to_bits() >> 16) as i16;
    let above = (octaves - LOWEST).clamp(0, HIGHEST);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
    let byte = ((i32::from(above) * STEPS) >> 16) as u8;
    byte
}

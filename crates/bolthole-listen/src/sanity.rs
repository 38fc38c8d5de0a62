//! Whether the recording can show what it is asked for: bandwidth, clipping, silence, missing pieces, rate.

use crate::model::{Microphone, Verdict};
use crate::spectrum::{STEPS_PER_DB, Scale, Spectrum};

/// Nothing louder than this is silence: three steps of a 16-bit recorder.
const SILENT_BELOW: f32 = 1e-4;
/// Two samples alike, louder than this, may be clipped; so many of all samples is too many. Ours.
const CLIPPED_ABOVE: f32 = 0.3;
const CLIPPED_SHARE: f64 = 2e-4;
/// A microphone is never quite still: samples alike for this long are missing ones. Ours.
const MISSING_S: f64 = 0.002;
/// How far the floor falls where a resampled recording ends, in decibels, and within how many hertz. Ours: a
/// microphone that tires toward the top falls by less than ten, a resampler by thirty and more.
const CLIFF_DB: f64 = 16.0;
const CLIFF_HZ: f64 = 3_000.0;
/// A cliff above this is the recorder's own filter.
const AUDIBLE_ENDS_HZ: f64 = 30_000.0;
/// Samples between two looks at the spectrum.
const STRIDE: usize = 1 << 15;
/// Samples that are looked at together.
const FEW: usize = 16;
/// Rates of ordinary sound cards and files.
const ORDINARY_RATES: [u32; 9] = [
    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000,
];

/// Watches the samples go by.
pub(crate) struct Sanity {
    rate_hz: u32,
    n: u64,
    loudest: f32,
    last: f32,
    n_alike: u64,
    n_clipped: u64,
    n_missing: u64,
    n_neighbors_alike: u64,
    spectrum: Spectrum,
    n_bins: usize,
    bin_hz: f64,
    first_hz: f64,
    window: usize,
    gathered: Vec<f32>,
    sums: Vec<f64>,
    n_looks: u32,
}

impl Sanity {
    pub(crate) fn new(rate_hz: u32) -> Self {
        let scale = Scale::new(rate_hz, 0.004, 4_000.0_f64.min(f64::from(rate_hz) / 8.0), 1e9);
        Self {
            rate_hz,
            n: 0,
            loudest: 0.0,
            last: f32::NAN,
            n_alike: 0,
            n_clipped: 0,
            n_missing: 0,
            n_neighbors_alike: 0,
            spectrum: Spectrum::new(scale),
            n_bins: scale.n_bins,
            bin_hz: scale.bin_hz(),
            first_hz: scale.hz(0.0),
            window: scale.n_window,
            gathered: Vec::new(),
            sums: vec![0.0; scale.n_bins],
            n_looks: 0,
        }
    }

    pub(crate) fn hear(&mut self, samples: &[f32]) {
        for few in samples.chunks(FEW) {
            self.few(few);
        }
        let mut rest = samples;
        let mut at = usize::try_from((self.n - samples.len() as u64) % STRIDE as u64).unwrap_or(0);
        while !rest.is_empty() {
            if at < self.window {
                let n = (self.window - at).min(rest.len());
                self.gathered.extend_from_slice(&rest[..n]);
                if self.gathered.len() == self.window {
                    self.look();
                }
                rest = &rest[n..];
                at += n;
            } else {
                let n = (STRIDE - at).min(rest.len());
                rest = &rest[n..];
                at = (at + n) % STRIDE;
            }
        }
    }

    /// Samples no two of which are alike need no look one by one.
    fn few(&mut self, few: &[f32]) {
        let (Some(first), Some(last)) = (few.first(), few.last()) else {
            return;
        };
        let is_alike = |one: f32, other: f32| one.to_bits() == other.to_bits();
        let n_alike: u32 = few
            .iter()
            .zip(&few[1..])
            .map(|(one, other)| u32::from(is_alike(*one, *other)))
            .sum();
        if self.n_alike > 0 || n_alike > 0 || is_alike(*first, self.last) {
            few.iter().for_each(|sample| self.sample(*sample));
            return;
        }
        self.n += few.len() as u64;
        self.loudest = few
            .iter()
            .fold(self.loudest, |most, sample| most.max(sample.abs()));
        self.last = *last;
    }

    fn sample(&mut self, sample: f32) {
        self.n += 1;
        let loud = sample.abs();
        self.loudest = self.loudest.max(loud);
        if sample.to_bits() == self.last.to_bits() {
            self.n_alike += 1;
            self.n_neighbors_alike += 1;
            self.n_clipped += u64::from(loud > CLIPPED_ABOVE);
        } else {
            self.end_run();
            self.last = sample;
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a run of samples is short")]
    fn end_run(&mut self) {
        if self.n_alike as f64 > MISSING_S * f64::from(self.rate_hz) {
            // A recorder that waits for a sound, and one that fills its last block up, leave silence at the ends.
            let from_the_start = self.n_alike + 2 == self.n;
            self.n_missing += u64::from(!from_the_start);
            self.n_neighbors_alike -= self.n_alike;
        }
        self.n_alike = 0;
    }

    fn look(&mut self) {
        let mut row = Vec::with_capacity(self.n_bins);
        // A window is all there is: the next one is `STRIDE` away.
        self.spectrum.one(&self.gathered, &mut row);
        self.gathered.clear();
        for (sum, level) in self.sums.iter_mut().zip(&row) {
            *sum += f64::from(*level) / f64::from(STEPS_PER_DB);
        }
        self.n_looks += 1;
    }

    /// What the whole recording says.
    pub(crate) fn microphone(&mut self) -> Microphone {
        let n_missing = self.n_missing;
        self.end_run();
        self.n_missing = n_missing;
        let verdict = self.verdict();
        let mut notes = Vec::new();
        notes.extend(advice(verdict).map(str::to_owned));
        Microphone {
            verdict,
            bandwidth_hz: self.bandwidth_hz(),
            notes,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "shares of counts")]
    fn verdict(&self) -> Verdict {
        let share = |count: u64| count as f64 / self.n.max(1) as f64;
        if self.loudest < SILENT_BELOW {
            return Verdict::Silent;
        }
        if self.rate_hz <= 60_000 {
            let ordinary = ORDINARY_RATES.contains(&self.rate_hz);
            return if ordinary {
                Verdict::BandLimited
            } else {
                Verdict::WrongRate
            };
        }
        if self.bandwidth_hz() < AUDIBLE_ENDS_HZ {
            return Verdict::BandLimited;
        }
        if share(self.n_clipped) > CLIPPED_SHARE {
            return Verdict::Clipped;
        }
        // In a very quiet recording neighbors are often alike by chance.
        if self.n_missing >= 2 && share(self.n_neighbors_alike) < 0.3 {
            return Verdict::Dropouts;
        }
        Verdict::Ok
    }

    /// Where the floor falls off a cliff and stays down, or half the rate.
    fn bandwidth_hz(&self) -> f64 {
        let half = f64::from(self.rate_hz) / 2.0;
        let levels: Vec<f64> = self
            .sums
            .iter()
            .map(|sum| sum / f64::from(self.n_looks.max(1)))
            .collect();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "some tens of bins"
        )]
        let step = (CLIFF_HZ / self.bin_hz) as usize;
        let mean = |levels: &[f64]| levels.iter().sum::<f64>() / levels.len().max(1) as f64;
        for at in step..levels.len().saturating_sub(3 * step) {
            let before = mean(&levels[at - step..at]);
            let after = &levels[at + step..];
            let highest = after.chunks_exact(step).map(mean).fold(f64::MIN, f64::max);
            if before - highest > CLIFF_DB {
                return (self.first_hz + (at + step) as f64 * self.bin_hz).min(half);
            }
        }
        half
    }
}

/// What to do, in a sentence.
fn advice(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Ok => None,
        Verdict::BandLimited => Some(
            "Hardly anything above hearing is in this file: it may come from an ordinary microphone, or the room had nothing there but lower sounds. Leave its calls aside. Rats' calls need an ultrasonic recorder set to 192 kHz or more.",
        ),
        Verdict::Clipped => {
            Some("The recorder was set too loud: loud sounds are cut off. Turn its gain down.")
        }
        Verdict::Silent => {
            Some("The file holds silence. Look whether the microphone is plugged in and switched on.")
        }
        Verdict::Dropouts => Some(
            "Pieces of the recording are missing. A faster memory card may help, or a lower sample rate.",
        ),
        Verdict::WrongRate => Some(
            "The file plays slower than the sound was. Save it at the rate at which it was recorded, or with a GUANO note of its time expansion.",
        ),
    }
}

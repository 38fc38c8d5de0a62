//! A room with its floor: noise whose density is known at every frequency, and places to put sounds.

use std::f64::consts::TAU;

use super::chance::Chance;

/// The window in which loudness is told.
pub(crate) const WINDOW_S: f64 = 0.002_048;
/// The floor's spread before it is coloured.
pub(crate) const FLOOR: f64 = 0.002;

/// Samples so far, and the floor's colour.
pub(crate) struct Room {
    pub(crate) samples: Vec<f32>,
    pub(crate) rate_hz: f64,
    /// Each sample of the floor keeps so much of the one before.
    keeps: f64,
}

impl Room {
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    pub(crate) fn with_floor(chance: &mut Chance, rate_hz: u32, seconds: f64) -> Self {
        let rate_hz = f64::from(rate_hz);
        let keeps = chance.from(-0.4, 0.4);
        let mut last = 0.0;
        let samples = (0..places(seconds, rate_hz)).map(|_| {
            last = last * keeps + chance.bell() * FLOOR;
            last as f32
        });
        Self {
            samples: samples.collect(),
            rate_hz,
            keeps,
        }
    }

    /// The floor's one-sided power a hertz.
    fn density(&self, hz: f64) -> f64 {
        let turn = TAU * hz / self.rate_hz;
        let gain = 1.0 / (1.0 + self.keeps * self.keeps - 2.0 * self.keeps * f64::cos(turn));
        2.0 * FLOOR * FLOOR / self.rate_hz * gain
    }

    /// The amplitude of a tone that stands so far over the floor there.
    pub(crate) fn amplitude(&self, hz: f64, snr_db: f64) -> f64 {
        (2.0 * libm::pow(10.0, snr_db / 10.0) * self.density(hz) / WINDOW_S).sqrt()
    }

    pub(crate) fn places(&self, seconds: f64) -> usize {
        places(seconds, self.rate_hz)
    }

    /// Adds some samples; what reaches past the end is lost.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    pub(crate) fn add(&mut self, start_s: f64, sound: &[f64]) {
        let start = self.places(start_s);
        for (to, from) in self.samples.iter_mut().skip(start).zip(sound) {
            *to += *from as f32;
        }
    }

    /// The highest pitch that this rate can hold well.
    pub(crate) fn highest_hz(&self) -> f64 {
        self.rate_hz * 0.45
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "seconds of a recording"
)]
fn places(seconds: f64, rate_hz: f64) -> usize {
    (seconds.max(0.0) * rate_hz) as usize
}

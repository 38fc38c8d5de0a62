//! Sounds in a quiet room, and what is heard in them.

use std::f64::consts::TAU;

use bolthole_listen::{Call, Listener, Summary};

pub(crate) const RATE_HZ: u32 = 192_000;

/// A room with nothing but its own noise; the same numbers on every run.
pub(crate) struct Room {
    pub(crate) samples: Vec<f32>,
    seed: u64,
}

impl Room {
    pub(crate) fn quiet(seconds: f64) -> Self {
        let mut room = Self {
            samples: Vec::new(),
            seed: 1,
        };
        room.samples = (0..places(seconds)).map(|_| room.chance(0.003)).collect();
        room
    }

    /// Four draws less their mean are nearly a bell curve.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    fn chance(&mut self, spread: f64) -> f32 {
        let draw = |seed: &mut u64| {
            *seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            f64::from((*seed >> 40) as u32) / f64::from(1 << 24)
        };
        let sum: f64 = (0..4).map(|_| draw(&mut self.seed)).sum();
        ((sum - 2.0) * 1.73 * spread) as f32
    }

    /// A tone whose pitch goes straight from one frequency to another, with soft ends.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    pub(crate) fn call(mut self, start_s: f64, length_s: f64, from_hz: f64, to_hz: f64, loud: f64) -> Self {
        let (start, n) = (places(start_s), places(length_s));
        let mut turn = 0.0;
        for index in 0..n {
            let share = index as f64 / n as f64;
            turn += TAU * (from_hz + (to_hz - from_hz) * share) / f64::from(RATE_HZ);
            let edge = (share.min(1.0 - share) * length_s / 0.004).min(1.0);
            self.samples[start + index] += (turn.sin() * loud * edge) as f32;
        }
        self
    }

    /// A steady tone that swells so often a second.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    pub(crate) fn whine(mut self, hz: f64, loud: f64, swells_hz: Option<f64>) -> Self {
        for (index, sample) in self.samples.iter_mut().enumerate() {
            let at_s = index as f64 / f64::from(RATE_HZ);
            let swell = swells_hz.map_or(1.0, |hz| (TAU / 2.0 * hz * at_s).sin().abs());
            *sample += ((TAU * hz * at_s).sin() * loud * swell) as f32;
        }
        self
    }

    /// Struck metal: at once loud at several pitches, and dying away.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    pub(crate) fn keys(mut self, start_s: f64, pitches_hz: [f64; 4]) -> Self {
        let start = places(start_s);
        for (index, sample) in self.samples[start..].iter_mut().take(places(0.03)).enumerate() {
            let since_s = index as f64 / f64::from(RATE_HZ);
            let ring: f64 = pitches_hz.iter().map(|hz| (TAU * hz * since_s).sin()).sum();
            *sample += (ring * 0.02 * libm::exp(-since_s / 0.005)) as f32;
        }
        self
    }

    /// A bunch of short crackles over all frequencies.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    pub(crate) fn rustle(mut self, start_s: f64, length_s: f64) -> Self {
        let n = places(length_s);
        let start = places(start_s);
        let mut loud = 0.0_f64;
        for index in 0..n {
            if self.chance(1.0) > 3.0 {
                loud = 0.06;
            }
            loud *= 0.996;
            let crackle = f64::from(self.chance(1.0)) * loud;
            self.samples[start + index] += crackle as f32;
        }
        self
    }

    pub(crate) fn heard(&self) -> (Vec<Call>, Summary) {
        heard_in_blocks(&self.samples, RATE_HZ, 10_000)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "seconds of a test"
)]
fn places(seconds: f64) -> usize {
    (seconds * f64::from(RATE_HZ)) as usize
}

pub(crate) fn heard_in_blocks(samples: &[f32], rate_hz: u32, n_block: usize) -> (Vec<Call>, Summary) {
    let mut listener = Listener::new(rate_hz, 10.0);
    let mut calls = Vec::new();
    for block in samples.chunks(n_block) {
        listener.hear(block);
        calls.extend(listener.take_calls());
    }
    let summary = listener.finish();
    calls.extend(listener.take_calls());
    (calls, summary)
}

/// One call a line, roughly.
pub(crate) fn told(calls: &[Call]) -> String {
    let line = |call: &Call| {
        let ms = (call.end_s - call.start_s) * 1_000.0;
        format!(
            "{:.1} s: {} of {:.0} ms at {:.0} kHz",
            call.start_s,
            call.kind.name(),
            (ms / 20.0).round() * 20.0,
            call.peak_hz / 1_000.0
        )
    };
    calls.iter().map(line).collect::<Vec<_>>().join("\n")
}

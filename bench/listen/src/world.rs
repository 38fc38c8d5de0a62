//! One generated recording: a coloured floor, calls of known loudness, lamps, straw, keys and clicks.

use std::f64::consts::TAU;

use super::chance::Chance;

/// Samples a second.
pub(crate) const RATE_HZ: u32 = 250_000;
/// The window in which loudness is told.
const WINDOW_S: f64 = 0.002_048;
/// The floor's spread.
const FLOOR: f64 = 0.002;

/// What was put in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Truth {
    /// Seconds.
    pub start_s: f64,
    /// Seconds.
    pub end_s: f64,
    /// Lowest frequency.
    pub low_hz: f64,
    /// Highest frequency.
    pub high_hz: f64,
    /// Loudness over the floor in 2 ms, decibels.
    pub snr_db: f64,
}

/// What a recording is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Calls and noise.
    Calls,
    /// Noise alone.
    Nothing,
}

/// A recording and its truth.
pub struct World {
    /// Samples of one channel.
    pub samples: Vec<f32>,
    /// The calls in it, in order of start.
    pub calls: Vec<Truth>,
}

/// The recording of that seed; the same on every run.
pub fn world(seed: u64, seconds: f64, heard: Heard) -> World {
    let mut chance = Chance(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
    let mut world = World {
        samples: vec![0.0; places(seconds)],
        calls: Vec::new(),
    };
    world.floor(&mut chance);
    if heard == Heard::Calls {
        world.visit(&mut chance, seconds);
    }
    world.lines(&mut chance);
    world.straw(&mut chance, seconds);
    world.metal(&mut chance, seconds);
    world
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "seconds of a recording"
)]
fn places(seconds: f64) -> usize {
    (seconds * f64::from(RATE_HZ)) as usize
}

impl World {
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    fn floor(&mut self, chance: &mut Chance) {
        for sample in &mut self.samples {
            *sample = (chance.bell() * FLOOR) as f32;
        }
    }

    fn visit(&mut self, chance: &mut Chance, seconds: f64) {
        let mut at = 1.0;
        while at < seconds - 3.0 {
            let alarm = chance.draw() < 0.35;
            // Bouts of long alarm calls, or runs of short ones; gaps and lengths as in listen's facts.
            for _ in 0..if alarm { 3 } else { 6 } {
                let (length, gap) = if alarm {
                    (chance.from(0.14, 1.36), chance.from(0.1, 0.4))
                } else {
                    (chance.from(0.013, 0.074), chance.from(0.03, 0.3))
                };
                if at + length > seconds - 1.0 {
                    break;
                }
                self.call(chance, at, length, alarm);
                at += length + gap;
            }
            at += chance.from(0.3, 1.5);
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    fn call(&mut self, chance: &mut Chance, start_s: f64, length_s: f64, alarm: bool) {
        let snr_db = chance.from(4.0, 28.0);
        let loud =
            (2.0 * libm::pow(10.0, snr_db / 10.0) * 2.0 * FLOOR * FLOOR / f64::from(RATE_HZ) / WINDOW_S)
                .sqrt();
        let (middle, bend, waves, depth) = if alarm {
            (
                chance.from(21_000.0, 28_000.0),
                chance.from(-800.0, 300.0),
                1.0,
                chance.from(0.0, 250.0),
            )
        } else {
            (
                chance.from(48_000.0, 78_000.0),
                chance.from(-9_000.0, 9_000.0),
                chance.from(0.5, 4.0),
                chance.from(0.0, 4_000.0),
            )
        };
        let (start, n) = (places(start_s), places(length_s));
        let ramp = if alarm { 0.015 } else { 0.003 };
        let (mut turn, mut low_hz, mut high_hz) = (0.0, f64::MAX, 0.0_f64);
        for index in 0..n {
            let share = index as f64 / n as f64;
            let hz = middle + bend * (share - 0.5) + depth * (TAU * waves * share).sin();
            (low_hz, high_hz) = (low_hz.min(hz), high_hz.max(hz));
            turn += TAU * hz / f64::from(RATE_HZ);
            let edge = (share.min(1.0 - share) * length_s / ramp).min(1.0);
            self.samples[start + index] += (turn.sin() * loud * (edge * TAU / 4.0).sin()) as f32;
        }
        self.calls.push(Truth {
            start_s,
            end_s: start_s + length_s,
            low_hz,
            high_hz,
            snr_db,
        });
    }

    /// Two supplies that swell with the mains, and one line that drifts.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    fn lines(&mut self, chance: &mut Chance) {
        for index in 0..3 {
            let (hz, drift) = (
                chance.from(20_000.0, 90_000.0),
                if index == 2 { chance.from(20.0, 120.0) } else { 0.0 },
            );
            let (loud, mut turn) = (FLOOR * chance.from(0.02, 0.12), 0.0);
            for (place, sample) in self.samples.iter_mut().enumerate() {
                let at_s = place as f64 / f64::from(RATE_HZ);
                turn += TAU * (hz + drift * at_s) / f64::from(RATE_HZ);
                let swell = if index == 0 {
                    1.0
                } else {
                    (TAU * 50.0 * at_s).sin().abs()
                };
                *sample += (turn.sin() * loud * swell) as f32;
            }
        }
    }

    /// Rustling: crackles that come in episodes.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    fn straw(&mut self, chance: &mut Chance, seconds: f64) {
        let mut at = chance.from(0.0, 3.0);
        while at < seconds - 2.0 {
            let (start, n) = (places(at), places(chance.from(0.02, 1.2)));
            let (strength, mut loud) = (FLOOR * chance.from(1.0, 9.0), 0.0);
            let fade = libm::exp(-1.0 / (0.0005 * f64::from(RATE_HZ)));
            for sample in self.samples.iter_mut().skip(start).take(n) {
                if chance.draw() < 0.001 {
                    loud += strength * chance.waiting(1.0);
                }
                loud *= fade;
                *sample += (chance.bell() * loud) as f32;
            }
            at += chance.waiting(2.0) + 0.2;
        }
    }

    /// Keys and cage bars: struck, ringing at several pitches, dying away.
    #[expect(clippy::cast_possible_truncation, reason = "sound is f32")]
    fn metal(&mut self, chance: &mut Chance, seconds: f64) {
        let mut at = chance.from(1.0, 5.0);
        while at < seconds - 1.0 {
            for _ in 0..5 {
                let (hz, fade) = (chance.from(8_000.0, 90_000.0), chance.from(0.001, 0.008));
                let loud = FLOOR * chance.waiting(2.0);
                for (index, sample) in self
                    .samples
                    .iter_mut()
                    .skip(places(at))
                    .take(places(0.03))
                    .enumerate()
                {
                    let since_s = index as f64 / f64::from(RATE_HZ);
                    *sample += ((TAU * hz * since_s).sin() * loud * libm::exp(-since_s / fade)) as f32;
                }
            }
            let mean = if chance.draw() < 0.6 { 0.08 } else { 5.0 };
            at += chance.waiting(mean) + 0.02;
        }
    }
}

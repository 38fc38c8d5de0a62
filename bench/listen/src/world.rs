//! One generated recording: a coloured floor, calls of known loudness, lamps, straw, keys, clicks and repellers.

use super::chance::Chance;
use super::noises;
use super::room::Room;
use super::voices;

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
    /// The kind's name in answers to programs; empty where it is not known.
    pub kind: &'static str,
}

/// What a recording is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Calls and noise.
    Calls,
    /// Noise alone.
    Nothing,
}

/// Whether a repeller against rats plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeller {
    /// It sweeps, or pulses, or both.
    Plays,
    /// There is none.
    None,
}

/// A recording and its truth.
pub struct World {
    /// Samples of one channel.
    pub samples: Vec<f32>,
    /// Samples a second.
    pub rate_hz: u32,
    /// The calls in it, in order of start.
    pub calls: Vec<Truth>,
}

/// Rates of common recorders; the one that figures are told for is as frequent as the others together.
const RATES_HZ: [u32; 6] = [250_000, 192_000, 250_000, 384_000, 250_000, 256_000];

/// The recording of that seed; the same on every run.
pub fn world(seed: u64, seconds: f64, heard: Heard, repeller: Repeller) -> World {
    let mut chance = Chance(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
    // Neighbors among the seeds are heard by turns with and without calls: both need every rate.
    let rate_hz = RATES_HZ[usize::try_from(seed / 2 % 6).unwrap_or(0)];
    let mut room = Room::with_floor(&mut chance, rate_hz, seconds);
    let calls = match heard {
        Heard::Calls => voices::visit(&mut room, &mut chance, seconds),
        Heard::Nothing => Vec::new(),
    };
    noises::household(&mut room, &mut chance, seconds);
    if repeller == Repeller::Plays {
        noises::repeller(&mut room, &mut chance, seconds);
    }
    World {
        samples: room.samples,
        rate_hz,
        calls,
    }
}

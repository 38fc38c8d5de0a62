//! Rats' calls, made: six kinds, in bouts, with harmonics and echoes.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::chance::Chance;
use super::room::Room;
use super::world::Truth;

/// The kinds, by the names that `bolthole listen` gives them.
const PLAY: [&str; 3] = ["flat_50", "modulated_50", "trill_50"];

/// What a bout's calls share.
struct Bout {
    pitch_hz: f64,
    /// Seconds and share of each echo.
    echoes: Vec<(f64, f64)>,
}

/// Fills the time with bouts and what is quiet between them.
pub(crate) fn visit(room: &mut Room, chance: &mut Chance, seconds: f64) -> Vec<Truth> {
    let mut calls = Vec::new();
    let mut at = 0.5;
    while at < seconds - 4.0 {
        let what = chance.draw();
        let (kind, n) = match what {
            what if what < 0.3 => ("alarm_22", 1 + chance.one_of(5)),
            what if what < 0.4 => ("short_22", 1 + chance.one_of(4)),
            what if what < 0.46 => ("flat_44", 1 + chance.one_of(3)),
            _ => ("", 2 + chance.one_of(10)),
        };
        let mut bout = Bout::draw(chance);
        for _ in 0..n {
            let kind = if kind.is_empty() {
                PLAY[chance.one_of(3)]
            } else {
                kind
            };
            let call = one(room, chance, at, kind, &bout);
            at = call.end_s + gap(chance, kind);
            calls.push(call);
            bout.pitch_hz += chance.bell() * 120.0;
            if at > seconds - 4.0 {
                break;
            }
        }
        at += chance.waiting(0.8) + 0.2;
    }
    calls
}

impl Bout {
    fn draw(chance: &mut Chance) -> Self {
        let n_echoes = if chance.draw() < 0.6 {
            0
        } else {
            1 + chance.one_of(3)
        };
        let echo = |chance: &mut Chance| {
            let share = libm::pow(10.0, -chance.from(8.0, 18.0) / 20.0);
            let sign = if chance.draw() < 0.5 { -1.0 } else { 1.0 };
            (chance.from(0.000_8, 0.009), share * sign)
        };
        Self {
            pitch_hz: (24_500.0 + chance.bell() * 2_200.0).clamp(20_000.0, 30_500.0),
            echoes: (0..n_echoes).map(|_| echo(chance)).collect(),
        }
    }
}

fn gap(chance: &mut Chance, kind: &str) -> f64 {
    match kind {
        "alarm_22" | "flat_44" => chance.from(0.09, 0.4),
        "short_22" => chance.from(0.06, 0.6),
        _ => chance.from(0.025, 0.3),
    }
}

/// One call, put in.
fn one(room: &mut Room, chance: &mut Chance, start_s: f64, kind: &'static str, bout: &Bout) -> Truth {
    let length_s = length_s(chance, kind);
    let n = room.places(length_s);
    let pitches = pitches(chance, kind, bout.pitch_hz, length_s);
    let pitches: Vec<f64> = (0..n)
        .map(|index| between(&pitches, index as f64 / n as f64).clamp(17_500.0, room.highest_hz()))
        .collect();
    let snr_db = chance.from(4.0, 28.0);
    let (low_hz, high_hz, mean_hz) = spread(&pitches);
    let loud = room.amplitude(mean_hz, snr_db);
    let swell = swell(chance, n, length_s, room.rate_hz);
    let second = if chance.draw() < 0.35 && high_hz * 2.0 < room.highest_hz() {
        libm::pow(10.0, -chance.from(12.0, 26.0) / 20.0)
    } else {
        0.0
    };
    let mut turn = chance.draw() * TAU;
    let mut sound: Vec<f64> = Vec::with_capacity(n);
    for (hz, swell) in pitches.iter().zip(swell) {
        turn += TAU * hz / room.rate_hz;
        sound.push(loud * swell * (f64::sin(turn) + second * f64::sin(2.0 * turn)));
    }
    room.add(start_s, &sound);
    for (later_s, share) in &bout.echoes {
        let echo: Vec<f64> = sound.iter().map(|sample| sample * share).collect();
        room.add(start_s + later_s, &echo);
    }
    let kind = if kind == "flat_50" && high_hz - low_hz > 5_000.0 {
        "modulated_50"
    } else {
        kind
    };
    Truth {
        start_s,
        end_s: start_s + length_s,
        low_hz,
        high_hz,
        snr_db,
        kind,
    }
}

/// Lengths that were measured of rats: 5, 50 and 95 of a hundred are shorter than what is named in `listen`'s facts.
fn length_s(chance: &mut Chance, kind: &str) -> f64 {
    let share = chance.draw();
    match kind {
        "alarm_22" => between(&[0.2, 0.45, 0.68, 0.83, 1.0, 1.36, 2.2], share),
        "short_22" => chance.from(0.03, 0.15),
        "flat_44" => chance.from(0.2, 1.4),
        "trill_50" => chance.from(0.03, 0.09),
        _ => between(&[0.009, 0.02, 0.036, 0.05, 0.11], share),
    }
}

/// Some pitches, evenly along the call.
fn pitches(chance: &mut Chance, kind: &str, bout_hz: f64, length_s: f64) -> Vec<f64> {
    let n = 200;
    let shares = (0..n).map(|step| f64::from(step) / f64::from(n - 1));
    match kind {
        "alarm_22" => {
            // It begins higher, falls within a twentieth of its length, and wanders a little.
            let (fall, tilt) = (chance.from(100.0, 3_000.0), chance.bell() * 300.0);
            let (depth, waves, phase) = (chance.from(0.0, 150.0), chance.from(0.5, 3.0), chance.draw());
            shares
                .map(|share| {
                    bout_hz
                        + fall * libm::exp(-share * 20.0)
                        + tilt * (share - 0.5)
                        + depth * f64::sin(TAU * (waves * share + phase))
                })
                .collect()
        }
        "short_22" | "flat_44" => {
            let middle = if kind == "flat_44" {
                chance.from(37_000.0, 48_000.0)
            } else {
                chance.from(20_000.0, 29_500.0)
            };
            let (tilt, depth, waves) = (
                chance.bell() * 600.0,
                chance.bell() * 120.0,
                chance.from(0.5, 2.5),
            );
            shares
                .map(|share| middle + tilt * (share - 0.5) + depth * f64::sin(TAU * waves * share))
                .collect()
        }
        "trill_50" => {
            let (middle, deep) = (chance.from(54_000.0, 74_000.0), chance.from(2_500.0, 7_500.0));
            let (every_s, tilt, phase) = (chance.from(0.009, 0.018), chance.bell() * 5_000.0, chance.draw());
            shares
                .map(|share| {
                    let wave = f64::sin(TAU * (share * length_s / every_s + phase));
                    middle + tilt * (share - 0.5) + deep * libm::asin(wave * 0.95) / FRAC_PI_2
                })
                .collect()
        }
        _ => glide(chance, kind),
    }
}

/// A short call that stays, goes up or down, there and back, or steps.
fn glide(chance: &mut Chance, kind: &str) -> Vec<f64> {
    let middle = chance.from(48_000.0, 78_000.0);
    let sign = if chance.draw() < 0.5 { -1.0 } else { 1.0 };
    let wide = if kind == "flat_50" {
        chance.from(300.0, 4_000.0)
    } else {
        chance.from(6_500.0, 17_000.0)
    };
    let form = chance.one_of(4);
    let bend = chance.from(0.6, 1.7);
    let step_at = chance.from(0.3, 0.7);
    (0..200)
        .map(|step| f64::from(step) / 199.0)
        .map(|share| match form {
            0 | 1 => libm::pow(share, bend) - 0.5,
            2 => 1.0 - (2.0 * libm::pow(share, bend) - 1.0).abs() - 0.5,
            _ => 0.7 * f64::from(u8::from(share > step_at)) + 0.3 * share - 0.5,
        })
        .map(|place| middle + sign * wide * place)
        .collect()
}

/// A value between evenly spaced ones.
fn between(values: &[f64], share: f64) -> f64 {
    let place = share.clamp(0.0, 1.0) * (values.len() - 1) as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among few"
    )]
    let low = (place as usize).min(values.len() - 2);
    values[low] + (values[low + 1] - values[low]) * (place - low as f64)
}

fn spread(pitches: &[f64]) -> (f64, f64, f64) {
    let (low, high, sum) = pitches
        .iter()
        .fold((f64::MAX, 0.0_f64, 0.0), |(low, high, sum), hz| {
            (low.min(*hz), high.max(*hz), sum + hz)
        });
    (low, high, sum / pitches.len().max(1) as f64)
}

/// Loudness along a call, 1 on the mean power: soft ends, some wandering, often a tremble.
fn swell(chance: &mut Chance, n: usize, length_s: f64, rate_hz: f64) -> Vec<f64> {
    let ramp_s = if length_s > 0.15 {
        chance.from(0.008, 0.03)
    } else {
        chance.from(0.001_5, 0.005)
    };
    let ramp_s = ramp_s.min(0.3 * length_s);
    let knots: Vec<f64> = (0..8)
        .scan(0.0, |db: &mut f64, _| {
            *db = (*db + chance.bell() * 1.5).clamp(-7.0, 7.0);
            Some(*db)
        })
        .collect();
    let (tremble, tremble_hz) = if chance.draw() < 0.4 {
        (chance.from(0.1, 0.45), chance.from(6.0, 45.0))
    } else {
        (0.0, 1.0)
    };
    // A sine's quarter or its square: how rats' calls begin is not known so closely.
    let power = if chance.draw() < 0.5 { 1.0 } else { 2.0 };
    let mut swell: Vec<f64> = (0..n)
        .map(|index| {
            let at_s = index as f64 / rate_hz;
            let edge = (at_s.min(length_s - at_s) / ramp_s).clamp(0.0, 1.0);
            libm::pow(f64::sin(edge * FRAC_PI_2), power)
                * libm::pow(10.0, between(&knots, index as f64 / n as f64) / 20.0)
                * (1.0 + tremble * f64::sin(TAU * tremble_hz * at_s))
        })
        .collect();
    let mean = swell.iter().map(|part| part * part).sum::<f64>() / n.max(1) as f64;
    for part in &mut swell {
        *part /= mean.sqrt();
    }
    swell
}

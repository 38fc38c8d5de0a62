//! What is no rat: lamps, straw, keys, clicks, a running tap, and repellers.

use std::f64::consts::TAU;

use super::chance::Chance;
use super::room::{FLOOR, Room};

/// What most homes have; each recording has some of it.
pub(crate) fn household(room: &mut Room, chance: &mut Chance, seconds: f64) {
    lines(room, chance, seconds);
    let (has_straw, has_metal) = (chance.draw() < 0.85, chance.draw() < 0.75);
    let (has_clicks, has_tap) = (chance.draw() < 0.5, chance.draw() < 0.15);
    if has_straw {
        straw(room, chance, seconds);
    }
    if has_metal {
        metal(room, chance, seconds);
    }
    if has_clicks {
        clicks(room, chance, seconds);
    }
    if has_tap {
        tap(room, chance, seconds);
    }
}

/// A tone whose pitch and loudness go along.
fn tone(room: &Room, seconds: f64, hz: impl Fn(f64) -> f64, loud: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut turn = 0.0;
    (0..room.places(seconds))
        .map(|place| {
            let at_s = place as f64 / room.rate_hz;
            turn += TAU * hz(at_s) / room.rate_hz;
            f64::sin(turn) * loud(at_s)
        })
        .collect()
}

/// Supplies that swell with the mains, lines that waver, and one that drifts as something warms up.
fn lines(room: &mut Room, chance: &mut Chance, seconds: f64) {
    let mains_hz = if chance.draw() < 0.5 { 50.0 } else { 60.0 };
    for index in 0..1 + chance.one_of(4) {
        let hz = chance.from(19_000.0, room.highest_hz().min(95_000.0));
        let loud = room.amplitude(hz, chance.from(2.0, 20.0));
        let sound = match index {
            0 => tone(
                room,
                seconds,
                |_| hz,
                |at_s| 1.4 * loud * f64::sin(TAU * mains_hz * at_s).abs(),
            ),
            1 => {
                let (deep, waves_hz) = (chance.from(2.0, 60.0), chance.from(0.05, 0.6));
                tone(
                    room,
                    seconds,
                    |at_s| hz + deep * f64::sin(TAU * waves_hz * at_s),
                    |_| loud,
                )
            }
            _ => {
                let (far, slow_s) = (chance.from(-3_000.0, 3_000.0), chance.from(8.0, 60.0));
                tone(
                    room,
                    seconds,
                    |at_s| hz + far * libm::exp(-at_s / slow_s),
                    |_| loud,
                )
            }
        };
        room.add(0.0, &sound);
    }
}

/// Rustling: crackles that come in episodes, duller or brighter.
fn straw(room: &mut Room, chance: &mut Chance, seconds: f64) {
    let mut at = chance.from(0.0, 3.0);
    while at < seconds - 2.0 {
        let n = room.places(chance.from(0.02, 1.2));
        let (strength, mut loud) = (FLOOR * chance.from(1.0, 9.0), 0.0);
        let fade = libm::exp(-1.0 / (chance.from(0.000_2, 0.000_9) * room.rate_hz));
        let (often, dull) = (chance.from(60.0, 450.0) / room.rate_hz, chance.from(-0.3, 0.6));
        let mut last = 0.0;
        let sound: Vec<f64> = (0..n)
            .map(|_| {
                if chance.draw() < often {
                    loud += strength * chance.waiting(1.0);
                }
                loud *= fade;
                last = last * dull + chance.bell() * loud;
                last
            })
            .collect();
        room.add(at, &sound);
        at += chance.waiting(1.8) + 0.2;
    }
}

/// Struck metal: at once loud at several pitches, dying away.
fn ring(room: &mut Room, chance: &mut Chance, at: f64, pitches_hz: &[f64], loud: f64, longest_s: f64) {
    let mut sound = vec![0.0; room.places(0.03)];
    for hz in pitches_hz {
        let (fade, strength, phase) = (
            chance.from(0.001, longest_s),
            loud * chance.waiting(1.0),
            chance.draw() * TAU,
        );
        for (index, sample) in sound.iter_mut().enumerate() {
            let since_s = index as f64 / room.rate_hz;
            *sample += f64::sin(TAU * hz * since_s + phase) * strength * libm::exp(-since_s / fade);
        }
    }
    room.add(at, &sound);
}

/// Keys: a bunch has its own pitches, and is shaken.
fn metal(room: &mut Room, chance: &mut Chance, seconds: f64) {
    let mut at = chance.from(1.0, 5.0);
    while at < seconds - 1.0 {
        let bunch: Vec<f64> = (0..20)
            .map(|_| chance.from(10_000.0, room.highest_hz().min(88_000.0)))
            .collect();
        let loud = FLOOR * chance.from(0.5, 6.0);
        for _ in 0..1 + chance.one_of(18) {
            let pitches: Vec<f64> = (0..5).map(|_| bunch[chance.one_of(bunch.len())]).collect();
            ring(room, chance, at, &pitches, loud, 0.011);
            at += chance.waiting(0.08) + 0.02;
        }
        at += chance.waiting(5.0);
    }
}

/// Cage bars and latches: a crack with some ringing in it.
fn clicks(room: &mut Room, chance: &mut Chance, seconds: f64) {
    let mut at = chance.from(0.0, 3.0);
    while at < seconds - 1.0 {
        let loud = FLOOR * chance.from(2.0, 20.0);
        let pitches: Vec<f64> = (0..3 + chance.one_of(5))
            .map(|_| chance.from(3_000.0, 62_000.0))
            .collect();
        ring(room, chance, at, &pitches, loud, 0.006);
        let crack: Vec<f64> = (0..room.places(0.004))
            .map(|index| chance.bell() * 2.0 * loud * libm::exp(-(index as f64) / room.rate_hz / 0.000_4))
            .collect();
        room.add(at, &crack);
        at += chance.waiting(1.5) + 0.05;
    }
}

/// A tap that runs for a while: broad noise that bubbles.
fn tap(room: &mut Room, chance: &mut Chance, seconds: f64) {
    let (from, until) = (chance.from(0.0, 0.4) * seconds, chance.from(0.5, 1.0) * seconds);
    let loud = FLOOR * chance.from(0.5, 2.5);
    let mut bubble = 0.0;
    let often = 120.0 / room.rate_hz;
    let fade = libm::exp(-1.0 / (0.003 * room.rate_hz));
    let sound: Vec<f64> = (0..room.places(until - from))
        .map(|_| {
            if chance.draw() < often {
                bubble += chance.waiting(0.6);
            }
            bubble *= fade;
            chance.bell() * loud * (1.0 + bubble)
        })
        .collect();
    room.add(from, &sound);
}

/// A device against rats: it sweeps without a pause, or pulses at one pitch, or does both; for all of the time or a part.
pub(crate) fn repeller(room: &mut Room, chance: &mut Chance, seconds: f64) {
    let what = chance.one_of(3);
    let (from, until) = if chance.draw() < 0.6 {
        (0.0, seconds)
    } else {
        (seconds * chance.from(0.05, 0.3), seconds * chance.from(0.6, 0.95))
    };
    if what != 1 {
        let sound = sweep(room, chance, until - from);
        room.add(from, &sound);
    }
    if what != 0 {
        let sound = pulses(room, chance, until - from);
        room.add(from, &sound);
    }
}

fn sweep(room: &Room, chance: &mut Chance, seconds: f64) -> Vec<f64> {
    let (low, high) = (chance.from(17_500.0, 32_000.0), chance.from(40_000.0, 72_000.0));
    let (period_s, form) = (chance.from(0.15, 2.4), chance.one_of(4));
    let loud = room.amplitude(40_000.0, chance.from(8.0, 24.0));
    let (on, bend) = (chance.from(0.6, 1.5).min(1.0), chance.from(0.7, 1.5));
    let share = move |at_s: f64| {
        let share = (at_s / period_s).fract();
        match form {
            0 => share,
            1 => 1.0 - share,
            2 => 1.0 - (2.0 * share - 1.0).abs(),
            _ => 0.5 - 0.5 * f64::cos(TAU * share),
        }
    };
    tone(
        room,
        seconds,
        |at_s| low + (high - low) * libm::pow(share(at_s), bend),
        |at_s| loud * f64::from(u8::from((at_s / period_s).fract() < on)),
    )
}

fn pulses(room: &Room, chance: &mut Chance, seconds: f64) -> Vec<f64> {
    let (period_s, on) = (chance.from(0.25, 1.8), chance.from(0.2, 0.7));
    let hz = chance.from(20_000.0, 55_000.0);
    let loud = room.amplitude(hz, chance.from(8.0, 24.0));
    tone(
        room,
        seconds,
        |_| hz,
        |at_s| loud * f64::from(u8::from((at_s / period_s).fract() < on)),
    )
}

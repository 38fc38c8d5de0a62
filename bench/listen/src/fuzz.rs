//! Damaged recordings, one after another: none may make the readers or the listener panic, hang or swell.

use std::io::Cursor;
use std::panic::catch_unwind;

use bolthole_audio::Recording;
use bolthole_bench_listen::Chance;
use bolthole_listen::Listener;

use crate::speed::resident_mib;
use crate::{now, say};

/// Every so many inputs one is heard as well as read: hearing takes a hundred times as long.
const HEARD_EVERY: u64 = 16;
/// What takes longer hangs. Ours: a good file of this size takes some milliseconds.
const HANGS_AFTER_S: f64 = 5.0;
/// Of a file only so much is used.
const MOST_BYTES: usize = 60_000;

/// `n` inputs, made of small files of its own and of those that are named.
pub(crate) fn fuzz(n: &str, files: &[&str]) -> Result<(), String> {
    let n: u64 = n.parse().map_err(|_| format!("{n} is no number of inputs"))?;
    let mut good = own_files();
    for file in files {
        let mut bytes = std::fs::read(file).map_err(|why| format!("{file}: {why}"))?;
        bytes.truncate(MOST_BYTES);
        good.push(bytes);
    }
    let (mut n_opened, mut n_samples, mut slowest_s) = (0_u64, 0_u64, 0.0_f64);
    for seed in 0..n {
        let began = now();
        let input = damaged(&good, seed);
        let Ok(heard) = catch_unwind(|| try_one(&input, seed.is_multiple_of(HEARD_EVERY))) else {
            return Err(format!("input {seed} made it panic"));
        };
        let took_s = began.elapsed().as_secs_f64();
        slowest_s = slowest_s.max(took_s);
        if took_s > HANGS_AFTER_S {
            return Err(format!("input {seed} took {took_s:.1} s"));
        }
        n_opened += u64::from(heard.is_some());
        n_samples += heard.unwrap_or(0);
        if (seed + 1).is_multiple_of(100_000) {
            say(&format!(
                "{} inputs, {n_opened} opened, {n_samples} samples, slowest {slowest_s:.2} s, resident at most {:.0} MiB",
                seed + 1,
                resident_mib()
            ));
        }
    }
    say(&format!(
        "{n} inputs without a panic or a hang; {n_opened} opened, {n_samples} samples read, slowest {slowest_s:.2} s, resident at most {:.0} MiB",
        resident_mib()
    ));
    Ok(())
}

/// Samples read, or nothing where the file was refused.
fn try_one(input: &[u8], heard: bool) -> Option<u64> {
    let mut recording = Recording::open(Cursor::new(input)).ok()?;
    let mut listener = heard.then(|| Listener::new(recording.about().sample_rate_hz, 1_000.0));
    let mut block = [0.0; 4_096];
    let mut n_samples = 0;
    loop {
        let n = recording.read(&mut block);
        n_samples += n as u64;
        if let Some(listener) = &mut listener {
            listener.hear(&block[..n]);
            let _ = listener.take_calls();
        }
        if n == 0 {
            break;
        }
    }
    let _ = listener.map(|mut listener| listener.finish());
    let _ = recording.fault().map(ToString::to_string);
    Some(n_samples)
}

/// A good file with bytes changed, pieces doubled or left out, and its end cut off.
fn damaged(good: &[Vec<u8>], seed: u64) -> Vec<u8> {
    let mut chance = Chance(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
    let mut bytes = good[chance.one_of(good.len())].clone();
    for _ in 0..chance.one_of(8) {
        // The header decides most, so most of the damage is done there.
        let reach = if chance.draw() < 0.7 {
            bytes.len().min(120)
        } else {
            bytes.len()
        };
        let place = chance.one_of(reach);
        match chance.one_of(6) {
            0 => bytes[place] ^= 1 << chance.one_of(8),
            1 => bytes[place] = [0, 1, 0x7f, 0x80, 0xff][chance.one_of(5)],
            2 => {
                let number = [0, 1, 0x7fff_ffff, 0xffff_ffff, chance.bits()][chance.one_of(5)].to_le_bytes();
                for (to, from) in bytes[place..].iter_mut().zip(number) {
                    *to = from;
                }
            }
            3 => {
                let end = (place + 1 + chance.one_of(64)).min(bytes.len());
                let piece = bytes[place..end].to_vec();
                bytes.splice(place..place, piece);
            }
            4 => {
                let end = (place + 1 + chance.one_of(16)).min(bytes.len());
                if end - place < bytes.len() {
                    bytes.drain(place..end);
                }
            }
            _ => bytes.truncate((place + 1).max(12)),
        }
    }
    bytes
}

/// Small files in the common forms, with a call and some noise in them.
fn own_files() -> Vec<Vec<u8>> {
    let mut chance = Chance(7);
    let sound: Vec<f64> = (0..12_000)
        .map(|index| {
            let at_s = f64::from(index) / 250_000.0;
            chance.draw() * 0.01 + libm::sin(std::f64::consts::TAU * 55_000.0 * at_s) * 0.05
        })
        .collect();
    let mut files = Vec::new();
    for (tag, n_bytes, n_channels, rate_hz) in [
        (1_u16, 2_u16, 1_u16, 250_000_u32),
        (1, 3, 2, 384_000),
        (1, 1, 1, 192_000),
        (1, 4, 1, 48_000),
        (3, 4, 1, 256_000),
        (3, 8, 1, 1_000_000),
    ] {
        files.push(wav(&sound, tag, n_bytes, n_channels, rate_hz));
    }
    files
}

#[expect(clippy::cast_possible_truncation, reason = "samples of a test are small")]
fn wav(sound: &[f64], tag: u16, n_bytes: u16, n_channels: u16, rate_hz: u32) -> Vec<u8> {
    let mut data = Vec::new();
    for sample in sound {
        for _ in 0..n_channels {
            match (tag, n_bytes) {
                (3, 4) => data.extend((*sample as f32).to_le_bytes()),
                (3, _) => data.extend(sample.to_le_bytes()),
                _ => {
                    let whole = ((sample * 2_147_483_647.0) as i32).to_le_bytes();
                    data.extend(&whole[4 - usize::from(n_bytes)..]);
                }
            }
        }
    }
    let frame = n_bytes * n_channels;
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((u32::try_from(data.len()).unwrap_or(0) + 66).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0");
    bytes.extend(tag.to_le_bytes());
    bytes.extend(n_channels.to_le_bytes());
    bytes.extend(rate_hz.to_le_bytes());
    bytes.extend((rate_hz * u32::from(frame)).to_le_bytes());
    bytes.extend(frame.to_le_bytes());
    bytes.extend((n_bytes * 8).to_le_bytes());
    bytes.extend(b"LIST\x16\0\0\0INFOICMT\x0a\0\0\0GUANO|TE:1");
    bytes.extend(b"data");
    bytes.extend(u32::try_from(data.len()).unwrap_or(0).to_le_bytes());
    bytes.extend(data);
    bytes
}

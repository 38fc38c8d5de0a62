//! A picture of each call, and its sound slowed down.

use std::io::Read;

use bolthole_audio::Recording;
use bolthole_listen::{Call, Picture, picture};

use crate::hear::BLOCK;

/// A call to be looked at and heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// Its spectrogram, as a bitmap (BMP): time to the right, pitch upward.
    pub image: Vec<u8>,
    /// Its sound slowed down, as a WAV file.
    pub sound: Vec<u8>,
}

/// Before and after a call, and the most of it that is shown. Ours.
const AROUND_S: f64 = 0.03;
/// Of a longer call the beginning is shown. Ours.
pub const LONGEST_S: f64 = 0.8;
/// A call at 60 kHz is heard at 6 kHz.
pub const SLOWED: u32 = 10;
const WIDTH: usize = 240;

/// Reads a freshly opened recording once more and hands out the clip of each call, with the call's place in `calls`.
///
/// `calls` are in order of start. A call past the end of what can be read has no clip.
pub fn clips<R: Read>(recording: &mut Recording<R>, calls: &[Call], mut each: impl FnMut(usize, Clip)) {
    let rate_hz = recording.about().sample_rate_hz;
    let mut kept: Vec<f32> = Vec::new();
    let mut kept_from = 0;
    let mut block = vec![0.0; BLOCK];
    for (nth, call) in calls.iter().enumerate() {
        let (from, to) = stretch(call, rate_hz);
        while kept_from + kept.len() < to {
            let n = recording.read(&mut block);
            if n == 0 {
                break;
            }
            kept.extend_from_slice(&block[..n]);
            // Calls come in order of start, so that nothing before this one is needed again.
            let past = from.saturating_sub(kept_from).min(kept.len());
            kept.drain(..past);
            kept_from += past;
        }
        let start = from.saturating_sub(kept_from).min(kept.len());
        let end = to.saturating_sub(kept_from).min(kept.len());
        if let Some(clip) = cut(&kept[start..end], rate_hz) {
            each(nth, clip);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "instants within a recording"
)]
fn stretch(call: &Call, rate_hz: u32) -> (usize, usize) {
    let place = |instant_s: f64| (instant_s.max(0.0) * f64::from(rate_hz)) as usize;
    let end_s = call.end_s.min(call.start_s + LONGEST_S);
    (place(call.start_s - AROUND_S), place(end_s + AROUND_S))
}

/// The clip of some samples; none where they are too few.
pub fn cut(samples: &[f32], rate_hz: u32) -> Option<Clip> {
    let picture = picture(samples, rate_hz, WIDTH)?;
    Some(Clip {
        image: bitmap(&picture),
        sound: slowed(samples, rate_hz),
    })
}
/// Paper and ink, from quiet to loud.
const QUIET: [u8; 3] = [0xfb, 0xf5, 0xea];
const LOUD: [u8; 3] = [0x0b, 0x2a, 0x22];

/// A bitmap of 256 shades; its rows go from the lowest up, as the picture's do.
fn bitmap(picture: &Picture) -> Vec<u8> {
    let n_row = picture.width.next_multiple_of(4);
    let head = 14 + 40 + 1_024;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    let mut bytes = b"BM".to_vec();
    bytes.extend(number(head + n_row * picture.height));
    bytes.extend([0; 4]);
    bytes.extend(number(head));
    bytes.extend(number(40));
    bytes.extend(number(picture.width));
    bytes.extend(number(picture.height));
    bytes.extend([1, 0, 8, 0]);
    bytes.extend([0; 16]);
    bytes.extend(number(256));
    bytes.extend([0; 4]);
    for shade in 0..=255_u16 {
        let mixed = |part: usize| {
            let sum = u16::from(QUIET[part]) * (255 - shade) + u16::from(LOUD[part]) * shade;
            u8::try_from(sum / 255).unwrap_or(u8::MAX)
        };
        bytes.extend([mixed(2), mixed(1), mixed(0), 0]);
    }
    for row in picture.shades.chunks_exact(picture.width) {
        bytes.extend(row);
        bytes.extend(std::iter::repeat_n(0, n_row - picture.width));
    }
    bytes
}

/// The same samples at a tenth of their rate, as loud as is pleasant.
#[expect(clippy::cast_possible_truncation, reason = "a float to 16 bits saturates")]
fn slowed(samples: &[f32], rate_hz: u32) -> Vec<u8> {
    let loudest = samples
        .iter()
        .fold(1e-6_f32, |most, sample| most.max(sample.abs()));
    let rate_hz = rate_hz / SLOWED;
    let n = u32::try_from(samples.len() * 2).unwrap_or(0);
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((n + 36).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    bytes.extend(rate_hz.to_le_bytes());
    bytes.extend((rate_hz * 2).to_le_bytes());
    bytes.extend(b"\x02\0\x10\0data");
    bytes.extend(n.to_le_bytes());
    for sample in samples {
        bytes.extend(((sample / loudest * 20_000.0) as i16).to_le_bytes());
    }
    bytes
}

//! WAV: RIFF, RF64 and BW64, and Sony's W64, down to the first sample.

mod chunks;
mod format;

use std::io::{Read, Seek};

use crate::about::{About, Container, Oddity};
use crate::fault::AudioFault;
use crate::notes::Notes;
use crate::samples::Frame;
use crate::source;

pub(crate) use format::believable_rate;

/// Samples of a WAV file, from the first to the last that the header and the file's end allow.
pub(crate) struct Wav<R> {
    from: R,
    frame: Frame,
    n_bytes_left: u64,
    bytes: Vec<u8>,
}

/// About 64 KiB of bytes are read at once.
const BYTES_AT_ONCE: usize = 1 << 16;

pub(crate) fn open<R: Read + Seek>(mut from: R) -> Result<(Wav<R>, About), AudioFault> {
    let found = chunks::walk(&mut from)?;
    let format = format::parse(
        found
            .format
            .as_deref()
            .ok_or(AudioFault::Missing { chunk: "fmt" })?,
    )?;
    let data = found.data.ok_or(AudioFault::Missing { chunk: "data" })?;
    let mut oddities = found.oddities;
    if format.n_channels > 1 {
        oddities.push(Oddity::Channels(format.n_channels));
    }
    let (sample_rate_hz, slowed) = speed(format.sample_rate_hz, &found.notes)?;
    if slowed > 1 {
        oddities.push(Oddity::Slowed {
            times: slowed,
            sample_rate_hz,
        });
    }
    source::go_to(&mut from, data.start)?;
    let frame = format.frame;
    let Notes {
        recorded_at,
        recorded_where,
        recorder,
        ..
    } = found.notes;
    let about = About {
        container: found.container,
        samples: frame.kind,
        n_channels: format.n_channels,
        sample_rate_hz,
        slowed,
        n_samples: data.n_bytes.map(|n| n / frame.n_bytes as u64),
        recorded_at,
        recorded_where,
        recorder,
        oddities,
    };
    let n_bytes_left = data.n_bytes.unwrap_or(u64::MAX);
    Ok((
        Wav {
            from,
            frame,
            n_bytes_left,
            bytes: Vec::new(),
        },
        about,
    ))
}

/// The rate in the room, and how many times slower the file plays.
fn speed(rate_hz: u32, notes: &Notes) -> Result<(u32, u32), AudioFault> {
    let by_rate = notes
        .sample_rate_hz
        .filter(|true_rate| true_rate.is_multiple_of(rate_hz))
        .map(|true_rate| true_rate / rate_hz);
    // Recorders differ in which rate they note beside TE; the larger of the two stories is the slowed one.
    let slowed = by_rate.unwrap_or(1).max(notes.slowed.unwrap_or(1)).max(1);
    if slowed > MOST_SLOWED {
        return Ok((rate_hz, 1));
    }
    Ok((believable_rate(rate_hz.saturating_mul(slowed))?, slowed))
}

/// Bat workers slow down 8 to 20 times; more than this is a slip of the pen. Ours.
const MOST_SLOWED: u32 = 64;

impl<R: Read> Wav<R> {
    /// As many samples as there are, up to the room in `into`; what is wrong, once the good ones are out.
    pub(crate) fn read(&mut self, into: &mut [f32]) -> (usize, Option<String>) {
        let mut n_read = 0;
        while n_read < into.len() {
            let n_frames = (into.len() - n_read).min((BYTES_AT_ONCE / self.frame.n_bytes).max(1));
            let n_wanted = usize::try_from(self.n_bytes_left)
                .unwrap_or(usize::MAX)
                .min(n_frames * self.frame.n_bytes);
            self.bytes.resize(n_wanted, 0);
            let (n_filled, why) = source::fill(&mut self.from, &mut self.bytes);
            let n = self.frame.decode(&self.bytes[..n_filled], &mut into[n_read..]);
            n_read += n;
            self.n_bytes_left -= n_filled as u64;
            if why.is_some() {
                return (n_read, why);
            }
            if n == 0 {
                break;
            }
        }
        (n_read, None)
    }
}

/// The container by its first four bytes.
fn container(magic: [u8; 4]) -> Container {
    match &magic {
        b"RF64" | b"BW64" => Container::Rf64,
        b"riff" => Container::W64,
        _ => Container::Wav,
    }
}

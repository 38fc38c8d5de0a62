//! The `fmt` chunk: what a sample looks like.

use crate::about::SampleKind;
use crate::fault::AudioFault;
use crate::samples::Frame;
use crate::source::{u16_at, u32_at};

/// Numbers of `WAVEFORMATEX` (Microsoft, mmreg.h).
const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xfffe;

/// What the `fmt` chunk says, checked.
#[derive(Debug)]
pub(crate) struct Format {
    pub(crate) frame: Frame,
    pub(crate) n_channels: u16,
    pub(crate) sample_rate_hz: u32,
}

pub(crate) fn parse(bytes: &[u8]) -> Result<Format, AudioFault> {
    if bytes.len() < 16 {
        return Err(AudioFault::CutInHeader);
    }
    let n_channels = u16_at(bytes, 2);
    if !(1..=64).contains(&n_channels) {
        return Err(AudioFault::Impossible {
            what: "a number of channels",
            value: n_channels.into(),
            limit: "1 to 64",
        });
    }
    let sample_rate_hz = believable_rate(u32_at(bytes, 4))?;
    let told_bits = u16_at(bytes, 14);
    let tag = match u16_at(bytes, 0) {
        // The sub-format is a GUID that begins with the plain number.
        EXTENSIBLE if bytes.len() >= 40 => u16_at(bytes, 24),
        tag => tag,
    };
    let n_bytes = u16_at(bytes, 12);
    // A 24-bit sample may lie in four bytes; the frame's size knows better than the bits.
    let bits = match u32::from(n_bytes / n_channels) * 8 {
        bits if n_bytes.is_multiple_of(n_channels) && bits >= u32::from(told_bits) && bits > 0 => bits,
        _ => u32::from(told_bits).next_multiple_of(8),
    };
    let bits = u16::try_from(bits).unwrap_or(u16::MAX);
    let kind = match (tag, bits) {
        (PCM, 8 | 16 | 24 | 32) => SampleKind::Whole { bits },
        (FLOAT, 32 | 64) => SampleKind::Float { bits },
        _ => return Err(AudioFault::SampleFormat { tag, bits: told_bits }),
    };
    let n_bytes = usize::from(bits / 8) * usize::from(n_channels);
    Ok(Format {
        frame: Frame { kind, n_bytes },
        n_channels,
        sample_rate_hz,
    })
}

/// From telephone to the fastest recorder there is. Ours.
pub(crate) fn believable_rate(rate_hz: u32) -> Result<u32, AudioFault> {
    if (1_000..=4_000_000).contains(&rate_hz) {
        return Ok(rate_hz);
    }
    Err(AudioFault::Impossible {
        what: "a sample rate",
        value: rate_hz.into(),
        limit: "1,000 to 4,000,000 Hz",
    })
}

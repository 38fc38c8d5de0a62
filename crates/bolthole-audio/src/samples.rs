//! Bytes of a WAV file to samples from -1.0 to 1.0.

use crate::about::SampleKind;

/// One frame of a WAV file: all channels of one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The form of a sample.
    pub(crate) kind: SampleKind,
    /// Bytes from one frame to the next.
    pub(crate) n_bytes: usize,
}

impl Frame {
    /// Adds the first channel of each whole frame in `bytes`; a cut last frame is left out.
    pub(crate) fn decode(self, bytes: &[u8], into: &mut [f32]) -> usize {
        let frames = bytes.chunks_exact(self.n_bytes).zip(into.iter_mut());
        let n = frames.len();
        // One loop a format: the choice is made once a block, not once a sample.
        match self.kind {
            SampleKind::Whole { bits: 8 } => {
                frames.for_each(|(from, to)| *to = (f32::from(from[0]) - 128.0) / 128.0)
            }
            SampleKind::Whole { bits: 16 } => {
                frames.for_each(|(from, to)| {
                    *to = f32::from(i16::from_le_bytes([from[0], from[1]])) / 32_768.0
                });
            }
            SampleKind::Whole { bits: 24 } => {
                frames.for_each(|(from, to)| *to = whole(i32::from_le_bytes([0, from[0], from[1], from[2]])));
            }
            SampleKind::Whole { .. } => {
                frames.for_each(|(from, to)| {
                    *to = whole(i32::from_le_bytes([from[0], from[1], from[2], from[3]]))
                });
            }
            SampleKind::Float { bits: 64 } => frames.for_each(|(from, to)| *to = finite(double(from))),
            SampleKind::Float { .. } => {
                frames.for_each(|(from, to)| {
                    *to = finite(f32::from_le_bytes([from[0], from[1], from[2], from[3]]))
                });
            }
        }
        n
    }
}

#[expect(clippy::cast_precision_loss, reason = "24 bits are all that a microphone has")]
fn whole(value: i32) -> f32 {
    value as f32 / 2_147_483_648.0
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "24 bits are all that a microphone has"
)]
fn double(from: &[u8]) -> f32 {
    let mut eight = [0; 8];
    eight.copy_from_slice(&from[..8]);
    f64::from_le_bytes(eight) as f32
}

/// A damaged float may be anything; nothing is louder than a thousand times full scale.
fn finite(value: f32) -> f32 {
    if value.is_finite() {
        value.clamp(-1_000.0, 1_000.0)
    } else {
        0.0
    }
}

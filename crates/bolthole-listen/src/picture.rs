//! A spectrogram to look at: the same look that short calls are found with.

use crate::spectrum::{Scale, Spectrum};

/// Shades of a stretch of sound.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Columns, evenly in time.
    pub width: usize,
    /// Rows, evenly in frequency.
    pub height: usize,
    /// From as quiet as the middle of all to 30 dB above it; rows of columns, the lowest frequency first.
    pub shades: Vec<u8>,
    /// The middle of the lowest row.
    pub low_hz: f64,
    /// The middle of the highest row.
    pub high_hz: f64,
}

/// Frequencies that share a row.
const BINS_PER_ROW: usize = 2;
/// Shades to half a decibel.
const STEEP: u8 = 4;

/// The picture of some samples, `width` columns of it; nothing where they are too few or their rate is too low.
pub fn picture(samples: &[f32], rate_hz: u32, width: usize) -> Option<Picture> {
    let scale = Scale::new(rate_hz, 0.002_048, 17_000.0, 110_000.0);
    let height = scale.n_bins / BINS_PER_ROW;
    if samples.len() < scale.n_window || height == 0 || width == 0 {
        return None;
    }
    let mut spectrum = Spectrum::new(scale);
    let mut levels = Vec::with_capacity(width * scale.n_bins);
    let room = samples.len() - scale.n_window;
    for column in 0..width {
        let start = room * column / width.max(2);
        spectrum.one(&samples[start..start + scale.n_window], &mut levels);
    }
    let mut sorted = levels.clone();
    let middle = *sorted.select_nth_unstable(levels.len() / 2).1;
    let shade = |row: usize, column: usize| {
        let start = column * scale.n_bins + row * BINS_PER_ROW;
        let loudest = levels[start..start + BINS_PER_ROW].iter().max();
        loudest.map_or(0, |level| level.saturating_sub(middle).saturating_mul(STEEP))
    };
    let shades = (0..height)
        .flat_map(|row| (0..width).map(move |column| (row, column)))
        .map(|(row, column)| shade(row, column))
        .collect();
    Some(Picture {
        width,
        height,
        shades,
        low_hz: scale.hz(0.5),
        high_hz: scale.hz((height * BINS_PER_ROW) as f64 - 0.5),
    })
}

//! The plain detector that many tools begin with: loud in a band is a call.

use super::score::Found;

/// Rows of 4 ms.
const N: usize = 1_000;
/// Where the bands lie: the tone in their middle stands for them.
const BANDS: [(f64, f64); 2] = [(18_000.0, 32_000.0), (35_000.0, 90_000.0)];

/// Stretches in which a band is louder than its own median, scored by how much.
pub fn energy_detector(samples: &[f32], rate_hz: u32) -> Vec<Found> {
    BANDS
        .iter()
        .flat_map(|band| in_band(samples, f64::from(rate_hz), *band))
        .collect()
}

fn in_band(samples: &[f32], rate_hz: f64, (low_hz, high_hz): (f64, f64)) -> Vec<Found> {
    let levels: Vec<f64> = samples
        .chunks_exact(N)
        .map(|row| level(row, rate_hz, low_hz, high_hz))
        .collect();
    let mut sorted = levels.clone();
    sorted.sort_by(f64::total_cmp);
    let Some(median) = sorted.get(sorted.len() / 2) else {
        return Vec::new();
    };
    let row_s = N as f64 / rate_hz;
    let mut found: Vec<Found> = Vec::new();
    for (index, level) in levels
        .iter()
        .enumerate()
        .filter(|(_, level)| **level > median * 1.5)
    {
        let start_s = index as f64 * row_s;
        match found.last_mut() {
            Some(last) if start_s - last.end_s < 0.01 => {
                last.end_s = start_s + row_s;
                last.score = last.score.max(level / median);
            }
            _ => found.push(Found {
                start_s,
                end_s: start_s + row_s,
                peak_hz: (low_hz + high_hz) / 2.0,
                score: level / median,
                kind: "",
            }),
        }
    }
    found
}

/// The power between two frequencies: that of some tones spread over the band (Goertzel).
fn level(row: &[f32], rate_hz: f64, low_hz: f64, high_hz: f64) -> f64 {
    (0..24)
        .map(|step| tone(row, rate_hz, low_hz + (high_hz - low_hz) * f64::from(step) / 23.0))
        .fold(0.0, f64::max)
}

fn tone(row: &[f32], rate_hz: f64, hz: f64) -> f64 {
    let turn = 2.0 * libm::cos(std::f64::consts::TAU * hz / rate_hz);
    let (last, before) = row.iter().fold((0.0, 0.0), |(last, before), sample| {
        (f64::from(*sample) + turn * last - before, last)
    });
    last * last + before * before - turn * last * before
}

//! Recall by loudness, false calls an hour, and error of onset, at a border set for a rate of false calls.

use super::world::Truth;

/// What a detector tells.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Seconds.
    pub start_s: f64,
    /// Seconds.
    pub end_s: f64,
    /// Where it is loudest.
    pub peak_hz: f64,
    /// Orders what was found.
    pub score: f64,
}

/// One band of one detector.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Found and there, by loudness: 4 to 10, 10 to 16, 16 to 28 dB.
    pub bins: [(u32, u32); 3],
    /// What was found where nothing calls.
    pub n_false: u32,
    /// Seconds by which the start was missed, in order.
    pub onsets_s: Vec<f64>,
}

/// Below this a call belongs to the low band.
const SPLIT_HZ: f64 = 33_000.0;

/// Scores one recording and band at a border; sums are added to `into`.
pub fn score(calls: &[Truth], found: &[Found], is_low: bool, border: f64, into: &mut Score) {
    let in_band = |hz: f64| (hz < SPLIT_HZ) == is_low;
    let found: Vec<&Found> = found
        .iter()
        .filter(|found| in_band(found.peak_hz) && found.score >= border)
        .collect();
    let agrees = |call: &Truth, found: &Found| {
        found.start_s < call.end_s
            && found.end_s > call.start_s
            && (call.low_hz - 3_000.0..=call.high_hz + 3_000.0).contains(&found.peak_hz)
    };
    for call in calls
        .iter()
        .filter(|call| in_band((call.low_hz + call.high_hz) / 2.0))
    {
        let bin = &mut into.bins[if call.snr_db < 10.0 {
            0
        } else {
            usize::from(call.snr_db >= 16.0) + 1
        }];
        bin.1 += 1;
        if let Some(found) = found.iter().find(|found| agrees(call, found)) {
            bin.0 += 1;
            into.onsets_s.push((found.start_s - call.start_s).abs());
        }
    }
    let touches = |found: &&&Found| {
        calls
            .iter()
            .any(|call| found.start_s < call.end_s && found.end_s > call.start_s)
    };
    into.n_false += u32::try_from(found.iter().filter(|found| !touches(found)).count()).unwrap_or(u32::MAX);
}

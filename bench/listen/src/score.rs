//! Recall by loudness, false calls an hour, and error of onset, at a border set for a rate of false calls.

use bolthole_listen::Call;

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
    /// What it is told as; empty where a detector knows no kinds.
    pub kind: &'static str,
}

impl From<&Call> for Found {
    fn from(call: &Call) -> Self {
        Self {
            start_s: call.start_s,
            end_s: call.end_s,
            peak_hz: call.peak_hz,
            score: call.score,
            kind: call.kind.name(),
        }
    }
}

impl Found {
    /// Whether it is this call: at the same time and at a pitch within 3 kHz of the call's.
    pub fn is(&self, call: &Truth) -> bool {
        self.start_s < call.end_s
            && self.end_s > call.start_s
            && (call.low_hz - 3_000.0..=call.high_hz + 3_000.0).contains(&self.peak_hz)
    }

    /// Seconds that it has in common with a call.
    pub fn shared_s(&self, call: &Truth) -> f64 {
        self.end_s.min(call.end_s) - self.start_s.max(call.start_s)
    }
}

/// One band of one detector.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Found and there, by loudness: 4 to 10, 10 to 16, 16 to 28 dB.
    pub bins: [(u32, u32); 3],
    /// What was found where nothing calls.
    pub n_false: u32,
    /// What was found and is no call that was put in, whether something calls meanwhile or not.
    pub n_beside: u32,
    /// Seconds by which the start was missed, in order.
    pub onsets_s: Vec<f64>,
}

/// Below this a call belongs to the low band.
pub const SPLIT_HZ: f64 = 33_000.0;

/// Scores one recording and band at a border; sums are added to `into`.
pub fn score(calls: &[Truth], found: &[Found], is_low: bool, border: f64, into: &mut Score) {
    let in_band = |hz: f64| (hz < SPLIT_HZ) == is_low;
    let found: Vec<&Found> = found
        .iter()
        .filter(|found| in_band(found.peak_hz) && found.score >= border)
        .collect();
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
        if let Some(found) = found.iter().find(|found| found.is(call)) {
            bin.0 += 1;
            into.onsets_s.push((found.start_s - call.start_s).abs());
        }
    }
    let touches = |found: &&&Found| {
        calls
            .iter()
            .any(|call| found.start_s < call.end_s && found.end_s > call.start_s)
    };
    let is_none = |found: &&&Found| !calls.iter().any(|call| found.is(call));
    into.n_beside += u32::try_from(found.iter().filter(is_none).count()).unwrap_or(u32::MAX);
    into.n_false += u32::try_from(found.iter().filter(|found| !touches(found)).count()).unwrap_or(u32::MAX);
}

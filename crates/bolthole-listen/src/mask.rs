//! The floor of one slice: the noise's, and along its traces that of each line.

use crate::lines::{Line, Trace};

/// Puts lines under a floor.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mask {
    /// Bins of the long scale to one of this scale.
    pub(crate) long_bins: f32,
    /// How far a line swells over its mean, in half-decibel steps: more where a window is shorter. Ours.
    pub(crate) swell: f32,
}

/// How much lower a tone stands in the next bins to either side: a Hann window's skirt, and a little wobble.
const SKIRT: [f32; 5] = [0.0, 0.0, 14.0, 26.0, 36.0];

impl Mask {
    /// Raises `floor` where lines are in that slice.
    pub(crate) fn raise<'a>(self, floor: &mut [i16], lines: impl Iterator<Item = &'a Line>, slice: u32) {
        for line in lines {
            if let Some(trace) = at(line, slice) {
                self.raise_one(floor, trace);
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "bins and levels are small")]
    fn raise_one(self, floor: &mut [i16], trace: Trace) {
        let middle = (trace.bin / self.long_bins).round() as i64;
        for aside in -4..=4_i64 {
            let level = trace.level + self.swell - SKIRT[aside.unsigned_abs() as usize];
            if let Some(floor) = usize::try_from(middle + aside)
                .ok()
                .and_then(|bin| floor.get_mut(bin))
            {
                *floor = (*floor).max(level as i16);
            }
        }
    }
}

/// Where the line is in that slice, or was when it was last seen, if it may still be there.
fn at(line: &Line, slice: u32) -> Option<Trace> {
    let n = line.traces.partition_point(|trace| trace.slice <= slice);
    let before = n.checked_sub(1).map(|index| line.traces[index]);
    let after = line.traces.get(n).copied();
    match (before, after) {
        (Some(before), Some(_)) => Some(before),
        (Some(before), None) if slice - before.slice <= 30 => Some(before),
        (None, Some(after)) if after.slice - slice <= 4 => Some(after),
        _ => None,
    }
}

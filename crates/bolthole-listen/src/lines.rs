//! Lines: what sounds on without a gap, at one pitch or slowly drifting. Devices, not rats.
//!
//! A call has an end within some seconds, and the next one begins after a gap. A line is followed from slice to
//! slice of 30 ms and believed once it has lasted longer than any call without one. Since pages wait for those
//! after them, it is known before its first rows are judged, and put under the floor along its own trace.

use crate::modulation::{Beat, Modulation};

/// Rows of the long scale to a slice.
pub(crate) const ROWS_PER_SLICE: usize = 15;
/// How far a slice's mean must stand over its surroundings, in decibels. Ours.
const STANDS_OUT_DB: f32 = 4.0;
/// The longest calls last two to three seconds; a line has lasted at least this. Ours.
const BELIEVED_AFTER: u32 = 130;
/// Slices that a line may be hidden: before it is believed, and after.
const HIDDEN: u32 = 1;
const HIDDEN_BELIEVED: u32 = 30;
/// How far it may move from slice to slice, in bins of the long scale.
const MOVES: f32 = 2.0;
/// Bins over which the surroundings are taken.
const AROUND: usize = 24;

/// Where a line is in one slice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Trace {
    pub(crate) slice: u32,
    /// In bins of the long scale from the first kept.
    pub(crate) bin: f32,
    /// In half-decibel steps, like rows.
    pub(crate) level: f32,
    /// Decibels over its surroundings.
    pub(crate) over_db: f32,
}

/// A line that is being followed.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    first: u32,
    pub(crate) n_seen: u32,
    pub(crate) traces: Vec<Trace>,
    level: f32,
    pub(crate) is_believed: bool,
    /// Over its whole life, for the list of devices.
    pub(crate) sum_bins: f64,
    pub(crate) lowest: f32,
    pub(crate) highest: f32,
    pub(crate) sum_over_db: f64,
    pub(crate) modulation: Modulation,
}

impl Line {
    fn new(trace: Trace) -> Self {
        Self {
            first: trace.slice,
            n_seen: 0,
            traces: Vec::new(),
            level: trace.level,
            is_believed: false,
            sum_bins: 0.0,
            lowest: trace.bin,
            highest: trace.bin,
            sum_over_db: 0.0,
            modulation: Modulation::default(),
        }
    }

    fn last(&self) -> Trace {
        self.traces[self.traces.len() - 1]
    }

    fn add(&mut self, trace: Trace) {
        // A call across the line lifts a slice or two, which must not lift the line.
        self.level += (trace.level - self.level).clamp(-4.0, 4.0) * 0.2;
        self.traces.push(Trace {
            level: self.level,
            ..trace
        });
        self.n_seen += 1;
        self.sum_bins += f64::from(trace.bin);
        self.sum_over_db += f64::from(trace.over_db);
        self.lowest = self.lowest.min(trace.bin);
        self.highest = self.highest.max(trace.bin);
        self.is_believed |= trace.slice - self.first >= BELIEVED_AFTER;
    }
}

/// All lines that are followed, and those that have ended and were believed.
pub(crate) struct Lines {
    n_bins: usize,
    row_s: f64,
    open: Vec<Line>,
    pub(crate) ended: Vec<Line>,
    n_slices: u32,
    powers: [f32; 256],
}

impl Lines {
    pub(crate) fn new(n_bins: usize, row_s: f64) -> Self {
        let power = |level: usize| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "f32 is enough for a sum of thirty"
            )]
            let power = libm::pow(10.0, level as f64 / 20.0) as f32;
            power
        };
        Self {
            n_bins,
            row_s,
            open: Vec::new(),
            ended: Vec::new(),
            n_slices: 0,
            powers: std::array::from_fn(power),
        }
    }

    /// Follows the lines through a page; what is left over at its end is no whole slice and is passed over.
    pub(crate) fn add(&mut self, rows: &[u8]) {
        for slice in rows.chunks_exact(self.n_bins * ROWS_PER_SLICE) {
            let levels = self.mean_levels(slice);
            let found = peaks(&levels, self.n_slices);
            self.follow(found);
            self.modulate(slice);
            self.n_slices += 1;
        }
    }

    /// Tells every line that was seen in this slice how its power went.
    fn modulate(&mut self, slice: &[u8]) {
        let beat = Beat::at(f64::from(self.n_slices) * ROWS_PER_SLICE as f64, self.row_s);
        for line in &mut self.open {
            if line.last().slice != self.n_slices {
                continue;
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a bin that was kept"
            )]
            let bin = (line.last().bin.max(0.0).round() as usize).min(self.n_bins - 1);
            let rows = slice.chunks_exact(self.n_bins);
            line.modulation
                .add(rows.map(|row| self.powers[usize::from(row[bin])]), &beat);
        }
    }

    /// The mean power of each bin, in half-decibel steps.
    fn mean_levels(&self, slice: &[u8]) -> Vec<f32> {
        let mut sums = vec![0.0_f32; self.n_bins];
        for row in slice.chunks_exact(self.n_bins) {
            for (sum, level) in sums.iter_mut().zip(row) {
                *sum += self.powers[usize::from(*level)];
            }
        }
        sums.iter()
            .map(|sum| 20.0 * libm::log10f(sum / ROWS_PER_SLICE as f32 + 1e-6))
            .collect()
    }

    fn follow(&mut self, found: Vec<Trace>) {
        let mut free = found;
        // Lines that are believed choose first.
        self.open.sort_by_key(|line| (!line.is_believed, line.first));
        for line in &mut self.open {
            let last = line.last();
            let hidden = (self.n_slices - last.slice) as f32;
            let reach = MOVES + (hidden - 1.0).min(4.0) * 0.5;
            let near = free
                .iter()
                .enumerate()
                .filter(|(_, trace)| (trace.bin - last.bin).abs() <= reach);
            let best = near.min_by(|one, other| {
                (one.1.bin - last.bin)
                    .abs()
                    .total_cmp(&(other.1.bin - last.bin).abs())
            });
            if let Some((index, _)) = best {
                line.add(free.swap_remove(index));
            }
        }
        let now = self.n_slices;
        let is_over =
            |line: &Line| now - line.last().slice > if line.is_believed { HIDDEN_BELIEVED } else { HIDDEN };
        let (over, open): (Vec<Line>, Vec<Line>) =
            std::mem::take(&mut self.open).into_iter().partition(is_over);
        self.open = open;
        self.ended
            .extend(over.into_iter().filter(|line| line.is_believed));
        for trace in free {
            let again = self
                .ended
                .iter()
                .position(|line| now - line.last().slice < 400 && (line.last().bin - trace.bin).abs() < 3.0);
            let mut line = again.map_or_else(|| Line::new(trace), |index| self.ended.swap_remove(index));
            line.add(trace);
            self.open.push(line);
        }
    }

    /// Every line that was believed by now, whether it has ended or not.
    pub(crate) fn believed(&self) -> impl Iterator<Item = &Line> {
        self.open
            .iter()
            .chain(&self.ended)
            .filter(|line| line.is_believed)
    }

    /// Forgets the traces of slices before this one; the lines' sums stay.
    pub(crate) fn forget_before(&mut self, slice: u32) {
        for line in self.open.iter_mut().chain(&mut self.ended) {
            let n = line.traces.partition_point(|trace| trace.slice < slice);
            // The last place is kept, to go on from there.
            line.traces.drain(..n.min(line.traces.len() - 1));
        }
    }

    pub(crate) fn n_slices(&self) -> u32 {
        self.n_slices
    }
}

/// What stands out of a slice.
fn peaks(levels: &[f32], slice: u32) -> Vec<Trace> {
    let around = surroundings(levels);
    let mut found = Vec::new();
    for bin in 2..levels.len().saturating_sub(2) {
        let level = levels[bin];
        let over_db = (level - around[bin]) / 2.0;
        let highest = (bin - 2..=bin + 2).all(|other| levels[other] < level || other == bin);
        if over_db > STANDS_OUT_DB && highest {
            let (below, above) = (levels[bin - 1], levels[bin + 1]);
            let curve = (2.0 * level - below - above).max(0.1);
            let place = bin as f32 + ((above - below) / (2.0 * curve)).clamp(-0.5, 0.5);
            found.push(Trace {
                slice,
                bin: place,
                level,
                over_db,
            });
        }
    }
    found
}

/// The median of each stretch of bins, straight lines between their middles.
fn surroundings(levels: &[f32]) -> Vec<f32> {
    let median = |stretch: &[f32]| {
        let mut sorted = stretch.to_vec();
        sorted.sort_by(f32::total_cmp);
        sorted[sorted.len() / 2]
    };
    let medians: Vec<f32> = levels.chunks(AROUND).map(median).collect();
    let at = |bin: usize| {
        let place = (bin as f32 / AROUND as f32 - 0.5).clamp(0.0, (medians.len() - 1) as f32);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among few"
        )]
        let (low, share) = (place as usize, place.fract());
        let high = (low + 1).min(medians.len() - 1);
        medians[low] + (medians[high] - medians[low]) * share
    };
    (0..levels.len()).map(at).collect()
}

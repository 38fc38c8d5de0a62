//! One scale from samples to tracks: spectrum, floor, relief, paths, tracks, page by page.

use std::collections::VecDeque;

use crate::floor::{Floor, N_AFTER};
use crate::lines::Lines;
use crate::mask::Mask;
use crate::path::Paths;
use crate::relief::{Relief, Row};
use crate::spectrum::{Scale, Spectrum};
use crate::track::{Track, Tracks};

/// Pages of relief that are kept, for measuring tracks that have ended and for what came before and after them; rows
/// are kept up to the next power of two.
const PAGES_KEPT: usize = 12;

/// Rows after which a burst is a new one: 50 ms at the short scale.
const BURST_GOES_ON: u32 = 100;

/// A window's length and all that is done with it.
pub(crate) struct Look {
    pub(crate) scale: Scale,
    spectrum: Spectrum,
    floor: Floor,
    relief: Relief,
    paths: Paths,
    tracks: Tracks,
    rows_per_page: usize,
    /// Of this many rows one has a say in the floor.
    floor_every: usize,
    filling: Vec<u8>,
    waiting: VecDeque<Vec<u8>>,
    kept: Kept,
    relief_row: Vec<i16>,
    raw: Vec<i16>,
    /// Bursts heard so far, and the row until which the last one goes on.
    n_bursts: u32,
    burst_until: u32,
    /// Tracks that have ended and wait for the rows after them.
    pub(crate) done: Vec<Track>,
}

/// So many rows lie together, bin after bin: what comes again is looked for along one pitch, and a row at a time would
/// fetch another line of the processor's memory for every cell of it.
const TOGETHER: usize = 64;

/// The relief of the last rows; what is louder than 63 dB is kept as that.
pub(crate) struct Kept {
    n_bins: usize,
    /// A power of two, of [`TOGETHER`] or more.
    n_rows: usize,
    levels: Vec<i8>,
    rows: Vec<Row>,
    /// Rows seen so far.
    pub(crate) next_row: u32,
}

impl Kept {
    /// A cell, if it is still kept.
    pub(crate) fn at(&self, row: i64, bin: i64) -> Option<i16> {
        let bin = usize::try_from(bin).ok().filter(|bin| *bin < self.n_bins)?;
        Some(i16::from(self.levels[self.cell(self.place(row)?, bin)]))
    }

    /// The cells of one bin from a row on that lie together; none where that row is not kept.
    pub(crate) fn run(&self, row: i64, bin: i64) -> &[i8] {
        let bin = usize::try_from(bin).ok().filter(|bin| *bin < self.n_bins);
        let (Some(place), Some(bin)) = (self.place(row), bin) else {
            return &[];
        };
        let known = usize::try_from(i64::from(self.next_row) - row).unwrap_or(0);
        let first = self.cell(place, bin);
        &self.levels[first..first + known.min(TOGETHER - place % TOGETHER)]
    }

    /// Keeps one more row, in place of the oldest.
    fn put(&mut self, relief: &[i16], says: Row) {
        let place = self.next_row as usize & (self.n_rows - 1);
        self.rows[place] = says;
        let first = self.cell(place, 0);
        let cells = self.levels[first..].iter_mut().step_by(TOGETHER);
        for (kept, level) in cells.zip(relief) {
            #[expect(clippy::cast_possible_truncation, reason = "just held within bounds")]
            let level = (*level).clamp(i16::from(i8::MIN), i16::from(i8::MAX)) as i8;
            *kept = level;
        }
        self.next_row += 1;
    }

    fn cell(&self, place: usize, bin: usize) -> usize {
        (place / TOGETHER * self.n_bins + bin) * TOGETHER + place % TOGETHER
    }

    /// The oldest row that is kept.
    pub(crate) fn first_row(&self) -> i64 {
        (i64::from(self.next_row) - i64::try_from(self.n_rows).unwrap_or(0)).max(0)
    }

    /// What is known of a whole row: high where something rustles or clicks.
    pub(crate) fn row(&self, row: i64) -> Option<Row> {
        Some(self.rows[self.place(row)?])
    }

    fn place(&self, row: i64) -> Option<usize> {
        let row = u32::try_from(row).ok()?;
        let there = row < self.next_row && row as usize + self.n_rows >= self.next_row as usize;
        there.then_some(row as usize & (self.n_rows - 1))
    }
}

impl Look {
    pub(crate) fn new(scale: Scale, max_step: usize, rows_per_page: usize, floor_every: usize) -> Self {
        let n_rows = (rows_per_page * PAGES_KEPT).next_power_of_two().max(TOGETHER);
        let kept = Kept {
            n_bins: scale.n_bins,
            n_rows,
            levels: vec![0; n_rows * scale.n_bins],
            rows: vec![Row::default(); n_rows],
            next_row: 0,
        };
        Self {
            scale,
            spectrum: Spectrum::new(scale),
            floor: Floor::new(scale.n_bins),
            relief: Relief::new(scale.n_bins),
            paths: Paths::new(scale.n_bins, max_step),
            tracks: Tracks::new(max_step, scale.row_s()),
            rows_per_page,
            floor_every,
            filling: Vec::new(),
            waiting: VecDeque::new(),
            kept,
            relief_row: vec![0; scale.n_bins],
            raw: vec![0; scale.n_bins],
            n_bursts: 0,
            burst_until: 0,
            done: Vec::new(),
        }
    }

    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Takes samples; pages that are full wait for those after them.
    pub(crate) fn push(&mut self, samples: &[f32], mut full: impl FnMut(&[u8])) {
        self.spectrum.push(samples, &mut self.filling);
        let n_page = self.rows_per_page * self.scale.n_bins;
        while self.filling.len() >= n_page {
            let rest = self.filling.split_off(n_page);
            let page = std::mem::replace(&mut self.filling, rest);
            self.floor.add(&page, self.floor_every);
            full(&page);
            self.waiting.push_back(page);
        }
    }

    /// Rustles, clicks and knocks so far.
    pub(crate) fn n_bursts(&self) -> u32 {
        self.n_bursts
    }

    /// Pages that wait.
    pub(crate) fn n_waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Whether the oldest page has enough pages after it.
    pub(crate) fn is_ready(&self) -> bool {
        self.waiting.len() > N_AFTER
    }

    /// The recording is over: the last page may be short.
    pub(crate) fn close(&mut self, mut full: impl FnMut(&[u8])) {
        let mut page = std::mem::take(&mut self.filling);
        self.spectrum.finish(&mut page);
        if page.len() * 3 > self.rows_per_page * self.scale.n_bins || self.floor.is_empty() {
            self.floor.add(&page, self.floor_every);
        }
        if !page.is_empty() {
            full(&page);
            self.waiting.push_back(page);
        }
    }

    /// Finds the tracks of the oldest page that waits.
    ///
    /// Lines are put under the floor slice by slice; `mask` knows how they look at this scale.
    pub(crate) fn turn_page(&mut self, lines: &Lines, mask: Mask, rows_per_slice: usize) {
        let Some(page) = self.waiting.pop_front() else {
            return;
        };
        let quiet = self.floor.level();
        let mut floor = quiet.clone();
        for row in page.chunks_exact(self.scale.n_bins) {
            let at = self.kept.next_row as usize;
            if at.is_multiple_of(rows_per_slice) {
                floor.copy_from_slice(&quiet);
                let slice = u32::try_from(at / rows_per_slice).unwrap_or(u32::MAX);
                mask.raise(&mut floor, lines.believed(), slice);
            }
            self.row(row, &floor);
        }
        self.floor.turn();
    }

    fn row(&mut self, row: &[u8], floor: &[i16]) {
        let index = self.kept.next_row;
        let relief = &mut self.relief_row;
        let says = self.relief.of(row, floor, relief);
        self.kept.put(relief, says);
        if usize::try_from(says.n_loud).unwrap_or(0) * 8 > self.scale.n_bins {
            self.n_bursts += u32::from(index >= self.burst_until);
            self.burst_until = index + BURST_GOES_ON;
        }
        let sure = self.paths.push(relief, &mut self.raw);
        if sure {
            self.tracks
                .push(index, relief, &self.raw, &self.paths, &mut self.done);
        } else {
            self.tracks.end(index, &mut self.done);
        }
    }

    /// No more rows will come.
    pub(crate) fn finish(&mut self) {
        self.tracks.finish(&mut self.done);
    }

    /// The instant from which on tracks may still change.
    pub(crate) fn undecided_from_s(&self) -> f64 {
        let open = self.tracks.undecided_from().unwrap_or(self.kept.next_row);
        let done = self
            .done
            .iter()
            .map(|track| track.first().row)
            .min()
            .unwrap_or(self.kept.next_row);
        self.scale.middle_s(f64::from(open.min(done)))
    }
}

//! Sure cells, row by row, linked into tracks.

use crate::path::{Paths, SURE, gain};

/// A cell of a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) row: u32,
    pub(crate) bin: u16,
    /// Half decibels above the noise.
    pub(crate) relief: i16,
}

/// What was followed from its first row to its last, one point a row at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Track {
    pub(crate) points: Vec<Point>,
}

impl Track {
    pub(crate) fn first(&self) -> Point {
        self.points[0]
    }

    pub(crate) fn last(&self) -> Point {
        self.points[self.points.len() - 1]
    }
}

/// Two sure cells of one row belong to different tracks if they lie this far apart.
const APART: usize = 5;
/// Rows without a sure cell after which a track has ended.
const GAP: u32 = 14;
/// A track this many seconds long is cut: no call lasts as long, and a device goes on in the next one. Ours.
const LONGEST_S: f64 = 5.0;

/// The tracks that are still going on.
pub(crate) struct Tracks {
    open: Vec<Track>,
    max_step: u32,
    longest: usize,
}

impl Tracks {
    pub(crate) fn new(max_step: usize, row_s: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "some thousand rows"
        )]
        let longest = (LONGEST_S / row_s) as usize;
        Self {
            open: Vec::new(),
            max_step: u32::try_from(max_step).unwrap_or(1),
            longest,
        }
    }

    /// Continues or begins tracks with the sure cells of a row; those that have ended go to `done`.
    pub(crate) fn push(
        &mut self,
        row: u32,
        relief: &[i16],
        raw: &[i16],
        paths: &Paths,
        done: &mut Vec<Track>,
    ) {
        for bin in peaks(raw) {
            if gain(relief[bin]) <= 0 {
                continue;
            }
            let point = Point {
                row,
                bin: u16::try_from(bin).unwrap_or(u16::MAX),
                relief: relief[bin],
            };
            match self.nearest(point) {
                Some(track) => track.points.push(point),
                None => self.begin(point, paths),
            }
        }
        self.end(row, done);
    }

    /// The track that this point continues.
    fn nearest(&mut self, point: Point) -> Option<&mut Track> {
        let near = |track: &Track| {
            let last = track.last();
            let n_rows = point.row - last.row;
            let reach = (self.max_step * n_rows).min(self.max_step * 4) + 1;
            let apart = u32::from(last.bin.abs_diff(point.bin));
            (n_rows > 0 && apart <= reach).then_some((apart, n_rows))
        };
        let found = self
            .open
            .iter()
            .enumerate()
            .filter_map(|(index, track)| Some((near(track)?, index)))
            .min();
        found.map(|(_, index)| &mut self.open[index])
    }

    fn begin(&mut self, point: Point, paths: &Paths) {
        let way = paths.walk_back(usize::from(point.bin));
        let first_row = point.row - u32::try_from(way.len()).unwrap_or(0);
        let cells = way.iter().zip(first_row..).map(|(bin, row)| Point {
            row,
            bin: u16::try_from(*bin).unwrap_or(u16::MAX),
            relief: i16::MIN,
        });
        let mut points: Vec<Point> = cells.collect();
        // A branch of a track that is already followed is no track of its own, only from the fork on.
        let taken = |cell: &Point| {
            self.open.iter().any(|track| {
                let at = track.points.binary_search_by_key(&cell.row, |point| point.row);
                at.is_ok_and(|index| track.points[index].bin.abs_diff(cell.bin) < 3)
            })
        };
        if let Some(fork) = points.iter().rposition(taken) {
            points.drain(..=fork);
        }
        points.push(point);
        self.open.push(Track { points });
    }

    pub(crate) fn end(&mut self, row: u32, done: &mut Vec<Track>) {
        let mut index = 0;
        while index < self.open.len() {
            let track = &self.open[index];
            if row - track.last().row > GAP || track.points.len() > self.longest {
                done.push(self.open.remove(index));
            } else {
                index += 1;
            }
        }
    }

    /// The row from which on nothing is decided yet.
    pub(crate) fn undecided_from(&self) -> Option<u32> {
        self.open.iter().map(|track| track.first().row).min()
    }

    /// The recording is over.
    pub(crate) fn finish(&mut self, done: &mut Vec<Track>) {
        done.append(&mut self.open);
    }
}

/// Cells that are sure and the highest around.
fn peaks(raw: &[i16]) -> impl Iterator<Item = usize> {
    (0..raw.len()).filter(|bin| {
        let sum = raw[*bin];
        sum >= SURE && {
            let around = &raw[bin.saturating_sub(APART)..(bin + APART + 1).min(raw.len())];
            let highest = around.iter().max().is_some_and(|most| *most == sum);
            // Of equals the first is taken.
            highest
                && raw[bin.saturating_sub(APART)..*bin]
                    .iter()
                    .all(|other| *other < sum)
        }
    })
}

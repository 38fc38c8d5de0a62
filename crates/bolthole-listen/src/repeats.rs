//! What comes again on the same trace at a clock's pace: a repeller's sweeps and pulses, no throat's.
//!
//! A piece of sound is laid over what was at its own pitches earlier and later. Where it lies there again, with the same
//! quiet or the same sound before and after it, at the multiples of one period, a clock made it. It does not matter
//! whether those others were followed as tracks, or were cut up by a rustle.

use crate::features::Line;
use crate::look::Kept;
use crate::spectrum::Scale;

/// How far back and ahead a piece is looked for, in seconds. Ours: a repeller's sweep takes up to two or three.
const BACK_S: f64 = 7.5;
pub(crate) const AHEAD_S: f64 = 5.0;
/// No repeller's period is shorter, and nothing is compared with itself. Ours.
const SHORTEST_S: f64 = 0.08;
/// Places along a piece that are compared.
const N_ALONG: usize = 12;
/// Places before and after it, in milliseconds from its ends.
const ASIDE_MS: [f64; 4] = [8.0, 16.0, 26.0, 38.0];
/// Levels count from the noise up to this, in half decibels.
const MOST: i16 = 24;
/// Laid over each other, two pieces may differ by so much on the mean before and after, in half decibels. Ours.
const MAY_DIFFER: i32 = 9;
/// So many places of a period must be sounding, and such a share of those that are known. Ours.
const FEWEST: usize = 3;
const SHARE: f64 = 0.6;
/// Farther periods than this from the piece do not count: a repeller may have been switched on or off. Ours.
const MOST_PERIODS: i64 = 8;
/// A piece that is fainter than this on the mean is too much like noise, in half decibels. Ours.
const FAINTEST: i32 = 8;
/// What sweeps is told by its trace. What stays within so many hertz for most of its time is not: rats call at one pitch
/// and at nearly even times, too, so that more must be there, and nearer to the clock. Ours.
const LEVEL_HZ: f64 = 2_500.0;
const SWEEPING: Needed = Needed {
    beside: 3,
    fewest: FEWEST,
    share: SHARE,
    of_found: 0.15,
};
const LEVEL: Needed = Needed {
    beside: 4,
    fewest: 4,
    share: 0.75,
    of_found: 0.3,
};

/// One place of a piece: rows from its first, bin, and how loud it is there.
struct Place {
    row: i64,
    bin: i64,
    level: i16,
}

/// The piece, ready to be laid over other stretches of time.
struct Pattern {
    along: Vec<Place>,
    aside: Vec<Place>,
    first_row: i64,
    n_rows: i64,
    is_level: bool,
    /// Sums of levels along it that are as good as its own.
    enough: i32,
}

/// What makes a period.
#[derive(Clone, Copy)]
struct Needed {
    /// Rows that a place may lie beside its multiple.
    beside: i64,
    fewest: usize,
    share: f64,
    /// The share of all that was found that must lie at multiples.
    of_found: f64,
}

/// The period at which a piece comes again, if it does.
pub(crate) fn period_s(line: &Line, kept: &Kept, scale: &Scale) -> Option<f64> {
    let pattern = Pattern::of(line, kept, scale);
    if pattern.is_faint() {
        return None;
    }
    let [back, ahead, shortest] = [BACK_S, AHEAD_S, SHORTEST_S].map(|s| rows(s, scale));
    let shortest = shortest.max(pattern.n_rows);
    let earliest = -back.min(pattern.first_row - kept.first_row());
    let last_row = pattern.first_row + pattern.n_rows - 1;
    let latest = ahead.min(i64::from(kept.next_row) - 1 - last_row);
    let mut found = pattern.found(kept, earliest, -shortest);
    found.extend(pattern.found(kept, shortest, latest));
    let needed = if pattern.is_level { LEVEL } else { SWEEPING };
    if found.len() as f64 * needed.of_found > 2.0 * MOST_PERIODS as f64 {
        return None;
    }
    // The farther a lag is, the better it tells the period of which it may be a multiple. What comes at a period comes at
    // its multiples, too: the shortest is the clock's.
    let periods =
        (1..=MOST_PERIODS).flat_map(|times| found.iter().map(move |lag| lag.abs() as f64 / times as f64));
    periods
        .filter(|period| *period >= shortest as f64)
        .filter(|period| is_period(*period, &found, needed, (-earliest, latest)))
        .min_by(f64::total_cmp)
        .map(|period| period * scale.row_s())
}

#[expect(clippy::cast_possible_truncation, reason = "some thousand rows")]
fn rows(seconds: f64, scale: &Scale) -> i64 {
    (seconds / scale.row_s()) as i64
}

/// Whether enough multiples of a period are among what was found: before the piece, after it, or on both sides.
fn is_period(period: f64, found: &[i64], needed: Needed, known: (i64, i64)) -> bool {
    let side = |n_known: i64, direction: i64| {
        let n = floor(n_known as f64 / period).clamp(0, MOST_PERIODS);
        (n_found(period * direction as f64, found, needed.beside, n), n)
    };
    let (before, after) = (side(known.0, -1), side(known.1, 1));
    let both = (before.0 + after.0, before.1 + after.1);
    let is_much_of_found = both.0 as f64 >= needed.of_found * found.len() as f64;
    let is_enough = |(n_found, n): &(usize, i64)| {
        *n_found >= needed.fewest && *n_found as f64 >= needed.share * *n as f64
    };
    is_much_of_found && [before, after, both].iter().any(is_enough)
}

/// How many of its first multiples, backward or forward, are there. `found` is in order.
fn n_found(period: f64, found: &[i64], beside: i64, n: i64) -> usize {
    let is_there = |times: &i64| {
        let wanted = near(period * *times as f64);
        let next = found.partition_point(|lag| *lag < wanted - beside);
        found.get(next).is_some_and(|lag| *lag <= wanted + beside)
    };
    (1..=n).filter(is_there).count()
}

/// The last whole row.
#[expect(clippy::cast_possible_truncation, reason = "some thousand rows")]
fn floor(rows: f64) -> i64 {
    rows.floor() as i64
}

/// The nearest whole row.
#[expect(clippy::cast_possible_truncation, reason = "some thousand rows")]
fn near(rows: f64) -> i64 {
    rows.round() as i64
}

impl Pattern {
    fn of(line: &Line, kept: &Kept, scale: &Scale) -> Self {
        let n = line.bins.len();
        let place = |row: i64, bin: f64| {
            let bin = crate::features::near(bin);
            let level = level(kept, line.first_row + row, bin).unwrap_or(0);
            Place { row, bin, level }
        };
        let n_along = n.min(N_ALONG);
        let along: Vec<Place> = (0..n_along)
            .map(|step| (2 * step + 1) * n / (2 * n_along))
            .map(|index| place(i64::try_from(index).unwrap_or(0), line.bins[index]))
            .collect();
        let n_rows = i64::try_from(n).unwrap_or(0);
        let aside = ASIDE_MS.iter().flat_map(|ms| {
            let away = rows(ms / 1_000.0, scale);
            [
                place(-away, line.bins[0]),
                place(n_rows - 1 + away, line.bins[n - 1]),
            ]
        });
        // A call may fall steeply at its start and then stay: what most of its rows do counts.
        let mut sorted = line.bins.clone();
        sorted.sort_by(f64::total_cmp);
        let (lowest, highest) = (sorted[n / 6], sorted[n - 1 - n / 6]);
        Self {
            is_level: (highest - lowest) * scale.bin_hz() <= LEVEL_HZ,
            enough: along.iter().map(|place| i32::from(place.level)).sum::<i32>() * 6 / 10,
            // Of what came before the recording nothing is known.
            aside: aside.filter(|place| line.first_row + place.row >= 0).collect(),
            along,
            first_row: line.first_row,
            n_rows,
        }
    }

    fn is_faint(&self) -> bool {
        let sum: i32 = self.along.iter().map(|place| i32::from(place.level)).sum();
        sum < FAINTEST * i32::try_from(self.along.len()).unwrap_or(1)
    }

    /// The lags between these two at which it lies again, one for each time it does.
    fn found(&self, kept: &Kept, from: i64, to: i64) -> Vec<i64> {
        // From the first to the last lag at which it may lie there; it does in the middle of them.
        let mut found: Vec<(i64, i64)> = Vec::new();
        for (lag, sum) in (from..).zip(self.sums(kept, from, to)) {
            if i32::from(sum) < self.enough || !self.lies_there(kept, lag) {
                continue;
            }
            match found.last_mut() {
                Some((_, last)) if lag - *last <= 2 * SWEEPING.beside => *last = lag,
                _ => found.push((lag, lag)),
            }
        }
        found
            .into_iter()
            .map(|(first, last)| (first + last) / 2)
            .collect()
    }

    /// For each lag between these two, how loud it is along the piece. Nearly all lags fall by this alone.
    fn sums(&self, kept: &Kept, from: i64, to: i64) -> Vec<i16> {
        let mut sums = vec![0; usize::try_from(to - from + 1).unwrap_or(0)];
        for place in &self.along {
            let mut rest = sums.as_mut_slice();
            let mut row = self.first_row + place.row + from;
            while !rest.is_empty() {
                let run = kept.run(row, place.bin);
                for (sum, level) in rest.iter_mut().zip(run) {
                    *sum += i16::from(*level).clamp(0, MOST);
                }
                let n = run.len().clamp(1, rest.len());
                rest = &mut rest[n..];
                row += i64::try_from(n).unwrap_or(1);
            }
        }
        sums
    }

    /// Whether what lies so many rows later, as loud along the piece, may be the same.
    fn lies_there(&self, kept: &Kept, lag: i64) -> bool {
        let there = |place: &Place| level(kept, self.first_row + place.row + lag, place.bin);
        let middle = &self.along[self.along.len() / 2];
        if there(middle).is_none_or(|level| level * 2 < middle.level) {
            return false;
        }
        let differs = |place: &Place| i32::from((there(place).unwrap_or(0) - place.level).abs());
        let aside: i32 = self.aside.iter().map(differs).sum();
        aside <= MAY_DIFFER * i32::try_from(self.aside.len()).unwrap_or(1)
    }
}

/// A kept level, from that of noise up to the most that counts.
fn level(kept: &Kept, row: i64, bin: i64) -> Option<i16> {
    Some(kept.at(row, bin)?.clamp(0, MOST))
}

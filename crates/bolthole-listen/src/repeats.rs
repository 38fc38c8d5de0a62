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
/// What lies at so large a share of all lags lies there by chance. Ours.
const COMMON: f64 = 0.02;
/// A place may lie so many rows beside its multiple.
const BESIDE: i64 = 3;
/// Of what stays within so many hertz, only the ends say where in time it lies: it may lie so far beside. Ours.
const LEVEL_HZ: f64 = 2_000.0;
const LEVEL_BESIDE_S: f64 = 0.009;
/// Rats call at one pitch and at nearly even times, too: of what stays level, so many must be there.
const FEWEST_LEVEL: usize = 4;

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
    if found.len() as f64 > COMMON * (latest - earliest).max(1) as f64 {
        return None;
    }
    let needed = if pattern.is_level {
        Needed {
            beside: rows(LEVEL_BESIDE_S, scale).max(BESIDE),
            fewest: FEWEST_LEVEL,
        }
    } else {
        Needed {
            beside: BESIDE,
            fewest: FEWEST,
        }
    };
    let mut periods: Vec<i64> = found.iter().map(|lag| lag.abs()).collect();
    periods.sort_unstable();
    periods
        .into_iter()
        .find(|period| is_period(*period, &found, needed, (-earliest, latest)))
        .map(|period| period as f64 * scale.row_s())
}

#[expect(clippy::cast_possible_truncation, reason = "some thousand rows")]
fn rows(seconds: f64, scale: &Scale) -> i64 {
    (seconds / scale.row_s()) as i64
}

/// Whether enough multiples of a period are among what was found: before the piece, after it, or on both sides.
fn is_period(period: i64, found: &[i64], needed: Needed, known: (i64, i64)) -> bool {
    let side = |n_known: i64, direction: i64| {
        let n = n_known.clamp(0, MOST_PERIODS);
        (n_found(period, found, needed.beside, n * direction), n)
    };
    let (before, after) = (side(known.0 / period, -1), side(known.1 / period, 1));
    let both = (before.0 + after.0, before.1 + after.1);
    [before, after, both]
        .iter()
        .any(|(n_found, n)| *n_found >= needed.fewest && *n_found as f64 >= SHARE * *n as f64)
}

/// How many of its first multiples, backward or forward, are there; each one that is makes the period more certain.
fn n_found(period: i64, found: &[i64], beside: i64, n: i64) -> usize {
    let mut n_found = 0;
    let mut one = (period * n.signum()) as f64;
    for times in 1..=n.abs() {
        let wanted = near(one * times as f64);
        let near = found.iter().filter(|lag| (**lag - wanted).abs() <= beside);
        if let Some(lag) = near.min_by_key(|lag| (**lag - wanted).abs()) {
            n_found += 1;
            one = *lag as f64 / times as f64;
        }
    }
    n_found
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
        let (lowest, highest) = line.bins.iter().fold((f64::MAX, f64::MIN), |(low, high), bin| {
            (low.min(*bin), high.max(*bin))
        });
        Self {
            is_level: (highest - lowest) * scale.bin_hz() <= LEVEL_HZ,
            enough: along.iter().map(|place| i32::from(place.level)).sum::<i32>() * 6 / 10,
            aside: aside.collect(),
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
        let middle = &self.along[self.along.len() / 2];
        // From the first to the last lag at which it may lie there; it does in the middle of them.
        let mut found: Vec<(i64, i64)> = Vec::new();
        for lag in from..=to {
            // Most lags fall at once: there is nothing at the piece's middle.
            let there = level(kept, self.first_row + middle.row + lag, middle.bin);
            if there.is_none_or(|level| level * 2 < middle.level) || !self.lies_there(kept, lag) {
                continue;
            }
            match found.last_mut() {
                Some((_, last)) if lag - *last <= 2 * BESIDE => *last = lag,
                _ => found.push((lag, lag)),
            }
        }
        found
            .into_iter()
            .map(|(first, last)| (first + last) / 2)
            .collect()
    }

    /// Whether what lies so many rows later may be the same.
    fn lies_there(&self, kept: &Kept, lag: i64) -> bool {
        let there = |place: &Place| level(kept, self.first_row + place.row + lag, place.bin).unwrap_or(0);
        let along: i32 = self.along.iter().map(|place| i32::from(there(place))).sum();
        if along < self.enough {
            return false;
        }
        let differs = |place: &Place| i32::from((there(place) - place.level).abs());
        let aside: i32 = self.aside.iter().map(differs).sum();
        aside <= MAY_DIFFER * i32::try_from(self.aside.len()).unwrap_or(1)
    }
}

/// A kept level, from that of noise up to the most that counts.
fn level(kept: &Kept, row: i64, bin: i64) -> Option<i16> {
    Some(kept.at(row, bin)?.clamp(0, MOST))
}

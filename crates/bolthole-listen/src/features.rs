//! What is measured of a track.

use crate::aside::{End, beside_db, onward_db};
use crate::look::Kept;
use crate::onset::{Beginning, onset_s};
use crate::pieces::pieces;
use crate::relief::LOUD;
use crate::repeats::period_s;
use crate::shape::{Shape, shape};
use crate::spectrum::{STEPS_PER_DB, Scale};
use crate::track::Track;

/// A track in numbers.
#[derive(Debug, Clone)]
pub(crate) struct Features {
    pub(crate) start_s: f64,
    pub(crate) end_s: f64,
    pub(crate) low_hz: f64,
    pub(crate) high_hz: f64,
    pub(crate) peak_hz: f64,
    /// Where it begins and ends, on a line through its first and last rows.
    pub(crate) first_hz: f64,
    pub(crate) last_hz: f64,
    /// Sum of what its rows speak for a call, in half decibels over even.
    pub(crate) gain: f64,
    /// Mean level over the noise along the track, in decibels of mean power.
    pub(crate) level_db: f64,
    /// Mean of the levels in decibels.
    pub(crate) mean_db: f64,
    /// Mean level just before and just after it, at its ends' frequencies.
    pub(crate) before_db: f64,
    pub(crate) after_db: f64,
    /// The same on the way that it comes from and goes on.
    pub(crate) onward_db: [f64; 2],
    /// At which period the same comes again, if it does.
    pub(crate) period_s: Option<f64>,
    /// How much its own bins stand out from those a little beside them.
    pub(crate) sharp_db: f64,
    /// Mean jump of frequency against the way it was going, in bins a row.
    pub(crate) rough: f64,
    /// Share of its rows that speak for a call.
    pub(crate) filled: f64,
    /// Level of the last third less that of the first.
    pub(crate) fall_db: f64,
    /// How far it dies away if it is loudest at once: struck metal does, a throat does not.
    pub(crate) ring_db: f64,
    /// How often the frequency turns round.
    pub(crate) n_turns: u32,
    /// The longest stretch of rows that speak against a call.
    pub(crate) hole: f64,
    /// Mean number of loud cells beside it in its rows, and the largest around its start.
    pub(crate) crowd: f64,
    pub(crate) onset_crowd: f64,
    /// The most loud cells beside it in any row, some milliseconds before it included.
    pub(crate) most_crowd: f64,
    /// The share of rows just before and after it that are full of loud cells: rustles and keys come in episodes.
    pub(crate) bursts_near: f64,
    /// How loudness goes along it.
    pub(crate) shape: Shape,
    /// How far its pitch goes up and down in all.
    pub(crate) travel_hz: f64,
    /// The most loud cells beside it within some milliseconds of its start, less those beside its later rows.
    pub(crate) splash: f64,
    /// How many other tracks begin together with it.
    pub(crate) company: u32,
    /// How many others sound at the same time at other pitches.
    pub(crate) n_beside: u32,
    /// From which scale.
    pub(crate) is_long: bool,
    /// Frequency every so often, evenly in time.
    pub(crate) contour: [f32; 8],
}

impl Features {
    pub(crate) fn duration_s(&self) -> f64 {
        self.end_s - self.start_s
    }

    pub(crate) fn bandwidth_hz(&self) -> f64 {
        self.high_hz - self.low_hz
    }
}

/// Bin and level for every row of a track, gaps bridged.
pub(crate) struct Line {
    pub(crate) first_row: i64,
    pub(crate) bins: Vec<f64>,
    pub(crate) levels: Vec<f64>,
}

/// The rows that are kept at one scale.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) kept: &'a Kept,
    pub(crate) scale: &'a Scale,
}

/// Measures a track by the rows that are still kept: as one, or as the pieces that a rustle had linked.
///
/// A long one is looked at in the short view as well. What would never be told is not looked for elsewhere in time.
pub(crate) fn measure(
    track: &Track,
    own: View,
    short: View,
    may_be_told: impl Fn(&Features) -> bool,
) -> Vec<Features> {
    let line = line(track, own.kept);
    let is_long = own.scale.n_window > short.scale.n_window;
    // At the long scale calls are long, and swell and fade.
    let pieces = if is_long { vec![line] } else { pieces(&line) };
    let one = |piece: Line| {
        let piece = trimmed(piece);
        let mut features = measured(&piece, own.kept, own.scale, is_long);
        if may_be_told(&features) {
            features.period_s = period_s(&piece, own.kept, own.scale);
            if is_long {
                features.start_s = onset(&piece, own.scale, &features, short);
            }
        }
        features
    };
    pieces.into_iter().map(one).collect()
}

fn onset(line: &Line, scale: &Scale, features: &Features, short: View) -> f64 {
    let hz: Vec<f64> = smoothed(&line.bins)
        .into_iter()
        .map(|bin| scale.hz(bin))
        .collect();
    let begins = Beginning {
        start_s: features.start_s,
        hz: &hz,
        every_s: scale.row_s(),
    };
    onset_s(&begins, short.kept, short.scale).min(features.end_s - scale.row_s())
}

fn measured(line: &Line, kept: &Kept, scale: &Scale, is_long: bool) -> Features {
    let n = line.bins.len();
    let smooth = smoothed(&line.bins);
    let power = mean(line.levels.iter().map(|db| libm::pow(10.0, db / 10.0)));
    let loudest = (0..n)
        .max_by(|one, other| line.levels[*one].total_cmp(&line.levels[*other]))
        .unwrap_or(0);
    let sorted = {
        let mut sorted = smooth.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    };
    let third = (n / 3).max(1);
    let last_row = line.first_row + i64::try_from(n).unwrap_or(0) - 1;
    let jumps = line
        .bins
        .windows(3)
        .map(|three| (three[2] - 2.0 * three[1] + three[0]).abs());
    let crowds = crowds(kept, line);
    let at = |share: f64| smooth[index(share * (n - 1) as f64)];
    let contour = std::array::from_fn(|step| {
        #[expect(clippy::cast_possible_truncation, reason = "hertz in f32")]
        let hz = scale.hz(at(step as f64 / 7.0)) as f32;
        hz
    });
    let start_s = scale.middle_s(line.first_row as f64);
    let end_s = scale.middle_s(last_row as f64) + scale.row_s();
    let (first_hz, last_hz) = (scale.hz(at(0.0)), scale.hz(at(1.0)));
    Features {
        start_s,
        end_s,
        low_hz: scale.hz(sorted[0]),
        high_hz: scale.hz(sorted[n - 1]),
        peak_hz: scale.hz(smooth[loudest]),
        first_hz,
        last_hz,
        gain: line
            .levels
            .iter()
            .map(|db| (db * 2.0 - 7.0).clamp(-6.0, 24.0))
            .sum(),
        level_db: 10.0 * libm::log10(power.max(1e-6)),
        mean_db: mean(line.levels.iter().copied()),
        before_db: beside_db(line, End::First, kept, scale),
        after_db: beside_db(line, End::Last, kept, scale),
        onward_db: [End::First, End::Last].map(|end| onward_db(line, end, kept, scale)),
        period_s: None,
        sharp_db: sharpness(kept, line),
        rough: mean(jumps),
        filled: mean(line.levels.iter().map(|db| f64::from(u8::from(*db > 3.5)))),
        fall_db: mean(line.levels[n - third..].iter().copied()) - mean(line.levels[..third].iter().copied()),
        hole: longest_hole(&line.levels),
        crowd: mean(crowds.iter().copied()),
        onset_crowd: crowds.iter().take(6).copied().fold(0.0, f64::max),
        ring_db: ring(&line.levels, third, scale),
        most_crowd: (line.first_row - 6..line.first_row)
            .filter_map(|row| kept.row(row))
            .map(|row| f64::from(row.n_loud))
            .chain(crowds.iter().copied())
            .fold(0.0, f64::max),
        bursts_near: bursts_near(kept, line.first_row, last_row, scale),
        shape: shape(&line.levels, scale.row_s()),
        travel_hz: smooth.windows(2).map(|two| (two[1] - two[0]).abs()).sum::<f64>() * scale.bin_hz(),
        splash: splash(kept, &crowds, line.first_row, scale),
        company: 0,
        n_beside: 0,
        n_turns: turns(&smooth),
        is_long,
        contour,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place within a track"
)]
fn index(place: f64) -> usize {
    place as usize
}

fn line(track: &Track, kept: &Kept) -> Line {
    let first = track.first();
    let mut bins = Vec::with_capacity(track.points.len());
    let mut before = first;
    for point in &track.points {
        // The rows between two points lie on a straight line.
        let n = point.row - before.row;
        for step in 1..=n {
            let share = f64::from(step) / f64::from(n);
            bins.push(f64::from(before.bin) + (f64::from(point.bin) - f64::from(before.bin)) * share);
        }
        if n == 0 {
            bins.push(f64::from(point.bin));
        }
        before = *point;
    }
    let first_row = i64::from(first.row);
    let level = |(row, bin): (i64, &f64)| db(kept.at(row, near(*bin)));
    let levels = (first_row..).zip(&bins).map(level).collect();
    Line {
        first_row,
        bins,
        levels,
    }
}

/// Without what precedes the first and follows the last loud rows: paths reach into the noise on either side.
fn trimmed(line: Line) -> Line {
    let n = line.levels.len();
    let around = |index: usize| {
        mean(
            line.levels[index.saturating_sub(1)..(index + 2).min(n)]
                .iter()
                .copied(),
        )
    };
    let smooth: Vec<f64> = (0..n).map(around).collect();
    let loudest = smooth.iter().copied().fold(f64::MIN, f64::max);
    let enough = (loudest - EDGE_DB).max(LEAST_EDGE_DB).min(loudest);
    let first = smooth.iter().position(|level| *level >= enough).unwrap_or(0);
    let last = smooth.iter().rposition(|level| *level >= enough).unwrap_or(n - 1);
    Line {
        first_row: line.first_row + i64::try_from(first).unwrap_or(0),
        bins: line.bins[first..=last].to_vec(),
        levels: line.levels[first..=last].to_vec(),
    }
}

/// A call's edge: so far below its loudest row, and at least this far over the noise.
const EDGE_DB: f64 = 14.0;
const LEAST_EDGE_DB: f64 = 3.0;

/// The nearest bin.
#[expect(clippy::cast_possible_truncation, reason = "bins are few")]
pub(crate) fn near(bin: f64) -> i64 {
    (bin + 0.5) as i64
}

/// A kept level in decibels; what is not kept is as quiet as noise.
pub(crate) fn db(level: Option<i16>) -> f64 {
    level.map_or(-2.5, |level| f64::from(level) / f64::from(STEPS_PER_DB))
}

pub(crate) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (n, sum) = values.fold((0.0, 0.0), |(n, sum), value| (n + 1.0, sum + value));
    if n > 0.0 { sum / n } else { 0.0 }
}

/// The mean of five rows around each.
fn smoothed(bins: &[f64]) -> Vec<f64> {
    let around = |index: usize| index.saturating_sub(2)..(index + 3).min(bins.len());
    (0..bins.len())
        .map(|index| mean(bins[around(index)].iter().copied()))
        .collect()
}

fn ring(levels: &[f64], third: usize, scale: &Scale) -> f64 {
    let loudest = (0..levels.len())
        .max_by(|one, other| levels[*one].total_cmp(&levels[*other]))
        .unwrap_or(0);
    if loudest as f64 * scale.row_s() > 0.003 {
        return 0.0;
    }
    (levels[loudest] - mean(levels[levels.len() - third..].iter().copied())).max(0.0)
}

fn longest_hole(levels: &[f64]) -> f64 {
    let longest = levels.split(|level| *level >= 3.5).map(<[f64]>::len).max();
    longest.unwrap_or(0) as f64
}

fn sharpness(kept: &Kept, line: &Line) -> f64 {
    let cells = (line.first_row..).zip(line.bins.iter().zip(&line.levels));
    mean(cells.map(|(row, (bin, level))| {
        let beside = [-6, -5, -4, 4, 5, 6].map(|aside| db(kept.at(row, near(*bin) + aside)));
        level - mean(beside.into_iter())
    }))
}

/// The loud cells of each row, but for those of the track itself.
fn crowds(kept: &Kept, line: &Line) -> Vec<f64> {
    let crowd = |(row, bin): (i64, &f64)| {
        let own = (-6..=6)
            .filter_map(|aside| kept.at(row, near(*bin) + aside))
            .filter(|level| *level >= LOUD)
            .count();
        let n_loud = kept.row(row).map_or(0.0, |row| f64::from(row.n_loud));
        (n_loud - own as f64).max(0.0)
    };
    (line.first_row..).zip(&line.bins).map(crowd).collect()
}

/// A start's rows, and how far after it the quiet of a call is looked for.
const START_MS: f64 = 3.0;

fn splash(kept: &Kept, crowds: &[f64], first: i64, scale: &Scale) -> f64 {
    let n_start = near(START_MS / 1_000.0 / scale.row_s()).max(1);
    let before = (first - n_start..first)
        .filter_map(|row| kept.row(row))
        .map(|row| f64::from(row.n_loud));
    let n = usize::try_from(n_start).unwrap_or(1);
    let at = before.chain(crowds.iter().copied().take(n)).fold(0.0, f64::max);
    let later = crowds
        .get(n..)
        .filter(|later| !later.is_empty())
        .unwrap_or(crowds);
    at - mean(later.iter().copied())
}

/// Rows with this share of loud cells are bursts. Ours: one call and its harmonic fill a twentieth.
const BURST_SHARE: f64 = 0.09;
const NEAR_MS: f64 = 120.0;

fn bursts_near(kept: &Kept, first: i64, last: i64, scale: &Scale) -> f64 {
    let n_near = near(NEAR_MS / 1_000.0 / scale.row_s());
    let rows = (first - n_near..first).chain(last + 1..=last + n_near);
    let most = scale.n_bins as f64 * BURST_SHARE;
    mean(
        rows.filter_map(|row| kept.row(row))
            .map(|row| f64::from(u8::from(f64::from(row.n_loud) > most))),
    )
}

/// Turns that are wider than a bin and a half.
fn turns(bins: &[f64]) -> u32 {
    let (mut n, mut extreme, mut going) = (0, bins[0], 0.0);
    for bin in bins {
        let moved = bin - extreme;
        if going == 0.0 {
            if moved.abs() > 1.5 {
                going = moved.signum();
                extreme = *bin;
            }
        } else if moved * going > 0.0 {
            extreme = *bin;
        } else if moved.abs() > 1.5 {
            n += 1;
            going = -going;
            extreme = *bin;
        }
    }
    n
}

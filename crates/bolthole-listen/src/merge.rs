//! One call, one track: fragments joined, the two scales reconciled, harmonics and echoes dropped.

use crate::evidence::SPLIT_HZ;
use crate::features::Features;

/// Rows apart in time that may be one call, where the frequency goes on. Ours: calls of a bout lie 25 ms apart or more.
const JOIN_S: f64 = 0.012;
const JOIN_LONG_S: f64 = 0.040;
/// How far a track seen at one scale may lie from the same track at the other.
const SAME_HZ: f64 = 2_000.0;

/// Drops what is seen twice. `tracks` are in any order; those that stay are in order of start.
pub(crate) fn merge(mut tracks: Vec<Features>) -> Vec<Features> {
    // A short call is seen better, and more sharply in time, at the short scale.
    tracks.retain(|track| !track.is_long || track.peak_hz < SPLIT_HZ || track.duration_s() > 0.08);
    tracks.sort_by(|one, other| one.start_s.total_cmp(&other.start_s));
    let tracks = joined(tracks);
    let mut keep = vec![true; tracks.len()];
    let mut periods: Vec<Option<f64>> = tracks.iter().map(|track| track.period_s).collect();
    for (index, track) in tracks.iter().enumerate() {
        let mut others = tracks.iter().enumerate().filter(|(other, _)| *other != index);
        let casts = |(other, of): &(usize, &Features)| {
            is_shadow(track, of) && (!is_shadow(of, track) || *other < index)
        };
        if let Some((caster, _)) = others.find(casts) {
            keep[index] = false;
            // A clock that is seen in one view is one in the other.
            periods[caster] = periods[caster].or(track.period_s);
        }
    }
    let kept = tracks
        .into_iter()
        .zip(periods)
        .zip(keep)
        .filter(|(_, keep)| *keep);
    kept.map(|((track, period_s), _)| Features { period_s, ..track })
        .collect()
}

/// Fragments of one scale that follow each other without a step.
fn joined(tracks: Vec<Features>) -> Vec<Features> {
    let mut whole: Vec<Features> = Vec::new();
    for track in tracks {
        let before = whole
            .iter_mut()
            .rev()
            .take(16)
            .find(|before| follows(before, &track));
        match before {
            Some(before) => join(before, track),
            None => whole.push(track),
        }
    }
    whole
}

fn follows(before: &Features, after: &Features) -> bool {
    let gap = after.start_s - before.end_s;
    let (most, reach_hz) = if after.is_long {
        (JOIN_LONG_S, 500.0)
    } else {
        (JOIN_S, 1_500.0)
    };
    before.is_long == after.is_long
        && (-0.005..most).contains(&gap)
        && (after.first_hz - before.last_hz).abs() < reach_hz
}

fn join(before: &mut Features, after: Features) {
    let (n, m) = (before.duration_s(), after.duration_s());
    let mixed = |one: f64, other: f64| (one * n + other * m) / (n + m);
    if after.level_db > before.level_db {
        before.peak_hz = after.peak_hz;
    }
    before.level_db = mixed(before.level_db, after.level_db);
    before.mean_db = mixed(before.mean_db, after.mean_db);
    before.sharp_db = mixed(before.sharp_db, after.sharp_db);
    before.rough = mixed(before.rough, after.rough);
    before.most_crowd = before.most_crowd.max(after.most_crowd);
    before.hole = before.hole.max(after.hole);
    before.crowd = mixed(before.crowd, after.crowd);
    before.filled = mixed(before.filled, after.filled);
    before.gain += after.gain;
    before.shape.held = mixed(before.shape.held, after.shape.held);
    before.shape.misfit_db = mixed(before.shape.misfit_db, after.shape.misfit_db);
    before.shape.decay_db_per_ms = mixed(before.shape.decay_db_per_ms, after.shape.decay_db_per_ms);
    before.travel_hz += after.travel_hz;
    before.n_beside = before.n_beside.max(after.n_beside);
    before.end_s = after.end_s;
    before.last_hz = after.last_hz;
    before.after_db = after.after_db;
    before.onward_db[1] = after.onward_db[1];
    before.period_s = before.period_s.or(after.period_s);
    before.low_hz = before.low_hz.min(after.low_hz);
    before.high_hz = before.high_hz.max(after.high_hz);
    before.n_turns += after.n_turns;
    before.company = before.company.max(after.company);
}

/// Whether `track` is only what `of` leaves beside itself: the other scale's view, a harmonic, a side lobe, an echo.
fn is_shadow(track: &Features, of: &Features) -> bool {
    let overlap = track.end_s.min(of.end_s) - track.start_s.max(of.start_s);
    if overlap < 0.5 * track.duration_s() {
        return false;
    }
    let middle = (track.start_s.max(of.start_s) + track.end_s.min(of.end_s)) / 2.0;
    let (hz, of_hz) = (hz_at(track, middle), hz_at(of, middle));
    let same = (hz - of_hz).abs() < SAME_HZ;
    // Gains are held at a most per row, so that two loud views of one call may be equal.
    let stronger = of.gain_in_s() >= track.gain_in_s();
    let harmonic = [0.5, 2.0, 3.0]
        .iter()
        .any(|times| (hz - of_hz * times).abs() < 800.0 * times);
    (same && stronger) || (harmonic && of.level_db > track.level_db + 3.0)
}

fn hz_at(track: &Features, instant_s: f64) -> f64 {
    let share = ((instant_s - track.start_s) / track.duration_s()).clamp(0.0, 1.0) * 7.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "eight places"
    )]
    let place = (share as usize).min(6);
    let (one, next) = (
        f64::from(track.contour[place]),
        f64::from(track.contour[place + 1]),
    );
    one + (next - one) * (share - place as f64)
}

impl Features {
    /// Gain that can be compared between scales: a long window has fewer rows.
    pub(crate) fn gain_in_s(&self) -> f64 {
        self.gain * if self.is_long { 4.0 } else { 1.0 }
    }
}

//! What begins at the same instant: struck things ring at many pitches at once, a rat calls at one.

use crate::features::Features;

/// Keys, cage bars and clicks ring at many pitches from one instant on.
const TOGETHER_S: f64 = 0.004;
const APART_HZ: f64 = 2_500.0;

/// How many begin together with each, at other pitches.
pub(crate) fn count_company(tracks: &mut [Features]) {
    tracks.sort_by(|one, other| one.start_s.total_cmp(&other.start_s));
    let n_with = |index: usize| {
        let track: &Features = &tracks[index];
        let together = |other: &&Features| {
            other.is_long == track.is_long
                && (other.start_s - track.start_s).abs() < TOGETHER_S
                && (other.first_hz - track.first_hz).abs() > APART_HZ
        };
        let before = tracks[..index]
            .iter()
            .rev()
            .take_while(|other| track.start_s - other.start_s < TOGETHER_S);
        let after = tracks[index + 1..]
            .iter()
            .take_while(|other| other.start_s - track.start_s < TOGETHER_S);
        before.filter(together).count() + after.filter(together).count()
    };
    let n_beside = |index: usize| {
        let track: &Features = &tracks[index];
        let beside = |other: &&Features| {
            other.is_long == track.is_long
                && other.end_s > track.start_s
                && other.start_s < track.end_s
                && (other.peak_hz - track.peak_hz).abs() > APART_HZ
        };
        tracks.iter().filter(beside).count()
    };
    let counts: Vec<(usize, usize)> = (0..tracks.len())
        .map(|index| (n_with(index), n_beside(index)))
        .collect();
    for (track, (n_with, n_beside)) in tracks.iter_mut().zip(counts) {
        track.company = u32::try_from(n_with).unwrap_or(u32::MAX);
        track.n_beside = u32::try_from(n_beside).unwrap_or(u32::MAX);
    }
}

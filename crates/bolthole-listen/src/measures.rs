//! What is weighed of a track, in the weights' order.

use crate::features::Features;

/// How many things are weighed.
pub(crate) const N: usize = 29;

/// The measures of a track.
pub(crate) fn measures(track: &Features) -> [f64; N] {
    // Four bins and a quarter of the rows at the long scale are one bin and one row at the short.
    let times = if track.is_long { 4.0 } else { 1.0 };
    let ms = track.duration_s() * 1e3;
    let travel_khz = track.travel_hz / 1e3;
    [
        libm::log((track.gain * times / 6.0).max(1.0)),
        libm::log(ms.max(1.0)),
        track.mean_db,
        track.sharp_db,
        track.rough.min(2.0),
        track.filled,
        (-track.fall_db).clamp(0.0, 20.0),
        (track.level_db - track.mean_db).clamp(0.0, 10.0),
        f64::from(track.company.min(5)),
        libm::log(track.most_crowd / times + 3.0),
        track.bursts_near,
        libm::log(track.crowd / times + 2.0),
        libm::log(track.onset_crowd / times + 2.0),
        track.before_db.clamp(-2.0, 6.0),
        track.after_db.clamp(-2.0, 6.0),
        track.hole.min(12.0),
        track.ring_db.clamp(0.0, 15.0),
        libm::log(1.0 + track.shape.rise_s * 1e3),
        track.shape.held,
        track.shape.decay_db_per_ms.clamp(-1.0, 3.0),
        track.shape.misfit_db.clamp(0.0, 8.0),
        libm::log(1.0 + travel_khz),
        libm::log(1.0 + travel_khz / ms.max(2.0)),
        (track.splash / times).clamp(-10.0, 60.0),
        f64::from(track.n_beside.min(8)),
        1.0 / (1.0 + track.bandwidth_hz() / 1_500.0),
        track.onward_db[0].clamp(-2.0, 6.0),
        track.onward_db[1].clamp(-2.0, 6.0),
        libm::log(track.bandwidth_hz().max(1.0) / 12_000.0).max(0.0),
    ]
}

//! What whines in this room: lines and sweeps, for the list.

use crate::features::Features;
use crate::lines::Lines;
use crate::model::Device;
use crate::spectrum::Scale;

/// A repeller sweeps again and again; fewer sweeps than this may be anything. Ours.
const FEWEST_SWEEPS: u32 = 4;
/// Lines closer than this are one device's.
const SAME_HZ: f64 = 400.0;

/// Sweeps that were heard.
#[derive(Debug, Default)]
pub(crate) struct Sweeps {
    n: u32,
    lowest_hz: f64,
    highest_hz: f64,
    sounding_s: f64,
    sum_db: f64,
}

impl Sweeps {
    pub(crate) fn add(&mut self, track: &Features) {
        self.lowest_hz = if self.n == 0 {
            track.low_hz
        } else {
            self.lowest_hz.min(track.low_hz)
        };
        self.highest_hz = self.highest_hz.max(track.high_hz);
        self.sounding_s += track.duration_s();
        self.sum_db += track.level_db;
        self.n += 1;
    }
}

/// Everything that sounds on or comes again, most of the time first.
pub(crate) fn devices(lines: &Lines, sweeps: &Sweeps, scale: &Scale, duration_s: f64) -> Vec<Device> {
    let n_slices = f64::from(lines.n_slices().max(1));
    let mut devices: Vec<Device> = Vec::new();
    for line in lines.believed() {
        let n = f64::from(line.n_seen);
        let device = Device {
            hz: scale.hz(line.sum_bins / n),
            range_hz: (
                scale.hz(f64::from(line.lowest)),
                scale.hz(f64::from(line.highest)),
            ),
            share_of_time: (n / n_slices).min(1.0),
            modulation_hz: line.modulation.hz(),
            relative_db: line.sum_over_db / n,
        };
        match devices
            .iter_mut()
            .find(|other| (other.hz - device.hz).abs() < SAME_HZ)
        {
            Some(same) => {
                same.share_of_time = (same.share_of_time + device.share_of_time).min(1.0);
                same.modulation_hz = same.modulation_hz.max(device.modulation_hz);
                same.range_hz = (
                    same.range_hz.0.min(device.range_hz.0),
                    same.range_hz.1.max(device.range_hz.1),
                );
            }
            None => devices.push(device),
        }
    }
    if sweeps.n >= FEWEST_SWEEPS {
        devices.push(Device {
            hz: (sweeps.lowest_hz + sweeps.highest_hz) / 2.0,
            range_hz: (sweeps.lowest_hz, sweeps.highest_hz),
            share_of_time: (sweeps.sounding_s / duration_s.max(1.0)).min(1.0),
            modulation_hz: f64::from(sweeps.n) / sweeps.sounding_s.max(0.1),
            relative_db: sweeps.sum_db / f64::from(sweeps.n),
        });
    }
    devices.sort_by(|one, other| {
        other
            .share_of_time
            .total_cmp(&one.share_of_time)
            .then(one.hz.total_cmp(&other.hz))
    });
    devices
}

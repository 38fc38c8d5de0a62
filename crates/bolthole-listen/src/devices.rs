//! What whines in this room: lines and sweeps, for the list.

use std::collections::VecDeque;

use crate::evidence::Around;
use crate::features::Features;
use crate::lines::Lines;
use crate::model::Device;
use crate::spectrum::Scale;

/// Fewer sweeps or pulses than this, or shorter ones in all, may be anything. Ours.
const FEWEST: u32 = 4;
const LEAST_S: f64 = 0.8;
/// Lines closer than this are one device's, and pulses too.
const SAME_HZ: f64 = 400.0;
/// Narrower than this is a pulse at one pitch, wider a sweep or a piece of one. Ours.
const PULSE_HZ: f64 = 600.0;

/// So many of its sweeps or pulses within so many seconds before or after tell that a repeller plays, and so many are kept
/// in mind. Ours.
const PLAYS: usize = 3;
const NEAR_S: f64 = 8.0;
const IN_MIND: usize = 256;

/// What comes again and again: all that sweeps is taken for one device, and what pulses for one a pitch.
#[derive(Debug, Default)]
pub(crate) struct Repellers {
    sweeps: Option<Repeller>,
    pulses: Vec<Repeller>,
    /// When the last ones began.
    starts_s: VecDeque<f64>,
}

/// One of them.
#[derive(Debug)]
struct Repeller {
    n: u32,
    lowest_hz: f64,
    highest_hz: f64,
    sounding_s: f64,
    sum_db: f64,
    /// How many were told a period, and the sum of those.
    n_timed: u32,
    sum_period_s: f64,
}

impl Repellers {
    pub(crate) fn add(&mut self, track: &Features) {
        self.starts_s.push_back(track.start_s);
        if self.starts_s.len() > IN_MIND {
            self.starts_s.pop_front();
        }
        if track.bandwidth_hz() > PULSE_HZ {
            self.sweeps.get_or_insert_with(|| Repeller::at(track)).add(track);
            return;
        }
        let is_same = |pulse: &&mut Repeller| (pulse.lowest_hz - track.low_hz).abs() < SAME_HZ;
        match self.pulses.iter_mut().find(is_same) {
            Some(pulse) => pulse.add(track),
            None => {
                let mut pulse = Repeller::at(track);
                pulse.add(track);
                self.pulses.push(pulse);
            }
        }
    }

    /// Whether one plays around an instant.
    pub(crate) fn around(&self, instant_s: f64) -> Around {
        let is_near = |start_s: &&f64| (**start_s - instant_s).abs() < NEAR_S;
        if self.starts_s.iter().filter(is_near).count() >= PLAYS {
            Around::Repeller
        } else {
            Around::Household
        }
    }

    fn devices(&self, duration_s: f64) -> impl Iterator<Item = Device> {
        let often = self
            .sweeps
            .iter()
            .chain(&self.pulses)
            .filter(|repeller| repeller.n >= FEWEST && repeller.sounding_s >= LEAST_S);
        often.map(move |repeller| repeller.device(duration_s))
    }
}

impl Repeller {
    fn at(track: &Features) -> Self {
        Self {
            n: 0,
            lowest_hz: track.low_hz,
            highest_hz: track.high_hz,
            sounding_s: 0.0,
            sum_db: 0.0,
            n_timed: 0,
            sum_period_s: 0.0,
        }
    }

    fn add(&mut self, track: &Features) {
        self.lowest_hz = self.lowest_hz.min(track.low_hz);
        self.highest_hz = self.highest_hz.max(track.high_hz);
        self.sounding_s += track.duration_s();
        self.sum_db += track.level_db;
        self.n += 1;
        self.n_timed += u32::from(track.period_s.is_some());
        self.sum_period_s += track.period_s.unwrap_or(0.0);
    }

    fn device(&self, duration_s: f64) -> Device {
        let modulation_hz = if self.n_timed > 0 {
            f64::from(self.n_timed) / self.sum_period_s
        } else {
            f64::from(self.n) / self.sounding_s.max(0.1)
        };
        Device {
            hz: (self.lowest_hz + self.highest_hz) / 2.0,
            range_hz: (self.lowest_hz, self.highest_hz),
            share_of_time: (self.sounding_s / duration_s.max(1.0)).min(1.0),
            modulation_hz,
            relative_db: self.sum_db / f64::from(self.n),
        }
    }
}

/// Everything that sounds on or comes again, most of the time first.
pub(crate) fn devices(lines: &Lines, repellers: &Repellers, scale: &Scale, duration_s: f64) -> Vec<Device> {
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
    devices.extend(repellers.devices(duration_s));
    devices.sort_by(|one, other| {
        other
            .share_of_time
            .total_cmp(&one.share_of_time)
            .then(one.hz.total_cmp(&other.hz))
    });
    devices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeller_plays_around_its_sweeps_and_not_where_two_stray_things_were_heard() {
        let after = |starts_s: &[f64], instant_s: f64| {
            let repellers = Repellers {
                starts_s: starts_s.iter().copied().collect(),
                ..Repellers::default()
            };
            repellers.around(instant_s)
        };
        assert!(after(&[1.0, 2.0, 3.0], 5.0) == Around::Repeller);
        assert!(after(&[1.0, 2.0, 3.0], 20.0) == Around::Household);
        assert!(after(&[1.0, 2.0], 2.0) == Around::Household);
    }
}

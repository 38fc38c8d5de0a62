//! Lamps, supplies and repellers: named, and never called rats.

use crate::make::{Room, told};

#[test]
fn a_steady_line_is_a_device_and_a_call_beside_it_is_still_heard() {
    let room = Room::quiet(9.0)
        .call(0.0, 9.0, 31_000.0, 31_000.0, 0.006)
        .call(5.0, 0.8, 22_900.0, 22_700.0, 0.01);
    let (calls, summary) = room.heard();
    assert_eq!(told(&calls), "5.0 s: alarm_22 of 800 ms at 23 kHz");
    assert_eq!(summary.devices.len(), 1, "{:?}", summary.devices);
    assert!(
        (summary.devices[0].hz - 31_000.0).abs() < 100.0,
        "{:?}",
        summary.devices
    );
    assert!(summary.devices[0].share_of_time > 0.9, "{:?}", summary.devices);
}

#[test]
fn a_line_that_drifts_is_one_device_and_no_call() {
    let (calls, summary) = Room::quiet(9.0).call(0.0, 9.0, 31_000.0, 33_000.0, 0.006).heard();
    assert_eq!(told(&calls), "");
    assert_eq!(summary.devices.len(), 1, "{:?}", summary.devices);
    let (low_hz, high_hz) = summary.devices[0].range_hz;
    assert!(low_hz < 31_400.0 && high_hz > 32_600.0, "{:?}", summary.devices);
}

#[test]
fn a_bout_of_long_alarm_calls_is_not_a_device() {
    let mut room = Room::quiet(12.0);
    // A throat keeps no clock's time.
    for (index, late_s) in [0.0, 0.11, -0.04, 0.07, -0.08, 0.02, 0.1, -0.02]
        .into_iter()
        .enumerate()
    {
        let start_s = 1.0 + index as f64 * 1.25 + late_s;
        room = room.call(start_s, 1.0 - late_s, 23_000.0, 22_800.0, 0.01);
    }
    let (calls, summary) = room.heard();
    assert_eq!(calls.len(), 8, "{}", told(&calls));
    assert_eq!(summary.devices, []);
}

#[test]
fn bouts_of_alarm_calls_at_nearly_even_times_are_all_told() {
    let mut room = Room::quiet(24.0)
        .rustle(5.2, 0.1)
        .rustle(9.5, 0.4)
        .rustle(14.3, 0.1)
        .rustle(19.0, 0.1);
    // One length, one pitch, and times that a clock would miss by some hundredths of a second.
    let late_ms = [
        0.0, 8.0, -6.0, 14.0, -9.0, 5.0, -12.0, 11.0, 3.0, -15.0, 7.0, -4.0, 13.0, -8.0, 6.0, -11.0,
    ];
    for (index, late_ms) in late_ms.into_iter().enumerate() {
        let start_s = 0.6 + index as f64 * 1.4 + late_ms / 1e3;
        room = room.call(start_s, 0.9, 25_200.0, 22_600.0, 0.01);
    }
    let (calls, summary) = room.heard();
    assert_eq!(calls.len(), 16, "{}", told(&calls));
    assert_eq!(summary.devices, []);
}

#[test]
fn pulses_at_one_pitch_in_a_clocks_time_are_a_device_and_no_alarm_calls() {
    let mut room = Room::quiet(12.0).rustle(4.0, 0.3);
    for index in 0..13 {
        room = room.call(f64::from(index) * 0.9 + 0.1, 0.4, 24_000.0, 24_000.0, 0.01);
    }
    let (calls, summary) = room.call(6.6, 0.06, 55_000.0, 66_000.0, 0.02).heard();
    assert_eq!(told(&calls), "6.6 s: modulated_50 of 60 ms at 65 kHz");
    assert_eq!(summary.devices.len(), 1, "{:?}", summary.devices);
    let device = summary.devices[0];
    assert!((device.hz - 24_000.0).abs() < 200.0, "{device:?}");
    assert!((device.modulation_hz - 1.0 / 0.9).abs() < 0.02, "{device:?}");
}

#[test]
fn a_sweep_that_straw_cuts_into_pieces_is_a_device_and_no_call() {
    let mut room = Room::quiet(12.0);
    for index in 0..24 {
        room = room.call(f64::from(index) * 0.5, 0.499, 22_000.0, 52_000.0, 0.006);
    }
    for index in 0..9 {
        room = room.rustle(f64::from(index) * 1.3 + 0.2, 0.25);
    }
    let (calls, summary) = room.heard();
    assert_eq!(told(&calls), "");
    assert_eq!(summary.devices.len(), 1, "{:?}", summary.devices);
}

#[test]
fn a_repeller_that_sweeps_is_a_device_and_no_call() {
    let mut room = Room::quiet(8.0);
    for index in 0..9 {
        room = room.call(f64::from(index) * 0.8 + 0.1, 0.79, 20_000.0, 60_000.0, 0.01);
    }
    let (calls, summary) = room.heard();
    assert_eq!(told(&calls), "");
    assert_eq!(summary.devices.len(), 1, "{:?}", summary.devices);
}

#[test]
fn a_lamp_swells_with_the_mains_of_its_country_and_a_charger_does_not() {
    let swells = |hz: Option<f64>| {
        let (_, summary) = Room::quiet(9.0).whine(31_000.0, 0.006, hz).heard();
        summary.devices.first().map(|device| device.modulation_hz)
    };
    assert_eq!(swells(Some(100.0)), Some(100.0));
    assert_eq!(swells(Some(120.0)), Some(120.0));
    assert_eq!(swells(None), Some(0.0));
}

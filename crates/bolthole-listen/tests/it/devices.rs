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
    for index in 0..8 {
        room = room.call(1.0 + f64::from(index) * 1.25, 1.1, 23_000.0, 22_800.0, 0.01);
    }
    let (calls, summary) = room.heard();
    assert_eq!(calls.len(), 8, "{}", told(&calls));
    assert_eq!(summary.devices, []);
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

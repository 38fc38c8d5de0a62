//! What is a call, and what is not.

use expect_test::expect;

use crate::make::{RATE_HZ, Room, heard_in_blocks, told};

fn a_visit() -> Room {
    Room::quiet(8.0)
        .call(1.0, 0.8, 23_500.0, 22_500.0, 0.01)
        .call(3.0, 0.06, 52_000.0, 61_000.0, 0.02)
        .call(3.5, 0.06, 55_000.0, 55_500.0, 0.02)
        .call(5.0, 0.6, 44_100.0, 43_900.0, 0.01)
        .rustle(6.5, 0.4)
}

#[test]
fn calls_are_told_apart_by_length_flatness_and_pitch() {
    expect![[r#"
        1.0 s: alarm_22 of 800 ms at 22 kHz
        3.0 s: modulated_50 of 60 ms at 57 kHz
        3.5 s: flat_50 of 60 ms at 55 kHz
        5.0 s: flat_44 of 600 ms at 44 kHz"#]]
    .assert_eq(&told(&a_visit().heard().0));
}

#[test]
fn the_same_calls_are_heard_however_the_recording_is_cut() {
    let room = a_visit();
    let whole = heard_in_blocks(&room.samples, RATE_HZ, usize::MAX);
    for n_block in [777, 65_536] {
        assert_eq!(
            heard_in_blocks(&room.samples, RATE_HZ, n_block),
            whole,
            "in blocks of {n_block}"
        );
    }
}

#[test]
fn an_empty_room_a_rustle_and_a_click_are_no_calls() {
    let room = Room::quiet(6.0)
        .rustle(1.0, 1.0)
        .rustle(3.0, 0.05)
        .rustle(4.0, 0.3);
    assert_eq!(told(&room.heard().0), "");
}

#[test]
fn keys_that_ring_are_no_calls_and_a_call_soon_after_them_is_heard() {
    let room = Room::quiet(6.0)
        .keys(1.0, [38_000.0, 52_000.0, 61_000.0, 74_000.0])
        .keys(1.08, [41_000.0, 52_000.0, 66_000.0, 70_000.0])
        .keys(3.0, [45_000.0, 57_000.0, 63_000.0, 81_000.0])
        .call(4.0, 0.06, 58_000.0, 66_000.0, 0.02);
    assert_eq!(told(&room.heard().0), "4.0 s: modulated_50 of 60 ms at 64 kHz");
}

#[test]
fn a_call_is_placed_to_within_some_milliseconds() {
    let (calls, _) = Room::quiet(4.0).call(1.0, 0.05, 60_000.0, 50_000.0, 0.02).heard();
    assert_eq!(calls.len(), 1);
    assert!((calls[0].start_s - 1.0).abs() < 0.003, "{calls:?}");
    assert!((calls[0].end_s - 1.05).abs() < 0.003, "{calls:?}");
}

#[test]
fn very_short_and_empty_recordings_are_heard() {
    for n in [0, 1, 100, 5_000] {
        let (calls, _) = heard_in_blocks(&vec![0.01; n], RATE_HZ, 64);
        assert_eq!(calls, []);
    }
}

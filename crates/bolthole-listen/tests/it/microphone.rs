//! Whether the microphone could have heard a rat at all.

use bolthole_listen::Verdict;

use crate::make::{RATE_HZ, Room, heard_in_blocks};

fn verdict(samples: &[f32], rate_hz: u32) -> Verdict {
    heard_in_blocks(samples, rate_hz, 8_192).1.microphone.verdict
}

#[test]
fn a_plain_recording_is_fine() {
    assert_eq!(verdict(&Room::quiet(3.0).samples, RATE_HZ), Verdict::Ok);
}

#[test]
fn nothing_at_all_is_silence() {
    assert_eq!(verdict(&vec![0.0; 400_000], RATE_HZ), Verdict::Silent);
}

#[test]
fn an_upsampled_recording_ends_where_its_microphone_did() {
    // Every fourth sample, and straight lines between: what 48 kHz leave, smoothed four times over.
    let mut samples = Room::quiet(3.0).samples;
    for _ in 0..6 {
        for index in (4..samples.len()).rev() {
            samples[index] = samples[index - 4..=index].iter().sum::<f32>() / 5.0;
        }
    }
    let (_, summary) = heard_in_blocks(&samples, RATE_HZ, 8_192);
    assert_eq!(
        summary.microphone.verdict,
        Verdict::BandLimited,
        "{:?}",
        summary.microphone
    );
}

#[test]
fn a_microphone_that_hears_less_and_less_toward_the_top_is_an_ultrasonic_one_still() {
    let mut samples = Room::quiet(3.0).samples;
    for index in (1..samples.len()).rev() {
        samples[index] = (samples[index] + samples[index - 1] * 0.8) / 1.8;
    }
    assert_eq!(verdict(&samples, RATE_HZ), Verdict::Ok);
}

#[test]
fn a_loud_recording_is_clipped() {
    let samples: Vec<f32> = Room::quiet(3.0)
        .samples
        .iter()
        .map(|sample| (sample * 400.0).clamp(-0.98, 0.98))
        .collect();
    assert_eq!(verdict(&samples, RATE_HZ), Verdict::Clipped);
}

#[test]
fn missing_pieces_are_noticed() {
    let mut samples = Room::quiet(3.0).samples;
    for start in [100_000, 200_000, 400_000] {
        samples[start..start + 4_000].fill(0.0);
    }
    assert_eq!(verdict(&samples, RATE_HZ), Verdict::Dropouts);
}

#[test]
fn silence_before_the_first_sound_and_after_the_last_is_not_missing() {
    let mut samples = vec![0.0; 20_000];
    samples.extend(Room::quiet(3.0).samples);
    samples.extend(vec![0.0; 20_000]);
    assert_eq!(verdict(&samples, RATE_HZ), Verdict::Ok);
}

#[test]
fn a_slowed_file_has_the_wrong_rate_and_an_ordinary_one_no_ultrasound() {
    let samples = Room::quiet(2.0).samples;
    assert_eq!(verdict(&samples, 25_000), Verdict::WrongRate);
    assert_eq!(verdict(&samples, 48_000), Verdict::BandLimited);
}

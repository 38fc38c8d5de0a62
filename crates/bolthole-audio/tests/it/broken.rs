//! Files that a recorder's flat battery, a full card or a bad cable leave behind.

use expect_test::expect;

use crate::make::{Form, chunk, format, plain, riff, told};

fn with_data_length(n_bytes: u32) -> Vec<u8> {
    let mut file = plain(&[16_384, -16_384, 0]);
    file[40..44].copy_from_slice(&n_bytes.to_le_bytes());
    file
}

#[test]
fn a_length_that_was_never_written_is_taken_from_the_file() {
    for n_bytes in [0, u32::MAX, 1_000_000] {
        let line = told(&with_data_length(n_bytes));
        let sentence =
            format!("the header speaks of {n_bytes} bytes of sound, the file holds 6; all of them were read");
        assert!(line.contains("3 samples: +0.500 -0.500 +0.000"), "{line}");
        assert!(line.ends_with(&sentence), "{line}");
    }
}

#[test]
fn half_a_sample_at_the_end_is_left_out() {
    let mut file = plain(&[16_384, -16_384, 0]);
    file.pop();
    expect![[r#"
        Wav Whole { bits: 16 }, 250000 Hz, 2 samples: +0.500 -0.500
        the header speaks of 6 bytes of sound, the file holds 5; all of them were read"#]]
    .assert_eq(&told(&file));
}

#[test]
fn what_is_no_recording_is_told_in_one_sentence() {
    let mut lines = vec![told(b""), told(b"hello, this is a letter"), told(b"RIFF")];
    lines.push(told(&riff(&[])));
    lines.push(told(&riff(&[chunk(
        b"fmt ",
        &format(Form::Whole(16), 1, 250_000),
    )])));
    lines.push(told(&riff(&[chunk(
        b"fmt ",
        &format(Form::Whole(16), 0, 250_000),
    )])));
    lines.push(told(&riff(&[chunk(b"fmt ", &format(Form::Whole(16), 1, 0))])));
    let mut compressed = format(Form::Whole(16), 1, 250_000);
    compressed[0] = 0x11;
    lines.push(told(&riff(&[
        chunk(b"fmt ", &compressed),
        chunk(b"data", &[0; 8]),
    ])));
    lines.push(told(b"fLaC and no more"));
    expect![[r#"
        refused: is empty; the recorder may not have finished writing it
        refused: is neither a WAV nor a FLAC file; save the recording as WAV or FLAC and try again
        refused: ends inside its header, before any sound; copy it again from the recorder
        refused: has no `fmt` part, so there is no sound to read; copy it again from the recorder
        refused: has no `data` part, so there is no sound to read; copy it again from the recorder
        refused: says a number of channels of 0, which cannot be (1 to 64); copy it again from the recorder
        refused: says a sample rate of 0, which cannot be (1,000 to 4,000,000 Hz); copy it again from the recorder
        refused: holds samples of format 0x0011 with 16 bits, which is not read; save it as WAV with 16 or 24 bits, or as FLAC
        refused: ends inside its header, before any sound; copy it again from the recorder"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn floats_that_are_no_numbers_are_silence() {
    let samples: Vec<u8> = [f32::NAN, f32::INFINITY, 0.25]
        .into_iter()
        .flat_map(f32::to_le_bytes)
        .collect();
    let file = riff(&[
        chunk(b"fmt ", &format(Form::Float(32), 1, 250_000)),
        chunk(b"data", &samples),
    ]);
    expect!["Wav Float { bits: 32 }, 250000 Hz, 3 samples: +0.000 +0.000 +0.250"].assert_eq(&told(&file));
}

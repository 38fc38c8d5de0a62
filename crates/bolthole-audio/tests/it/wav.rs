//! Every form of WAV that a recorder may write.

use expect_test::expect;

use crate::make::{Form, chunk, format, pcm_16, plain, riff, told};

/// A half, minus a half, and nothing.
const HALVES: [f64; 3] = [0.5, -0.5, 0.0];

#[expect(clippy::cast_possible_truncation, reason = "the test's own numbers are small")]
fn packed(form: Form) -> Vec<u8> {
    let one = |value: f64| match form {
        Form::Whole(8) => vec![((value * 128.0) as i16 + 128).to_le_bytes()[0]],
        Form::Whole(bits) => {
            let whole = (value * 2_f64.powi(i32::from(bits) - 1)) as i64;
            whole.to_le_bytes()[..usize::from(bits / 8)].to_vec()
        }
        Form::Float(32) => (value as f32).to_le_bytes().to_vec(),
        Form::Float(_) => value.to_le_bytes().to_vec(),
    };
    HALVES.into_iter().flat_map(one).collect()
}

#[test]
fn every_sample_format_reads_the_same_sound() {
    for form in [
        Form::Whole(8),
        Form::Whole(16),
        Form::Whole(24),
        Form::Whole(32),
        Form::Float(32),
        Form::Float(64),
    ] {
        let file = riff(&[
            chunk(b"fmt ", &format(form, 1, 250_000)),
            chunk(b"data", &packed(form)),
        ]);
        let line = told(&file);
        assert!(
            line.ends_with("250000 Hz, 3 samples: +0.500 -0.500 +0.000"),
            "{line}"
        );
    }
}

#[test]
fn an_extensible_header_names_its_format_further_down() {
    let mut body = format(Form::Whole(24), 1, 384_000);
    body[..2].copy_from_slice(&0xfffe_u16.to_le_bytes());
    body.extend([
        22, 0, 24, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71,
    ]);
    let file = riff(&[chunk(b"fmt ", &body), chunk(b"data", &packed(Form::Whole(24)))]);
    expect!["Wav Whole { bits: 24 }, 384000 Hz, 3 samples: +0.500 -0.500 +0.000"].assert_eq(&told(&file));
}

#[test]
fn a_24_bit_sample_may_lie_in_four_bytes() {
    let mut body = format(Form::Whole(32), 1, 250_000);
    body[14..16].copy_from_slice(&24_u16.to_le_bytes());
    let file = riff(&[chunk(b"fmt ", &body), chunk(b"data", &packed(Form::Whole(32)))]);
    expect!["Wav Whole { bits: 32 }, 250000 Hz, 3 samples: +0.500 -0.500 +0.000"].assert_eq(&told(&file));
}

#[test]
fn of_two_channels_the_first_is_read() {
    let file = riff(&[
        chunk(b"fmt ", &format(Form::Whole(16), 2, 192_000)),
        chunk(b"data", &pcm_16(&[16_384, 1, -16_384, 1])),
    ]);
    expect![[r#"
        Wav Whole { bits: 16 }, 192000 Hz, 2 samples: +0.500 -0.500
        2 channels; the first was read"#]]
    .assert_eq(&told(&file));
}

#[test]
fn rf64_keeps_its_true_length_in_ds64() {
    let mut ds64 = vec![0; 28];
    ds64[8..16].copy_from_slice(&6_u64.to_le_bytes());
    let mut file = riff(&[
        chunk(b"ds64", &ds64),
        chunk(b"fmt ", &format(Form::Whole(16), 1, 250_000)),
        chunk(b"data", &pcm_16(&[16_384, -16_384, 0])),
        chunk(b"junk", &[7; 40]),
    ]);
    file[..4].copy_from_slice(b"RF64");
    let data = file.windows(4).position(|four| four == b"data").unwrap();
    file[data + 4..data + 8].copy_from_slice(&u32::MAX.to_le_bytes());
    expect!["Rf64 Whole { bits: 16 }, 250000 Hz, 3 samples: +0.500 -0.500 +0.000"].assert_eq(&told(&file));
}

#[test]
fn w64_counts_in_64_bits_from_the_start() {
    let guid = |name: &[u8; 4]| {
        [
            name.as_slice(),
            &[
                0xf3, 0xac, 0xd3, 0x11, 0x8c, 0xd1, 0, 0xc0, 0x4f, 0x8e, 0xdb, 0x8a,
            ],
        ]
        .concat()
    };
    let part = |name: &[u8; 4], body: &[u8]| {
        let mut bytes = guid(name);
        bytes.extend((body.len() as u64 + 24).to_le_bytes());
        bytes.extend(body);
        bytes.resize(bytes.len().next_multiple_of(8), 0);
        bytes
    };
    let mut file = guid(b"riff");
    file.extend(200_u64.to_le_bytes());
    file.extend(guid(b"wave"));
    file.extend(part(b"fmt ", &format(Form::Whole(16), 1, 250_000)));
    file.extend(part(b"data", &pcm_16(&[16_384, -16_384, 0])));
    expect!["W64 Whole { bits: 16 }, 250000 Hz, 3 samples: +0.500 -0.500 +0.000"].assert_eq(&told(&file));
}

#[test]
fn guano_tells_when_where_by_what_and_how_slow() {
    let note = b"GUANO|Version: 1.0\nTimestamp: 2026-05-01T21:00:00+02:00\nLoc Position: 52.1 5.2\nMake: Ours\nModel: Ear 1\nTE: 10\nSamplerate: 250000\n";
    let file = riff(&[
        chunk(b"fmt ", &format(Form::Whole(16), 1, 25_000)),
        chunk(b"data", &pcm_16(&[16_384])),
        chunk(b"guan", note),
    ]);
    expect![[r#"
        Wav Whole { bits: 16 }, 250000 Hz, 1 samples: +0.500
        2026-05-01T21:00:00+02:00
        52.1 5.2
        Ours Ear 1
        slowed down 10 times, and read at its own speed of 250000 Hz"#]]
    .assert_eq(&told(&file));
}

#[test]
fn an_audiomoth_writes_one_sentence() {
    let words =
        b"Recorded at 20:26:15 03/09/2024 (UTC+1) by AudioMoth 24E1 at medium gain while battery was 4.2V.";
    let list = [b"INFO".to_vec(), chunk(b"ICMT", words)].concat();
    let mut file = plain(&[16_384]);
    file.extend(chunk(b"LIST", &list));
    expect![[r#"
        Wav Whole { bits: 16 }, 250000 Hz, 1 samples: +0.500
        20:26:15 03/09/2024 (UTC+1)
        AudioMoth 24E1"#]]
    .assert_eq(&told(&file));
}

#[test]
fn chunks_of_an_odd_length_are_followed_by_a_spare_byte() {
    let file = riff(&[
        chunk(b"note", &[1, 2, 3]),
        chunk(b"fmt ", &format(Form::Whole(16), 1, 250_000)),
        chunk(b"data", &pcm_16(&[16_384])),
    ]);
    expect!["Wav Whole { bits: 16 }, 250000 Hz, 1 samples: +0.500"].assert_eq(&told(&file));
}

//! No bytes whatever make a reader panic, hang or take more memory than it was given.

use std::io::Cursor;

use bolthole_audio::Recording;
use proptest::prelude::*;

use crate::flac::packed;
use crate::make::{Form, all, chunk, format, pcm_16, plain, riff};

/// A good file with some of its bytes changed and its end cut off.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let extensible = riff(&[
        chunk(b"ds64", &[9; 28]),
        chunk(b"fmt ", &format(Form::Whole(24), 2, 384_000)),
        chunk(b"LIST", b"INFOICMT\x05\0\0\0hello\0"),
        chunk(b"data", &pcm_16(&[5; 60])),
        chunk(b"guan", b"GUANO|Version: 1.0\nTE: 10\n"),
    ]);
    let good = prop::sample::select(vec![plain(&[1_000; 50]), extensible, packed(&[1_000; 50])]);
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6);
    (good, changes, any::<prop::sample::Index>()).prop_map(|(mut file, changes, cut)| {
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        let n = file.len() / 2 + cut.index(file.len() / 2 + 1);
        file.truncate(n);
        file
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_damaged_file_is_read_or_refused(file in damaged()) {
        if let Ok(mut recording) = Recording::open(Cursor::new(file.as_slice())) {
            let samples = all(&mut recording);
            prop_assert!(samples.iter().all(|sample| sample.abs() <= 1_000.0));
        }
    }

    #[test]
    fn any_sound_comes_back_as_it_was(samples in prop::collection::vec(any::<i16>(), 1..200)) {
        let file = plain(&samples);
        let mut recording = Recording::open(Cursor::new(file.as_slice())).unwrap();
        let back = all(&mut recording);
        let wanted: Vec<f32> = samples.iter().map(|sample| f32::from(*sample) / 32_768.0).collect();
        prop_assert_eq!(back, wanted);
    }
}

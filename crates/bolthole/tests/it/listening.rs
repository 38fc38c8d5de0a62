//! A night of recordings on the command line: many at once, one of them damaged, and gone on with later.

use std::path::Path;

use serde_json::Value;

use crate::program::run;

const RATE_HZ: u32 = 192_000;

/// Two seconds of a quiet room with one long call in it, as a 16-bit WAV file.
#[expect(clippy::cast_possible_truncation, reason = "samples are small")]
fn recording(call_hz: f64) -> Vec<u8> {
    let mut chance = 1_u32;
    let sample = |index: u32| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = f64::from(chance >> 16) / 65_536.0 - 0.5;
        let at_s = f64::from(index) / f64::from(RATE_HZ);
        let edge = ((at_s - 0.6).min(1.4 - at_s) / 0.02).clamp(0.0, 1.0);
        let call = (std::f64::consts::TAU * call_hz * at_s).sin() * edge * 1_200.0;
        ((noise * 200.0 + call) as i16).to_le_bytes()
    };
    let sound: Vec<u8> = (0..RATE_HZ * 2).flat_map(sample).collect();
    let n = u32::try_from(sound.len()).unwrap();
    let mut file = b"RIFF".to_vec();
    file.extend((n + 36).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(RATE_HZ.to_le_bytes());
    file.extend((RATE_HZ * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(n.to_le_bytes());
    file.extend(sound);
    file
}

fn listen(folder: &Path, words: &[&str]) -> (Option<i32>, String, String) {
    let mut all = vec!["listen"];
    let names: Vec<String> = words
        .iter()
        .map(|word| match word.strip_prefix("in/") {
            Some(name) => folder.join(name).display().to_string(),
            None => (*word).to_owned(),
        })
        .collect();
    all.extend(names.iter().map(String::as_str));
    let output = run(&all, "");
    let text = |bytes: Vec<u8>| {
        String::from_utf8(bytes)
            .unwrap()
            .replace(&format!("{}/", folder.display()), "")
    };
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn many_recordings_are_heard_at_once_and_a_damaged_one_keeps_no_other_from_being_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.wav"), recording(22_500.0)).unwrap();
    std::fs::write(folder.path().join("b.wav"), b"this is a letter, not a sound").unwrap();
    let mut cut = recording(24_000.0);
    cut.truncate(cut.len() - 100_001);
    std::fs::write(folder.path().join("c.wav"), cut).unwrap();

    let words = ["in/a.wav", "in/b.wav", "in/c.wav", "--format", "jsonl"];
    let (status, told, aside) = listen(folder.path(), &words);
    assert_eq!(status, Some(1));
    assert_eq!(
        aside,
        "bolthole: b.wav: is neither a WAV nor a FLAC file; save the recording as WAV or FLAC and try again\n\
         bolthole: 1 of 3 recordings could not be heard\n"
    );
    let lines: Vec<Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let calls: Vec<String> = lines
        .iter()
        .filter_map(|line| Some(format!("{} {}", line["file"].as_str()?, line["kind"].as_str()?)))
        .collect();
    assert_eq!(calls, ["a.wav alarm_22", "c.wav alarm_22"]);
    // Of the cut one, what was there is told, and that it was cut.
    let summary = &lines.last().unwrap()["summary"];
    assert!(summary["duration_s"].as_f64().unwrap() > 1.7, "{summary}");
    assert_eq!(
        summary["microphone"]["notes"].as_array().unwrap().len(),
        1,
        "{summary}"
    );
}

#[test]
fn a_night_goes_on_where_it_was_left_and_hears_nothing_twice() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.wav"), recording(22_500.0)).unwrap();
    let words = ["in/a.wav", "--format", "csv", "--into", "in/heard"];
    let (status, told, _) = listen(folder.path(), &words);
    assert_eq!((status, told.as_str()), (Some(0), ""));
    let answer = folder.path().join("heard/a.wav.csv");
    let first = std::fs::read_to_string(&answer).unwrap();
    assert_eq!(first.lines().count(), 2, "{first}");

    // What stands in the folder is believed, so that nothing is heard again.
    std::fs::write(&answer, "kept").unwrap();
    std::fs::write(folder.path().join("b.wav"), recording(26_000.0)).unwrap();
    let words = ["in/a.wav", "in/b.wav", "--format", "csv", "--into", "in/heard"];
    let (status, _, aside) = listen(folder.path(), &words);
    assert_eq!(
        (status, aside.as_str()),
        (Some(0), "1 of 2 recordings were heard before\n")
    );
    assert_eq!(std::fs::read_to_string(&answer).unwrap(), "kept");
    assert!(folder.path().join("heard/b.wav.csv").exists());
}

#[test]
fn recordings_of_one_name_from_two_cards_have_an_answer_each() {
    let folder = tempfile::tempdir().unwrap();
    for (card, call_hz) in [("cage", 22_500.0), ("sofa", 26_000.0)] {
        std::fs::create_dir(folder.path().join(card)).unwrap();
        std::fs::write(folder.path().join(card).join("0001.wav"), recording(call_hz)).unwrap();
    }
    let words = [
        "in/cage/0001.wav",
        "in/sofa/0001.wav",
        "in/sofa/../sofa/0001.wav",
        "--format",
        "csv",
        "--into",
        "in/heard",
    ];
    let (status, _, aside) = listen(folder.path(), &words);
    assert_eq!(status, Some(0), "{aside}");
    for card in ["cage", "sofa"] {
        let answer =
            std::fs::read_to_string(folder.path().join("heard").join(card).join("0001.wav.csv")).unwrap();
        assert!(answer.contains(&format!("{card}/0001.wav")), "{answer}");
    }
}

#[test]
fn a_second_card_with_the_same_names_is_heard_as_well_on_another_day() {
    let folder = tempfile::tempdir().unwrap();
    let hear = |card: &str| {
        let file = format!("in/{card}/0001.wav");
        let (status, _, aside) = listen(folder.path(), &[&file, "--format", "csv", "--into", "in/heard"]);
        assert_eq!(status, Some(0), "{aside}");
        aside
    };
    for (card, call_hz) in [("cage", 22_500.0), ("sofa", 26_000.0)] {
        std::fs::create_dir(folder.path().join(card)).unwrap();
        std::fs::write(folder.path().join(card).join("0001.wav"), recording(call_hz)).unwrap();
        assert_eq!(hear(card), "");
    }
    let answer = |name: &str| std::fs::read_to_string(folder.path().join("heard").join(name)).unwrap();
    assert!(answer("0001.wav.csv").contains("cage/0001.wav"));
    assert!(answer("sofa/0001.wav.csv").contains("sofa/0001.wav"));

    for card in ["cage", "sofa"] {
        assert_eq!(hear(card), "1 of 1 recordings were heard before\n");
    }
}

#[test]
fn a_page_shows_and_plays_its_calls_and_needs_nothing_beside_itself() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.wav"), recording(22_500.0)).unwrap();
    let (status, page, _) = listen(folder.path(), &["in/a.wav", "--format", "html"]);
    assert_eq!(status, Some(0));
    for wanted in [
        "<title>Listening to a.wav</title>",
        "1 found; at most 1 in a minute.",
        "src=\"data:image/bmp;base64,",
        "src=\"data:audio/wav;base64,",
        "long and flat near 22 kHz (alarm)",
    ] {
        assert_eq!(page.matches(wanted).count().min(1), 1, "{wanted}");
    }
    for foreign in ["http", "<script", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    let (status, told, aside) = listen(folder.path(), &["in/a.wav", "in/a.wav", "--format", "html"]);
    assert_eq!((status, told.as_str()), (Some(1), ""));
    assert_eq!(
        aside,
        "bolthole: a page belongs to one recording; name one FILE, or a folder with --into\n"
    );
}

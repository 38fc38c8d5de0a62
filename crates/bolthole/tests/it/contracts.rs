//! The command line that others script against: `docs/contracts.md`.

use std::process::Stdio;

use insta::assert_snapshot;

use crate::program::{bolthole, refusal, run};

#[test]
fn assess_answers_one_object_with_every_key_of_the_contract_in_order() {
    let output = run(
        &["assess", "-", "--format", "json"],
        r#"{"sex":"male","alone":true,"signs":["nervous","whistles_at_noon"]}"#,
    );
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys = [
        "causes",
        "vet",
        "bite_tier",
        "tags",
        "ask_next",
        "first_steps",
        "not_understood",
    ];
    let places: Vec<usize> = keys
        .iter()
        .map(|key| text.find(&format!("\"{key}\"")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{text}");
    assert_eq!(answer["causes"].as_object().unwrap().len(), 8);
    assert_eq!(answer["not_understood"], serde_json::json!(["whistles_at_noon"]));
    assert!(answer["causes"]["lonely_no_companion"]["p"].as_f64().unwrap() >= 0.5);
}

#[test]
fn a_broken_intake_is_refused_in_one_sentence_that_names_file_and_field() {
    assert_snapshot!(refusal(&["assess", "-"], r#"{"colour":"blue"}"#), @"1 bolthole: stdin: field `colour`: is not a field of an intake; take it out or check its spelling");
    assert_snapshot!(refusal(&["assess", "-"], r#"{"age_weeks":"ten"}"#), @"1 bolthole: stdin: field `age_weeks`: must be a number of weeks, such as 10.5, or null if not known");
    assert_snapshot!(refusal(&["assess", "-"], r#"{"age_weeks":-1}"#), @"1 bolthole: stdin: field `age_weeks`: must be weeks from 0 to 400, or null if not known");
    assert_snapshot!(refusal(&["assess", "-"], "[]"), @r#"1 bolthole: stdin: field `intake`: must be one JSON object, such as {"sex":"female"}"#);
    assert_snapshot!(refusal(&["assess", "-"], "{"), @"1 bolthole: stdin: field `intake`: not JSON: EOF while parsing an object at line 1 column 1");
    assert_snapshot!(refusal(&["assess", "no-such-file.json"], ""), @"1 bolthole: no-such-file.json could not be read; name an intake's file, or - for stdin: No such file or directory (os error 2)");
}

#[test]
fn a_misspelt_command_is_exit_status_2() {
    for words in [
        &["asses"] as &[&str],
        &["assess"],
        &["plan"],
        &["serve"],
        &["demo", "--listen", "here"],
        &["assess", "-", "--format", "xml"],
    ] {
        assert_eq!(run(words, "").status.code(), Some(2), "{words:?}");
    }
}

const DIALOGUE: &str = r#"{"op":"open","intake":{"sex":"female"}}
{"op":"plan","day":0.0,"caregiver":"a","companion_present":true}
{"op":"log","day":0.0,"rung":"sit-near","outcome":"relaxed","caregiver":"a","companion_present":true}
{"op":"log","day":1.0,"rung":"no-such-rung","outcome":"relaxed"}
what?
{"op":"note","day":1.0,"kind":"health","tags":["lethargy_2_days"]}
{"op":"forecast","rung":"sit-near","day":1.0,"caregiver":"a","companion_present":true}
"#;

#[test]
fn plan_answers_every_line_with_one_line_and_the_same_lines_with_the_same_bytes() {
    let output = run(&["plan", "--stdio"], DIALOGUE);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, run(&["plan", "--stdio"], DIALOGUE).stdout);
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), DIALOGUE.lines().count());
    assert_eq!(answers[1]["rung"], "sit-near");
    assert_eq!(answers[2], serde_json::json!({"ok": true}));
    assert!(answers[3]["error"].as_str().unwrap().contains("no-such-rung"));
    assert!(answers[4]["error"].is_string());
    assert_eq!(answers[6]["calibrated"], false);
}

#[test]
fn each_answer_of_the_planner_comes_before_the_next_question() {
    use std::io::{BufRead, BufReader, Write};
    let mut child = bolthole(&["plan", "--stdio"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut asking = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        asking.write_all(b"{\"op\":\"open\",\"intake\":{}}\n").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert!(answer.starts_with("{\"rungs\":["));
    }
    drop(asking);
    assert!(child.wait().unwrap().success());
}

#[test]
fn parameters_are_looked_at_and_a_slip_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let params = folder.path().join("params.json");
    std::fs::write(&params, "{}").unwrap();
    let output = run(&["plan", "--stdio", "--params", params.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not used"));
    for slip in ["{", "{\"v\":1,\"colour\":2}"] {
        std::fs::write(&params, slip).unwrap();
        let output = run(&["plan", "--stdio", "--params", params.to_str().unwrap()], "");
        assert_eq!(output.status.code(), Some(1), "{slip}");
    }
}

#[test]
fn a_method_is_checked_and_every_fault_named_at_once() {
    assert_eq!(run(&["method", "check"], "").status.code(), Some(0));
    let folder = tempfile::tempdir().unwrap();
    let rung = folder.path().join("ladder/00-sit-near");
    std::fs::create_dir_all(&rung).unwrap();
    std::fs::write(rung.join("rung.toml"), "after = []\npresenter = \"trumpet\"\n").unwrap();
    std::fs::write(rung.join("en.md"), "No title.\n").unwrap();
    let output = run(&["method", "check", folder.path().to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.lines()
            .any(|line| line.contains("ladder/00-sit-near/rung.toml:2: ")),
        "{told}"
    );
    assert!(told.lines().count() > 1, "{told}");
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
}

#[test]
fn the_built_in_method_is_listed_and_a_reader_may_stop_early() {
    let output = run(&["method", "list"], "");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.lines().any(|line| line.contains("spoon-at-hide")));
    let mut child = bolthole(&["method", "list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), b"".as_slice())
    );
}

#[test]
fn the_doctor_says_what_works_here() {
    let output = run(&["doctor"], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("method: 10 tips and 26 rungs, no fault")
    );
}

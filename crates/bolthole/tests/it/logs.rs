//! Logs in JSON Lines: how well they were foreseen, and what is refused.

use crate::program::{refusal, run};

const TWO_RATS: &str = r#"{"op":"open","intake":{}}
{"op":"log","day":0.5,"rung":"sit-near","outcome":"relaxed"}
{"op":"plan","day":1.0}
{"op":"log","day":1.5,"rung":"spoon-at-hide","outcome":"fled"}
{"op":"open","intake":{"alone":true}}
{"op":"log","day":0.5,"rung":"sit-near","outcome":"ate","latency_s":12}
"#;

fn written(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("logs.jsonl");
    std::fs::write(&file, text).unwrap();
    let name = file.to_str().unwrap().to_owned();
    (folder, name)
}

#[test]
fn logs_are_judged_beside_three_simpler_ways() {
    let (_folder, file) = written(TWO_RATS);
    let output = run(&["plan", "evaluate", &file], "");
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.starts_with("2 rats, 3 visits\n"), "{told}");
    for who in ["the filter", "base rate", "Elo + moving average", "protocol mean"] {
        assert!(told.lines().any(|line| line.starts_with(who)), "{who}: {told}");
    }
}

#[test]
fn a_fit_of_too_few_rats_is_refused_in_one_sentence() {
    let (_folder, file) = written(TWO_RATS);
    assert_eq!(
        refusal(&["plan", "fit", &file], ""),
        "1 bolthole: 2 rats have visits on the ladder; a fit needs the logs of 10 or more"
    );
}

#[test]
fn a_slip_in_a_log_is_named_by_file_and_line() {
    let (_folder, file) = written("{\"op\":\"open\"}\n{\"op\":\"log\"}\n");
    let told = refusal(&["plan", "evaluate", &file], "");
    assert!(
        told.starts_with(&format!("1 bolthole: {file}, line 2: ")),
        "{told}"
    );
    assert!(
        refusal(&["plan", "fit", "no-such-file"], "")
            .starts_with("1 bolthole: no-such-file could not be read")
    );
}

#[test]
fn plan_alone_is_still_a_wrong_usage() {
    assert!(refusal(&["plan"], "").starts_with("2 "));
}

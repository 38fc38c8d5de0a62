use expect_test::{Expect, expect};

use super::story::METHOD;
use crate::stdio::Dialogue;

/// Each line of `asked` is answered; answers are cut to what fits a line.
fn check(asked: &str, expected: Expect) {
    let mut dialogue = Dialogue::new(&METHOD);
    let answers: Vec<String> = asked
        .trim()
        .lines()
        .map(|line| dialogue.answer(line.trim()).chars().take(150).collect())
        .collect();
    expected.assert_eq(&answers.join("\n"));
}

#[test]
fn a_dialogue_opens_plans_and_logs() {
    check(
        r#"{"op":"open","intake":{"sex":"female"}}
        {"op":"plan","day":0.0,"caregiver":"a","companion_present":true}
        {"op":"log","day":0.0,"rung":"sit-near","outcome":"relaxed","latency_s":12.5,"caregiver":"a","companion_present":true}
        {"op":"note","day":1.0,"kind":"health","tags":["laboured_breathing"]}
        {"op":"plan","day":1.0,"caregiver":"a","companion_present":true}
        {"op":"forecast","rung":"sit-near","day":2,"caregiver":"a","companion_present":false}"#,
        expect![[r#"
            {"rungs":[{"id":"sit-near","after":[],"asks":{"presence":0.3},"presenter":"none","place":"cage","hands":false},{"id":"spoon-at-hide","after":["sit-nea
            {"rung":"sit-near","warm_up":null,"level":0,"held":[],"stop_when":["the rat runs, freezes or uses teeth","a companion pushes in or lies across","five 
            {"ok":true}
            {"ok":true}
            {"rung":null,"warm_up":null,"level":0,"held":[{"gate":"vet-hold","rung":"sit-near","until_day":null,"why":"A vet today. Breathing is hard work. A rat 
            {"calm":0.9391094006716505,"fright":0.007583260186140039,"calibrated":false}"#]],
    );
}

#[test]
fn posture_and_calls_may_be_left_out_or_null_and_change_no_other_answer() {
    let answers = |more: &str| {
        let mut dialogue = Dialogue::new(&METHOD);
        let log = format!(r#"{{"op":"log","day":0,"rung":"sit-near","outcome":"ate"{more}}}"#);
        let lines = [r#"{"op":"open"}"#, &log, r#"{"op":"plan","day":1}"#];
        lines.map(|line| dialogue.answer(line))
    };
    let without = answers("");
    assert_eq!(answers(r#","posture":null,"alarm_calls":null"#), without);
    assert_eq!(
        answers(r#","posture":"watchful","alarm_calls":false"#)[1],
        r#"{"ok":true}"#
    );
    let slip = answers(r#","posture":"worried""#);
    assert!(
        slip[1].contains("expected one of `at_ease`, `watchful`, `stiff`"),
        "{}",
        slip[1]
    );
}

#[test]
fn a_malformed_line_is_answered_and_changes_nothing() {
    check(
        r#"{"op":"plan","day":0}
        nonsense
        {"op":"open","intake":{"colour":"blue"}}
        {"op":"open","intake":{}}
        {"op":"jump"}
        {"op":"log","day":1,"rung":"moon","outcome":"ate"}
        {"op":"log","day":1,"rung":"sit-near","outcome":"purred"}
        {"op":"log","day":-1,"rung":"sit-near","outcome":"ate"}
        {"op":"log","day":1,"rung":"sit-near","outcome":"ate","stoped_by":"rat"}
        {"op":"note","day":1,"kind":"bite","severity":"nip"}
        {"op":"log","day":3,"rung":"sit-near","outcome":"ate"}
        {"op":"log","day":2,"rung":"sit-near","outcome":"ate"}"#,
        expect![[r#"
            {"error":"no rat yet: send {\"op\":\"open\",\"intake\":{}} first"}
            {"error":"not one JSON object a line: expected ident at line 1 column 2"}
            {"error":"intake: field `colour`: is not a field of an intake; take it out or check its spelling"}
            {"rungs":[{"id":"sit-near","after":[],"asks":{"presence":0.3},"presenter":"none","place":"cage","hands":false},{"id":"spoon-at-hide","after":["sit-nea
            {"error":"`op` is \"jump\"; it must be open, plan, log, note or forecast"}
            {"error":"no rung is called `moon`; the rungs are sit-near, spoon-at-hide, spoon-a-little-out, spoon-a-hand-out, spoon-at-door, spoon-over-the-sill, s
            {"error":"unknown variant `purred`, expected one of `relaxed`, `ate`, `hesitated`, `refused`, `fled`, `froze`, `nipped`, `bit`"}
            {"error":"`day` must be days since the rat came home, from 0 to 100000; this one is -1"}
            {"error":"unknown field `stoped_by`, expected one of `day`, `rung`, `outcome`, `latency_s`, `caregiver`, `caregiver_role`, `companion_present`, `stopp
            {"error":"a note of kind `bite` needs `zone`"}
            {"ok":true}
            {"error":"`day` 2 is before day 3; days never go back"}"#]],
    );
}

#[test]
fn the_same_requests_give_the_same_bytes() {
    let script = r#"{"op":"open","intake":{"sex":"male","bite_severity":"nip"}}
{"op":"log","day":0,"rung":"sit-near","outcome":"ate"}
{"op":"plan","day":1,"caregiver":"b","companion_present":false}"#;
    let run = || -> Vec<String> {
        let mut dialogue = Dialogue::new(&METHOD);
        script.lines().map(|line| dialogue.answer(line)).collect()
    };
    assert_eq!(run(), run());
}

#[test]
fn a_caregiver_once_logged_as_a_child_is_planned_for_as_a_child() {
    let mut dialogue = Dialogue::new(&METHOD);
    dialogue.answer(r#"{"op":"open","intake":{}}"#);
    for day in 0..40 {
        let plan: serde_json::Value =
            serde_json::from_str(&dialogue.answer(&format!(r#"{{"op":"plan","day":{day}}}"#))).expect("JSON");
        let rung = plan["rung"].as_str().expect("a step").to_owned();
        dialogue.answer(&format!(
            r#"{{"op":"log","day":{day},"rung":"{rung}","outcome":"ate"}}"#
        ));
    }
    dialogue.answer(r#"{"op":"log","day":40,"rung":"sit-near","outcome":"ate","caregiver":"Tom","caregiver_role":"child"}"#);
    let answer = dialogue.answer(r#"{"op":"plan","day":41,"caregiver":"Tom","companion_present":false}"#);
    assert!(answer.starts_with(r#"{"rung":"s"#), "{answer}");
}

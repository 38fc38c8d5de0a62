//! The public shape of the answer.

use expect_test::expect;

use super::{METHOD, assessed};
use crate::{to_json, to_json_text, to_text};

#[test]
fn the_answer_has_the_agreed_keys_in_the_agreed_order() {
    let text = to_json_text(&assessed("health_signs: head_tilt"));
    let places: Vec<usize> = [
        "\"causes\"",
        "\"lack_of_handling\"",
        "\"p\"",
        "\"for\"",
        "\"against\"",
        "\"would_change\"",
        "\"trauma_or_mishandling\"",
        "\"hormonal\"",
        "\"stressful_environment\"",
        "\"lonely_no_companion\"",
        "\"illness_or_pain\"",
        "\"normal_settling_in\"",
        "\"resource_or_intro_conflict\"",
        "\"vet\"",
        "\"flag\"",
        "\"signs\"",
        "\"bite_tier\"",
        "\"tags\"",
        "\"ask_next\"",
        "\"first_steps\"",
        "\"not_understood\"",
    ]
    .map(|key| text.find(key).unwrap_or_else(|| panic!("no {key}")))
    .to_vec();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_vets_part_and_the_teeth_are_plain_values() {
    let answer = to_json(&assessed("health_signs: head_tilt\nbite_severity: nip"));
    assert_eq!(answer["vet"]["flag"], "now");
    assert_eq!(answer["vet"]["signs"], serde_json::json!(["head_tilt"]));
    assert_eq!(answer["bite_tier"], 1);
    let p = answer["causes"]["hormonal"]["p"].as_f64().unwrap();
    assert!(
        (p * 10_000.0 - (p * 10_000.0).round()).abs() < 1e-9,
        "four places: {p}"
    );
}

#[test]
fn every_card_that_a_first_step_may_name_exists() {
    for card in crate::first_steps::cards() {
        assert!(METHOD.card(card).is_some(), "no card `{card}`");
    }
}

#[test]
fn the_page_reads_calmly() {
    let page = to_text(&assessed(
        "sex: female\nage_weeks: 9\nalone: false\nweeks_at_home: 1\nsigns: hides avoids_hand sings_opera",
    ));
    expect![[r#"
        Health: nothing told of calls a vet. What was not told is not known.
        Teeth: no bite known. Spoon first all the same.

        Begin here
          - Under twelve weeks much changes by itself (very-young-rats)
          - The first weeks ask for patience and little else (settling-in)
          - Arm, leg and lap first, where hands frighten (hands-off)

        Why this rat may be afraid (causes combine, and none is anybody's fault)
          Still settling in: likely part of it
            + Came home less than three weeks ago
            + Shy of people, as newcomers are
            + Very young
            ? How it began: more likely with “Came with a change of cage or home”, less likely with “Came suddenly”
            ? What changed: more likely with “Came to a new home”, less likely with “A companion died”
            ? Other rats: less likely with “Fights with other rats”
          Little handling when young: may be part of it
            + Keeps away from hands
            ? What hands have done: more likely with “Hardly handled so far”, less likely with “Handled gently from early on”
            ? How it began: more likely with “Has been so from the start”, less likely with “Came suddenly”
            ? At ease with people before: more likely if no, less likely if yes
          Rough handling or a bad scare: unlikely
            ? What hands have done: more likely with “Was hurt by a person”
            ? Room and cage: more likely with “Was kept or born in a snake’s or reptile’s tank”
            ? Where from: more likely with “Spent its first weeks in a reptile’s tank”
          A stressful room or cage: unlikely
            ? Room and cage: more likely with “Lives outdoors”
            ? What changed: more likely with “A cat, dog or other hunter got at it or at the cage”
            ? How it began: more likely with “Came with a change of cage or home”
          Illness or pain: unlikely
            ? Body: more likely with any sign of illness
            ? How it began: more likely with “Came after illness or medicine”
            ? What hands have done: more likely with “Was given medicine”
          Trouble over food, nest or newcomers: very unlikely
            ? What changed: more likely with “Has pups”
            ? Other rats: more likely with “Is picked on by other rats”
            ? What is feared: more likely with “A hand between rats that were quarrelling”
          No rat for company: very unlikely
            - Another rat lives with it
            ? How it began: more likely with “Came after a companion was lost”
            ? What changed: more likely with “A companion died”
          Hormones: very unlikely
            - Under twelve weeks: hormones would be unusual
            - A female; less common
            - Fear more than threat

        What would help to know
          - Body: Some signs need a vet today, and rats hide illness
          - What changed: A change just before is often part of it; it would tell most about this: a stressful room or cage
          - How it began: What came suddenly has other reasons than what was always so; it would tell most about this: little handling when young
          - What hands have done: What hands have done so far is often part of it; it would tell most about this: little handling when young
          - Bites: It decides which tools are safe; until it is known we take the careful reading

        Not understood, and left out
          - sings_opera

        The weights are our own estimate, not yet checked against real rats. This is not a vet.
    "#]].assert_eq(&page);
}

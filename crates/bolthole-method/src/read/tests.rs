use expect_test::{Expect, expect};

use super::*;

mod ladder;
mod meaning;
mod seeded;
mod words;

/// The built-in method with some of its files changed.
fn changed(change: impl FnOnce(&mut Files)) -> Files {
    let mut files = Files::built_in();
    change(&mut files);
    files
}

/// Replaces `old`, which must be there, in a file.
fn replace(files: &mut Files, path: &str, old: &str, new: &str) {
    let text = files
        .text(path)
        .expect("the test names a file that is there")
        .to_owned();
    assert!(text.contains(old), "{path} has no {old:?}");
    files.put(path, text.replacen(old, new, 1));
}

fn check(files: &Files, expected: Expect) {
    let faults = Method::read(files).err().unwrap_or_default();
    expected.assert_eq(
        &faults
            .iter()
            .map(|fault| format!("{fault}\n"))
            .collect::<String>(),
    );
}

/// One replacement in one file, and the faults that follow.
fn check_replaced(path: &str, old: &str, new: &str, expected: Expect) {
    check(&changed(|files| replace(files, path, old, new)), expected);
}

const SPOON: &str = "ladder/01-spoon-at-hide/rung.toml";
const SPOON_WORDS: &str = "ladder/01-spoon-at-hide/en.md";
const HIDE: &str = "tips/08-always-a-hide/tip.toml";
const HIDE_WORDS: &str = "tips/08-always-a-hide/en.md";

#[test]
fn the_method_that_comes_with_the_program_has_no_fault() {
    check(&Files::built_in(), expect![""]);
}

#[test]
fn the_method_has_ten_tips_eight_causes_and_six_and_twenty_rungs() {
    let method = Method::built_in();
    let tips: Vec<_> = method.tips.iter().map(|tip| tip.number).collect();
    assert_eq!(tips, (1..=10).map(Some).collect::<Vec<_>>());
    assert_eq!(
        method.causes.iter().map(|card| card.cause).collect::<Vec<_>>(),
        Cause::ALL
    );
    let rungs: Vec<_> = method
        .ladder
        .rungs()
        .iter()
        .map(|rung| rung.id.0.as_str())
        .collect();
    assert_eq!(rungs.len(), 26);
    assert_eq!(
        (rungs[0], rungs[1], rungs[25]),
        ("sit-near", "spoon-at-hide", "check-in-hand")
    );
}

#[test]
fn a_hand_shy_rat_reaches_its_health_check_without_a_finger_or_a_hand() {
    let method = Method::built_in();
    let mut wanted = vec!["check-in-gown".into()];
    while let Some(id) = wanted.pop() {
        let rung = method
            .ladder
            .get(&id)
            .expect("`after` names rungs that are there");
        assert!(!rung.hands, "{id} has hands");
        wanted.extend(rung.after.iter().cloned());
    }
}

#[test]
fn the_cards_that_plans_and_first_steps_cite_are_there() {
    let method = Method::built_in();
    for id in [
        "first-aid-for-a-bite",
        "food-not-fingers",
        "go-slowly",
        "always-a-hide",
        "scoop-dont-grab",
        "hands-off",
        "the-dressing-gown",
        "hormones-and-neutering",
        "health-and-place-check",
        "plateau",
        "company",
        "to-the-vet",
        "less-is-more",
        "did-i-ruin-it",
        "rising-bites-after-neutering",
        "immersion-or-gradual",
        "afraid-of-the-rat",
    ] {
        assert!(method.card(id).is_some(), "no card {id}");
    }
}

#[test]
fn each_of_eighteen_rules_is_explained_on_some_card() {
    let method = Method::built_in();
    let explained = |rule: &u8| method.all_cards().any(|card| card.rules.contains(rule));
    let silent: Vec<u8> = (1..=18).filter(|rule| !explained(rule)).collect();
    assert!(silent.is_empty(), "no card explains {silent:?}");
}

#[test]
fn every_card_stands_beside_another_and_is_found_from_some_card_or_step() {
    let method = Method::built_in();
    for card in method.all_cards() {
        assert!(!card.see.is_empty(), "{} links to nothing", card.id);
    }
    let gown = crate::Link::to(crate::LinkKind::Rung, "gown");
    let from: Vec<String> = method
        .linked_from(&gown)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(from, ["tip:the-dressing-gown"]);
    let tip = crate::Link::to(crate::LinkKind::Card(crate::CardKind::Tip), "the-dressing-gown");
    let from: Vec<String> = method.linked_from(&tip).iter().map(ToString::to_string).collect();
    assert!(from.contains(&"rung:gown".to_owned()), "{from:?}");
}

#[test]
fn all_faults_are_told_at_once_and_by_file_and_line() {
    let files = changed(|files| {
        replace(files, SPOON, "icon = \"spoon\"", "icon = \"ladle\"");
        replace(files, HIDE, "grade = \"A\"", "garde = \"A\"");
        replace(files, HIDE_WORDS, "## Which hides", "## Do this");
        files.remove("tips/09-the-dressing-gown/en.md");
        files.put("tips/09-the-dressing-gown/gown.md", "# Der Bademantel");
    });
    check(
        &files,
        expect![[r#"
            method/ladder/01-spoon-at-hide/rung.toml:6: there is no icon `ladle`; there are aid, arm, ate, back, bit, bowl, came, check, cloth, door, ease, froze, gown, hide, lap, lock, moon, nipped, note, open, print, ran, rats, rest, spoon, stayed, sun, tips, today, undo, vet, wait, worse
            method/tips/08-always-a-hide/en.md:11: a second section `Do this`; put them together
            method/tips/08-always-a-hide/tip.toml:8: unknown field `garde`, expected one of `text`, `grade`, `species`, `population`, `sources`
            method/tips/09-the-dressing-gown/en.md:1: there is no such file, or it is not UTF-8 text; add the words
            method/tips/09-the-dressing-gown/gown.md:1: nothing reads this file; check its name and folder, or take it out
        "#]],
    );
}

#[test]
fn a_file_that_is_no_toml_is_told_by_its_line() {
    check_replaced(
        SPOON,
        "presenter = \"spoon\"",
        "presenter = \"spoon",
        expect![[r#"
            method/ladder/01-spoon-at-hide/rung.toml:2: not TOML: invalid basic string, expected `"`
        "#]],
    );
}

#[test]
fn a_misspelt_key_of_any_file_is_refused_with_the_keys_there_are() {
    let files = changed(|files| {
        replace(files, SPOON, "hands =", "hand =");
        replace(files, HIDE, "items =", "itmes =");
        replace(files, "sources.toml", "title =", "titel =");
        replace(
            files,
            "causes/hormonal/cause.toml",
            "prior_why =",
            "prior_because =",
        );
    });
    check(
        &files,
        expect![[r#"
            method/causes/hormonal/cause.toml:7: unknown field `prior_because`, expected one of `prior`, `prior_why`, `prior_grade`, `items`
            method/ladder/01-spoon-at-hide/rung.toml:4: unknown field `hand`, expected one of `after`, `asks`, `presenter`, `place`, `hands`, `tickles`, `child`, `icon`, `items`, `cards`
            method/sources.toml:6: unknown field `titel`, expected one of `id`, `title`, `url`, `year`, `seen`
            method/tips/08-always-a-hide/tip.toml:2: unknown field `itmes`, expected one of `icon`, `items`, `rules`, `applies_if`, `not_if`, `see`, `routine`
        "#]],
    );
}

#[test]
fn a_second_list_in_a_file_of_one_list_is_refused() {
    let files = changed(|files| {
        let text = format!(
            "{}\n[[sauce]]\nid = \"yoghurt\"\n",
            files.text("sources.toml").unwrap()
        );
        files.put("sources.toml", text);
    });
    let faults = Method::read(&files).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(faults[0].what.starts_with("unknown key `sauce`"), "{}", faults[0]);
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    check(
        &changed(|files| files.put(SPOON, [0xff, 0xfe])),
        expect![[r#"
            method/ladder/01-spoon-at-hide/rung.toml:1: there is no such file, or it is not UTF-8 text; add it
        "#]],
    );
}

#[test]
fn what_editors_leave_behind_is_passed_over() {
    let files = changed(|files| {
        files.put("tips/.DS_Store", "x");
        files.put("tips/08-always-a-hide/en.md~", "x");
    });
    check(&files, expect![""]);
}

#[test]
fn a_tag_means_its_own_fields_meaning_first() {
    let method = Method::built_in();
    let sign = &method.ethogram[0];
    assert_eq!(
        method.meaning_of(crate::Field::Signs, &sign.id),
        Some(sign.id.as_str())
    );
    assert_eq!(
        method.meaning_of(crate::Field::Environment, &sign.id),
        Some(sign.id.as_str())
    );
    assert_eq!(method.meaning_of(crate::Field::Signs, "plays_the_violin"), None);
    let trigger = method
        .tags
        .iter()
        .find(|tag| tag.field == crate::Field::Triggers)
        .unwrap();
    assert_eq!(
        method.meaning_of(crate::Field::Triggers, &trigger.synonyms[0]),
        Some(trigger.id.as_str())
    );
    assert_eq!(method.says(&trigger.id), Some(trigger.says.as_str()));
}

#[test]
fn the_list_names_each_thing_once_a_line() {
    let method = Method::built_in();
    let list = crate::list(&method);
    let hide: Vec<_> = list
        .lines()
        .filter(|line| line.contains(" always-a-hide "))
        .collect();
    expect!["tip          always-a-hide                      Always a hide, and one you can carry"]
        .assert_eq(&hide.join("\n"));
}

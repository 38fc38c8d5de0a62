//! What is named, claimed, weighed and conditioned.

use expect_test::expect;

use super::*;

#[test]
fn every_drawing_can_be_named_and_no_other() {
    let drawn = include_str!("../../../../../web/icons.svg");
    let mut names: Vec<_> = drawn
        .split("id=\"i-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    names.sort_unstable();
    assert_eq!(names, check::ICONS);
}

#[test]
fn every_posture_that_is_drawn_can_be_named_and_no_other() {
    let drawn = include_str!("../../../../../web/signs.svg");
    let mut names: Vec<_> = drawn
        .split("id=\"s-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    names.sort_unstable();
    assert_eq!(names, check::DRAWINGS);
}

#[test]
fn names_that_are_missing_double_or_unknown_are_told() {
    let files = changed(|files| {
        for name in ["tip.toml", "en.md"] {
            let text = files
                .text(&format!("tips/10-go-slowly/{name}"))
                .unwrap()
                .to_owned();
            files.remove(&format!("tips/10-go-slowly/{name}"));
            files.put(&format!("tips/11-go-quickly/{name}"), text);
        }
        files.put(
            "cards/friends/card.toml",
            "icon = \"rats\"\n[[claim]]\ntext = \"x\"\ngrade = \"O\"\nspecies = \"rat\"\n",
        );
        files.put("cards/friends/en.md", "# Friends\n\n## Do this\n\n1. Wait.\n");
        files.put(
            "causes/boredom/cause.toml",
            "prior = 0.0\nprior_why = \"x\"\nprior_grade = \"O\"\n",
        );
        files.put("causes/boredom/en.md", "# Boredom\n\nNothing to do.\n");
        files.remove("causes/hormonal/cause.toml");
        files.remove("causes/hormonal/en.md");
    });
    let faults = Method::read(&files).unwrap_err();
    // Rungs cite tip 10; those faults are the next test's.
    let told: String = faults
        .iter()
        .filter(|fault| !fault.file.contains("/ladder/"))
        .map(|fault| format!("{fault}\n"))
        .collect();
    expect![[r#"
        method/cards/a-good-life/card.toml:4: there is no tip `go-slowly`; mend the name or write it
        method/cards/friends/card.toml:1: a second card is called `friends`; give one of them another name
        method/cards/how-long/card.toml:5: there is no tip `go-slowly`; mend the name or write it
        method/cards/immersion-or-gradual/card.toml:5: there is no tip `go-slowly`; mend the name or write it
        method/cards/less-is-more/card.toml:5: there is no tip `go-slowly`; mend the name or write it
        method/cards/plateau/card.toml:5: there is no tip `go-slowly`; mend the name or write it
        method/cards/tickling/card.toml:5: there is no tip `go-slowly`; mend the name or write it
        method/cards/weekly-look/card.toml:3: there is no tip `go-slowly`; mend the name or write it
        method/causes/boredom/cause.toml:1: `boredom` is none of the eight causes; call the folder one of lack_of_handling, trauma_or_mishandling, hormonal, stressful_environment, lonely_no_companion, illness_or_pain, normal_settling_in, resource_or_intro_conflict
        method/causes/hormonal/cause.toml:1: the cause `hormonal` of eight is missing; add it
        method/procedures/did-i-ruin-it/card.toml:4: there is no tip `go-slowly`; mend the name or write it
        method/search.toml:204: there is no tip `go-slowly`; mend the name or write it
        method/tips/10-go-slowly/tip.toml:1: tip 10 of ten is missing; add it
        method/tips/11-go-quickly/tip.toml:1: `go-quickly` is none of the ten tips; make it a card in `cards/`
    "#]].assert_eq(&told);
}

#[test]
fn what_is_named_must_exist() {
    let files = changed(|files| {
        replace(files, SPOON, "\"food-not-fingers\"", "\"food-and-fingers\"");
        replace(files, SPOON, "items = [35", "items = [135");
        replace(files, HIDE, "rules = [5", "rules = [19");
        replace(
            files,
            HIDE,
            "sources = [\"shelters-1997\"]",
            "sources = [\"shelters-1897\"]",
        );
        replace(
            files,
            "ladder/02-spoon-a-little-out/rung.toml",
            "cards = [\"food-not-fingers\", \"go-slowly\"]",
            "cards = []",
        );
    });
    check(
        &files,
        expect![[r#"
            method/ladder/01-spoon-at-hide/rung.toml:7: there is no item 135; items are 1 to 117
            method/ladder/01-spoon-at-hide/rung.toml:8: there is no card `food-and-fingers`; mend the name or write the card
            method/ladder/02-spoon-a-little-out/rung.toml:8: a rung names at least one card that explains it
            method/tips/08-always-a-hide/tip.toml:3: there is no rule H19; rules are 1 to 18
            method/tips/08-always-a-hide/tip.toml:11: there is no source `shelters-1897`; add it to sources.toml or mend the name
        "#]],
    );
}

#[test]
fn a_claim_says_how_sure_it_is_and_about_whom() {
    let files = changed(|files| {
        replace(files, HIDE, "sources = [\"article\"]\n", "");
        replace(files, HIDE, "species = \"mouse\"", "species = \"rat\"");
        replace(files, HIDE, "species = \"rat\"", "species = \"hamster\"");
        replace(
            files,
            "tips/10-go-slowly/tip.toml",
            "species = \"rat\"",
            "species = \"mouse\"",
        );
        replace(
            files,
            "sources.toml",
            "seen = \"abstract; its author was not shown\"",
            "seen = \"abstract\"",
        );
    });
    check(
        &files,
        expect![[r#"
            method/cards/immersion-or-gradual/card.toml:25: source `shelters-1997` has no address; give its url, or say after `;` in `seen` how to find it
            method/causes/stressful_environment/cause.toml:100: source `shelters-1997` has no address; give its url, or say after `;` in `seen` how to find it
            method/environment/hides-in-the-cage/card.toml:86: source `shelters-1997` has no address; give its url, or say after `;` in `seen` how to find it
            method/tips/08-always-a-hide/tip.toml:9: `hamster` is no species of a claim; use rat, mouse, person
            method/tips/08-always-a-hide/tip.toml:11: source `shelters-1997` has no address; give its url, or say after `;` in `seen` how to find it
            method/tips/08-always-a-hide/tip.toml:23: this is about mice; say species = "mouse"
            method/tips/08-always-a-hide/tip.toml:29: grade S names its sources; only our own rules (O) have none
            method/tips/10-go-slowly/tip.toml:7: evidence from mice says so in its words; name the mice
        "#]],
    );
}

#[test]
fn a_denied_source_is_refused_by_name() {
    let files = changed(|files| {
        replace(
            files,
            "sources.toml",
            "http://www.ratfanclub.org/trust.html",
            "https://www.ratsprevention.com/trust",
        );
        replace(files, "sources.toml", "ratballs and ratzrealm", "Enviro Literacy");
        replace(files, "sources.toml", "seen = \"full;", "seen = \"all of it;");
    });
    check(
        &files,
        expect![[r#"
            method/sources.toml:7: `seen` begins with one of full, abstract, excerpt, not recorded; then `;` and more
            method/sources.toml:105: `enviroliteracy` is on the list of sources not to be used; find another or drop it
            method/sources.toml:176: `ratsprevention` is on the list of sources not to be used; find another or drop it
        "#]],
    );
}

#[test]
fn a_condition_can_hold_and_names_known_meanings() {
    let flag = |when: &str| {
        format!(
            "[[flag]]\nid = \"x\"\nurgency = \"now\"\nsays = \"X\"\nwhy = \"X.\"\ngrade = \"O\"\n[flag.when]\n{when}\n"
        )
    };
    for (when, expected) in [
        (
            "any = [\"tentacles\"]",
            expect![[r#"
                method/red-flags/red-flags.toml:8: `tentacles` is the id of no sign and no tag meaning; use an id of method/ethogram, or add it
            "#]],
        ),
        (
            "any = [\"collapse\"]\nat_least = 2",
            expect![[r#"
                method/red-flags/red-flags.toml:9: `at_least` must be 1 to 1, the length of `any`
            "#]],
        ),
        (
            "age_from = 12\nage_below = 8",
            expect![[r#"
                method/red-flags/red-flags.toml:8: from 12 to below 8 weeks can never hold; swap them
            "#]],
        ),
        (
            "",
            expect![[r#"
                method/red-flags/red-flags.toml:7: the condition is empty and would always hold; say when it does
            "#]],
        ),
    ] {
        let files = changed(|files| {
            files.put("red-flags/red-flags.toml", flag(when));
            // Its words lead to flags that are no longer there.
            files.put("search.toml", "");
        });
        check(&files, expected);
    }
}

#[test]
fn a_red_flag_that_calls_nobody_is_refused() {
    let path = "red-flags/red-flags.toml";
    let faults = Method::read(&changed(|files| {
        replace(files, path, "urgency = \"now\"", "urgency = \"none\"")
    }))
    .unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0].what.starts_with("a red flag calls a vet"),
        "{}",
        faults[0]
    );
}

#[test]
fn a_weight_is_a_number_that_says_something() {
    let cause = "causes/hormonal/cause.toml";
    let weight = |text: &str| {
        text.lines()
            .find(|line| line.starts_with("weight ="))
            .unwrap()
            .to_owned()
    };
    let first = weight(Files::built_in().text(cause).unwrap());
    for new in ["weight = nan", "weight = 0"] {
        let faults = Method::read(&changed(|files| replace(files, cause, &first, new))).unwrap_err();
        assert!(
            faults[0]
                .what
                .starts_with("a weight is a number above or below 0"),
            "{}",
            faults[0]
        );
    }
}

#[test]
fn a_weight_says_on_whose_word_it_speaks_and_so_does_a_prior() {
    let cause = "causes/lonely_no_companion/cause.toml";
    let files = changed(|files| {
        replace(files, cause, "prior_grade = \"O\"\n", "");
        replace(
            files,
            cause,
            "group = \"alone\"\ngrade = \"O\"\n",
            "group = \"alone\"\n",
        );
        replace(
            files,
            cause,
            "grade = \"S\"\nitems = [101]",
            "grade = \"S\"\nitems = []",
        );
        let searching = "items = [29]\nsources = [\"keepers-reports\"]";
        replace(files, cause, searching, "items = [29]");
        replace(
            files,
            cause,
            "sources = [\"keepers-reports\"]",
            "sources = [\"a-neighbor\"]",
        );
    });
    check(
        &files,
        expect![[r#"
        method/causes/lonely_no_companion/cause.toml:1: missing field `prior_grade`; add it
        method/causes/lonely_no_companion/cause.toml:19: missing field `grade`; add it
        method/causes/lonely_no_companion/cause.toml:42: there is no source `a-neighbor`; add it to sources.toml or mend the name
        method/causes/lonely_no_companion/cause.toml:68: grade S is the article’s word; name its numbers in `items`
        method/causes/lonely_no_companion/cause.toml:77: grade C names its sources; only our own rules (O) have none
    "#]],
    );
}

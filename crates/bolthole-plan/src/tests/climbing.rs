use expect_test::{Expect, expect};

use std::sync::LazyLock;

use bolthole_domain::Role;

use super::story::{METHOD, Story, asked};
use crate::trust::{FitOn, Params};
use crate::{Policy, Whose, plan_by};

/// The plain pace: numbers set by hand have no word.
static PLAIN: LazyLock<Policy> = LazyLock::new(|| {
    let mut params = Params::shipped().clone();
    params.evidence.fit_on = FitOn::Hand;
    Policy::new(&METHOD.ladder, &params, Whose::RealRats)
});

/// Days of a story: the plan's step of each day, answered with the next word ("calm" is `ate`, "-" no visit).
fn check(start: Story, answers: &str, expected: Expect) {
    let mut story = start;
    let mut told = String::new();
    let first = story
        .history
        .entries
        .last()
        .map_or(0.0, |entry| entry.day.floor() + 1.0);
    for (index, answer) in answers.split_whitespace().enumerate() {
        let day = first + f64::from(u32::try_from(index).expect("a short story"));
        if answer == "-" {
            continue;
        }
        let plan = plan_by(&PLAIN, &METHOD, &story.history, &asked(day, Role::Adult));
        let step = plan.rung.map_or("on hold".to_owned(), |rung| rung.0);
        told.push_str(&format!("day {day}: {step} {answer}\n"));
        if step != "on hold" {
            story = story.log(day, &step, if answer == "calm" { "ate" } else { answer });
        }
    }
    expected.assert_eq(&told);
}

#[test]
fn two_calm_days_then_one_on() {
    check(
        Story::new(),
        "calm calm calm calm calm",
        expect![[r#"
            day 0: sit-near calm
            day 1: sit-near calm
            day 2: spoon-at-hide calm
            day 3: spoon-at-hide calm
            day 4: spoon-a-little-out calm
        "#]],
    );
}

#[test]
fn a_fright_leads_one_step_down_and_the_step_rests() {
    check(
        Story::climbed_to("spoon-a-hand-out"),
        "calm fled calm calm calm calm calm",
        expect![[r#"
            day 8: spoon-at-door calm
            day 9: spoon-at-door fled
            day 10: spoon-a-hand-out calm
            day 11: spoon-a-hand-out calm
            day 12: spoon-at-door calm
            day 13: spoon-at-door calm
            day 14: spoon-over-the-sill calm
        "#]],
    );
}

#[test]
fn one_wary_visit_stays_and_two_step_down() {
    check(
        Story::climbed_to("spoon-at-hide"),
        "refused calm refused refused calm",
        expect![[r#"
            day 4: spoon-a-little-out refused
            day 5: spoon-a-little-out calm
            day 6: spoon-a-little-out refused
            day 7: spoon-a-little-out refused
            day 8: spoon-at-hide calm
        "#]],
    );
}

#[test]
fn a_fortnight_away_begins_two_steps_easier() {
    check(
        Story::climbed_to("spoon-at-door"),
        "- - - - - - - - - - - - - calm calm calm calm calm",
        expect![[r#"
            day 23: spoon-a-hand-out calm
            day 24: spoon-a-hand-out calm
            day 25: spoon-at-door calm
            day 26: spoon-at-door calm
            day 27: spoon-over-the-sill calm
        "#]],
    );
}

#[test]
fn a_rung_that_frightens_twice_gives_way_to_another_branch() {
    check(
        Story::climbed_to("climbs-on"),
        "calm froze calm calm calm froze calm calm calm",
        expect![[r#"
            day 24: lap-spoon calm
            day 25: lap-spoon froze
            day 26: climbs-on calm
            day 27: climbs-on calm
            day 28: lap-spoon calm
            day 29: lap-spoon froze
            day 30: climbs-on calm
            day 31: climbs-on calm
            day 32: carried-in-hide calm
        "#]],
    );
}

#[test]
fn a_bite_sends_the_way_round_by_arm_and_gown() {
    check(
        Story::climbed_to("still-hand"),
        "calm bit calm calm calm calm calm calm calm",
        expect![[r#"
        day 38: hand-sniffed calm
        day 39: hand-sniffed bit
        day 40: check-in-gown calm
        day 41: check-in-gown calm
        day 42: check-in-gown calm
        day 43: check-in-gown calm
        day 44: check-in-gown calm
        day 45: check-in-gown calm
        day 46: check-in-gown calm
    "#]],
    );
}

#[test]
fn a_calm_rat_climbs_the_whole_ladder() {
    let top = Story::climbed_to("check-in-hand");
    let rungs: std::collections::BTreeSet<_> = top
        .history
        .entries
        .iter()
        .filter_map(|entry| match &entry.kind {
            crate::EntryKind::Trial(trial) => Some(&trial.rung),
            _ => None,
        })
        .collect();
    assert_eq!(rungs.len(), super::story::METHOD.ladder.rungs().len());
}

#[test]
fn the_reasons_count_this_rats_own_visits() {
    let plan = Story::climbed_to("spoon-a-hand-out")
        .log_after(1.0, "spoon-at-door", "froze")
        .plan_after(9.0);
    let told: Vec<String> = plan.reasons.iter().map(ToString::to_string).collect();
    expect![[r#"
        Calm here on 2 of the last 2 visits, so far on 2 separate days.
        Not further yet: at “Spoon at the door” {name} froze, 9 days ago.
        No visit is written down for a week or more, so it begins one step easier."#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn a_neutered_or_young_rat_is_never_called_hormonal() {
    let bites = |intake| {
        Story::climbed_to_with("lap-spoon", intake)
            .log_after(1.0, "still-hand", "bit")
            .plan_after(1.0)
    };
    let cards = |intake| bites(intake).cards.contains(&"hormones-and-neutering".to_owned());
    assert!(cards(r#"{"sex":"male","neutered":false,"age_weeks":20}"#));
    assert!(!cards(r#"{"sex":"male","neutered":true,"age_weeks":20}"#));
    assert!(!cards(r#"{"sex":"female","age_weeks":20}"#));
    assert!(!cards(r#"{"sex":"male","neutered":false,"age_weeks":3}"#));
}

#[test]
fn a_broken_skin_brings_first_aid_first() {
    let plan = Story::climbed_to("lap-spoon")
        .log_after(1.0, "lap-spoon", "bit")
        .plan_after(0.0);
    assert_eq!(
        plan.cards.first().map(String::as_str),
        Some("first-aid-for-a-bite")
    );
}

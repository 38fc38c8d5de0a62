//! The pace with the model's word: slower where frights are likely, never past a gate, never stuck.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use bolthole_domain::{Care, Outcome, Place, Role, RungId};
use proptest::prelude::*;

use super::properties::{end, history, history_without_standing_holds};
use super::story::{METHOD, Story, asked, trial};
use crate::gates::{View, is_open};
use crate::standing::Standing;
use crate::trust::{Evidence, FitOn, Params};
use crate::{Asked, Entry, EntryKind, Gate, Plan, Policy, Reason, Whose, plan_by};

/// The shipped numbers as if they had been fitted on many rats.
fn policy(whose: Whose, n_rats: u64) -> Policy {
    let mut params = Params::shipped().clone();
    params.evidence = Evidence {
        fit_on: FitOn::Bench,
        n_rats,
        held_out_ece: 0.01,
    };
    Policy::new(&METHOD.ladder, &params, whose)
}

static HEARD: LazyLock<Policy> = LazyLock::new(|| policy(Whose::SimulatedRats, 100));

fn plan_after(story: &Story, days: f64) -> Plan {
    plan_by(
        &HEARD,
        &METHOD,
        &story.history,
        &asked(end(&story.history) + days, Role::Adult),
    )
}

/// Every calm day on the step of the plan, until something that was not calm before comes.
fn calm_days_until_something_new(story: Story, care: Care) -> usize {
    let mut story = story;
    let known: BTreeSet<RungId> = tried(&story).into_iter().collect();
    for n in 0..40 {
        let day = end(&story.history).floor() + 1.0;
        let asked = Asked {
            care,
            ..asked(day, Role::Adult)
        };
        let step = plan_by(&HEARD, &METHOD, &story.history, &asked)
            .rung
            .expect("a step");
        if !known.contains(&step) {
            return n;
        }
        story = story.log(day, &step.0, "ate");
    }
    panic!("nothing new in forty calm days")
}

fn tried(story: &Story) -> Vec<RungId> {
    let entries = story.history.entries.iter();
    entries
        .filter_map(|entry| match &entry.kind {
            EntryKind::Trial(trial) => Some(trial.rung.clone()),
            _ => None,
        })
        .collect()
}

/// A rat that has been frightened again and again at the door.
fn shy() -> Story {
    let mut story = Story::climbed_to("spoon-at-door");
    for _ in 0..6 {
        story = story
            .log_after(1.0, "spoon-at-door", "fled")
            .log_after(2.0, "spoon-a-hand-out", "hesitated");
    }
    story
}

#[test]
fn a_shy_rat_begins_easier_or_waits_and_the_counts_are_told() {
    let story = shy()
        .log_after(1.0, "spoon-a-hand-out", "ate")
        .log_after(1.0, "spoon-a-hand-out", "ate");
    let plan = plan_after(&story, 2.0);
    assert_eq!(plan.level, 2);
    let told = plan.reasons.iter().find_map(|reason| match reason {
        Reason::EasierToday { n_fright, of, .. } | Reason::CanWait { n_fright, of, .. } => {
            Some((*n_fright, *of))
        }
        _ => None,
    });
    assert_eq!(told, Some((4, 10)), "{plan:?}");
}

#[test]
fn the_model_is_not_heard_before_fifteen_visits() {
    let story = Story::climbed_to("spoon-at-door");
    assert!(tried(&story).len() < 15);
    assert_eq!(plan_after(&story, 1.0).level, 0);
    assert_eq!(plan_after(&Story::climbed_to("hide-on-table"), 1.0).level, 2);
}

#[test]
fn numbers_from_simulated_rats_reach_level_one_with_real_rats() {
    let story = Story::climbed_to("climbs-on");
    let level = |policy: &Policy| {
        plan_by(
            policy,
            &METHOD,
            &story.history,
            &asked(end(&story.history) + 1.0, Role::Adult),
        )
        .level
    };
    assert_eq!(level(&policy(Whose::RealRats, 100)), 1);
    assert_eq!(level(&policy(Whose::SimulatedRats, 39)), 1);
    assert_eq!(level(&policy(Whose::SimulatedRats, 9)), 0);
}

#[test]
fn gentle_never_asks_sooner_than_brisk() {
    let days = Care::ALL.map(|care| calm_days_until_something_new(shy(), care));
    assert!(days[1] <= days[0] && days[2] <= days[1], "{days:?}");
    assert!(days[0] <= 21, "{days:?}");
}

#[test]
fn a_model_that_foresees_calm_and_sees_frights_is_not_heard_any_more() {
    let mut story = Story::climbed_to("gown");
    for _ in 0..6 {
        story = story.log_after(1.0, "sit-near", "fled");
    }
    assert_eq!(plan_after(&story, 1.0).level, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_model_breaks_no_gate(history in history(), later in 0.0..30.0f64, child in any::<bool>()) {
        let day = end(&history) + later;
        let asked = asked(day, if child { Role::Child } else { Role::Adult });
        let plan = plan_by(&HEARD, &METHOD, &history, &asked);
        let standing = Standing::of(&METHOD, &history, day);
        let view = View { method: &METHOD, standing: &standing, asked: &asked };
        for id in plan.rung.iter().chain(&plan.warm_up) {
            let rung = METHOD.ladder.get(id).expect("plans name rungs of the ladder");
            prop_assert!(is_open(&view, rung), "{id} is held on day {day}");
        }
        prop_assert!(plan.rung.is_some() || plan.held.iter().any(|held| held.gate == Gate::VetHold));
    }

    #[test]
    fn whatever_the_model_thinks_three_calm_weeks_lead_to_something_new(history in history_without_standing_holds()) {
        let mut history = history;
        let start = end(&history).floor() + 1.0;
        let before: BTreeSet<RungId> = history.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Trial(trial) => Some(trial.rung.clone()),
            _ => None,
        }).collect();
        prop_assume!(before.len() < METHOD.ladder.rungs().len());
        for day in 0..22 {
            let day = start + f64::from(day);
            let asked = Asked { care: Care::Gentle, ..asked(day, Role::Adult) };
            let step = plan_by(&HEARD, &METHOD, &history, &asked).rung.expect("nothing holds sitting near");
            if !before.contains(&step) {
                return Ok(());
            }
            history.entries.push(Entry { day, kind: EntryKind::Trial(trial(&step.0, Outcome::Ate)) });
        }
        prop_assert!(false, "nothing new after 21 calm days");
    }
}

/// Lives by the plan, a visit a day, until the health check in the gown is calm: on which day, and how many bites it took.
fn days_to_the_floor(
    policy: &Policy,
    does: impl Fn(&bolthole_method::Rung, usize) -> Outcome,
) -> (u32, usize) {
    let mut story = Story::new();
    let mut n_bites = 0;
    for day in 0..300 {
        let asked = asked(f64::from(day), Role::Adult);
        let step = plan_by(policy, &METHOD, &story.history, &asked)
            .rung
            .expect("a step");
        let rung = METHOD.ladder.get(&step).expect("a rung of the ladder");
        let n_before = tried(&story).iter().filter(|id| **id == step).count();
        let outcome = does(rung, n_before);
        n_bites += usize::from(outcome == Outcome::Bit);
        story = story.log(f64::from(day), &step.0, outcome.name());
        if step.0 == "check-in-gown" && outcome.is_calm() {
            return (day, n_bites);
        }
    }
    panic!(
        "no health check in 300 days; tried {:?}",
        tried(&story).into_iter().collect::<BTreeSet<_>>()
    )
}

#[test]
fn a_rat_that_bites_every_hand_reaches_its_health_check_without_meeting_one() {
    for policy in [policy(Whose::RealRats, 0), HEARD.clone()] {
        let (day, n_bites) = days_to_the_floor(
            &policy,
            |rung, _| {
                if rung.hands { Outcome::Bit } else { Outcome::Ate }
            },
        );
        assert!(day < 60 && n_bites == 0, "day {day}, {n_bites} bites");
    }
}

#[test]
fn a_rat_that_bites_at_every_spoon_in_its_nest_eats_outside_it_and_reaches_its_health_check() {
    for teeth in [Outcome::Bit, Outcome::Nipped] {
        for policy in [policy(Whose::RealRats, 0), HEARD.clone()] {
            let (day, n_bites) = days_to_the_floor(&policy, |rung, _| {
                if rung.place == Place::Hide {
                    teeth
                } else {
                    Outcome::Ate
                }
            });
            assert!(day < 70 && n_bites <= 2, "day {day}, {n_bites} bites");
        }
    }
}

#[test]
fn a_nest_that_met_teeth_twice_is_left_alone_until_somebody_finds_it_calm() {
    let story = Story::new()
        .log(0.0, "sit-near", "relaxed")
        .log(1.0, "sit-near", "relaxed")
        .log(2.0, "spoon-at-hide", "nipped")
        .log(9.0, "spoon-at-hide", "nipped")
        .log(10.0, "sit-near", "relaxed")
        .log(11.0, "sit-near", "relaxed")
        .log(17.0, "sit-near", "relaxed")
        .log(22.0, "sit-near", "relaxed");
    let step = |story: &Story, day: f64| story.plan(day).rung.expect("a step").0;
    assert_eq!(step(&story, 12.0), "spoon-a-little-out");
    assert_eq!(step(&story, 23.0), "spoon-a-little-out");
    assert!(story.plan(23.0).reasons.contains(&Reason::OutsideTheNest));
    let calm = story.log(23.0, "spoon-at-hide", "ate");
    assert!(calm.open(24.0).contains(&"spoon-at-hide".to_owned()));
    assert!(!calm.plan(24.0).reasons.contains(&Reason::OutsideTheNest));
}

#[test]
fn after_three_weeks_away_a_nest_that_is_left_alone_is_not_where_the_way_ends() {
    let mut story = Story::climbed_to("spoon-at-door");
    for _ in 0..2 {
        story = story
            .log_after(1.0, "spoon-at-hide", "nipped")
            .log_after(30.0, "sit-near", "relaxed");
    }
    for rung in [
        "sit-near",
        "spoon-a-little-out",
        "spoon-a-hand-out",
        "spoon-at-door",
        "spoon-over-the-sill",
    ] {
        story = story.log_after(1.0, rung, "ate").log_after(1.0, rung, "ate");
    }
    let day = end(&story.history);
    let away = |days: f64| story.plan(day + days).rung.expect("a step").0;
    assert_eq!(away(1.0), "spoon-past-the-sleeve");
    assert_eq!(away(22.0), "spoon-a-hand-out");
}

#[test]
fn a_rat_that_freezes_at_everything_new_reaches_its_health_check() {
    for policy in [policy(Whose::RealRats, 0), HEARD.clone()] {
        let (day, _) = days_to_the_floor(&policy, |rung, n_before| {
            if n_before == 0 && rung.id.0 != "sit-near" {
                Outcome::Froze
            } else {
                Outcome::Ate
            }
        });
        assert!(day < 280, "day {day}");
    }
}

#[test]
fn a_rat_that_bites_a_sleeve_once_and_stays_away_from_hands_reaches_its_health_check() {
    for policy in [policy(Whose::RealRats, 0), HEARD.clone()] {
        let (day, n_bites) = days_to_the_floor(&policy, |rung, n_before| match rung.id.0.as_str() {
            "still-arm" | "climbs-on" if n_before == 0 => Outcome::Bit,
            _ if rung.hands => Outcome::Refused,
            _ => Outcome::Ate,
        });
        assert!(day < 150 && n_bites == 2, "day {day}, {n_bites} bites");
    }
}

//! Several caregivers and one rat: what is solid with Mum is not yet solid with Dad.

use bolthole_domain::{BiteSeverity, Outcome, Role, RungId, Zone};
use proptest::prelude::*;

use super::story::{METHOD, Story, trial};
use crate::gates::{View, is_open};
use crate::standing::Standing;
use crate::{Asked, Entry, EntryKind, Gate, History, OthersToday, Plan, Trial, furthest_with, plan};

fn by(who: Option<&str>, day: f64) -> Asked {
    Asked {
        day,
        caregiver: who.map(str::to_owned),
        role: Role::Adult,
        companion_present: false,
        others: OthersToday::AS_USUAL,
        care: bolthole_domain::Care::Usual,
    }
}

fn tried(who: Option<&str>, day: f64, rung: &str, outcome: Outcome) -> Entry {
    let trial = Trial {
        caregiver: who.map(str::to_owned),
        ..trial(rung, outcome)
    };
    Entry {
        day,
        kind: EntryKind::Trial(trial),
    }
}

/// Mum has climbed to `rung` with a rat that was always calm.
fn with_mum_at(rung: &str) -> History {
    let mut history = Story::climbed_to(rung).history;
    for entry in &mut history.entries {
        if let EntryKind::Trial(trial) = &mut entry.kind {
            trial.caregiver = Some("Mum".to_owned());
        }
    }
    history
}

fn end(history: &History) -> f64 {
    history.entries.last().map_or(0.0, |entry| entry.day)
}

fn plan_of(history: &History, who: &str, days_later: f64) -> Plan {
    plan(&METHOD, history, &by(Some(who), end(history) + days_later))
}

fn step_of(history: &History, who: &str, days_later: f64) -> String {
    plan_of(history, who, days_later).rung.expect("a step").0
}

fn logged(mut history: History, who: &str, days_later: f64, rung: &str, outcome: Outcome) -> History {
    let day = end(&history) + days_later;
    history.entries.push(tried(Some(who), day, rung, outcome));
    history
}

#[test]
fn she_knows_mums_arm_and_with_dad_she_starts_at_the_door() {
    let history = with_mum_at("still-arm");
    assert_eq!(step_of(&history, "Mum", 1.0), "climbs-on");
    let dads = plan_of(&history, "Dad", 1.0);
    assert_eq!(dads.rung, Some(RungId::from("spoon-at-door")));
    assert_eq!(dads.warm_up, Some(RungId::from("spoon-a-hand-out")));
    assert_eq!(
        dads.reasons[0].to_string(),
        "{name} knows “Sniffs a still arm” with Mum. With you it begins at “Spoon at the door”."
    );
    assert_eq!(dads.reasons.len(), 1);
}

#[test]
fn dad_climbs_where_mum_has_been_at_one_calm_day_a_step_and_then_at_two() {
    // By counting calm days alone.
    let mut params = crate::trust::Params::shipped().clone();
    params.evidence.fit_on = crate::trust::FitOn::Hand;
    let plain = crate::Policy::new(&METHOD.ladder, &params, crate::Whose::RealRats);
    let mut history = with_mum_at("spoon-past-the-sleeve");
    let mut steps = Vec::new();
    for _ in 0..5 {
        let asked = by(Some("Dad"), end(&history) + 1.0);
        let step = crate::plan_by(&plain, &METHOD, &history, &asked).rung;
        let step = step.expect("a step").0;
        history = logged(history, "Dad", 1.0, &step, Outcome::Ate);
        steps.push(step);
    }
    assert_eq!(
        steps,
        [
            "spoon-at-door",
            "spoon-over-the-sill",
            "spoon-past-the-sleeve",
            "hide-on-table",
            "hide-on-table",
        ]
    );
    let reasons = plan_of(&history, "Dad", 1.0).reasons;
    assert!(!reasons[0].to_string().contains("with Mum"), "{reasons:?}");
}

#[test]
fn ease_within_one_day_is_one_step_also_where_mum_has_been() {
    let history = logged(
        with_mum_at("still-arm"),
        "Dad",
        1.0,
        "spoon-at-door",
        Outcome::Ate,
    );
    assert_eq!(step_of(&history, "Dad", 0.0), "spoon-at-door");
    assert_eq!(step_of(&history, "Dad", 1.0), "spoon-over-the-sill");
}

#[test]
fn a_fright_with_mum_is_a_fright_with_dad() {
    let dad_follows = logged(
        with_mum_at("still-arm"),
        "Dad",
        1.0,
        "spoon-at-door",
        Outcome::Ate,
    );
    let fled = logged(dad_follows, "Mum", 0.5, "spoon-at-door", Outcome::Fled);
    assert_eq!(step_of(&fled, "Dad", 0.0), "sit-near");
    // The frightening rung rests, and so does what it builds on: with Dad too it is to be found again.
    assert_eq!(step_of(&fled, "Dad", 1.0), "spoon-a-hand-out");
}

#[test]
fn a_wary_visit_with_mum_leaves_dad_what_is_his_own() {
    let mut history = with_mum_at("still-arm");
    history = logged(history, "Dad", 1.0, "spoon-at-door", Outcome::Ate);
    history = logged(history, "Dad", 1.0, "spoon-over-the-sill", Outcome::Ate);
    for _ in 0..2 {
        history = logged(history, "Mum", 1.0, "spoon-at-door", Outcome::Refused);
    }
    assert_eq!(step_of(&history, "Mum", 1.0), "spoon-a-hand-out");
    assert_eq!(
        step_of(&history, "Dad", 1.0),
        "spoon-a-hand-out",
        "what was only given is Mum's, and she has to find it again"
    );
    let found = logged(history, "Mum", 1.0, "spoon-a-hand-out", Outcome::Ate);
    let found = logged(found, "Mum", 1.0, "spoon-a-hand-out", Outcome::Ate);
    assert_eq!(step_of(&found, "Dad", 1.0), "spoon-past-the-sleeve");
}

#[test]
fn a_wary_visit_with_dad_takes_back_what_was_given() {
    let mut history = with_mum_at("still-arm");
    for _ in 0..2 {
        history = logged(history, "Dad", 1.0, "spoon-at-door", Outcome::Hesitated);
    }
    assert_eq!(step_of(&history, "Dad", 1.0), "spoon-a-hand-out");
    let found = logged(history, "Dad", 1.0, "spoon-a-hand-out", Outcome::Ate);
    assert_eq!(step_of(&found, "Dad", 1.0), "spoon-at-door");
    assert_eq!(
        step_of(&found, "Mum", 1.0),
        "climbs-on",
        "with Mum nothing has changed"
    );
}

#[test]
fn whoever_stays_away_begins_easier_and_nobody_else_does() {
    let mut history = with_mum_at("still-arm");
    history = logged(history, "Dad", 1.0, "spoon-at-door", Outcome::Ate);
    history = logged(history, "Dad", 1.0, "spoon-over-the-sill", Outcome::Ate);
    for _ in 0..9 {
        history = logged(history, "Mum", 1.0, "still-arm", Outcome::Ate);
    }
    let dads = plan_of(&history, "Dad", 0.0);
    assert_eq!(dads.rung, Some(RungId::from("spoon-over-the-sill")));
    assert!(
        dads.reasons
            .iter()
            .any(|reason| reason.to_string().contains("You were away"))
    );
    assert_eq!(step_of(&history, "Mum", 1.0), "climbs-on");
}

#[test]
fn dads_finger_waits_for_dads_own_spoons() {
    let history = with_mum_at("finger-lick");
    let asked = by(Some("Dad"), end(&history) + 1.0);
    let standing = Standing::for_whom(&METHOD, &history, &asked);
    let view = View {
        method: &METHOD,
        standing: &standing,
        asked: &asked,
    };
    let finger = METHOD.ladder.get(&RungId::from("finger-lick")).expect("a rung");
    let held: Vec<Gate> = crate::gates::holds(&view, finger)
        .iter()
        .map(|held| held.gate)
        .collect();
    assert_eq!(held, [Gate::FingersAfterSpoons, Gate::Prerequisites]);
}

#[test]
fn visits_without_a_name_are_everybodys() {
    let unnamed = Story::climbed_to("still-arm").history;
    assert_eq!(step_of(&unnamed, "Dad", 1.0), "climbs-on");
    let with_a_word_from_mum = logged(unnamed, "Mum", 1.0, "sit-near", Outcome::Ate);
    assert_eq!(step_of(&with_a_word_from_mum, "Dad", 1.0), "climbs-on");
}

#[test]
fn how_far_it_is_with_each_is_told_by_their_own_visits() {
    let history = logged(
        with_mum_at("still-arm"),
        "Dad",
        1.0,
        "spoon-at-door",
        Outcome::Ate,
    );
    let day = end(&history) + 1.0;
    let far = |who: &str| furthest_with(&METHOD, &history, who, day).map(|rung| rung.id.0.clone());
    assert_eq!(far("Mum").as_deref(), Some("still-arm"));
    assert_eq!(far("Dad").as_deref(), Some("spoon-at-door"));
    assert_eq!(far("Tom"), None);
}

const PEOPLE: [Option<&str>; 3] = [Some("Mum"), Some("Dad"), None];

/// Logs of Mum, Dad and somebody without a name.
fn history() -> impl Strategy<Value = History> {
    let outcome = prop_oneof![
        4 => Just(Outcome::Ate),
        1 => prop::sample::select(Outcome::ALL.to_vec()),
    ];
    let who = prop::sample::select(PEOPLE.to_vec());
    let days = prop_oneof![8 => 0.0..1.5f64, 1 => 1.5..20.0f64];
    let places = METHOD.ladder.rungs().len();
    let tries = prop::collection::vec(
        (
            days,
            who,
            0..places,
            0..3_usize,
            outcome,
            prop::bool::weighted(0.03),
        ),
        0..70,
    );
    tries.prop_map(|tries| {
        let mut history = History::default();
        let mut day = 0.0;
        for (later, who, any, as_planned, outcome, bit) in tries {
            day += later;
            // Mostly as the plan leads there, or no log would get far.
            let planned = plan(&METHOD, &history, &by(who, day)).rung;
            let rung = match planned {
                Some(rung) if 0 < as_planned => rung.0,
                _ => METHOD.ladder.rungs()[any].id.0.clone(),
            };
            history.entries.push(tried(who, day, &rung, outcome));
            if bit {
                let kind = EntryKind::Bite {
                    severity: BiteSeverity::Deep,
                    zone: Zone::Hand,
                };
                history.entries.push(Entry { day, kind });
            }
        }
        history
    })
}

fn place(rung: &RungId) -> usize {
    METHOD.ladder.position(rung).expect("a rung of the ladder")
}

/// Where each rung stands for `who`.
fn known(history: &History, who: &str, day: f64) -> Vec<bool> {
    let standing = Standing::for_whom(&METHOD, history, &by(Some(who), day));
    standing.rungs.iter().map(|rung| rung.is_solid()).collect()
}

#[test]
fn weeks_without_mum_take_nothing_from_dad() {
    let mut history = with_mum_at("spoon-at-door");
    let before = end(&history);
    for _ in 0..5 {
        history = logged(history, "Dad", 5.0, "sit-near", Outcome::Relaxed);
    }
    let day = end(&history);
    assert!(known(&history, "Mum", day) < known(&history, "Mum", before));
    assert!(known(&history, "Dad", day)[place(&RungId::from("spoon-a-hand-out"))]);
}

/// A visit without a name is everybody's.
fn calm_with_dad(history: &History, id: &RungId) -> bool {
    history.entries.iter().any(|entry| match &entry.kind {
        EntryKind::Trial(trial) => {
            trial.rung == *id && trial.outcome.is_calm() && trial.caregiver.as_deref() != Some("Mum")
        }
        _ => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_gate_is_broken_for_anybody(history in history(), later in 0.0..10.0f64) {
        let day = end(&history) + later;
        for who in PEOPLE {
            let asked = by(who, day);
            let plan = plan(&METHOD, &history, &asked);
            let of_all = Standing::of(&METHOD, &history, day);
            let own = Standing::for_whom(&METHOD, &history, &asked);
            for standing in [&of_all, &own] {
                let view = View { method: &METHOD, standing, asked: &asked };
                for id in plan.rung.iter().chain(&plan.warm_up).chain(&plan.open) {
                    let rung = METHOD.ladder.get(id).expect("plans name rungs of the ladder");
                    prop_assert!(is_open(&view, rung), "{id} is held for {who:?} on day {day}");
                }
            }
        }
    }

    #[test]
    fn what_another_has_reached_opens_nothing_beyond_the_door(history in history(), later in 0.0..10.0f64) {
        let day = end(&history) + later;
        let plan = plan(&METHOD, &history, &by(Some("Dad"), day));
        let door = place(&RungId::from("spoon-at-door"));
        for id in plan.rung.iter().chain(&plan.warm_up).chain(&plan.open) {
            let rung = METHOD.ladder.get(id).expect("plans name rungs of the ladder");
            for before in rung.after.iter().filter(|before| door <= place(before)) {
                prop_assert!(calm_with_dad(&history, before), "{id} came before {before} was calm with Dad");
            }
        }
    }

    #[test]
    fn a_calm_visit_by_mum_never_makes_dads_way_harder(history in history(), rung in 0..26_usize, later in 0.0..3.0f64) {
        let day = end(&history) + later;
        let mut with_mum = history.clone();
        with_mum.entries.push(tried(Some("Mum"), day, &METHOD.ladder.rungs()[rung].id.0, Outcome::Relaxed));
        let (before, after) = (known(&history, "Dad", day), known(&with_mum, "Dad", day));
        for (at, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert!(*after || !*before, "{} was lost", METHOD.ladder.rungs()[at].id);
        }
        // It takes Dad beyond the door, and beyond where he was, only over steps that were calm with him, too: there
        // one calm day of his is now enough.
        let step = |history| plan(&METHOD, history, &by(Some("Dad"), day)).rung;
        let (before, after) = (step(&history), step(&with_mum));
        let door = place(&RungId::from("spoon-at-door"));
        if let Some(after) = after.filter(|after| place(after) > before.as_ref().map_or(door, place).max(door)) {
            let rung = METHOD.ladder.get(&after).expect("plans name rungs of the ladder");
            for below in rung.after.iter().filter(|below| door <= place(below)) {
                prop_assert!(calm_with_dad(&with_mum, below), "{after} came before {below} was calm with Dad");
            }
        }
    }

    #[test]
    fn teeth_with_anybody_lock_for_everybody(history in history(), rung in 0..26_usize) {
        let day = end(&history) + 0.5;
        let mut bitten = history.clone();
        bitten.entries.push(tried(Some("Mum"), day, &METHOD.ladder.rungs()[rung].id.0, Outcome::Bit));
        for who in PEOPLE {
            for later in [0.0, 3.0, 5.9] {
                let plan = plan(&METHOD, &bitten, &by(who, day + later));
                for id in plan.rung.iter().chain(&plan.warm_up).chain(&plan.open) {
                    let rung = METHOD.ladder.get(id).expect("plans name rungs of the ladder");
                    prop_assert!(!rung.hands, "{id} is open for {who:?} {later} days after a bite");
                }
            }
        }
    }

    #[test]
    fn with_one_caregiver_it_matters_nothing_that_she_has_a_name(history in history(), later in 0.0..10.0f64) {
        let named = |name: Option<&str>| {
            let mut history = history.clone();
            for entry in &mut history.entries {
                if let EntryKind::Trial(trial) = &mut entry.kind {
                    trial.caregiver = name.map(str::to_owned);
                }
            }
            history
        };
        let day = end(&history) + later;
        let unnamed = plan(&METHOD, &named(None), &by(None, day));
        prop_assert_eq!(&unnamed, &plan(&METHOD, &named(Some("Mum")), &by(Some("Mum"), day)));
        prop_assert_eq!(&unnamed, &plan(&METHOD, &named(Some("Mum")), &by(None, day)));
        prop_assert_eq!(&unnamed, &plan(&METHOD, &named(None), &by(Some("Dad"), day)));
    }

    #[test]
    fn three_calm_weeks_with_dad_lead_to_something_new_with_dad(history in history()) {
        let mut history = history;
        history.entries.retain(|entry| matches!(&entry.kind, EntryKind::Trial(trial) if !trial.outcome.is_teeth()));
        let mut day = end(&history).floor() + 1.0;
        let met: Vec<RungId> = history.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Trial(trial) if trial.caregiver.as_deref() != Some("Mum") => Some(trial.rung.clone()),
            _ => None,
        }).collect();
        for _ in 0..=21 {
            let step = plan(&METHOD, &history, &by(Some("Dad"), day)).rung.expect("nothing holds sitting near");
            if !met.contains(&step) {
                return Ok(());
            }
            history.entries.push(tried(Some("Dad"), day, &step.0, Outcome::Ate));
            day += 1.0;
        }
        prop_assert!(METHOD.ladder.rungs().iter().all(|rung| met.contains(&rung.id)), "still nothing new after 21 calm days");
    }
}

#[test]
fn after_a_week_without_anybody_somebody_new_is_not_further_on_than_whoever_is_known() {
    let history = with_mum_at("spoon-at-door");
    let ladder = &METHOD.ladder;
    for days in [1.0, 6.0, 7.0, 9.0, 15.0, 40.0] {
        let place = |who: &str| {
            let step = RungId::from(step_of(&history, who, days).as_str());
            ladder.position(&step)
        };
        assert!(place("Bob") <= place("Mum"), "{days} days later");
    }
}

#[test]
fn in_a_new_home_it_begins_again_at_the_first_step_and_the_log_stays() {
    let mut history = with_mum_at("spoon-at-door");
    let day = end(&history);
    history.entries.push(Entry {
        day,
        kind: EntryKind::NewHome,
    });
    let first = METHOD.ladder.rungs()[0].id.0.clone();
    for who in [Some("Bob"), Some("Mum"), None] {
        let planned = plan(&METHOD, &history, &by(who, day + 1.0));
        assert_eq!(
            planned.rung.as_ref().map(|rung| rung.0.clone()),
            Some(first.clone()),
            "{who:?}"
        );
        assert!(
            planned.reasons.contains(&crate::Reason::NewHome),
            "{:?}",
            planned.reasons
        );
    }
}

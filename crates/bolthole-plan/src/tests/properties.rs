use std::collections::BTreeSet;

use bolthole_domain::{BiteSeverity, Outcome, Role, RungId, StoppedBy, Zone};
use proptest::prelude::*;

use super::story::{METHOD, asked, trial};
use crate::gates::{View, is_open};
use crate::standing::Standing;
use crate::{Entry, EntryKind, Gate, History, Trial, plan};

fn outcome() -> impl Strategy<Value = Outcome> {
    prop::sample::select(Outcome::ALL.to_vec())
}

fn rung() -> impl Strategy<Value = RungId> {
    prop::sample::select(
        METHOD
            .ladder
            .rungs()
            .iter()
            .map(|rung| rung.id.clone())
            .collect::<Vec<_>>(),
    )
}

fn tags() -> impl Strategy<Value = Vec<String>> {
    let some = [
        "laboured_breathing",
        "lethargy_2_days",
        "porphyrin",
        "head_tilt",
        "limping",
        "no_such_tag",
    ];
    prop::collection::vec(prop::sample::select(some.to_vec()).prop_map(str::to_owned), 0..3)
}

fn kind() -> impl Strategy<Value = EntryKind> {
    let stop = prop::option::weighted(
        0.1,
        prop::sample::select(vec![StoppedBy::Rat, StoppedBy::Companion, StoppedBy::Caregiver]),
    );
    let tried = (rung(), outcome(), stop, prop::bool::weighted(0.1)).prop_map(
        |(rung, outcome, stopped_by, at_food)| {
            EntryKind::Trial(Trial {
                stopped_by,
                at_food,
                ..trial(&rung.0, outcome)
            })
        },
    );
    let bite = (
        prop::sample::select(vec![
            BiteSeverity::Nip,
            BiteSeverity::BreaksSkin,
            BiteSeverity::Deep,
        ]),
        prop::sample::select(vec![
            Zone::Hand,
            Zone::Arm,
            Zone::Lap,
            Zone::Face,
            Zone::Nest,
            Zone::Bars,
        ]),
    )
        .prop_map(|(severity, zone)| EntryKind::Bite { severity, zone });
    prop_oneof![
        20 => tried,
        1 => bite,
        1 => tags().prop_map(EntryKind::Health),
        1 => Just(EntryKind::VetSeen),
        1 => tags().prop_map(EntryKind::Environment),
    ]
}

pub(super) fn history() -> impl Strategy<Value = History> {
    history_of(kind().boxed())
}

/// Logs without teeth or illness: nothing stands between the rat and what is left to try but its own pace.
pub(super) fn history_without_standing_holds() -> impl Strategy<Value = History> {
    let outcome = outcome().prop_map(|outcome| {
        if outcome.is_teeth() {
            Outcome::Froze
        } else {
            outcome
        }
    });
    history_of(
        (rung(), outcome)
            .prop_map(|(rung, outcome)| EntryKind::Trial(trial(&rung.0, outcome)))
            .boxed(),
    )
}

fn history_of(kind: BoxedStrategy<EntryKind>) -> impl Strategy<Value = History> {
    let days = prop_oneof![6 => 0.0..1.5f64, 1 => 1.5..20.0f64];
    prop::collection::vec((days, kind), 0..60).prop_map(|steps| {
        let mut day = 0.0;
        let entries = steps.into_iter().map(|(later, kind)| {
            day += later;
            Entry { day, kind }
        });
        History {
            entries: entries.collect(),
            ..History::default()
        }
    })
}

pub(super) fn end(history: &History) -> f64 {
    history.entries.last().map_or(0.0, |entry| entry.day)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_gate_is_ever_broken(history in history(), later in 0.0..30.0f64, child in any::<bool>()) {
        let day = end(&history) + later;
        let asked = asked(day, if child { Role::Child } else { Role::Adult });
        let plan = plan(&METHOD, &history, &asked);
        let standing = Standing::of(&METHOD, &history, day);
        let view = View { method: &METHOD, standing: &standing, asked: &asked };
        for id in plan.rung.iter().chain(&plan.warm_up) {
            let rung = METHOD.ladder.get(id).expect("plans name rungs of the ladder");
            prop_assert!(is_open(&view, rung), "{id} is held on day {day}");
        }
        prop_assert!(plan.rung.is_some() || plan.held.iter().any(|held| held.gate == Gate::VetHold));
    }

    #[test]
    fn the_pace_is_never_forced(history in history(), later in 0.0..30.0f64) {
        let day = end(&history) + later;
        let plan = plan(&METHOD, &history, &asked(day, Role::Adult));
        let calm: BTreeSet<&RungId> = history.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Trial(trial) if trial.outcome.is_calm() => Some(&trial.rung),
            _ => None,
        }).collect();
        let frightened_lately = |id: &RungId| history.entries.iter().any(|entry| matches!(&entry.kind,
            EntryKind::Trial(trial) if trial.rung == *id && trial.outcome.is_fright() && day < entry.day + 2.0));
        let bitten_in_the_nest = history.entries.iter().any(|entry| match &entry.kind {
            EntryKind::Trial(trial) => trial.rung.0 == "spoon-at-hide" && trial.outcome.is_teeth(),
            EntryKind::Bite { zone, .. } => *zone == Zone::Nest,
            _ => false,
        });
        let is_passed_by = |before: &RungId| before.0 == "spoon-at-hide" && bitten_in_the_nest;
        for id in plan.rung.iter().chain(&plan.warm_up) {
            let rung = METHOD.ladder.get(id).expect("plans name rungs of the ladder");
            prop_assert!(
                rung.after.iter().all(|before| calm.contains(before) || is_passed_by(before)),
                "{id} came before its time"
            );
            prop_assert!(id.0 == "sit-near" || !frightened_lately(id), "{id} frightened within two days");
        }
    }

    #[test]
    fn the_same_log_gives_the_same_plan(history in history(), later in 0.0..30.0f64) {
        let asked = asked(end(&history) + later, Role::Adult);
        prop_assert_eq!(plan(&METHOD, &history, &asked), plan(&METHOD, &history, &asked));
    }

    #[test]
    fn from_any_log_without_a_standing_hold_three_calm_weeks_lead_to_something_new(history in history_without_standing_holds()) {
        let mut history = history;
        let start = end(&history).floor() + 1.0;
        let before: BTreeSet<RungId> = history.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Trial(trial) => Some(trial.rung.clone()),
            _ => None,
        }).collect();
        prop_assume!(before.len() < METHOD.ladder.rungs().len());
        for day in 0..21 {
            let day = start + f64::from(day);
            let step = plan(&METHOD, &history, &asked(day, Role::Adult)).rung.expect("nothing holds sitting near");
            if !before.contains(&step) {
                return Ok(());
            }
            history.entries.push(Entry { day, kind: EntryKind::Trial(trial(&step.0, Outcome::Ate)) });
        }
        let step = plan(&METHOD, &history, &asked(start + 21.0, Role::Adult)).rung.expect("nothing holds sitting near");
        prop_assert!(!before.contains(&step), "still {step} after 21 calm days");
    }
}

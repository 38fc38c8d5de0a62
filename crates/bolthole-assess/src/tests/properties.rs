//! What holds for any rat at all.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use bolthole_domain::{BiteSeverity, Cause, Intake, Sex};
use bolthole_method::Field;

use super::METHOD;
use crate::{assess, bite_tier, to_json, to_text, triage};

/// Ids and synonyms of one field, and a few that nobody knows.
pub(super) fn tags_of(field: Field) -> Vec<String> {
    let mut tags: Vec<String> = METHOD
        .tags
        .iter()
        .filter(|tag| tag.field == field)
        .map(|tag| tag.id.clone())
        .collect();
    if field == Field::Signs {
        tags.extend(METHOD.ethogram.iter().map(|sign| sign.id.clone()));
    }
    tags.extend([
        "sings_opera".to_owned(),
        "lethargy_2_days".to_owned(),
        String::new(),
        "_".to_owned(),
    ]);
    tags
}

fn list(field: Field) -> impl Strategy<Value = Option<Vec<String>>> {
    proptest::option::of(subsequence(tags_of(field), 0..5))
}

fn text(words: [&'static str; 4]) -> impl Strategy<Value = Option<String>> {
    proptest::option::of(select(words.to_vec()).prop_map(str::to_owned))
}

prop_compose! {
    fn numbers()(
        sex in proptest::option::of(select(vec![Sex::Male, Sex::Female])),
        age_weeks in proptest::option::of(0.0..150.0),
        neutered in any::<Option<bool>>(),
        alone in any::<Option<bool>>(),
        weeks_at_home in proptest::option::of(0.0..60.0),
        was_friendly_before in any::<Option<bool>>(),
        bite_severity in proptest::option::of(select(vec![
            BiteSeverity::None, BiteSeverity::Nip, BiteSeverity::BiteUnspecified, BiteSeverity::BreaksSkin, BiteSeverity::Deep,
        ])),
    ) -> Intake {
        Intake { sex, age_weeks, neutered, alone, weeks_at_home, was_friendly_before, bite_severity, ..Intake::default() }
    }
}

prop_compose! {
    pub(super) fn intakes()(
        base in numbers(),
        signs in list(Field::Signs),
        triggers in list(Field::Triggers),
        environment in list(Field::Environment),
        health_signs in list(Field::HealthSigns),
        handling_history in list(Field::HandlingHistory),
        recent_changes in list(Field::RecentChanges),
        source_of_rat in text(["breeder", "pet shop", "own litter", "?"]),
        onset in text(["always", "sudden", "at puberty", "after illness"]),
        rat_conflict in text(["none", "fights", "introduction fails", "?"]),
    ) -> Intake {
        Intake {
            signs, triggers, environment, health_signs, handling_history, recent_changes, source_of_rat, onset, rat_conflict,
            ..base
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_probability_is_one_and_the_hard_rules_hold(intake in intakes()) {
        let found = assess(&METHOD, &intake);
        for (cause, weighed) in found.causes.iter() {
            prop_assert!((0.0..=1.0).contains(&weighed.p), "{}: {}", cause.name(), weighed.p);
        }
        if intake.age_weeks.is_some_and(|weeks| weeks < 12.0) {
            prop_assert!(found.causes.get(Cause::Hormonal).p < 0.5);
        }
        if intake.alone == Some(true) {
            prop_assert!(found.causes.get(Cause::LonelyNoCompanion).p >= 0.5);
        }
        if found.vet.flag >= bolthole_method::Urgency::Soon {
            prop_assert!(found.causes.get(Cause::IllnessOrPain).p >= 0.5);
        }
        prop_assert!((3..=5).contains(&found.first_steps.len()), "{:?}", found.first_steps);
        prop_assert!(found.ask_next.len() <= 5);
        prop_assert_eq!(triage(&METHOD, &intake), found.vet);
    }

    #[test]
    fn one_more_bodily_sign_never_lowers_the_flag(intake in intakes(), more in select(tags_of(Field::HealthSigns))) {
        let mut worse = intake.clone();
        worse.health_signs.get_or_insert_default().push(more);
        prop_assert!(triage(&METHOD, &worse).flag >= triage(&METHOD, &intake).flag);
    }

    #[test]
    fn a_sign_of_biting_never_lowers_the_teeth_to_expect(intake in intakes(), more in select(tags_of(Field::Signs))) {
        let mut worse = intake.clone();
        worse.signs.get_or_insert_default().push(more);
        prop_assert!(bite_tier(&METHOD, &worse) >= bite_tier(&METHOD, &intake));
    }

    /// The age, the time at home, the company and the sex: not knowing them is at least as careful as any answer.
    #[test]
    fn an_unknown_never_lowers_caution(intake in intakes()) {
        let flag = triage(&METHOD, &intake).flag;
        let unknowns = [
            Intake { age_weeks: None, ..intake.clone() },
            Intake { weeks_at_home: None, ..intake.clone() },
            Intake { sex: None, ..intake.clone() },
            Intake { alone: None, n_companions: None, ..intake.clone() },
            Intake { source_of_rat: None, ..intake.clone() },
            Intake { rat_conflict: None, ..intake.clone() },
        ];
        for unknown in &unknowns {
            prop_assert!(triage(&METHOD, unknown).flag >= flag, "{unknown:?}");
            prop_assert!(bite_tier(&METHOD, unknown) >= bite_tier(&METHOD, &intake));
        }
    }

    /// Where only an answer can raise a flag, not knowing it is never read as the reassuring answer.
    #[test]
    fn an_unanswered_question_is_never_read_as_reassurance(intake in intakes()) {
        let unknown = |open: fn(&mut Intake), reassuring: fn(&mut Intake)| {
            let (mut unknown, mut told) = (intake.clone(), intake.clone());
            open(&mut unknown);
            reassuring(&mut told);
            (unknown, told)
        };
        let pairs = [
            unknown(|one| one.neutered = None, |one| one.neutered = Some(false)),
            unknown(|one| one.was_friendly_before = None, |one| one.was_friendly_before = Some(false)),
            unknown(|one| one.onset = None, |one| one.onset = Some("always".to_owned())),
            unknown(|one| one.health_signs = None, |one| one.health_signs = Some(Vec::new())),
            unknown(|one| one.bite_severity = None, |one| one.bite_severity = Some(BiteSeverity::None)),
        ];
        for (unknown, told) in &pairs {
            prop_assert!(triage(&METHOD, unknown).flag >= triage(&METHOD, told).flag, "{unknown:?}");
            prop_assert!(bite_tier(&METHOD, unknown) >= bite_tier(&METHOD, told));
        }
    }

    #[test]
    fn any_words_at_all_are_read_without_harm(tags in proptest::collection::vec(".{0,30}", 0..6), text in ".{0,60}") {
        let intake = Intake {
            signs: Some(tags.clone()),
            health_signs: Some(tags.clone()),
            handling_history: Some(tags),
            onset: Some(text.clone()),
            source_of_rat: Some(text.clone()),
            rat_conflict: Some(text),
            ..Intake::default()
        };
        let found = assess(&METHOD, &intake);
        prop_assert!(to_json(&found).is_object());
        prop_assert!(!to_text(&found).is_empty());
    }
}

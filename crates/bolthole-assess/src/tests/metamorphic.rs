//! What has to follow when one thing about a rat is told otherwise.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;

use bolthole_domain::{Cause, Intake, PerCause, Sex};
use bolthole_method::{Field, Urgency};

use super::METHOD;
use super::properties::intakes;
use crate::facts::Facts;
use crate::{Assessment, assess, causes};

fn p(found: &Assessment, cause: Cause) -> f64 {
    found.causes.get(cause).p
}

fn of(intake: &Intake, cause: Cause) -> f64 {
    p(&assess(&METHOD, intake), cause)
}

/// Everything but the words: what the answer comes to.
fn gist(found: &Assessment) -> (Urgency, Vec<String>, Vec<String>, u8) {
    let all = |cause: Cause| format!("{:.9}", p(found, cause));
    let causes = Cause::ALL.into_iter().map(all).collect();
    (
        found.vet.flag,
        causes,
        found.tags.clone(),
        found.bite_tier.number(),
    )
}

/// The tags that alone are enough for a vet today.
fn red_signs() -> Vec<(String, String)> {
    let alone = METHOD.red_flags.iter().filter(|flag| {
        let when = &flag.when;
        flag.urgency == Urgency::Now
            && when.and_any.is_empty()
            && when.age_from.is_none()
            && when.age_below.is_none()
    });
    let each = alone.flat_map(|flag| {
        flag.when
            .any
            .iter()
            .map(|meaning| (meaning.clone(), flag.id.clone()))
    });
    // Only what a keeper can say; the rest is worked out.
    each.filter(|(meaning, _)| {
        METHOD
            .tags
            .iter()
            .any(|tag| tag.id == *meaning && !tag.worked_out)
    })
    .collect()
}

/// Which fields are told: bit by bit, so that more bits know more.
fn only(intake: &Intake, told: u16) -> Intake {
    let is_told = |bit: u16| told >> bit & 1 == 1;
    let mut some = intake.clone();
    let forget: [fn(&mut Intake); 12] = [
        |of| of.sex = None,
        |of| of.age_weeks = None,
        |of| of.neutered = None,
        |of| (of.alone, of.n_companions) = (None, None),
        |of| of.weeks_at_home = None,
        |of| of.was_friendly_before = None,
        |of| of.signs = None,
        |of| of.triggers = None,
        |of| of.environment = None,
        |of| of.handling_history = None,
        |of| of.recent_changes = None,
        |of| (of.source_of_rat, of.onset, of.rat_conflict) = (None, None, None),
    ];
    for (bit, forget) in (0..).zip(forget) {
        if !is_told(bit) {
            forget(&mut some);
        }
    }
    some
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_baby_has_less_of_hormones_than_a_grown_buck(intake in intakes()) {
        let aged = |weeks: f64| Intake { sex: Some(Sex::Male), age_weeks: Some(weeks), ..intake.clone() };
        prop_assert!(of(&aged(8.0), Cause::Hormonal) < of(&aged(30.0), Cause::Hormonal));
        prop_assert!(of(&aged(8.0), Cause::Hormonal) < 0.2);
    }

    #[test]
    fn neutering_lowers_hormones(intake in intakes()) {
        let neutered = |answer: bool| Intake { neutered: Some(answer), ..intake.clone() };
        prop_assert!(of(&neutered(true), Cause::Hormonal) <= of(&neutered(false), Cause::Hormonal));
    }

    #[test]
    fn a_cat_never_makes_the_place_calmer(intake in intakes(), cat in select(vec!["cat_in_home", "met_cat_yesterday"])) {
        let mut with_cat = intake.clone();
        with_cat.environment.get_or_insert_default().push(cat.to_owned());
        prop_assert!(of(&intake, Cause::StressfulEnvironment) <= of(&with_cat, Cause::StressfulEnvironment));
    }

    #[test]
    fn a_red_sign_fires_whatever_else_is_said(intake in intakes(), (sign, flag) in select(red_signs())) {
        let mut ill = intake.clone();
        ill.health_signs.get_or_insert_default().push(sign.clone());
        let vet = assess(&METHOD, &ill).vet;
        prop_assert_eq!(vet.flag, Urgency::Now);
        prop_assert!(vet.fired.contains(&flag) && vet.signs.contains(&sign), "{:?}", vet);
    }

    #[test]
    fn company_lowers_loneliness(intake in intakes()) {
        let lone = Intake { alone: Some(true), n_companions: Some(0), ..intake.clone() };
        let in_company = Intake { alone: Some(false), n_companions: Some(1), ..intake.clone() };
        prop_assert!(of(&in_company, Cause::LonelyNoCompanion) < of(&lone, Cause::LonelyNoCompanion));
    }

    #[test]
    fn the_longer_at_home_the_less_it_is_settling_in(intake in intakes(), weeks in 0.0..60.0f64, more in 0.0..60.0f64) {
        let at_home = |weeks: f64| Intake { weeks_at_home: Some(weeks), ..intake.clone() };
        prop_assert!(of(&at_home(weeks + more), Cause::NormalSettlingIn) <= of(&at_home(weeks), Cause::NormalSettlingIn));
    }

    #[test]
    fn the_order_in_which_things_are_told_matters_nothing(intake in intakes()) {
        let mut turned = intake.clone();
        for tags in [
            &mut turned.signs, &mut turned.triggers, &mut turned.environment, &mut turned.health_signs,
            &mut turned.handling_history, &mut turned.recent_changes,
        ] {
            tags.iter_mut().for_each(|tags| tags.reverse());
        }
        prop_assert_eq!(gist(&assess(&METHOD, &turned)), gist(&assess(&METHOD, &intake)));
    }

    /// What a bodily sign alone calls for does not go away because something else was forgotten.
    #[test]
    fn flags_persist_while_their_sign_remains(intake in intakes(), (sign, flag) in select(red_signs()), told in any::<u16>()) {
        let mut ill = intake.clone();
        ill.health_signs.get_or_insert_default().push(sign);
        let fired = assess(&METHOD, &only(&ill, told)).vet.fired;
        prop_assert!(fired.contains(&flag), "{fired:?}");
    }

    /// One answer is weighed by what it may change alone: that must be what weighing everything anew would give.
    #[test]
    fn an_answer_that_is_tried_weighs_as_if_all_were_weighed_anew(intake in intakes(), nth in any::<prop::sample::Index>()) {
        let facts = Facts::gather(&METHOD, &intake);
        let (field, meaning) = nth.get(METHOD.tried());
        let told = facts.with(*field, &|more| more.insert(meaning, &"said".into()));
        let (by_change, anew) = (causes::scales(&facts), causes::scales(&told));
        for cause in Cause::ALL {
            let p = |scales: &PerCause<Option<causes::Scale>>| {
                scales.get(cause).as_ref().map(|scale| scale.probability(&told).to_bits())
            };
            prop_assert_eq!(p(&by_change), p(&anew), "{:?} {}", cause, meaning);
        }
    }
}

#[test]
fn teeth_are_signs_as_the_weighing_takes_them_to_be() {
    for teeth in crate::combined::TEETH_ON_PEOPLE {
        assert_eq!(METHOD.field_of(teeth), Field::Signs, "{teeth}");
    }
}

#[test]
fn with_ever_fewer_answers_the_causes_come_back_to_what_is_common() {
    let common = assess(&METHOD, &Intake::default());
    let away = |found: &Assessment| -> f64 {
        let each = Cause::ALL
            .into_iter()
            .map(|cause| (p(found, cause) - p(&common, cause)).abs());
        each.sum()
    };
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut all, mut half, mut none) = (0.0, 0.0, 0.0);
    for _ in 0..200 {
        let drawn = intakes().new_tree(&mut runner).expect("an intake can be drawn");
        let intake = Intake {
            health_signs: None,
            bite_severity: None,
            ..drawn.current()
        };
        all += away(&assess(&METHOD, &intake));
        half += away(&assess(&METHOD, &only(&intake, 0b0101_0101_0101)));
        none += away(&assess(&METHOD, &only(&intake, 0)));
    }
    assert!(none < half && half < all, "{none} {half} {all}");
    assert!(none < 1e-9, "nothing told is the prior: {none}");
}

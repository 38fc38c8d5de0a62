//! Tags are read generously, and never turned round.

use bolthole_method::Field;

use super::{METHOD, assessed};
use crate::tag;

fn means(field: Field, tag: &str) -> Option<&'static str> {
    tag::read(&METHOD, field, tag).map(|reading| reading.meaning)
}

#[track_caller]
fn check(field: Field, tag: &str, meaning: &str) {
    assert_eq!(means(field, tag), Some(meaning), "{tag}");
}

#[test]
fn a_time_or_an_amount_is_read_by_rule() {
    for tag in [
        "lethargy_1_day",
        "lethargy_5_days",
        "lethargic_for_3_days",
        "lethargy_since_yesterday",
        "lethargy_48h",
    ] {
        check(Field::HealthSigns, tag, "lethargy");
    }
    check(Field::HealthSigns, "weight_loss_10_percent", "weight_loss");
    check(Field::HealthSigns, "not_eating_for_two_days", "not_eating");
    check(Field::RecentChanges, "brother_died_3_weeks_ago", "companion_died");
    check(Field::RecentChanges, "cagemate_died_last_night", "companion_died");
    check(Field::RecentChanges, "new_companion_2_days_ago", "newcomer");
}

#[test]
fn hours_and_days_are_kept() {
    let hours = |tag| tag::read(&METHOD, Field::HealthSigns, tag).and_then(|reading| reading.hours);
    assert_eq!(hours("lethargy_2_days"), Some(48.0));
    assert_eq!(hours("lethargy_days"), Some(72.0));
    assert_eq!(hours("not_eating_12_hours"), Some(12.0));
    assert_eq!(hours("lethargy"), None);
}

#[test]
fn words_around_a_sign_do_not_hide_it() {
    check(Field::HealthSigns, "Head tilt", "head_tilt");
    check(Field::HealthSigns, "mild-head-tilt", "head_tilt");
    check(Field::HealthSigns, "wheezing_at_night", "noisy_breathing");
    check(Field::HealthSigns, "left_eye_bulging", "swollen_eye");
    check(Field::HealthSigns, "slightly_wobbly_on_back_legs", "poor_balance");
    check(Field::HealthSigns, "limping_left_hind_leg", "limping");
    check(Field::HealthSigns, "small_lump_on_belly", "lump");
    check(Field::Signs, "hides_all_day", "hides");
    check(Field::Signs, "freezes_in_corner_of_cage", "freezes");
    check(
        Field::Signs,
        "bites_when_picked_up_from_nest",
        "bites_when_lifted",
    );
    check(Field::HandlingHistory, "grabbed_by_previous_owner", "grabbed");
    check(Field::HandlingHistory, "pet_shop_staff_grabbed_her", "grabbed");
    check(Field::RecentChanges, "fell_from_the_sofa_last_week", "dropped");
    check(
        Field::Environment,
        "cat_sits_on_cage_every_night",
        "predator_at_cage",
    );
}

#[test]
fn a_sign_that_is_denied_or_over_is_not_that_sign() {
    for tag in [
        "no_sneezing",
        "no_head_tilt",
        "wheezing_gone",
        "sneezing_stopped",
        "lump_ruled_out",
        "never_limping",
    ] {
        assert_eq!(means(Field::HealthSigns, tag), None, "{tag}");
    }
}

#[test]
fn a_tag_that_ends_in_a_bite_is_a_bite() {
    check(Field::Signs, "sniffs_then_bites", "bites");
    check(Field::Signs, "takes_treats_then_bites_hand", "bites");
}

#[test]
fn rough_handling_is_never_read_as_handling() {
    check(Field::HandlingHistory, "handled_roughly_by_child", "grabbed");
    assert_eq!(means(Field::HandlingHistory, "handled_upside_down"), None);
}

#[test]
fn a_little_less_food_is_not_no_food() {
    check(Field::HealthSigns, "not_eating_much", "reduced_appetite");
    check(Field::HealthSigns, "not_eating_hard_food", "trouble_chewing");
}

#[test]
fn falling_asleep_is_not_falling() {
    check(Field::Signs, "falls_asleep_on_lap", "calm_when_held");
}

#[test]
fn what_is_not_understood_is_handed_back_as_it_was_written() {
    let found = assessed("signs: hides sings_opera\nsource_of_rat: zzz");
    assert_eq!(found.not_understood, ["sings_opera", "zzz"]);
}

#[test]
fn a_home_breeder_is_no_breeder_and_not_handled_is_not_handled() {
    let facts = |text: &str| {
        let found = crate::words_in_text::meanings_in(&METHOD, Field::SourceOfRat, text);
        found.into_iter().map(|(meaning, _)| meaning).collect::<Vec<_>>()
    };
    assert_eq!(facts("home breeder"), ["source_home_breeder"]);
    assert_eq!(facts("Breeder, handled"), ["source_breeder", "source_handled"]);
    assert_eq!(
        facts("pet store, not handled"),
        ["source_shop", "source_unhandled"]
    );
    assert_eq!(
        facts("not from a breeder"),
        ["source_breeder"],
        "only a word right before turns a phrase round"
    );
}

#[test]
fn every_answer_of_the_intake_is_understood() {
    for question in &METHOD.questions {
        for choice in &question.choices {
            if matches!(question.field, Field::Sex | Field::BiteSeverity | Field::Alone) {
                continue;
            }
            let text = matches!(
                question.field,
                Field::SourceOfRat | Field::Onset | Field::RatConflict
            );
            let understood = if text {
                !crate::words_in_text::meanings_in(&METHOD, question.field, &choice.value).is_empty()
            } else {
                means(question.field, &choice.value).is_some()
            };
            assert!(understood, "{}: {}", question.id, choice.value);
        }
    }
}

#[test]
fn every_condition_speaks_of_meanings_that_exist() {
    let known = |meaning: &String| METHOD.says(meaning).is_some();
    let flags = METHOD.red_flags.iter().map(|flag| (&flag.id, &flag.when));
    let names: Vec<String> = METHOD
        .causes
        .iter()
        .map(|card| card.cause.name().to_owned())
        .collect();
    let evidence = METHOD
        .causes
        .iter()
        .zip(&names)
        .flat_map(|(card, name)| card.evidence.iter().map(move |one| (name, &one.when)));
    for (name, when) in flags.chain(evidence) {
        for meaning in when.any.iter().chain(&when.and_any).chain(&when.none) {
            assert!(known(meaning), "{name}: {meaning}");
        }
    }
}

#[test]
fn nothing_that_is_worked_out_is_offered_as_an_answer() {
    let worked_out = |value: &str| METHOD.tags.iter().any(|tag| tag.id == value && tag.worked_out);
    let asked = METHOD.questions.iter().flat_map(|question| &question.choices);
    let audited = METHOD.environment.iter().flat_map(|card| &card.asks);
    let tags = audited
        .flat_map(|ask| &ask.answers)
        .flat_map(|answer| &answer.tags);
    for value in asked.map(|choice| &choice.value).chain(tags) {
        assert!(!worked_out(value), "{value}");
    }
    assert!(worked_out("new_bite_on_touch") && worked_out("new_clinginess"));
}

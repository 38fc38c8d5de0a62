//! Causes that come together, come later, or come from company: one story each.

use bolthole_domain::Cause;
use expect_test::expect;

use super::{assessed, check};

#[test]
fn a_survivor_searches_and_grieves() {
    check(
        "
        sex: female
        age_weeks: 90
        alone: true
        was_friendly_before: true
        signs: searching subdued
        recent_changes: sister_died_yesterday
        health_signs: eating_normally
        ",
        expect![[r#"
            vet none
            teeth 0
            likely lonely_no_companion .97
            may be
            also bereavement
            begin company food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn losing_one_of_several_friends_is_a_loss_too() {
    check(
        "
        sex: female
        age_weeks: 70
        alone: false
        n_companions: 2
        signs: searching less_social
        recent_changes: companion_died_weeks_ago
        ",
        expect![[r#"
            vet none
            teeth 0
            likely
            may be lack_of_handling .27, lonely_no_companion .43
            also bereavement bold_companion_can_lead
            begin calm-companion food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_lone_rat_is_named_lonely_even_if_all_seems_well() {
    check(
        "
        sex: male
        age_weeks: 30
        alone: true
        signs: rides_shoulder licks_hand explores
        ",
        expect![[r#"
            vet none
            teeth 0
            likely lonely_no_companion .60
            may be hormonal .31, normal_settling_in .27
            also
            begin company hands-off food-not-fingers
        "#]],
    );
}

#[test]
fn no_companions_means_alone() {
    check(
        "
        n_companions: 0
        signs: nervous
        ",
        expect![[r#"
            vet none
            teeth 0
            likely lonely_no_companion .67
            may be lack_of_handling .33, normal_settling_in .35
            also
            begin company food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_bite_at_the_bars_is_a_mistake_over_food() {
    check(
        "
        sex: female
        age_weeks: 20
        alone: false
        weeks_at_home: 10
        signs: bites_through_bars takes_treats_through_bars calm_when_held
        ",
        expect![[r#"
            vet none
            teeth 1
            likely resource_or_intro_conflict .69
            may be
            also bar_feeding_mistake
            begin food-not-fingers feeding-place your-smell
        "#]],
    );
}

#[test]
fn teeth_in_the_cage_and_ease_outside_is_territory() {
    check(
        "
        sex: female
        age_weeks: 26
        alone: false
        weeks_at_home: 12
        signs: bites_in_hide lunges_at_bars climbs_on_person
        triggers: hand_into_hide
        ",
        expect![[r#"
            vet none
            teeth 2
            likely resource_or_intro_conflict .82
            may be
            also cage_territory
            begin gloves-meanwhile food-not-fingers spoon-in-nests feeding-place hands-off
        "#]],
    );
}

#[test]
fn a_hand_between_two_fighting_rats_was_not_meant() {
    check(
        "
        sex: male
        age_weeks: 30
        alone: false
        signs: bites_when_fight_broken_up gentle_with_people
        triggers: hand_between_rats_after_scuffle
        bite_severity: deep
        rat_conflict: scuffles
        ",
        expect![[r#"
            vet none
            teeth 3
            likely resource_or_intro_conflict .77
            may be hormonal .31, normal_settling_in .27
            also bite_meant_for_a_rat
            begin first-aid-for-a-bite gloves-meanwhile food-not-fingers
        "#]],
    );
}

#[test]
fn a_new_rat_in_the_home_brings_trouble() {
    check(
        "
        sex: female
        age_weeks: 40
        alone: false
        signs: bullies_cagemate puffed_fur
        recent_changes: new_baby_rat_in_home
        rat_conflict: fights with the new rat
        ",
        expect![[r#"
            vet none
            teeth 0
            likely resource_or_intro_conflict .96
            may be lack_of_handling .27, hormonal .40
            also
            begin friends food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_week_of_medicine_teaches_fear_of_the_person() {
    check(
        "
        sex: male
        age_weeks: 60
        alone: false
        was_friendly_before: true
        signs: avoids_hand hides
        handling_history: medicated_for_a_week
        health_signs: recent_illness_under_treatment
        ",
        expect![[r#"
            vet soon treatment-then-fear fear-after-medicine after-treatment
            teeth 0
            likely trauma_or_mishandling .50, illness_or_pain .50
            may be
            also learned_aversion
            begin to-the-vet food-not-fingers go-slowly
        "#]],
    );
}

#[test]
fn nightly_hours_in_a_tub_are_too_much() {
    check(
        "
        age_weeks: 9
        alone: false
        weeks_at_home: 3
        signs: freezes_when_held struggles_when_held
        handling_history: nightly_tub_time_with_children
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .60
            may be lack_of_handling .33, normal_settling_in .31
            also freezing_is_not_tolerance too_much_handling
            begin very-young-rats did-i-ruin-it less-is-more food-not-fingers freezing-is-not-tolerance
        "#]],
    );
}

#[test]
fn a_rat_that_went_for_the_dog_was_afraid() {
    check(
        "
        sex: male
        age_weeks: 40
        alone: false
        signs: attacked_other_pet
        environment: dog_tries_to_reach_cage
        ",
        expect![[r#"
            vet none
            teeth 0
            likely stressful_environment .69
            may be lack_of_handling .27, hormonal .31, normal_settling_in .27
            also predator_scare defends_against_other_animals
            begin predators a-calm-place food-not-fingers
        "#]],
    );
}

#[test]
fn a_swaying_head_and_a_nibbled_nail_are_ordinary() {
    check(
        "
        sex: male
        age_weeks: 14
        alone: false
        weeks_at_home: 5
        signs: sways_head nibbles_nails explores
        ",
        expect![[r#"
            vet none
            teeth 0
            likely
            may be lack_of_handling .27
            also normal_swaying normal_nibbling
            begin food-not-fingers your-smell go-slowly
        "#]],
    );
}

#[test]
fn nothing_known_leaves_everything_open() {
    check(
        "",
        expect![[r#"
            vet none
            teeth 0
            likely
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin food-not-fingers your-smell go-slowly
        "#]],
    );
}

#[test]
fn four_days_after_neutering_hormones_have_not_faded() {
    check(
        "
        sex: male
        age_weeks: 34
        neutered: true
        alone: false
        was_friendly_before: true
        signs: bites_unprovoked attacks_cagemate
        recent_changes: neutered_4_days_ago
        bite_severity: breaks_skin
        ",
        expect![[r#"
            vet none
            teeth 3
            likely hormonal .82, resource_or_intro_conflict .50
            may be illness_or_pain .35
            also
            begin first-aid-for-a-bite gloves-meanwhile food-not-fingers friends
        "#]],
    );
}

#[test]
fn a_bigger_fright_after_a_visitor_held_them() {
    check(
        "
        sex: female
        age_weeks: 14
        alone: false
        weeks_at_home: 6
        was_friendly_before: true
        signs: scatter_on_approach
        recent_changes: visitor_held_them
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .50
            may be
            also
            begin did-i-ruin-it food-not-fingers go-slowly
        "#]],
    );
}

#[test]
fn no_rat_beside_it_is_alone_whatever_was_answered_besides() {
    let lonely = |story: &str| assessed(story).causes.get(Cause::LonelyNoCompanion).p;
    let contradicts = lonely("alone: false\nn_companions: 0");
    let alone = lonely("alone: true\nn_companions: 0");
    assert!((contradicts - alone).abs() < 1e-12);
    assert!(contradicts >= 0.5);
}

#[test]
fn what_is_new_came_suddenly_and_a_new_home_did_not() {
    let fear = |onset: &str| assessed(&format!("onset: {onset}\nsigns: hides")).vet.fired;
    let sudden = fear("sudden");
    assert!(!sudden.is_empty());
    assert_eq!(fear("new"), sudden);
    assert_eq!(fear("New."), sudden);
    assert_eq!(fear("since the new home"), Vec::<String>::new());
}

//! One cause at a time, and what must not be taken for it.

use expect_test::expect;

use super::check;

#[test]
fn three_weeks_from_the_shop_and_curious_is_little_handling_and_settling_in() {
    check(
        "
        sex: female
        age_weeks: 8
        alone: false
        source_of_rat: pet shop
        weeks_at_home: 2
        signs: darts_approach_retreat avoids_hand takes_treats_and_runs
        health_signs: eating_normally
        ",
        expect![[r#"
            vet none
            teeth 0
            likely lack_of_handling .82, normal_settling_in .80
            may be
            also
            begin very-young-rats settling-in food-not-fingers hands-off
        "#]],
    );
}

#[test]
fn four_months_here_and_still_coming_and_going_is_little_handling() {
    check(
        "
        sex: female
        age_weeks: 30
        alone: false
        source_of_rat: feeder bin
        weeks_at_home: 16
        onset: always
        signs: approaches_then_hides shies_from_hand takes_treats_at_distance
        handling_history: hardly_handled
        ",
        expect![[r#"
            vet none
            teeth 0
            likely lack_of_handling .99
            may be
            also
            begin food-not-fingers hands-off your-smell
        "#]],
    );
}

#[test]
fn the_first_week_in_a_good_home_is_settling_in_and_nothing_more() {
    check(
        "
        sex: female
        age_weeks: 10
        alone: false
        n_companions: 1
        source_of_rat: breeder
        weeks_at_home: 0.5
        signs: hides refuses_treats
        environment:
        handling_history:
        health_signs:
        ",
        expect![[r#"
            vet none
            teeth 0
            likely normal_settling_in .83
            may be
            also bold_companion_can_lead
            begin very-young-rats settling-in calm-companion
        "#]],
    );
}

#[test]
fn half_a_year_here_is_no_settling_in() {
    check(
        "
        sex: male
        age_weeks: 40
        weeks_at_home: 26
        alone: false
        signs: hides nervous
        ",
        expect![[r#"
            vet none
            teeth 0
            likely
            may be lack_of_handling .33
            also
            begin food-not-fingers your-smell go-slowly
        "#]],
    );
}

#[test]
fn a_chase_of_two_hours_is_a_bad_scare() {
    check(
        "
        sex: male
        age_weeks: 12
        weeks_at_home: 3
        alone: false
        signs: terrified scatter_on_approach hides
        handling_history: two_hour_chase retrieved_by_hand_from_hides
        environment: free_range_room_with_unreachable_hides
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .93, normal_settling_in .62
            may be lack_of_handling .35, stressful_environment .35
            also
            begin hides-in-the-cage did-i-ruin-it settling-in food-not-fingers spoon-in-nests
        "#]],
    );
}

#[test]
fn being_picked_up_on_the_first_day_is_a_clumsy_start_and_no_trauma() {
    check(
        "
        age_weeks: 7
        weeks_at_home: 0.4
        alone: false
        signs: nervous hides
        handling_history: picked_up_on_day_1
        ",
        expect![[r#"
            vet none
            teeth 0
            likely normal_settling_in .92
            may be lack_of_handling .33, trauma_or_mishandling .38
            also rushed_start
            begin very-young-rats did-i-ruin-it settling-in
        "#]],
    );
}

#[test]
fn a_lab_rat_that_was_grabbed_again_and_again_fears_the_hand() {
    check(
        "
        sex: male
        weeks_at_home: 5
        alone: false
        source_of_rat: lab
        signs: screams_when_lifted freezes_when_held
        triggers: being_picked_up
        handling_history: grabbed_repeatedly_in_lab
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .90, normal_settling_in .62
            may be lack_of_handling .27
            also freezing_is_not_tolerance
            begin did-i-ruin-it settling-in food-not-fingers freezing-is-not-tolerance hands-off
        "#]],
    );
}

#[test]
fn a_rescue_alone_is_no_trauma() {
    check(
        "
        sex: female
        age_weeks: 40
        weeks_at_home: 8
        alone: false
        source_of_rat: rescue
        signs: nervous avoids_hand
        ",
        expect![[r#"
            vet none
            teeth 0
            likely
            may be lack_of_handling .45
            also
            begin hands-off food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn an_intact_buck_of_seven_months_who_puffs_and_fights_may_be_hormonal() {
    check(
        "
        sex: male
        age_weeks: 30
        neutered: false
        alone: false
        weeks_at_home: 22
        was_friendly_before: true
        onset: gradual
        signs: puffed_fur attacks_cagemate sidles scent_marking
        ",
        expect![[r#"
            vet none
            teeth 0
            likely hormonal .98, resource_or_intro_conflict .50
            may be illness_or_pain .29
            also
            begin hormones-and-neutering friends food-not-fingers
        "#]],
    );
}

#[test]
fn the_same_rat_at_ten_weeks_is_only_playing() {
    check(
        "
        sex: male
        age_weeks: 10
        alone: false
        weeks_at_home: 3
        signs: wrestling pins_sibling bites_during_play
        ",
        expect![[r#"
            vet none
            teeth 0
            likely
            may be lack_of_handling .27, normal_settling_in .29
            also normal_play
            begin very-young-rats food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_mother_guards_her_pups_and_is_not_hormonal() {
    check(
        "
        sex: female
        age_weeks: 24
        alone: false
        was_friendly_before: true
        signs: lunges bites_when_reached
        triggers: hand_at_nest_with_pups
        recent_changes: gave_birth
        bite_severity: breaks_skin
        ",
        expect![[r#"
            vet none
            teeth 3
            likely resource_or_intro_conflict .52
            may be
            also maternal
            begin first-aid-for-a-bite gloves-meanwhile food-not-fingers spoon-in-nests
        "#]],
    );
}

#[test]
fn a_cat_on_the_cage_is_a_stressful_place() {
    check(
        "
        sex: female
        age_weeks: 50
        alone: false
        weeks_at_home: 30
        was_friendly_before: true
        onset: sudden
        signs: very_still hides
        recent_changes: met_cat_yesterday
        environment: cats_in_home
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .60, stressful_environment .67
            may be illness_or_pain .38
            also predator_scare
            begin predators food-not-fingers go-slowly a-calm-place
        "#]],
    );
}

#[test]
fn the_smell_of_a_cat_on_clothes_is_enough() {
    check(
        "
        sex: female
        weeks_at_home: 20
        alone: false
        was_friendly_before: true
        onset: suddenly
        signs: freezes
        environment: cat_scent_on_owner
        ",
        expect![[r#"
            vet none
            teeth 0
            likely stressful_environment .65
            may be trauma_or_mishandling .29, illness_or_pain .38
            also predator_scare
            begin predators a-calm-place food-not-fingers
        "#]],
    );
}

#[test]
fn ordinary_family_noise_is_no_cause() {
    check(
        "
        sex: female
        age_weeks: 20
        alone: false
        weeks_at_home: 1
        signs: nervous
        environment: normal_family_noise
        ",
        expect![[r#"
            vet none
            teeth 0
            likely normal_settling_in .75
            may be lack_of_handling .33
            also
            begin settling-in food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_new_three_level_cage_overnight_unsettles() {
    check(
        "
        sex: female
        age_weeks: 30
        alone: false
        weeks_at_home: 20
        was_friendly_before: true
        signs: hides will_not_leave_cage
        recent_changes: moved_from_aquarium_to_three_level_cage_last_night
        ",
        expect![[r#"
            vet none
            teeth 0
            likely stressful_environment .52
            may be
            also
            begin cage-size-and-position a-calm-place food-not-fingers
        "#]],
    );
}

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
            likely illness_or_pain .50
            may be trauma_or_mishandling .38
            also learned_aversion
            begin to-the-vet food-not-fingers your-smell
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
            may be lack_of_handling .33, normal_settling_in .45
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
            may be lack_of_handling .27, normal_settling_in .29
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

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
            likely trauma_or_mishandling .93
            may be lack_of_handling .35, stressful_environment .35, normal_settling_in .48
            also
            begin hides-in-the-cage did-i-ruin-it food-not-fingers spoon-in-nests getting-a-rat-back
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
            likely trauma_or_mishandling .90
            may be lack_of_handling .27, normal_settling_in .48
            also freezing_is_not_tolerance
            begin did-i-ruin-it food-not-fingers freezing-is-not-tolerance hands-off scoop-dont-grab
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
            may be lack_of_handling .27
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

//! The article's rats and what its keeper answered, in our own words.

use expect_test::expect;

use super::check;

#[test]
fn an_outdoor_rat_without_friends_lacks_hands_place_and_company() {
    check(
        "
        sex: male
        alone: true
        source_of_rat: a rescue
        signs: nervous
        environment: outdoor_cage
        handling_history: unhandled
        ",
        expect![[r#"
            vet none
            teeth 0
            likely lack_of_handling .85, stressful_environment .69, lonely_no_companion .67
            may be normal_settling_in .35
            also
            begin outdoors company food-not-fingers a-calm-place
        "#]],
    );
}

#[test]
fn noris_puffing_and_bite_may_be_hormones_but_his_age_is_not_known() {
    check(
        "
        sex: male
        alone: false
        n_companions: 2
        source_of_rat: breeder, handled
        weeks_at_home: 4
        signs: puffed_fur wary_of_petting comes_out_to_play
        bite_severity: bite_unspecified
        environment:
        handling_history:
        recent_changes:
        ",
        expect![[r#"
            vet none
            teeth 2
            likely hormonal .52
            may be
            also bold_companion_can_lead
            begin first-aid-for-a-bite gloves-meanwhile hormones-and-neutering food-not-fingers calm-companion
        "#]],
    );
}

#[test]
fn nori_at_nine_weeks_is_too_young_for_hormones() {
    check(
        "
        sex: male
        age_weeks: 9
        alone: false
        n_companions: 2
        source_of_rat: breeder, handled
        weeks_at_home: 4
        signs: puffed_fur wary_of_petting comes_out_to_play
        bite_severity: bite_unspecified
        ",
        expect![[r#"
            vet none
            teeth 2
            likely
            may be normal_settling_in .31
            also bold_companion_can_lead
            begin first-aid-for-a-bite gloves-meanwhile very-young-rats food-not-fingers calm-companion
        "#]],
    );
}

#[test]
fn a_grabbed_rat_in_a_huge_cage_is_frightened_and_still_settling_in() {
    check(
        "
        alone: false
        n_companions: 2
        source_of_rat: home breeder
        signs: freezes_when_petted terrified one_sibling_tame
        environment: very_large_complex_cage
        handling_history: grabbed_several_times
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .79, normal_settling_in .57
            may be stressful_environment .38
            also freezing_is_not_tolerance rushed_start bold_companion_can_lead
            begin cage-size-and-position did-i-ruin-it settling-in food-not-fingers feeding-place
        "#]],
    );
}

#[test]
fn ellie_began_life_in_a_snakes_tank() {
    check(
        "
        sex: female
        alone: false
        n_companions: 3
        source_of_rat: rescue, born in snake tank
        signs: freezes hides scatter_on_approach bolts_when_praised
        environment: reptile_tank_early_life
        ",
        expect![[r#"
            vet none
            teeth 0
            likely trauma_or_mishandling .80
            may be lack_of_handling .40, normal_settling_in .35
            also voice_frightens bold_companion_can_lead
            begin food-not-fingers calm-companion go-slowly
        "#]],
    );
}

#[test]
fn a_neutered_buck_who_bites_more_and_more_is_for_a_vet() {
    check(
        "
        sex: male
        neutered: true
        alone: true
        signs: nervous climbs_on_legs bites_near_hands_and_arms slow_testing_bite ignores_treat_and_bites_finger
        handling_history: handled_several_times_daily
        recent_changes: owner_moving_in_a_month
        bite_severity: breaks_skin
        rat_conflict: turned on his companion, re-introduction fails
        ",
        expect![[r#"
            vet check bites-after-neutering
            teeth 3
            likely lonely_no_companion .67, illness_or_pain .71
            may be
            also neutered_rising_bites too_much_handling hands_only
            begin rising-bites-after-neutering first-aid-for-a-bite company gloves-meanwhile less-is-more
        "#]],
    );
}

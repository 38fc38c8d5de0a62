//! Health first. Missing an urgent rat is the worst mistake; sending every frightened one to a vet the next.

use expect_test::expect;

use bolthole_domain::Intake;
use bolthole_method::Urgency;

use super::{METHOD, assessed, check};
use crate::facts::Facts;
use crate::triage;

#[test]
fn a_merely_frightened_rat_needs_no_vet() {
    check(
        "
        sex: female
        age_weeks: 9
        alone: false
        weeks_at_home: 1
        signs: terrified freezes hides scatter_on_approach refuses_treats squeaks_when_lifted
        ",
        expect![[r#"
            vet none
            teeth 0
            likely normal_settling_in .80
            may be lack_of_handling .35, trauma_or_mishandling .35
            also
            begin very-young-rats settling-in scoop-dont-grab
        "#]],
    );
}

#[test]
fn leaving_treats_out_of_fear_is_not_refusing_food() {
    check(
        "
        weeks_at_home: 1
        alone: false
        signs: refuses_treats refuses_food_in_open not_eating_treats
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
fn not_eating_is_for_today() {
    check(
        "
        health_signs: not_eating
        ",
        expect![[r#"
            vet now not-eating
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn a_few_hours_without_food_are_for_soon() {
    check(
        "
        health_signs: not_eating_6_hours
        ",
        expect![[r#"
            vet soon eats-less
            teeth 0
            likely illness_or_pain .60
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_day_without_food_is_for_today() {
    check(
        "
        health_signs: not_eating_24h
        ",
        expect![[r#"
            vet now not-eating
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn taking_food_and_not_eating_it_is_for_today() {
    check(
        "
        signs: takes_treats
        health_signs: carries_treats_without_eating
        ",
        expect![[r#"
            vet now food-taken-but-not-eaten
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn breath_that_can_be_heard_is_for_today() {
    check(
        "
        health_signs: gargling_breath
        ",
        expect![[r#"
            vet now loud-breathing
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn hard_breathing_only_suspected_is_for_today_too() {
    check(
        "
        health_signs: laboured_breathing_suspected
        ",
        expect![[r#"
            vet now hard-breathing
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn a_tilted_head_is_for_today_wherever_it_was_written() {
    check(
        "
        signs: head_tilt_left
        ",
        expect![[r#"
            vet now head-and-balance
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn falling_and_a_bulging_eye_are_for_today() {
    check(
        "
        age_weeks: 80
        health_signs: falls_grooming swelling_behind_eye weak_forelimbs
        ",
        expect![[r#"
            vet now head-and-balance weak-front-legs bulging-eye two-signs
            teeth 0
            likely illness_or_pain .91
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn two_days_without_energy_are_for_soon() {
    check(
        "
        health_signs: lethargy_2_days
        ",
        expect![[r#"
            vet soon no-energy
            teeth 0
            likely illness_or_pain .60
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_day_told_by_the_hour_is_watched() {
    check(
        "
        health_signs: lethargy_6_hours
        ",
        expect![[r#"
            vet check less-active
            teeth 0
            likely
            may be lack_of_handling .27, illness_or_pain .33, normal_settling_in .27
            also
            begin health-and-place-check food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn three_days_without_energy_and_less_food_are_for_today() {
    check(
        "
        signs: squeaks_when_lifted
        health_signs: lethargy_3_days reduced_appetite
        ",
        expect![[r#"
            vet now no-energy-and-less-food no-energy-and-eats-less no-energy eats-less two-signs squeak-that-may-be-new
            teeth 0
            likely illness_or_pain .71
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn a_little_red_stain_alone_is_a_check_up() {
    check(
        "
        alone: false
        health_signs: porphyrin eating_normally
        ",
        expect![[r#"
            vet check red-stain
            teeth 0
            likely
            may be lack_of_handling .27, illness_or_pain .30, normal_settling_in .27
            also
            begin health-and-place-check food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn red_stain_and_sneezing_together_are_for_soon() {
    check(
        "
        alone: false
        health_signs: porphyrin sneezing
        ",
        expect![[r#"
            vet soon two-signs red-stain sneezing
            teeth 0
            likely illness_or_pain .50
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn sneezing_alone_is_common_and_watched() {
    check(
        "
        alone: false
        weeks_at_home: 1
        health_signs: sneezing
        ",
        expect![[r#"
            vet check sneezing
            teeth 0
            likely normal_settling_in .67
            may be lack_of_handling .27, illness_or_pain .33
            also
            begin health-and-place-check settling-in food-not-fingers
        "#]],
    );
}

#[test]
fn a_fall_and_a_limp_are_for_today() {
    check(
        "
        alone: false
        handling_history: dropped
        health_signs: limping
        ",
        expect![[r#"
            vet now attack-or-fall-and-a-sign limping
            teeth 0
            likely illness_or_pain .60
            may be lack_of_handling .27, trauma_or_mishandling .48, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn an_attack_by_a_cat_is_looked_over() {
    check(
        "
        alone: false
        signs: hides
        recent_changes: cat_knocked_cage_over_2_days_ago
        ",
        expect![[r#"
            vet check attacked-not-looked-over attacked
            teeth 0
            likely trauma_or_mishandling .60, stressful_environment .69
            may be lack_of_handling .33, illness_or_pain .30, normal_settling_in .35
            also predator_scare
            begin health-and-place-check predators food-not-fingers go-slowly a-calm-place
        "#]],
    );
}

#[test]
fn an_attack_and_any_sign_are_for_today() {
    check(
        "
        alone: false
        signs: hides
        health_signs: reduced_appetite
        recent_changes: cat_attack_yesterday
        ",
        expect![[r#"
            vet now attack-or-fall-and-a-sign eats-less attacked-not-looked-over attacked
            teeth 0
            likely trauma_or_mishandling .60, stressful_environment .69, illness_or_pain .60
            may be lack_of_handling .33, normal_settling_in .35
            also predator_scare
            begin to-the-vet predators a-calm-place
        "#]],
    );
}

#[test]
fn heat_and_a_limp_rat_are_for_today() {
    check(
        "
        alone: false
        environment: heatwave
        health_signs: lethargy
        ",
        expect![[r#"
            vet now heat-and-a-sign no-energy
            teeth 0
            likely stressful_environment .52, illness_or_pain .60
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet a-calm-place always-a-hide
        "#]],
    );
}

#[test]
fn a_quiet_rat_that_sneezes_is_for_soon() {
    check(
        "
        alone: false
        signs: subdued
        health_signs: sneezing
        ",
        expect![[r#"
            vet soon quiet-and-a-sign sneezing
            teeth 0
            likely illness_or_pain .50
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_tenth_of_the_weight_gone_is_for_today() {
    check(
        "
        health_signs: weight_loss_10_percent
        ",
        expect![[r#"
            vet now skin-and-bone losing-weight
            teeth 0
            likely illness_or_pain .83
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet always-a-hide a-calm-place
        "#]],
    );
}

#[test]
fn a_hunched_rat_with_half_closed_eyes_is_in_pain() {
    check(
        "
        health_signs: hunched half_closed_eye
        ",
        expect![[r#"
            vet soon hunched eye two-signs
            teeth 0
            likely illness_or_pain .60
            may be lack_of_handling .27, normal_settling_in .27
            also
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn every_red_flag_fires_on_each_of_its_signs_alone_or_as_told() {
    for flag in &METHOD.red_flags {
        for sign in &flag.when.any {
            let mut facts = Facts::gather(&METHOD, &Intake::default());
            facts.age_weeks = flag.when.age_from;
            facts.insert(sign, &sign.as_str().into());
            if let Some(too) = flag.when.and_any.first() {
                facts.insert(too, &too.as_str().into());
            }
            let found = triage::of_facts(&facts);
            assert!(found.fired.contains(&flag.id), "{} on {sign}", flag.id);
            assert!(found.flag >= flag.urgency);
            assert!(found.signs.contains(sign));
        }
    }
}

#[test]
fn a_cats_teeth_or_claws_are_a_wound_however_small() {
    for tag in [
        "bitten_by_cat",
        "cat_scratched_rat",
        "cat_bite_yesterday",
        "caught_by_cat",
    ] {
        for field in ["recent_changes", "health_signs"] {
            let vet = assessed(&format!("{field}: {tag}")).vet;
            assert_eq!(vet.flag, Urgency::Now, "{field} {tag}");
            assert!(
                vet.fired.contains(&"hunter-and-a-wound".to_owned()),
                "{tag}: {vet:?}"
            );
        }
    }
    // At the cage, or through the bars: look it over, as the page says.
    let attacked = assessed("recent_changes: attacked_by_cat").vet;
    assert_eq!(attacked.flag, Urgency::Check);
}

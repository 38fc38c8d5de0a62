//! Illness that hides behind behavior: what changed, and when, speaks before any bodily sign does.

use expect_test::expect;

use super::check;

#[test]
fn a_new_squeak_at_lifting_is_pain_until_shown_otherwise() {
    check(
        "
        age_weeks: 40
        alone: false
        was_friendly_before: true
        signs: squeaks_when_lifted
        ",
        expect![[r#"
            vet soon pain-at-touch sudden-change
            teeth 0
            likely illness_or_pain .67
            may be
            also
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn new_aggression_after_a_year_is_likely_the_body() {
    check(
        "
        sex: male
        age_weeks: 70
        alone: false
        was_friendly_before: true
        signs: attacks_people bites_when_handled
        bite_severity: deep
        ",
        expect![[r#"
            vet soon new-bite-at-a-touch new-aggression-in-an-adult explained-aggression-in-an-adult sudden-change
            teeth 3
            likely hormonal .50, illness_or_pain .82
            may be
            also new_adult_aggression
            begin to-the-vet first-aid-for-a-bite gloves-meanwhile hormones-and-neutering food-not-fingers
        "#]],
    );
}

#[test]
fn new_aggression_with_the_age_unknown_takes_the_careful_reading() {
    check(
        "
        sex: male
        alone: false
        was_friendly_before: true
        signs: attacks_people
        ",
        expect![[r#"
            vet soon new-aggression-age-unknown new-teeth-age-unknown sudden-change
            teeth 3
            likely illness_or_pain .50
            may be hormonal .43
            also
            begin to-the-vet gloves-meanwhile food-not-fingers
        "#]],
    );
}

#[test]
fn new_teeth_in_a_young_buck_are_not_a_vets_first() {
    check(
        "
        sex: male
        age_weeks: 26
        neutered: false
        alone: false
        was_friendly_before: true
        signs: attacks_people puffed_fur
        ",
        expect![[r#"
            vet none
            teeth 3
            likely hormonal .93
            may be illness_or_pain .29
            also
            begin gloves-meanwhile hormones-and-neutering food-not-fingers
        "#]],
    );
}

#[test]
fn fear_after_treatment_means_looking_again() {
    check(
        "
        alone: false
        was_friendly_before: true
        signs: hides avoids_hand
        health_signs: recent_illness_under_treatment
        ",
        expect![[r#"
            vet soon treatment-then-fear sudden-change after-treatment
            teeth 0
            likely illness_or_pain .50
            may be
            also learned_aversion
            begin to-the-vet food-not-fingers your-smell
        "#]],
    );
}

#[test]
fn a_sudden_change_without_a_reason_looks_at_the_body_first() {
    check(
        "
        sex: female
        age_weeks: 30
        alone: false
        weeks_at_home: 20
        was_friendly_before: true
        onset: sudden
        signs: hides avoids_hand
        ",
        expect![[r#"
            vet check sudden-change
            teeth 0
            likely
            may be illness_or_pain .38
            also
            begin health-and-place-check hands-off food-not-fingers
        "#]],
    );
}

#[test]
fn neutered_bites_and_a_bodily_sign_are_for_soon() {
    check(
        "
        sex: male
        neutered: true
        alone: false
        signs: lunges
        bite_severity: breaks_skin
        health_signs: porphyrin
        ",
        expect![[r#"
            vet soon bites-after-neutering-and-more bites-after-neutering red-stain
            teeth 3
            likely illness_or_pain .82
            may be lack_of_handling .27, normal_settling_in .27
            also neutered_rising_bites
            begin to-the-vet rising-bites-after-neutering first-aid-for-a-bite gloves-meanwhile food-not-fingers
        "#]],
    );
}

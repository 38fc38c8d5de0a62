//! What a keeper types is read as far as it can be, and never lowers caution.

use bolthole_domain::Intake;
use bolthole_method::Urgency;

use super::METHOD;
use crate::{in_own_words, signs_in_text, triage};

fn flag(signs: Vec<String>) -> Urgency {
    let told = Intake {
        health_signs: Some(signs),
        ..Intake::default()
    };
    triage(&METHOD, &told).flag
}

fn told(text: &str) -> Urgency {
    flag(
        signs_in_text(&METHOD, text)
            .into_iter()
            .map(str::to_owned)
            .collect(),
    )
}

#[test]
fn what_needs_a_vet_today_is_understood_in_everyday_words() {
    let missed: Vec<String> = [
        "she ate rat poison",
        "she's eaten some rat poison",
        "a cat bit her",
        "our cat has bitten her leg",
        "she is too hot and panting",
        "blood in pee",
        "there is blood in her wee",
        "Can't stand up",
        "I think her leg is broken",
        "she drank some bleach",
        "he's not eating, he is wheezing",
        "head tilt since this morning",
    ]
    .into_iter()
    .filter(|text| told(text) != Urgency::Now)
    .map(|text| format!("{text}: {:?} {:?}", told(text), signs_in_text(&METHOD, text)))
    .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn the_no_of_one_sign_says_of_no_other_that_it_is_not_there() {
    for text in [
        "she ate rat poison and is not moving",
        "cat bit her she is not eating",
        "bleeding and won't wake up",
    ] {
        assert_eq!(
            told(text),
            Urgency::Now,
            "{text}: {:?}",
            signs_in_text(&METHOD, text)
        );
    }
    assert_eq!(signs_in_text(&METHOD, "not eating, no blood"), ["not_eating"]);
    assert_eq!(told("no signs of blood"), Urgency::None);
}

#[test]
fn a_fall_is_worth_a_look_and_with_any_sign_for_today() {
    assert_eq!(told("fell off the shelf"), Urgency::Check);
    assert_eq!(told("fell off the shelf and limps"), Urgency::Now);
}

#[test]
fn what_is_told_not_to_be_there_is_not_read_as_there() {
    for text in [
        "no blood",
        "not limping any more",
        "the wheezing is gone",
        "no poison eaten",
        "bleeding has stopped",
    ] {
        assert_eq!(signs_in_text(&METHOD, text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn words_that_nobody_taught_us_are_never_taken_for_nothing() {
    for text in ["", "she looks odd", "eats normally", "no blood", "zzz_zzz"] {
        assert_eq!(flag(vec![in_own_words(text)]), Urgency::Check, "{text}");
    }
    assert_eq!(
        flag(vec![in_own_words("she looks odd"), "laboured_breathing".into()]),
        Urgency::Now
    );
}

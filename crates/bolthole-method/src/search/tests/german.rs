//! The same in German: own words, own slips.

use std::sync::LazyLock;

use bolthole_domain::Language;

use super::figures::{called_a_vet, figure};
use crate::Method;

static GERMAN: LazyLock<Method> = LazyLock::new(|| Method::built_in_in(Language::De));

#[test]
fn how_often_the_right_answer_is_found_in_german() {
    let tuned = figure(
        &GERMAN,
        "German, everyday, tuned",
        include_str!("german/everyday.txt"),
    );
    let mended = figure(
        &GERMAN,
        "German, everyday, mended",
        include_str!("german/everyday-mended.txt"),
    );
    let fresh = figure(
        &GERMAN,
        "German, everyday, fresh",
        include_str!("german/everyday-fresh.txt"),
    );
    assert_eq!(tuned.within_three, tuned.n, "{}", tuned.missed);
    // What is published; it may get better and not worse.
    assert!(mended.within_three >= 20, "{}", mended.missed);
    assert!(fresh.within_three >= 14, "{}", fresh.missed);
}

#[test]
fn how_often_a_bodily_sign_in_german_calls_the_vet_first() {
    let tuned = figure(
        &GERMAN,
        "German, urgent, tuned",
        include_str!("german/urgent-tuned.txt"),
    );
    let apart = figure(
        &GERMAN,
        "German, urgent, apart",
        include_str!("german/urgent-apart.txt"),
    );
    let mended = figure(
        &GERMAN,
        "German, urgent, mended",
        include_str!("german/urgent-mended.txt"),
    );
    assert_eq!(
        (tuned.vet_first, tuned.within_three),
        (tuned.n, tuned.n),
        "{}",
        tuned.missed
    );
    assert_eq!(apart.vet_first, apart.n, "{}", apart.missed);
    assert_eq!(mended.vet_first, mended.n, "{}", mended.missed);
}

#[test]
fn german_words_that_mean_nothing_of_the_body_call_no_vet() {
    let called = called_a_vet(&GERMAN, include_str!("german/harmless.txt"));
    assert!(called.is_empty(), "{}", called.join("\n"));
    let fresh = called_a_vet(&GERMAN, include_str!("german/harmless-fresh.txt"));
    assert!(fresh.is_empty(), "{}", fresh.join("\n"));
}

#[test]
fn how_soon_a_vet_is_needed_is_said_once() {
    for asked in [
        "röchelt beim atmen",
        "hat was giftiges gefressen",
        "frisst nicht mehr",
        "hat eine beule",
    ] {
        let found = GERMAN.search(asked);
        let vets = found.iter().filter(|found| found.vet > crate::Urgency::None);
        for found in vets {
            let n = found.why.matches("in die Tierarztpraxis").count();
            assert!(n <= 1, "{asked}: {}", found.why);
        }
    }
}

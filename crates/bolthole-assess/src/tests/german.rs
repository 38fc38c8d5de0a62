//! A household that reads German is judged as one that reads English, and understood where it types.

use std::sync::LazyLock;

use bolthole_domain::{Cause, Intake, Language};
use bolthole_method::{Method, Urgency};
use proptest::prelude::*;

use super::METHOD;
use super::properties::intakes;
use crate::{Assessment, assess, signs_in_text, triage};

static GERMAN: LazyLock<Method> = LazyLock::new(|| Method::built_in_in(Language::De));

/// What is no word.
fn judged(found: &Assessment) -> impl PartialEq + std::fmt::Debug + use<> {
    let p = Cause::ALL.map(|cause| found.causes.get(cause).p.to_bits());
    let asked: Vec<_> = found.ask_next.iter().map(|ask| ask.field).collect();
    let first: Vec<_> = found.first_steps.iter().map(|step| step.card.clone()).collect();
    let vet = (found.vet.flag, found.vet.signs.clone(), found.vet.fired.clone());
    let rest = (found.bite_tier, found.tags.clone(), found.not_understood.clone());
    (p, asked, first, vet, rest)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_judgement_is_the_same_in_both_languages(intake in intakes()) {
        prop_assert_eq!(judged(&assess(&METHOD, &intake)), judged(&assess(&GERMAN, &intake)));
    }
}

/// How soon a vet is needed after these words.
fn told(text: &str) -> Urgency {
    let signs = signs_in_text(&GERMAN, text).into_iter().map(str::to_owned);
    let told = Intake {
        health_signs: Some(signs.collect()),
        ..Intake::default()
    };
    triage(&GERMAN, &told).flag
}

#[test]
fn what_needs_a_vet_today_is_understood_in_german() {
    let missed: Vec<String> = [
        "hat Rattengift gefressen",
        "sie hat vielleicht Gift gefressen",
        "Ellie atmet schwer",
        "schnappt nach Luft",
        "frisst nicht mehr",
        "sie hat nichts gefressen seit gestern, gar nichts",
        "hat Krämpfe und Zuckungen",
        "blutet stark",
        "Blut im Urin",
        "wurde von der Katze gebissen",
        "unsere Katze hat sie gebissen",
        "Kopf schief seit heute früh",
        "kann nicht mehr aufstehen",
        "liegt apathisch auf der Seite",
        "das Bein ist gebrochen",
        "HAT RATTENGIFT GEFRESSEN!",
        "hat Kraempfe",
        "hat vielleicht gift gefressen bewegt sich nicht",
        "frisst seit gestern nicht",
        "unsere Katze hat sie am Bein gebissen",
        "der Hund hat ihn gepackt",
        "faellt staendig um",
        "bekommt keine Luft",
        "reagiert nicht mehr",
        "trinkt seit gestern nichts",
        "das Auge ist geschwollen",
        "nur noch Haut und Knochen",
        "Sie ist in Not und blutet",
        "ist vom Tisch gefallen und humpelt",
        "überhitzt und hechelt",
    ]
    .into_iter()
    .filter(|text| told(text) != Urgency::Now)
    .map(|text| format!("{text}: {:?} {:?}", told(text), signs_in_text(&GERMAN, text)))
    .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_is_told_in_german_not_to_be_there_is_not_read_as_there() {
    for text in [
        "kein Blut",
        "kein Rattengift gefressen",
        "sie hinkt nicht",
        "humpelt nicht mehr",
        "das Röcheln ist weg",
        "hat aufgehört zu bluten",
        "das Fell ist braun",
        "falls sie morgen zutraulicher ist",
        "frisst gut",
    ] {
        assert_eq!(
            told(text),
            Urgency::None,
            "{text}: {:?}",
            signs_in_text(&GERMAN, text)
        );
    }
}

#[test]
fn english_words_are_understood_in_a_german_house_too() {
    assert_eq!(told("she ate rat poison"), Urgency::Now);
}

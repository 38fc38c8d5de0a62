//! Stories of the walk through room and cage.

use bolthole_method::Method;

use crate::Reply;
use crate::home::Home;

#[test]
fn every_question_about_the_room_is_asked_with_why_and_what_to_do() {
    let mut home = Home::with_ellie();
    let page = home.open("audit");
    let method = Method::built_in();
    for ask in method.environment.iter().flat_map(|card| &card.asks) {
        assert!(page.says(&ask.asks) && page.says(&ask.why), "{}", ask.id);
        for answer in &ask.answers {
            assert!(
                page.says(&answer.says) && page.says(&answer.then),
                "{}: {}",
                ask.id,
                answer.then
            );
        }
    }
    for card in method.routines() {
        assert!(
            page.says(&card.routine.as_ref().expect("it is one").short),
            "{}",
            card.id
        );
    }
}

#[test]
fn what_helps_most_comes_first_and_what_is_not_known_counts_neither_way() {
    let mut home = Home::with_ellie();
    assert!(!home.open("audit").says("known things are calm"));
    let (_, page) = home.go(
        "audit",
        &[
            ("devices", "yes"),
            ("bright-light", "most-of-the-day"),
            ("hunter-in-the-room", "yes-sometimes-or-always"),
            ("warmth", "cold-damp-or-draughty"),
            ("banging", "no"),
            ("everyday-noise", "ordinary-family-noise-vacuum"),
            ("main-meal", ""),
        ],
    );
    page.reads(&[
        "Saved: 2 of 6 known things are calm",
        "14 things are not known, and count neither way.",
        "What helps most, first things first",
        "Give the rats another room with a door that shuts",
        "Another place, more bedding",
        "Move the lamp or the cage",
        "More below",
    ]);
    assert!(page.text().contains("(x) Most of the day"));
}

#[test]
fn answers_stay_until_they_are_changed_and_a_second_tap_writes_nothing() {
    let mut home = Home::with_ellie();
    home.send("audit", &[("banging", "yes")]);
    home.send("audit", &[("warmth", "very-hot"), ("banging", "yes")]);
    let Reply::Redirect { events, .. } = home.send("audit", &[("banging", "yes")]) else {
        panic!("it is saved");
    };
    assert!(events.is_empty());
    let Reply::Redirect { events, .. } = home.send("audit", &[("banging", "no-such"), ("no-such", "yes")])
    else {
        panic!("it is saved");
    };
    assert!(events.is_empty(), "what is not offered is not kept");
    assert!(home.open("audit").says("None of 2 known things is calm yet"));
    home.send("audit", &[("banging", "")]);
    assert!(
        home.open("audit")
            .says("The one thing that is known wants mending")
            || home
                .open("audit")
                .says("the one thing that is known wants mending")
    );
}

#[test]
fn the_page_of_why_says_how_the_place_stands() {
    let mut home = Home::with_ellie();
    let why = format!("rats/{}/why", home.rat("Ellie"));
    assert!(home.open(&why).says("Room and cage\nNothing is known yet."));
    home.send(
        "audit",
        &[
            ("where-the-cage-stands", "indoors"),
            ("hunter-in-the-room", "yes-sometimes-or-always"),
        ],
    );
    home.open(&why).reads(&[
        "Room and cage",
        "1 of 2 known things are calm.",
        "First: Give the rats another room",
    ]);
}

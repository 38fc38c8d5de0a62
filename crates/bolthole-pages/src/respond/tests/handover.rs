//! The hand-over: every bite, what works, and nothing that was chosen to stay out.

use super::*;

fn with_a_bite() -> (Home, String) {
    let mut home = Home::with_ellie();
    for did in ["relaxed", "relaxed"] {
        tap(&mut home, did);
        wait(&mut home, DAY_MS);
    }
    let (visit, _) = tap(&mut home, "bit");
    home.go(&format!("{visit}/note"), &[("note", "Mum reached in")]);
    wait(&mut home, 3 * DAY_MS);
    (home, visit)
}

#[test]
fn the_sheet_tells_a_stranger_what_to_do_and_every_bite() {
    let (mut home, _) = with_a_bite();
    home.open("handover?for=foster").reads(&[
        "For whoever opens this cage",
        "Never by the tail",
        "Ellie",
        "Today",
        "Works",
        "calm on 2 of 2",
        "Ends if",
        "Bites",
        "24 Nov",
        "a bite",
        "If one bites you",
        "Every bite that was written down is on this page.",
        "Every bite",
        "Mum reached in",
    ]);
}

#[test]
fn names_stay_out_where_that_is_chosen_and_the_bite_does_not() {
    let (mut home, _) = with_a_bite();
    let page = home.open("handover?names=out&for=adopter");
    let text = page.text();
    assert!(text.contains("somebody reached in"), "{text}");
    assert!(!text.contains("Mum"), "{text}");
    assert!(text.contains("a bite"), "{text}");
    page.reads(&[
        "The first week in a new home",
        "As a file, with the whole history",
    ]);
    assert!(page.html.contains("names=out"), "the file keeps to it, too");
}

#[test]
fn a_bite_that_was_taken_back_later_is_still_told_with_its_reason() {
    let (mut home, visit) = with_a_bite();
    home.go(&format!("{visit}/undo"), &[("reason", "it was Nori")]);
    let page = home.open("handover");
    page.reads(&["taken back", "it was Nori"]);
}

#[test]
fn only_signs_that_call_the_vet_are_watched_for() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let seen = [
        ("rat", rat.as_str()),
        ("sign", "noisy_breathing"),
        ("sign", "eating_normally"),
    ];
    home.send("worse", &seen);
    let page = home.open("handover?for=sitter");
    page.reads(&["Watch", "Breathing can be heard"]);
    assert!(!page.says("Eats normally"), "{}", page.text());
}

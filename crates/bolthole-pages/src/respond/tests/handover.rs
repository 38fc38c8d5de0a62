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
        "A visit ends when one runs, freezes or uses teeth.",
        "a vet at once",
        "Ellie",
        "Today",
        "Works",
        "calm on 2 of 2",
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

#[test]
fn a_deep_bite_that_was_taken_back_is_told_whole() {
    let (mut home, visit) = with_a_bite();
    let deep = [
        ("zone", "hand"),
        ("severity", "deep"),
        ("note", "held on at cleaning"),
    ];
    home.go(&format!("{visit}/bite"), &deep);
    wait(&mut home, DAY_MS);
    home.go(&format!("{visit}/undo"), &[("reason", "it was the cage bar")]);
    let page = home.open("handover?for=adopter");
    let whole =
        "Mum, hand, deep, or held on, “held on at cleaning”; taken back later, because “it was the cage bar”";
    assert_eq!(
        page.text().matches(whole).count(),
        2,
        "on the sheet and behind it: {}",
        page.text()
    );
    assert!(!home.open("handover?for=adopter&names=out").says("Mum"));
}

#[test]
fn a_lone_rat_whose_meeting_ended_in_blood_is_handed_over_with_both() {
    let mut home = Home::with_ellie();
    let ellie = home.rat("Ellie");
    home.send(&format!("rats/{ellie}/intake/company"), &[("answer", "yes")]);
    home.open("")
        .reads(&["Ellie lives without another rat.", "Rats live in twos or more"]);
    let came = [
        ("name", "Nori"),
        ("sex", "female"),
        ("coat", "blaze"),
        ("came_home", "30"),
        ("lives_with", ""),
    ];
    home.send("rats/new", &came);
    let nori = home.rat("Nori");
    let (to, _) = home.go(
        "introductions",
        &[(&nori, "new"), (&ellie, "here"), ("why", "first")],
    );
    assert!(
        !home.open("").says("Ellie lives without another rat"),
        "she is to meet Nori"
    );
    home.send(&format!("{to}/did"), &[("did", "blood")]);
    home.send(&format!("{to}/did"), &[("did", "given-up")]);
    let page = home.open(&format!("handover?rat={ellie}&for=adopter"));
    page.reads(&[
        "Company",
        "Lives alone; blood on meeting Nori, 22 Nov.",
        "Ellie lives alone. Rats live in twos or more",
        "Introduced to Nori from 22 Nov: blood, 22 Nov; ended, they live apart, 22 Nov.",
    ]);
}

#[test]
fn what_she_likes_what_she_weighs_and_her_hide_go_along() {
    let (mut home, _) = with_a_bite();
    let ellie = home.rat("Ellie");
    let tastes = format!("rats/{ellie}/tastes");
    home.open(&tastes)
        .reads(&["What Ellie likes from the spoon", "Plain yoghurt", "comes for it"]);
    home.go(
        &tastes,
        &[
            ("plain-yoghurt", "likes"),
            ("porridge", "likes"),
            ("fish-paste", "leaves"),
        ],
    );
    for grams in ["330", "342", "331", "318"] {
        home.send(&format!("rats/{ellie}/weight"), &[("grams", grams)]);
        wait(&mut home, DAY_MS);
    }
    home.send("audit", &[("portable-hide", "yes-both")]);
    home.open("handover?for=adopter").reads(&[
        "The last hide stays in, always. One can be lifted out with a rat inside, and fits the carrier.",
        "Food",
        "likes plain yoghurt and porridge made with water; leaves ",
        "Weight",
        "falling: 318 g (342 g on 28 Nov)",
        "Ellie, in full",
        "likes plain yoghurt",
        "318 g, 30 Nov; falling since 28 Nov, when it was 342 g",
    ]);
    home.go(&tastes, &[("porridge", ""), ("fish-paste", "")]);
    let page = home.open("handover?for=adopter");
    assert!(
        page.says("likes plain yoghurt") && !page.says("porridge"),
        "{}",
        page.text()
    );
}

#[test]
fn the_cards_that_are_printed_call_no_buck_she() {
    let mut home = Home::with_ellie();
    let buck = [
        ("name", "Ridcully"),
        ("sex", "male"),
        ("coat", "black"),
        ("came_home", "14"),
    ];
    home.send("welcome", &buck);
    let ridcully = home.rat("Ridcully");
    let text = home.open(&format!("handover?rat={ridcully}&for=adopter")).text();
    assert!(text.contains("The first week in a new home"), "{text}");
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    let hers = words.find(|word| ["she", "her", "hers", "herself"].contains(&word.to_lowercase().as_str()));
    assert_eq!(hers, None, "{text}");
}

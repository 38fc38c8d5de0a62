//! After teeth: the person first, whoever it was.

use bolthole_domain::Role;

use super::*;

#[test]
fn after_a_bite_the_wound_comes_first_and_nobody_is_told_to_stay_where_they_are() {
    let mut home = Home::with_ellie();
    let (_, page) = tap(&mut home, "bit");
    page.reads(&[
        "The wound first",
        "Wash it now",
        "a child",
        "a doctor today",
        "That ends it.",
    ]);
    assert!(!page.says("Stay where you are"), "{}", page.text());
}

#[test]
fn whose_skin_where_and_how_deep_call_a_doctor_today() {
    for (bitten, zone, severity, says) in [
        ("child", "hand", "breaks_skin", "it was a child"),
        ("at_risk", "hand", "breaks_skin", "at more risk"),
        ("grown_up", "face", "breaks_skin", "the face or neck"),
        ("grown_up", "hand", "deep", "it went deep"),
    ] {
        let mut home = Home::with_ellie();
        let (visit, _) = tap(&mut home, "bit");
        let told = [("bitten", bitten), ("zone", zone), ("severity", severity)];
        let (_, page) = home.go(&format!("{visit}/bite"), &told);
        page.reads(&["A doctor today", says, "a rat bite"]);
    }
    let mut home = Home::with_ellie();
    let (visit, _) = tap(&mut home, "bit");
    let told = [
        ("bitten", "grown_up"),
        ("zone", "arm"),
        ("severity", "breaks_skin"),
    ];
    let (_, page) = home.go(&format!("{visit}/bite"), &told);
    assert!(!page.says("A doctor today"), "{}", page.text());
}

#[test]
fn a_rat_from_the_wild_calls_a_doctor_whatever_the_wound() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.go(&format!("rats/{rat}/intake/from"), &[("answer", "wild")]);
    let (_, page) = tap(&mut home, "bit");
    page.reads(&["A doctor today", "the rat came from the wild"]);
}

#[test]
fn a_child_that_was_bitten_fetches_a_grown_up_before_all_else() {
    let mut home = Home::with_ellie();
    home.asker.role = Role::Child;
    let (_, page) = tap(&mut home, "bit");
    page.reads(&[
        "Fetch a grown-up now",
        "not your fault",
        "A doctor today",
        "it was a child",
    ]);
    assert!(home.open("first-aid").says("Step by step"));
    let step = home.open("cards/first-aid-for-a-bite/1");
    assert_eq!(step.status, Status::Ok);
}

#[test]
fn a_second_tap_leaves_the_bite_standing_and_says_so() {
    let mut home = Home::with_ellie();
    let (bite, _) = tap(&mut home, "bit");
    wait(&mut home, 60_000);
    let (_, page) = tap(&mut home, "relaxed");
    page.reads(&["That stays written down", "First aid", "take it back"]);
    assert!(page.html.contains(bite.as_str()), "a way to that entry");
}

#[test]
fn today_thinks_of_fever_for_three_weeks_after_broken_skin() {
    let mut home = Home::with_ellie();
    let (visit, _) = tap(&mut home, "bit");
    home.open("")
        .reads(&["Ellie broke skin today", "Fever, a rash or sore joints"]);
    wait(&mut home, 21 * DAY_MS);
    assert!(home.open("").says("broke skin"));
    wait(&mut home, DAY_MS);
    assert!(!home.open("").says("broke skin"));

    let mut home = Home::with_ellie();
    let (nip, _) = tap(&mut home, "nipped");
    assert!(!home.open("").says("broke skin"), "a nip breaks none");
    home.go(
        &format!("{nip}/bite"),
        &[("zone", "hand"), ("severity", "breaks_skin")],
    );
    assert!(home.open("").says("broke skin"), "unless it did");
    assert_ne!(visit, nip);
}

#[test]
fn a_visit_is_found_again_from_today() {
    let mut home = Home::with_ellie();
    let (visit, _) = tap(&mut home, "bit");
    assert!(home.open("").html.contains(&format!("href=\"{visit}\"")));
}

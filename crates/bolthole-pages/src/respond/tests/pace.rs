//! What people choose about the pace, and the minute that never gets harder.

use super::*;

#[test]
fn the_same_minute_is_kept_and_asked_again_after_a_week() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = format!("rats/{rat}");
    assert!(
        !home.open(&page).says("Save this week’s minute"),
        "before any visit"
    );
    home.send(
        "visits",
        &[("rat", &rat), ("rung", "sit-near"), ("did", "relaxed")],
    );
    assert!(home.open(&page).says("Save this week’s minute"));
    let (_, kept) = home.go(&format!("rats/{rat}/minute"), &[("came", "15")]);
    assert!(kept.says("Today: came within 15 seconds"), "{}", kept.text());
    assert!(!kept.says("Save this week’s minute"));
    let (_, nothing) = home.go(&format!("rats/{rat}/minute"), &[("came", "soon")]);
    assert!(!nothing.says("not within the minute"), "{}", nothing.text());
}

#[test]
fn a_minute_that_was_a_slip_is_undone_and_can_be_saved_again() {
    const FORM: &str = "01935e2a-0000-7000-8000-0000000f0003";
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send(
        "visits",
        &[("rat", &rat), ("rung", "sit-near"), ("did", "relaxed")],
    );
    let minutes = |home: &Home| home.notebook().rats[&rat.parse().unwrap()].minutes.clone();
    let save = |home: &mut Home, came: &str| {
        home.send_again(&format!("rats/{rat}/minute"), &[("came", came)], FORM);
    };
    save(&mut home, "5");
    let first = minutes(&home)[0];
    assert!(home.open(&format!("rats/{rat}")).says("Undo"));

    let undo = format!("rats/{rat}/minute/undo");
    let (_, nothing) = home.go(&undo, &[("minute", "01935e2a-0000-7000-8000-0000000f0009")]);
    assert!(
        nothing.says("came within 5 seconds"),
        "another id changes nothing"
    );
    let (_, undone) = home.go(&undo, &[("minute", &first.event.to_string())]);
    assert!(undone.says("Save this week’s minute") && !undone.says("came within 5 seconds"));

    save(&mut home, "30");
    let second = minutes(&home);
    assert_eq!(second.len(), 1, "a tap on the old page is kept");
    assert_eq!(second[0].came_within, Some(bolthole_domain::Seconds(30.0)));
    assert_ne!(second[0].event, first.event);
}

#[test]
fn after_ten_visits_that_were_not_mostly_calm_ways_on_are_told_and_no_push() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = format!("rats/{rat}");
    let visit = |home: &mut Home, rung: &str, did: &str| {
        wait(home, 86_400_000);
        home.send("visits", &[("rat", &rat), ("rung", rung), ("did", did)]);
    };
    for rung in ["sit-near", "spoon-at-hide", "spoon-a-little-out"] {
        visit(&mut home, rung, "ate");
        visit(&mut home, rung, "ate");
    }
    assert!(!home.open(&page).says("No change for a while"));
    for _ in 0..5 {
        visit(&mut home, "spoon-a-hand-out", "hesitated");
        visit(&mut home, "spoon-a-hand-out", "ate");
    }
    let told = home.open(&page);
    assert!(told.says("Calm on 5 of the last 10 visits"), "{}", told.text());
    assert!(told.says("A smaller step may help"), "{}", told.text());
}

#[test]
fn how_careful_is_kept_with_the_rat() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.go(&format!("rats/{rat}/care"), &[("care", "gentle")]);
    home.go(&format!("rats/{rat}/care"), &[("care", "reckless")]);
    let notebook = home.notebook();
    let pages = notebook.rats.values().next().unwrap();
    assert_eq!(pages.rat.care, bolthole_domain::Care::Gentle);
}

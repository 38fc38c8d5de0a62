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
fn how_careful_is_kept_with_the_rat() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.go(&format!("rats/{rat}/care"), &[("care", "gentle")]);
    home.go(&format!("rats/{rat}/care"), &[("care", "reckless")]);
    let notebook = home.notebook();
    let pages = notebook.rats.values().next().unwrap();
    assert_eq!(pages.rat.care, bolthole_domain::Care::Gentle);
}

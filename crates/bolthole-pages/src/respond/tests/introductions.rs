//! Nori meets Ellie: planned, held, begun, a fight and the way back.

use bolthole_domain::Role;

use super::*;

const TODAY: [(&str, &str); 2] = [("looks", "well"), ("weather", "mild")];

/// Ellie lives here; Nori came, and an introduction is planned. Its path comes back.
fn planned() -> (Home, String) {
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[
            ("name", "Nori"),
            ("sex", "female"),
            ("coat", "blaze"),
            ("came_home", "30"),
            ("lives_with", ""),
        ],
    );
    wait(&mut home, 20 * DAY_MS);
    for name in ["Nori", "Ellie"] {
        let rat = home.rat(name);
        home.send(
            &format!("rats/{rat}/intake/age"),
            &[("age_weeks", "30"), ("answer", "30")],
        );
    }
    let (nori, ellie) = (home.rat("Nori"), home.rat("Ellie"));
    let (to, _) = home.go(
        "introductions",
        &[(&nori, "new"), (&ellie, "here"), ("why", "first")],
    );
    (home, to)
}

/// The questions about each rat, all answered well.
fn answer_all(home: &mut Home, to: &str) -> Answer {
    let (nori, ellie) = (home.rat("Nori"), home.rat("Ellie"));
    let fields: Vec<(String, &str)> = vec![
        (format!("{nori}-air"), "yes"),
        (format!("{nori}-since"), "2026-11-25"),
        (format!("{nori}-half"), "yes"),
        (format!("{ellie}-half"), "yes"),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    home.go(&format!("{to}/before"), &fields).1
}

fn together(home: &mut Home, to: &str, going: &str) -> Answer {
    let fields: Vec<(&str, &str)> = TODAY.into_iter().chain([("going", going)]).collect();
    home.go(&format!("{to}/together"), &fields).1
}

fn did(home: &mut Home, to: &str, did: &str) -> Answer {
    home.go(&format!("{to}/did"), &[("did", did)]).1
}

#[test]
fn nobody_meets_before_quarantine_is_answered_and_over() {
    let (mut home, to) = planned();
    let page = home.open(&to);
    page.reads(&[
        "Nori meets Ellie",
        "Before they meet",
        "Quarantine: not answered yet. (Nori)",
    ]);
    let refused = together(&mut home, &to, "here");
    assert_eq!(refused.status, Status::Refused);
    let page = answer_all(&mut home, &to);
    page.reads(&["Quarantine is over.", "Save these answers"]);
    assert!(page.says("Begin: In arms over a bed"), "{}", page.text());
}

#[test]
fn a_fight_in_the_bare_cage_and_the_way_back() {
    let (mut home, to) = planned();
    answer_all(&mut home, &to);
    let page = together(&mut home, &to, "here");
    page.reads(&[
        "Stage 1 of 6",
        "0 min",
        "What did you see?",
        "This is normal",
        "Never a bare hand",
    ]);
    for stage in [
        "Go on: The carrier, and a walk",
        "Go on: About a day in the carrier",
    ] {
        let page = did(&mut home, &to, "calm");
        assert!(page.says(stage), "{}", page.text());
        together(&mut home, &to, "on");
    }
    assert!(home.open("").says("About a day in the carrier"), "Today shows it");
    wait(&mut home, 25 * DAY_MS / 24);
    let page = home.open(&to);
    page.reads(&["25 h 00", "It is time to look."]);
    did(&mut home, &to, "shoving");
    let page = together(&mut home, &to, "on");
    page.reads(&["Stage 4 of 6", "when all of them sleep in one heap"]);
    let page = did(&mut home, &to, "fight");
    page.reads(&["Stage 3 of 6", "Apart until", "Saved", "a fight", "Undo"]);
    wait(&mut home, DAY_MS / 12);
    let page = home.open(&to);
    assert!(page.says("Begin: About a day in the carrier"), "{}", page.text());
}

#[test]
fn heat_is_kept_and_holds_and_one_that_is_not_well_waits() {
    let (mut home, to) = planned();
    answer_all(&mut home, &to);
    let ill = home
        .go(
            &format!("{to}/together"),
            &[("looks", "ill"), ("weather", "mild")],
        )
        .1;
    assert_eq!(ill.status, Status::Refused);
    assert!(ill.says("An ill rat meets nobody"), "{}", ill.text());
    let missing = home.go(&format!("{to}/together"), &[("looks", "well")]).1;
    assert!(missing.says("both are asked each time"), "{}", missing.text());
    let hot = home
        .go(
            &format!("{to}/together"),
            &[("looks", "well"), ("weather", "heatwave")],
        )
        .1;
    assert_eq!(hot.status, Status::Ok);
    hot.reads(&["The weather.", "a carrier warms up fast"]);
    assert!(!hot.says("Begin:"));
}

#[test]
fn introductions_are_a_grown_up_s() {
    let (mut home, to) = planned();
    home.asker.role = Role::Child;
    assert_eq!(home.open(&to).status, Status::Forbidden);
    assert!(!home.open("").says("Nori meets Ellie"));
}

#[test]
fn pages_of_introductions_keep_the_house_rules() {
    let (mut home, to) = planned();
    for address in ["introductions", &to] {
        let page = home.open(address);
        assert!(page.html.matches("btn-main").count() <= 1, "{address}");
        assert!(!page.html.contains(" style="), "{address}");
    }
    for address in [
        "introductions/x",
        "introductions/x/did",
        "introductions/x/together",
    ] {
        assert_eq!(home.go(address, &[("did", "calm")]).1.status, Status::NotFound);
    }
}

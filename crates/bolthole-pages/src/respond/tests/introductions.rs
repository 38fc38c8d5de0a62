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
        well(&mut home, name);
    }
    let (nori, ellie) = (home.rat("Nori"), home.rat("Ellie"));
    let (to, _) = home.go(
        "introductions",
        &[(&nori, "new"), (&ellie, "here"), ("why", "first")],
    );
    (home, to)
}

/// Both pages about its body are answered with "none of these".
fn well(home: &mut Home, name: &str) {
    let rat = home.rat(name);
    let to = |question: &str| format!("rats/{rat}/intake/{question}");
    home.send(&to("breath-and-balance"), &[("how", "none")]);
    home.send(
        &to("body-and-food"),
        &[("passed", "breath-and-balance~"), ("how", "none")],
    );
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
fn weather_refuses_in_its_own_words_and_writes_nothing_and_one_that_is_not_well_waits() {
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
    for (weather, says) in [
        ("heatwave", "Not in a heatwave: a rat cannot sweat"),
        ("frost", "Not in a frost: it is as bad as heat"),
    ] {
        let before = home.events.len();
        let fields = [("looks", "well"), ("weather", weather), ("going", "here")];
        let page = home.go(&format!("{to}/together"), &fields).1;
        assert_eq!(page.status, Status::Refused);
        assert!(page.says(says), "{}", page.text());
        assert_eq!(home.events.len(), before, "nothing happened");
    }
    assert!(!home.open(&to).says("parted"));
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

#[test]
fn who_shares_their_air_is_asked_about_too() {
    let mut home = Home::with_ellie();
    let ellie = home.rat("Ellie");
    let mischief = home
        .notebook()
        .rats
        .values()
        .next()
        .unwrap()
        .rat
        .mischief
        .to_string();
    for (name, lives_with) in [("Tibby", mischief.as_str()), ("Nori", "")] {
        let fields = [
            ("name", name),
            ("sex", "female"),
            ("coat", "blaze"),
            ("came_home", "30"),
            ("lives_with", lives_with),
        ];
        home.send("rats/new", &fields);
    }
    for name in ["Nori", "Ellie"] {
        well(&mut home, name);
    }
    let (nori, tibby) = (home.rat("Nori"), home.rat("Tibby"));
    let fields = [(nori.as_str(), "new"), (ellie.as_str(), "here"), ("why", "first")];
    let (to, page) = home.go("introductions", &fields);
    page.reads(&[
        "Before they meet",
        "Nobody has said yet how they all are. (Tibby)",
        "Say how Tibby’s body is",
    ]);
    assert!(
        !page.says("Do this"),
        "how it is done comes later: {}",
        page.text()
    );
    well(&mut home, "Tibby");
    assert!(
        home.open(&to)
            .says("Nobody who shares their air is written down as ill.")
    );
    home.send("worse", &[("rat", &tibby), ("sign", "noisy_breathing")]);
    home.open(&to).reads(&[
        "Somebody is ill.",
        "(Tibby)",
        "Whoever shares their air counts too: Tibby.",
    ]);
}

#[test]
fn a_date_before_it_came_home_ends_no_quarantine() {
    let (mut home, to) = planned();
    let nori = home.rat("Nori");
    let answers = [
        (format!("{nori}-air"), "yes"),
        (format!("{nori}-since"), "2020-01-01"),
    ];
    let answers = answers.each_ref().map(|(name, value)| (name.as_str(), *value));
    assert!(
        home.go(&format!("{to}/before"), &answers)
            .1
            .says("Quarantine is over.")
    );
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[
            ("name", "Nori"),
            ("sex", "female"),
            ("coat", "blaze"),
            ("came_home", "0"),
            ("lives_with", ""),
        ],
    );
    let (nori, ellie) = (home.rat("Nori"), home.rat("Ellie"));
    let (to, _) = home.go(
        "introductions",
        &[(&nori, "new"), (&ellie, "here"), ("why", "first")],
    );
    let answers = [
        (format!("{nori}-air"), "yes"),
        (format!("{nori}-since"), "2026-11-01"),
    ];
    let answers = answers.each_ref().map(|(name, value)| (name.as_str(), *value));
    let page = home.go(&format!("{to}/before"), &answers).1;
    page.reads(&["Quarantine: until", "6 Dec"]);
}

#[test]
fn a_buck_that_goes_for_a_cage_mate_meets_nobody_until_that_is_answered_anew() {
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[
            ("name", "Ridcully"),
            ("sex", "male"),
            ("coat", "blaze"),
            ("came_home", "30"),
            ("lives_with", ""),
        ],
    );
    let (ridcully, ellie) = (home.rat("Ridcully"), home.rat("Ellie"));
    let notebook = home.notebook();
    let asker = home.asker.clone();
    let form = uuid::Uuid::from_u128(7);
    let mut pen = bolthole_app::Pen::new(&notebook, asker.household, asker.device, None, asker.now, form);
    home.events.push(pen.write(bolthole_record::Body::IntakeAnswered {
        rat: ridcully.parse().unwrap(),
        intake: bolthole_domain::Intake {
            signs: Some(vec!["attacks_cagemate".to_owned()]),
            age_weeks: Some(40.0),
            ..bolthole_domain::Intake::default()
        },
    }));
    let (_, page) = home.go(
        "introductions",
        &[(&ridcully, "new"), (&ellie, "here"), ("why", "first")],
    );
    page.reads(&[
        "He attacks, and is not neutered. (Ridcully)",
        "stands that Ridcully goes for other rats",
        "That is no longer so: answer it anew",
    ]);
    let (_, again) = home.go(
        "introductions",
        &[(&ridcully, "new"), (&ellie, "here"), ("why", "fight")],
    );
    assert!(
        again.says("is in an introduction that is not over. Open that one above"),
        "{}",
        again.text()
    );
}

#[test]
fn cage_mates_that_fight_stand_first_on_today_and_on_their_own_pages() {
    let mut home = Home::with_ellie();
    let mischief = home
        .notebook()
        .rats
        .values()
        .next()
        .unwrap()
        .rat
        .mischief
        .to_string();
    let came = [
        ("name", "Tibby"),
        ("sex", "female"),
        ("coat", "blaze"),
        ("came_home", "30"),
        ("lives_with", mischief.as_str()),
    ];
    home.send("rats/new", &came);
    assert!(!home.open("").says("Rats are fighting"));
    for name in ["Ellie", "Tibby"] {
        let rat = home.rat(name);
        home.send(&format!("rats/{rat}/intake/other-rats"), &[("answer", "fights")]);
    }
    let rat = home.rat("Ellie");
    for address in [String::new(), format!("rats/{rat}")] {
        let page = home.open(&address);
        assert!(
            page.says("Look at each of them for blood"),
            "{address}: {}",
            page.text()
        );
        assert!(page.html.contains("cards/rats-are-fighting/1\""), "{address}");
    }
    let page = home.open(&format!("rats/{rat}"));
    page.reads(&["What matters now", "Rats are fighting", "Because:"]);
}

//! Several people at one cage: each with a name, a language and a color, and each known to the rat by themselves.

use bolthole_domain::{CaregiverColor, Language};

use super::*;

/// Adds somebody and puts the device into their hand.
fn in_the_hand_of(home: &mut Home, name: &str, role: &str) {
    home.send("caregivers", &[("name", name), ("role", role)]);
    takes(home, name);
}

fn takes(home: &mut Home, name: &str) -> Reply {
    let notebook = home.notebook();
    let (id, _) = notebook
        .caregivers
        .iter()
        .find(|(_, person)| person.name == name)
        .expect("somebody of that name");
    home.send("who", &[("caregiver", &id.to_string())])
}

#[test]
fn ellie_knows_mum_and_with_dad_she_begins_at_the_door() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    for rung in Method::built_in().ladder.rungs().iter().take(7) {
        for _ in 0..2 {
            home.send("visits", &[("rat", &rat), ("rung", &rung.id.0), ("did", "ate")]);
            wait(&mut home, DAY_MS);
        }
    }
    in_the_hand_of(&mut home, "Dad", "adult");
    home.open("").reads(&[
        "A spoon at the cage door",
        "Ellie knows “Spoon past the sleeve” with Mum. With you it begins at “Spoon at the door”.",
        "Mum, yesterday evening 19:4",
        "ate in place",
    ]);
    home.send(
        "visits",
        &[("rat", &rat), ("rung", "spoon-at-door"), ("did", "ate")],
    );
    home.open(&format!("rats/{rat}")).reads(&[
        "With whom",
        "Mum: calm on 14 of 14 visits",
        "Known with Mum: spoon past the sleeve.",
        "Dad: calm on 1 of 1 visit",
        "Known with Dad: spoon at the door.",
    ]);
}

#[test]
fn a_caregiver_is_changed_and_what_stayed_the_same_is_not_written() {
    let mut home = Home::with_ellie();
    let (id, _) = home.notebook().caregivers.into_iter().next().unwrap();
    let address = format!("caregivers/{id}");
    let sent = [("name", "Mama"), ("language", "nl"), ("color", "fern")];
    let (to, settings) = home.go(&address, &sent);
    assert_eq!(to, "settings");
    settings.reads(&["Caregivers", "Mama", "Nederlands: not translated yet"]);
    let mama = home.notebook().caregivers[&id].clone();
    assert_eq!((mama.language, mama.color), (Language::Nl, CaregiverColor::Fern));
    let last = home.events.last().unwrap();
    assert_eq!(last.kind, "caregiver_changed");
    assert!(last.body.get("color").is_none(), "{}", last.body);
    let n_before = home.events.len();
    home.send(&address, &sent);
    assert_eq!(
        home.events.len(),
        n_before,
        "nothing changed, so nothing is written"
    );
}

#[test]
fn two_caregivers_never_have_one_name() {
    let mut home = Home::with_ellie();
    home.send(
        "caregivers",
        &[("name", "Dad"), ("role", "adult"), ("color", "river")],
    );
    let dad = home
        .notebook()
        .caregivers
        .iter()
        .find(|(_, person)| person.name == "Dad")
        .map(|(id, person)| (*id, person.color))
        .unwrap();
    assert_eq!(dad.1, CaregiverColor::River);
    let (_, refused) = home.go(&format!("caregivers/{}", dad.0), &[("name", "Mum")]);
    assert_eq!(refused.status, Status::Refused);
    refused.reads(&["Mum is in the notebook already.", "__Mum__"]);
}

#[test]
fn who_was_last_is_told_for_each_mischief() {
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[("name", "Tibby"), ("sex", "female"), ("came_home", "14")],
    );
    let tibby = home.rat("Tibby");
    home.send(
        "visits",
        &[("rat", &tibby), ("rung", "sit-near"), ("did", "froze")],
    );
    home.open("").reads(&[
        "Who was last with them",
        "Ellie and Tibby: ",
        "Mum, this evening 19:4",
        "with Tibby",
        "froze",
    ]);
}

#[test]
fn a_child_with_mums_phone_gives_it_back() {
    let mut home = Home::with_ellie();
    in_the_hand_of(&mut home, "Tom", "child");
    assert_eq!(home.open("rats").status, Status::Forbidden);
    home.open("settings")
        .reads(&["Who is holding this device?", "Mum", "Tom, a child"]);
    assert!(!home.open("settings").says("Add a caregiver"));
    assert!(matches!(takes(&mut home, "Mum"), Reply::Redirect { .. }));
    assert_eq!(home.open("rats").status, Status::Ok);
}

#[test]
fn a_childs_device_stays_a_childs_and_tells_no_bites() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send("visits", &[("rat", &rat), ("rung", "sit-near"), ("did", "bit")]);
    home.send("caregivers", &[("name", "Tom"), ("role", "child")]);
    let mum = home.asker.caregiver;
    takes(&mut home, "Tom");
    home.asker.role = bolthole_domain::Role::Child;
    home.asker.device = bolthole_domain::DeviceId(uuid::Uuid::from_u128(77));
    let today = home.open("");
    today.reads(&[
        "A grown-up sits beside you for every visit.",
        "Sit near and talk",
        "Hands rest after teeth",
        "Mum, this evening",
    ]);
    assert!(
        !today.says("· bit") && !today.says("No training today"),
        "{}",
        today.text()
    );
    let reply = home.send("who", &[("caregiver", &mum.unwrap().to_string())]);
    assert!(matches!(
        reply,
        Reply::Page {
            status: Status::Forbidden,
            ..
        }
    ));
}

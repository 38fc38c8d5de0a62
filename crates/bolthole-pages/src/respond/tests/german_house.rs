//! In German: a rat is described and asked about, rats meet, and the house is looked after.

use bolthole_domain::Role;

use super::german::english_on;
use super::*;

fn german(page: &Answer, address: &str) {
    assert_eq!(
        english_on(page),
        Vec::<String>::new(),
        "{address}: {}",
        page.text()
    );
}

/// Ellie and Tibby, who live apart; described in German by Mum.
fn two_rats() -> Home {
    let mut home = Home::empty();
    home.in_german();
    let described = [
        ("name", "Ellie"),
        ("sex", "female"),
        ("coat", "hooded"),
        ("came_home", "14"),
        ("who", "Mum"),
    ];
    home.send("welcome", &described);
    let apart = [
        ("name", "Tibby"),
        ("sex", "female"),
        ("came_home", "7"),
        ("lives_with", "apart"),
    ];
    home.send("rats/new", &apart);
    home
}

#[test]
fn a_rat_is_described_in_german() {
    let mut home = Home::empty();
    home.in_german();
    let page = home.open("");
    german(&page, "welcome");
    page.reads(&[
        "Eine Ratte beschreiben",
        "Sie, ein Weibchen",
        "Vor etwa zwei Wochen",
        "Haube",
        "Und wer bist du?",
        "Weiter zu den Fragen",
    ]);
    let (_, refused) = home.go("welcome", &[("name", ""), ("who", &"x".repeat(41))]);
    german(&refused, "welcome, refused");
    refused.reads(&[
        "Schreib einen Namen; jeder ist recht, und er lässt sich ändern.",
        "Wähl ungefähr, wann;",
        "Dieser Name hat 41 Buchstaben; höchstens 40 passen auf ein Handy.",
    ]);
}

#[test]
fn every_question_of_the_intake_is_asked_in_german() {
    let mut home = two_rats();
    let rat = home.rat("Ellie");
    let questions: Vec<String> = Method::built_in()
        .questions
        .iter()
        .map(|question| question.id.clone())
        .collect();
    for question in questions {
        let address = format!("rats/{rat}/intake/{question}");
        german(&home.open(&address), &address);
        let (_, refused) = home.go(&address, &[("how", "save")]);
        german(&refused, &address);
    }
}

#[test]
fn the_house_is_looked_after_in_german() {
    let mut home = two_rats();
    let mum = home.asker.caregiver.expect("Mum described a rat").to_string();
    let ellie = home.rat("Ellie");
    for address in [
        "rats".to_owned(),
        "rats/new".to_owned(),
        "rats/all".to_owned(),
        "settings".to_owned(),
        "household".to_owned(),
        "household?read=7&new=3&refused=1".to_owned(),
        format!("caregivers/{mum}"),
        format!("rats/{ellie}/again"),
        "nothing/here".to_owned(),
    ] {
        german(&home.open(&address), &address);
    }
    home.open("rats")
        .reads(&["Lebt allein", "noch kein Besuch", "Noch eine Ratte"]);
    home.open("household")
        .reads(&["Wo dieses Notizbuch liegt", "Eine Kopie mitnehmen", "Umziehen"]);
    let (_, taken) = home.go("caregivers", &[("name", "Mum")]);
    german(&taken, "a name that is taken");
    taken.reads(&["Mum steht schon im Notizbuch."]);
}

#[test]
fn rats_are_led_to_one_another_in_german() {
    let mut home = two_rats();
    let (ellie, tibby) = (home.rat("Ellie"), home.rat("Tibby"));
    german(&home.open("introductions"), "introductions");
    let plan = [
        (ellie.as_str(), "here"),
        (tibby.as_str(), "new"),
        ("why", "first"),
    ];
    let (at, page) = home.go("introductions", &plan);
    german(&page, &at);
    page.reads(&[
        "Tibby trifft Ellie",
        "Stufe 1 von 6.",
        "Bevor sie sich begegnen",
        "Quarantäne",
    ]);
    let (_, refused) = home.go(&format!("{at}/together"), &[]);
    german(&refused, "together, refused");
    german(&home.open("introductions"), "introductions, one of them running");
    let (_, over) = home.go(&format!("{at}/did"), &[("did", "given-up")]);
    german(&over, "introductions, over");
    over.reads(&["Sie leben getrennt"]);
}

#[test]
fn a_child_is_answered_in_german() {
    let mut home = two_rats();
    home.asker.role = Role::Child;
    for address in ["settings", "household", "rats"] {
        german(&home.open(address), address);
    }
    home.open("household").reads(&[
        "Für das Gerät eines Erwachsenen",
        "Hol einen Erwachsenen, wenn du es brauchst",
    ]);
}

//! What was described at first is mended, and a rat that is no longer here keeps its pages.

use bolthole_domain::{Coat, Leaving};

use super::*;

fn rat_of(home: &Home, name: &str) -> bolthole_record::RatPages {
    let notebook = home.notebook();
    let pages = notebook.rats.values().find(|pages| pages.rat.name == name);
    pages.expect("a rat of that name").clone()
}

fn with_tibby() -> Home {
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[("name", "Tibby"), ("sex", "unknown"), ("came_home", "14")],
    );
    home
}

#[test]
fn a_name_a_coat_and_a_sex_are_mended_and_nothing_else() {
    let mut home = with_tibby();
    let id = home.rat("Tibby");
    let before = rat_of(&home, "Tibby");
    let (_, page) = home.go(
        &format!("rats/{id}/details"),
        &[("name", "Tabby"), ("sex", "male"), ("coat", "black")],
    );
    assert!(page.says("Tabby"), "{}", page.text());
    let after = rat_of(&home, "Tabby");
    assert_eq!(after.rat.coat, Coat::Black);
    assert_eq!(after.rat.sex, Some(bolthole_domain::Sex::Male));
    assert_eq!(after.rat.mischief, before.rat.mischief);
    let n_before = home.events.len();
    home.go(
        &format!("rats/{id}/details"),
        &[("name", "Tabby"), ("sex", "unknown")],
    );
    assert_eq!(
        home.events.len(),
        n_before,
        "a known sex stays, and nothing differs"
    );
}

#[test]
fn a_name_that_is_empty_is_refused_in_one_sentence() {
    let mut home = Home::with_ellie();
    let id = home.rat("Ellie");
    let Reply::Page { status, html } = home.send(&format!("rats/{id}/details"), &[("name", " ")]) else {
        panic!("nothing is stored");
    };
    assert_eq!(status, Status::Refused);
    assert!(html.contains("Write a name"));
}

#[test]
fn a_rat_may_live_apart_and_with_the_others_again() {
    let mut home = with_tibby();
    let id = home.rat("Tibby");
    let with = rat_of(&home, "Ellie").rat.mischief;
    assert_eq!(rat_of(&home, "Tibby").rat.mischief, with);
    let details = format!("rats/{id}/details");
    home.go(&details, &[("name", "Tibby"), ("lives_with", "apart")]);
    assert_ne!(rat_of(&home, "Tibby").rat.mischief, with);
    home.go(&details, &[("name", "Tibby"), ("lives_with", &with.to_string())]);
    assert_eq!(rat_of(&home, "Tibby").rat.mischief, with);
}

#[test]
fn a_rat_that_died_keeps_its_pages_and_whoever_is_alone_is_thought_of() {
    let mut home = with_tibby();
    let id = home.rat("Tibby");
    home.open(&format!("rats/{id}/left"))
        .reads(&["Tibby is not here any more", "pages stay"]);
    let (_, page) = home.go(
        &format!("rats/{id}/left"),
        &[("how", "died"), ("day", "2026-11-20"), ("why", "old and asleep")],
    );
    page.reads(&["Tibby", "died", "old and asleep", "Ellie", "is alone now"]);
    assert!(!page.says("No training today") && !page.says("Start Tibby"));
    let left = rat_of(&home, "Tibby").rat.left.expect("Tibby left");
    assert_eq!(left.how, Some(Leaving::Died));
    assert!(!home.open("").says("Tibby"));
    assert!(
        !home
            .open(&format!("visits/new?rat={id}"))
            .says("One tap saves it")
    );
    home.open("rats").reads(&["No longer here", "Tibby"]);

    let (_, back) = home.go(&format!("rats/{id}/left/undo"), &[]);
    assert!(back.says("Start Tibby"), "{}", back.text());
    assert_eq!(rat_of(&home, "Tibby").rat.left, None);
}

#[test]
fn a_day_before_it_came_or_still_to_come_is_refused() {
    let mut home = Home::with_ellie();
    let id = home.rat("Ellie");
    for (day, says) in [
        ("2026-11-23", "still to come"),
        ("2020-01-01", "came home"),
        ("soon", "cannot be read"),
    ] {
        let Reply::Page { status, html } = home.send(&format!("rats/{id}/left"), &[("day", day)]) else {
            panic!("{day}: nothing is stored");
        };
        assert_eq!(status, Status::Refused, "{day}");
        assert!(html.contains(says), "{day}");
    }
}

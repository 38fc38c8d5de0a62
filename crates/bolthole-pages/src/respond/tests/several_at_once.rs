//! Quick entry: all rats on one page, one save, and an undo.

use expect_test::expect;

use super::*;

/// Ellie and Tibby live here.
fn two_rats() -> Home {
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[
            ("name", "Tibby"),
            ("sex", "female"),
            ("coat", "agouti"),
            ("came_home", "0"),
        ],
    );
    home
}

/// The form of the page as it stands, with these outcomes chosen.
fn fill<'a>(page: &Answer, home: &Home, chosen: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    let mut fields: Vec<(String, &str)> = Vec::new();
    let mut rest = page.html.as_str();
    while let Some((_, after)) = rest.split_once("name=\"rung-") {
        let id = after.split('"').next().unwrap();
        fields.push((format!("rung-{id}"), "sit-near"));
        let did = chosen.iter().find(|(name, _)| home.rat(name) == id);
        fields.push((format!("did-{id}"), did.map_or("", |(_, did)| did)));
        rest = after;
    }
    fields
}

fn save(home: &mut Home, chosen: &[(&str, &str)], more: &[(&str, &str)]) -> (String, Answer) {
    let page = home.open("visits/several");
    let filled = fill(&page, home, chosen);
    let fields: Vec<(&str, &str)> = filled
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .chain(more.iter().copied())
        .collect();
    home.go("visits/several", &fields)
}

/// Every visit that stands: who, what, on which step.
fn standing(home: &Home) -> Vec<String> {
    let notebook = home.notebook();
    let mut all: Vec<String> = notebook
        .rats
        .values()
        .flat_map(|pages| {
            let told = |visit: &bolthole_record::Visit| {
                format!("{} {} {}", pages.rat.name, visit.outcome.name(), visit.rung)
            };
            pages.visits.iter().map(told).collect::<Vec<_>>()
        })
        .collect();
    all.sort();
    all
}

#[test]
fn every_rat_has_its_step_and_nothing_is_chosen() {
    let mut home = two_rats();
    let today = home.open("");
    assert!(
        today.html.contains("href=\"./visits/several\"") || today.html.contains("href=\"visits/several\""),
        "{}",
        today.html
    );
    expect![[r#"
        What did each of them do?
        Leave out whoever was not visited.
        What did Ellie do?
        Ellie
        Sit near and talk
        ( ) at ease
        ( ) ate in place
        ( ) came and went
        ( ) stayed away
        ( ) ran
        ( ) froze
        ( ) nipped, no blood
        ( ) bit, skin broken
        ( ) not visited
        What did Tibby do?
        Tibby
        Sit near and talk
        ( ) at ease
        ( ) ate in place
        ( ) came and went
        ( ) stayed away
        ( ) ran
        ( ) froze
        ( ) nipped, no blood
        ( ) bit, skin broken
        ( ) not visited
        It was earlier
        When was it?
        <Save what was chosen>
    "#]]
    .assert_eq(&home.open("visits/several").text());
}

#[test]
fn each_chosen_outcome_becomes_one_visit_and_can_be_undone() {
    let mut home = two_rats();
    let (to, saved) = save(&mut home, &[("Ellie", "ate"), ("Tibby", "froze")], &[]);
    expect![[r#"
        Saved
        Today 19:42
        Ellie · ate in place
        < Undo>
        Tibby · froze
        < Undo>
        < Undo all of it>
        Write down more
    "#]]
    .assert_eq(&saved.text());
    assert_eq!(standing(&home), ["Ellie ate sit-near", "Tibby froze sit-near"]);

    let entry = to.split_once('=').unwrap().1.to_owned();
    let tibbys = entry.split('.').nth(1).unwrap().to_owned();
    let (back, one_less) = home.go(&format!("visits/{tibbys}/undo"), &[("entry", &entry)]);
    assert_eq!(back, to, "the undo leads back to what is left");
    assert!(
        one_less.says("Ellie") && !one_less.says("Tibby"),
        "{}",
        one_less.text()
    );
    let (_, none) = home.go("visits/several/undo", &[("entry", &entry)]);
    assert!(
        none.says("Nothing of that entry is written down now."),
        "{}",
        none.text()
    );
    assert_eq!(standing(&home), [""; 0]);
}

#[test]
fn whoever_is_left_out_has_no_visit() {
    let mut home = two_rats();
    save(&mut home, &[("Tibby", "relaxed")], &[]);
    assert_eq!(standing(&home), ["Tibby relaxed sit-near"]);
    let (_, refused) = save(&mut home, &[], &[]);
    assert_eq!(refused.status, Status::Refused);
    assert!(refused.says("Nothing is saved yet"), "{}", refused.text());
}

#[test]
fn the_same_entry_sent_twice_is_written_once() {
    let mut home = two_rats();
    let page = home.open("visits/several");
    let filled = fill(&page, &home, &[("Ellie", "ate"), ("Tibby", "ate")]);
    let fields: Vec<(&str, &str)> = filled
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    let form = hidden(&page, "form");
    let ids = |reply: Reply| match reply {
        Reply::Redirect { events, .. } => events.iter().map(|event| event.id).collect::<Vec<_>>(),
        Reply::Page { html, .. } => panic!("{html}"),
    };
    let first = ids(home.send_again("visits/several", &fields, &form));
    let second = ids(home.send_again("visits/several", &fields, &form));
    assert_eq!(first, second);
    assert_ne!(first[0], first[1]);
    assert_eq!(standing(&home).len(), 2);
}

#[test]
fn an_entry_for_earlier_says_when_and_one_still_to_come_keeps_all_that_was_chosen() {
    let mut home = two_rats();
    let chosen = [("Ellie", "ate"), ("Tibby", "came")];
    let (_, refused) = save(
        &mut home,
        &[("Ellie", "ate"), ("Tibby", "hesitated")],
        &[("when", "2026-11-23T07:00")],
    );
    assert_eq!(refused.status, Status::Refused, "{chosen:?}");
    assert!(refused.says("still to come") && refused.html.contains("2026-11-23T07:00"));
    assert_eq!(refused.text().matches("(x)").count(), 2, "{}", refused.text());
    assert_eq!(standing(&home), [""; 0]);
    let (_, saved) = save(
        &mut home,
        &[("Ellie", "ate"), ("Tibby", "hesitated")],
        &[("when", "2026-11-22T07:00")],
    );
    assert!(saved.says("Today 07:00"), "{}", saved.text());
    let (_, before_tibby) = save(
        &mut home,
        &[("Ellie", "ate"), ("Tibby", "ate")],
        &[("when", "2026-11-20T07:00")],
    );
    assert!(
        before_tibby.says("Tibby came home today"),
        "{}",
        before_tibby.text()
    );
}

#[test]
fn a_rat_under_hold_keeps_its_words_and_can_be_written_down_all_the_same() {
    let mut home = two_rats();
    let rat = home.rat("Tibby");
    home.send("worse", &[("rat", &rat), ("sign", "laboured_breathing")]);
    let page = home.open("visits/several");
    page.reads(&["Tibby", "a vet today", "No training now.", "Call the vet now"]);
    save(&mut home, &[("Tibby", "refused")], &[]);
    assert_eq!(standing(&home), ["Tibby refused sit-near"]);
}

#[test]
fn a_rat_that_rests_or_waits_for_a_vet_says_so_here_too() {
    let mut home = two_rats();
    let (ellie, tibby) = (home.rat("Ellie"), home.rat("Tibby"));
    home.send("rest", &[("rat", &ellie)]);
    home.send("worse", &[("rat", &tibby), ("sign", "weight_loss")]);
    home.open("visits/several").reads(&[
        "Ellie",
        "No training for Ellie today, by choice.",
        "Tibby",
        "a vet within days",
        "Until then:",
        "and nothing more.",
    ]);
}

#[test]
fn teeth_in_a_quick_entry_lead_to_first_aid_and_stay_after_ten_minutes() {
    let mut home = two_rats();
    let (to, saved) = save(&mut home, &[("Ellie", "bit"), ("Tibby", "ate")], &[]);
    saved.reads(&["Your hand first", "First aid"]);
    wait(&mut home, 11 * 60_000);
    assert!(home.open(&to).says("It was not so"));
    let entry = to.split_once('=').unwrap().1.to_owned();
    home.go("visits/several/undo", &[("entry", &entry)]);
    assert_eq!(
        standing(&home),
        ["Ellie bit sit-near"],
        "only a reason takes teeth back now"
    );
}

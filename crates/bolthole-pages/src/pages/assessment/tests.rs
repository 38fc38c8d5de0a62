//! Stories of "Why may Ellie be afraid?", of the pages to read, and of the settings.

use crate::home::Home;
use crate::{Reply, Status, Theme};

/// Ellie, of whom a few things are known.
fn ellie_with_answers() -> (Home, String) {
    let mut home = Home::with_ellie();
    let ellie = format!("rats/{}", home.rat("Ellie"));
    let answers: [(&str, &[(&str, &str)]); 6] = [
        (
            "body-and-food",
            &[("passed", "breath-and-balance~"), ("how", "none")],
        ),
        ("age", &[("typed", "9"), ("unit", "weeks")]),
        ("company", &[("answer", "yes")]),
        ("from", &[("answer", "pet shop")]),
        ("signs", &[("answer", "darts_approach_retreat")]),
        ("bite", &[("answer", "none")]),
    ];
    for (question, fields) in answers {
        home.send(&format!("{ellie}/intake/{question}"), fields);
    }
    (home, ellie)
}

#[test]
fn the_answer_begins_with_health_and_ends_with_how_sure_it_is() {
    let (mut home, ellie) = ellie_with_answers();
    home.open(&format!("{ellie}/why")).reads(&[
        "Why may Ellie be afraid?",
        "From eight answers to 16 questions, and no visits",
        "Health first: no sign needs a vet today",
        "You looked for",
        "together may explain it:",
        "None of them is Ellie’s fault",
        "Begin here",
        "Take this to Today",
        "What speaks for it, and against",
        "No rat for company\nlikely part of it\nFor\nLives without another rat",
        "What would change this",
        "that are unlikely",
        "What would help most to know",
        "Safe for hands\nNo bite is known. The spoon comes first all the same",
        "How sure is this?\nHow much each reason counts is an expert’s guess, not yet checked against real rats.",
        "What you answered",
        "breathing or balance? none of these",
        "How old is Ellie? 9 weeks",
        "Has Ellie been neutered? not known",
    ]);
}

#[test]
fn no_place_for_a_rats_name_is_ever_left_open() {
    let (mut home, ellie) = ellie_with_answers();
    let method = bolthole_method::Method::built_in();
    for question in &method.questions {
        let page = home.open(&format!("{ellie}/intake/{}", question.id));
        assert_eq!(page.status, Status::Ok, "{}", question.id);
        assert!(!page.text().contains('{'), "{}: {}", question.id, page.text());
    }
    let rat = home.rat("Ellie");
    assert!(!home.open(&format!("worse?rat={rat}")).text().contains('{'));
    for address in ["why", "differently"] {
        assert!(
            !home.open(&format!("{ellie}/{address}")).text().contains('{'),
            "{address}"
        );
    }
}

#[test]
fn loud_breathing_turns_the_page_into_the_way_to_a_vet() {
    let (mut home, ellie) = ellie_with_answers();
    home.send(
        &format!("{ellie}/intake/breath-and-balance"),
        &[("answer", "noisy_breathing"), ("how", "save")],
    );
    let why = home.open(&format!("{ellie}/why"));
    assert!(
        why.says("Health first: Ellie needs a vet today") && why.says("Training waits"),
        "{}",
        why.text()
    );
    assert!(why.says("To the vet, calmly") && !why.says("Take this to Today"));
    // The sign is said to be gone on its own page; the question itself never takes it back.
    let question = home.open(&format!("{ellie}/intake/breath-and-balance"));
    assert!(
        question.says("Noted already: Breathing can be heard") && question.says("It is gone, or was a slip")
    );
}

#[test]
fn a_caregivers_own_view_stands_beside_ours() {
    let (mut home, ellie) = ellie_with_answers();
    let page = home.open(&format!("{ellie}/differently?cause=hormonal"));
    assert!(page.says("I see it differently"));
    let (_, refused) = home.go(
        &format!("{ellie}/differently"),
        &[("cause", "hormonal"), ("note", "She puffs <up>")],
    );
    assert_eq!(refused.status, Status::Refused);
    assert!(
        refused.says("Choose whether it is part of it, as you see it.") && refused.says("She puffs <up>")
    );
    let (at, why) = home.go(
        &format!("{ellie}/differently"),
        &[("cause", "hormonal"), ("seen", "yes"), ("note", "She puffs <up>")],
    );
    assert_eq!(at, format!("{ellie}/why"));
    assert!(
        why.says("Mum sees it as part of it. “She puffs <up>” today"),
        "{}",
        why.text()
    );
    assert!(!why.html.contains("<up>"));
}

#[test]
fn every_tip_and_every_card_can_be_read_and_leads_nowhere_that_is_not_there() {
    let mut home = Home::empty();
    let method = bolthole_method::Method::built_in();
    assert_eq!(home.open("tips").text().matches("Tip ").count(), 10);
    for card in method.all_cards() {
        let page = home.open(&super::super::tips::address(card));
        assert_eq!(page.status, Status::Ok, "{}", card.id);
        assert!(page.says(&card.words.title), "{}", card.id);
    }
    assert_eq!(home.open("tips/no-such").status, Status::NotFound);
    assert_eq!(home.open("cards/no-such").status, Status::NotFound);
}

#[test]
fn a_tip_tells_how_sure_it_is_and_who_disagrees() {
    let page = Home::with_ellie().open("tips/always-a-hide");
    page.reads(&[
        "Tip 8\nAlways a hide",
        "Do this",
        "How do we know?",
        "AControlled study, in rats",
        "We have read the summary only",
        "AControlled study, but in mice",
        "SThe article",
        "Some say the opposite",
        "DAnonymous",
        "Steps that rest on this",
        "What the letters mean",
    ]);
    assert!(
        page.html.contains("grade grade-a"),
        "a controlled study in rats has a filled letter"
    );
}

#[test]
fn first_aid_names_the_bite_and_the_signs_that_need_a_vet() {
    let mut home = Home::with_ellie();
    let page = home.open("first-aid");
    assert!(page.says("A vet today, if you see this in a rat") && page.says("Breathing that can be heard"));
    assert!(page.says("Worse than yesterday?") && !page.says("A bite is never your fault."));

    home.send("caregivers", &[("name", "Onno"), ("role", "child")]);
    let onno = home
        .notebook()
        .caregivers
        .iter()
        .find(|(_, person)| person.name == "Onno")
        .map(|(id, _)| id.to_string())
        .unwrap();
    home.send("who", &[("caregiver", &onno)]);
    assert!(home.open("first-aid").says("A bite is never your fault."));
}

#[test]
fn night_is_remembered_and_leads_back_to_the_page_it_was_chosen_on() {
    let mut home = Home::with_ellie();
    let Reply::Redirect { to, remember, .. } = home.send(
        "settings/light",
        &[("theme", "night"), ("back", "tips/always-a-hide")],
    ) else {
        panic!("light can be chosen");
    };
    assert_eq!(
        (to.as_str(), remember),
        ("tips/always-a-hide", vec![("theme", "night".to_owned())])
    );
    assert_eq!(home.asker.theme, Some(Theme::Night));
    let Reply::Redirect { to, .. } = home.send(
        "settings/light",
        &[("theme", "day"), ("back", "https://example.com/")],
    ) else {
        panic!("light can be chosen");
    };
    assert_eq!(to, "");
}

#[test]
fn two_caregivers_of_one_name_are_kept_apart_and_a_stranger_cannot_be_chosen() {
    let mut home = Home::with_ellie();
    let (_, page) = home.go("caregivers", &[("name", "Mum")]);
    assert_eq!(page.status, Status::Refused);
    assert!(page.says("Mum is in the notebook already.") && page.says("__Mum__"));
    let (_, page) = home.go("who", &[("caregiver", "01935e2a-0000-7000-8000-00000000bbbb")]);
    assert_eq!(page.status, Status::Refused);
    assert!(home.open("settings").says("(x) Mum"));
}

const DAY_MS: i64 = 86_400_000;

#[test]
fn what_changed_our_mind_is_told_with_its_reason() {
    let (mut home, ellie) = ellie_with_answers();
    assert!(!home.open(&format!("{ellie}/why")).says("What changed since"));
    home.asker.now.at.0 += 3 * DAY_MS;
    home.open(&format!("{ellie}/why")).reads(&[
        "What changed since Sunday\nWhat was written down since the last answers changes nothing here.",
    ]);
    home.send(
        "rats/new",
        &[
            ("name", "Tibby"),
            ("coat", "hooded"),
            ("came_home", "0"),
            ("with", &home.rat("Ellie")),
        ],
    );
    home.asker.now.at.0 += DAY_MS;
    let page = home.open(&format!("{ellie}/why"));
    page.reads(&[
        "What changed since Sunday",
        "No rat for company: less likely now",
        "It was “likely part of it”; now it is “very unlikely”.",
        "Tibby came to live with her, yesterday.",
        "No longer: Lives without another rat.",
    ]);
}

#[test]
fn today_asks_in_one_quiet_line_for_another_look_and_one_tap_ends_it() {
    let (mut home, ellie) = ellie_with_answers();
    assert!(!home.open("").says("Another look at the answers"));
    home.asker.now.at.0 += 7 * DAY_MS;
    assert!(home.open("").says("Another look at the answers about Ellie"));
    let again = home.open(&format!("{ellie}/again"));
    again.reads(&[
        "Is this still so?",
        "One week has passed since the first answers about Ellie.",
        "Health first.",
        "How old is Ellie? 10 weeks",
        "Not known so far",
        "<Still so>",
    ]);
    let (to, page) = home.go(&format!("{ellie}/again"), &[]);
    let why = format!("{ellie}/why?still=");
    assert!(page.status == Status::Ok && page.says("Saved: still so, today"));
    let saved = to
        .strip_prefix(&why)
        .expect("the page of why, with what was saved");
    assert!(!home.open("").says("Another look at the answers"));
    home.go(&format!("{ellie}/again"), &[("undo", saved)]);
    assert!(home.open("").says("Another look at the answers about Ellie"));
    home.go(&format!("{ellie}/again"), &[]);
    assert!(!home.open("").says("Another look at the answers"));
    assert!(
        home.open(&format!("{ellie}/again"))
            .says("Nothing asks for it now.")
    );
}

#[test]
fn a_case_is_one_tap_away_and_a_note_goes_in_only_when_it_is_ticked() {
    let (mut home, ellie) = ellie_with_answers();
    let rat = home.rat("Ellie");
    assert!(
        home.open(&format!("{ellie}/why"))
            .says("The case as text, for a vet")
    );
    home.send(
        "worse",
        &[
            ("rat", &rat),
            ("sign", "sneezing"),
            ("note", "Mum heard <Ellie> twice"),
        ],
    );
    let page = home.open(&format!("{ellie}/case"));
    page.reads(&[
        "Ellie’s case, to hand on",
        "A rat’s case, without names, dates and places.",
        "Sex: doe",
        "Sneezes",
        "Your own words",
        "[ ] Week 3\nsomebody heard <this rat> twice",
    ]);
    let text = page.text();
    let in_the_text = text.split("Your own words").next().expect("there is a text");
    assert!(!in_the_text.contains("twice"));
    let key = page.html.split("name=\"note\" value=\"").nth(1).expect("a note");
    let key = key.split('"').next().expect("its key");
    home.open(&format!("{ellie}/case?note={key}")).reads(&[
        "IN THE KEEPER’S WORDS\nWeek 3: “somebody heard <this rat> twice”",
        "[x] Week 3",
    ]);
}

#[test]
fn a_child_hands_on_no_case_and_changes_no_answers() {
    let (mut home, ellie) = ellie_with_answers();
    home.asker.role = bolthole_domain::Role::Child;
    for address in [
        format!("{ellie}/case"),
        format!("{ellie}/again"),
        "audit".to_owned(),
    ] {
        assert_eq!(home.open(&address).status, Status::Forbidden, "{address}");
        let (_, sent) = home.go(&address, &[("banging", "yes")]);
        assert_eq!(sent.status, Status::Forbidden, "{address}");
    }
    assert!(!home.open("").says("Another look"));
}

//! Stories of the first evening: a rat is described, question by question.

use expect_test::expect;

use crate::home::Home;
use crate::{Reply, Status};

#[test]
fn an_empty_notebook_opens_with_describe_a_rat() {
    let page = Home::empty().open("");
    expect![[r#"
        Bolthole looks at health first, then at why your rat may be afraid, and gives you one small step for today.
        You do the step, tap what the rat did, and tomorrow’s step follows from that. The rat sets the pace. Whatever went wrong before, most rats can learn to feel safe; it may take weeks.
        What you write stays on the machine that runs Bolthole; nothing leaves the house by itself. It is not a vet, and says so when one is needed.
        There is a notebook already: bring a copy of it
        Describe a rat
        Name
        ____
        She or he?
        ( ) She, a doe
        ( ) He, a buck
        (x) Not known
        When did this rat come home? Roughly is enough.
        * Choose one
        - Today
        - A few days ago
        - About a week ago
        - About two weeks ago
        - About a month ago
        - About three months ago
        - About half a year ago
        - About a year ago
        - Two years ago or more
        Coat, for the picture
        (x) Agouti
        ( ) Black
        ( ) Fawn
        ( ) Hooded
        ( ) Blaze
        ( ) Pale
        And who are you?
        What the notebook calls you, such as Mum. May stay empty.
        ____
        [ ] I am a child, and a grown-up helps me
        <On to the questions>
    "#]].assert_eq(&page.text());
}

#[test]
fn the_first_evening_goes_from_welcome_through_health_to_the_answer() {
    let mut home = Home::empty();
    let (at, page) = home.go(
        "welcome",
        &[
            ("name", "Ellie"),
            ("sex", "female"),
            ("came_home", "14"),
            ("who", "Mum"),
        ],
    );
    let ellie = format!("rats/{}", home.rat("Ellie"));
    assert_eq!(at, format!("{ellie}/intake/breath-and-balance"));
    page.reads(&[
        "1 of 16, leave whenever you like",
        "Ellie’s breathing or balance?",
        "Tick all that fit.",
        "[ ] ",
        "Skip this",
        "Enough for now",
        "<Save and go on>\n<None of these>\n<Not known>",
    ]);

    // Nothing about breath; then a lump is ticked.
    let (at, page) = home.go(&at, &[("how", "none")]);
    assert!(
        at.starts_with(&format!(
            "{ellie}/intake/body-and-food?passed=breath-and-balance~"
        )),
        "{at}"
    );
    assert!(page.says("2 of "));
    let (at, page) = home.go(
        &format!("{ellie}/intake/body-and-food"),
        &[
            ("passed", "breath-and-balance~"),
            ("answer", "lump"),
            ("how", "save"),
        ],
    );
    assert!(page.says("Saved: A lump or swelling"), "{at}: {}", page.text());

    // She leaves here: the answer is there, and what was not asked is not known.
    let why = home.open(&format!("{ellie}/why"));
    assert_eq!(why.status, Status::Ok);
    assert!(why.says("Why may Ellie be afraid?"));
    let known = home
        .notebook()
        .rats
        .values()
        .next()
        .map(|pages| pages.intake.clone())
        .unwrap();
    assert_eq!(known.health_signs, Some(vec!["lump".to_owned()]));
    assert_eq!(known.age_weeks, None);
}

#[test]
fn not_known_and_skip_go_on_and_write_nothing() {
    let mut home = Home::with_ellie();
    let ellie = format!("rats/{}", home.rat("Ellie"));
    let n_events = home.events.len();
    let (at, _) = home.go(&format!("{ellie}/intake/age"), &[("how", "unknown")]);
    assert_eq!(home.events.len(), n_events);
    assert!(at.contains("passed=age") && !at.contains("intake/age"), "{at}");
}

#[test]
fn health_counts_as_looked_for_only_when_every_sign_was_asked_for() {
    let mut home = Home::with_ellie();
    let ellie = format!("rats/{}", home.rat("Ellie"));
    home.send(&format!("{ellie}/intake/breath-and-balance"), &[("how", "none")]);
    assert!(
        home.open(&format!("{ellie}/why"))
            .says("Nobody has looked for signs of illness yet")
    );
    home.send(
        &format!("{ellie}/intake/body-and-food"),
        &[("passed", "breath-and-balance~"), ("how", "none")],
    );
    let why = home.open(&format!("{ellie}/why"));
    assert!(why.says("no sign needs a vet today"), "{}", why.text());
}

#[test]
fn none_of_these_says_when_it_is_kept() {
    let mut home = Home::with_ellie();
    let ellie = format!("rats/{}", home.rat("Ellie"));
    let n_events = home.events.len();
    let first = format!("{ellie}/intake/breath-and-balance");
    assert!(!home.open(&first).says("Noted: none of these."));
    let (at, page) = home.go(&first, &[("how", "none")]);
    assert!(at.contains("body-and-food"), "{at}");
    page.reads(&[
        "food, eyes, coat or touch?",
        "Noted: none of these. It is kept once this page is answered too",
        "<Save and go on>",
    ]);
    assert!(!page.says("Saved"));
    assert_eq!(home.events.len(), n_events);

    let body = format!("{ellie}/intake/body-and-food");
    let (_, next) = home.go(&body, &[("passed", "breath-and-balance~"), ("how", "none")]);
    assert!(
        next.says("Saved: none of these") && !next.says("Noted:"),
        "{}",
        next.text()
    );
    assert_eq!(home.events.len(), n_events + 1);
    let event = home.events.last().unwrap().id.to_string();
    let passed = "breath-and-balance~.body-and-food~";
    let (at, again) = home.go(&body, &[("how", "undo"), ("event", &event), ("passed", passed)]);
    assert!(at.ends_with("body-and-food?passed=breath-and-balance~"), "{at}");
    assert!(again.says("Noted: none of these."));
    let why = home.open(&format!("{ellie}/why"));
    assert!(why.says("Nobody has looked for signs of illness yet"));
}

#[test]
fn an_age_is_understood_in_months_and_a_slip_is_shown_again_as_typed() {
    let mut home = Home::with_ellie();
    let age = format!("rats/{}/intake/age", home.rat("Ellie"));
    let (_, refused) = home.go(
        &age,
        &[("typed", "a few <b>"), ("unit", "months"), ("how", "save")],
    );
    assert_eq!(refused.status, Status::Refused);
    refused.reads(&[
        "“a few <b>” is no age or time that fits; a number such as 10 is wanted",
        "__a few <b>__",
        "( ) Weeks",
        "(x) Months",
    ]);
    assert!(!refused.html.contains("<b>\""), "what was typed is never markup");

    home.send(&age, &[("typed", "2,5"), ("unit", "months"), ("how", "save")]);
    let notebook = home.notebook();
    assert_eq!(
        notebook.rats.values().next().unwrap().intake.age_weeks,
        Some(10.9)
    );
    assert_eq!(
        home.go(&age, &[("typed", "90"), ("unit", "years")]).1.status,
        Status::Refused
    );
}

#[test]
fn saving_a_list_with_nothing_ticked_asks_which_was_meant() {
    let mut home = Home::with_ellie();
    let (_, page) = home.go(
        &format!("rats/{}/intake/place", home.rat("Ellie")),
        &[("how", "save")],
    );
    assert_eq!(page.status, Status::Refused);
    assert!(page.says("Tick what fits, or press “None of these” or “Not known”."));
}

#[test]
fn coming_back_shows_what_was_ticked_and_another_list_question_keeps_its_own() {
    let mut home = Home::with_ellie();
    let place = format!("rats/{}/intake/place", home.rat("Ellie"));
    let first = home
        .open(&place)
        .text()
        .lines()
        .find_map(|line| line.strip_prefix("[ ] ").map(str::to_owned))
        .unwrap();
    let method = bolthole_method::Method::built_in();
    let value = method.question("place").unwrap().choices[0].value.clone();
    home.send(&place, &[("answer", &value), ("how", "save")]);
    assert!(home.open(&place).says(&format!("[x] {first}")));
}

#[test]
fn undo_takes_the_answer_back_and_asks_again() {
    let mut home = Home::with_ellie();
    let bite = format!("rats/{}/intake/bite", home.rat("Ellie"));
    let Reply::Redirect { to, events, .. } = home.send(&bite, &[("answer", "deep"), ("how", "save")]) else {
        panic!("a deep bite can be told");
    };
    assert!(home.open(&to).says("Undo"));
    let event = events[0].id.to_string();
    let (at, _) = home.go(&bite, &[("how", "undo"), ("event", &event), ("passed", "bite")]);
    assert_eq!(at, bite);
    assert_eq!(
        home.notebook().rats.values().next().unwrap().intake.bite_severity,
        None
    );
}

#[test]
fn a_double_tap_writes_once_and_a_changed_mind_on_the_same_page_is_kept() {
    let mut home = Home::with_ellie();
    let age = format!("rats/{}/intake/age", home.rat("Ellie"));
    let form = "01935e2a-0000-7000-8000-00000000aaaa";
    for _ in 0..2 {
        home.send_again(&age, &[("typed", "10"), ("unit", "weeks")], form);
    }
    assert_eq!(
        home.notebook().rats.values().next().unwrap().intake_answers.len(),
        1
    );
    home.send_again(&age, &[("typed", "12"), ("unit", "weeks")], form);
    assert_eq!(
        home.notebook().rats.values().next().unwrap().intake.age_weeks,
        Some(12.0)
    );
}

#[test]
fn the_walk_ends_with_the_answer_and_never_asks_twice() {
    let mut home = Home::with_ellie();
    let mut at = format!("rats/{}/intake/breath-and-balance", home.rat("Ellie"));
    let mut asked = Vec::new();
    while at.contains("/intake/") {
        let (path, query) = at
            .split_once('?')
            .map_or((at.clone(), String::new()), |(path, query)| {
                (path.to_owned(), query.to_owned())
            });
        assert!(!asked.contains(&path), "asked twice: {path}");
        assert!(asked.len() < 40, "the intake ends");
        asked.push(path.clone());
        let passed = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("passed="))
            .unwrap_or_default()
            .to_owned();
        at = home.go(&path, &[("passed", &passed), ("how", "unknown")]).0;
    }
    assert!(at.ends_with("/why"), "{at}");
    assert!(
        asked[1].ends_with("body-and-food"),
        "health comes first: {asked:?}"
    );
}

#[test]
fn a_name_is_never_markup_and_a_slip_on_the_first_page_loses_nothing() {
    let mut home = Home::empty();
    let (_, page) = home.go(
        "welcome",
        &[
            ("name", ""),
            ("came_home", "7"),
            ("sex", "male"),
            ("coat", "black"),
            ("who", "Dad"),
        ],
    );
    assert_eq!(page.status, Status::Refused);
    assert!(page.says("Write a name; any name will do, and it can be changed.") && page.says("__Dad__"));
    assert!(page.says("(x) He, a buck") && page.says("(x) Black"));

    let (_, page) = home.go(
        "welcome",
        &[("name", "<script>alert(1)</script>"), ("came_home", "7")],
    );
    assert_eq!(page.status, Status::Ok);
    assert!(!page.html.contains("<script>alert") && page.html.contains("&lt;script&gt;alert(1)"));
    let why = format!("rats/{}/why", home.rat("<script>alert(1)</script>"));
    assert!(!home.open(&why).html.contains("<script>alert"));
}

#[test]
fn a_second_rat_lives_with_the_first_unless_it_is_said_otherwise() {
    let mut home = Home::with_ellie();
    assert!(home.open("rats/new").says("(x) Lives with Ellie"));
    home.send("rats/new", &[("name", "Tibby"), ("came_home", "0")]);
    home.send(
        "rats/new",
        &[
            ("name", "Ridcully"),
            ("came_home", "365"),
            ("lives_with", "apart"),
        ],
    );
    let notebook = home.notebook();
    let mischief = |name: &str| {
        notebook
            .rats
            .values()
            .find(|pages| pages.rat.name == name)
            .map(|pages| pages.rat.mischief)
    };
    assert_eq!(mischief("Tibby"), mischief("Ellie"));
    assert_ne!(mischief("Ridcully"), mischief("Ellie"));
}

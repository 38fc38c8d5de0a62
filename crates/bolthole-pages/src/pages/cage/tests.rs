//! Stories of a cage that grows with its rats, as they are read.

use crate::home::Home;

const DAY_MS: i64 = 86_400_000;

#[test]
fn a_piece_more_cage_is_told_of_with_why_how_and_when_not_and_done_stands_on_her_time_line() {
    let mut home = Home::with_ellie();
    let ellie = home.rat("Ellie");
    home.open("audit")
        .reads(&["How the cage of Ellie is used is not known"]);
    home.go("audit", &[("cage-against-courage", "only-a-far-corner")]);
    home.open(&format!("rats/{ellie}"))
        .reads(&["A smaller cage first for Ellie.", "Why, how, and when not"]);
    let (_, page) = home.go("cage", &[("rat", &ellie), ("did", "smaller")]);
    page.reads(&[
        "More cage for Ellie, a little later:",
        "Ellie came to the cage door calmly on 0 of 3 days.",
        "The last change settles until 29 Nov.",
        "A smaller cage: today",
    ]);
    for _ in 0..7 {
        home.asker.now.at.0 += DAY_MS;
        let fields = [("rat", ellie.as_str()), ("rung", "spoon-at-door"), ("did", "ate")];
        home.go("visits", &fields);
    }
    home.open(&format!("rats/{ellie}"))
        .reads(&["A piece more cage for Ellie."]);
    home.open("rats/all").reads(&["A piece more cage for Ellie."]);
    home.open("audit").reads(&[
        "A piece more cage for Ellie.",
        "Ellie came to the cage door calmly on 7 days",
        "More room, a piece at a time, with the old nest in it.",
        "When not",
        "Done: a piece more",
        "Not yet",
    ]);
    home.go("cage", &[("rat", &ellie), ("did", "more")]);
    assert!(!home.open(&format!("rats/{ellie}")).says("A piece more cage for"));
    let progress = home.open(&format!("rats/{ellie}/progress"));
    assert!(progress.says("a piece more cage") && progress.says("a smaller cage"));
}

#[test]
fn what_was_said_of_the_cage_is_taken_back_once_however_often_it_is_tapped() {
    let mut home = Home::with_ellie();
    let ellie = home.rat("Ellie");
    home.go("audit", &[("cage-against-courage", "only-a-far-corner")]);
    for did in ["smaller", "later"] {
        home.go("cage", &[("rat", &ellie), ("did", did)]);
    }
    let last = home
        .notebook()
        .environment
        .last()
        .expect("not yet")
        .event
        .to_string();
    for _ in 0..2 {
        home.go("cage", &[("rat", &ellie), ("undo", &last)]);
    }
    let said: Vec<_> = home
        .notebook()
        .environment
        .iter()
        .map(|note| note.tags.clone())
        .collect();
    assert_eq!(said, [["moved_to_smaller_cage"]]);
}

#[test]
fn another_walk_stands_on_the_time_line_with_what_it_found() {
    let mut home = Home::with_ellie();
    let ellie = home.rat("Ellie");
    home.go(
        "audit",
        &[
            ("where-you-sit", "nobody-is-there-most"),
            ("cage-height", "on-the-floor"),
        ],
    );
    home.go(
        "visits",
        &[("rat", &ellie), ("rung", "spoon-at-hide"), ("did", "ate")],
    );
    home.asker.now.at.0 += 14 * DAY_MS;
    home.go(
        "audit",
        &[("where-you-sit", "yes"), ("cage-height", "about-as-high-as")],
    );
    home.open(&format!("rats/{ellie}/progress")).reads(&[
        "seen on a walk through room and cage: “Is the cage where people sit and talk?” Yes; and 1 more",
    ]);
}

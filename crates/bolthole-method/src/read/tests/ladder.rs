//! Each fault a ladder can have, by a ladder that has it.

use expect_test::{Expect, expect};

use super::*;

/// A rung's file with one key changed, and the faults of the ladder that has it.
fn check_ladder(rung: &str, old: &str, new: &str, expected: Expect) {
    check_replaced(&format!("ladder/{rung}/rung.toml"), old, new, expected);
}

#[test]
fn the_first_rung_asks_for_nothing_but_presence() {
    check_ladder(
        "00-sit-near",
        "presenter = \"none\"",
        "presenter = \"spoon\"",
        expect![[r#"
            method/ladder/00-sit-near/rung.toml:2: the first rung `sit-near` must ask for nothing but presence: presenter none, hands false, no `after`
        "#]],
    );
}

#[test]
fn a_nest_is_met_with_a_spoon_only() {
    check_ladder(
        "01-spoon-at-hide",
        "presenter = \"spoon\"",
        "presenter = \"hide\"",
        expect![[r#"
            method/ladder/01-spoon-at-hide/rung.toml:2: rung `spoon-at-hide` is in the hide and not by spoon; food goes into a nest by spoon only (H2)
            method/ladder/01-spoon-at-hide/rung.toml:5: rung `spoon-at-hide` is open to children but is more than voice or spoon, or is on a person (H12)
        "#]],
    );
}

#[test]
fn bare_skin_is_owned_up_to() {
    check_ladder(
        "18-still-hand",
        "hands = true",
        "hands = false",
        expect![[r#"
            method/ladder/18-still-hand/rung.toml:4: rung `still-hand` asks for a hand or finger but says hands = false; bare skin within reach of teeth is hands = true
        "#]],
    );
    check_ladder(
        "12-lap-spoon",
        "arm = 1.0",
        "hand = 0.4",
        expect![[r#"
            method/ladder/12-lap-spoon/rung.toml:4: rung `lap-spoon` asks for a hand or finger but says hands = false; bare skin within reach of teeth is hands = true
        "#]],
    );
}

#[test]
fn no_child_is_brought_near_teeth_or_on_to_a_lap() {
    check_ladder(
        "20-finger-lick",
        "child = false",
        "child = true",
        expect![[r#"
            method/ladder/20-finger-lick/rung.toml:5: rung `finger-lick` is open to children but is more than voice or spoon, or is on a person (H12)
        "#]],
    );
    check_ladder(
        "12-lap-spoon",
        "child = false",
        "child = true",
        expect![[r#"
            method/ladder/12-lap-spoon/rung.toml:5: rung `lap-spoon` is open to children but is more than voice or spoon, or is on a person (H12)
        "#]],
    );
    check_ladder(
        "15-gown",
        "child = false",
        "child = true",
        expect![[r#"
            method/ladder/15-gown/rung.toml:5: rung `gown` is open to children but is more than voice or spoon, or is on a person (H12)
        "#]],
    );
}

#[test]
fn climbing_on_comes_before_gown_hand_and_lift() {
    let files = changed(|files| {
        replace(
            files,
            "ladder/15-gown/rung.toml",
            "\"climbs-on\"",
            "\"still-arm\"",
        );
        replace(
            files,
            "ladder/18-still-hand/rung.toml",
            "\"lap-spoon\"",
            "\"still-arm\"",
        );
        replace(
            files,
            "ladder/14-cradled-from-arm/rung.toml",
            "\"climbs-on\"",
            "\"still-arm\"",
        );
    });
    check(
        &files,
        expect![[r#"
            method/ladder/14-cradled-from-arm/rung.toml:16: rung `cradled-from-arm` lifts the rat before any rung where it climbs on by itself (H4)
            method/ladder/15-gown/rung.toml:2: rung `gown` is the gown before any rung where the rat climbs on by itself (H4)
            method/ladder/16-gown-walk/rung.toml:2: rung `gown-walk` is the gown before any rung where the rat climbs on by itself (H4)
            method/ladder/17-check-in-gown/rung.toml:2: rung `check-in-gown` is the gown before any rung where the rat climbs on by itself (H4)
            method/ladder/18-still-hand/rung.toml:2: rung `still-hand` brings a hand before any rung where the rat climbs on by itself; climbing comes first (item 81)
            method/ladder/19-hand-sniffed/rung.toml:2: rung `hand-sniffed` brings a hand before any rung where the rat climbs on by itself; climbing comes first (item 81)
            method/ladder/20-finger-lick/rung.toml:2: rung `finger-lick` brings a hand before any rung where the rat climbs on by itself; climbing comes first (item 81)
            method/ladder/21-touch-side/rung.toml:2: rung `touch-side` brings a hand before any rung where the rat climbs on by itself; climbing comes first (item 81)
            method/ladder/24-touch-head/rung.toml:2: rung `touch-head` brings a hand before any rung where the rat climbs on by itself; climbing comes first (item 81)
        "#]],
    );
}

#[test]
fn no_other_rung_needs_a_finger_and_no_finger_comes_before_a_spoon() {
    let files = changed(|files| {
        replace(
            files,
            "ladder/21-touch-side/rung.toml",
            "\"hand-sniffed\"",
            "\"finger-lick\"",
        );
    });
    check(
        &files,
        expect![[r#"
            method/ladder/21-touch-side/rung.toml:1: rung `touch-side` needs the finger rung `finger-lick`; no rat may have to meet a finger to go on
        "#]],
    );
    let files = changed(|files| {
        replace(
            files,
            "ladder/04-spoon-at-door/rung.toml",
            "place = \"door\"",
            "place = \"cage\"",
        );
        replace(
            files,
            "ladder/05-spoon-over-the-sill/rung.toml",
            "place = \"door\"",
            "place = \"cage\"",
        );
        replace(
            files,
            "ladder/06-spoon-past-the-sleeve/rung.toml",
            "place = \"door\"",
            "place = \"cage\"",
        );
    });
    check(
        &files,
        expect![[r#"
            method/ladder/20-finger-lick/rung.toml:2: rung `finger-lick` offers a finger before any spoon at the cage door (H3)
        "#]],
    );
}

#[test]
fn rungs_stand_on_earlier_rungs_and_ask_no_more_than_can_be_asked() {
    let files = changed(|files| {
        replace(
            files,
            "ladder/02-spoon-a-little-out/rung.toml",
            "\"spoon-at-hide\"",
            "\"spoon-at-door\"",
        );
        replace(
            files,
            "ladder/03-spoon-a-hand-out/rung.toml",
            "[\"spoon-a-little-out\"]",
            "[]",
        );
        replace(
            files,
            "ladder/04-spoon-at-door/rung.toml",
            "door = 0.6",
            "door = 6",
        );
        replace(
            files,
            "ladder/25-check-in-hand/rung.toml",
            "child = false",
            "child = false\ntickles = true",
        );
    });
    check(
        &files,
        expect![[r#"
            method/ladder/02-spoon-a-little-out/rung.toml:1: rung `spoon-a-little-out` comes after `spoon-at-door`, which is not an earlier rung; move it or mend the name
            method/ladder/03-spoon-a-hand-out/rung.toml:1: rung `spoon-a-hand-out` has no `after`; name the rung it builds on
            method/ladder/04-spoon-at-door/rung.toml:3: rung `spoon-at-door` asks 6 of `door`; an intensity is a number from 0 to 1.5
        "#]],
    );
}

#[test]
fn tickling_waits_for_climbing_and_a_calm_hand() {
    check_ladder(
        "12-lap-spoon",
        "child = false",
        "child = false\ntickles = true",
        expect![[r#"
            method/ladder/12-lap-spoon/rung.toml:6: rung `lap-spoon` tickles before climbing on and a calm hand (H15)
        "#]],
    );
}

#[test]
fn a_ladder_whose_every_health_check_needs_hands_is_refused() {
    check_ladder(
        "17-check-in-gown",
        "\"gown\"",
        "\"scoop\"",
        expect![[r#"
            method/ladder:1: no way to a health check (item 51) goes without hands; a hand-shy rat needs one
            method/ladder/17-check-in-gown/rung.toml:1: rung `check-in-gown` comes after `scoop`, which is not an earlier rung; move it or mend the name
            method/ladder/17-check-in-gown/rung.toml:2: rung `check-in-gown` is the gown before any rung where the rat climbs on by itself (H4)
        "#]],
    );
    let files = changed(|files| replace(files, "ladder/17-check-in-gown/rung.toml", "51, ", ""));
    check(
        &files,
        expect![[r#"
            method/ladder:1: no way to a health check (item 51) goes without hands; a hand-shy rat needs one
        "#]],
    );
}

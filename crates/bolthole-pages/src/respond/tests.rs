//! The main job, told to `respond`: Today, the visit, what was tapped, and what changes tomorrow.

use bolthole_domain::{Instant, Moment, Posture};
use expect_test::expect;

use super::*;
use crate::home::{Answer, Home};

mod at_first;
mod away;
mod caregivers;
mod finding;
mod for_every_page;
mod german;
mod german_at_the_cage;
mod german_house;
mod handover;
mod health_and_rest;
mod introductions;
mod pace;
mod particulars;
mod procedures;
mod progress;
mod several_at_once;
mod teeth;
mod times;
mod undo;

const DAY_MS: i64 = 86_400_000;

/// Time goes by.
fn wait(home: &mut Home, ms: i64) {
    let now = home.asker.now;
    home.asker.now = Moment {
        at: Instant(now.at.0 + ms),
        offset_min: now.offset_min,
    };
}

/// Opens Ellie's visit and taps.
fn tap(home: &mut Home, did: &str) -> (String, Answer) {
    let rat = home.rat("Ellie");
    let page = home.open(&format!("visits/new?rat={rat}"));
    let rung = hidden(&page, "rung");
    home.go("visits", &[("rat", &rat), ("rung", &rung), ("did", did)])
}

/// The value of a hidden field.
fn hidden(page: &Answer, name: &str) -> String {
    let at = page
        .html
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .expect("the form has that field");
    at.split('"').next().expect("the value ends").to_owned()
}

#[test]
fn today_says_each_rat_s_one_step_and_why() {
    let mut home = Home::with_ellie();
    expect![[r#"
        Ellie
        near
        Ellie
        Sit near and talk
        Nothing is logged yet, so it starts with being near and asking for nothing.
        Start Ellie’s visit
        Due today
        Main meal at the door
        not yet
        < Done>
        A cloth that smells of you, in the nest
        not yet
        < Done>
        Everything is saved in this house; nothing leaves it unless you send it. Settings
        Worse than yesterday?
        < No training today>
    "#]]
    .assert_eq(&home.open("").text());
}

#[test]
fn the_visit_says_what_to_do_what_ends_it_and_where_to_tap() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    expect![[r#"
        Ellie
        Sit near and talk
        Sit out of reach, a little side-on.
        Talk low. Read aloud if words run out.
        Leave a cloth that smells of you.
        It ends if she runs, freezes or uses teeth, or after five minutes.
        Or: Ellie goes stiff or flat and stays so.
        What counts as calm
        Ellie carries on: eats, grooms, sleeps or moves about. A rat who has gone still is not calm.
        What this step rests on
        It was earlier
        When was it?
        0:00 since you began
        One tap saves it. The screen stays on.
        calm
        < at ease>
        < ate in place>
        unsure
        < came and went>
        < stayed away>
        frightened
        < ran>
        < froze>
        teeth
        < nipped, no blood>
        < bit, skin broken>
        < No training today>
        Worse than yesterday?
    "#]]
    .assert_eq(&home.open(&format!("visits/new?rat={rat}")).text());
}

#[test]
fn two_calm_days_and_the_step_changes() {
    let mut home = Home::with_ellie();
    for _ in 0..2 {
        let (_, saved) = tap(&mut home, "relaxed");
        assert!(saved.says("Saved, today 19:4"), "{}", saved.text());
        wait(&mut home, DAY_MS);
    }
    assert!(
        home.open("").says("A spoon at the door of her hide"),
        "{}",
        home.open("").text()
    );
}

#[test]
fn the_reason_after_a_fright_calls_the_rat_by_its_name() {
    let mut home = Home::with_ellie();
    for did in ["relaxed", "relaxed", "froze"] {
        tap(&mut home, did);
        wait(&mut home, DAY_MS);
    }
    let rat = home.rat("Ellie");
    for address in [
        String::new(),
        format!("rats/{rat}"),
        format!("visits/new?rat={rat}"),
        format!("rats/{rat}/why"),
    ] {
        let page = home.open(&address);
        assert!(!page.html.contains("{name}"), "{address}: {}", page.text());
    }
    let today = home.open("");
    assert!(today.says("Ellie froze, yesterday"), "{}", today.text());
}

#[test]
fn a_calm_tap_is_saved_and_can_be_undone() {
    let mut home = Home::with_ellie();
    let before = home.notebook();
    let (to, saved) = tap(&mut home, "relaxed");
    expect![[r#"
        Ellie
        Sit near and talk
        Stop while it is good. Leave quietly, the way you came.
        How did she look, if you saw it?
        <loose>
        <watchful>
        <stiff>
        Tomorrow, as it stands: Sit near and talk.
        < No training today>
        Worse than yesterday?
        It was at another time The screen stays on.
        Saved, today 19:42
        At ease
        < Undo>
        calm
        < at ease>
        < ate in place>
        unsure
        < came and went>
        < stayed away>
        frightened
        < ran>
        < froze>
        teeth
        < nipped, no blood>
        < bit, skin broken>
        Enough for today Add a word
    "#]]
    .assert_eq(&saved.text());
    let (_, again) = home.go(&format!("{to}/undo"), &[]);
    assert!(again.says("One tap saves it."));
    let mut after = home.notebook();
    after.latest_made = before.latest_made;
    after.undone.clone_from(&before.undone);
    assert_eq!(after, before);
}

#[test]
fn after_a_fright_the_page_is_gentle_and_the_buttons_stay() {
    let mut home = Home::with_ellie();
    let (_, saved) = tap(&mut home, "froze");
    expect![[r#"
        Ellie
        Sit near and talk
        That ends it.
        Stay where you are, say her name, sit back. You have not ruined it.
        Freezing: how to tell it, and what it may mean
        Tomorrow, as it stands: Sit near and talk.
        < No training today>
        Worse than yesterday?
        It was at another time The screen stays on.
        Saved, today 19:42
        Froze
        < Undo>
        calm
        < at ease>
        < ate in place>
        unsure
        < came and went>
        < stayed away>
        frightened
        < ran>
        < froze>
        teeth
        < nipped, no blood>
        < bit, skin broken>
        Enough for today Add a word
    "#]]
    .assert_eq(&saved.text());
    assert!(
        !saved.html.contains("btn-main"),
        "nothing is pressed upon anybody after a fright"
    );
}

#[test]
fn after_teeth_first_aid_comes_at_once_and_the_place_can_be_said() {
    let mut home = Home::with_ellie();
    let (to, saved) = tap(&mut home, "bit");
    assert!(saved.html.contains("href=\"../first-aid\""));
    expect![[r#"
        Where did teeth meet?
        Ellie, today 19:42 · bit
        First aid
        Where
        ( ) Hand or finger
        ( ) Arm or sleeve
        ( ) Lap or leg
        ( ) Whatever came into the nest
        ( ) A finger, through the bars
        ( ) Face or neck
        Whose skin?
        (x) A grown-up’s
        ( ) A child’s
        ( ) Of somebody pregnant, or whose body fights illness badly
        How bad?
        ( ) Teeth, no blood
        (x) Skin broken
        ( ) Deep, or held on
        How did it come? You may leave this empty.
        <Save>
        This is nobody’s fault. It tells the plan what Ellie can bear, and the next home the truth.
    "#]]
    .assert_eq(&home.open(&format!("{to}/bite")).text());
    let (_, noted) = home.go(&format!("{to}/bite"), &[("zone", "hand"), ("severity", "deep")]);
    assert!(
        noted.says("Noted: hand or finger, deep, or held on."),
        "{}",
        noted.text()
    );
}

#[test]
fn a_bite_without_a_place_is_asked_for_again_and_stays_written_down() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "bit");
    let (_, again) = home.go(
        &format!("{to}/bite"),
        &[("severity", "deep"), ("note", "cornered")],
    );
    assert_eq!(again.status, Status::Refused);
    assert!(again.says("Choose where teeth met") && again.html.contains("cornered"));
    assert_eq!(home.notebook().rats.values().next().unwrap().visits.len(), 1);
}

#[test]
fn a_nip_at_the_spoon_is_no_bite_and_locks_nothing() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "nipped");
    let (_, noted) = home.go(&format!("{to}/bite"), &[("zone", "food"), ("severity", "nip")]);
    assert!(noted.says("for food"), "{}", noted.text());
    let notebook = home.notebook();
    let pages = notebook.rats.values().next().unwrap();
    assert_eq!(pages.visits.len(), 1);
    assert!(pages.visits[0].at_food && pages.retracted_bites.is_empty());
}

#[test]
fn teeth_of_longer_ago_are_taken_back_with_a_reason_only() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "bit");
    wait(&mut home, 11 * 60_000);
    let (_, asked) = home.go(&format!("{to}/undo"), &[]);
    assert_eq!(asked.status, Status::Refused);
    assert!(asked.says("Why?"), "{}", asked.text());
    home.go(&format!("{to}/undo"), &[("reason", "I tapped the wrong rat")]);
    let rat = home.rat("Ellie");
    assert!(
        home.open(&format!("rats/{rat}"))
            .says("because “I tapped the wrong rat”")
    );
}

#[test]
fn an_unknown_step_from_an_old_page_is_kept() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (_, saved) = home.go(
        "visits",
        &[
            ("rat", &rat),
            ("rung", "spoon-on-the-moon"),
            ("did", "ate"),
            ("started", "x"),
        ],
    );
    assert!(saved.says("Ate in place"), "{}", saved.text());
    assert!(
        saved.says("A step of another version") && !saved.says("moon"),
        "{}",
        saved.text()
    );
    assert_eq!(
        home.notebook().rats.values().next().unwrap().visits[0].rung.0,
        "spoon-on-the-moon"
    );
    assert_eq!(home.open(&format!("rats/{rat}")).status, Status::Ok);
}

#[test]
fn an_unknown_outcome_is_asked_for_again_in_one_sentence() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (_, again) = home.go(
        "visits",
        &[("rat", &rat), ("rung", "sit-near"), ("did", "purred")],
    );
    assert_eq!(again.status, Status::Refused);
    assert!(again.says("Nothing is saved yet: tap one of the eight below"));
}

#[test]
fn the_time_until_it_came_is_counted_by_the_page_s_own_start() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = home.open(&format!("visits/new?rat={rat}"));
    let started = hidden(&page, "started");
    wait(&mut home, 35_000);
    let (_, saved) = home.go(
        "visits",
        &[
            ("rat", &rat),
            ("rung", "sit-near"),
            ("did", "ate"),
            ("started", &started),
        ],
    );
    saved.reads(&["0:35", "until she ate", "Ate in place, after 0:35"]);

    let (_, came) = home.go(
        "visits",
        &[
            ("rat", &rat),
            ("rung", "sit-near"),
            ("did", "hesitated"),
            ("started", &started),
        ],
    );
    assert!(came.says("until she came"), "{}", came.text());
}

#[test]
fn a_word_is_added_and_a_word_too_long_is_kept_on_the_page() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "relaxed");
    let (_, saved) = home.go(&format!("{to}/note"), &[("note", "Nose out <b>& back</b>")]);
    assert!(saved.html.contains("Nose out &lt;b&gt;&amp; back&lt;/b&gt;"));
    let long = "x".repeat(2_001);
    let (_, refused) = home.go(&format!("{to}/note"), &[("note", &long)]);
    assert_eq!(refused.status, Status::Refused);
    assert!(refused.html.contains(&long) && refused.says("2001 letters"));
}

#[test]
fn one_tap_says_how_she_looked_and_leaves_the_word_that_is_there() {
    let mut home = Home::with_ellie();
    let (to, saved) = tap(&mut home, "ate");
    assert!(saved.says("How did she look, if you saw it?"));
    home.go(&format!("{to}/note"), &[("note", "Nose out.")]);
    let (back, page) = home.go(&format!("{to}/note"), &[("posture", "stiff")]);
    assert_eq!(back, to);
    assert!(page.html.contains(r#"value="gone" aria-pressed="true">stiff"#));
    assert!(page.html.contains(r#"value="at_ease" aria-pressed="false""#));
    home.go(&format!("{to}/note"), &[("note", "Nose out."), ("calls", "no")]);
    let notebook = home.notebook();
    let noted = &notebook.rats.values().next().expect("Ellie").visits[0];
    assert_eq!(noted.note, "Nose out.");
    assert_eq!(
        (noted.signs.posture, noted.signs.alarm_calls),
        (Some(Posture::Stiff), Some(false))
    );
}

#[test]
fn how_she_looked_is_taken_back_by_the_same_button_and_sent_twice_it_is_one_tap() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "ate");
    home.go(&format!("{to}/note"), &[("note", "Nose out.")]);
    let looked = |home: &Home| {
        home.notebook().rats.values().next().expect("Ellie").visits[0]
            .signs
            .posture
    };
    for posture in ["watchful", "stiff"] {
        home.go(&format!("{to}/note"), &[("posture", posture)]);
    }
    home.go(&format!("{to}/note"), &[("posture", "stiff")]);
    assert_eq!(looked(&home), Some(Posture::Stiff));
    let (_, page) = home.go(&format!("{to}/note"), &[("posture", "gone")]);
    assert_eq!(looked(&home), None);
    assert!(page.says("Nose out.") && !page.html.contains("value=\"gone\""));
}

#[test]
fn nobody_is_asked_how_she_looked_as_she_ran() {
    let mut home = Home::with_ellie();
    let (_, saved) = tap(&mut home, "fled");
    assert!(!saved.html.contains("posture"));
}

#[test]
fn a_companion_that_said_enough_ends_the_day_s_practice() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    for _ in 0..2 {
        tap(&mut home, "ate");
        wait(&mut home, DAY_MS);
    }
    assert!(home.open("").text().contains("A spoon at the door of her hide"));
    let (to, _) = tap(&mut home, "ate");
    let (_, after) = home.go(
        &format!("{to}/note"),
        &[("note", "Tibby lay across her."), ("enough", "companion")],
    );
    assert!(after.text().contains("Tibby lay across her."));
    let visit = home.open(&format!("visits/new?rat={rat}"));
    assert!(visit.text().contains("Sit near and talk"), "{}", visit.text());
}

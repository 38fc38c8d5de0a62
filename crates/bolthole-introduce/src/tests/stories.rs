use expect_test::{Expect, expect};

use super::*;

/// Tells each line of a story, and where they stand after it. `24h` is waiting, `on` and `begin` are offers taken.
fn check(story: &str, expected: Expect) {
    let mut now = Story::of_two();
    let mut told = String::new();
    for line in story.lines().map(str::trim).filter(|line| !line.is_empty()) {
        now = match line {
            "begin" => now.put_together(),
            "on" => now.go_on(),
            "calm" => now.saw(What::Calm),
            "shoving" => now.saw(What::Shoving),
            "quarrel" => now.saw(What::Quarrel),
            "fight" => now.saw(What::Fight),
            "blood" => now.saw(What::Blood),
            "froze" => now.saw(What::Froze),
            "hot" => now.saw(What::Hot),
            "heap" => now.saw(What::Heap),
            "apart" => now.saw(What::Apart),
            hours => now.wait_h(hours.trim_end_matches('h').parse().unwrap()),
        };
        let standing = now.standing();
        let together = match standing.together {
            Some(Together {
                is_too_long: true, ..
            }) => "together too long",
            Some(_) => "together",
            None if standing.rest_until.is_some() => "resting",
            None => "apart",
        };
        let on = match standing.on {
            Ok(Next::Stage(stage)) => format!("may go on to {stage:?}"),
            Ok(Next::Home) => "may go home".to_owned(),
            Err(Wait::Until(_)) => "needs time".to_owned(),
            Err(wait) => format!("waits: {wait:?}"),
        };
        let over = if standing.home.is_some() { ", home" } else { "" };
        told += &format!("{line}: {:?}, {together}, {on}{over}\n", standing.stage);
    }
    expected.assert_eq(&told);
}

#[test]
fn all_goes_well_from_arms_to_home() {
    check(
        "
        begin
        calm
        apart
        on
        shoving
        on
        20h
        shoving
        5h
        on
        4h
        calm
        10h
        heap
        on
        25h
        heap
        on
        80h
        heap
        on
        ",
        expect![[r#"
            begin: Cradle, together, waits: Calm
            calm: Cradle, together, may go on to CarrierWalk
            apart: Cradle, apart, may go on to CarrierWalk
            on: CarrierWalk, together, waits: Calm
            shoving: CarrierWalk, together, may go on to Carrier
            on: Carrier, together, waits: Calm
            20h: Carrier, together, waits: Calm
            shoving: Carrier, together, needs time
            5h: Carrier, together, may go on to BareCage
            on: BareCage, together, waits: Heap
            4h: BareCage, together, waits: Heap
            calm: BareCage, together, waits: Heap
            10h: BareCage, together, waits: Heap
            heap: BareCage, together, may go on to Furnished
            on: Furnished, together, waits: Calm
            25h: Furnished, together, waits: Calm
            heap: Furnished, together, may go on to LargerCages
            on: LargerCages, together, waits: Calm
            80h: LargerCages, together, waits: Calm
            heap: LargerCages, together, may go home
            on: LargerCages, apart, waits: Begin, home
        "#]],
    );
}

#[test]
fn a_fight_in_the_bare_cage_leads_back_to_the_carrier() {
    check(
        "
        begin
        calm
        on
        calm
        on
        25h
        calm
        on
        2h
        fight
        2h
        begin
        25h
        quarrel
        begin
        calm
        on
        ",
        expect![[r#"
            begin: Cradle, together, waits: Calm
            calm: Cradle, together, may go on to CarrierWalk
            on: CarrierWalk, together, waits: Calm
            calm: CarrierWalk, together, may go on to Carrier
            on: Carrier, together, waits: Calm
            25h: Carrier, together, waits: Calm
            calm: Carrier, together, may go on to BareCage
            on: BareCage, together, waits: Heap
            2h: BareCage, together, waits: Heap
            fight: Carrier, resting, waits: Rest
            2h: Carrier, apart, waits: Begin
            begin: Carrier, together, waits: Calm
            25h: Carrier, together, waits: Calm
            quarrel: CarrierWalk, apart, waits: Begin
            begin: CarrierWalk, together, waits: Calm
            calm: CarrierWalk, together, may go on to Carrier
            on: Carrier, together, waits: Calm
        "#]],
    );
}

#[test]
fn blood_is_apart_until_tomorrow_and_from_the_beginning() {
    check(
        "begin\ncalm\non\nblood\n1h\n20h\nbegin",
        expect![[r#"
        begin: Cradle, together, waits: Calm
        calm: Cradle, together, may go on to CarrierWalk
        on: CarrierWalk, together, waits: Calm
        blood: Cradle, resting, waits: Rest
        1h: Cradle, resting, waits: Rest
        20h: Cradle, apart, waits: Begin
        begin: Cradle, together, waits: Calm
    "#]],
    );
}

#[test]
fn heat_ends_it_for_the_day_and_a_frozen_rat_goes_back_a_stage() {
    check(
        "begin\ncalm\non\nhot\n20h\nbegin\nfroze\n20h\nbegin",
        expect![[r#"
        begin: Cradle, together, waits: Calm
        calm: Cradle, together, may go on to CarrierWalk
        on: CarrierWalk, together, waits: Calm
        hot: CarrierWalk, resting, waits: Rest
        20h: CarrierWalk, apart, waits: Begin
        begin: CarrierWalk, together, waits: Calm
        froze: Cradle, resting, waits: Rest
        20h: Cradle, apart, waits: Begin
        begin: Cradle, together, waits: Calm
    "#]],
    );
}

#[test]
fn no_heap_in_a_week_is_too_long() {
    check(
        "begin\ncalm\non\ncalm\non\n25h\ncalm\non\n100h\nshoving\n69h",
        expect![[r#"
        begin: Cradle, together, waits: Calm
        calm: Cradle, together, may go on to CarrierWalk
        on: CarrierWalk, together, waits: Calm
        calm: CarrierWalk, together, may go on to Carrier
        on: Carrier, together, waits: Calm
        25h: Carrier, together, waits: Calm
        calm: Carrier, together, may go on to BareCage
        on: BareCage, together, waits: Heap
        100h: BareCage, together, waits: Heap
        shoving: BareCage, together, waits: Heap
        69h: BareCage, together too long, waits: Heap
    "#]],
    );
}

#[test]
fn a_look_moves_the_next_one_and_a_closed_phone_loses_nothing() {
    let story = Story::of_two().in_stage(Stage::Carrier);
    let look = |story: &Story| {
        let together = story.standing().together.unwrap();
        (together.look_by.at.0 - together.since.at.0) / 60_000
    };
    assert_eq!(look(&story), 30);
    let later = story.wait_h(7.0);
    assert_eq!(look(&later), 30, "it is long past, and says so");
    assert_eq!(look(&later.saw(What::Calm)), 7 * 60 + 30);
}

#[test]
fn an_ill_rat_is_taken_out_of_whatever_they_are_in() {
    let mut story = Story::of_two().in_stage(Stage::BareCage);
    assert!(!story.standing().together.unwrap().must_part);
    story.newcomer().vet = Some(Urgency::Check);
    assert!(story.standing().together.unwrap().must_part);
    assert_eq!(story.standing().on, Err(Wait::Rest));
}

#[test]
fn friends_who_were_parted_by_illness_need_no_second_quarantine() {
    let mut story = Story::of_two();
    story.newcomer().checks = Checks {
        attacks: Some(false),
        ..Checks::default()
    };
    assert_eq!(story.held(Weather::Mild), [Gate::Quarantine]);
    story.meeting.why = Why::AfterIllness;
    assert_eq!(story.held(Weather::Mild), []);
}

#[test]
fn several_newcomers_wait_for_the_last_one_s_quarantine() {
    let mut story = Story::of_two();
    let mut second = story.meeting.guests[0].clone();
    second.rat = RatId(Uuid::from_u128(3));
    second.checks.apart_since = Some(ago(5));
    story.meeting.guests.push(second.clone());
    let held = story.standing().held;
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].rats, [second.rat]);
    assert_eq!(held[0].until.map(|day| day.days_since(NOON.day())), Some(9));
}

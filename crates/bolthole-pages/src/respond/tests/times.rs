//! When a visit was: a page that is opened again, a time that was earlier, a time that is put right.

use bolthole_domain::{DeviceId, Instant, Outcome, Seconds};
use bolthole_record::{RatPages, Visit};

use super::*;

const MIN_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MIN_MS;

/// Opens the visit of a rat, as the link on Today does, and gives the address that it leads to.
fn opened(home: &mut Home, rat: &str) -> String {
    match home.ask(Verb::Get, &format!("visits/new?rat={rat}"), &[]) {
        Reply::Redirect { to, events, .. } if events.is_empty() => to,
        other => panic!("opening a visit writes nothing and leads to its address, not {other:?}"),
    }
}

/// Taps on an open page, with whatever else its form holds.
fn tap_on(home: &mut Home, page: &Answer, did: &str, more: &[(&str, &str)]) -> (String, Answer) {
    let form = hidden(page, "form");
    let (rat, rung, started) = (hidden(page, "rat"), hidden(page, "rung"), hidden(page, "started"));
    let mut fields = vec![
        ("rat", rat.as_str()),
        ("rung", &rung),
        ("started", &started),
        ("did", did),
    ];
    fields.extend(more);
    match home.send_again("visits", &fields, &form) {
        Reply::Redirect { to, .. } => (to.clone(), home.open(&to)),
        Reply::Page { status, html } => ("visits".to_owned(), Answer { status, html }),
    }
}

/// Ellie, with her visits once each, as a store that keeps every id once would have them.
fn ellie(home: &Home) -> RatPages {
    let notebook = home.notebook();
    notebook
        .rats
        .into_values()
        .find(|pages| pages.rat.name == "Ellie")
        .unwrap()
}

fn visits(home: &Home) -> Vec<Visit> {
    ellie(home).visits
}

/// What is written beside the time, in the clock's own words.
fn clocks(home: &Home) -> Vec<String> {
    let clock = |visit: &Visit| {
        let minute = visit.at.wall_ms().div_euclid(MIN_MS).rem_euclid(24 * 60);
        format!("{:02}:{:02} {}", minute / 60, minute % 60, visit.outcome.name())
    };
    visits(home).iter().map(clock).collect()
}

#[test]
fn a_phone_that_was_off_shows_the_same_visit_with_its_start() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    wait(&mut home, 35_000);
    let again = home.open(&address);
    assert!(again.says("0:35 since you began"), "{}", again.text());
    tap_on(&mut home, &again, "ate", &[]);
    assert_eq!(visits(&home)[0].latency, Some(Seconds(35.0)));
}

#[test]
fn a_tap_before_and_one_after_the_phone_was_off_write_once() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    let before = home.open(&address);
    let (to, _) = tap_on(&mut home, &before, "ate", &[]);
    wait(&mut home, 20_000);
    tap_on(&mut home, &before, "ate", &[]);
    assert_eq!(clocks(&home), ["19:42 ate"]);
    match home.ask(Verb::Get, &address, &[]) {
        Reply::Redirect { to: logged, .. } => {
            assert_eq!(logged, to, "what was saved is shown, not asked again")
        }
        Reply::Page { html, .. } => panic!("{html}"),
    }
}

#[test]
fn a_wet_finger_that_touches_the_same_button_again_writes_once() {
    let mut home = Home::with_ellie();
    let (to, saved) = tap(&mut home, "ate");
    let rat = home.rat("Ellie");
    let after = hidden(&saved, "after");
    let fields = [
        ("rat", rat.as_str()),
        ("rung", "sit-near"),
        ("after", after.as_str()),
    ];
    let with = |did| fields.into_iter().chain([("did", did)]).collect::<Vec<_>>();
    wait(&mut home, 400);
    let (same, _) = home.go("visits", &with("ate"));
    assert_eq!(same, to);
    home.go("visits", &with("fled"));
    wait(&mut home, 60_000);
    home.go("visits", &with("ate"));
    assert_eq!(clocks(&home), ["19:42 ate", "19:42 fled", "19:43 ate"]);
}

#[test]
fn a_page_that_stood_open_for_hours_invents_no_time() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    wait(&mut home, 3 * HOUR_MS);
    let late = home.open(&address);
    late.reads(&[
        "This page was opened today 19:42",
        "Begin again",
        "How long it takes is not counted.",
    ]);
    tap_on(&mut home, &late, "ate", &[]);
    assert_eq!(visits(&home)[0].latency, None);
}

#[test]
fn an_undo_begins_no_new_clock() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    let page = home.open(&address);
    for (did, reads) in [
        ("froze", "How long it takes is not counted."),
        ("ate", "0:45 since you began"),
    ] {
        wait(&mut home, 30_000);
        let (to, _) = tap_on(&mut home, &page, did, &[]);
        wait(&mut home, if did == "ate" { -15_000 } else { 0 });
        let (_, again) = home.go(&format!("{to}/undo"), &[]);
        assert!(again.says(reads), "{did}: {}", again.text());
    }
}

#[test]
fn nothing_today_and_worse_than_yesterday_are_one_tap_from_the_visit() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let before = home.open(&format!("visits/new?rat={rat}"));
    let (_, after) = tap(&mut home, "refused");
    for page in [before, after] {
        assert!(
            page.html.contains(&format!("href=\"../worse?rat={rat}\"")),
            "{}",
            page.text()
        );
        assert!(page.html.contains("form=\"rest\"") && page.html.contains("<form id=\"rest\""));
    }
    for _ in 0..2 {
        let (to, rested) = home.go("rest", &[("rat", &rat)]);
        assert!(to.is_empty() && rested.says("No training for Ellie today, by choice."));
    }
    assert_eq!(ellie(&home).rests.len(), 1, "a second tap rests no second time");
}

#[test]
fn a_visit_of_this_morning_is_written_down_in_the_evening() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = home.open(&format!("visits/new?rat={rat}"));
    assert_eq!(
        hidden(&page, "when-was"),
        "2026-11-22T19:42",
        "the time begins with now"
    );
    wait(&mut home, 20_000);
    let (_, saved) = tap_on(
        &mut home,
        &page,
        "ate",
        &[("when", "2026-11-22T08:15"), ("when-was", "2026-11-22T19:42")],
    );
    saved.reads(&["Saved, today 08:15", "Ate in place"]);
    assert_eq!(visits(&home)[0].latency, None, "nobody counted that");
    let (_, saved) = tap_on(
        &mut home,
        &page,
        "ate",
        &[("when", "2026-11-22T19:42"), ("when-was", "2026-11-22T19:42")],
    );
    saved.reads(&["Saved, today 19:42", "Ate in place, after 0:20"]);
    assert_eq!(
        clocks(&home),
        ["08:15 ate", "19:42 ate"],
        "each time is a visit of its own"
    );
}

#[test]
fn a_time_still_to_come_gets_one_sentence_and_stays_on_the_page() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = home.open(&format!("visits/new?rat={rat}"));
    for (typed, says) in [
        ("2026-11-22T19:43", "That is still to come: it is 19:42 now."),
        (
            "2026-11-07T12:00",
            "Ellie came home 8 Nov, so it was that day or later.",
        ),
        ("half past eight", "That time cannot be read."),
    ] {
        let (_, refused) = tap_on(
            &mut home,
            &page,
            "ate",
            &[("when", typed), ("when-was", "2026-11-22T19:42")],
        );
        assert_eq!(refused.status, Status::Refused, "{typed}");
        assert!(refused.says(says), "{typed}: {}", refused.text());
        assert!(
            refused.html.contains(&format!("value=\"{typed}\"")),
            "{typed} is kept"
        );
        assert_eq!(
            hidden(&refused, "form"),
            hidden(&page, "form"),
            "it is still the same visit"
        );
        assert_eq!(hidden(&refused, "started"), hidden(&page, "started"));
        assert!(
            refused.html.contains("<details class=\"earlier\" open"),
            "the time is in sight"
        );
    }
    assert_eq!(visits(&home), []);
}

#[test]
fn one_in_the_morning_belongs_to_the_evening_before_wherever_the_house_is() {
    for offset_min in [-480, 0, 330, 60] {
        let mut home = Home::with_ellie();
        home.asker.now.offset_min = offset_min;
        let rat = home.rat("Ellie");
        let page = home.open(&format!("visits/new?rat={rat}"));
        let day = home.asker.now.day();
        for (typed, earlier) in [("2026-11-22T03:59", 1), ("2026-11-22T04:00", 0)] {
            tap_on(&mut home, &page, "refused", &[("when", typed)]);
            let found = visits(&home)
                .into_iter()
                .map(|visit| visit.at.day())
                .any(|at| day.days_since(at) == earlier);
            assert!(found, "{typed} at {offset_min}: {:?}", clocks(&home));
        }
    }
}

#[test]
fn a_bite_entered_for_earlier_locks_hands_from_that_day() {
    for days in [0, 3] {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        for _ in 0..2 {
            tap(&mut home, "ate");
            wait(&mut home, DAY_MS);
        }
        wait(&mut home, 3 * DAY_MS);
        let page = home.open(&format!("visits/new?rat={rat}"));
        let typed = format!("2026-11-{:02}T08:15", 27 - days);
        tap_on(&mut home, &page, "bit", &[("when", &typed)]);
        let asking = bolthole_app::Asking {
            caregiver: home.asker.caregiver,
            now: home.asker.now,
        };
        let notebook = home.notebook();
        let method = Method::built_in();
        let step = bolthole_app::step(&method, &notebook, rat.parse().unwrap(), asking).unwrap();
        let bitten_on = f64::from(
            ellie(&home).day(
                visits(&home)
                    .iter()
                    .find(|visit| visit.outcome == Outcome::Bit)
                    .unwrap()
                    .at,
            ),
        );
        let lock = step
            .plan
            .held
            .iter()
            .find(|held| held.gate == bolthole_plan::Gate::BiteLock);
        assert_eq!(
            lock.and_then(|lock| lock.until_day),
            Some(bitten_on + 6.0),
            "{days} days ago"
        );
    }
}

#[test]
fn a_time_that_was_wrong_is_put_right_and_the_visit_stays_the_same() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "ate");
    home.go(&format!("{to}/note"), &[("note", "Nose out")]);
    let before = visits(&home).remove(0);
    let asked = home.open(&format!("{to}/time"));
    assert!(
        asked.html.contains("value=\"2026-11-22T19:42\""),
        "{}",
        asked.html
    );
    let form = "0193aaaa-0000-7000-8000-0000000a0000";
    for _ in 0..2 {
        home.send_again(&format!("{to}/time"), &[("when", "2026-11-21T20:05")], form);
    }
    let after = visits(&home);
    assert_eq!(after.len(), 1);
    assert_eq!((after[0].id, after[0].note.as_str()), (before.id, "Nose out"));
    assert_eq!(
        (after[0].caregiver, after[0].latency),
        (before.caregiver, before.latency)
    );
    assert!(home.open(&to).says("Saved, yesterday 20:05"));
    let (_, refused) = home.go(&format!("{to}/time"), &[("when", "2026-12-24T18:00")]);
    assert_eq!(refused.status, Status::Refused);
    assert!(refused.says("still to come") && refused.html.contains("2026-12-24T18:00"));
}

#[test]
fn whoever_puts_a_time_right_the_visit_stays_with_who_was_there() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "ate");
    let mum = visits(&home)[0].caregiver;
    home.send("caregivers", &[("name", "Dad"), ("role", "adult")]);
    let dad = *home
        .notebook()
        .caregivers
        .keys()
        .find(|id| Some(**id) != mum)
        .unwrap();
    home.asker.caregiver = Some(dad);
    home.asker.device = DeviceId(uuid::Uuid::from_u128(9));
    home.go(&format!("{to}/time"), &[("when", "2026-11-22T18:00")]);
    assert_eq!(clocks(&home), ["18:00 ate"]);
    assert_eq!(visits(&home)[0].caregiver, mum);
    assert_eq!(home.events.last().unwrap().device, home.asker.device);
}

#[test]
fn teeth_keep_their_place_and_open_no_new_ten_minutes_when_their_time_is_put_right() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "bit");
    home.go(&format!("{to}/bite"), &[("zone", "hand"), ("severity", "deep")]);
    wait(&mut home, 8 * MIN_MS);
    home.go(&format!("{to}/time"), &[("when", "2026-11-22T18:00")]);
    let pages = ellie(&home);
    assert_eq!(clocks(&home), ["18:00 bit"]);
    assert_eq!((pages.bites.len(), pages.bites[0].at), (1, pages.visits[0].at));
    assert!(
        pages.retracted_bites.is_empty(),
        "within ten minutes nothing has to be told twice"
    );
    wait(&mut home, 8 * MIN_MS);
    let (_, asked) = home.go(&format!("{to}/undo"), &[]);
    assert_eq!(asked.status, Status::Refused, "the ten minutes are over");
    let rat = home.rat("Ellie");
    home.go(&format!("{to}/time"), &[("when", "2026-11-21T18:00")]);
    assert_eq!(clocks(&home), ["18:00 bit"]);
    let told = home.open(&format!("rats/{rat}"));
    assert!(
        told.says("It was at another time: 21 November 2026, 18:00."),
        "{}",
        told.text()
    );
}

#[test]
fn an_undo_by_another_device_is_asked_for_a_reason_after_teeth() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "nipped");
    home.asker.device = DeviceId(uuid::Uuid::from_u128(9));
    let page = home.open(&to);
    assert!(
        page.says("It was not so") && !page.says("< Undo>"),
        "{}",
        page.text()
    );
}

#[test]
fn two_phones_that_put_a_time_right_at_once_leave_one_visit() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "hesitated");
    let apart = home.events.clone();
    home.go(&format!("{to}/time"), &[("when", "2026-11-22T18:00")]);
    let one = home.events.split_off(apart.len());
    home.events = apart;
    home.asker.now.at = Instant(home.asker.now.at.0 + MIN_MS);
    home.go(&format!("{to}/time"), &[("when", "2026-11-22T17:00")]);
    home.events.extend(one);
    assert_eq!(clocks(&home), ["17:00 hesitated"], "the later word holds");
    home.go(&format!("{to}/undo"), &[]);
    assert_eq!(clocks(&home), ["18:00 hesitated"]);
}

#[test]
fn a_child_puts_right_only_what_was_written_on_its_own_device() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "ate");
    home.asker.role = bolthole_domain::Role::Child;
    assert_eq!(home.open(&format!("{to}/time")).status, Status::Ok);
    home.asker.device = DeviceId(uuid::Uuid::from_u128(9));
    assert_eq!(home.open(&format!("{to}/time")).status, Status::Forbidden);
    let (_, refused) = home.go(&format!("{to}/time"), &[("when", "2026-11-22T18:00")]);
    assert_eq!(refused.status, Status::Forbidden);
}

#[test]
fn a_photo_has_a_place_that_only_script_shows() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (to, _) = tap(&mut home, "ate");
    for address in [format!("rats/{rat}"), format!("{to}/note")] {
        let page = home.open(&address);
        let place = page
            .html
            .split("data-photo=")
            .nth(1)
            .unwrap()
            .split('>')
            .next()
            .unwrap();
        assert!(place.ends_with(" hidden"), "{place}");
        assert!(page.says("On this device only"), "{}", page.text());
    }
}

#[test]
fn a_time_before_the_clocks_were_put_back_is_read_as_the_clock_stood_then() {
    let mut home = Home::with_ellie();
    let said = [
        ("when", "2026-11-22T08:15"),
        ("when-was", "2026-11-22T19:42"),
        ("when-offset", "120"),
    ];
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    let page = home.open(&address);
    tap_on(&mut home, &page, "ate", &said);
    let odd = [said[0], said[1], ("when-offset", "800")];
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    let page = home.open(&address);
    tap_on(&mut home, &page, "ate", &odd);
    let notebook = home.notebook();
    let visits = &notebook.rats.values().next().unwrap().visits;
    let hours_before = |nth: usize| (home.asker.now.at.0 - visits[nth].at.at.0) / 60_000;
    assert_eq!((visits[0].at.offset_min, hours_before(0)), (120, 12 * 60 + 27));
    assert_eq!(
        (visits[1].at.offset_min, hours_before(1)),
        (60, 11 * 60 + 27),
        "no clock stands there"
    );
}

#[test]
fn a_time_that_was_emptied_is_asked_for_again_in_our_words() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let address = opened(&mut home, &rat);
    let page = home.open(&address);
    assert!(page.html.contains("id=\"taps\" novalidate"), "{}", page.html);
    let fields = [
        ("rat", rat.as_str()),
        ("rung", "sit-near"),
        ("did", "ate"),
        ("when", ""),
        ("when-was", "2026-11-22T19:42"),
    ];
    let (_, refused) = home.go("visits", &fields);
    assert_eq!(refused.status, Status::Refused);
    refused.reads(&["That time cannot be read. Nothing is saved yet"]);
}

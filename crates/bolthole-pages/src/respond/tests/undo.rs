//! What is undone stays undone, and what is tapped is kept.

use bolthole_domain::Outcome;

use super::*;

const FORM: &str = "01935e2a-0000-7000-8000-0000000f0000";

#[test]
fn a_tap_on_a_page_found_again_by_going_back_after_an_undo_is_another_visit() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let tap = |home: &mut Home, did: &str| {
        let fields = [("rat", rat.as_str()), ("rung", "sit-near"), ("did", did)];
        home.send_again("visits", &fields, FORM);
    };
    let visits = |home: &Home| -> Vec<(Outcome, String)> {
        let pages = &home.notebook().rats[&rat.parse().unwrap()];
        let visits = pages.visits.iter();
        visits
            .map(|visit| (visit.outcome, visit.id.to_string()))
            .collect()
    };
    tap(&mut home, "fled");
    let first = visits(&home);
    assert_eq!(first.len(), 1);
    home.send(&format!("visits/{}/undo", first[0].1), &[]);
    assert_eq!(visits(&home), []);

    tap(&mut home, "fled");
    let second = visits(&home);
    assert_eq!(second.len(), 1, "nothing that is tapped is lost");
    assert_ne!(second[0].1, first[0].1, "and what was undone does not come back");
}

#[test]
fn the_same_tap_sent_twice_is_still_one_visit() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    for _ in 0..2 {
        let fields = [("rat", rat.as_str()), ("rung", "sit-near"), ("did", "ate")];
        home.send_again("visits", &fields, FORM);
    }
    assert_eq!(home.notebook().rats[&rat.parse().unwrap()].visits.len(), 1);
}

#[test]
fn a_tap_that_waited_on_a_phone_and_was_undone_meanwhile_does_not_come_back() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let n_visits = |home: &Home| home.notebook().rats[&rat.parse().unwrap()].visits.len();
    let fields = [("rat", rat.as_str()), ("rung", "sit-near"), ("did", "fled")];
    home.send_again("visits", &fields, FORM);
    let visit = home.notebook().rats[&rat.parse().unwrap()].visits[0].id;
    // The answer was lost on its way. Somebody sees the visit elsewhere and undoes it; then the phone sends it again.
    wait(&mut home, 60_000);
    home.send(&format!("visits/{visit}/undo"), &[]);
    home.asker.waited_ms = 90_000;
    wait(&mut home, 30_000 - 90_000);
    let again = home.send_again("visits", &fields, FORM);
    assert!(
        matches!(again, Reply::Redirect { .. }),
        "the phone need not keep it any longer"
    );
    assert_eq!(n_visits(&home), 0);
    // Tapped after the undo and sent late, it is another visit.
    home.asker.waited_ms = 5_000;
    wait(&mut home, 120_000);
    home.send_again("visits", &fields, FORM);
    assert_eq!(n_visits(&home), 1);
}

//! Weight, counts and changes on a rat's own page, and what comes round.

use bolthole_domain::Instant;

use crate::Status;
use crate::home::{Answer, Home};

const DAY_MS: i64 = 86_400_000;

/// The page's words on one line.
fn on_one_line(page: &Answer) -> String {
    page.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn days_later(home: &mut Home, days: i64) {
    home.asker.now.at = Instant(home.asker.now.at.0 + days * DAY_MS);
}

#[test]
fn a_tenth_lost_within_a_week_calls_a_vet_until_it_is_taken_back() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let weight = format!("rats/{rat}/weight");
    home.send(&weight, &[("grams", "300 g")]);
    days_later(&mut home, 6);
    home.send(&weight, &[("grams", "270,5")]);
    assert!(!home.open(&format!("rats/{rat}")).text().contains("a vet today"));
    home.send(&weight, &[("grams", "270")]);
    assert!(
        home.open(&format!("rats/{rat}"))
            .text()
            .to_lowercase()
            .contains("a vet today")
    );
    let page = home.open(&format!("rats/{rat}/progress"));
    assert!(
        page.text().contains("A tenth or more is gone within a week"),
        "{}",
        page.text()
    );

    let last = home
        .notebook()
        .rats
        .values()
        .next()
        .unwrap()
        .weights
        .last()
        .unwrap()
        .event;
    home.send(&weight, &[("undo", &last.to_string())]);
    assert!(
        !home
            .open(&format!("rats/{rat}"))
            .text()
            .to_lowercase()
            .contains("a vet today")
    );
}

#[test]
fn a_weight_that_no_rat_has_gets_one_sentence_and_stays_typed() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let n_before = home.events.len();
    for typed in ["0", "1501", "much", "-3", "NaN", "inf"] {
        let (_, page) = home.go(&format!("rats/{rat}/weight"), &[("grams", typed)]);
        assert_eq!(page.status, Status::Refused, "{typed}");
        assert!(
            page.html
                .contains("Write the weight in grams, from 5 to 1500, such as 310.")
        );
        assert!(page.html.contains(&format!("value=\"{typed}\"")), "{typed}");
    }
    assert_eq!(home.events.len(), n_before);
}

#[test]
fn a_change_stands_on_the_time_line_and_of_few_visits_nothing_is_told() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send("visits", &[("rat", &rat), ("rung", "sit-near"), ("did", "froze")]);
    days_later(&mut home, 2);
    home.send(
        &format!("rats/{rat}/changed"),
        &[("change", "The cage stands beside the sofa")],
    );
    days_later(&mut home, 1);
    home.send(
        "visits",
        &[("rat", &rat), ("rung", "sit-near"), ("did", "relaxed")],
    );
    let text = on_one_line(&home.open(&format!("rats/{rat}/progress")));
    assert!(
        text.contains("The cage stands beside the sofa Too few visits to tell."),
        "{text}"
    );
    assert!(text.contains("calm again after three days"), "{text}");
    assert!(text.contains("No teeth on two visits."), "{text}");
}

#[test]
fn what_comes_round_is_there_once_and_is_never_late() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send(&format!("rats/{rat}/weight"), &[("grams", "310")]);
    assert!(!home.open("").text().contains("On the scales"));
    days_later(&mut home, 40);
    let text = home.open("").text();
    assert_eq!(text.matches("On the scales, once a week").count(), 1, "{text}");
    for scolding in ["overdue", "missed", " late", "40 days", "you have not"] {
        assert!(!text.to_lowercase().contains(scolding), "{scolding} in {text}");
    }
}

#[test]
fn rats_stand_side_by_side_and_none_is_ahead() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send("visits", &[("rat", &rat), ("rung", "sit-near"), ("did", "ate")]);
    let text = on_one_line(&home.open("rats/all"));
    assert!(
        text.contains("Ellie furthest calm:") && text.contains("no fright"),
        "{text}"
    );
    assert!(text.contains("None is ahead"));
}

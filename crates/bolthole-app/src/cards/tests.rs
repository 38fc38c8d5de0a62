use std::sync::LazyLock;

use bolthole_domain::{Coat, DeviceId, HouseholdId, Instant, Intake, MischiefId, Moment, Sex, VisitId};
use bolthole_record::{Body, Event};
use bolthole_words::Words;
use uuid::Uuid;

use super::*;
use crate::Pen;

static METHOD: LazyLock<Method> = LazyLock::new(Method::built_in);
const DAY_MS: i64 = 86_400_000;

fn moment(day: i64) -> Moment {
    Moment {
        at: Instant(1_700_000_000_000 + day * DAY_MS),
        offset_min: 0,
    }
}

fn pen(day: i64, form: u128) -> Pen {
    Pen::new(
        &Notebook::default(),
        HouseholdId(Uuid::from_u128(1)),
        DeviceId(Uuid::from_u128(2)),
        None,
        moment(day),
        Uuid::from_u128(form),
    )
}

fn rat() -> RatId {
    RatId(Uuid::from_u128(7))
}

/// Ellie, home since day 0, with what is known and one visit a day.
fn ellie(intake: &str, outcomes: &[Outcome]) -> Notebook {
    let mut events: Vec<Event> = Vec::new();
    events.push(pen(0, 10).write(Body::RatAdded {
        rat: rat(),
        mischief: MischiefId(Uuid::from_u128(3)),
        name: "Ellie".into(),
        sex: Some(Sex::Female),
        coat: Coat::default(),
        came_home: moment(0),
    }));
    events.push(pen(0, 11).write(Body::IntakeAnswered {
        rat: rat(),
        intake: Intake::from_json(intake).expect("the test's intake is sound"),
    }));
    for (nth, outcome) in (0..).zip(outcomes) {
        events.push(
            pen(nth, 100 + u128::try_from(nth).unwrap()).write(Body::VisitLogged {
                visit: VisitId(Uuid::from_u128(200 + u128::try_from(nth).unwrap())),
                rat: rat(),
                rung: "spoon-at-hide".into(),
                outcome: *outcome,
                latency: None,
                companion_present: None,
                stopped_by: None,
                at_food: false,
                note: String::new(),
            }),
        );
    }
    Notebook::fold(&events)
}

fn shown(notebook: &Notebook, day: i64) -> Vec<String> {
    let asking = Asking {
        caregiver: None,
        now: moment(day),
    };
    let cards = cards_now(&METHOD, notebook, rat(), asking).expect("she is there");
    cards
        .into_iter()
        .map(|now| {
            let because: Vec<String> = now
                .because
                .iter()
                .map(|why| why.in_words(Words::english()))
                .collect();
            format!("{}: {}", now.card.id, because.join(", "))
        })
        .collect()
}

fn has(cards: &[String], id: &str) -> bool {
    cards.iter().any(|card| card.starts_with(&format!("{id}:")))
}

#[test]
fn a_rat_just_come_home_is_shown_the_cloth_and_not_the_hormones() {
    let notebook = ellie(r#"{"age_weeks":8,"weeks_at_home":0}"#, &[]);
    let cards = shown(&notebook, 1);
    assert!(has(&cards, "scent"), "{cards:?}");
    assert!(!has(&cards, "hormones-and-neutering"), "{cards:?}");
    assert!(
        cards.iter().all(|card| !card.ends_with(": ")),
        "each says why: {cards:?}"
    );
}

#[test]
fn a_bite_brings_its_cards_and_a_fortnight_takes_them_away_again() {
    let notebook = ellie("{}", &[Outcome::Relaxed, Outcome::Bit]);
    let facts = |day| {
        let asking = Asking {
            caregiver: None,
            now: moment(day),
        };
        facts_now(&METHOD, &notebook, rat(), asking).expect("she is there")
    };
    let bit = Term::parse("lately:bit").unwrap();
    let fright = Term::parse("days_since_fright>=14").unwrap();
    assert_eq!(bit.truth(&facts(2)), Truth::Yes);
    assert_eq!(fright.truth(&facts(2)), Truth::No);
    assert_eq!(bit.truth(&facts(15)), Truth::No);
    assert_eq!(fright.truth(&facts(15)), Truth::Yes);
    assert_eq!(Term::parse("visits>=2").unwrap().truth(&facts(2)), Truth::Yes);
    assert_eq!(Term::parse("bite_tier>=1").unwrap().truth(&facts(2)), Truth::Yes);
}

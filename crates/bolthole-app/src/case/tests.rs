//! Nobody can be known by a case, and everything a vet asks is in it.

use bolthole_domain::{
    CaregiverId, Coat, DeviceId, HouseholdId, Instant, MischiefId, Outcome, Role, Sex, VisitId,
};
use bolthole_record::{Body, Event};
use uuid::Uuid;

use super::*;
use crate::Pen;

const DAY_MS: i64 = 86_400_000;
/// 6 March 2025, in the morning.
const FIRST: i64 = 1_741_248_000_000;

fn rat(nth: u128) -> RatId {
    RatId(Uuid::from_u128(nth))
}

fn asking(day: i64) -> Asking {
    Asking {
        caregiver: None,
        now: Moment {
            at: Instant(FIRST + day * DAY_MS),
            offset_min: 0,
        },
    }
}

fn write(events: &mut Vec<Event>, day: i64, body: Body) {
    let form = Uuid::from_u128(1000 + events.len() as u128 * 100);
    let (home, device) = (HouseholdId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
    let pen = Pen::new(&Notebook::default(), home, device, None, asking(day).now, form);
    events.push(pen.clone().write(body));
}

fn household() -> Notebook {
    let mut events = Vec::new();
    write(
        &mut events,
        0,
        Body::HouseholdNamed {
            name: "Rosewood".into(),
        },
    );
    write(
        &mut events,
        0,
        Body::CaregiverAdded {
            caregiver: CaregiverId(Uuid::from_u128(5)),
            name: "Mum".into(),
            role: Role::Adult,
            language: None,
            color: None,
        },
    );
    for (nth, name, day) in [(7, "Ellie", 0), (8, "Tibby", 10)] {
        write(
            &mut events,
            day,
            Body::RatAdded {
                rat: rat(nth),
                mischief: MischiefId(Uuid::from_u128(3)),
                name: name.into(),
                sex: Some(Sex::Female),
                coat: Coat::default(),
                came_home: asking(day).now,
            },
        );
    }
    let intake = r#"{"age_weeks":30,"source_of_rat":"Aunt Jo in Bergen","onset":"sudden","signs":["freezes"],"health_signs":["laboured_breathing"]}"#;
    write(
        &mut events,
        0,
        Body::IntakeAnswered {
            rat: rat(7),
            intake: Intake::from_json(intake).unwrap(),
        },
    );
    for (nth, (day, outcome, note)) in [
        (1, Outcome::Ate, "Ellie ate beside tibby; mum held the spoon"),
        (15, Outcome::Bit, "bit Mum at Rosewood"),
        (16, Outcome::Relaxed, "Elliette is no name of ours"),
    ]
    .into_iter()
    .enumerate()
    {
        write(
            &mut events,
            day,
            Body::VisitLogged {
                visit: VisitId(Uuid::from_u128(500 + nth as u128)),
                rat: rat(7),
                rung: "spoon-at-door".into(),
                outcome,
                latency: None,
                companion_present: None,
                stopped_by: None,
                at_food: false,
                note: note.into(),
            },
        );
    }
    Notebook::fold(&events)
}

fn told(chosen: &[&str]) -> Case {
    case(
        Words::english(),
        &Method::built_in(),
        &household(),
        rat(7),
        asking(20),
        chosen,
    )
    .unwrap()
}

#[test]
fn no_name_no_date_and_no_word_of_anybody_is_in_a_case() {
    let case = told(&[]);
    for known in [
        "Ellie",
        "Tibby",
        "Mum",
        "Rosewood",
        "Bergen",
        "Jo",
        "2025",
        "March",
        "spoon and",
        "{",
    ] {
        assert!(!case.text.contains(known), "`{known}` is in:\n{}", case.text);
    }
    assert_eq!(case.notes.len(), 3);
}

#[test]
fn what_a_vet_asks_is_in_a_case() {
    let text = told(&[]).text;
    for said in [
        "Sex: doe",
        "Age: about 32 weeks",
        "Neutered: not known",
        "Company: lives with 1 other rat",
        "Where from: told in words of the keeper’s own, left out here",
        "How it began: Suddenly",
        "Signs now: Works hard to breathe",
        "needs a vet today",
        "With people near: Freezes",
        "From the log: A new rat in the home, week 2",
        "Week 3: bit, at “Spoon at the door”",
        "Week 1: 1 visit: 1 calm; furthest calm: “Spoon at the door”",
        "Week 3: 2 visits: 1 calm, 1 teeth",
        "3 visits: 2 calm, 1 teeth; last in week 3",
        "Illness or pain: likely part of it",
        "NOT KNOWN",
    ] {
        assert!(text.contains(said), "`{said}` is not in:\n{text}");
    }
    assert!(!text.contains("IN THE KEEPER"));
}

#[test]
fn a_note_that_was_chosen_goes_in_by_itself_and_without_known_names() {
    let keys: Vec<String> = told(&[]).notes.into_iter().map(|note| note.key).collect();
    let case = told(&[&keys[2]]);
    assert!(
        case.text.ends_with(
            "IN THE KEEPER’S WORDS\nWeek 1: “this rat ate beside another rat; somebody held the spoon”\n"
        ),
        "{}",
        case.text
    );
    assert_eq!(case.notes.iter().filter(|note| note.is_chosen).count(), 1);
    let case = told(&[&keys[0], &keys[1]]);
    assert!(
        case.text
            .contains("“bit somebody at the household”\nWeek 3: “Elliette is no name of ours”")
    );
}

#[test]
fn of_many_notes_the_newest_dozen_is_shown_and_what_was_chosen_before() {
    let mut notebook = household();
    let pages = notebook.rats.get_mut(&rat(7)).unwrap();
    let visit = pages.visits[0].clone();
    for nth in 0..20 {
        let mut another = visit.clone();
        another.at = asking(16).now;
        another.at.at.0 += 1000 * (nth + 1);
        another.note = format!("note {nth}");
        pages.visits.push(another);
    }
    let method = Method::built_in();
    let of =
        |chosen: &[&str]| case(Words::english(), &method, &notebook, rat(7), asking(20), chosen).unwrap();
    let case = of(&[]);
    assert_eq!((case.notes.len(), case.n_earlier), (12, 11));
    assert_eq!(case.notes[0].words, "note 19");
    let oldest = format!("visit-{}", visit.at.at.0);
    let case = of(&[&oldest]);
    assert_eq!((case.notes.len(), case.n_earlier), (13, 10));
    assert!(case.notes[12].is_chosen && case.text.contains("this rat ate beside"));
}

#[test]
fn a_case_can_be_told_in_german() {
    use bolthole_domain::Language;
    let german = Words::of(Language::De);
    let keys: Vec<String> = told(&[]).notes.into_iter().map(|note| note.key).collect();
    let case = case(
        german,
        &Method::built_in_in(Language::De),
        &household(),
        rat(7),
        asking(20),
        &[&keys[2]],
    )
    .unwrap();
    for said in [
        "Der Fall einer Ratte, ohne Namen, Daten und Orte.",
        "Geschlecht: Weibchen",
        "Alter: etwa 32 Wochen",
        "Gesellschaft: lebt mit 1 anderen Ratte",
        "Woche 3: gebissen, bei „",
        "Woche 1: 1 Besuch: 1 ruhig; am weitesten ruhig: „",
        "Woche 1: „Ratte X ate beside eine andere Ratte; jemand held the spoon“",
        "NICHT BEKANNT",
    ] {
        assert!(case.text.contains(said), "`{said}` is not in:\n{}", case.text);
    }
    for said in ["week", "visit", "known", "this rat", "Signs"] {
        assert!(!case.text.contains(said), "`{said}` is in:\n{}", case.text);
    }
}

//! Rats move to another household: nothing about them is lost, and nothing else goes along.

use bolthole_domain::{
    CaregiverId, Coat, DeviceId, EventId, HouseholdId, Instant, MischiefId, Moment, Outcome, RatId, Role,
    SortedSet, VisitId,
};
use bolthole_record::{Body, Event, Made, Notebook, Retraction, Stamp};
use bolthole_sync::{Ground, Names, pack_file, read_file, take_in};
use uuid::Uuid;

const HOME: HouseholdId = HouseholdId(Uuid::from_u128(1));
const THERE: HouseholdId = HouseholdId(Uuid::from_u128(2));
const MUM: CaregiverId = CaregiverId(Uuid::from_u128(3));
const NORI: RatId = RatId(Uuid::from_u128(11));
const ELLIE: RatId = RatId(Uuid::from_u128(12));
const FIRST_MS: i64 = 1_800_000_000_000;
const HOUR_MS: i64 = 3_600_000;

fn moment(hours: i64) -> Moment {
    Moment {
        at: Instant(FIRST_MS + hours * HOUR_MS),
        offset_min: 60,
    }
}

/// One event an hour.
fn log(bodies: Vec<Body>) -> Vec<Event> {
    let stamp = |nth: i64| Stamp {
        id: EventId(Uuid::from_u128(100 + u128::try_from(nth).unwrap())),
        household: HOME,
        device: DeviceId(Uuid::from_u128(5)),
        caregiver: Some(MUM),
        happened_at: moment(nth),
        made: Made {
            ms: moment(nth).at,
            n: 0,
        },
    };
    bodies
        .iter()
        .zip(0..)
        .map(|(body, nth)| Event::write(stamp(nth), body))
        .collect()
}

fn came(rat: RatId, name: &str) -> Body {
    Body::RatAdded {
        rat,
        mischief: MischiefId(Uuid::from_u128(20)),
        name: name.into(),
        sex: None,
        coat: Coat::default(),
        came_home: moment(0),
    }
}

fn visit(n: u128, rat: RatId, outcome: Outcome, note: &str) -> Body {
    Body::VisitLogged {
        visit: VisitId(Uuid::from_u128(n)),
        rat,
        rung: "still-hand".into(),
        outcome,
        latency: None,
        companion_present: None,
        stopped_by: None,
        at_food: false,
        note: note.into(),
    }
}

/// Nori bit twice; one of the bites was taken back much later, with a reason. Ellie bit, too, and stays.
fn household() -> Vec<Event> {
    log(vec![
        Body::HouseholdNamed {
            name: "Rosewood".into(),
        },
        Body::CaregiverAdded {
            caregiver: MUM,
            name: "Mum".into(),
            role: Role::Adult,
            language: None,
            color: None,
        },
        came(NORI, "Nori"),
        came(ELLIE, "Ellie"),
        visit(31, NORI, Outcome::Bit, "Mum reached in at Rosewood"),
        visit(32, NORI, Outcome::Nipped, ""),
        visit(33, ELLIE, Outcome::Bit, "cornered"),
        Body::VisitNoted {
            visit: VisitId(Uuid::from_u128(31)),
            note: "Mum was tired, said mum".into(),
            companion_present: None,
            stopped_by: None,
            posture: None,
            posture_gone: false,
            alarm_calls: None,
        },
        Body::Retracted(Retraction {
            event: EventId(Uuid::from_u128(105)),
            reason: "Mum says it was Ellie".into(),
        }),
        Body::RoutineDone {
            routine: "main-meal".into(),
        },
        Body::RatLeft {
            rat: NORI,
            how: None,
            why: "moved".into(),
        },
    ])
}

fn file(events: &[Event], names: Names) -> (String, String) {
    let all: Vec<&Event> = events.iter().collect();
    let notebook = Notebook::fold(events);
    pack_file(&all, &notebook, HOME, &SortedSet::from([NORI]), names, moment(50))
}

fn brought(text: &str, ground: Ground) -> Vec<Event> {
    take_in(read_file(text.as_bytes()).unwrap(), ground, |_| false)
        .unwrap()
        .keep
}

#[test]
fn a_rat_arrives_with_all_its_visits_and_every_bite() {
    let events = household();
    let (name, text) = file(&events, Names::Kept);
    assert_eq!(name, "Nori.bolthole");
    let there = Notebook::fold(&brought(&text, Ground::Empty(THERE)));
    let here = Notebook::fold(&events);
    assert_eq!(there.rats.len(), 1);
    let (before, after) = (&here.rats[&NORI], &there.rats[&NORI]);
    assert_eq!(after.visits, before.visits);
    assert_eq!(after.retracted_bites, before.retracted_bites);
    assert_eq!(after.retracted_bites.len(), 1);
    assert_eq!(
        after.rat.left, None,
        "that it left is true of the household it left"
    );
    assert_eq!(after.handed_over[0].from, "Rosewood");
    assert_eq!(there.name_of(MUM), Some("Mum"));
    assert!(
        there.caregivers.is_empty(),
        "the new household has its own people"
    );
    assert!(!text.contains(&ELLIE.to_string()), "nobody else’s pages go along");
}

#[test]
fn names_of_people_stay_behind_where_that_is_chosen_and_no_bite_does() {
    let (_, text) = file(&household(), Names::TakenOut);
    for name in ["Mum", "mum", "Rosewood"] {
        assert!(!text.contains(name), "{name} is in {text}");
    }
    let there = Notebook::fold(&brought(&text, Ground::Holds(THERE)));
    let nori = &there.rats[&NORI];
    assert_eq!(nori.visits[0].note, "somebody was tired, said somebody");
    assert_eq!(nori.visits[0].outcome, Outcome::Bit);
    assert_eq!(nori.retracted_bites[0].reason, "somebody says it was Ellie");
    assert_eq!(there.name_of(MUM), Some("Caregiver 1"));
}

#[test]
fn the_same_file_twice_adds_nothing_and_a_rat_may_come_back() {
    let events = household();
    let (_, text) = file(&events, Names::Kept);
    let there = brought(&text, Ground::Holds(THERE));
    let again = take_in(read_file(text.as_bytes()).unwrap(), Ground::Holds(THERE), |id| {
        there.iter().any(|event| event.id == id)
    });
    assert_eq!(again.unwrap().keep, []);

    let back: Vec<&Event> = there.iter().collect();
    let notebook = Notebook::fold(&there);
    let (_, text) = pack_file(
        &back,
        &notebook,
        THERE,
        &SortedSet::from([NORI]),
        Names::Kept,
        moment(90),
    );
    let knows = |id| events.iter().any(|event| event.id == id);
    let home = take_in(read_file(text.as_bytes()).unwrap(), Ground::Holds(HOME), knows).unwrap();
    let all: Vec<Event> = events.iter().cloned().chain(home.keep).collect();
    let nori = &Notebook::fold(&all).rats[&NORI];
    assert_eq!(nori.rat.left, None);
    assert_eq!(nori.handed_over.len(), 2, "both journeys are told");
    assert_eq!(nori.visits.len(), 1);
}

#[test]
fn a_file_brought_where_it_was_made_changes_nothing() {
    let events = household();
    let (_, text) = file(&events, Names::Kept);
    let knows = |id| events.iter().any(|event| event.id == id);
    let home = take_in(read_file(text.as_bytes()).unwrap(), Ground::Holds(HOME), knows).unwrap();
    assert_eq!(home.keep, []);
}

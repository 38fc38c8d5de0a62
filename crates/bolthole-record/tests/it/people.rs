//! Who the caregivers are: a name, a language and a color, and what was changed of them since.

use bolthole_domain::{CaregiverColor, CaregiverId, DeviceId, EventId, Instant, Language, Moment, Role};
use bolthole_record::{Body, Event, Made, Notebook, Stamp};
use uuid::Uuid;

use crate::telling::HOME;

const DAD: CaregiverId = CaregiverId(Uuid::from_u128(7));

/// The `n`th event, made at the `second`.
fn event(n: u128, second: i64, body: &Body) -> Event {
    let at = Instant(second * 1_000);
    let stamp = Stamp {
        id: EventId(Uuid::from_u128(n)),
        household: HOME,
        device: DeviceId(Uuid::from_u128(2)),
        caregiver: None,
        happened_at: Moment { at, offset_min: 60 },
        made: Made { ms: at, n: 0 },
    };
    Event::write(stamp, body)
}

fn added(n: u128, caregiver: CaregiverId, color: Option<CaregiverColor>) -> Event {
    let body = Body::CaregiverAdded {
        caregiver,
        name: format!("Number {n}"),
        role: Role::Adult,
        language: None,
        color,
    };
    event(n, 1, &body)
}

fn changed(n: u128, second: i64, name: Option<&str>, language: Option<Language>) -> Event {
    let body = Body::CaregiverChanged {
        caregiver: DAD,
        name: name.map(str::to_owned),
        language,
        color: None,
    };
    event(n, second, &body)
}

#[test]
fn the_later_change_of_a_caregiver_wins_and_what_it_leaves_out_stays() {
    let mut events = vec![
        added(1, DAD, Some(CaregiverColor::River)),
        changed(2, 30, Some("Papa"), None),
        changed(3, 20, Some("Daddy"), Some(Language::Nl)),
    ];
    for _ in 0..events.len() {
        events.rotate_left(1);
        let notebook = Notebook::fold(&events);
        let dad = &notebook.caregivers[&DAD];
        assert_eq!(
            (dad.name.as_str(), dad.language, dad.color),
            ("Papa", Language::Nl, CaregiverColor::River)
        );
    }
}

#[test]
fn a_change_that_a_slow_clock_dates_before_the_arrival_is_not_lost() {
    let notebook = Notebook::fold(&[changed(2, 0, Some("Papa"), None), added(1, DAD, None)]);
    assert_eq!(notebook.caregivers[&DAD].name, "Papa");
}

#[test]
fn a_change_of_somebody_unknown_makes_nobody() {
    assert!(
        Notebook::fold(&[changed(2, 0, Some("Papa"), None)])
            .caregivers
            .is_empty()
    );
}

#[test]
fn caregivers_who_chose_no_color_are_told_apart_all_the_same() {
    let events: Vec<Event> = (1..=6)
        .map(|n| added(n, CaregiverId(Uuid::from_u128(n)), None))
        .collect();
    let notebook = Notebook::fold(&events);
    let mut colors: Vec<CaregiverColor> = notebook.caregivers.values().map(|person| person.color).collect();
    colors.dedup();
    assert_eq!(colors, CaregiverColor::ALL);
}

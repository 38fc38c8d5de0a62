use bolthole_domain::{Coat, DeviceId, HouseholdId, Instant, MischiefId, RatId};
use bolthole_record::{Body, Event};
use uuid::Uuid;

use super::*;
use crate::Pen;

const NOW: Moment = Moment {
    at: Instant(1_700_000_000_000),
    offset_min: 0,
};

fn id(nth: u128) -> RatId {
    RatId(Uuid::from_u128(nth))
}

fn write(events: &mut Vec<Event>, body: Body) {
    let form = Uuid::from_u128(0x1000 + events.len() as u128 * 0x100);
    let (home, device) = (HouseholdId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
    let event = Pen::new(&Notebook::fold(&*events), home, device, None, NOW, form).write(body);
    events.push(event);
}

/// The rats of these numbers live in one cage; each is told of so.
fn cage(told: &[(u128, Intake)]) -> Vec<Event> {
    let mut events = Vec::new();
    for (nth, intake) in told {
        let rat = id(*nth);
        let body = Body::RatAdded {
            rat,
            mischief: MischiefId(Uuid::from_u128(1)),
            name: format!("Rat {nth}"),
            sex: None,
            coat: Coat::default(),
            came_home: NOW,
        };
        write(&mut events, body);
        let intake = intake.clone();
        write(&mut events, Body::IntakeAnswered { rat, intake });
    }
    events
}

fn alone(told: Intake) -> Intake {
    Intake {
        alone: Some(true),
        ..told
    }
}

fn n_lone(events: &[Event]) -> usize {
    lone_rats(&Method::built_in(), &Notebook::fold(events), NOW).len()
}

#[test]
fn cage_mates_that_fight_are_named_and_one_that_lives_by_itself_fights_with_nobody() {
    let fights_told = Intake {
        rat_conflict: Some("fights".to_owned()),
        ..Intake::default()
    };
    let attacks = Intake {
        signs: Some(vec!["attacks_cagemate".to_owned()]),
        ..Intake::default()
    };
    let told = |told: &[(u128, Intake)]| {
        let notebook = Notebook::fold(&cage(told));
        let all = fights(&Method::built_in(), &notebook, NOW);
        let ids = |fight: &Fight| fight.rats.iter().map(|pages| pages.rat.id).collect::<Vec<_>>();
        all.iter().map(ids).collect::<Vec<_>>()
    };
    let two = told(&[(1, fights_told.clone()), (2, attacks), (3, Intake::default())]);
    assert_eq!(two, [[id(1), id(2)]]);
    assert!(told(&[(1, fights_told)]).is_empty());
}

#[test]
fn a_lone_rat_is_flagged_and_not_one_that_a_vet_keeps_apart() {
    assert_eq!(n_lone(&cage(&[(1, alone(Intake::default()))])), 1);
    assert_eq!(
        n_lone(&cage(&[(1, Intake::default())])),
        0,
        "nobody was asked yet"
    );
    let treated = Intake {
        health_signs: Some(vec![UNDER_TREATMENT.to_owned()]),
        ..Intake::default()
    };
    assert_eq!(n_lone(&cage(&[(1, alone(treated))])), 0);
    let said = Intake {
        rat_conflict: Some("Apart, the vet says so".to_owned()),
        ..Intake::default()
    };
    assert_eq!(n_lone(&cage(&[(1, alone(said))])), 0);
}

#[test]
fn a_rat_that_was_handed_over_by_itself_is_flagged_in_its_new_home() {
    let with_others = Intake {
        alone: Some(false),
        n_companions: Some(2),
        ..Intake::default()
    };
    let mut events = cage(&[(1, with_others)]);
    assert_eq!(n_lone(&events), 0);
    let body = Body::RatsHandedOver {
        rats: vec![id(1)],
        from: String::new(),
        people: Vec::new(),
    };
    write(&mut events, body);
    assert_eq!(n_lone(&events), 1);
}

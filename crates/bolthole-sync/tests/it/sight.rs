//! What a child's phone is sent: enough for a safe plan, and nobody's own words.

use bolthole_domain::{BiteSeverity, Cause, DeviceId, Instant, Outcome, Role, VisitId, Zone};
use bolthole_record::{Body, Event, Made, Notebook, Retraction};
use bolthole_sync::{Holds, Local, copy_of, read_file};
use proptest::prelude::*;

use crate::home::{
    ELLIE, EVENING, HOME, Log, device, ellie_comes, epoch, event_id, something_newer, sync, told, visit,
    written,
};

const NOW: Instant = Instant(EVENING);
const MUM: u128 = 1;
const TOM: u128 = 2;
/// In everything that somebody says in their own words.
const WORDS: &str = "whispered";

fn made(n: u128) -> Made {
    Made {
        ms: Instant(EVENING - 3_600_000 + i64::try_from(n).unwrap() * 120_000),
        n: 0,
    }
}

/// Something that a grown-up writes, about one of the entries before it.
fn body(n: u128, what: u8, which: u128) -> Body {
    let about = 1 + which % n.max(1);
    let note = format!("{WORDS} {n}");
    match what % 10 {
        0 => visit(
            n,
            "sit-near",
            Outcome::ALL[usize::from(what) % Outcome::ALL.len()],
        ),
        1 => match visit(n, "spoon-at-door", Outcome::Bit) {
            Body::VisitLogged {
                visit,
                rat,
                rung,
                outcome,
                latency,
                ..
            } => Body::VisitLogged {
                visit,
                rat,
                rung,
                outcome,
                latency,
                companion_present: None,
                stopped_by: None,
                at_food: false,
                note,
            },
            other => other,
        },
        2 => Body::VisitNoted {
            visit: VisitId(event_id(about).0),
            note,
            companion_present: Some(true),
            stopped_by: None,
            posture: None,
            posture_gone: false,
            alarm_calls: None,
        },
        3 => Body::BiteNoted {
            rat: ELLIE,
            visit: (what > 100).then(|| VisitId(event_id(about).0)),
            zone: Zone::Hand,
            severity: BiteSeverity::BreaksSkin,
            bitten: None,
            note,
        },
        4 => Body::HealthNoted {
            rat: ELLIE,
            tags: vec!["sneezing".to_owned(), format!("\u{201c}{note}\u{201d}")],
            note,
        },
        5 => Body::VetSeen { rat: ELLIE, note },
        6 => Body::EnvironmentNoted {
            tags: vec!["cage_moved".to_owned()],
            note,
            rats: Vec::new(),
        },
        7 => Body::Retracted(Retraction {
            event: event_id(about),
            reason: if what > 100 { note } else { String::new() },
        }),
        8 => Body::RecordingPlaced(serde_json::json!({"recording": "ab", "switched_off": note})),
        _ => Body::CauseSeenDifferently {
            rat: ELLIE,
            cause: Cause::ALL[0],
            part_of_it: true,
            note,
        },
    }
}

/// A log that Mum wrote, with something in it that only a newer program knows.
fn log_of(entries: &[(u8, u128)]) -> Log {
    let mut events = vec![written(1, device(MUM), made(1), &ellie_comes())];
    for (n, (what, which)) in (2..).zip(entries) {
        let event = match what % 16 {
            15 => something_newer(n, device(MUM), made(n)),
            _ => written(n, device(MUM), made(n), &body(n, *what, *which)),
        };
        events.push(event);
    }
    let mut log = Log::new(epoch(0));
    log.append(&events, NOW);
    log
}

fn phone_of(log: &mut Log, who: u128, role: Role) -> Local {
    let mut phone = Local::new(HOME);
    sync(&mut phone, log, device(who), role, NOW);
    phone
}

/// The notebook but for the words, and for what a child is not sent at all.
fn without_words<'a>(events: impl IntoIterator<Item = &'a Event>) -> Notebook {
    let mut notebook = Notebook::fold(events);
    notebook.n_not_understood = 0;
    notebook.latest_made = None;
    notebook.sounds.clear();
    for note in &mut notebook.environment {
        note.note.clear();
    }
    for pages in notebook.rats.values_mut() {
        pages.own_views.clear();
        pages.visits.iter_mut().for_each(|visit| visit.note.clear());
        pages.bites.iter_mut().for_each(|bite| bite.note.clear());
        for bite in &mut pages.retracted_bites {
            bite.reason.clear();
            bite.note.clear();
        }
        for note in &mut pages.health {
            note.note.clear();
            let quoted = note.tags.iter_mut().filter(|tag| tag.starts_with('\u{201c}'));
            quoted.for_each(String::clear);
        }
        pages.vet_visits.iter_mut().for_each(|(_, said)| said.clear());
    }
    notebook
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_childs_phone_knows_all_that_a_plan_needs_and_nobodys_words(
        entries in prop::collection::vec((any::<u8>(), 0..64_u128), 0..40),
    ) {
        let mut log = log_of(&entries);
        let toms = phone_of(&mut log, TOM, Role::Child);
        let lies_there: Vec<String> = toms.events().map(|event| serde_json::to_string(event).unwrap()).collect();
        prop_assert!(!lies_there.iter().any(|text| text.contains(WORDS) || text.contains(r#""note":"visit"#)), "{lies_there:#?}");
        prop_assert_eq!(without_words(toms.events()), without_words(&log.events()));
        prop_assert_eq!(toms.waiting().count(), 0);
    }

    #[test]
    fn what_a_childs_phone_was_sent_never_takes_the_place_of_the_words(
        entries in prop::collection::vec((any::<u8>(), 0..64_u128), 0..40),
        n_lost in 0..40_usize,
    ) {
        let mut log = log_of(&entries);
        let whole = log.events();
        let mut mums = phone_of(&mut log, MUM, Role::Adult);
        let mut toms = phone_of(&mut log, TOM, Role::Child);
        // The server is put back from a backup, and the child's phone is a grown-up's from now on: it speaks first.
        let mut log = log.without_the_latest(n_lost);
        log.epoch = epoch(1);
        sync(&mut toms, &mut log, device(TOM), Role::Adult, NOW);
        let copy = copy_of(&toms, Holds::Everything, "Home", NOW);
        let words = told(&whole);
        for event in log.events().iter().chain(&read_file(copy.as_bytes()).unwrap().events) {
            prop_assert!(words.contains(&serde_json::to_string(event).unwrap()), "{event:?}");
        }
        sync(&mut mums, &mut log, device(MUM), Role::Adult, NOW);
        sync(&mut toms, &mut log, device(TOM), Role::Adult, NOW);
        prop_assert_eq!(told(&log.events()), words.clone());
        prop_assert_eq!(told(mums.events()), words.clone());
        prop_assert_eq!(told(toms.events()), words);
    }
}

#[test]
fn a_bite_is_known_on_a_childs_phone_and_how_it_came_is_not() {
    // Two bites, and one of them taken back with a reason.
    let mut log = log_of(&[(3, 0), (3, 0), (107, 1)]);
    let toms = phone_of(&mut log, TOM, Role::Child);
    let notebook = Notebook::fold(toms.events());
    let pages = &notebook.rats[&ELLIE];
    assert_eq!((pages.bites.len(), pages.retracted_bites.len()), (1, 1));
    assert_eq!(pages.bites[0].note, "");
    assert_eq!(pages.retracted_bites[0].reason, "A grown-up has said why.");
}

#[test]
fn a_childs_own_words_come_back_as_they_were() {
    let mut log = log_of(&[]);
    let mut toms = Local::new(HOME);
    let own = written(9, device(TOM), made(9), &visit(9, "sit-near", Outcome::Ate));
    toms.write(vec![own.clone()]).unwrap();
    sync(&mut toms, &mut log, device(TOM), Role::Child, NOW);
    assert_eq!(log.events().last(), Some(&own));
    let again = phone_of(&mut log, TOM, Role::Child);
    assert_eq!(again.row(own.id).map(|row| &row.event), Some(&own));
    // Another child's device hears of the visit, and not what was written of it.
    let ninas = phone_of(&mut log, 5, Role::Child);
    let seen = &ninas.row(own.id).unwrap().event;
    assert_eq!(seen.device, DeviceId(device(TOM).0));
    assert_eq!(seen.body["note"], "");
}

#[test]
fn what_holds_no_words_is_sent_as_it_is() {
    let mut log = log_of(&[]);
    let toms = phone_of(&mut log, TOM, Role::Child);
    assert_eq!(told(toms.events()), told(&log.events()));
    // An older program left a field out, and a newer one put one in.
    let mut older = written(2, device(MUM), made(2), &visit(2, "sit-near", Outcome::Ate));
    older.body["note"] = "".into();
    let mut newer = older.clone();
    newer.id = event_id(3);
    newer.body["smell"] = WORDS.into();
    let mut log = Log::new(epoch(0));
    log.append(&[older.clone(), newer.clone()], NOW);
    let toms = phone_of(&mut log, TOM, Role::Child);
    assert_eq!(toms.row(older.id).map(|row| &row.event), Some(&older));
    assert!(toms.row(newer.id).unwrap().event.body.get("smell").is_none());
}

use bolthole_app::{Asking, today};
use bolthole_domain::{HouseholdId, Instant, Moment};
use bolthole_method::{Method, Urgency};
use bolthole_record::{Event, Notebook};
use uuid::Uuid;

use super::history;

/// Half past five on a winter afternoon, one hour east of Greenwich.
const NOW: Moment = Moment {
    at: Instant(1_764_783_000_000),
    offset_min: 60,
};

fn told(method: &Method) -> Vec<Event> {
    history(method, HouseholdId(Uuid::from_bytes([9; 16])), NOW)
}

#[test]
fn the_demo_tells_some_weeks_up_to_yesterday_and_every_event_can_be_read() {
    let method = Method::built_in();
    let events = told(&method);
    assert_eq!(events, told(&method), "the same day tells the same story");
    let notebook = Notebook::fold(&events);
    assert_eq!(notebook.n_not_understood, 0);
    assert_eq!(notebook.rats.len(), 9);
    let yesterday = NOW.day().0 - 1;
    assert_eq!(
        events.iter().map(|event| event.happened_at.day().0).max(),
        Some(yesterday)
    );
    let n_visits: usize = notebook.rats.values().map(|pages| pages.visits.len()).sum();
    assert!((200..500).contains(&n_visits), "{n_visits} visits");
}

#[test]
fn today_is_alive_different_steps_a_vet_hold_and_a_lock_after_teeth() {
    let method = Method::built_in();
    let notebook = Notebook::fold(&told(&method));
    let today = today(
        &method,
        &notebook,
        Asking {
            caregiver: None,
            now: NOW,
        },
    );
    let shown: Vec<String> = today
        .rats
        .iter()
        .map(|rat| {
            let rung = rat.step.rung.map_or("held", |rung| rung.id.0.as_str());
            let mut gates: Vec<&str> = rat.step.plan.held.iter().map(|held| held.gate.name()).collect();
            gates.dedup();
            format!(
                "{} {rung} {:?} {} visits [{}]",
                rat.pages.rat.name,
                rat.health.triage.flag,
                rat.pages.visits.len(),
                gates.join(" ")
            )
        })
        .collect();
    let mut steps: Vec<&str> = today
        .rats
        .iter()
        .filter_map(|rat| rat.step.rung)
        .map(|rung| rung.id.0.as_str())
        .collect();
    steps.sort_unstable();
    steps.dedup();
    assert!(steps.len() >= 5, "{shown:#?}");
    assert_eq!(today.rats[0].pages.rat.name, "Posy", "{shown:#?}");
    assert_eq!(today.rats[0].health.triage.flag, Urgency::Soon, "{shown:#?}");
    let tibby = shown.iter().find(|line| line.starts_with("Tibby")).unwrap();
    assert!(tibby.contains("bite-lock"), "{shown:#?}");
    let bertie = shown.iter().find(|line| line.starts_with("Bertie")).unwrap();
    assert!(bertie.contains("Check"), "{shown:#?}");
}

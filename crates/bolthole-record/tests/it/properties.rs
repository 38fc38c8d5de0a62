//! Whatever happens, in whatever order it arrives.

use bolthole_record::{Body, Event, Notebook, from_value};
use proptest::prelude::*;
use serde_json::json;

use crate::telling::{events, moment, rat};

/// One line of a story in which every kind of line may name any other.
fn line() -> impl Strategy<Value = String> {
    let rat = prop_oneof![Just("Ellie"), Just("Tibby")];
    let outcome = prop_oneof![
        Just("ate"),
        Just("refused"),
        Just("froze"),
        Just("nipped"),
        Just("bit")
    ];
    let named = 1..24_usize;
    let what = prop_oneof![
        4 => (rat.clone(), outcome).prop_map(|(rat, outcome)| format!("{rat} spoon-at-hide {outcome}")),
        2 => named.clone().prop_map(|n| format!("undo {n}")),
        1 => named.clone().prop_map(|n| format!("take-back {n} it was another")),
        1 => named.clone().prop_map(|n| format!("note {n} with one foot out")),
        1 => (rat.clone(), named).prop_map(|(rat, n)| format!("{rat} bite hand deep {n}")),
        1 => rat.clone().prop_map(|rat| format!("{rat} comes")),
        1 => rat.clone().prop_map(|rat| format!("{rat} is-called Posy")),
        1 => rat.clone().prop_map(|rat| format!("{rat} left to a friend")),
        1 => rat.clone().prop_map(|rat| format!("{rat} signs sneezing")),
        1 => rat.clone().prop_map(|rat| format!("{rat} signs")),
        1 => rat.prop_map(|rat| format!("{rat} known {{\"age_weeks\":8.0}}")),
        1 => Just("something newer".to_owned()),
        1 => Just("room cage_moved now".to_owned()),
    ];
    // Few different times, so that many events share theirs.
    (
        0..3_u8,
        0..3_u8,
        0..3_u8,
        prop_oneof![Just("phone"), Just("tablet")],
        what,
    )
        .prop_map(|(day, minute, earlier, device, what)| {
            format!("{day} 12:0{minute} {device} ({earlier} 12:00) {what}")
        })
}

fn log() -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec(line(), 0..24).prop_map(|lines| {
        events(&format!(
            "0 09:00 phone Ellie comes\n0 09:00 phone Tibby comes\n{}",
            lines.join("\n")
        ))
    })
}

proptest! {
    #[test]
    fn the_order_of_arrival_never_matters(mut log in log(), seed in any::<u64>()) {
        let notebook = Notebook::fold(&log);
        shuffle(&mut log, seed);
        prop_assert_eq!(&Notebook::fold(&log), &notebook);
    }

    #[test]
    fn what_arrives_twice_counts_once(mut log in log(), seed in any::<u64>()) {
        let notebook = Notebook::fold(&log);
        log.extend(log.clone());
        shuffle(&mut log, seed);
        prop_assert_eq!(&Notebook::fold(&log), &notebook);
    }

    #[test]
    fn an_undo_at_once_restores_everything(mut log in log(), last in line()) {
        let mut before = Notebook::fold(&log);
        // Their lines are numbered far beyond what the log can name.
        let filler = "0 09:00 phone something newer\n".repeat(40);
        let [last, mut undo] = [last, "3 12:00 phone undo 41".to_owned()].map(|line| events(&format!("{filler}{line}")).pop().unwrap());
        undo.id = bolthole_domain::EventId(uuid::Uuid::from_u128(42));
        undo.device = last.device;
        undo.made.ms = last.made.ms;
        log.extend([last, undo]);
        let after = Notebook::fold(&log);
        before.latest_made = after.latest_made;
        before.undone.clone_from(&after.undone);
        before.n_not_understood = after.n_not_understood;
        prop_assert_eq!(&after, &before);
    }

    #[test]
    fn a_bite_never_goes_unseen_but_by_an_undo_at_once(log in log()) {
        // Every retraction is moved to a third device: none of them is an undo at once any more.
        let elsewhere = bolthole_domain::DeviceId(uuid::Uuid::from_u128(99));
        let log: Vec<Event> = log
            .into_iter()
            .map(|event| if event.kind == "retracted" { Event { device: elsewhere, ..event } } else { event })
            .collect();
        let notebook = Notebook::fold(&log);
        let bites = log.iter().filter(|event| event.kind == "bite_noted").count();
        let seen: usize = notebook
            .rats
            .values()
            .map(|pages| pages.bites.len() + pages.retracted_bites.iter().filter(|bite| noted(&log, bite.event)).count())
            .sum();
        prop_assert_eq!(seen, bites);
    }

    #[test]
    fn days_never_decrease_and_none_is_before_the_first(log in log()) {
        let notebook = Notebook::fold(&log);
        for name in ["Ellie", "Tibby"] {
            let days: Vec<f64> =
                notebook.history(rat(name)).into_iter().flat_map(|history| history.entries).map(|entry| entry.day).collect();
            prop_assert!(days.is_sorted());
            prop_assert!(days.iter().all(|day| *day >= 0.0));
            if let Some(known) = notebook.known(rat(name), moment("1", "12:00")) {
                prop_assert!(known.check().is_ok());
            }
        }
    }

    #[test]
    fn our_reader_of_values_reads_what_serdes_own_reads(log in log()) {
        for event in log {
            let value = serde_json::to_value(&event).unwrap();
            prop_assert_eq!(from_value::<Event>(&value).unwrap(), serde_json::from_value::<Event>(value).unwrap());
            let body = json!({ event.kind.as_str(): event.body });
            prop_assert_eq!(event.read().ok(), serde_json::from_value::<Body>(body).ok());
        }
    }

    #[test]
    fn events_come_through_json_untouched(log in log()) {
        for event in log {
            let text = serde_json::to_string(&event).unwrap();
            let again: Event = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&again, &event);
            prop_assert_eq!(again.read(), event.read());
        }
    }
}

fn noted(log: &[Event], id: bolthole_domain::EventId) -> bool {
    log.iter()
        .any(|event| event.id == id && event.kind == "bite_noted")
}

/// Any order, by a small generator of its own.
fn shuffle(log: &mut [Event], mut seed: u64) {
    for n in (1..log.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        log.swap(n, usize::try_from(seed >> 33).unwrap() % (n + 1));
    }
}

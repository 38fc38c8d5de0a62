//! A few words a line, and the events they mean.
//!
//! `DAY HH:MM DEVICE [(DAY HH:MM)] WHAT`: when it was entered, where, and in brackets when it happened if that
//! was another time. Lines are numbered from 1, and a line's number names its event.

use bolthole_domain::{
    CaregiverId, Coat, DeviceId, EventId, HouseholdId, Instant, Intake, MischiefId, Moment, Posture, RatId,
    Role, RungId, VisitId,
};
use bolthole_plan::EntryKind;
use bolthole_record::{Body, Event, Made, Notebook, Retraction, Stamp};
use expect_test::Expect;
use serde::de::DeserializeOwned;
use uuid::Uuid;

pub(crate) const HOME: HouseholdId = HouseholdId(Uuid::from_u128(1));
const FIRST_DAY: i64 = 20_000;

pub(crate) fn check(story: &str, notebook: Expect) {
    notebook.assert_eq(&told(&Notebook::fold(&events(story))));
}

/// Only the history that Ellie's plan is made from.
pub(crate) fn check_history(story: &str, history: Expect) {
    let notebook = Notebook::fold(&events(story));
    let history_of_ellie = notebook.history(rat("Ellie")).unwrap();
    let mut lines = vec![format!("on arrival: {}", intake_told(&history_of_ellie.intake))];
    lines.extend(
        history_of_ellie
            .entries
            .iter()
            .map(|entry| format!("{} {}", entry.day, entry_told(&entry.kind))),
    );
    history.assert_eq(&(lines.join("\n") + "\n"));
}

pub(crate) fn events(story: &str) -> Vec<Event> {
    let lines = story.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .enumerate()
        .map(|(n, line)| event(u128::try_from(n).unwrap() + 1, line))
        .collect()
}

fn event(n: u128, line: &str) -> Event {
    let (day, rest) = line.split_once(' ').unwrap();
    let (clock, rest) = rest.split_once(' ').unwrap();
    let (device, what) = rest.split_once(' ').unwrap();
    let made = moment(day, clock);
    let (happened_at, what) = match what.strip_prefix('(').and_then(|what| what.split_once(") ")) {
        Some((when, what)) => (
            when.split_once(' ')
                .map(|(day, clock)| moment(day, clock))
                .unwrap(),
            what,
        ),
        None => (made, what),
    };
    let stamp = Stamp {
        id: id_of(n),
        household: HOME,
        device: DeviceId(named(device)),
        caregiver: Some(CaregiverId(named("Mum"))),
        happened_at,
        made: Made { ms: made.at, n: 0 },
    };
    if what == "something newer" {
        let known = Event::write(
            stamp,
            &Body::RoutineDone {
                routine: String::new(),
            },
        );
        return Event {
            kind: "tail_measured".to_owned(),
            ..known
        };
    }
    Event::write(stamp, &body(n, what, happened_at))
}

/// On a wall clock one hour ahead of UTC.
pub(crate) fn moment(day: &str, clock: &str) -> Moment {
    let (hour, minute) = clock.split_once(':').unwrap();
    let minutes = (FIRST_DAY + day.parse::<i64>().unwrap()) * 1440
        + hour.parse::<i64>().unwrap() * 60
        + minute.parse::<i64>().unwrap();
    Moment {
        at: Instant((minutes - 60) * 60_000),
        offset_min: 60,
    }
}

fn body(n: u128, what: &str, happened_at: Moment) -> Body {
    let (first, rest) = what.split_once(' ').unwrap();
    let (second, last) = rest.split_once(' ').unwrap_or((rest, ""));
    match (first, second) {
        ("undo", of) => Body::Retracted(Retraction {
            event: id_of(of.parse().unwrap()),
            reason: String::new(),
        }),
        ("take-back", of) => Body::Retracted(Retraction {
            event: id_of(of.parse().unwrap()),
            reason: last.replace('_', " "),
        }),
        ("note", of) => Body::VisitNoted {
            visit: visit_of(of.parse().unwrap()),
            note: last.to_owned(),
            companion_present: None,
            stopped_by: None,
            posture: None,
            posture_gone: false,
            alarm_calls: None,
        },
        ("looked", of) => Body::VisitNoted {
            visit: visit_of(of.parse().unwrap()),
            note: String::new(),
            companion_present: None,
            stopped_by: None,
            posture: Posture::from_name(last),
            posture_gone: last == "like-nothing-that-can-be-said",
            alarm_calls: (last == "and-called").then_some(true),
        },
        ("Mum", _) => Body::CaregiverAdded {
            caregiver: CaregiverId(named("Mum")),
            name: rest.to_owned(),
            role: Role::Adult,
            language: None,
            color: None,
        },
        ("home", _) => Body::HouseholdNamed {
            name: rest.to_owned(),
        },
        ("room", tag) => Body::EnvironmentNoted {
            tags: vec![tag.to_owned()],
            note: last.to_owned(),
            rats: Vec::new(),
        },
        (name, verb) => about_a_rat(n, name, verb, last, happened_at),
    }
}

fn about_a_rat(n: u128, name: &str, verb: &str, last: &str, happened_at: Moment) -> Body {
    let rat = rat(name);
    match verb {
        "comes" => Body::RatAdded {
            rat,
            mischief: MischiefId(named(if last.is_empty() { "upstairs" } else { last })),
            name: name.to_owned(),
            sex: None,
            coat: Coat::Agouti,
            came_home: happened_at,
        },
        "is-called" => Body::RatChanged {
            rat,
            name: Some(last.to_owned()),
            sex: None,
            coat: None,
            mischief: None,
            care: None,
        },
        "left" => Body::RatLeft {
            rat,
            how: None,
            why: last.to_owned(),
        },
        "known" => Body::IntakeAnswered {
            rat,
            intake: serde_json::from_str::<Intake>(last).unwrap(),
        },
        "signs" => Body::HealthNoted {
            rat,
            tags: last.split_whitespace().map(str::to_owned).collect(),
            note: String::new(),
        },
        "vet" => Body::VetSeen {
            rat,
            note: last.to_owned(),
        },
        "rests" => Body::DayRested { rat: Some(rat) },
        "bite" => {
            let words: Vec<&str> = last.split(' ').collect();
            Body::BiteNoted {
                rat,
                visit: words.get(2).map(|of| visit_of(of.parse().unwrap())),
                zone: spelled(words[0]),
                severity: spelled(words[1]),
                bitten: None,
                note: String::new(),
            }
        }
        rung => Body::VisitLogged {
            visit: visit_of(n),
            rat,
            rung: RungId::from(rung),
            outcome: spelled(last),
            latency: None,
            companion_present: None,
            stopped_by: None,
            at_food: false,
            note: String::new(),
        },
    }
}

pub(crate) fn rat(name: &str) -> RatId {
    RatId(named(name))
}

fn named(name: &str) -> Uuid {
    Uuid::from_u128(name.bytes().fold(0, |id, byte| id << 8 | u128::from(byte)))
}

fn id_of(n: u128) -> EventId {
    EventId(Uuid::from_u128(n))
}

fn visit_of(n: u128) -> VisitId {
    VisitId(Uuid::from_u128(n))
}

fn spelled<T: DeserializeOwned>(word: &str) -> T {
    serde_json::from_value(word.into()).unwrap()
}

fn when(at: Moment) -> String {
    let minutes = at.wall_ms() / 60_000 - FIRST_DAY * 1440;
    format!(
        "{} {:02}:{:02}",
        minutes.div_euclid(1440),
        minutes.rem_euclid(1440) / 60,
        minutes.rem_euclid(60)
    )
}

fn told(notebook: &Notebook) -> String {
    let mut lines = Vec::new();
    if !notebook.household.name.is_empty() {
        lines.push(format!("household {}", notebook.household.name));
    }
    lines.extend(
        notebook
            .caregivers
            .values()
            .map(|caregiver| format!("caregiver {}", caregiver.name)),
    );
    lines.extend(
        notebook
            .environment
            .iter()
            .map(|note| format!("room {}: {}", when(note.at), note.tags.join(" "))),
    );
    for pages in notebook.rats.values() {
        let left = pages
            .rat
            .left
            .iter()
            .map(|left| format!(", left {} {}", when(left.at), left.why))
            .collect::<String>();
        lines.push(format!("{}{left}", pages.rat.name));
        if pages.intake != Intake::default() {
            lines.push(format!("  known {}", intake_told(&pages.intake)));
        }
        for visit in &pages.visits {
            let note = if visit.note.is_empty() {
                String::new()
            } else {
                format!(" \"{}\"", visit.note)
            };
            let posture = visit.signs.posture.map(Posture::name);
            let looked = posture.map_or_else(String::new, |posture| format!(", {posture}"));
            let called = if visit.signs.alarm_calls == Some(true) {
                ", called"
            } else {
                ""
            };
            lines.push(format!(
                "  visit {}: {} {}{looked}{called}{note}",
                when(visit.at),
                visit.rung,
                visit.outcome.name()
            ));
        }
        lines.extend(
            pages
                .bites
                .iter()
                .map(|bite| format!("  bite {}: {:?} {:?}", when(bite.at), bite.zone, bite.severity)),
        );
        let retracted = pages.retracted_bites.iter();
        lines.extend(retracted.map(|bite| {
            format!(
                "  taken back {}: {:?}, \"{}\"",
                when(bite.at),
                bite.severity,
                bite.reason
            )
        }));
        lines.extend(
            pages
                .health
                .iter()
                .map(|note| format!("  health {}: {}", when(note.at), note.tags.join(" "))),
        );
        lines.extend(
            pages
                .vet_visits
                .iter()
                .map(|(at, note)| format!("  vet {}: {note}", when(*at))),
        );
    }
    if notebook.n_not_understood > 0 {
        lines.push(format!("{} not understood", notebook.n_not_understood));
    }
    if lines.is_empty() {
        lines.push("nothing".to_owned());
    }
    lines.join("\n") + "\n"
}

/// Only what is known.
pub(crate) fn intake_told(intake: &Intake) -> String {
    let mut fields = serde_json::to_value(intake).unwrap();
    fields
        .as_object_mut()
        .unwrap()
        .retain(|_, value| !value.is_null());
    fields.to_string()
}

fn entry_told(kind: &EntryKind) -> String {
    match kind {
        EntryKind::Trial(trial) => format!("{} {}", trial.rung, trial.outcome.name()),
        EntryKind::Health(tags) => format!("health: {}", tags.join(" ")),
        EntryKind::Environment(tags) => format!("room: {}", tags.join(" ")),
        EntryKind::Intake(intake) => format!("known: {}", intake_told(intake)),
        EntryKind::VetSeen => "vet seen".to_owned(),
        EntryKind::NewHome => "a new home".to_owned(),
        EntryKind::Bite { severity, zone } => format!("bite: {zone:?} {severity:?}"),
    }
}

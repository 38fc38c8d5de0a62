//! Behavior events for BORIS (Friard & Gamba 2016), the free program in which behavior is coded and counted.
//!
//! Tabular events have the columns that BORIS gives its own; the project is its JSON of format 7.0. A visit is one
//! live observation: `offered` at 0 s, `first_contact` where it was timed, and what the rat did at that very moment,
//! or at 0 s where nothing was timed.

use bolthole_domain::{BiteSeverity, Moment, Outcome, Zone};
use bolthole_method::{Method, SignKind};
use bolthole_record::Notebook;
use serde_json::{Map, Value, json};

use crate::cells::{self, words, yes_no};
use crate::told::{Row, Told, on_the_wall, spelt};

/// The category of what is coded of a visit.
const VISIT: &str = "visit";
const OFFERED: &str = "offered";
const FIRST_CONTACT: &str = "first_contact";

const HEAD: [&str; 24] = [
    "Observation id",
    "Observation date",
    "Description",
    "Observation duration",
    "Observation type",
    "Source",
    "Time offset (s)",
    "Media duration (s)",
    "FPS",
    "step",
    "caregiver",
    "companion_present",
    "stopped_by",
    "Subject",
    "Behavior",
    "Behavioral category",
    "Modifier #1",
    "Modifier #2",
    "Behavior type",
    "Time",
    "Media file name",
    "Image index",
    "Image file path",
    "Comment",
];
/// What BORIS writes where there is nothing.
const NOTHING: &str = "NA";

/// One coded event: when in its observation, which behavior, and where teeth met and how bad.
struct Coded {
    at_s: f64,
    behavior: &'static str,
    modifiers: Option<(String, String)>,
    comment: String,
}

fn coded(row: &Row) -> Vec<Coded> {
    let plain = |at_s, behavior| Coded {
        at_s,
        behavior,
        modifiers: None,
        comment: String::new(),
    };
    let latency = row.visit.and_then(|visit| visit.latency).map(|seconds| seconds.0);
    let mut events = Vec::new();
    if row.visit.is_some() {
        events.push(plain(0.0, OFFERED));
    }
    events.extend(latency.map(|at_s| plain(at_s, FIRST_CONTACT)));
    let first_bite = row.bites.first();
    events.push(Coded {
        at_s: latency.unwrap_or(0.0),
        behavior: row.outcome().name(),
        modifiers: first_bite.map(|bite| (spelt(json!(bite.zone)), spelt(json!(bite.severity)))),
        comment: row.note(),
    });
    events
}

/// Variables of an observation: what was asked, by whom, and in whose company.
fn variables(told: &Told, row: &Row) -> [(&'static str, String); 4] {
    let visit = row.visit;
    let stopped_by = visit.and_then(|visit| visit.stopped_by);
    [
        (
            "step",
            visit.map_or_else(String::new, |visit| visit.rung.0.clone()),
        ),
        (
            "caregiver",
            told.person(visit.and_then(|visit| visit.caregiver)).to_owned(),
        ),
        (
            "companion_present",
            yes_no(visit.and_then(|visit| visit.companion_present)).to_owned(),
        ),
        ("stopped_by", stopped_by.map_or("", |who| who.name()).to_owned()),
    ]
}

/// Observations need names of their own: the rat, the time on the wall, and how many that minute had before it.
fn named<'t, 'a>(told: &'t Told<'a>) -> impl Iterator<Item = (String, &'t Row<'a>)> {
    let mut before: Option<(String, usize)> = None;
    told.rows.iter().map(move |row| {
        let name = told.called.get(&row.pages.rat.id).map_or("", String::as_str);
        let plain = format!("{name} {}", on_the_wall(row.at, "%Y-%m-%d %H:%M"));
        let nth = match &before {
            Some((same, nth)) if *same == plain => nth + 1,
            _ => 1,
        };
        before = Some((plain.clone(), nth));
        let id = if nth == 1 {
            plain
        } else {
            format!("{plain} ({nth})")
        };
        (id.trim().to_owned(), row)
    })
}

/// Tab-separated, as BORIS exports tabular events.
pub(crate) fn events(method: &Method, told: &Told) -> String {
    debug_assert!(method.ethogram.iter().all(|sign| sign.id != OFFERED));
    let rows = named(told).flat_map(|(id, row)| {
        let all = coded(row);
        let last = all.iter().map(|event| event.at_s).fold(0.0, f64::max);
        let lines: Vec<_> = all
            .iter()
            .map(|event| line(told, &id, row, event, last))
            .collect();
        lines
    });
    cells::rows(b'\t', HEAD, rows)
}

fn line(told: &Told, id: &str, row: &Row, event: &Coded, duration: f64) -> [String; 24] {
    let [step, caregiver, companion, stopped_by] = variables(told, row).map(|(_, value)| words(&value));
    let (zone, severity) = event.modifiers.clone().unwrap_or_default();
    let nothing = || NOTHING.to_owned();
    [
        words(id),
        on_the_wall(row.at, "%Y-%m-%d %H:%M:%S"),
        String::new(),
        seconds(duration),
        "Live observation".to_owned(),
        nothing(),
        "0".to_owned(),
        nothing(),
        nothing(),
        step,
        caregiver,
        companion,
        stopped_by,
        words(told.called.get(&row.pages.rat.id).map_or("", String::as_str)),
        event.behavior.to_owned(),
        VISIT.to_owned(),
        zone,
        severity,
        "POINT".to_owned(),
        seconds(event.at_s),
        nothing(),
        nothing(),
        nothing(),
        // BORIS keeps an event on one line.
        words(&event.comment.replace(['\r', '\n', '\t'], " ")),
    ]
}

/// Milliseconds are as fine as BORIS tells time.
fn seconds(seconds: f64) -> String {
    format!("{seconds:.3}")
}

/// The project file.
pub(crate) fn project(method: &Method, notebook: &Notebook, told: &Told, now: Moment) -> String {
    let categories: Vec<&str> = std::iter::once(VISIT)
        .chain(SignKind::ALL.into_iter().map(category))
        .collect();
    let project = json!({
        "time_format": "hh:mm:ss",
        "project_date": on_the_wall(now, "%Y-%m-%dT%H:%M:%S"),
        "project_name": notebook.household.name,
        "project_description": "Visits with pet rats, written by Bolthole. Each visit is a live observation. An outcome \
            stands at the first contact where that was timed, and at 0 s where it was not.",
        "project_format_version": "7.0",
        "subjects_conf": numbered(told.called.values().map(|name| json!({"key": "", "name": name, "description": ""}))),
        "behaviors_conf": numbered(behaviors(method).into_iter()),
        "observations": observations(told),
        "behavioral_categories": categories,
        "independent_variables": numbered(VARIABLES.into_iter().map(|(label, description)| json!({
            "label": label, "description": description, "type": "text", "default value": "", "possible values": "",
        }))),
        "coding_map": {},
        "behaviors_coding_map": [],
        "converters": {},
    });
    serde_json::to_string_pretty(&project).expect("words and numbers are always JSON")
}

const VARIABLES: [(&str, &str); 4] = [
    ("step", "The step of the ladder that was offered"),
    ("caregiver", "Who was with the rat"),
    (
        "companion_present",
        "Another rat was beside it: yes or no; empty is not known",
    ),
    (
        "stopped_by",
        "Who had enough first: rat, companion or caregiver; empty is not known",
    ),
];

/// A list as BORIS keeps it: an object whose names count from 0.
fn numbered(things: impl Iterator<Item = Value>) -> Value {
    Value::Object(
        things
            .enumerate()
            .map(|(nth, thing)| (nth.to_string(), thing))
            .collect(),
    )
}

/// What visits are coded with, then the whole ethogram, so that a film can be coded with the same words.
fn behaviors(method: &Method) -> Vec<Value> {
    let visit = |code: &str, says: &str, modifiers: Value| behavior(code, says, VISIT, modifiers);
    let mut all = vec![
        visit(OFFERED, "What the step asks for was offered", json!({})),
        visit(
            FIRST_CONTACT,
            "The first contact that the rat chose itself",
            json!({}),
        ),
    ];
    all.extend(Outcome::ALL.into_iter().map(|outcome| {
        let modifiers = if outcome.is_teeth() { teeth() } else { json!({}) };
        visit(outcome.name(), outcome_in_words(outcome), modifiers)
    }));
    let coded_already = |id: &str| Outcome::from_name(id).is_some() || [OFFERED, FIRST_CONTACT].contains(&id);
    let signs = method.ethogram.iter().filter(|sign| !coded_already(&sign.id));
    all.extend(signs.map(|sign| behavior(&sign.id, &sign.definition, category(sign.kind), json!({}))));
    all
}

fn behavior(code: &str, description: &str, category: &str, modifiers: Value) -> Value {
    json!({
        "type": "Point event", "key": "", "code": code, "description": description, "color": "",
        "category": category, "modifiers": modifiers, "excluded": "", "coding map": "",
    })
}

/// Where teeth met, and how bad.
fn teeth() -> Value {
    const ZONES: [Zone; 6] = [
        Zone::Hand,
        Zone::Arm,
        Zone::Lap,
        Zone::Face,
        Zone::Nest,
        Zone::Bars,
    ];
    const SEVERITIES: [BiteSeverity; 5] = [
        BiteSeverity::Nip,
        BiteSeverity::BiteUnspecified,
        BiteSeverity::HardUnspecified,
        BiteSeverity::BreaksSkin,
        BiteSeverity::Deep,
    ];
    let set = |name: &str, values: Vec<String>| json!({"name": name, "description": "", "type": 0, "ask at stop": false, "values": values});
    json!({
        "0": set("where", ZONES.map(|zone| spelt(json!(zone))).to_vec()),
        "1": set("how bad", SEVERITIES.map(|severity| spelt(json!(severity))).to_vec()),
    })
}

fn outcome_in_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Relaxed => "Stayed at ease: ate, groomed, explored or climbed of its own will",
        Outcome::Ate => "Ate in place",
        Outcome::Hesitated => "Came and went, or took it and ran",
        Outcome::Refused => "Stayed away",
        Outcome::Fled => "Ran to cover",
        Outcome::Froze => "No movement but breathing for three seconds or more",
        Outcome::Nipped => "Teeth without blood",
        Outcome::Bit => "Teeth that broke the skin",
    }
}

fn category(kind: SignKind) -> &'static str {
    match kind {
        SignKind::Ease => "ease",
        SignKind::Ordinary => "ordinary",
        SignKind::Fear => "fear",
        SignKind::Threat => "threat",
        SignKind::People => "people",
        SignKind::Teeth => "teeth",
        SignKind::Others => "other rats",
    }
}

fn observations(told: &Told) -> Value {
    let all = named(told).map(|(id, row)| {
        let name = told.called.get(&row.pages.rat.id).map_or("", String::as_str);
        let events: Vec<Value> = coded(row)
            .into_iter()
            .map(|event| {
                let modifiers = event.modifiers.map_or_else(String::new, |(zone, severity)| format!("{zone}|{severity}"));
                json!([event.at_s, name, event.behavior, modifiers, event.comment])
            })
            .collect();
        let variables: Map<String, Value> = variables(told, row)
            .into_iter()
            .map(|(label, value)| (label.to_owned(), Value::from(value)))
            .collect();
        let observation = json!({
            "file": [], "type": "LIVE", "date": on_the_wall(row.at, "%Y-%m-%dT%H:%M:%S"), "description": "",
            "time offset": 0.0, "events": events, "observation time interval": [0, 0],
            "independent_variables": variables, "visualize_spectrogram": false, "visualize_waveform": false,
            "media_creation_date_as_offset": false, "media_scan_sampling_duration": 0, "image_display_duration": 1,
            "close_behaviors_between_videos": false, "scan_sampling_time": 0, "start_from_current_time": false,
            "start_from_current_epoch_time": false,
        });
        (id, observation)
    });
    Value::Object(all.collect())
}

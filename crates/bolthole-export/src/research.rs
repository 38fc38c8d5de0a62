//! What may be given to research: what rats did, and nothing that says whose they are.
//!
//! In the lines that `bolthole plan --stdio` is told, so that `bolthole plan fit` reads it as it is. Rats are known by
//! their place in the file, people by a number, days count from the day the rat came home; the time of day, names, ids
//! and all free words stay at home. A tag or an answer leaves only where it is one of the method's own.

use bolthole_domain::{Intake, SortedMap};
use bolthole_method::{Field, Method};
use bolthole_plan::{Entry, EntryKind, Trial};
use bolthole_record::Notebook;
use serde_json::{Map, Value, json};

/// One rat after the other, each beginning with its `open`.
pub(crate) fn write(method: &Method, notebook: &Notebook) -> String {
    let mut people = People::default();
    let mut text = String::new();
    for rat in notebook.rats.keys() {
        let Some(history) = notebook.history(*rat) else {
            continue;
        };
        let open = json!({"op": "open", "intake": intake(method, &history.intake)});
        let entries = history
            .entries
            .iter()
            .filter_map(|entry| line(method, &mut people, entry));
        for line in std::iter::once(open).chain(entries) {
            text.push_str(&line.to_string());
            text.push('\n');
        }
    }
    text
}

/// People in the order in which they first appear.
#[derive(Default)]
struct People(SortedMap<String, usize>);

impl People {
    fn number(&mut self, person: &str) -> String {
        let next = self.0.len() + 1;
        let number = self.0.get_or_insert(person.to_owned(), next);
        format!("person {number}")
    }
}

/// None: a step that the ladder does not have, or what the dialogue has no word for.
fn line(method: &Method, people: &mut People, entry: &Entry) -> Option<Value> {
    let note = |kind: &str, more: Value| {
        let mut line = json!({"op": "note", "day": entry.day, "kind": kind});
        if let (Some(line), Value::Object(more)) = (line.as_object_mut(), more) {
            line.extend(more);
        }
        line
    };
    Some(match &entry.kind {
        EntryKind::Trial(trial) => {
            method.ladder.get(&trial.rung)?;
            log(people, entry.day, trial)
        }
        EntryKind::Health(tags) => note(
            "health",
            json!({"tags": known_or_silent(method, Field::HealthSigns, tags)?}),
        ),
        EntryKind::Environment(tags) => note(
            "environment",
            json!({"tags": known_or_silent(method, Field::Environment, tags)?}),
        ),
        EntryKind::Intake(newer) => note("intake", json!({"intake": intake(method, newer)})),
        EntryKind::VetSeen => note("vet_seen", json!({})),
        // The dialogue has no word for it; what follows in the log shows it.
        EntryKind::NewHome => return None,
        EntryKind::Bite { severity, zone } => note("bite", json!({"severity": severity, "zone": zone})),
    })
}

fn log(people: &mut People, day: f64, trial: &Trial) -> Value {
    let mut line = json!({
        "op": "log", "day": day, "rung": trial.rung, "outcome": trial.outcome,
        "companion_present": trial.companion_present,
    });
    let mut add = |field: &str, value: Option<Value>| {
        if let (Some(line), Some(value)) = (line.as_object_mut(), value) {
            line.insert(field.to_owned(), value);
        }
    };
    add("latency_s", trial.latency.map(|latency| json!(latency)));
    add(
        "caregiver",
        trial
            .caregiver
            .as_deref()
            .map(|person| json!(people.number(person))),
    );
    add("stopped_by", trial.stopped_by.map(|who| json!(who)));
    add("context", trial.at_food.then(|| json!("food")));
    add("posture", trial.signs.posture.map(|posture| json!(posture)));
    add("alarm_calls", trial.signs.alarm_calls.map(|heard| json!(heard)));
    let others = trial.others.number();
    add("others_today", (others != 0.0).then(|| json!(others)));
    line
}

/// The method's own meanings of these tags; a tag of anybody's own words stays at home.
fn known(method: &Method, field: Field, tags: &[String]) -> Vec<String> {
    let meanings = tags.iter().filter_map(|tag| method.meaning_of(field, tag));
    meanings.map(str::to_owned).collect()
}

/// As `known`. An empty list says that there was nothing, so where only words of anybody's own stood, nothing is said.
fn known_or_silent(method: &Method, field: Field, tags: &[String]) -> Option<Vec<String>> {
    let known = known(method, field, tags);
    (tags.is_empty() || !known.is_empty()).then_some(known)
}

/// What is known, without words of anybody's own and without what is not known.
fn intake(method: &Method, intake: &Intake) -> Map<String, Value> {
    let tags = |field, tags: &Option<Vec<String>>| known_or_silent(method, field, tags.as_ref()?);
    let answer = |field, answer: &Option<String>| {
        let choices = &method.question_for(field)?.choices;
        answer
            .clone()
            .filter(|answer| choices.iter().any(|choice| choice.value == *answer))
    };
    let plain = Intake {
        source_of_rat: answer(Field::SourceOfRat, &intake.source_of_rat),
        onset: answer(Field::Onset, &intake.onset),
        rat_conflict: answer(Field::RatConflict, &intake.rat_conflict),
        signs: tags(Field::Signs, &intake.signs),
        triggers: tags(Field::Triggers, &intake.triggers),
        environment: tags(Field::Environment, &intake.environment),
        health_signs: tags(Field::HealthSigns, &intake.health_signs),
        handling_history: tags(Field::HandlingHistory, &intake.handling_history),
        recent_changes: tags(Field::RecentChanges, &intake.recent_changes),
        ..intake.clone()
    };
    let Ok(Value::Object(mut fields)) = serde_json::to_value(plain) else {
        unreachable!("an intake is one JSON object");
    };
    fields.retain(|_, value| !value.is_null());
    fields
}

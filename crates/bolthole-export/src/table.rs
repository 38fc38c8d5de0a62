//! The table for spreadsheets.

use bolthole_domain::Posture;
use bolthole_method::{Called, Method};
use serde_json::json;

use crate::cells::{self, words, yes_no};
use crate::told::{Row, Told, in_utc, on_the_wall, spelt};

const HEAD: [&str; 20] = [
    "row",
    "id",
    "rat",
    "rat_id",
    "date",
    "time",
    "utc",
    "day_at_home",
    "caregiver",
    "step",
    "step_in_words",
    "did",
    "latency_s",
    "companion_present",
    "stopped_by",
    "at_food",
    "bites",
    "note",
    "posture",
    "alarm_calls",
];

/// Some spreadsheets take letters beyond the English ones for others unless a file begins so.
const LETTERS_ARE_UTF8: char = '\u{feff}';

pub(crate) fn write(method: &Method, told: &Told) -> String {
    let rows = told.rows.iter().map(|row| line(method, told, row));
    format!("{LETTERS_ARE_UTF8}{}", cells::rows(b',', HEAD, rows))
}

fn line(method: &Method, told: &Told, row: &Row) -> [String; 20] {
    let (rat, visit) = (&row.pages.rat, row.visit);
    let step = visit.and_then(|visit| method.ladder.get(&visit.rung));
    let called = Called::new(&rat.name, rat.sex);
    let bites = row
        .bites
        .iter()
        .map(|bite| format!("{} {}", spelt(json!(bite.zone)), spelt(json!(bite.severity))));
    let id = match visit {
        Some(visit) => visit.id.to_string(),
        None => row.bites.iter().map(|bite| bite.event.to_string()).collect(),
    };
    [
        visit.map_or("bite", |_| "visit").to_owned(),
        id,
        words(&rat.name),
        rat.id.to_string(),
        on_the_wall(row.at, "%Y-%m-%d"),
        on_the_wall(row.at, "%H:%M"),
        in_utc(row.at),
        row.pages.day(row.at).to_string(),
        words(told.person(visit.and_then(|visit| visit.caregiver))),
        words(visit.map_or("", |visit| &visit.rung.0)),
        words(&step.map_or_else(String::new, |rung| called.fill(&rung.words.row))),
        row.outcome().name().to_owned(),
        visit
            .and_then(|visit| visit.latency)
            .map_or_else(String::new, |latency| latency.0.to_string()),
        yes_no(visit.and_then(|visit| visit.companion_present)).to_owned(),
        visit
            .and_then(|visit| visit.stopped_by)
            .map_or("", |who| who.name())
            .to_owned(),
        yes_no(visit.map(|visit| visit.at_food)).to_owned(),
        bites.collect::<Vec<_>>().join("; "),
        words(&row.note()),
        visit
            .and_then(|visit| visit.signs.posture)
            .map_or("", Posture::name)
            .to_owned(),
        yes_no(visit.and_then(|visit| visit.signs.alarm_calls)).to_owned(),
    ]
}

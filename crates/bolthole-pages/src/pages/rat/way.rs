//! How far it has come: a sentence, the chart, and the same as a table.

use bolthole_app::{Change, RatView, Way, Week, WhatChanged};
use bolthole_domain::{DayNumber, Outcome};
use maud::{Markup, html};

use super::lower;
use crate::chart;
use crate::context::Context;
use crate::icons::{group_class, mark};
use crate::words;

pub(super) fn section(context: &Context, view: &RatView) -> Markup {
    let name = &view.pages.rat.name;
    let pronouns = words::pronouns(&view.pages.rat);
    let today = context.asker.now.day();
    html! {
        section.stack aria-labelledby="way" {
            h2 id="way" { "How far " (pronouns.she) (if view.pages.rat.sex.is_some() { " has come" } else { " has come so far" }) }
            p.lead { (in_a_sentence(&view.way, name, today)) }
            @if !view.way.marks.is_empty() {
                figure.card.stack {
                    (chart::chart(&view.way, name, today))
                    (legend())
                    (letters(&view.way, today))
                    (table(&view.way, today))
                }
            }
        }
    }
}

/// From where to where, in how long, and the frights on the way.
fn in_a_sentence(way: &Way, name: &str, today: DayNumber) -> String {
    let Some(first) = way.marks.first() else {
        return format!(
            "No visit with {name} is written down yet. The first asks for nothing but being near."
        );
    };
    let says = |row: usize| lower(&way.rows[row].says);
    let furthest = way
        .marks
        .iter()
        .filter(|mark| mark.outcome.is_calm())
        .map(|mark| mark.row)
        .max();
    let days = today.days_since(first.at.day());
    let weeks = usize::try_from(days / 7).unwrap_or(0);
    let in_time = match weeks {
        0 => format!(
            "since {}",
            words::day(bolthole_words::Words::english(), first.at.day(), today)
        ),
        1 => "in a week".to_owned(),
        weeks => format!(
            "in {} weeks",
            words::number(bolthole_words::Words::english(), weeks)
        ),
    };
    let calm = match furthest {
        None => format!("Not calm yet, {in_time}; there is no hurry."),
        Some(row) if row == first.row => format!("Calm at the step “{}”, {in_time}.", says(row)),
        Some(row) => format!(
            "From “{}” to calm at “{}”, {in_time}.",
            says(first.row),
            says(row)
        ),
    };
    format!("{calm} {}", frights(way, today))
}

fn frights(way: &Way, today: DayNumber) -> String {
    let frights: Vec<DayNumber> = way
        .marks
        .iter()
        .filter(|mark| mark.outcome.is_fright())
        .map(|mark| mark.at.day())
        .collect();
    match frights.as_slice() {
        [] => "No fright on the way.".to_owned(),
        [one] => format!(
            "One fright on the way, {}.",
            words::ago(bolthole_words::Words::english(), *one, today)
        ),
        [.., last] => format!(
            "{} on the way; the last was {}.",
            words::at_start(&words::count(
                bolthole_words::Words::english(),
                frights.len(),
                "fright",
                "frights"
            )),
            words::ago(bolthole_words::Words::english(), *last, today)
        ),
    }
}

/// In pairs, one family a line.
fn legend() -> Markup {
    html! {
        ul.legend aria-label="Shapes" {
            @for outcome in Outcome::ALL {
                li class=(group_class(outcome.group())) { (mark(outcome)) " " (words::did(bolthole_words::Words::english(), outcome)) }
            }
        }
    }
}

/// What each letter stands for; what changed is no proof of what helped.
fn letters(way: &Way, today: DayNumber) -> Markup {
    let changes = chart::lettered(way);
    html! {
        @if !changes.is_empty() {
            ul.letters.small aria-label="What changed" {
                @for (nth, change) in changes.iter().enumerate() {
                    li { b { (chart::letter(nth)) } span { (words::short_date(bolthole_words::Words::english(), change.at.day(), today)) ": " (changed(change)) } }
                }
            }
        }
    }
}

pub(super) fn changed(change: &Change) -> String {
    match &change.what {
        WhatChanged::Place(says) => says.clone(),
        WhatChanged::Came(name) => format!("{name} moved in"),
        WhatChanged::Left(name) => format!("{name} is not here any more"),
        WhatChanged::Neutered => "neutered since".to_owned(),
        WhatChanged::Vet => "seen by a vet".to_owned(),
    }
}

fn table(way: &Way, today: DayNumber) -> Markup {
    html! {
        details {
            summary { "The same as a table" }
            table.small {
                thead { tr { th scope="col" { "Week" } th scope="col" { "Furthest calm" } th scope="col" { "Visits" } } }
                tbody {
                    @for week in &way.weeks {
                        tr {
                            th scope="row" { (days_of(week, today)) }
                            td { (week.furthest_calm.map_or_else(|| "not calm".to_owned(), |row| lower(&way.rows[row].says))) }
                            td { (counts(week)) }
                        }
                    }
                }
            }
        }
    }
}

fn days_of(week: &Week, today: DayNumber) -> String {
    let sunday = DayNumber(week.monday.0 + 6).min(today);
    format!(
        "{} to {}",
        words::short_date(bolthole_words::Words::english(), week.monday, today),
        words::short_date(bolthole_words::Words::english(), sunday, today)
    )
}

/// "2 ate in place, 1 froze".
fn counts(week: &Week) -> String {
    let told = Outcome::ALL.iter().zip(week.counts).filter(|(_, n)| 0 < *n);
    told.map(|(outcome, n)| format!("{n} {}", words::did(bolthole_words::Words::english(), *outcome)))
        .collect::<Vec<_>>()
        .join(", ")
}

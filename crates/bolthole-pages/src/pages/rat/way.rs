//! How far it has come: a sentence, the chart, and the same as a table.

use bolthole_app::{Change, RatView, Way, Week, WhatChanged};
use bolthole_domain::{DayNumber, Outcome};
use bolthole_words::say;
use maud::{Markup, html};

use super::lower;
use crate::chart;
use crate::context::Context;
use crate::icons::{group_class, mark};
use crate::words;

pub(super) fn section(context: &Context, view: &RatView) -> Markup {
    let rat = &view.pages.rat;
    let today = context.asker.now.day();
    html! {
        section.stack aria-labelledby="way" {
            h2 id="way" { (say!(context, "way-heading", name = rat.name, sex = words::sex(rat))) }
            p.lead { (in_a_sentence(context, &view.way, &rat.name)) }
            @if !view.way.marks.is_empty() {
                figure.card.stack {
                    (chart::chart(context.asker.words, &view.way, &rat.name, today))
                    (legend(context))
                    (letters(context, &view.way))
                    (table(context, &view.way))
                }
            }
        }
    }
}

/// From where to where, in how long, and the frights on the way.
fn in_a_sentence(context: &Context, way: &Way, name: &str) -> String {
    let today = context.asker.now.day();
    let Some(first) = way.marks.first() else {
        return say!(context, "way-no-visit", name = name);
    };
    let says = |row: usize| lower(context.asker.words, &way.rows[row].says);
    let furthest = way
        .marks
        .iter()
        .filter(|mark| mark.outcome.is_calm())
        .map(|mark| mark.row)
        .max();
    let weeks = usize::try_from(today.days_since(first.at.day()) / 7).unwrap_or(0);
    let time = match weeks {
        0 => say!(
            context,
            "way-since",
            day = words::day(context.asker.words, first.at.day(), today)
        ),
        weeks => say!(context, "way-weeks", n = weeks),
    };
    let calm = match furthest {
        None => say!(context, "way-not-calm", time = time),
        Some(row) if row == first.row => say!(context, "way-calm-at", step = says(row), time = time),
        Some(row) => say!(
            context,
            "way-from-to",
            first = says(first.row),
            step = says(row),
            time = time
        ),
    };
    format!("{calm} {}", frights(context, way))
}

fn frights(context: &Context, way: &Way) -> String {
    let ago = |day: &DayNumber| words::ago(context.asker.words, *day, context.asker.now.day());
    let frights: Vec<DayNumber> = way
        .marks
        .iter()
        .filter(|mark| mark.outcome.is_fright())
        .map(|mark| mark.at.day())
        .collect();
    match frights.as_slice() {
        [] => say!(context, "way-no-fright"),
        [one] => say!(context, "way-one-fright", ago = ago(one)),
        [.., last] => {
            let n = words::number(context.asker.words, frights.len());
            say!(
                context,
                "way-frights",
                count = words::at_start(&n),
                ago = ago(last)
            )
        }
    }
}

/// In pairs, one family a line.
fn legend(context: &Context) -> Markup {
    html! {
        ul.legend aria-label=(say!(context, "way-shapes")) {
            @for outcome in Outcome::ALL {
                li class=(group_class(outcome.group())) { (mark(outcome)) " " (words::did(context.asker.words, outcome)) }
            }
        }
    }
}

/// What each letter stands for; what changed is no proof of what helped.
fn letters(context: &Context, way: &Way) -> Markup {
    let changes = chart::lettered(way);
    let today = context.asker.now.day();
    html! {
        @if !changes.is_empty() {
            ul.letters.small aria-label=(say!(context, "way-what-changed")) {
                @for (nth, change) in changes.iter().enumerate() {
                    li { b { (chart::letter(nth)) } span { (words::short_date(context.asker.words, change.at.day(), today)) ": " (changed(context, change)) } }
                }
            }
        }
    }
}

pub(super) fn changed(context: &Context, change: &Change) -> String {
    match &change.what {
        WhatChanged::Place(says) => says.clone(),
        WhatChanged::Cage(step) => say!(context, "change-cage", step = step.name()),
        WhatChanged::Walk(found) => walk(context, found),
        WhatChanged::Came(name) => say!(context, "change-moved-in", name = name),
        WhatChanged::Left(name) => say!(context, "change-left", name = name),
        WhatChanged::Neutered => say!(context, "change-neutered"),
        WhatChanged::Vet => say!(context, "change-vet"),
    }
}

/// What a walk through room and cage found: the first, and how many more.
fn walk(context: &Context, found: &[(String, String)]) -> String {
    let says =
        |(asks, says): &(String, String)| say!(context, "change-walk-answer", asks = asks, says = says);
    let first = found.first().map(says).unwrap_or_default();
    let what = match found.len() {
        0 | 1 => first,
        n => say!(context, "change-walk-more", what = first, n = n - 1),
    };
    say!(context, "change-walk", what = what)
}

fn table(context: &Context, way: &Way) -> Markup {
    html! {
        details {
            summary { (say!(context, "way-table")) }
            table.small {
                thead { tr { th scope="col" { (say!(context, "way-week")) } th scope="col" { (say!(context, "way-furthest")) } th scope="col" { (say!(context, "way-visits")) } } }
                tbody {
                    @for week in &way.weeks {
                        tr {
                            th scope="row" { (days_of(context, week)) }
                            td { (week.furthest_calm.map_or_else(|| say!(context, "way-none-calm"), |row| lower(context.asker.words, &way.rows[row].says))) }
                            td { (counts(context, week)) }
                        }
                    }
                }
            }
        }
    }
}

fn days_of(context: &Context, week: &Week) -> String {
    let today = context.asker.now.day();
    let sunday = DayNumber(week.monday.0 + 6).min(today);
    let date = |day| words::short_date(context.asker.words, day, today);
    say!(
        context,
        "way-days",
        first = date(week.monday),
        last = date(sunday)
    )
}

/// "2 ate in place, 1 froze".
fn counts(context: &Context, week: &Week) -> String {
    let told = Outcome::ALL.iter().zip(week.counts).filter(|(_, n)| 0 < *n);
    told.map(|(outcome, n)| format!("{n} {}", words::did(context.asker.words, *outcome)))
        .collect::<Vec<_>>()
        .join(", ")
}

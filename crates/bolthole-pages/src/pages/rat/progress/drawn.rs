//! What is drawn over time, each with the table that says the same.

use bolthole_app::{Measures, RatView};
use bolthole_domain::{DayNumber, Seconds};
use bolthole_words::say;
use maud::{Markup, html};

use crate::chart::plot::{Plot, plot};
use crate::chart::{letter, lettered};
use crate::context::Context;
use crate::words;

/// More measurements than this are drawn and told week by week. Ours.
const EACH: usize = 30;

/// Measurements as they are drawn and told: each, or the middle one of each week.
fn thinned(points: Vec<(DayNumber, f64)>) -> Vec<(DayNumber, f64)> {
    if points.len() <= EACH {
        return points;
    }
    let weeks = points.chunk_by(|one, next| one.0.0.div_euclid(7) == next.0.0.div_euclid(7));
    weeks
        .map(|week| {
            let mut values: Vec<f64> = week.iter().map(|(_, value)| *value).collect();
            values.sort_by(f64::total_cmp);
            (week[0].0, values[values.len() / 2])
        })
        .collect()
}

/// The table that says what the drawing shows.
fn table(context: &Context, points: &[(DayNumber, f64)], what: &str, says: impl Fn(f64) -> String) -> Markup {
    let today = context.asker.now.day();
    html! {
        details {
            summary { (say!(context, "way-table")) }
            table.small {
                thead { tr { th scope="col" { (say!(context, "drawn-from")) } th scope="col" { (what) } } }
                tbody { @for (day, value) in points.iter().rev() { tr { th scope="row" { (words::short_date(context.asker.words, *day, today)) } td { (says(*value)) } } } }
            }
        }
    }
}

/// The letters of the way's chart, on every other one.
fn marks(view: &RatView) -> Vec<(DayNumber, char)> {
    let changes = lettered(&view.way).iter().enumerate();
    changes
        .map(|(nth, change)| (change.at.day(), letter(nth)))
        .collect()
}

/// A drawing with its table and a remark, under a heading.
fn figure(
    context: &Context,
    view: &RatView,
    heading: &str,
    drawn: &Plot,
    remark: Option<&str>,
    what: &str,
) -> Markup {
    html! {
        @if 1 < drawn.points.len() {
            section.stack aria-labelledby=(drawn.id) {
                h2 id=(drawn.id) { (heading) }
                figure.card.stack {
                    (plot(context, &Plot { changes: &marks(view), ..*drawn }))
                    @if let Some(remark) = remark { p.soft.small { (remark) } }
                    (table(context, drawn.points, what, |value| format!("{value:.0}")))
                }
            }
        }
    }
}

/// How soon it came to the spoon.
pub(super) fn times(context: &Context, view: &RatView, measures: &Measures) -> Markup {
    let timed = measures
        .latencies
        .iter()
        .map(|(at, Seconds(seconds))| (at.day(), *seconds));
    let points = thinned(timed.collect());
    let most = points
        .iter()
        .map(|(_, seconds)| *seconds)
        .fold(10.0, f64::max)
        .ceil();
    let drawn = Plot {
        id: "seconds",
        title: &say!(context, "drawn-seconds-title", name = view.pages.rat.name),
        unit: "s",
        points: &points,
        changes: &[],
        between: (0.0, most),
    };
    let is_thinned = points.len() < measures.latencies.len();
    let remark = is_thinned.then(|| say!(context, "drawn-thinned"));
    figure(
        context,
        view,
        &say!(context, "drawn-seconds-heading"),
        &drawn,
        remark.as_deref(),
        &say!(context, "drawn-seconds"),
    )
}

/// The still arm; not within the minute stands at its very end.
pub(super) fn same_minute(context: &Context, view: &RatView) -> Markup {
    const MINUTE: f64 = 60.0;
    let minutes = view.pages.minutes.iter();
    let points: Vec<(DayNumber, f64)> = minutes
        .map(|minute| {
            (
                minute.at.day(),
                minute.came_within.map_or(MINUTE, |Seconds(seconds)| seconds),
            )
        })
        .collect();
    let drawn = Plot {
        id: "each-week",
        title: &say!(context, "drawn-minute-title", name = view.pages.rat.name),
        unit: "s",
        points: &points,
        changes: &[],
        between: (0.0, MINUTE),
    };
    let remark = say!(context, "drawn-minute-note");
    figure(
        context,
        view,
        &say!(context, "minute-heading"),
        &drawn,
        Some(&remark),
        &say!(context, "drawn-seconds"),
    )
}

/// What it weighed.
pub(super) fn weights(context: &Context, view: &RatView) -> Markup {
    let points = thinned(
        view.pages
            .weights
            .iter()
            .map(|one| (one.at.day(), one.grams))
            .collect(),
    );
    let grams = || points.iter().map(|(_, grams)| *grams);
    // Round numbers around all of them.
    let low = (grams().fold(f64::MAX, f64::min) / 50.0).floor() * 50.0;
    let high = (grams().fold(0.0, f64::max) / 50.0).ceil() * 50.0;
    html! {
        @if 1 < points.len() {
            (plot(context, &Plot {
                id: "grams",
                title: &say!(context, "drawn-weight-title", name = view.pages.rat.name),
                unit: "g",
                points: &points,
                changes: &marks(view),
                between: (low, high.max(low + 50.0)),
            }))
            (table(context, &points, &say!(context, "drawn-grams"), |grams| grams.to_string()))
        }
    }
}

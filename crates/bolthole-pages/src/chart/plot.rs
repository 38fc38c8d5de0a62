//! A line of measurements over time: weight, seconds to the spoon, the same minute each week. A table beside it always
//! says the same in words.

use bolthole_domain::DayNumber;
use bolthole_words::say;
use maud::{Markup, html};

use super::{Time, WIDTH, round};
use crate::context::Context;
use crate::words;

const HEIGHT: f64 = 168.0;
const TOP: f64 = 18.0;
const FOOT: f64 = 24.0;

/// What is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Plot<'a> {
    /// A name of its own on the page.
    pub(crate) id: &'a str,
    /// What it is of.
    pub(crate) title: &'a str,
    /// What stands behind each number.
    pub(crate) unit: &'a str,
    /// Oldest first.
    pub(crate) points: &'a [(DayNumber, f64)],
    /// Days on which something changed, each with its letter.
    pub(crate) changes: &'a [(DayNumber, char)],
    /// The lowest and highest line.
    pub(crate) between: (f64, f64),
}

/// The drawing; none of fewer than two measurements.
pub(crate) fn plot(context: &Context, plot: &Plot) -> Markup {
    let today = context.asker.now.day();
    let [(first, _), _, ..] = plot.points else {
        return html! {};
    };
    let time = Time { first: *first, today };
    let (low, high) = plot.between;
    let y = |value: f64| {
        let share = (value - low) / (high - low).max(1.0);
        round(HEIGHT - FOOT - share.clamp(0.0, 1.0) * (HEIGHT - FOOT - TOP - 12.0))
    };
    let way: String = plot
        .points
        .iter()
        .map(|(day, value)| format!("{},{} ", round(time.x(*day)), y(*value)))
        .collect();
    html! {
        svg.chart viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-labelledby={ (plot.id) "-t " (plot.id) "-d" } {
            title id={ (plot.id) "-t" } { (plot.title) }
            desc id={ (plot.id) "-d" } { (say!(context, "plot-words")) }
            @for value in [low, high] {
                line.grid x1="0" x2=(WIDTH) y1=(y(value)) y2=(y(value)) {}
                text x="2" y=(y(value) - 4.0) { (value) " " (plot.unit) }
            }
            @for (day, letter) in plot.changes.iter().filter(|(day, _)| *first < *day) {
                @let x = round(time.x(*day));
                path.event d={ "M" (x) " 20V" (HEIGHT - FOOT) } {}
                text.tag-t x=(x) y="14" { (letter) }
            }
            polyline.way points=(way.trim_end()) {}
            @for (day, value) in plot.points { circle.dot cx=(round(time.x(*day))) cy=(y(*value)) r="3.5" {} }
            text x="0" y=(HEIGHT - 6.0) { (words::short_date(context.asker.words, *first, today)) }
            text x=(WIDTH) y=(HEIGHT - 6.0) text-anchor="end" { (say!(context, "today")) }
        }
    }
}

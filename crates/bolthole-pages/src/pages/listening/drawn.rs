//! Pictures of a recording: calls minute by minute, calls beside taps, and rates over the weeks.

use bolthole_app::listening::{Alarms, Bout, Recording, Tap, Trend};
use bolthole_words::{Words, say};
use maud::{Markup, html};

use super::says;
use crate::icons::{group_class, shape};

/// The drawing's width; it scales with the page.
const WIDTH: f64 = 360.0;
const MARGIN: f64 = 8.0;

/// Calls in each minute: alarm calls at the foot, other low ones on them, those above on top.
pub(crate) fn minutes(words: &Words, one: &Recording) -> Markup {
    const HEIGHT: f64 = 110.0;
    const FOOT: f64 = 18.0;
    let columns = gathered(&one.heard.per_minute);
    let most = columns
        .iter()
        .map(|column| column.iter().sum::<u32>())
        .max()
        .unwrap_or(0);
    let step = WIDTH / count(columns.len().max(1));
    let tall = |n: u32| f64::from(n) / f64::from(most.max(1)) * (HEIGHT - FOOT - 4.0);
    html! {
        // One bar alone says no more than the words.
        @if most > 0 && columns.len() > 1 {
            svg.sounds viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(says::at_most(words, one)) {
                line.ground x1="0" x2=(WIDTH) y1=(HEIGHT - FOOT) y2=(HEIGHT - FOOT) {}
                @for (nth, [alarms, low, above]) in columns.iter().enumerate() {
                    @let (x, wide) = (round(count(nth) * step + step * 0.08), round(step * 0.84));
                    @let (a, b, c) = (tall(*alarms), tall(*low), tall(*above));
                    rect.alarms x=(x) width=(wide) y=(round(HEIGHT - FOOT - a)) height=(round(a)) {}
                    rect.low x=(x) width=(wide) y=(round(HEIGHT - FOOT - a - b)) height=(round(b)) {}
                    rect.above x=(x) width=(wide) y=(round(HEIGHT - FOOT - a - b - c)) height=(round(c)) {}
                }
                text x="0" y=(HEIGHT - 4.0) { "0:00" }
                text x=(WIDTH) y=(HEIGHT - 4.0) text-anchor="end" { (says::clock(words, one.heard.duration_s)) }
            }
            p.key.soft.small { span.alarms { (say!(words, "listen-key-alarms")) } " " span.low { (say!(words, "listen-key-low")) } " " span.above { (say!(words, "listen-key-above")) } }
        }
    }
}

/// A long night in no more columns than can be seen.
fn gathered(minutes: &[[u32; 3]]) -> Vec<[u32; 3]> {
    const MOST: usize = 90;
    let each = minutes.len().div_ceil(MOST).max(1);
    let sum = |some: &[[u32; 3]]| {
        some.iter().fold([0; 3], |all, one| {
            [0, 1, 2].map(|place| u32::saturating_add(all[place], one[place]))
        })
    };
    minutes.chunks(each).map(sum).collect()
}

/// One line of time: what was tapped, alarm calls, other calls.
pub(crate) fn timeline(words: &Words, one: &Recording, taps: &[Tap], bouts: &[Bout], label: &str) -> Markup {
    const HEIGHT: f64 = 128.0;
    let length = one.heard.duration_s.max(0.1);
    let x = |seconds: f64| round(MARGIN + (seconds / length).clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN));
    let of = |wanted: Alarms| bouts.iter().filter(move |bout| bout.are_alarms == wanted);
    let wide = |bout: &Bout| round((x(bout.end_s) - x(bout.start_s)).max(2.0));
    html! {
        svg.sounds viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(label) {
            text x="0" y="12" { (say!(words, "listen-row-tapped")) }
            text x="0" y="60" { (say!(words, "listen-key-alarms")) }
            text x="0" y="94" { (say!(words, "listen-row-others")) }
            @for y in [36.0, 72.0, 106.0] { line.ground x1=(MARGIN) x2=(WIDTH - MARGIN) y1=(y) y2=(y) {} }
            @for tap in taps.iter().filter(|tap| tap.is_within(one)) {
                @if let Some(opened) = tap.opened_s { line.waits x1=(x(opened)) x2=(x(tap.tapped_s)) y1="27" y2="27" {} }
                line.tapped x1=(x(tap.tapped_s)) x2=(x(tap.tapped_s)) y1="27" y2="106" {}
                g class={ "mark " (group_class(tap.visit.outcome.group())) } transform={ "translate(" (x(tap.tapped_s)) " 27)" } { (shape(tap.visit.outcome)) }
            }
            @for bout in of(Alarms::Yes) { rect.alarms x=(x(bout.start_s)) width=(wide(bout)) y="62" height="10" {} }
            @for bout in of(Alarms::No) { rect.above x=(x(bout.start_s)) width=(wide(bout)) y="96" height="10" {} }
            text x="0" y=(HEIGHT - 4.0) { "0:00" }
            text x=(WIDTH) y=(HEIGHT - 4.0) text-anchor="end" { (says::clock(words, length)) }
        }
    }
}

/// A dot for each recording; higher is more alarm calls a minute.
pub(crate) fn rates(trend: &Trend, label: &str) -> Markup {
    const HEIGHT: f64 = 120.0;
    const FOOT: f64 = 10.0;
    let most = trend.rates.iter().map(|(_, rate, _)| *rate).fold(1.0, f64::max);
    let step = (WIDTH - 40.0) / count(trend.rates.len().max(1));
    let y = |rate: f64| round(HEIGHT - FOOT - rate / most * (HEIGHT - FOOT - 16.0));
    html! {
        svg.sounds viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(label) {
            line.ground x1="34" x2=(WIDTH) y1=(y(0.0)) y2=(y(0.0)) {}
            line.ground x1="34" x2=(WIDTH) y1=(y(most)) y2=(y(most)) {}
            text x="0" y=(y(0.0) + 4.0) { "0" }
            text x="0" y=(y(most) + 4.0) { (format!("{most:.0}")) }
            @for (nth, (_, rate, _)) in trend.rates.iter().enumerate() {
                circle.alarms cx=(round(40.0 + step * (count(nth) + 0.5))) cy=(y(*rate)) r="4" {}
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "few enough to be drawn")]
fn count(n: usize) -> f64 {
    n as f64
}

/// One decimal is finer than any screen.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

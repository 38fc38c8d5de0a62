//! A visit beside what was heard: opened, how long it took, what the rat did, and calls.

use bolthole_app::find_visit;
use bolthole_app::listening::{Alarms, Bout, Recording, Tap, bouts, of_visit, taps};
use bolthole_domain::Seconds;
use bolthole_record::{RatPages, Visit};
use maud::{Markup, html};

use super::{add, drawn, says, style_of};
use crate::Reply;
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::did;
use crate::words;

/// More lines than anybody reads.
const SHOWN: usize = 80;

/// That visit, and each recording of it.
pub(crate) fn page(context: &Context, id: &str) -> Reply {
    let found = id.parse().ok().and_then(|id| find_visit(context.notebook, id));
    let Some((pages, visit)) = found else {
        return context.not_found("No visit of that address is in this notebook.");
    };
    let recordings = of_visit(context.notebook, visit.id);
    context.show(Page {
        title: format!("Heard at {}’s visit", pages.rat.name),
        head: Head::Back {
            to: format!("visits/{}", visit.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { "Heard at " (pages.rat.name) "’s visit" }
                p { (words::at_start(&words::day_and_clock(context.asker.words, visit.at, context.asker.now))) " · " (did(context, visit.outcome)) }
                @if !visit.note.is_empty() { p.last { q { (visit.note) } } }
                p.soft { (says::WEAK_SIGN) }
            }
            @for one in &recordings {
                section.card.stack {
                    a.alone href=(context.to(&format!("listening/{}", one.id()))) { b { (says::when(context, one)) } }
                    (beside(context, one))
                }
            }
            @if recordings.is_empty() { (none(context, pages, visit)) } @else { p { (add(context, &bring(pages, visit))) } }
        },
        thumb: html! {},
    })
}

fn bring(pages: &RatPages, visit: &Visit) -> String {
    format!("recordings?visit={}&rat={}", visit.id, pages.rat.id)
}

fn none(context: &Context, pages: &RatPages, visit: &Visit) -> Markup {
    html! {
        section.card.stack {
            h2 { "No recording of it" }
            p { "If an ultrasonic recorder ran beside it, add its file: the calls are then laid beside what was tapped." }
            (add(context, &bring(pages, visit)))
        }
    }
}

/// One recording on a line of time, for its own page, too.
pub(crate) fn beside(context: &Context, one: &Recording) -> Markup {
    let taps = taps(context.notebook, one);
    let bouts = bouts(one);
    html! {
        div.stack {
            @if one.starts_at().is_none() {
                p { "When it began is not known, so calls and taps cannot be laid beside each other. Its own page asks for the time." }
            } @else {
                @for tap in taps.iter().filter(|tap| !tap.is_within(one)) { (elsewhere(tap)) }
                (drawn::timeline(one, &taps, &bouts, &label(&taps, &bouts)))
                ol.plain { @for line in told(context, one, &taps, &bouts).iter().take(SHOWN) { li { (line) } } }
                @if one.placed.rats.len() > 1 { p.soft { (says::WHO_CALLED) } }
            }
        }
    }
}

fn elsewhere(tap: &Tap) -> Markup {
    html! { p.fault { "By its own clock this recording does not cover " (tap.pages.rat.name) "’s visit. If the recorder’s clock is wrong, say on its page when it began." } }
}

fn label(taps: &[Tap], bouts: &[Bout]) -> String {
    let alarms = bouts.iter().filter(|bout| bout.are_alarms == Alarms::Yes).count();
    format!(
        "A line of time with {} taps, {alarms} bouts of alarm calls and {} of other calls; the list below says the same in words",
        taps.len(),
        bouts.len() - alarms
    )
}

/// Taps and calls in order of time.
fn told(context: &Context, one: &Recording, taps: &[Tap], bouts: &[Bout]) -> Vec<Markup> {
    let mut lines: Vec<(f64, Markup)> = Vec::new();
    for tap in taps.iter().filter(|tap| tap.is_within(one)) {
        if let Some(opened) = tap.opened_s.filter(|opened| *opened >= 0.0) {
            lines.push((
                opened,
                html! { (says::clock(opened)) " · " (tap.pages.rat.name) "’s visit was opened" },
            ));
        }
        lines.push((tap.tapped_s, html! { (says::clock(tap.tapped_s)) " · " (tap.pages.rat.name) ": " (did(context, tap.visit.outcome)) @if let Some(Seconds(took)) = tap.visit.latency { ", after " (words::minutes(Seconds(took))) } }));
    }
    for bout in bouts {
        let what = says::bout(bout, "alarm call", "other call");
        lines.push((bout.start_s, html! { (says::clock(bout.start_s)) " · " (what) }));
    }
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    lines.into_iter().map(|(_, line)| line).collect()
}

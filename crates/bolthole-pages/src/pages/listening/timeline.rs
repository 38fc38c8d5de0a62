//! A visit beside what was heard: opened, how long it took, what the rat did, and calls.

use bolthole_app::find_visit;
use bolthole_app::listening::{Alarms, Bout, Recording, Tap, bouts, of_visit, taps};
use bolthole_domain::Seconds;
use bolthole_record::{RatPages, Visit};
use bolthole_words::say;
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
        return context.not_found(&say!(context, "listen-no-such-visit"));
    };
    let recordings = of_visit(context.notebook, visit.id);
    context.show(Page {
        title: say!(context, "listen-heard-at", name = pages.rat.name),
        head: Head::Back {
            to: format!("visits/{}", visit.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { (say!(context, "listen-heard-at", name = pages.rat.name)) }
                p { (words::at_start(&words::day_and_clock(context.asker.words, visit.at, context.asker.now))) " · " (did(context, visit.outcome)) }
                @if !visit.note.is_empty() { p.last { q { (visit.note) } } }
                p.soft { (say!(context, "listen-weak-sign")) }
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
            h2 { (say!(context, "listen-no-recording")) }
            p { (say!(context, "listen-no-recording-says")) }
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
                p { (say!(context, "listen-start-not-known")) }
            } @else {
                @for tap in taps.iter().filter(|tap| !tap.is_within(one)) { (elsewhere(context, tap)) }
                (drawn::timeline(context.asker.words, one, &taps, &bouts, &label(context, &taps, &bouts)))
                ol.plain { @for line in told(context, one, &taps, &bouts).iter().take(SHOWN) { li { (line) } } }
                @if one.placed.rats.len() > 1 { p.soft { (say!(context, "listen-who-called")) } }
            }
        }
    }
}

fn elsewhere(context: &Context, tap: &Tap) -> Markup {
    html! { p.fault { (say!(context, "listen-elsewhere", name = tap.pages.rat.name)) } }
}

fn label(context: &Context, taps: &[Tap], bouts: &[Bout]) -> String {
    let alarms = bouts.iter().filter(|bout| bout.are_alarms == Alarms::Yes).count();
    say!(
        context,
        "listen-line-of-time",
        taps = taps.len(),
        alarms = alarms,
        others = bouts.len() - alarms
    )
}

/// Taps and calls in order of time.
fn told(context: &Context, one: &Recording, taps: &[Tap], bouts: &[Bout]) -> Vec<Markup> {
    let mut lines: Vec<(f64, Markup)> = Vec::new();
    for tap in taps.iter().filter(|tap| tap.is_within(one)) {
        if let Some(opened) = tap.opened_s.filter(|opened| *opened >= 0.0) {
            lines.push((
                opened,
                html! { (says::clock(context.asker.words, opened)) " · " (say!(context, "listen-opened", name = tap.pages.rat.name)) },
            ));
        }
        lines.push((tap.tapped_s, html! { (says::clock(context.asker.words, tap.tapped_s)) " · " (tap.pages.rat.name) ": " (did(context, tap.visit.outcome)) @if let Some(Seconds(took)) = tap.visit.latency { (say!(context, "listen-after", time = words::minutes(Seconds(took)))) } }));
    }
    for bout in bouts {
        let what = says::bout(context.asker.words, bout);
        lines.push((
            bout.start_s,
            html! { (says::clock(context.asker.words, bout.start_s)) " · " (what) },
        ));
    }
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    lines.into_iter().map(|(_, line)| line).collect()
}

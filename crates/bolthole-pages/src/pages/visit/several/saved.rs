//! What a quick entry saved: one line a rat, each with its Undo, and one for all.

use std::str::FromStr;

use bolthole_app::{Undo, find_visit, take_back_all, undo};
use bolthole_domain::{Outcome, VisitId};
use bolthole_record::{RatPages, Visit};
use bolthole_words::say;
use maud::{Markup, html};

use super::saved_address;
use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::did;
use crate::words;

/// The most visits that one address is read for; more rats than any household has.
const MOST: usize = 64;

/// The visits of an entry that still stand.
fn standing<'a>(context: &Context<'a>, entry: &str) -> Vec<(&'a RatPages, &'a Visit)> {
    let ids = entry
        .split('.')
        .take(MOST)
        .filter_map(|id| VisitId::from_str(id).ok());
    ids.filter_map(|id| find_visit(context.notebook, id)).collect()
}

pub(super) fn page(context: &Context, entry: &str) -> Reply {
    let visits = standing(context, entry);
    let now = context.asker.now;
    context.show(Page {
        title: say!(context, "several-title-saved"),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            @if let Some((_, first)) = visits.first() {
                div.stack role="status" { h1 { (say!(context, "several-saved")) } p.soft { (words::at_start(&words::day_and_clock(context.asker.words, first.at, now))) } }
                @if visits.iter().any(|(_, visit)| visit.outcome.is_teeth()) { (first_aid(context, &visits)) }
                ul.lined.card {
                    @for ((pages, visit), form) in visits.iter().zip(1..) { li { (line(context, entry, pages, visit, form)) } }
                }
                @if can_be_undone(context, &visits) && 1 < visits.len() {
                    (context.form(0, "visits/several/undo", html! {
                        input type="hidden" name="entry" value=(entry);
                        button.btn.btn-wide { (icon("undo")) " " (say!(context, "several-undo-all")) }
                    }))
                }
            } @else {
                div.stack role="status" { h1 { (say!(context, "several-undone")) } p.lead { (say!(context, "several-nothing-stands")) } }
            }
            a.btn.btn-wide href=(context.to("visits/several")) { (say!(context, "several-more")) }
        },
        thumb: html! {},
    })
}

fn can_be_undone(context: &Context, visits: &[(&RatPages, &Visit)]) -> bool {
    let asker = context.asker;
    visits
        .iter()
        .any(|(_, visit)| undo(visit, asker.device, asker.now) == Undo::AtOnce)
}

/// Teeth lead to first aid at once, here as on the visit's own page.
fn first_aid(context: &Context, visits: &[(&RatPages, &Visit)]) -> Markup {
    let is_bite = visits.iter().any(|(_, visit)| visit.outcome == Outcome::Bit);
    html! {
        section.banner.act.stack {
            h2 { (icon("aid")) " " (if is_bite { say!(context, "several-hand-first") } else { say!(context, "visit-look-at-skin") }) }
            p { (if is_bite { say!(context, "visit-wash-it") } else { say!(context, "visit-if-blood") }) }
            div.row { a.btn.btn-act href=(context.to("first-aid")) { (say!(context, "first-aid")) } }
        }
    }
}

fn line(context: &Context, entry: &str, pages: &RatPages, visit: &Visit, form: u16) -> Markup {
    let asker = context.asker;
    html! {
        div.row.each {
            p.grow { a href=(context.to(&format!("visits/{}", visit.id))) { (pages.rat.name) } " · " (did(context, visit.outcome)) }
            @match undo(visit, asker.device, asker.now) {
                Undo::AtOnce => (context.form(form, &format!("visits/{}/undo", visit.id), html! {
                    input type="hidden" name="entry" value=(entry);
                    button.btn aria-label=(say!(context, "several-undo-one", name = pages.rat.name)) { (icon("undo")) " " (say!(context, "undo")) }
                })),
                Undo::WithReason => a.btn href=(context.to(&format!("visits/{}/note", visit.id))) { (say!(context, "visit-not-so")) },
            }
        }
    }
}

/// Takes back what can be taken back by a tap; teeth of longer ago stay and ask for a reason one by one (H13).
pub(crate) fn submit_several_undo(context: &Context) -> Reply {
    let entry = context.sent().get("entry").unwrap_or("");
    let asker = context.asker;
    let visits: Vec<&Visit> = standing(context, entry)
        .into_iter()
        .map(|(_, visit)| visit)
        .filter(|visit| undo(visit, asker.device, asker.now) == Undo::AtOnce)
        .collect();
    let events = take_back_all(context.pen(), &visits);
    context.saved(&saved_address(entry), events)
}

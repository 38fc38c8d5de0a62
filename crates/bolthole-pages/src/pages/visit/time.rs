//! The visit was at another time: said afterwards, on a page with one field.

use bolthole_app::{Undo, correct_time, earliest, undo};
use bolthole_domain::{Moment, Role};
use bolthole_record::{RatPages, Visit};
use maud::{Markup, html};

use super::{found, no_such_visit, when};
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::did;
use crate::pages::{fields, notice};
use crate::{Reply, Status, words};

pub(crate) fn time(context: &Context, id: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    if is_anothers(context, visit) {
        return for_grown_ups(context);
    }
    context.show(page(context, pages, visit, None))
}

fn page(context: &Context, pages: &RatPages, visit: &Visit, fault: Option<&str>) -> Page {
    let now = context.asker.now;
    Page {
        title: format!("When was {}’s visit?", pages.rat.name),
        head: Head::Back {
            to: format!("visits/{}", visit.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                h1 { "When was it?" }
                p.soft { (pages.rat.name) ", written down for " (words::day_and_clock(context.asker.words, visit.at, now)) " · " (did(context, visit.outcome)) }
            }
            form method="post" novalidate action=(context.to(&format!("visits/{}/time", visit.id))) {
                (context.form_id_field(0))
                div.stack {
                    (when::field(context, &when::Field {
                        label: "Day and time",
                        form: None,
                        at: visit.at,
                        earliest: earliest(pages),
                        fault,
                    }))
                    button.btn.btn-main.btn-wide { "Save" }
                }
            }
            (stays(context, visit))
        },
        thumb: html! {},
    }
}

/// Teeth that can no longer be undone by a tap are moved in sight of everybody (H13).
fn stays(context: &Context, visit: &Visit) -> Markup {
    html! {
        @if undo(visit, context.asker.device, context.asker.now) == Undo::WithReason {
            p.soft { "The record keeps both: the time that was written first, and this one." }
        }
    }
}

pub(crate) fn submit_time(context: &Context, id: &str) -> Reply {
    // A second tap finds the visit at its new time; nothing is left to do.
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    if is_anothers(context, visit) {
        return for_grown_ups(context);
    }
    let back = format!("visits/{}", visit.id);
    let typed = context.sent().get("when").unwrap_or("");
    if typed == words::date_and_clock(visit.at) {
        return context.saved(&back, Vec::new());
    }
    let at = match when::read(context, pages, typed) {
        Ok(at) => at,
        Err(says) => return context.refuse(page(context, pages, visit, Some(&says))),
    };
    let pen = context.pen().from_nth(fields::nth_of([typed]));
    context.saved(&back, correct_time(pen, pages, visit, at, &reason(at)))
}

/// Shown for ever, so it names the year.
fn reason(at: Moment) -> String {
    format!(
        "It was at another time: {}.",
        words::full_date_and_clock(bolthole_words::Words::english(), at)
    )
}

fn is_anothers(context: &Context, visit: &Visit) -> bool {
    context.role() == Role::Child && visit.device != context.asker.device
}

fn for_grown_ups(context: &Context) -> Reply {
    let says = "Somebody else wrote that visit down. A grown-up can change its time.";
    notice::page(context, Status::Forbidden, "For a grown-up", says)
}

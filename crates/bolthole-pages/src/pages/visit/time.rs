//! The visit was at another time: said afterwards, on a page with one field.

use bolthole_app::{Undo, correct_time, earliest, undo};
use bolthole_domain::{Moment, Role};
use bolthole_record::{RatPages, Visit};
use bolthole_words::say;
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
        title: say!(context, "visit-time-title", name = pages.rat.name),
        head: Head::Back {
            to: format!("visits/{}", visit.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                h1 { (say!(context, "visit-when")) }
                p.soft { (say!(context, "visit-time-of", name = pages.rat.name, when = words::day_and_clock(context.asker.words, visit.at, now))) " · " (did(context, visit.outcome)) }
            }
            form method="post" novalidate action=(context.to(&format!("visits/{}/time", visit.id))) {
                (context.form_id_field(0))
                div.stack {
                    (when::field(context, &when::Field {
                        label: &say!(context, "visit-time-label"),
                        form: None,
                        at: visit.at,
                        earliest: earliest(pages),
                        fault,
                    }))
                    button.btn.btn-main.btn-wide { (say!(context, "save")) }
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
            p.soft { (say!(context, "visit-time-keeps-both")) }
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
    context.saved(&back, correct_time(pen, pages, visit, at, &reason(context, at)))
}

/// Shown for ever, so it names the year.
fn reason(context: &Context, at: Moment) -> String {
    let when = words::full_date_and_clock(context.asker.words, at);
    say!(context, "visit-time-reason", when = when)
}

fn is_anothers(context: &Context, visit: &Visit) -> bool {
    context.role() == Role::Child && visit.device != context.asker.device
}

fn for_grown_ups(context: &Context) -> Reply {
    let title = say!(context, "visit-for-a-grown-up");
    let says = say!(context, "visit-time-anothers");
    notice::page(context, Status::Forbidden, &title, &says)
}

//! A word about a visit, and taking it back when that was no slip of the thumb.

use bolthole_app::{LONGEST_NOTE, Undo, note_visit, undo};
use maud::{Markup, html};

use super::{found, no_such_visit};
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields;
use crate::pages::parts::did;
use crate::words;
use crate::{Reply, Status};

pub(crate) fn note(context: &Context, id: &str) -> Reply {
    let typed = found(context, id).map_or("", |(_, visit)| visit.note.as_str());
    note_with(context, id, None, typed)
}

pub(super) fn note_with(context: &Context, id: &str, fault: Option<&str>, typed: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let reply = Page {
        title: format!("A word about {}", pages.rat.name),
        head: Head::Back {
            to: format!("visits/{}", visit.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                h1 { "A word about it" }
                p.soft { (pages.rat.name) ", " (words::day_and_clock(visit.at, context.asker.now)) " · " (did(visit.outcome)) }
            }
            @if let Some(fault) = fault { p.fault role="alert" { (fault) } }
            (context.form(0, &format!("visits/{}/note", visit.id), html! {
                div.stack {
                    (fields::note("note", "What did you see?", typed))
                    button.btn.btn-main.btn-wide { "Save" }
                }
            }))
            (not_so(context, visit))
        },
        thumb: html! {},
    };
    context.reply(
        if fault.is_some() {
            Status::Refused
        } else {
            Status::Ok
        },
        reply,
    )
}

/// Teeth from longer ago are taken back with a reason that stays (H13).
fn not_so(context: &Context, visit: &bolthole_record::Visit) -> Markup {
    html! {
        @if undo(visit, context.asker.now) == Undo::WithReason {
            section.card.stack aria-labelledby="not-so" {
                h2 id="not-so" { "It was not so" }
                p { "A tap on teeth can be taken back with a reason. The next home is told both: what was written and why it was taken back." }
                (context.form(1, &format!("visits/{}/undo", visit.id), html! {
                    div.stack { (fields::note("reason", "Why?", "")) button.btn { "Take it back" } }
                }))
            }
        }
    }
}

pub(crate) fn submit_note(context: &Context, id: &str) -> Reply {
    let Some((_, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let typed = context.sent().get("note").unwrap_or("");
    let n_letters = typed.chars().count();
    if LONGEST_NOTE < n_letters {
        let fault = format!(
            "That is {n_letters} letters; at most {LONGEST_NOTE} fit here. Nothing is lost, it stands below."
        );
        return note_with(context, id, Some(&fault), typed);
    }
    let to = format!("visits/{}", visit.id);
    if typed == visit.note {
        return context.saved(&to, Vec::new());
    }
    let pen = context.pen().from_nth(fields::nth_of([typed]));
    context.saved(&to, note_visit(pen, visit, typed))
}

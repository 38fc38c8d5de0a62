//! What the address of a visit that has not been logged holds: when it was opened, and the form's own id.

use bolthole_app::since;
use bolthole_domain::{Instant, Moment};
use bolthole_words::say;
use maud::{Markup, html};
use uuid::Uuid;

use super::{Scene, visit_address};
use crate::context::Context;
use crate::links::with_query;
use crate::{Form, words};

/// When a visit's page was opened, and the id of the form on it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opened {
    /// None: how long it takes is not counted, such as after an undo.
    pub(super) started: Option<Instant>,
    /// None: an address without one; the page gets a fresh id.
    pub(super) form: Option<Uuid>,
}

/// What an address or an old form says; none if it says nothing of a start.
pub(super) fn read(asked: &Form) -> Option<Opened> {
    let started: i64 = asked.get("started")?.parse().unwrap_or(0);
    Some(Opened {
        started: (0 < started).then_some(Instant(started)),
        form: asked.get("form").and_then(|id| Uuid::parse_str(id).ok()),
    })
}

/// The address of this visit as it is opened now: opened again, it is the same visit with the same start.
pub(super) fn address(context: &Context, scene: &Scene, started: Option<Instant>) -> String {
    with_query(
        "visits/new",
        &[
            ("rat", &scene.pages.rat.id.to_string()),
            ("rung", &scene.rung_id.0),
            ("started", &started.map_or(0, |at| at.0).to_string()),
            ("form", &context.form_id(0).to_string()),
        ],
    )
}

/// A page that was left open so long that its clock says nothing any more.
pub(super) fn long_ago(context: &Context, scene: &Scene, opened: &Opened) -> Markup {
    let now = context.asker.now;
    let started = opened.started.filter(|_| since(opened.started, now).is_none());
    html! {
        @if let Some(at) = started {
            p.note.row {
                span.grow { (say!(context, "visit-opened-long-ago", when = words::day_and_clock(context.asker.words, Moment { at, offset_min: now.offset_min }, now))) }
                a.btn href=(visit_address(context, scene.pages.rat.id, None)) { (say!(context, "visit-begin-again")) }
            }
        }
    }
}

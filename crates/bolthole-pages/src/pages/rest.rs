//! No training today, and routines done. Nothing is shown here: each leads back to Today.

use std::str::FromStr;

use bolthole_app::{rest_no_more, rest_of_rat, rest_of_today, rest_today, routine_done};
use bolthole_domain::EventId;
use bolthole_words::say;

use crate::Reply;
use crate::context::Context;

pub(crate) fn submit(context: &Context) -> Reply {
    let rat = context.sent().get("rat").and_then(|id| context.rat(id));
    let now = context.asker.now;
    let rests_already = match rat {
        None => rest_of_today(context.notebook, now).is_some(),
        Some(pages) => rest_of_rat(pages, now).is_some(),
    };
    if rests_already {
        return context.saved("", Vec::new());
    }
    context.saved("", rest_today(context.pen(), rat.map(|pages| pages.rat.id)))
}

/// Takes back a rest of this household; any other id changes nothing.
pub(crate) fn submit_undo(context: &Context) -> Reply {
    let asked = context
        .sent()
        .get("rest")
        .and_then(|id| EventId::from_str(id).ok());
    let of_rats = context.notebook.rats.values().flat_map(|pages| &pages.rests);
    let rest = context
        .notebook
        .rests
        .iter()
        .chain(of_rats)
        .find(|rest| Some(rest.event) == asked);
    let events = rest
        .map(|rest| rest_no_more(context.pen(), rest.event))
        .unwrap_or_default();
    context.saved("", events)
}

pub(crate) fn submit_routine(context: &Context, id: &str) -> Reply {
    match context.method.card(id) {
        Some(card) => context.saved("", routine_done(context.pen(), card)),
        None => context.not_found(&say!(context, "no-such-routine")),
    }
}

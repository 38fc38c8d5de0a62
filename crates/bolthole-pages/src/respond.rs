use bolthole_domain::Role;
use bolthole_method::{CardKind, Method};
use bolthole_record::{Event, Notebook};

use crate::context::Context;
use crate::pages::{aid, away, intake, later, rats, rest, signs, tips, today, visit, welcome, worse};
use crate::{Asker, Door, children};

mod further;

/// GET or POST; the application answers nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Show.
    Get,
    /// Do.
    Post,
}

/// One request, as the shell received it.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Show or do.
    pub verb: Verb,
    /// The path below the base, without a leading slash: `""`, `rats/0193…`, `tips/always-a-hide`.
    pub path: String,
    /// The query, decoded, in order.
    pub query: Form,
    /// The submitted form, decoded, in order; empty for GET.
    pub form: Form,
}

/// Names and values in the order they came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// The first value of that name, trimmed; none if missing or empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// All values of that name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// An HTTP status, of the few that there are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 200
    Ok,
    /// 404
    NotFound,
    /// 422: the form could not be taken; the page says why and keeps what was typed.
    Refused,
    /// 403
    Forbidden,
    /// 503: only the household's server can answer, and it is away.
    Away,
}

/// The answer, and what is to be remembered.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// A whole page. Nothing is to be stored.
    Page {
        /// Its status.
        status: Status,
        /// The whole document.
        html: String,
    },
    /// Store `events`, then (only once they are durable) see `to`.
    Redirect {
        /// A path below the base.
        to: String,
        /// To be stored first; may be empty.
        events: Vec<Event>,
        /// To be remembered on this device, as `name=value` cookies of the shell: `theme`, `caregiver`.
        remember: Vec<(&'static str, String)>,
    },
}

/// The whole application: a request in, a page or a redirect with events out.
///
/// Unknown paths and ids answer with one sentence and the way back; nothing a request holds can make it panic.
pub fn respond(method: &Method, notebook: &Notebook, asker: &Asker, request: &Request) -> Reply {
    answered(method, notebook, asker, request, further::answer)
}

/// What a first evening and a hard moment ask for, answered as [`respond`] does: Today, visits and their undo, a rat
/// described, worse, signs for the vet, first aid. To all else it says that it is on its way. Whoever links this
/// alone has a smaller program.
pub fn respond_at_first(method: &Method, notebook: &Notebook, asker: &Asker, request: &Request) -> Reply {
    answered(method, notebook, asker, request, |context, _| {
        later::page(context)
    })
}

/// Answers what is not asked for on a first evening.
type Further = fn(&Context, &[&str]) -> Reply;

fn answered(
    method: &Method,
    notebook: &Notebook,
    asker: &Asker,
    request: &Request,
    further: Further,
) -> Reply {
    let context = Context {
        method,
        notebook,
        asker,
        request,
    };
    let parts: Vec<&str> = request.path.split('/').collect();
    if away::is_asked(&context, &parts) {
        return away::page(&context);
    }
    let answer = || match request.verb {
        Verb::Get => show(&context, &parts, further),
        Verb::Post => take(&context, &parts, further),
    };
    match context.role() {
        Role::Adult => answer(),
        Role::Child if context.asker.keeping.door == Door::ShutOut && !children::is_first_aid(&parts) => {
            children::shut_out(&context)
        }
        Role::Child if children::may_ask(&context, &parts) => children::judged(&context, answer()),
        Role::Child => children::refused(&context),
    }
}

fn show(context: &Context, parts: &[&str], further: Further) -> Reply {
    match *parts {
        [""] if context.notebook.rats.is_empty() => context.saved("welcome", Vec::new()),
        [""] => today::page(context),
        ["rats"] => rats::page(context),
        ["rats", "new"] => welcome::another(context),
        ["rats", "all"] => further(context, parts),
        ["rats", id, ref rest @ ..] => match (context.rat(id), rest) {
            (Some(pages), ["intake", question]) => intake::page(context, pages, question),
            (Some(pages), ["gone"]) => worse::gone(context, pages),
            (Some(pages), ["vet-seen"]) => worse::vet_seen(context, pages),
            (Some(_), _) => further(context, parts),
            (None, _) => context.no_such_rat(),
        },
        ["visits", "new"] => visit::page(context),
        ["visits", "several", ..] => further(context, parts),
        ["visits", id] => visit::logged(context, id),
        ["visits", id, "note"] => visit::note(context, id),
        ["visits", id, "bite"] => visit::bite(context, id),
        ["worse"] => worse::page(context),
        ["welcome"] => welcome::page(context),
        ["cards", id] if is_for_a_hard_moment(context, id) => tips::card(context, id),
        ["cards", id, nth] if is_for_a_hard_moment(context, id) => tips::by_step::page(context, id, nth),
        ["signs", "vet"] => signs::vet::page(context),
        ["first-aid"] => aid::page(context),
        _ => further(context, parts),
    }
}

fn is_for_a_hard_moment(context: &Context, id: &str) -> bool {
    let card = context.method.card(id);
    card.is_some_and(|card| card.kind == CardKind::Procedure)
}

fn take(context: &Context, parts: &[&str], further: Further) -> Reply {
    match *parts {
        ["visits"] => visit::submit(context),
        ["visits", "several", ..] => further(context, parts),
        ["visits", id, "undo"] => visit::submit_undo(context, id),
        ["visits", id, "note"] => visit::submit_note(context, id),
        ["visits", id, "bite"] => visit::submit_bite(context, id),
        ["worse"] => worse::submit(context),
        ["rest"] => rest::submit(context),
        ["rest", "undo"] => rest::submit_undo(context),
        ["routines", id, "done"] => rest::submit_routine(context, id),
        ["rats", "new"] => welcome::submit_another(context),
        ["rats", id, ref rest @ ..] => match (context.rat(id), rest) {
            (Some(pages), ["intake", question]) => intake::submit(context, pages, question),
            (Some(pages), ["gone"]) => worse::submit_gone(context, pages),
            (Some(pages), ["vet-seen"]) => worse::submit_vet_seen(context, pages),
            (Some(_), _) => further(context, parts),
            (None, _) => context.no_such_rat(),
        },
        ["welcome"] => welcome::submit(context),
        _ => further(context, parts),
    }
}

#[cfg(test)]
mod tests;

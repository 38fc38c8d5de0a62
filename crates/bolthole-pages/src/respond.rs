use bolthole_domain::Role;
use bolthole_method::Method;
use bolthole_record::{Event, Notebook, RatPages};

use crate::context::Context;
use crate::pages::{
    again, aid, assessment, audit, away, case, find, foods, handover, household, intake, introductions,
    people, rat, rats, rest, settings, signs, steps, tips, today, visit, welcome, worse,
};
use crate::{Asker, Door, children};

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
    match context.role() {
        Role::Adult => answer(&context, &parts),
        Role::Child if context.asker.keeping.door == Door::ShutOut && parts != ["first-aid"] => {
            children::shut_out(&context)
        }
        Role::Child if children::may_ask(&context, &parts) => {
            children::judged(&context, answer(&context, &parts))
        }
        Role::Child => children::refused(&context),
    }
}

fn answer(context: &Context, parts: &[&str]) -> Reply {
    match context.request.verb {
        Verb::Get => show(context, parts),
        Verb::Post => take(context, parts),
    }
}

fn show(context: &Context, parts: &[&str]) -> Reply {
    match *parts {
        [""] if context.notebook.rats.is_empty() => context.saved("welcome", Vec::new()),
        [""] => today::page(context),
        ["rats"] => rats::page(context),
        ["rats", "new"] => welcome::another(context),
        ["rats", id, ref rest @ ..] => match context.rat(id) {
            Some(pages) => show_rat(context, pages, rest),
            None => context.not_found(NO_SUCH_RAT),
        },
        ["visits", "new"] => visit::page(context),
        ["visits", "several"] => visit::several(context),
        ["visits", id] => visit::logged(context, id),
        ["visits", id, "note"] => visit::note(context, id),
        ["visits", id, "bite"] => visit::bite(context, id),
        ["visits", id, "time"] => visit::time(context, id),
        ["introductions"] => introductions::page(context),
        ["introductions", id] => introductions::meeting(context, id),
        ["worse"] => worse::page(context),
        ["welcome"] => welcome::page(context),
        ["tips"] => tips::page(context),
        ["tips", id] => tips::tip(context, id),
        ["cards", id] => tips::card(context, id),
        ["cards", id, nth] => tips::by_step::page(context, id, nth),
        ["audit"] => audit::page(context),
        ["find"] => find::page(context),
        ["foods"] => foods::page(context),
        ["signs"] => signs::page(context),
        ["signs", "vet"] => signs::vet::page(context),
        ["signs", id] => signs::sign(context, id),
        ["steps"] => steps::page(context),
        ["steps", id] => steps::step(context, id),
        ["first-aid"] => aid::page(context),
        ["settings"] => settings::page(context),
        ["household"] => household::page(context),
        ["handover"] => handover::page(context),
        ["caregivers", id] => people::page(context, id),
        _ => context.not_found(NO_SUCH_PAGE),
    }
}

fn show_rat(context: &Context, pages: &RatPages, rest: &[&str]) -> Reply {
    match *rest {
        [] => rat::page(context, pages),
        ["matters"] => rat::matters::page(context, pages),
        ["why"] => assessment::page(context, pages),
        ["case"] => case::page(context, pages),
        ["again"] => again::page(context, pages),
        ["differently"] => assessment::differently(context, pages),
        ["intake", question] => intake::page(context, pages, question),
        ["gone"] => worse::gone(context, pages),
        ["vet-seen"] => worse::vet_seen(context, pages),
        ["details"] => rat::details::page(context, pages),
        ["left"] => rat::left::page(context, pages),
        _ => context.not_found(NO_SUCH_PAGE),
    }
}

fn take(context: &Context, parts: &[&str]) -> Reply {
    match *parts {
        ["visits"] => visit::submit(context),
        ["visits", "several"] => visit::submit_several(context),
        ["visits", "several", "undo"] => visit::submit_several_undo(context),
        ["visits", id, "undo"] => visit::submit_undo(context, id),
        ["visits", id, "note"] => visit::submit_note(context, id),
        ["visits", id, "bite"] => visit::submit_bite(context, id),
        ["visits", id, "time"] => visit::submit_time(context, id),
        ["introductions"] => introductions::submit(context),
        ["introductions", id, "before"] => introductions::submit_checks(context, id),
        ["introductions", id, "together"] => introductions::submit_together(context, id),
        ["introductions", id, "did"] => introductions::submit_did(context, id),
        ["introductions", id, "undo"] => introductions::undo(context, id),
        ["worse"] => worse::submit(context),
        ["audit"] => audit::submit(context),
        ["rest"] => rest::submit(context),
        ["rest", "undo"] => rest::submit_undo(context),
        ["routines", id, "done"] => rest::submit_routine(context, id),
        ["rats", "new"] => welcome::submit_another(context),
        ["rats", id, ref rest @ ..] => match context.rat(id) {
            Some(pages) => take_rat(context, pages, rest),
            None => context.not_found(NO_SUCH_RAT),
        },
        ["welcome"] => welcome::submit(context),
        ["caregivers"] => people::submit_new(context),
        ["caregivers", id] => people::submit_change(context, id),
        ["who"] => settings::submit_who(context),
        ["settings", "light"] => settings::submit_light(context),
        _ => context.not_found(NO_SUCH_PAGE),
    }
}

fn take_rat(context: &Context, pages: &RatPages, rest: &[&str]) -> Reply {
    match *rest {
        ["intake", question] => intake::submit(context, pages, question),
        ["again"] => again::submit(context, pages),
        ["differently"] => assessment::submit_differently(context, pages),
        ["care"] => rat::care::submit(context, pages),
        ["minute"] => rat::minute::submit(context, pages),
        ["minute", "undo"] => rat::minute::submit_undo(context, pages),
        ["gone"] => worse::submit_gone(context, pages),
        ["vet-seen"] => worse::submit_vet_seen(context, pages),
        ["details"] => rat::details::submit(context, pages),
        ["left"] => rat::left::submit(context, pages),
        ["left", "undo"] => rat::left::submit_undo(context, pages),
        _ => context.not_found(NO_SUCH_PAGE),
    }
}

const NO_SUCH_RAT: &str = "No rat of that address is in this notebook. Today has all of them.";
const NO_SUCH_PAGE: &str = "There is no such page here. Today is one tap away.";

#[cfg(test)]
mod tests;

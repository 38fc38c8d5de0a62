//! What is asked for later than on a first evening: reading, settings, the whole of a rat, the case, introductions,
//! several visits at once, and a visit at another time.
//!
//! A phone begins with a program that lacks all of it. What a keeper may need at the cage or in a hard moment belongs
//! to `respond` itself.

use bolthole_record::RatPages;
use bolthole_words::say;

use crate::context::Context;
use crate::pages::{
    again, assessment, audit, cage, case, find, foods, handover, household, introductions, listening,
    mischief, people, rat, settings, signs, steps, tips, visit,
};
use crate::{Reply, Verb};

pub(super) fn answer(context: &Context, parts: &[&str]) -> Reply {
    match context.request.verb {
        Verb::Get => show(context, parts),
        Verb::Post => take(context, parts),
    }
}

fn show(context: &Context, parts: &[&str]) -> Reply {
    match *parts {
        ["rats", "all"] => mischief::page(context),
        ["rats", id, ref rest @ ..] => match context.rat(id) {
            Some(pages) => show_rat(context, pages, rest),
            None => no_such_page(context),
        },
        ["visits", "several"] => visit::several(context),
        ["visits", id, "time"] => visit::time(context, id),
        ["introductions"] => introductions::page(context),
        ["introductions", id] => introductions::meeting(context, id),
        ["tips"] => tips::page(context),
        ["tips", id] => tips::tip(context, id),
        ["cards", id] => tips::card(context, id),
        ["cards", id, nth] => tips::by_step::page(context, id, nth),
        ["audit"] => audit::page(context),
        ["find"] => find::page(context),
        ["foods"] => foods::page(context),
        ["signs"] => signs::page(context),
        ["signs", id] => signs::sign(context, id),
        ["steps"] => steps::page(context),
        ["steps", id] => steps::step(context, id),
        ["settings"] => settings::page(context),
        ["household"] => household::page(context),
        ["handover"] => handover::page(context),
        ["caregivers", id] => people::page(context, id),
        ["listening", ref rest @ ..] => show_listening(context, rest),
        _ => no_such_page(context),
    }
}

fn show_rat(context: &Context, pages: &RatPages, rest: &[&str]) -> Reply {
    match *rest {
        [] => rat::page(context, pages),
        ["progress"] => rat::progress::page(context, pages),
        ["matters"] => rat::matters::page(context, pages),
        ["why"] => assessment::page(context, pages),
        ["case"] => case::page(context, pages),
        ["again"] => again::page(context, pages),
        ["differently"] => assessment::differently(context, pages),
        ["details"] => rat::details::page(context, pages),
        ["tastes"] => rat::tastes::page(context, pages),
        ["left"] => rat::left::page(context, pages),
        _ => no_such_page(context),
    }
}

fn show_listening(context: &Context, rest: &[&str]) -> Reply {
    match *rest {
        [] => listening::page(context),
        ["microphone"] => listening::microphone::page(context),
        ["survey"] => listening::survey::page(context),
        ["trend"] => listening::trend::page(context),
        ["visit", id] => listening::timeline::page(context, id),
        [id] => listening::one::page(context, id),
        _ => no_such_page(context),
    }
}

fn take(context: &Context, parts: &[&str]) -> Reply {
    match *parts {
        ["visits", "several"] => visit::submit_several(context),
        ["visits", "several", "undo"] => visit::submit_several_undo(context),
        ["visits", id, "time"] => visit::submit_time(context, id),
        ["introductions"] => introductions::submit(context),
        ["introductions", id, "before"] => introductions::submit_checks(context, id),
        ["introductions", id, "together"] => introductions::submit_together(context, id),
        ["introductions", id, "did"] => introductions::submit_did(context, id),
        ["introductions", id, "undo"] => introductions::undo(context, id),
        ["audit"] => audit::submit(context),
        ["cage"] => cage::submit(context),
        ["listening", "survey"] => listening::survey::submit(context),
        ["listening", id, "judge"] => listening::one::submit_judgement(context, id),
        ["listening", id, "place"] => listening::one::submit_place(context, id),
        ["rats", id, ref rest @ ..] => match context.rat(id) {
            Some(pages) => take_rat(context, pages, rest),
            None => no_such_page(context),
        },
        ["caregivers"] => people::submit_new(context),
        ["caregivers", id] => people::submit_change(context, id),
        ["who"] => settings::submit_who(context),
        ["settings", "light"] => settings::submit_light(context),
        _ => no_such_page(context),
    }
}

fn take_rat(context: &Context, pages: &RatPages, rest: &[&str]) -> Reply {
    match *rest {
        ["again"] => again::submit(context, pages),
        ["differently"] => assessment::submit_differently(context, pages),
        ["care"] => rat::care::submit(context, pages),
        ["weight"] => rat::progress::submit_weight(context, pages),
        ["changed"] => rat::progress::submit_change(context, pages),
        ["minute"] => rat::minute::submit(context, pages),
        ["minute", "undo"] => rat::minute::submit_undo(context, pages),
        ["details"] => rat::details::submit(context, pages),
        ["tastes"] => rat::tastes::submit(context, pages),
        ["left"] => rat::left::submit(context, pages),
        ["left", "undo"] => rat::left::submit_undo(context, pages),
        _ => no_such_page(context),
    }
}

fn no_such_page(context: &Context) -> Reply {
    context.not_found(&say!(context, "no-such-page"))
}

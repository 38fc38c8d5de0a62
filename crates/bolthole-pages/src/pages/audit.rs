//! A walk through room and cage: what to look for, why, and what to do first. And what is set up once at home.

use bolthole_app::{Room, RoomQuestion, answer_room, room};
use bolthole_domain::SortedMap;
use bolthole_method::{AuditAnswer, Card, Every, Weighs, Whose};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::{Reply, words};

use super::fields::{self, Pick};
use super::{cage, tips};

/// The form's id on the page; its button stands outside of it, at the thumb.
const FORM: &str = "walk";
/// More than three things to mend at once are none.
const FIXES_SHOWN: usize = 3;

/// How it stands, all questions card by card, then the routines of the house.
pub(crate) fn page(context: &Context) -> Reply {
    let room = room(context.method, context.notebook);
    let cards = context
        .method
        .environment
        .iter()
        .filter(|card| !card.asks.is_empty());
    context.show(Page {
        title: say!(context, "tips-room"),
        head: Head::Back {
            to: "tips".to_owned(),
            says: say!(context, "tips-title"),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack {
                h1 { (say!(context, "why-walk")) }
                p.soft { (say!(context, "audit-lead", n = room.asked.len())) }
            }
            (standing(context, &room))
            (cage::all(context))
            form id=(FORM) method="post" action=(context.to("audit")) {
                (context.form_id_field(0))
                div.flow { @for card in cards { (walk(context, card, &room)) } }
            }
            (routines(context))
            (listening(context))
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "audit-save")) } } },
    })
}

/// The answers that changed; the page then says how it stands.
pub(crate) fn submit(context: &Context) -> Reply {
    let room = room(context.method, context.notebook);
    let sent = context.sent();
    let given: SortedMap<String, String> = room
        .asked
        .iter()
        .filter_map(|asked| {
            let id = &asked.question.id;
            let answer = sent.all(id).next()?;
            Some((id.clone(), answer.trim().to_owned()))
        })
        .collect();
    let content = given
        .iter()
        .flat_map(|(question, answer)| [question.as_str(), answer]);
    let pen = context.pen().from_nth(fields::nth_of(content));
    context.saved("audit?saved=1", answer_room(pen, &room, &given))
}

/// How many of the answers are calm, and what to mend first.
fn standing(context: &Context, room: &Room) -> Markup {
    let (n_known, n_asked) = (room.n_known(), room.asked.len());
    let saved = context.request.query.get("saved").is_some();
    html! {
        @if n_known > 0 || saved {
            section.card.stack role=[saved.then_some("status")] aria-labelledby="standing" {
                h2 id="standing" { @if saved { (say!(context, "audit-saved", standing = says_calm(context, room))) } @else { (words::at_start(&says_calm(context, room))) } }
                @if n_known < n_asked { p.soft { (say!(context, "audit-open", n = n_asked - n_known, count = words::at_start(&words::number(context.asker.words, n_asked - n_known)))) } }
                @if room.fixes.is_empty() {
                    @if n_known > 0 { p { (say!(context, "audit-nothing-to-mend")) } }
                } @else {
                    h3 { (say!(context, "audit-first-things")) }
                    ol.lined { @for fix in room.fixes.iter().take(FIXES_SHOWN) { li { (first_thing(fix)) } } }
                    @if FIXES_SHOWN < room.fixes.len() { p.soft { (say!(context, "audit-more-below")) } }
                }
            }
        }
    }
}

/// "14 of 17 known things are calm"; for another page, too.
pub(crate) fn says_calm(context: &Context, room: &Room) -> String {
    match (room.n_known(), room.n_calm()) {
        (0, _) => say!(context, "audit-nothing-known"),
        (1, 1) => say!(context, "audit-one-is-calm"),
        (1, _) => say!(context, "audit-one-wants-mending"),
        (known, 0) => say!(context, "audit-none-is-calm", known = known),
        (known, calm) => say!(context, "audit-n-are-calm", calm = calm, known = known),
    }
}

fn first_thing(fix: &RoomQuestion) -> Markup {
    html! {
        @if let Some(answer) = fix.answer {
            a href={ "#" (fix.question.id) } { b { (answer.then) } }
            " " span.soft { (fix.question.weight_why) }
        }
    }
}

fn walk(context: &Context, card: &Card, room: &Room) -> Markup {
    let of_card = |asked: &&RoomQuestion| card.asks.iter().any(|ask| ask.id == asked.question.id);
    html! {
        section.card.stack {
            h2 { (card.words.title) }
            @for asked in room.asked.iter().filter(of_card) { (question(context, asked)) }
            (way_to(context, card))
        }
    }
}

fn question(context: &Context, asked: &RoomQuestion) -> Markup {
    let ask = asked.question;
    let chosen = asked.answer.map_or(String::new(), |answer| answer.id.clone());
    let not_known = say!(context, "audit-not-known");
    let offered = ask
        .answers
        .iter()
        .map(|answer| (answer.id.as_str(), answer.says.as_str()));
    let (mine, others): (Vec<&AuditAnswer>, Vec<&AuditAnswer>) = ask
        .answers
        .iter()
        .filter(|answer| !answer.then.is_empty())
        .partition(|answer| answer.id == chosen);
    html! {
        fieldset.stack-close id=(ask.id) {
            legend { h3 { (ask.asks) } }
            p.soft { (ask.why) }
            (fields::choices(&ask.id, Pick::One, offered.chain([("", not_known.as_str())]), &[chosen], &[]))
            @for answer in mine { p { (first(context, answer)) } }
            @if !others.is_empty() {
                details { summary { (say!(context, "audit-answer-by-answer")) } ul.plain { @for answer in others { li { (first(context, answer)) } } } }
            }
        }
    }
}

/// What to do first after that answer.
fn first(context: &Context, answer: &AuditAnswer) -> Markup {
    let only_if: Vec<String> = answer
        .only_if
        .iter()
        .flat_map(|when| when.terms())
        .map(|term| context.says(&bolthole_app::term_in_words(context.method, term)))
        .collect();
    html! {
        (say!(context, "audit-said", answer = answer.says)) " "
        @if answer.weighs == Weighs::Blocks { b { (answer.then) } } @else { (answer.then) }
        @if !only_if.is_empty() { span.soft { " " (say!(context, "audit-only-if", terms = only_if.join("; "))) } }
    }
}

fn routines(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "audit-at-home")) }
            p.soft { (say!(context, "audit-reminds")) }
            ul.links { @for card in context.method.routines() {
                @if let Some(routine) = &card.routine {
                    li { a href=(context.to(&tips::address(card))) { (icon(&card.icon)) span { b { (routine.short) } br; span.soft.small { (how_often(context, routine.every, routine.who)) } } } }
                }
            } }
        }
    }
}

/// What no ear can tell of a room.
fn listening(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-at-audit")) }
            p.soft { (say!(context, "listen-at-audit-says")) }
            a.alone href=(context.to("listening")) { (say!(context, "listen-title")) }
        }
    }
}

fn way_to(context: &Context, card: &Card) -> Markup {
    html! { a.alone href=(context.to(&tips::address(card))) { (say!(context, "audit-why")) span.unseen { ": " (card.words.title) } } }
}

/// How often, and for whom.
fn how_often(context: &Context, every: Every, who: Whose) -> String {
    let often = match every {
        Every::Once => "once",
        Every::Day => "day",
        Every::Week => "week",
        Every::Cleaning => "cleaning",
    };
    let whose = match who {
        Whose::Anybody => "anybody",
        Whose::Each => "each",
    };
    say!(context, "audit-routine", often = often, whose = whose)
}

#[cfg(test)]
mod tests;

//! A walk through room and cage: what to look for, why, and what to do first. And what is set up once at home.

use bolthole_app::{Room, RoomQuestion, answer_room, room};
use bolthole_domain::SortedMap;
use bolthole_method::{AuditAnswer, Card, Every, Weighs, Whose};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::{Reply, words};

use super::fields::{self, Pick};
use super::tips;

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
        title: "Room and cage".to_owned(),
        head: Head::Back {
            to: "tips".to_owned(),
            says: "Ten tips".to_owned(),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack {
                h1 { "A walk through room and cage" }
                p.soft { (room.asked.len()) " things to look for. Answer what you know; “not known” is an answer too, and each can be changed at any time. Room and cage are looked at by themselves, whatever a rat has been through." }
            }
            (standing(context, &room))
            form id=(FORM) method="post" action=(context.to("audit")) {
                (context.form_id_field(0))
                div.flow { @for card in cards { (walk(context, card, &room)) } }
            }
            (routines(context))
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { "Save what you answered" } } },
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
                h2 id="standing" { @if saved { "Saved: " (says_calm(room)) } @else { (words::at_start(&says_calm(room))) } }
                @if n_known < n_asked { p.soft { (words::at_start(&words::count(context.asker.words, n_asked - n_known, "thing is", "things are"))) " not known, and count neither way." } }
                @if room.fixes.is_empty() {
                    @if n_known > 0 { p { "Of what is known, nothing wants mending." } }
                } @else {
                    h3 { "What helps most, first things first" }
                    ol.lined { @for fix in room.fixes.iter().take(FIXES_SHOWN) { li { (first_thing(fix)) } } }
                    @if FIXES_SHOWN < room.fixes.len() { p.soft { "More below, at each answer. One thing at a time is quick enough." } }
                }
            }
        }
    }
}

/// "14 of 17 known things are calm"; for another page, too.
pub(crate) fn says_calm(room: &Room) -> String {
    match (room.n_known(), room.n_calm()) {
        (0, _) => "nothing is known yet".to_owned(),
        (1, 1) => "the one thing that is known is calm".to_owned(),
        (1, _) => "the one thing that is known wants mending".to_owned(),
        (known, 0) => format!("none of {known} known things is calm yet"),
        (known, calm) => format!("{calm} of {known} known things are calm"),
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
            (fields::choices(&ask.id, Pick::One, offered.chain([("", "Not known")]), &[chosen], &[]))
            @for answer in mine { p { (first(context, answer)) } }
            @if !others.is_empty() {
                details { summary { "What to do, answer by answer" } ul.plain { @for answer in others { li { (first(context, answer)) } } } }
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
        .map(|term| term.says(context.method))
        .collect();
    html! {
        "“" (answer.says) "”: "
        @if answer.weighs == Weighs::Blocks { b { (answer.then) } } @else { (answer.then) }
        @if !only_if.is_empty() { span.soft { " Only if one of these holds: " (only_if.join("; ")) "." } }
    }
}

fn routines(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { "Set up at home" }
            p.soft { "Today reminds of these. A day left out is no fault." }
            ul.links { @for card in context.method.routines() {
                @if let Some(routine) = &card.routine {
                    li { a href=(context.to(&tips::address(card))) { (icon(&card.icon)) span { b { (routine.short) } br; span.soft.small { (how_often(routine.every)) ", " (whose(routine.who)) } } } }
                }
            } }
        }
    }
}

fn way_to(context: &Context, card: &Card) -> Markup {
    html! { a.alone href=(context.to(&tips::address(card))) { "Why, and how we know" span.unseen { ": " (card.words.title) } } }
}

fn how_often(every: Every) -> &'static str {
    match every {
        Every::Once => "once",
        Every::Day => "every day",
        Every::Week => "every week",
        Every::Cleaning => "each time the cage is cleaned",
    }
}

fn whose(who: Whose) -> &'static str {
    match who {
        Whose::Anybody => "whoever is there",
        Whose::Each => "each person their own",
    }
}

#[cfg(test)]
mod tests;

//! Looking at the answers again: all of them on one page, each a way to change it, and "Still so" at the thumb.

use std::str::FromStr;

use bolthole_app::intake::Asked;
use bolthole_app::{Asking, LookAgain, intake, look_again, still_so};
use bolthole_domain::EventId;
use bolthole_method::{Called, Field, Question};
use bolthole_record::{Body, RatPages, Retraction};
use bolthole_words::{Html, say};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::links::with_query;
use crate::words::{self, marked};

/// Every answer once more.
pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let Some(asked) = Asked::of(context.method, context.notebook, pages.rat.id, asking) else {
        return context.no_such_rat();
    };
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let wanted = look_again(context.method, pages, context.asker.now);
    let (answered, open): (Vec<&Question>, Vec<&Question>) = asked
        .questions
        .iter()
        .partition(|question| asked.is_answered(question) && question.field != Field::HealthSigns);
    context.show(Page {
        title: say!(context, "again-title-of", name = called.name),
        head: Head::Back {
            to: format!("rats/{}", pages.rat.id),
            says: called.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { (say!(context, "again-title")) }
                p.soft { (why_again(context, wanted, &called)) }
            }
            (body_first(context, pages, &called))
            @if !answered.is_empty() {
                section.card.stack aria-labelledby="answers" {
                    h2 id="answers" { (say!(context, "again-answered")) }
                    ul.lined { @for question in &answered { (line(context, pages, &called, question, &answer(context, &asked, &called, question))) } }
                }
            }
            @if open.iter().any(|question| question.field != Field::HealthSigns) {
                details {
                    summary { (say!(context, "again-open")) }
                    ul.lined { @for question in open.iter().filter(|question| question.field != Field::HealthSigns) { (line(context, pages, &called, question, &say!(context, "again-not-known"))) } }
                }
            }
            form id="still" method="post" action=(context.to(&format!("rats/{}/again", pages.rat.id))) { (context.form_id_field(0)) }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form="still" { (say!(context, "again-still-so")) } } },
    })
}

/// "Still so", or its undo.
pub(crate) fn submit(context: &Context, pages: &RatPages) -> Reply {
    let sent = context.sent();
    let here = format!("rats/{}/again", pages.rat.id);
    match sent.get("undo").map(EventId::from_str) {
        Some(Ok(event)) => {
            let reason = String::new();
            let taken_back = Body::Retracted(Retraction { event, reason });
            context.saved(&here, vec![context.pen().write(taken_back)])
        }
        Some(Err(_)) => context.not_found(&say!(context, "again-no-undo")),
        None => {
            let saved = still_so(context.pen(), pages);
            let ids: Vec<String> = saved.iter().map(|event| event.id.to_string()).collect();
            let query = ids.first().map(|id| (SAVED, id.as_str()));
            let to = with_query(&format!("rats/{}/why", pages.rat.id), query.as_slice());
            context.saved(&to, saved)
        }
    }
}

/// What "Still so" leaves in the address of the page that follows it.
const SAVED: &str = "still";

/// That it was kept, with its undo; it stands at the thumb and never leaves by itself.
pub(crate) fn saved(context: &Context, pages: &RatPages) -> Markup {
    let event = context.request.query.get(SAVED).map(EventId::from_str);
    html! {
        @if let Some(Ok(event)) = event {
            div.slot.saved role="status" {
                p.grow { (marked!(context, "again-saved")) }
                form method="post" action=(context.to(&format!("rats/{}/again", pages.rat.id))) {
                    (context.form_id_field(1))
                    button.btn name="undo" value=(event) { (icon("undo")) " " (say!(context, "undo")) }
                }
            }
        }
    }
}

/// What the body shows is never confirmed in passing: it has a page of its own.
fn body_first(context: &Context, pages: &RatPages, called: &Called) -> Markup {
    html! {
        section.note.stack-close {
            p { (marked!(context, "again-health-first", name = called.name)) }
            a.alone href=(context.to(&format!("worse?rat={}", pages.rat.id))) { (say!(context, "today-worse")) }
        }
    }
}

fn answer(context: &Context, asked: &Asked, called: &Called, question: &Question) -> String {
    match intake::answers(context.asker.words, question, &asked.known) {
        answers if answers.is_empty() => say!(context, "intake-none-of-them"),
        answers => called.fill(&answers.join("; ")),
    }
}

fn line(context: &Context, pages: &RatPages, called: &Called, question: &Question, answer: &str) -> Markup {
    html! {
        li { a href=(context.to(&format!("rats/{}/intake/{}", pages.rat.id, question.id))) { (called.fill(&question.asks)) } " " span.soft { (answer) } }
    }
}

fn why_again(context: &Context, wanted: Option<LookAgain>, called: &Called) -> String {
    let name = &called.name;
    match wanted {
        Some(LookAgain::Weeks(weeks)) => {
            words::at_start(&say!(context, "again-weeks", n = weeks, name = name))
        }
        Some(LookAgain::Bite) => say!(context, "again-bite", name = name),
        Some(LookAgain::Illness) => say!(context, "again-illness", name = name),
        None => say!(context, "again-nothing", name = name),
    }
}

/// The one quiet line on Today: whose answers want another look.
pub(crate) fn line_on_today(context: &Context) -> Markup {
    let wanted = bolthole_app::to_look_at_again(context.method, context.notebook, context.asker.now);
    let rats = html! {
        @for (nth, (pages, _)) in wanted.iter().enumerate() {
            @if nth > 0 { " " }
            span.whole {
                a.alone href=(context.to(&format!("rats/{}/again", pages.rat.id))) { (pages.rat.name) }
                @if nth + 1 < wanted.len() { "," }
            }
        }
    };
    html! {
        @if !wanted.is_empty() { p.soft.small.again { (marked!(context, "again-on-today", rats = Html(&rats.0))) } }
    }
}

//! Looking at the answers again: all of them on one page, each a way to change it, and "Still so" at the thumb.

use std::str::FromStr;

use bolthole_app::intake::Asked;
use bolthole_app::{Asking, LookAgain, intake, look_again, still_so};
use bolthole_domain::EventId;
use bolthole_method::{Called, Field, Question};
use bolthole_record::{Body, RatPages, Retraction};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::links::with_query;
use crate::words;

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
        title: format!("Is this still so? {}", called.name),
        head: Head::Back {
            to: format!("rats/{}", pages.rat.id),
            says: called.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { "Is this still so?" }
                p.soft { (why_again(wanted, &called)) }
            }
            (body_first(context, pages, &called))
            @if !answered.is_empty() {
                section.card.stack aria-labelledby="answers" {
                    h2 id="answers" { "What you answered" }
                    ul.lined { @for question in &answered { (line(context, pages, &called, question, &answer(context, &asked, &called, question))) } }
                }
            }
            @if open.iter().any(|question| question.field != Field::HealthSigns) {
                details {
                    summary { "Not known so far" }
                    ul.lined { @for question in open.iter().filter(|question| question.field != Field::HealthSigns) { (line(context, pages, &called, question, "not known")) } }
                }
            }
            form id="still" method="post" action=(context.to(&format!("rats/{}/again", pages.rat.id))) { (context.form_id_field(0)) }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form="still" { "Still so" } } },
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
        Some(Err(_)) => {
            context.not_found("That cannot be taken back here. Each answer can be changed at any time.")
        }
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
                p.grow { b { "Saved" } ": still so, today" }
                form method="post" action=(context.to(&format!("rats/{}/again", pages.rat.id))) {
                    (context.form_id_field(1))
                    button.btn name="undo" value=(event) { (icon("undo")) " Undo" }
                }
            }
        }
    }
}

/// What the body shows is never confirmed in passing: it has a page of its own.
fn body_first(context: &Context, pages: &RatPages, called: &Called) -> Markup {
    html! {
        section.note.stack-close {
            p { b { "Health first. " } "“Still so” is about " (called.name) "’s ways and life. What is different about the body is written down by itself." }
            a.alone href=(context.to(&format!("worse?rat={}", pages.rat.id))) { "Worse than yesterday?" }
        }
    }
}

fn answer(context: &Context, asked: &Asked, called: &Called, question: &Question) -> String {
    match intake::answers(context.asker.words, question, &asked.known) {
        answers if answers.is_empty() => "none of these".to_owned(),
        answers => called.fill(&answers.join("; ")),
    }
}

fn line(context: &Context, pages: &RatPages, called: &Called, question: &Question, answer: &str) -> Markup {
    html! {
        li { a href=(context.to(&format!("rats/{}/intake/{}", pages.rat.id, question.id))) { (called.fill(&question.asks)) } " " span.soft { (answer) } }
    }
}

fn why_again(wanted: Option<LookAgain>, called: &Called) -> String {
    let name = &called.name;
    match wanted {
        Some(LookAgain::Weeks(weeks)) => {
            let weeks = words::count(
                bolthole_words::Words::english(),
                usize::try_from(weeks).unwrap_or(0),
                "week",
                "weeks",
            );
            format!(
                "{} since the first answers about {name}. Change what is different, or press “Still so”.",
                words::at_start(&has_passed(&weeks))
            )
        }
        Some(LookAgain::Bite) => format!(
            "{name} bit or nipped since the last answers. Change what is different, or press “Still so”."
        ),
        Some(LookAgain::Illness) => format!(
            "A sign of illness was noted since the last answers about {name}. Change what is different, or press “Still so”."
        ),
        None => {
            format!("Nothing asks for it now. What is different about {name} can be changed at any time.")
        }
    }
}

fn has_passed(weeks: &str) -> String {
    if weeks.ends_with('s') {
        format!("{weeks} have passed")
    } else {
        format!("{weeks} has passed")
    }
}

/// The one quiet line on Today: whose answers want another look.
pub(crate) fn line_on_today(context: &Context) -> Markup {
    let wanted = bolthole_app::to_look_at_again(context.method, context.notebook, context.asker.now);
    html! {
        @if !wanted.is_empty() {
            p.soft.small.again {
                "Another look at the answers about "
                @for (nth, (pages, _)) in wanted.iter().enumerate() {
                    @if nth > 0 { ", " }
                    a.alone href=(context.to(&format!("rats/{}/again", pages.rat.id))) { (pages.rat.name) }
                }
            }
        }
    }
}

//! First aid for people, and when a rat needs a vet. One tap away from every page, whatever else holds.

use bolthole_domain::Role;
use bolthole_method::{CardKind, Urgency};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};

use super::tips::{self, prose};

/// The card that says what to do after a bite.
pub(crate) const FIRST_AID: &str = "first-aid-for-a-bite";

/// First aid.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: "First aid".to_owned(),
        head: Head::Top(html! { div.grow { h1 { "First aid" } } }),
        tab: Tab::Aid,
        main: html! {
            (fetch_an_adult(context))
            div.cols {
                div.stack-wide { (after_a_bite(context)) }
                div.stack-wide { (vet_today(context)) @if context.role() == Role::Adult { (other_procedures(context)) } p.soft.small { "Bolthole is not a doctor and not a vet. If you are in doubt, ask one." } }
            }
        },
        thumb: html! { section.acts.acts-one aria-label="A rat that looks ill" { a.btn.btn-wide href=(context.to("worse")) { (icon("worse")) " Worse than yesterday?" } } },
    })
}

/// A child reads this first; others see it as a reminder in one line.
fn fetch_an_adult(context: &Context) -> Markup {
    html! {
        @if context.role() == Role::Child {
            section.banner.act.stack { h2 { (icon("aid")) " Fetch a grown-up now" } p { "A bite is never your fault. Show it to a grown-up, even if it is small." } }
        } @else {
            p.soft { "If a child was bitten: a grown-up looks at it, even if it is small." }
        }
    }
}

fn after_a_bite(context: &Context) -> Markup {
    html! {
        @match context.method.card(FIRST_AID) {
            Some(card) => {
                section.stack { h2 { (card.words.title) } @if !card.words.lead.is_empty() { p.lead { (prose::line(&card.words.lead)) } } }
                (tips::what_to_do(card))
                (tips::how_we_know(context, card))
            },
            None => section.card.stack { h2 { "After a bite" } p { "Wash it with soap and water. Show a deep bite, or one in the face or over a joint, to a doctor, and say that it was a rat." } },
        }
    }
}

/// The signs that mean a vet today; rust, because this is the vet's color.
fn vet_today(context: &Context) -> Markup {
    let urgent: Vec<_> = context
        .method
        .red_flags
        .iter()
        .filter(|flag| flag.urgency == Urgency::Now)
        .collect();
    html! {
        @if !urgent.is_empty() {
            section.banner.act.stack {
                h2 { (icon("vet")) " A vet today, if you see this in a rat" }
                ul.plain { @for flag in urgent { li { (flag.says) } } }
                @if context.role() == Role::Child { p { b { "Tell a grown-up at once." } } } @else if context.method.card("to-the-vet").is_some() { a.btn href=(context.to("cards/to-the-vet")) { "How to get there calmly" } }
            }
        }
    }
}

fn other_procedures(context: &Context) -> Markup {
    let others: Vec<_> = context
        .method
        .procedures
        .iter()
        .filter(|card| card.kind == CardKind::Procedure && card.id != FIRST_AID)
        .collect();
    html! {
        @if !others.is_empty() {
            section.card.stack {
                h2 { "Other hard moments" }
                ul.links { @for card in others { li { a href=(context.to(&tips::address(card))) { (icon(&card.icon)) span { (card.words.title) } } } } }
            }
        }
    }
}

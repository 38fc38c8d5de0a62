//! First aid for people, and when a rat needs a vet. One tap away from every page, whatever else holds.

use bolthole_domain::Role;
use bolthole_method::{CardKind, Doctor, Urgency};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};

use super::tips::{self, by_step, claims, prose};

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
                div.stack-wide { (after_a_bite(context)) (doctor(context)) }
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
                (by_step::way_in(context, card))
                (tips::what_to_do(card))
                (tips::how_we_know(context, card))
            },
            None => section.card.stack { h2 { "After a bite" } p { "Wash it with soap and water. Show a deep bite, or one in the face or over a joint, to a doctor, and say that it was a rat." } },
        }
    }
}

/// What in a bitten person calls a doctor, soonest first.
fn doctor(context: &Context) -> Markup {
    let groups = [
        (Doctor::Emergency, "Help now: call an ambulance"),
        (Doctor::Today, "A doctor today"),
        (
            Doctor::WhenItShows,
            "In the weeks after, a doctor as soon as it shows",
        ),
    ];
    html! {
        @if !context.method.people.is_empty() {
            details {
                summary { "When a doctor looks at it, and why" }
                div.card.stack { @for (soon, heading) in groups { (soon_enough(context, soon, heading)) } }
            }
        }
    }
}

fn soon_enough(context: &Context, soon: Doctor, heading: &str) -> Markup {
    let mut flags = context
        .method
        .people
        .iter()
        .filter(|flag| flag.doctor == soon)
        .peekable();
    html! {
        @if flags.peek().is_some() {
            h2 { (heading) }
            ul.lined { @for flag in flags {
                li.stack-close id=(flag.id) { p { b { (flag.says) ". " } (flag.why) } (claims::grade(flag.grade, "person")) (claims::sources(context.method, &flag.sources)) }
            } }
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
                @if context.role() == Role::Child { p { b { "Tell a grown-up at once." } } } @else if context.method.card("to-the-vet").is_some() { div.row { a.btn href=(context.to("cards/to-the-vet")) { "How to get there calmly" } a.btn href=(context.to("signs/vet")) { "All signs, and how soon" } } }
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

#[cfg(test)]
mod tests {
    use bolthole_method::Method;

    use crate::home::Home;

    #[test]
    fn first_aid_says_what_in_a_bitten_person_calls_a_doctor() {
        let mut home = Home::with_ellie();
        let page = home.open("first-aid");
        page.reads(&[
            "When a doctor looks at it",
            "A doctor today",
            "wild or feral rat",
            "In the weeks after",
            "Fever",
        ]);
        for flag in &Method::built_in().people {
            assert!(page.says(&flag.says) && page.says(&flag.why), "{}", flag.id);
        }
    }
}

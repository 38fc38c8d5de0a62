//! First aid for people, and when a rat needs a vet. One tap away from every page, whatever else holds.

use bolthole_domain::Role;
use bolthole_method::{CardKind, Doctor, Urgency};
use bolthole_words::say;
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
        title: say!(context, "first-aid"),
        head: Head::Top(html! { div.grow { h1 { (say!(context, "first-aid")) } } }),
        tab: Tab::Aid,
        main: html! {
            (fetch_an_adult(context))
            div.cols {
                div.stack-wide { (after_a_bite(context)) (doctor(context)) }
                div.stack-wide { (vet_today(context)) @if context.role() == Role::Adult { (other_procedures(context)) } p.soft.small { (say!(context, "aid-no-doctor")) } }
            }
        },
        thumb: html! { section.acts.acts-one aria-label=(say!(context, "aid-looks-ill")) { a.btn.btn-wide href=(context.to("worse")) { (icon("worse")) " " (say!(context, "today-worse")) } } },
    })
}

/// A child reads this first; others see it as a reminder in one line.
fn fetch_an_adult(context: &Context) -> Markup {
    html! {
        @if context.role() == Role::Child {
            section.banner.act.stack { h2 { (icon("aid")) " " (say!(context, "aid-fetch-now")) } p { (say!(context, "aid-never-your-fault")) } }
        } @else {
            p.soft { (say!(context, "aid-if-a-child")) }
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
            None => section.card.stack { h2 { (say!(context, "aid-after-a-bite")) } p { (say!(context, "aid-wash")) } },
        }
    }
}

/// What in a bitten person calls a doctor, soonest first.
fn doctor(context: &Context) -> Markup {
    let groups = [
        (Doctor::Emergency, say!(context, "aid-ambulance")),
        (Doctor::Today, say!(context, "aid-doctor-today")),
        (Doctor::WhenItShows, say!(context, "aid-doctor-later")),
    ];
    html! {
        @if !context.method.people.is_empty() {
            details {
                summary { (say!(context, "aid-when-a-doctor")) }
                div.card.stack { @for (soon, heading) in groups { (soon_enough(context, soon, &heading)) } }
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
                li.stack-close id=(flag.id) { p { b { (flag.says) ". " } (flag.why) } (claims::grade(context, flag.grade, "person")) (claims::sources(context, &flag.sources)) }
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
                h2 { (icon("vet")) " " (say!(context, "aid-vet-today")) }
                ul.plain { @for flag in urgent { li { (flag.says) } } }
                @if context.role() == Role::Child { p { b { (say!(context, "aid-tell-at-once")) } } } @else if context.method.card("to-the-vet").is_some() { div.row { a.btn href=(context.to("cards/to-the-vet")) { (say!(context, "aid-get-there")) } a.btn href=(context.to("signs/vet")) { (say!(context, "aid-all-signs")) } } }
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
                h2 { (say!(context, "aid-other-moments")) }
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

//! A walk through room and cage: what to look for, why, and what to do first. And what is set up once at home.

use bolthole_method::{AuditAnswer, AuditQuestion, Card, Every, Weighs, Whose};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};

use super::tips;

/// All questions, card by card, then the routines of the house.
pub(crate) fn page(context: &Context) -> Reply {
    let cards = || {
        context
            .method
            .environment
            .iter()
            .filter(|card| !card.asks.is_empty())
    };
    let n: usize = cards().map(|card| card.asks.len()).sum();
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
                p.soft { (n) " things to look for. What is in bold comes first: the place is not all right while it is so." }
            }
            div.flow { @for card in cards() { (walk(context, card)) } }
            (routines(context))
        },
        thumb: html! {},
    })
}

fn walk(context: &Context, card: &Card) -> Markup {
    html! {
        section.card.stack {
            h2 { (card.words.title) }
            ul.lined { @for ask in &card.asks { li.stack-close id=(ask.id) { (question(context, ask)) } } }
            (way_to(context, card))
        }
    }
}

fn question(context: &Context, ask: &AuditQuestion) -> Markup {
    let to_do = ask.answers.iter().filter(|answer| !answer.then.is_empty());
    html! {
        h3 { (ask.asks) }
        p.soft { (ask.why) }
        ul.plain { @for answer in to_do { li { (first(context, answer)) } } }
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
mod tests {
    use bolthole_method::Method;

    use crate::home::Home;

    #[test]
    fn every_question_about_the_room_is_asked_with_why_and_what_to_do() {
        let mut home = Home::with_ellie();
        let page = home.open("audit");
        let method = Method::built_in();
        for ask in method.environment.iter().flat_map(|card| &card.asks) {
            assert!(page.says(&ask.asks) && page.says(&ask.why), "{}", ask.id);
            for answer in &ask.answers {
                assert!(page.says(&answer.then), "{}: {}", ask.id, answer.then);
            }
        }
        for card in method.routines() {
            assert!(
                page.says(&card.routine.as_ref().expect("it is one").short),
                "{}",
                card.id
            );
        }
    }
}

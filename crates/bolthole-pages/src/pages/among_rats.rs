//! What rats have to do with each other, where it cannot wait: a fight in the cage, and a rat that has nobody.

use bolthole_app::{Fight, fights, lone_rats};
use bolthole_domain::RatId;
use bolthole_method::{Field, Method};
use bolthole_record::RatPages;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{icon, mark};
use crate::words;

use super::tips;

/// The card that says what to do.
pub(crate) const FIGHTING: &str = "rats-are-fighting";
const COMPANY: &str = "company";
const GOES_FOR_OTHERS: &str = "attacks_cagemate";

/// Every cage in which rats fight, as it was told.
pub(crate) fn all_fights(context: &Context) -> Markup {
    let all = fights(context.method, context.notebook, context.asker.now);
    html! { @for one in &all { (fight(context, one)) } }
}

/// The fight in which this rat is.
pub(crate) fn fight_of(context: &Context, rat: RatId) -> Markup {
    let all = fights(context.method, context.notebook, context.asker.now);
    let of_it = all
        .iter()
        .find(|one| one.rats.iter().any(|pages| pages.rat.id == rat));
    html! { @if let Some(one) = of_it { (fight(context, one)) } }
}

fn fight(context: &Context, fight: &Fight) -> Markup {
    let names = words::listed(
        context.asker.words,
        fight.rats.iter().map(|pages| pages.rat.name.as_str()),
    );
    let says = if fight.rats.len() == 1 {
        format!("{names} fights with a cage-mate")
    } else {
        format!("{names} fight")
    };
    html! {
        section.banner.teeth.stack {
            h2 { (mark(bolthole_domain::Outcome::Bit)) " " (says) }
            p { "So it was told. Look at each of them for blood. If there is any, part them now, with a towel or a dustpan and never with a bare hand." }
            @if let Some(card) = context.method.card(FIGHTING) {
                a.btn href=(context.to(&format!("{}/1", tips::address(card)))) { (icon("aid")) " " (card.words.title) ", step by step" }
                a.alone href=(context.to(&tips::address(card))) { "What is a fight, and what is only talk" }
            }
            @for pages in &fight.rats {
                @if let Some(question) = where_it_was_told(context.method, pages) {
                    a.alone href=(context.to(&format!("rats/{}/intake/{question}", pages.rat.id))) { (pages.rat.name) " no longer does: answer it anew" }
                }
            }
        }
    }
}

fn where_it_was_told<'m>(method: &'m Method, pages: &RatPages) -> Option<&'m str> {
    let mut signs = pages.intake.signs.iter().flatten();
    let question = if signs.any(|sign| sign == GOES_FOR_OTHERS) {
        let mut asked = method.questions.iter();
        asked.find(|question| {
            question
                .choices
                .iter()
                .any(|choice| choice.value == GOES_FOR_OTHERS)
        })
    } else {
        method.question_for(Field::RatConflict)
    };
    question.map(|question| question.id.as_str())
}

/// Who lives without any other rat; one line.
pub(crate) fn lone(context: &Context) -> Markup {
    let lone = lone_rats(context.method, context.notebook, context.asker.now);
    let names = words::listed(
        context.asker.words,
        lone.iter().map(|pages| pages.rat.name.as_str()),
    );
    html! {
        @if !lone.is_empty() {
            section.note.stack-close {
                p { b { (names) @if lone.len() == 1 { " lives" } @else { " each live" } " without another rat. " } "Rats live in twos or more; there is time to find company that suits." }
                @if let Some(card) = context.method.card(COMPANY) { a.alone href=(context.to(&tips::address(card))) { (card.words.title) } }
            }
        }
    }
}

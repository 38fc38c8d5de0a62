//! What rats have to do with each other, where it cannot wait: a fight in the cage, and a rat that has nobody.

use bolthole_app::{Fight, fights, lone_rats, where_fight_was_told};
use bolthole_domain::RatId;
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{icon, mark};
use crate::words::{self, marked};

use super::tips;

/// The card that says what to do.
pub(crate) const FIGHTING: &str = "rats-are-fighting";
const COMPANY: &str = "company";

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
    let says = say!(context, "fight-title", n = fight.rats.len(), names = names);
    html! {
        section.banner.teeth.stack {
            h2 { (mark(bolthole_domain::Outcome::Bit)) " " (says) }
            p { (say!(context, "fight-says")) }
            @if let Some(card) = context.method.card(FIGHTING) {
                a.btn href=(context.to(&format!("{}/1", tips::address(card)))) { (icon("aid")) " " (say!(context, "fight-steps", card = card.words.title)) }
                a.alone href=(context.to(&tips::address(card))) { (say!(context, "fight-or-talk")) }
            }
            @for pages in &fight.rats {
                @if let Some(question) = where_fight_was_told(context.method, pages) {
                    a.alone href=(context.to(&format!("rats/{}/intake/{}", pages.rat.id, question.id))) { (say!(context, "fight-no-longer", name = pages.rat.name)) }
                }
            }
        }
    }
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
                p { (marked!(context, "lone-rats", names = names, n = lone.len())) }
                @if let Some(card) = context.method.card(COMPANY) { a.alone href=(context.to(&tips::address(card))) { (card.words.title) } }
            }
        }
    }
}

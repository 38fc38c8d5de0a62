//! The steps, to be read away from the cage: what each asks, what counts as calm, and the cards it rests on.

use bolthole_domain::{Presenter, RungId};
use bolthole_method::{Called, Link, LinkKind, Method, Rung};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::words;

use super::see;
use super::tips::prose;

/// Of no one rat.
fn filled(method: &Method, text: &str) -> String {
    words::at_start(&Called::any(method.language).fill(text))
}

/// A step as a heading, of no one rat.
pub(crate) fn title(method: &Method, rung: &Rung) -> String {
    filled(method, &rung.words.title)
}

/// All of them, easiest first.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: say!(context, "steps-title"),
        head: Head::Back { to: "tips".to_owned(), says: say!(context, "tips-title") },
        tab: Tab::Tips,
        main: html! {
            div.stack { h1 { (say!(context, "steps-title")) } p.soft { (say!(context, "steps-lead")) } }
            ol.card.links {
                @for rung in context.method.ladder.rungs() {
                    li { a href=(context.to(&format!("steps/{}", rung.id))) { (icon(&rung.icon)) span { (title(context.method, rung)) } } }
                }
            }
        },
        thumb: html! {},
    })
}

/// One step.
pub(crate) fn step(context: &Context, id: &str) -> Reply {
    let Some(rung) = context.method.ladder.get(&RungId::from(id)) else {
        return context.not_found(&say!(context, "steps-no-such"));
    };
    let called = Called::any(context.method.language);
    let cards: Vec<Link> = rung
        .cards
        .iter()
        .filter_map(|id| context.method.card(id))
        .map(|card| Link::to(LinkKind::Card(card.kind), &card.id))
        .collect();
    let own = Link::to(LinkKind::Rung, id);
    let from = context.method.linked_from(&own);
    let more: Vec<Link> = from.into_iter().filter(|link| !cards.contains(link)).collect();
    context.show(Page {
        title: title(context.method, rung),
        head: Head::Back { to: "steps".to_owned(), says: say!(context, "steps-title") },
        tab: Tab::Tips,
        main: html! {
            h1 { (title(context.method, rung)) }
            div.cols {
                div.stack-wide {
                    section.card.stack { h2 { (say!(context, "steps-do-this")) } ol.how { @for line in &rung.words.how { li { span { (filled(context.method, &line.text())) } } } } }
                    section.card.stack { h2 { (say!(context, "visit-what-counts-as-calm")) } p { (filled(context.method, &rung.words.calm.text())) } }
                    section.card.stack { h2 { (say!(context, "steps-what-ends-it")) } (ends(context, rung)) }
                    @if !rung.words.more.is_empty() {
                        section.card.stack { h2 { (say!(context, "steps-more")) } (prose::blocks(&rung.words.more.iter().map(|block| block.filled(&called)).collect::<Vec<_>>())) }
                    }
                }
                div.stack-wide {
                    (see::shelf(context, &say!(context, "steps-rests-on"), cards.iter()))
                    (see::shelf(context, &say!(context, "see-beside"), more.iter()))
                    @if rung.presenter == Presenter::Spoon { a.btn.btn-wide href=(context.to("foods#spoon")) { (icon("spoon")) " " (say!(context, "steps-spoon")) } }
                }
            }
        },
        thumb: html! {},
    })
}

fn ends(context: &Context, rung: &Rung) -> Markup {
    html! {
        ul.plain {
            li { (say!(context, "steps-ends")) }
            @for line in &rung.words.ends { li { (filled(context.method, &line.text())) } }
        }
    }
}

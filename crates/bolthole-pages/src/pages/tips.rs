//! The ten tips and every other card of knowledge, each with how sure it is and who disagrees.

use bolthole_method::{Block, Card, CardKind, Line, Section};
use bolthole_record::{Rat, RatPages};
use bolthole_words::{Html, say};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::words::{self, marked};

use super::{find, see};

pub(crate) mod by_step;
pub(crate) mod claims;
pub(crate) mod prose;

const HAVE_READY: &str = "Have ready";
const DO_THIS: &str = "Do this";
const THE_OPPOSITE: &str = "Some say the opposite";

/// The ten tips, and below them everything else there is to read.
pub(crate) fn page(context: &Context) -> Reply {
    let method = context.method;
    let shelves: [(String, &[Card]); 5] = [
        (say!(context, "tips-shelf-hard"), &method.procedures),
        (say!(context, "tips-shelf-handling"), &method.handling),
        (say!(context, "tips-shelf-room"), &method.environment),
        (say!(context, "tips-shelf-meeting"), &method.introductions),
        (say!(context, "tips-shelf-more"), &method.cards),
    ];
    context.show(Page {
        title: say!(context, "tips-title"),
        head: Head::Top(html! { div.grow { h1 { (say!(context, "tips-title")) } p.soft { (say!(context, "tips-lead")) } } }),
        tab: Tab::Tips,
        main: html! {
            (find::field(context, ""))
            ol.card.links { @for tip in &method.tips { (tip_line(context, tip)) } }
            ul.card.links { @for (to, drawing, says, more) in places(context) { li { a href=(context.to(to)) { (icon(drawing)) span { b { (says) } br; span.soft.small { (more) } } } } } }
            div.cols.cols-even {
                @for (heading, cards) in shelves {
                    @if !cards.is_empty() {
                        section.card.stack { h2 { (heading) } ul.links { @for card in cards { (card_line(context, card)) } } }
                    }
                }
            }
            section.stack { (claims::letters(context)) }
        },
        thumb: html! {},
    })
}

/// What else there is to look up: where, its drawing, its name, what it holds.
fn places(context: &Context) -> [(&'static str, &'static str, String, String); 4] {
    [
        (
            "signs",
            "ease",
            say!(context, "signs-title"),
            say!(context, "tips-signs-more"),
        ),
        (
            "foods",
            "spoon",
            say!(context, "foods-title"),
            say!(context, "tips-foods-more"),
        ),
        (
            "audit",
            "check",
            say!(context, "tips-room"),
            say!(context, "tips-room-more"),
        ),
        (
            "steps",
            "door",
            say!(context, "steps-title"),
            say!(context, "tips-steps-more"),
        ),
    ]
}

fn tip_line(context: &Context, tip: &Card) -> Markup {
    html! {
        li { a href=(context.to(&address(tip))) {
            (icon(&tip.icon))
            span { @if let Some(number) = tip.number { span.soft { (say!(context, "tip-number", number = number)) } br; } b { (tip.words.title) } }
        } }
    }
}

fn card_line(context: &Context, card: &Card) -> Markup {
    html! { li { a href=(context.to(&address(card))) { (icon(&card.icon)) span { (card.words.title) } } } }
}

/// Where a card is read: tips under `tips/`, first aid at its own short address, the rest under `cards/`.
pub(crate) fn address(card: &Card) -> String {
    match card.kind {
        CardKind::Tip => format!("tips/{}", card.id),
        CardKind::Procedure if card.id == super::aid::FIRST_AID => "first-aid".to_owned(),
        _ => format!("cards/{}", card.id),
    }
}

/// One tip, by its id or its number.
pub(crate) fn tip(context: &Context, id: &str) -> Reply {
    let number = id.parse().ok();
    let found = context
        .method
        .tips
        .iter()
        .find(|tip| tip.id == id || (number.is_some() && tip.number == number));
    match found {
        Some(tip) => context.show(card_page(context, tip)),
        None => context.not_found(&say!(context, "tips-no-such-tip")),
    }
}

/// Any card, by its id.
pub(crate) fn card(context: &Context, id: &str) -> Reply {
    match context.method.card(id) {
        Some(card) => context.show(card_page(context, card)),
        None => context.not_found(&say!(context, "tips-no-such-card")),
    }
}

fn card_page(context: &Context, card: &Card) -> Page {
    Page {
        title: card.words.title.clone(),
        head: Head::Back {
            to: "tips".to_owned(),
            says: say!(context, "tips-title"),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack {
                @if let Some(number) = card.number { p.soft { @if card.kind == CardKind::Tip { (say!(context, "tip-number", number = number)) } @else { (say!(context, "stage-number", number = number)) } } }
                h1 { (card.words.title) }
                @if !card.words.lead.is_empty() { p.lead { (prose::line(&card.words.lead)) } }
            }
            div.cols {
                div.stack-wide { (what_to_do(card)) (how_we_know(context, card)) }
                div.stack-wide { (the_opposite(context, card)) (see::beside(context, card)) (in_your_mischief(context, card)) (claims::letters(context)) }
            }
        },
        thumb: html! { @if card.kind == CardKind::Procedure { section.acts.acts-one aria-label=(say!(context, "tips-in-one-hand")) { (by_step::way_in(context, card)) } } },
    }
}

/// What to have ready, "Do this", then every other section in its own order.
pub(crate) fn what_to_do(card: &Card) -> Markup {
    let first = [HAVE_READY, DO_THIS];
    let doing = first.iter().filter_map(|heading| card.words.section(heading));
    let rest = card
        .words
        .sections
        .iter()
        .filter(|section| !first.contains(&section.name()) && section.name() != THE_OPPOSITE);
    html! {
        @for section in doing.chain(rest) {
            section.card.stack { h2 { (section.heading) } (prose::blocks(&section.blocks)) }
        }
    }
}

/// The claims that we follow, each with its grade.
pub(crate) fn how_we_know(context: &Context, card: &Card) -> Markup {
    html! {
        @if !card.claims.is_empty() {
            section.card { h2 { (say!(context, "claims-how")) } @for claim in &card.claims { (claims::claim(context, claim)) } }
        }
    }
}

/// The view that we do not follow has its own place, in its holder's words.
pub(crate) fn the_opposite(context: &Context, card: &Card) -> Markup {
    let section = card.words.section(THE_OPPOSITE);
    let said = section.map(text_of).unwrap_or_default();
    html! {
        @if section.is_some() || !card.opposing.is_empty() {
            section.against-view.stack {
                h2 { @match section { Some(section) => (section.heading), None => (say!(context, "tips-the-opposite")) } }
                @if let Some(section) = section { (prose::blocks(&section.blocks)) }
                @for (view, claim) in card.opposing.iter().flat_map(|view| view.claims.iter().map(move |claim| (view, claim))) {
                    p.soft { (view.who) ":" }
                    @if said.contains(claim.text.trim_end_matches('.')) { (claims::weight(context, claim)) } @else { (claims::claim(context, claim)) }
                }
            }
        }
    }
}

fn text_of(section: &Section) -> String {
    let lines = section.blocks.iter().flat_map(Block::lines);
    lines.map(Line::text).collect::<Vec<_>>().join(" ")
}

/// Which rats have met steps that rest on this card.
fn in_your_mischief(context: &Context, card: &Card) -> Markup {
    let rungs: Vec<_> = context
        .method
        .ladder
        .rungs()
        .iter()
        .filter(|rung| rung.cards.contains(&card.id))
        .collect();
    let has_tried = |pages: &&RatPages| {
        pages.rat.left.is_none()
            && pages
                .visits
                .iter()
                .any(|visit| rungs.iter().any(|rung| rung.id == visit.rung))
    };
    let rats: Vec<_> = context.notebook.rats.values().filter(has_tried).collect();
    let links: Vec<String> = rats
        .iter()
        .map(|pages| link(context, &pages.rat).into_string())
        .collect();
    let names = words::listed(context.asker.words, links.iter().map(String::as_str));
    html! {
        @if !rats.is_empty() {
            section.card.stack {
                h2 { (say!(context, "tips-in-your-mischief")) }
                p { (marked!(context, "tips-have-met", names = Html(&names), n = rats.len())) }
            }
        }
    }
}

fn link(context: &Context, rat: &Rat) -> Markup {
    html! { a href=(context.to(&format!("rats/{}", rat.id))) { (rat.name) } }
}

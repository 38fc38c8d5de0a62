//! What a rat does: how to tell it when watching, what it may mean, and what it does not prove.

use bolthole_method::{Link, LinkKind, Sign, SignKind, Term};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, posture};
use crate::layout::{Head, Page, Tab};
use crate::words;

use super::see;
use super::tips::claims;

pub(crate) mod vet;

/// All signs, by what they belong with.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: "Signs".to_owned(),
        head: Head::Back {
            to: "tips".to_owned(),
            says: "Ten tips".to_owned(),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack { h1 { "Signs" } p.soft { "What a rat does, how to tell it, and what it may mean. No sign is read alone." } }
            (vet::way_to(context))
            div.flow {
                @for kind in SignKind::ALL {
                    section.card.stack { h2 { (heading(kind)) } ul.links { @for sign in of(context, kind) {
                        li { a href=(context.to(&format!("signs/{}", sign.id))) { (icon(drawing(kind))) span { (sign.says) } } }
                    } } }
                }
            }
        },
        thumb: html! {},
    })
}

fn of<'a>(context: &Context<'a>, kind: SignKind) -> impl Iterator<Item = &'a Sign> {
    context
        .method
        .ethogram
        .iter()
        .filter(move |sign| sign.kind == kind)
}

fn heading(kind: SignKind) -> &'static str {
    match kind {
        SignKind::Ease => "At ease, and coming near",
        SignKind::Ordinary => "What rats do anyway",
        SignKind::Fear => "Afraid",
        SignKind::Threat => "Threat, and hormones",
        SignKind::People => "Keeping away, or seeking somebody",
        SignKind::Teeth => "Teeth on people",
        SignKind::Others => "With other rats and things",
    }
}

/// The icon of its kind.
pub(crate) fn drawing(kind: SignKind) -> &'static str {
    match kind {
        SignKind::Ease => "ease",
        SignKind::Ordinary => "ate",
        SignKind::Fear => "froze",
        SignKind::Threat => "came",
        SignKind::People => "stayed",
        SignKind::Teeth => "nipped",
        SignKind::Others => "rats",
    }
}

/// One sign.
pub(crate) fn sign(context: &Context, id: &str) -> Reply {
    let Some(sign) = context.method.sign(id) else {
        return context.not_found("There is no sign of that name. All of them stand under Tips, Signs.");
    };
    let cards = cards_of(context, sign);
    context.show(Page {
        title: sign.says.clone(),
        head: Head::Back { to: "signs".to_owned(), says: "Signs".to_owned() },
        tab: Tab::Tips,
        main: html! {
            div.stack { p.soft { (heading(sign.kind)) } h1 { (sign.says) } p.lead { (sign.definition) } }
            @if let Some(drawing) = &sign.drawing { (posture(drawing)) }
            div.cols {
                div.stack-wide {
                    (meaning(sign))
                    (vet::together(context, id))
                    (how_we_know(context, sign))
                }
                div.stack-wide {
                    (see::shelf(context, "Cards that help", cards.iter()))
                    @if !sign.words.is_empty() { p.soft { "People also say: " (words::listed(context.asker.words, sign.words.iter().map(String::as_str))) "." } }
                    (claims::letters(context))
                }
            }
        },
        thumb: html! {},
    })
}

fn meaning(sign: &Sign) -> Markup {
    html! {
        section.card.stack {
            h2 { "What it may mean" }
            @if let [only] = sign.may_mean.as_slice() { p { (only) } } @else {
                ol.plain { @for meaning in &sign.may_mean { li { (meaning) } } }
                p.soft.small { "The likeliest first." }
            }
            @if !sign.not_alone.is_empty() { p.note { b { "Not alone: " } (sign.not_alone) } }
        }
    }
}

fn how_we_know(context: &Context, sign: &Sign) -> Markup {
    html! {
        section.card.stack { h2 { "How do we know?" } (claims::grade(context, sign.grade, "rat")) (claims::sources(context, &sign.sources)) }
    }
}

/// Cards that name the sign, and cards that it calls up.
fn cards_of(context: &Context, sign: &Sign) -> Vec<Link> {
    let mut links = context.method.linked_from(&Link::to(LinkKind::Sign, &sign.id));
    for card in context.method.all_cards() {
        let link = Link::to(LinkKind::Card(card.kind), &card.id);
        let mut terms = card.applies_if.iter().flat_map(|when| when.terms());
        let calls = terms.any(|term| matches!(term, Term::Sign(id) | Term::Tag(id) if *id == sign.id));
        if calls && !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

#[cfg(test)]
mod tests;

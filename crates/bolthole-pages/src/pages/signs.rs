//! What a rat does: how to tell it when watching, what it may mean, and what it does not prove.

use bolthole_domain::Language;
use bolthole_method::{Link, LinkKind, Sign, SignKind, Term};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, posture};
use crate::layout::{Head, Page, Tab};
use crate::words::{self, marked};

use super::see;
use super::tips::claims;

pub(crate) mod vet;

/// All signs, by what they belong with.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: say!(context, "signs-title"),
        head: Head::Back {
            to: "tips".to_owned(),
            says: say!(context, "tips-title"),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack { h1 { (say!(context, "signs-title")) } p.soft { (say!(context, "signs-lead")) } }
            (vet::way_to(context))
            div.flow {
                @for kind in SignKind::ALL {
                    section.card.stack { h2 { (heading(context, kind)) } ul.links { @for sign in of(context, kind) {
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

fn heading(context: &Context, kind: SignKind) -> String {
    let kind = match kind {
        SignKind::Ease => "ease",
        SignKind::Ordinary => "ordinary",
        SignKind::Fear => "fear",
        SignKind::Threat => "threat",
        SignKind::People => "people",
        SignKind::Teeth => "teeth",
        SignKind::Others => "others",
    };
    say!(context, "signs-group", kind = kind)
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
        return context.not_found(&say!(context, "signs-no-such"));
    };
    let cards = cards_of(context, sign);
    context.show(Page {
        title: sign.says.clone(),
        head: Head::Back { to: "signs".to_owned(), says: say!(context, "signs-title") },
        tab: Tab::Tips,
        main: html! {
            div.stack { p.soft { (heading(context, sign.kind)) } h1 { (sign.says) } p.lead { (sign.definition) } }
            @if let Some(drawing) = &sign.drawing { (posture(context.asker.words, drawing)) }
            div.cols {
                div.stack-wide {
                    (meaning(context, sign))
                    (vet::together(context, id))
                    (how_we_know(context, sign))
                }
                div.stack-wide {
                    (see::shelf(context, &say!(context, "signs-cards"), cards.iter()))
                    @if let Some(also) = also_said(context, sign) { p.soft { (say!(context, "signs-also-said", words = also)) } }
                    (claims::letters(context))
                }
            }
        },
        thumb: html! {},
    })
}

/// How people say it; what they say in English helps nobody who reads another language.
fn also_said(context: &Context, sign: &Sign) -> Option<String> {
    let is_read = context.method.language == Language::default() && !sign.words.is_empty();
    is_read.then(|| words::listed(context.asker.words, sign.words.iter().map(String::as_str)))
}

fn meaning(context: &Context, sign: &Sign) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "signs-may-mean")) }
            @if let [only] = sign.may_mean.as_slice() { p { (only) } } @else {
                ol.plain { @for meaning in &sign.may_mean { li { (meaning) } } }
                p.soft.small { (say!(context, "signs-likeliest-first")) }
            }
            @if !sign.not_alone.is_empty() { p.note { (marked!(context, "signs-not-alone", why = sign.not_alone)) } }
        }
    }
}

fn how_we_know(context: &Context, sign: &Sign) -> Markup {
    html! {
        section.card.stack { h2 { (say!(context, "claims-how")) } (claims::grade(context, sign.grade, "rat")) (claims::sources(context, &sign.sources)) }
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

//! Finding things in a keeper's own words; a plain form, so it works without JavaScript and without a server.

use bolthole_method::{Found, Urgency};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};

use super::{parts, see};

/// The field's name in the address.
const ASKED: &str = "q";
/// A question that fits in a phone's line several times over.
const LONGEST: usize = 200;
/// What can be asked, for whoever does not know how to begin: plain letters, as they stand in an address.
const EXAMPLES: [&str; 4] = [
    "why does he puff up",
    "wont come out",
    "can they have avocado",
    "did I ruin her trust",
];

/// What was found for the words in the address.
pub(crate) fn page(context: &Context) -> Reply {
    let asked = context.request.query.get(ASKED).unwrap_or_default();
    let found = context.method.search(asked);
    let unlisted = context.method.food_not_listed(asked);
    let (vet, rest): (Vec<&Found>, Vec<&Found>) = found.iter().partition(|found| found.vet != Urgency::None);
    context.show(Page {
        title: "Find".to_owned(),
        head: Head::Back {
            to: "tips".to_owned(),
            says: "Ten tips".to_owned(),
        },
        tab: Tab::Tips,
        main: html! {
            h1 { "Find" }
            (field(context, asked))
            @if asked.is_empty() { (examples(context)) }
            @else if let Some(food) = &unlisted { (no_word_on(context, food)) }
            @else if found.is_empty() { (nothing(context)) }
            @if !vet.is_empty() {
                section.banner.act.stack {
                    h2 { (icon("vet")) " " (needs_a_vet(context, &vet)) }
                    ul.links { @for found in vet { (line(context, found)) } }
                    a.btn href=(context.to("cards/to-the-vet")) { "How to get there calmly" }
                }
            }
            @if !rest.is_empty() && unlisted.is_none() { ul.card.links { @for found in rest { (line(context, found)) } } }
        },
        thumb: html! {},
    })
}

/// The line to write on, and its button.
pub(crate) fn field(context: &Context, asked: &str) -> Markup {
    html! {
        form.find role="search" method="get" action=(context.to("find")) {
            div.field {
                label for=(ASKED) { "Find something, in your own words" }
                input type="search" id=(ASKED) name=(ASKED) value=(asked) maxlength=(LONGEST) autocomplete="off" enterkeyhint="search";
            }
            button.btn { "Find" }
        }
    }
}

/// The most urgent of the signs says how soon.
fn needs_a_vet(context: &Context, vet: &[&Found]) -> String {
    match vet.iter().map(|found| found.vet).max() {
        Some(Urgency::Now) => "This needs a vet now, if you see it in a rat".to_owned(),
        soon => format!(
            "If you see this in a rat: {}",
            parts::urgency(context, soon.unwrap_or_default())
        ),
    }
}

fn line(context: &Context, found: &Found) -> Markup {
    let address = see::address(context, &found.what).unwrap_or_default();
    html! {
        li { a href=(context.to(&address)) {
            (icon(see::drawing(context, &found.what)))
            span { b { (found.title) } br; span.soft { (found.why) } }
        } }
    }
}

fn examples(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { "For example" }
            ul.links { @for asked in EXAMPLES { li { a href=(context.to(&format!("find?{ASKED}={}", asked.replace(' ', "+")))) { (icon("tips")) span { (asked) } } } } }
        }
    }
}

/// A food that no source names: that is said, and nothing made up.
fn no_word_on(context: &Context, food: &str) -> Markup {
    const NEXT: [(&str, &str, &str); 3] = [
        ("foods", "bowl", "The foods that are in our list"),
        ("cards/ask-somebody-who-knows", "note", "Ask somebody who knows"),
        ("signs/vet#poison", "vet", "She has eaten it, and you are worried"),
    ];
    html! {
        section.card.stack role="status" {
            h2 { "“" (food) "” is not in our list of foods" }
            p { "That does not make it safe. Treat it as unsafe until an experienced keeper or a vet says otherwise." }
            ul.links { @for (to, drawing, says) in NEXT { li { a href=(context.to(to)) { (icon(drawing)) span { (says) } } } } }
        }
    }
}

/// No dead end: what there is to read, what cannot wait, and whom to ask.
fn nothing(context: &Context) -> Markup {
    const INSTEAD: [(&str, &str, &str); 3] = [
        ("tips", "tips", "The ten tips, and everything else there is"),
        ("first-aid", "aid", "First aid, and when a rat needs a vet"),
        ("cards/ask-somebody-who-knows", "note", "Ask somebody who knows"),
    ];
    html! {
        section.card.stack role="status" {
            h2 { "Nothing found" }
            p { "Nothing here is called that. Fewer or other words may find it: what she does, where, and when." }
            ul.links { @for (to, drawing, says) in INSTEAD { li { a href=(context.to(to)) { (icon(drawing)) span { (says) } } } } }
        }
    }
}

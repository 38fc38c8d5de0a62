//! Finding things in a keeper's own words; a plain form, so it works without JavaScript and without a server.

use bolthole_method::{Found, Urgency};
use bolthole_words::say;
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
/// What was found for the words in the address.
pub(crate) fn page(context: &Context) -> Reply {
    let asked = context.request.query.get(ASKED).unwrap_or_default();
    let found = context.method.search(asked);
    let unlisted = context.method.food_not_listed(asked);
    let (vet, rest): (Vec<&Found>, Vec<&Found>) = found.iter().partition(|found| found.vet != Urgency::None);
    context.show(Page {
        title: say!(context, "find-title"),
        head: Head::Back {
            to: "tips".to_owned(),
            says: say!(context, "tips-title"),
        },
        tab: Tab::Tips,
        main: html! {
            h1 { (say!(context, "find-title")) }
            (field(context, asked))
            @if asked.is_empty() { (examples(context)) }
            @else if let Some(food) = &unlisted { (no_word_on(context, food)) }
            @else if found.is_empty() { (nothing(context)) }
            @if !vet.is_empty() {
                section.banner.act.stack {
                    h2 { (icon("vet")) " " (needs_a_vet(context, &vet)) }
                    ul.links { @for found in vet { (line(context, found)) } }
                    a.btn href=(context.to("cards/to-the-vet")) { (say!(context, "aid-get-there")) }
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
                label for=(ASKED) { (say!(context, "find-label")) }
                input type="search" id=(ASKED) name=(ASKED) value=(asked) maxlength=(LONGEST) autocomplete="off" enterkeyhint="search";
            }
            button.btn { (say!(context, "find-title")) }
        }
    }
}

/// The most urgent of the signs says how soon.
fn needs_a_vet(context: &Context, vet: &[&Found]) -> String {
    match vet.iter().map(|found| found.vet).max() {
        Some(Urgency::Now) => say!(context, "find-needs-a-vet-now"),
        soon => say!(
            context,
            "find-needs-a-vet",
            urgency = parts::urgency_key(soon.unwrap_or_default())
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

/// What can be asked, for whoever does not know how to begin.
fn examples(context: &Context) -> Markup {
    let all = [
        say!(context, "find-example-puff"),
        say!(context, "find-example-out"),
        say!(context, "find-example-avocado"),
        say!(context, "find-example-trust"),
    ];
    html! {
        section.card.stack {
            h2 { (say!(context, "find-for-example")) }
            ul.links { @for asked in all { li { a href=(context.to(&format!("find?{ASKED}={}", asked.replace(' ', "+")))) { (icon("tips")) span { (asked) } } } } }
        }
    }
}

/// A food that no source names: that is said, and nothing made up.
fn no_word_on(context: &Context, food: &str) -> Markup {
    let next = [
        ("foods", "bowl", say!(context, "find-foods")),
        (
            "cards/ask-somebody-who-knows",
            "note",
            say!(context, "find-ask-somebody"),
        ),
        ("signs/vet#poison", "vet", say!(context, "find-eaten")),
    ];
    html! {
        section.card.stack role="status" {
            h2 { (say!(context, "find-not-listed", food = food)) }
            p { (say!(context, "find-not-safe")) }
            ul.links { @for (to, drawing, says) in next { li { a href=(context.to(to)) { (icon(drawing)) span { (says) } } } } }
        }
    }
}

/// No dead end: what there is to read, what cannot wait, and whom to ask.
fn nothing(context: &Context) -> Markup {
    let instead = [
        ("tips", "tips", say!(context, "find-all-tips")),
        ("first-aid", "aid", say!(context, "find-first-aid")),
        (
            "cards/ask-somebody-who-knows",
            "note",
            say!(context, "find-ask-somebody"),
        ),
    ];
    html! {
        section.card.stack role="status" {
            h2 { (say!(context, "find-nothing")) }
            p { (say!(context, "find-other-words")) }
            ul.links { @for (to, drawing, says) in instead { li { a href=(context.to(to)) { (icon(drawing)) span { (says) } } } } }
        }
    }
}

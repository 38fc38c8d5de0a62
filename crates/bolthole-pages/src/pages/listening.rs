//! Listening: recordings, what was heard in them, and what can be learned from them.
//!
//! Every page says as little as the sound does: a call is one weak sign, silence is normal, a line is present at the
//! cage and never the cause, and of several rats nobody can say which one called.

pub(crate) mod drawn;
pub(crate) mod microphone;
pub(crate) mod one;
pub(crate) mod says;
pub(crate) mod survey;
pub(crate) mod timeline;
pub(crate) mod trend;

use bolthole_app::listening::{Recording, recordings};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::{Place, Reply};

/// Recordings shown in the list at once.
const SHOWN: usize = 60;

/// The sheet that only these pages need; `base` is the way back to the base.
pub(crate) fn style(base: &str) -> Markup {
    html! { link rel="stylesheet" href={ (base) "assets/listening.css" }; }
}

/// The same, for a page of the notebook.
fn style_of(context: &Context) -> Markup {
    html! { link rel="stylesheet" href=(context.to("assets/listening.css")); }
}

/// The page that all others here lead back to.
fn back(context: &Context) -> Head {
    Head::Back {
        to: "listening".to_owned(),
        says: say!(context, "listen-title"),
    }
}

/// What there is, and what can be done with it.
pub(crate) fn page(context: &Context) -> Reply {
    let all = recordings(context.notebook);
    context.show(Page {
        title: say!(context, "listen-title"),
        head: Head::Back {
            to: "audit".to_owned(),
            says: say!(context, "listen-room"),
        },
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { (say!(context, "listen-title")) }
                p.lead { (say!(context, "listen-lead")) }
                p.soft { (say!(context, "listen-weak-sign")) }
            }
            div.cols.cols-even {
                div.stack-wide { (ways(context)) }
                div.stack-wide { (list(context, &all)) }
            }
        },
        thumb: html! {},
    })
}

fn ways(context: &Context) -> Markup {
    let ways = [
        (
            "listening/microphone",
            "check",
            say!(context, "listen-to-microphone"),
        ),
        ("listening/survey", "worse", say!(context, "listen-to-survey")),
        ("listening/trend", "wait", say!(context, "listen-to-trend")),
        (
            "cards/calls-too-high-to-hear",
            "note",
            say!(context, "listen-to-calls"),
        ),
    ];
    html! {
        (add(context, "recordings"))
        section.card.stack {
            h2 { (say!(context, "listen-what-for")) }
            ul.links { @for (to, drawing, says) in ways { li { a href=(context.to(to)) { (icon(drawing)) span { (says) } } } } }
        }
    }
}

/// The way to bring a file, or why there is none here.
fn add(context: &Context, to: &str) -> Markup {
    html! {
        @if context.asker.keeping.place == Place::PhoneAlone {
            p.note { (say!(context, "listen-needs-a-server")) }
        } @else {
            a.btn.btn-main.btn-wide href=(context.to(to)) { (say!(context, "listen-add")) }
        }
    }
}

fn list(context: &Context, all: &[Recording]) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-recordings")) }
            @if all.is_empty() { p { (say!(context, "listen-none-yet")) } }
            ul.lined { @for one in all.iter().take(SHOWN) { li.stack-close { (line(context, one)) } } }
            @if SHOWN < all.len() { p.soft { (say!(context, "listen-older", n = all.len() - SHOWN)) } }
        }
    }
}

/// One recording in a list.
fn line(context: &Context, one: &Recording) -> Markup {
    html! {
        a.alone href=(context.to(&format!("listening/{}", one.id()))) { b { (says::when(context, one)) } }
        p { (says::of_whom(context, one)) }
        p.soft { (says::in_short(context.asker.words, one)) }
    }
}

#[cfg(test)]
mod tests;

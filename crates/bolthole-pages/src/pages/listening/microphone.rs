//! Which recorder to look for, how to set it, and whether the last recording was good.

use bolthole_app::listening::{Microphone, recordings};
use bolthole_words::say;
use maud::{Markup, html};

use super::{add, back, says, style_of};
use crate::Reply;
use crate::context::Context;
use crate::layout::{Page, Tab};
use crate::words::{self, marked};

/// The check, what to look for, how to set it.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: say!(context, "listen-good-enough"),
        head: back(context),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { (say!(context, "listen-good-enough")) }
                p.lead { (say!(context, "listen-good-enough-lead")) }
            }
            div.cols.cols-even {
                div.stack-wide { (check(context)) (last(context)) }
                div.stack-wide { (to_look_for(context)) (to_set(context)) }
            }
        },
        thumb: html! {},
    })
}

fn check(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-try")) }
            ol.plain {
                li { (say!(context, "listen-try-tap")) }
                li { (say!(context, "listen-try-add")) }
                li { (say!(context, "listen-try-read")) }
            }
            (add(context, "recordings"))
        }
    }
}

/// What the newest recording says.
fn last(context: &Context) -> Markup {
    let newest = recordings(context.notebook).into_iter().next();
    html! {
        @if let Some(one) = newest {
            @let [reach, rate] = says::reach_and_rate(&one);
            section.card.stack {
                h2 { (say!(context, "listen-last", verdict = words::at_start(&says::verdict(context.asker.words, one.microphone())))) }
                p { (say!(context, "listen-last-when", when = says::when(context, &one), reach = reach, rate = rate)) }
                p { b { (says::advice(context.asker.words, one.microphone())) } }
                @if one.microphone() == Microphone::Ok { p.soft { (high_enough(context, one.heard.bandwidth_hz)) } }
                a.alone href=(context.to(&format!("listening/{}", one.id()))) { (say!(context, "listen-all-heard")) }
            }
        }
    }
}

/// Short calls reach about 83 kHz at their loudest. Source: the labelled recordings behind the listener.
fn high_enough(context: &Context, bandwidth_hz: f64) -> String {
    const SHORT_CALLS_REACH_HZ: f64 = 83_000.0;
    if bandwidth_hz >= SHORT_CALLS_REACH_HZ {
        say!(context, "listen-high-enough")
    } else {
        say!(context, "listen-high-for-alarms")
    }
}

fn to_look_for(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-look-for")) }
            ul.plain {
                li { (marked!(context, "listen-look-rate")) }
                li { (marked!(context, "listen-look-reach")) }
                li { (marked!(context, "listen-look-files")) }
                li { (marked!(context, "listen-look-as-it-is")) }
                li { (marked!(context, "listen-look-gain")) }
            }
            p.soft { (say!(context, "listen-no-maker")) }
        }
    }
}

fn to_set(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-set")) }
            ul.plain {
                li { (say!(context, "listen-set-rate")) }
                li { (say!(context, "listen-set-clock")) }
                li { (say!(context, "listen-set-place")) }
                li { (say!(context, "listen-set-while")) }
                li { (say!(context, "listen-set-repeller")) }
            }
        }
    }
}

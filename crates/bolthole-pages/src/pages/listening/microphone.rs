//! Which recorder to look for, how to set it, and whether the last recording was good.

use bolthole_app::listening::{Microphone, recordings};
use maud::{Markup, html};

use super::{add, back, says, style_of};
use crate::Reply;
use crate::context::Context;
use crate::layout::{Page, Tab};
use crate::words;

/// The check, what to look for, how to set it.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: "Is the microphone good enough?".to_owned(),
        head: back(),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { "Is the microphone good enough?" }
                p.lead { (says::NOT_A_PHONE) " What is asked here is whether yours goes on." }
            }
            div.cols.cols-even {
                div.stack-wide { (check(context)) (last(context)) }
                div.stack-wide { (to_look_for()) (to_set()) }
            }
        },
        thumb: html! {},
    })
}

fn check(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { "Try it, in a minute" }
            ol.plain {
                li { "Away from the rats, start the recorder and let a tap run for ten seconds. In a laboratory running taps were among the loudest sources of ultrasound, above 100 kHz too." }
                li { "Stop, and add the file. Say “the room alone”." }
                li { "It says here how far up the sound went." }
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
            section.card.stack {
                h2 { "The last recording: " (words::at_start(says::verdict(one.microphone()))) }
                p { (says::when(context, &one)) ". " (says::reaches(&one)) }
                p { b { (says::advice(one.microphone())) } }
                @if one.microphone() == Microphone::Ok { p.soft { (high_enough(one.heard.bandwidth_hz)) } }
                a.alone href=(context.to(&format!("listening/{}", one.id()))) { "All that was heard in it" }
            }
        }
    }
}

/// Short calls reach about 83 kHz at their loudest. Source: the labelled recordings behind the listener.
fn high_enough(bandwidth_hz: f64) -> &'static str {
    const SHORT_CALLS_REACH_HZ: f64 = 83_000.0;
    if bandwidth_hz >= SHORT_CALLS_REACH_HZ {
        "It goes high enough for alarm calls and for the short high ones."
    } else {
        "It goes high enough for alarm calls. Short calls at 50 to 83 kHz lie in part above it."
    }
}

fn to_look_for() -> Markup {
    html! {
        section.card.stack {
            h2 { "What to look for when you buy one" }
            ul.plain {
                li { b { "192,000 samples a second or more. " } "Half of that is the highest pitch it can hold; 250,000 is comfortable for rats." }
                li { b { "A microphone that really reaches 60 kHz and beyond. " } "A high rate alone is no proof: files that stop at 22 kHz are an ordinary microphone’s." }
                li { b { "Files as WAV or FLAC. " } "Nothing that throws away what people do not hear, such as MP3." }
                li { b { "Sound as it is. " } "A bat detector that only makes a clicking or humming for people’s ears cannot be used." }
                li { b { "A gain that can be set, and a clock. " } "With the time in the file, calls find their visit by themselves." }
            }
            p.soft { "No maker is named here: none was tried by this project." }
        }
    }
}

fn to_set() -> Markup {
    html! {
        section.card.stack {
            h2 { "How to set it" }
            ul.plain {
                li { "The highest rate from 192 kHz up, no filter, a middle gain. Too loud is worse than too soft." }
                li { "The clock right to the minute, once a month." }
                li { "Beside the cage, a hand’s breadth off, where no teeth reach it and nothing rustles against it." }
                li { "From the beginning of a visit to its end, and the phone laid aside." }
                li { "An ultrasonic repeller is switched off first: its sweeps can be taken for calls." }
            }
        }
    }
}

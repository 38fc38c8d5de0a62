//! The same minute each week: a still arm that asks for nothing, so that one measure never gets harder.
//! Source: method, measures to chart (adapted from approach tests); engine, the weekly approach test.

use std::str::FromStr;

use bolthole_app::{RatView, note_minute, rest_of_rat, take_minute_back};
use bolthole_domain::{EventId, Seconds};
use bolthole_method::Urgency;
use bolthole_record::{Minute, RatPages};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::pages::fields::{self, Pick};
use crate::words;

/// The form's number on the page.
const FORM: u16 = 2;
/// Of its undo.
const UNDO_FORM: u16 = 3;
/// Results that are shown.
const SHOWN: usize = 6;
/// Days until it is tried again.
const EVERY: i32 = 7;
/// What can be chosen, how the message chooses by it, and how many seconds at most it says.
const CHOICES: [(&str, &str, Option<f64>); 5] = [
    ("5", "within-5", Some(5.0)),
    ("15", "within-15", Some(15.0)),
    ("30", "within-30", Some(30.0)),
    ("60", "within-60", Some(60.0)),
    ("none", "none", None),
];

/// The last results, and where it is due, what to do. Nothing is due before the first visit, while a vet comes first, or
/// while teeth or a day of rest ask for quiet.
pub(super) fn section(context: &Context, view: &RatView) -> Markup {
    let (rat, minutes) = (&view.pages.rat, &view.pages.minutes);
    let today = context.asker.now.day();
    let is_due = minutes
        .last()
        .is_none_or(|minute| EVERY <= today.days_since(minute.at.day()));
    let is_at_rest = view.bites.rest_until.is_some() || rest_of_rat(view.pages, context.asker.now).is_some();
    let may_try = view.health.triage.flag < Urgency::Soon && !is_at_rest && !view.pages.visits.is_empty();
    html! {
        @if !minutes.is_empty() || may_try {
            section.stack aria-labelledby="minute" {
                h2 id="minute" { (say!(context, "minute-heading")) }
                div.card.stack {
                    @if !minutes.is_empty() {
                        ul.plain {
                            @for (nth, minute) in minutes.iter().rev().take(SHOWN).enumerate() {
                                li.row {
                                    span.grow { (line(context, minute)) }
                                    @if nth == 0 && !is_due { (undo(context, view.pages, minute)) }
                                }
                            }
                        }
                    }
                    @if is_due && may_try {
                        p.small { (say!(context, "minute-how", name = rat.name, sex = words::sex(rat))) }
                        (context.form(FORM, &format!("rats/{}/minute", rat.id), html! {
                            div.stack {
                                (fields::choices("came", Pick::One, CHOICES.map(|(value, came, _)| (value, say!(context, "minute-came", came = came))), &[], &[]))
                                button.btn.btn-wide { (say!(context, "minute-save")) }
                            }
                        }))
                    } @else if !is_due {
                        p.soft.small { (say!(context, "minute-enough")) }
                    }
                }
            }
        }
    }
}

fn line(context: &Context, minute: &Minute) -> String {
    let day = words::at_start(&words::day(
        context.asker.words,
        minute.at.day(),
        context.asker.now.day(),
    ));
    match minute.came_within {
        Some(Seconds(seconds)) => say!(
            context,
            "minute-within",
            day = day,
            seconds = format!("{seconds:.0}")
        ),
        None => say!(context, "minute-not-within", day = day),
    }
}

/// This week's minute is taken back as a visit is: with a tap, until the next is due.
fn undo(context: &Context, pages: &RatPages, minute: &Minute) -> Markup {
    context.form(
        UNDO_FORM,
        &format!("rats/{}/minute/undo", pages.rat.id),
        html! {
            input type="hidden" name="minute" value=(minute.event);
            button.btn { (icon("undo")) " " (say!(context, "undo")) }
        },
    )
}

pub(crate) fn submit(context: &Context, pages: &RatPages) -> Reply {
    let chosen = context.sent().get("came");
    let came = CHOICES.iter().find(|(value, ..)| Some(*value) == chosen);
    let events = match came {
        Some((_, _, seconds)) => note_minute(context.pen(), pages.rat.id, seconds.map(Seconds)),
        None => Vec::new(),
    };
    context.saved(&format!("rats/{}", pages.rat.id), events)
}

/// Takes this rat's minute back; any other id changes nothing.
pub(crate) fn submit_undo(context: &Context, pages: &RatPages) -> Reply {
    let asked = context.sent().get("minute");
    let asked = asked.and_then(|id| EventId::from_str(id).ok());
    let minute = pages.minutes.iter().find(|minute| Some(minute.event) == asked);
    let events = minute.map(|minute| take_minute_back(context.pen(), minute));
    context.saved(&format!("rats/{}", pages.rat.id), events.unwrap_or_default())
}

//! What a rat allows today, and every bite there ever was.

use bolthole_app::{Allows, Bites, Held, RatView, Tool};
use bolthole_record::Visit;
use bolthole_words::say;
use maud::{Markup, html};

use super::lower;
use crate::context::Context;
use crate::icons::icon;
use crate::pages::parts::{about, called, did};
use crate::words;

pub(super) fn section(context: &Context, view: &RatView) -> Markup {
    html! {
        section.stack aria-labelledby="allow" {
            h2 id="allow" { (say!(context, "allows-heading", name = view.pages.rat.name)) }
            ul.card.allow {
                @for allows in &view.allows { (line(context, view, allows)) }
                (teeth(context, view))
            }
        }
    }
}

fn tool(context: &Context, tool: Tool) -> String {
    let tool = match tool {
        Tool::Spoon => "spoon",
        Tool::ArmAndLap => "arm",
        Tool::Gown => "gown",
        Tool::Hand => "hand",
        Tool::Finger => "finger",
    };
    say!(context, "allows-tool", tool = tool)
}

fn line(context: &Context, view: &RatView, allows: &Allows) -> Markup {
    let pronouns = words::pronouns(&view.pages.rat);
    let today = context.asker.now.day();
    let (drawing, state, more) = match &allows.held {
        None => (
            "check",
            say!(context, "allows-yes"),
            yes(context, view, allows.tool),
        ),
        Some(Held::Rests { why, until }) => {
            let until = until.map_or_else(
                || say!(context, "allows-not-now"),
                |day| {
                    say!(
                        context,
                        "allows-not-until",
                        day = words::until(context.asker.words, day, today)
                    )
                },
            );
            (
                "lock",
                until,
                about(context, why, &called(&view.pages.rat), &pronouns),
            )
        }
        Some(Held::NotYet { after }) => {
            let after = after.as_ref().map_or_else(String::new, |row| {
                say!(
                    context,
                    "allows-comes-after",
                    step = lower(context.asker.words, row)
                )
            });
            ("wait", say!(context, "allows-not-tried"), after)
        }
    };
    html! {
        li {
            (icon(drawing))
            span { b { (tool(context, allows.tool)) ": " (state) } @if !more.is_empty() { br; span.small.soft { (more) } } }
        }
    }
}

fn yes(context: &Context, view: &RatView, tool: Tool) -> String {
    let rat = &view.pages.rat;
    match tool {
        Tool::Spoon => say!(
            context,
            "allows-spoon-in-nest",
            name = rat.name,
            sex = words::sex(rat)
        ),
        Tool::ArmAndLap | Tool::Gown | Tool::Hand | Tool::Finger => String::new(),
    }
}

/// Every bite, always, in plain words; a lock that ended leaves the bite in the record.
fn teeth(context: &Context, view: &RatView) -> Markup {
    let today = context.asker.now.day();
    let Bites {
        visits,
        taken_back,
        rest_until,
    } = &view.bites;
    html! {
        li {
            (icon(if rest_until.is_some() { "lock" } else { "open" }))
            span {
                @match rest_until {
                    Some(until) => b { (say!(context, "allows-hands-rest", day = words::until(context.asker.words, *until, today))) },
                    None => b { (say!(context, "allows-no-lock")) },
                }
                @if visits.is_empty() && taken_back.is_empty() { br; span.small.soft { (say!(context, "allows-no-bite")) } }
                @for visit in visits { br; (bitten(context, view, visit)) }
                @for bite in taken_back.iter() {
                    br;
                    span.small.soft { (say!(context, "allows-taken-back", day = words::short_date(context.asker.words, bite.at.day(), today), reason = bite.reason)) }
                }
            }
        }
    }
}

fn bitten(context: &Context, view: &RatView, visit: &Visit) -> Markup {
    let who = visit.caregiver.and_then(|id| context.notebook.name_of(id));
    let noted = view.pages.bites.iter().find(|bite| bite.visit == Some(visit.id));
    html! {
        span.small.soft {
            (did(context, visit.outcome)) " " (words::day(context.asker.words, visit.at.day(), context.asker.now.day()))
            @if let Some(who) = who { ", " (who) }
            @if let Some(bite) = noted { ", " (crate::pages::visit::where_and_how(context.asker.words, bite.zone, bite.severity)) }
            @if visit.at_food { (say!(context, "allows-at-food")) }
        }
    }
}

//! Light, who is holding this device, the caregivers, and where everything is kept.

use std::str::FromStr;

use bolthole_domain::{CaregiverId, Role};
use maud::{Markup, html};

use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::{Form, Place, Reply, Theme};

use super::fields::{self, Fault, Pick};
use super::people;

mod way_back;

/// What is remembered for "as this device": no theme of that name, so the device decides.
const AS_THE_DEVICE: &str = "device";

/// The settings.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(settings(context, &Form::default(), &[]))
}

/// Light or dark is chosen, and the page that it was chosen on is shown again.
pub(crate) fn submit_light(context: &Context) -> Reply {
    let sent = context.sent();
    let theme = match sent.get("theme") {
        Some("day") => "day",
        Some("night") => "night",
        _ => AS_THE_DEVICE,
    };
    let to = way_back::safe(sent.get("back").unwrap_or_default());
    Reply::Redirect {
        to,
        events: Vec::new(),
        remember: vec![("theme", theme.to_owned())],
    }
}

/// Who holds this device is chosen.
pub(crate) fn submit_who(context: &Context) -> Reply {
    let sent = context.sent();
    let chosen = sent
        .get("caregiver")
        .and_then(|id| CaregiverId::from_str(id).ok());
    match chosen.filter(|id| context.notebook.caregivers.contains_key(id)) {
        Some(id) => {
            let to = way_back::safe(sent.get("back").unwrap_or("settings"));
            Reply::Redirect {
                to,
                events: Vec::new(),
                remember: vec![("caregiver", id.to_string())],
            }
        }
        None => context.refuse(settings(
            context,
            sent,
            &[Fault::at(
                "caregiver",
                "Choose one of the people below, or add a new one.",
            )],
        )),
    }
}

pub(super) fn settings(context: &Context, sent: &Form, faults: &[Fault]) -> Page {
    Page {
        title: "Settings".to_owned(),
        head: Head::Back {
            to: String::new(),
            says: "Today".to_owned(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { "Settings" }
            @if context.role() == Role::Child {
                div.stack-wide { (light(context)) (childs(context, faults)) }
            } @else {
                div.cols.cols-even {
                    div.stack-wide { (who_holds_this(context, faults)) (light(context)) (people::listed(context)) (people::add(context, sent, faults)) }
                    div.stack-wide { (where_it_is_kept(context)) (about()) }
                }
            }
        },
        thumb: html! {},
    }
}

/// A child's device stays one; a grown-up's is taken back into the hand.
fn childs(context: &Context, faults: &[Fault]) -> Markup {
    html! {
        @if context.asker.role == Role::Child {
            section.card.stack {
                h2 { "A child’s device" }
                p { "It shows the steps that a child does with a grown-up beside, and first aid. People, devices and the household are changed on a grown-up’s." }
            }
        } @else {
            (who_holds_this(context, faults))
        }
    }
}

fn who_holds_this(context: &Context, faults: &[Fault]) -> Markup {
    let people: Vec<(String, String)> = context
        .notebook
        .caregivers
        .iter()
        .map(|(id, person)| {
            (
                id.to_string(),
                if person.role == Role::Child {
                    format!("{}, a child", person.name)
                } else {
                    person.name.clone()
                },
            )
        })
        .collect();
    let chosen: Vec<String> = context.asker.caregiver.iter().map(ToString::to_string).collect();
    let options = people.iter().map(|(id, says)| (id.as_str(), says.as_str()));
    html! {
        section.card.stack {
            h2 { "Who is holding this device?" }
            @if people.is_empty() {
                p { "Nobody is in the notebook yet. Visits are kept all the same, without a name." }
            } @else {
                p.soft { "Visits logged here carry this name. A child is offered only what a child may do with a grown-up beside." }
                (context.form(0, "who", html! {
                    div.stack {
                        (fields::fault_at("caregiver", faults))
                        (fields::choices("caregiver", Pick::One, options, &chosen, faults))
                        button.btn.btn-main { "That is me" }
                    }
                }))
            }
        }
    }
}

fn light(context: &Context) -> Markup {
    let options = [
        ("day", "Day", context.asker.theme == Some(Theme::Day)),
        ("night", "Night", context.asker.theme == Some(Theme::Night)),
        (AS_THE_DEVICE, "As this device", context.asker.theme.is_none()),
    ];
    html! {
        section.card.stack {
            h2 { "Light" }
            form method="post" action=(context.to("settings/light")) {
                input type="hidden" name="back" value="settings";
                div.row { @for (value, says, on) in options { button.btn name="theme" value=(value) aria-pressed=(if on { "true" } else { "false" }) { (says) } } }
            }
        }
    }
}

fn where_it_is_kept(context: &Context) -> Markup {
    let n_later = context.notebook.n_not_understood;
    html! {
        section.card.stack {
            h2 { "Where things are kept" }
            @if context.asker.demo {
                p { "This is a demonstration. Its rats and visits are invented, and all of it is gone when the program ends." }
            } @else {
                @match context.asker.keeping.place {
                    Place::Server => {
                        p { "Rats, visits and notes are kept in the data folder on the machine that runs Bolthole. Nothing leaves the house by itself, and no other site is asked for anything." }
                        p { "On this device: one cookie that lets it in, and your choices of light and name." }
                        (devices_and_backup(context))
                    }
                    Place::PhoneOfServer => {
                        p { "Rats, visits and notes are kept on this device and in the data folder on the machine that runs Bolthole. Nothing leaves the house by itself, and no other site is asked for anything." }
                        p { "Also on this device: one cookie that lets it in, your choices of light and name, and photos, which stay here." }
                        (devices_and_backup(context))
                    }
                    Place::PhoneAlone => p { "Rats, visits, notes and photos are kept on this device, in this browser, and nowhere else. No site is asked for anything but Bolthole’s own files." },
                }
            }
            p { a.alone href=(context.to("household")) { "Where this notebook lives, copies, and moving it" } }
            @if context.asker.plain_line {
                p { b { "The line to this device is not encrypted. " } "At home that may be fine; on a network shared with strangers it is not." }
                p { b { "Bolthole does not open offline here, " } "because browsers keep nothing for that over such a line. What you tap while the server is away waits on this device and is sent when it is back." }
                p { b { "To change that: " } "whoever runs the machine starts it with " code { "--certificate" } " and " code { "--key" } ", or behind a proxy that speaks https. " code { "docs/hosting.md" } " shows both, step by step." }
            }
            @if n_later > 0 { p.soft { "Entries that a newer Bolthole wrote and this one cannot read: " (n_later) ". They are kept and passed on." } }
        }
    }
}

fn devices_and_backup(context: &Context) -> Markup {
    html! {
        p { a href=(context.to("devices")) { "Devices that may open this notebook" } }
        p { a href=(context.to("calendar")) { "A calendar of the rats, for your calendar program" } }
        p { b { "A copy: " } "whoever runs the machine makes one with " code { "bolthole backup" } ", also while it is in use." }
    }
}

fn about() -> Markup {
    html! {
        section.card.stack {
            h2 { "About" }
            p { "Bolthole carries out, rat by rat, the method of a rescue keeper’s article on shy and timid rats. It is not a vet. Its weights are an expert’s guess and not yet checked against real rats." }
            ul.plain.small {
                li { "Program: MIT or Apache-2.0" }
                li { "Words of the method: CC BY 4.0" }
                li { "Letters: Atkinson Hyperlegible Next, SIL Open Font License 1.1" }
            }
        }
    }
}

//! Light, who is holding this device, the caregivers, and where everything is kept.

use std::str::FromStr;

use bolthole_domain::{CaregiverId, Role};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::words::marked;
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
            &[Fault::at("caregiver", say!(context, "settings-choose"))],
        )),
    }
}

pub(super) fn settings(context: &Context, sent: &Form, faults: &[Fault]) -> Page {
    Page {
        title: say!(context, "settings"),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { (say!(context, "settings")) }
            @if context.role() == Role::Child {
                div.stack-wide { (light(context)) (childs(context, faults)) }
            } @else {
                div.cols.cols-even {
                    div.stack-wide { (who_holds_this(context, faults)) (light(context)) (people::listed(context)) (people::add(context, sent, faults)) }
                    div.stack-wide { (where_it_is_kept(context)) (about(context)) }
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
                h2 { (say!(context, "settings-childs")) }
                p { (say!(context, "settings-childs-says")) }
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
                    say!(context, "people-child", name = person.name)
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
            h2 { (say!(context, "settings-who")) }
            @if people.is_empty() {
                p { (say!(context, "settings-nobody")) }
            } @else {
                p.soft { (say!(context, "settings-who-says")) }
                (context.form(0, "who", html! {
                    div.stack {
                        (fields::fault_at("caregiver", faults))
                        (fields::choices("caregiver", Pick::One, options, &chosen, faults))
                        button.btn.btn-main { (say!(context, "settings-that-is-me")) }
                    }
                }))
            }
        }
    }
}

fn light(context: &Context) -> Markup {
    let options = [
        (
            "day",
            say!(context, "layout-day"),
            context.asker.theme == Some(Theme::Day),
        ),
        (
            "night",
            say!(context, "layout-night"),
            context.asker.theme == Some(Theme::Night),
        ),
        (
            AS_THE_DEVICE,
            say!(context, "settings-as-device"),
            context.asker.theme.is_none(),
        ),
    ];
    html! {
        section.card.stack {
            h2 { (say!(context, "settings-light")) }
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
            h2 { (say!(context, "settings-kept")) }
            @if context.asker.demo {
                p { (say!(context, "settings-kept-demo")) }
            } @else {
                @match context.asker.keeping.place {
                    Place::Server => {
                        p { (say!(context, "settings-kept-server")) }
                        p { (say!(context, "settings-kept-server-here")) }
                        (devices_and_backup(context))
                    }
                    Place::PhoneOfServer => {
                        p { (say!(context, "settings-kept-both")) }
                        p { (say!(context, "settings-kept-both-here")) }
                        (devices_and_backup(context))
                    }
                    Place::PhoneAlone => p { (say!(context, "settings-kept-phone")) },
                }
            }
            p { a.alone href=(context.to("household")) { (say!(context, "settings-household")) } }
            @if context.asker.plain_line {
                p { (marked!(context, "settings-plain-line")) }
                p { (marked!(context, "settings-not-offline")) }
                p { (marked!(context, "settings-encrypt")) }
            }
            @if n_later > 0 { p.soft { (say!(context, "settings-newer", n = n_later)) } }
        }
    }
}

fn devices_and_backup(context: &Context) -> Markup {
    html! {
        p { a href=(context.to("devices")) { (say!(context, "settings-devices")) } }
        p { a href=(context.to("calendar")) { (say!(context, "settings-calendar")) } }
        p { (marked!(context, "settings-backup")) }
    }
}

fn about(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "settings-about")) }
            p { (say!(context, "settings-about-says")) }
            ul.plain.small {
                li { (say!(context, "settings-license-program")) }
                li { (say!(context, "settings-license-words")) }
                li { (say!(context, "settings-license-letters")) }
            }
        }
    }
}

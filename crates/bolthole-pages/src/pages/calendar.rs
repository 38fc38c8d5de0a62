//! The household's calendar: what is in it, and an address for a calendar program. Shown by the server only.

use maud::{Markup, html};

use super::joining::page;
use crate::Theme;

/// What the calendar holds, and the form for an address; `address` was just made, and is shown this once.
pub fn calendar_page(theme: Option<Theme>, address: Option<&str>) -> String {
    let main = html! {
        h1 { "A calendar of the rats" }
        p.lead { "What comes round, in the calendar that your phone has already: the meal at the door, the same minute each week, the scales, days apart that are over." }
        @if let Some(address) = address { (made(address)) }
        div.cols.cols-even {
            div.stack-wide { (new_address(address.is_some())) }
            div.stack-wide { (what_is_in_it()) }
        }
    };
    page(
        theme,
        "",
        "A calendar of the rats",
        ("settings", "Settings"),
        main,
    )
}

fn made(address: &str) -> Markup {
    html! {
        section.card.stack role="status" {
            h2 { "Your calendar’s address" }
            p { "In your calendar program, choose “subscribe” or “from an address”, and paste this:" }
            div.field {
                label for="address" { "The address" }
                input type="text" id="address" readonly value=(address);
            }
            p.soft { "It is shown this once. Whoever has it can read the calendar, so keep it as you would keep a key. If it is lost, make another." }
        }
    }
}

fn new_address(is_another: bool) -> Markup {
    html! {
        section.card.stack {
            h2 { @if is_another { "Make another address" } @else { "Make an address" } }
            p { "One for this device. A new one takes the place of the one before, which then tells nothing more." }
            form.stack method="post" action="calendar" {
                fieldset.stack {
                    legend { "When in the day?" }
                    div.choices {
                        label.choice { input type="radio" name="hour" value="none" checked; span { "On the day, at no hour: it does not ring" } }
                        label.choice { input type="radio" name="hour" value="at"; span { "At an hour, never in the quiet hours" } }
                    }
                }
                (clock("at", "At", "18:00"))
                div.row { (clock("quiet-from", "Quiet from", "21:00")) (clock("quiet-until", "until", "08:00")) }
                button.btn.btn-main.btn-wide { "Make the address" }
            }
            form method="post" action="calendar" { button.btn name="end" value="yes" { "End this device’s address" } }
        }
    }
}

fn clock(name: &str, label: &str, value: &str) -> Markup {
    html! { div.field { label for=(name) { (label) } input type="time" id=(name) name=(name) value=(value); } }
}

fn what_is_in_it() -> Markup {
    html! {
        section.card.stack {
            h2 { "What is in it" }
            ul.plain {
                li { "Names of rats, and what comes round for them." }
                li { "No notes, no visits, no bites, no names of people." }
            }
            p { "Nothing in it is ever late. What was not done is there today, once, and no day that passed is counted." }
            p.soft { "Your calendar program fetches it from this machine, so it has to reach it: at home, or wherever this address opens. A calendar that is kept by a company reads it there." }
        }
    }
}

//! The household's calendar: what is in it, and an address for a calendar program. Shown by the server only.

use bolthole_words::say;
use maud::{Markup, html};

use super::joining::page;
use crate::layout::Reader;

/// What the calendar holds, and the form for an address; `address` was just made, and is shown this once.
pub fn calendar_page(reader: Reader, address: Option<&str>) -> String {
    let main = html! {
        h1 { (say!(reader, "calendar-title")) }
        p.lead { (say!(reader, "calendar-lead")) }
        @if let Some(address) = address { (made(reader, address)) }
        div.cols.cols-even {
            div.stack-wide { (new_address(reader, address.is_some())) }
            div.stack-wide { (what_is_in_it(reader)) }
        }
    };
    page(
        reader,
        "",
        &say!(reader, "calendar-title"),
        ("settings", &say!(reader, "settings")),
        main,
    )
}

fn made(reader: Reader, address: &str) -> Markup {
    html! {
        section.card.stack role="status" {
            h2 { (say!(reader, "calendar-made")) }
            p { (say!(reader, "calendar-made-says")) }
            div.field {
                label for="address" { (say!(reader, "calendar-address")) }
                input type="text" id="address" readonly value=(address);
            }
            p.soft { (say!(reader, "calendar-once")) }
        }
    }
}

fn new_address(reader: Reader, is_another: bool) -> Markup {
    html! {
        section.card.stack {
            h2 { @if is_another { (say!(reader, "calendar-make-another")) } @else { (say!(reader, "calendar-make")) } }
            p { (say!(reader, "calendar-one-a-device")) }
            form.stack method="post" action="calendar" {
                fieldset.stack {
                    legend { (say!(reader, "calendar-when")) }
                    div.choices {
                        label.choice { input type="radio" name="hour" value="none" checked; span { (say!(reader, "calendar-no-hour")) } }
                        label.choice { input type="radio" name="hour" value="at"; span { (say!(reader, "calendar-at-hour")) } }
                    }
                }
                (clock("at", &say!(reader, "calendar-at"), "18:00"))
                div.row { (clock("quiet-from", &say!(reader, "calendar-quiet-from"), "21:00")) (clock("quiet-until", &say!(reader, "calendar-quiet-until"), "08:00")) }
                button.btn.btn-main.btn-wide { (say!(reader, "calendar-make-it")) }
            }
            form method="post" action="calendar" { button.btn name="end" value="yes" { (say!(reader, "calendar-end")) } }
        }
    }
}

fn clock(name: &str, label: &str, value: &str) -> Markup {
    html! { div.field { label for=(name) { (label) } input type="time" id=(name) name=(name) value=(value); } }
}

fn what_is_in_it(reader: Reader) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(reader, "calendar-in-it")) }
            ul.plain {
                li { (say!(reader, "calendar-in-it-names")) }
                li { (say!(reader, "calendar-in-it-not")) }
            }
            p { (say!(reader, "calendar-never-late")) }
            p.soft { (say!(reader, "calendar-fetched")) }
        }
    }
}

//! How the household moves, each way in three sentences that can be followed.

use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;

/// One way to move: what it is called, and its steps.
type Way = (String, [String; 3]);

fn ways(context: &Context) -> [Way; 3] {
    [
        (
            say!(context, "moving-to-server"),
            [
                say!(context, "moving-to-server-1"),
                say!(context, "moving-to-server-2"),
                say!(context, "moving-to-server-3"),
            ],
        ),
        (
            say!(context, "moving-to-phone"),
            [
                say!(context, "moving-to-phone-1"),
                say!(context, "moving-to-phone-2"),
                say!(context, "moving-to-phone-3"),
            ],
        ),
        (
            say!(context, "moving-servers"),
            [
                say!(context, "moving-servers-1"),
                say!(context, "moving-servers-2"),
                say!(context, "moving-servers-3"),
            ],
        ),
    ]
}

/// The three ways.
pub(super) fn section(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "moving-title")) }
            div {
                @for (title, steps) in ways(context) {
                    details {
                        summary { (title) }
                        ol.plain { @for step in steps { li { (step) } } }
                    }
                }
            }
        }
    }
}

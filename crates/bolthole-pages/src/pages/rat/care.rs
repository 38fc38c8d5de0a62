//! How careful: the one thing about the pace that people choose.

use bolthole_app::{RatView, choose_care};
use bolthole_domain::Care;
use bolthole_plan::Policy;
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::pages::fields::{self, Pick};

/// The form's number on the page.
const FORM: u16 = 1;

/// Shown only where it changes something.
pub(super) fn section(context: &Context, view: &RatView) -> Markup {
    let rat = &view.pages.rat;
    html! {
        @if Policy::shipped(&context.method.ladder).has_a_word() {
            section.stack aria-labelledby="care" {
                h2 id="care" { (say!(context, "care-heading", name = rat.name)) }
                div.card.stack {
                    p.soft.small { (say!(context, "care-lead")) }
                    (context.form(FORM, &format!("rats/{}/care", rat.id), html! {
                        div.stack {
                            (fields::choices("care", Pick::One, Care::ALL.map(|care| (care.name(), say!(context, "care-says", care = care.name()))), &[rat.care.name().to_owned()], &[]))
                            button.btn.btn-wide { (say!(context, "save")) }
                        }
                    }))
                }
            }
        }
    }
}

pub(crate) fn submit(context: &Context, pages: &RatPages) -> Reply {
    let back = format!("rats/{}", pages.rat.id);
    let chosen = context.sent().get("care").and_then(Care::from_name);
    let events = match chosen {
        Some(care) if care != pages.rat.care => choose_care(context.pen(), pages.rat.id, care),
        _ => Vec::new(),
    };
    context.saved(&back, events)
}

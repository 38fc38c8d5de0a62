//! The place for one photo with a rat or a visit. Script fills it; without script nothing of it is shown.
//!
//! A photo lies in the browser of this device and nowhere else. It is no event, so it is never synced.

use bolthole_record::{Rat, Visit};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;

/// With a rat's page.
pub(crate) fn of_rat(context: &Context, rat: &Rat) -> Markup {
    place(context, &format!("rat/{}", rat.id), &rat.name)
}

/// With a visit.
pub(crate) fn of_visit(context: &Context, rat: &Rat, visit: &Visit) -> Markup {
    place(context, &format!("visit/{}", visit.id), &rat.name)
}

fn place(context: &Context, key: &str, name: &str) -> Markup {
    html! {
        section.card.stack.photo data-photo=(key) data-alt=(say!(context, "photo-of", name = name)) aria-labelledby="photo" hidden {
            h2 id="photo" { (say!(context, "photo-heading")) }
            p.soft { (say!(context, "photo-here-only")) }
            details data-part="shown" hidden { summary { (say!(context, "photo-look")) } }
            div.row {
                label.btn {
                    span data-part="first" { (say!(context, "photo-keep")) }
                    span data-part="another" hidden { (say!(context, "photo-keep-another")) }
                    input.hush type="file" accept="image/*" data-part="input";
                }
                button.btn type="button" data-part="remove" hidden { (say!(context, "photo-throw-away")) }
            }
            p.fault data-part="unreadable" role="alert" hidden { (say!(context, "photo-unreadable")) }
            p.fault data-part="full" role="alert" hidden { (say!(context, "photo-full")) }
        }
    }
}

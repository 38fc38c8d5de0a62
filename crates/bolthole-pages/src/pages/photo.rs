//! The place for one photo with a rat or a visit. Script fills it; without script nothing of it is shown.
//!
//! A photo lies in the browser of this device and nowhere else. It is no event, so it is never synced.

use bolthole_record::{Rat, Visit};
use maud::{Markup, html};

/// With a rat's page.
pub(crate) fn of_rat(rat: &Rat) -> Markup {
    place(&format!("rat/{}", rat.id), &rat.name)
}

/// With a visit.
pub(crate) fn of_visit(rat: &Rat, visit: &Visit) -> Markup {
    place(&format!("visit/{}", visit.id), &rat.name)
}

fn place(key: &str, name: &str) -> Markup {
    html! {
        section.card.stack.photo data-photo=(key) data-alt={ "Photo of " (name) } aria-labelledby="photo" hidden {
            h2 id="photo" { "A photo" }
            p.soft { "On this device only: a photo is not sent anywhere and is no part of the notebook." }
            details data-part="shown" hidden { summary { "Look at it" } }
            div.row {
                label.btn {
                    span data-part="first" { "Keep a photo" }
                    span data-part="another" hidden { "Keep another one instead" }
                    input.hush type="file" accept="image/*" data-part="input";
                }
                button.btn type="button" data-part="remove" hidden { "Throw it away" }
            }
            p.fault data-part="unreadable" role="alert" hidden { "This file is no picture that this browser can read. Nothing was changed." }
            p.fault data-part="full" role="alert" hidden { "There is no room for the photo on this device. Nothing was changed." }
        }
    }
}

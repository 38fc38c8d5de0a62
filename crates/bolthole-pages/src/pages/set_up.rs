use maud::html;

use crate::layout::shell;
use crate::{Theme, icons};

/// The page behind a set-up link: one button, so that a preview of the link does not use it up.
///
/// `code` is sent back to `setup` when the button is pressed.
pub fn set_up_page(theme: Option<Theme>, code: &str) -> String {
    let body = html! {
        main id="main" {
            div.stack {
                h1 { "Set up this device" }
                p.lead { "Bolthole will know this phone or browser from now on. The link works once." }
                form method="post" action="setup" {
                    input type="hidden" name="code" value=(code);
                    button.btn.btn-main { (icons::icon("door")) " Set up this device" }
                }
            }
        }
    };
    shell(theme, "", "Set up this device", None, body)
}

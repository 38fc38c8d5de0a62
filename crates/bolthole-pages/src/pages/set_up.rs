use maud::{Markup, html};

use super::household::file_form;
use crate::layout::shell;
use crate::{Theme, icons};

/// Whether anything was written yet in the place that a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// Nothing: it may begin with a copy from elsewhere.
    Fresh,
    /// Something: the device joins it.
    GoesOn,
}

/// The page behind a set-up link: one button, so that a preview of the link does not use it up.
///
/// `code` is sent back to `setup` when the button is pressed, or to `setup/copy` with a copy.
pub fn set_up_page(theme: Option<Theme>, code: &str, beginning: Beginning) -> String {
    let body = html! {
        main id="main" {
            div.stack-wide {
                div.stack {
                    h1 { "Set up this device" }
                    p.lead { "Bolthole will know this phone or browser from now on. The link works once." }
                    @if beginning == Beginning::GoesOn { (one_button(code)) }
                }
                @if beginning == Beginning::Fresh {
                    div.cols.cols-even { (anew(code)) (with_a_copy(code)) }
                }
            }
        }
    };
    shell(
        bolthole_words::Words::english(),
        theme,
        "",
        "Set up this device",
        None,
        body,
    )
}

fn one_button(code: &str) -> Markup {
    html! {
        form method="post" action="setup" {
            input type="hidden" name="code" value=(code);
            button.btn.btn-main.btn-wide { (icons::icon("door")) " Set up this device" }
        }
    }
}

fn anew(code: &str) -> Markup {
    html! {
        section.card.stack {
            h2 { "Begin anew" }
            p { "An empty notebook: your rats are described on the next page." }
            (one_button(code))
        }
    }
}

fn with_a_copy(code: &str) -> Markup {
    html! {
        section.card.stack {
            h2 { "I have a copy" }
            p { "From a phone or from another server: there, Settings, then Where this notebook lives, then Take a copy. It goes on here as the same household, and this device is set up with it." }
            (file_form(&format!("setup/copy?code={code}"), "Begin with this copy"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_place_without_entries_offers_to_begin_with_a_copy() {
        let fresh = set_up_page(None, "4f2a", Beginning::Fresh);
        assert!(fresh.contains("action=\"setup/copy?code=4f2a\" enctype=\"multipart/form-data\""));
        let goes_on = set_up_page(None, "4f2a", Beginning::GoesOn);
        assert!(fresh.contains("Begin anew") && fresh.contains("I have a copy"));
        assert!(
            !goes_on.contains("copy") && !goes_on.contains("anew") && goes_on.contains("Set up this device")
        );
    }
}

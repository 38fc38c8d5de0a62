use bolthole_words::say;
use maud::{Markup, html};

use super::household::file_form;
use crate::icons;
use crate::layout::{Reader, shell};

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
pub fn set_up_page(reader: Reader, code: &str, beginning: Beginning) -> String {
    let body = html! {
        main id="main" {
            div.stack-wide {
                div.stack {
                    h1 { (say!(reader, "set-up-title")) }
                    p.lead { (say!(reader, "set-up-lead")) }
                    @if beginning == Beginning::GoesOn { (one_button(reader, code)) }
                }
                @if beginning == Beginning::Fresh {
                    div.cols.cols-even { (anew(reader, code)) (with_a_copy(reader, code)) }
                }
            }
        }
    };
    shell(reader, "", &say!(reader, "set-up-title"), None, body)
}

fn one_button(reader: Reader, code: &str) -> Markup {
    html! {
        form method="post" action="setup" {
            input type="hidden" name="code" value=(code);
            button.btn.btn-main.btn-wide { (icons::icon("door")) " " (say!(reader, "set-up-title")) }
        }
    }
}

fn anew(reader: Reader, code: &str) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(reader, "set-up-anew")) }
            p { (say!(reader, "set-up-anew-says")) }
            (one_button(reader, code))
        }
    }
}

fn with_a_copy(reader: Reader, code: &str) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(reader, "set-up-copy")) }
            p { (say!(reader, "set-up-copy-says")) }
            (file_form(reader.words, &format!("setup/copy?code={code}"), &say!(reader, "set-up-with-copy")))
        }
    }
}

#[cfg(test)]
mod tests {
    use bolthole_words::Words;

    use super::*;

    fn english() -> Reader {
        Reader {
            words: Words::english(),
            theme: None,
        }
    }

    #[test]
    fn only_a_place_without_entries_offers_to_begin_with_a_copy() {
        let fresh = set_up_page(english(), "4f2a", Beginning::Fresh);
        assert!(fresh.contains("action=\"setup/copy?code=4f2a\" enctype=\"multipart/form-data\""));
        let goes_on = set_up_page(english(), "4f2a", Beginning::GoesOn);
        assert!(fresh.contains("Begin anew") && fresh.contains("I have a copy"));
        assert!(
            !goes_on.contains("copy") && !goes_on.contains("anew") && goes_on.contains("Set up this device")
        );
    }
}

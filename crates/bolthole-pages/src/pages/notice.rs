use bolthole_words::say;
use maud::html;

use crate::context::Context;
use crate::layout::{Head, Page, Reader, Tab, shell};
use crate::{Reply, Status};

/// One sentence and the way back to Today, inside the notebook.
pub(crate) fn page(context: &Context, status: Status, title: &str, sentence: &str) -> Reply {
    context.reply(
        status,
        Page {
            title: title.to_owned(),
            head: Head::Back {
                to: String::new(),
                says: say!(context, "today-title"),
            },
            tab: Tab::Elsewhere,
            main: html! { div.stack { h1 { (title) } p.lead { (sentence) } } },
            thumb: html! {},
        },
    )
}

/// A whole page for somebody who has no notebook open here.
///
/// `base` is the way back to the base, such as `""` or `"../"`.
pub fn notice_page(reader: Reader, base: &str, title: &str, text: &str) -> String {
    shell(
        reader,
        base,
        title,
        None,
        html! { main id="main" { div.stack { h1 { (title) } p.lead { (text) } } } },
    )
}

use maud::html;

use crate::context::Context;
use crate::layout::{Head, Page, Tab, shell};
use crate::{Reply, Status, Theme};

/// One sentence and the way back to Today, inside the notebook.
pub(crate) fn page(context: &Context, status: Status, title: &str, sentence: &str) -> Reply {
    context.reply(
        status,
        Page {
            title: title.to_owned(),
            head: Head::Back {
                to: String::new(),
                says: "Today".to_owned(),
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
pub fn notice_page(theme: Option<Theme>, base: &str, title: &str, text: &str) -> String {
    shell(
        bolthole_words::Words::english(),
        theme,
        base,
        title,
        None,
        html! { main id="main" { div.stack { h1 { (title) } p.lead { (text) } } } },
    )
}

//! A page of the rest of the program, asked of a phone that has only just begun and has no line to fetch it.

use bolthole_words::say;

use crate::context::Context;
use crate::pages::notice;
use crate::{Reply, Status, Verb};

/// One sentence, and the way back to Today.
pub(crate) fn page(context: &Context) -> Reply {
    let says = match context.request.verb {
        Verb::Get => say!(context, "later-page"),
        Verb::Post => say!(context, "later-form"),
    };
    notice::page(context, Status::Away, &say!(context, "later-title"), &says)
}

//! A page of the rest of the program, asked of a phone that has only just begun and has no line to fetch it.

use crate::context::Context;
use crate::pages::notice;
use crate::{Reply, Status, Verb};

/// One sentence, and the way back to Today.
pub(crate) fn page(context: &Context) -> Reply {
    let says = match context.request.verb {
        Verb::Get => {
            "This page comes to this device as soon as it has a line. \
             Today, visits and first aid are all here already."
        }
        Verb::Post => {
            "What takes this in comes to this device as soon as it has a line. \
             Nothing was written: go back, and send it again then."
        }
    };
    notice::page(context, Status::Away, "Still on its way", says)
}

use crate::Reply;
use crate::context::Context;

pub(crate) fn page(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}


use crate::Reply;
use crate::context::Context;

pub(crate) fn page(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn tip(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn card(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}


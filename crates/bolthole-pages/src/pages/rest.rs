use crate::Reply;
use crate::context::Context;

pub(crate) fn submit(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_undo(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_routine(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}


use crate::Reply;
use crate::context::Context;

pub(crate) fn page(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn logged(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn note(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn bite(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_undo(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_note(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_bite(context: &Context, _id: &str) -> Reply {
    context.not_found("This page is not written yet.")
}


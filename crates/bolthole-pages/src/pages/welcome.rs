use crate::Reply;
use crate::context::Context;

pub(crate) fn page(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn another(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_another(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}


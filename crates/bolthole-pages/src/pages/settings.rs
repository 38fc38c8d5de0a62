use crate::Reply;
use crate::context::Context;

pub(crate) fn page(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_caregiver(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_who(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_light(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}


use crate::Reply;
use crate::context::Context;
use bolthole_record::RatPages;

pub(crate) fn page(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit(context: &Context) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn gone(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn vet_seen(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_gone(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_vet_seen(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}


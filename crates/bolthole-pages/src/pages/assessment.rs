use crate::Reply;
use crate::context::Context;
use bolthole_record::RatPages;

pub(crate) fn page(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn differently(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit_differently(context: &Context, _pages: &RatPages) -> Reply {
    context.not_found("This page is not written yet.")
}


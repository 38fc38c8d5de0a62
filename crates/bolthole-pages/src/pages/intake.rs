use crate::Reply;
use crate::context::Context;
use bolthole_record::RatPages;

pub(crate) fn page(context: &Context, _pages: &RatPages, _question: &str) -> Reply {
    context.not_found("This page is not written yet.")
}

pub(crate) fn submit(context: &Context, _pages: &RatPages, _question: &str) -> Reply {
    context.not_found("This page is not written yet.")
}


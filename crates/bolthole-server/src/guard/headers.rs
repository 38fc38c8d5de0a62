//! The headers that every answer carries.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use bolthole_pages::page_headers;

/// Adds them. Pages are never kept by caches between browser and server; assets say for themselves.
pub(crate) fn add(headers: &mut HeaderMap) {
    for (name, value) in page_headers() {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
}

//! The headers that every answer carries.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use bolthole_pages::page_headers;

/// What the service worker may do: run its modules and its WebAssembly, and fetch from here.
pub(crate) const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Adds them, but for what an answer says of itself. Pages are never kept by caches between browser and server.
pub(crate) fn add(headers: &mut HeaderMap) {
    for (name, value) in page_headers() {
        headers
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
}

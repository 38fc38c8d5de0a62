/// The headers that every page carries, whichever shell sends it.
pub fn page_headers() -> &'static [(&'static str, &'static str)] {
    &ALWAYS
}

/// Only what the pages use; `blob:` is a photo that lies on this device. `form-action`, `base-uri` and `frame-ancestors` are not covered by `default-src`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; media-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; connect-src 'self'";

/// `same-origin` and not `no-referrer`, with which forms would send `Origin: null`.
const ALWAYS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

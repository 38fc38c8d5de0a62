//! Where a small form leads back to: a page of our own, whatever was sent.

/// `back` if it is a plain path below the base, else Today.
///
/// Only the letters that our own addresses have are let through. So no other origin can be named, by scheme,
/// by `//` or by a backslash, and no `..` climbs out of the base.
pub(crate) fn safe(back: &str) -> String {
    let (path, query) = back.split_once('?').unwrap_or((back, ""));
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    let is_query = query
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_.~=&%".contains(&byte));
    if back.len() <= LONGEST && path.split('/').all(is_part) && is_query {
        back.to_owned()
    } else if path.is_empty() && is_query && back.len() <= LONGEST && !query.is_empty() {
        format!("?{query}")
    } else {
        String::new()
    }
}

/// Longer than any address of ours.
const LONGEST: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_always_a_page_of_our_own() {
        for own in [
            "tips/always-a-hide",
            "rats/01930c5e-8f7a-7cc0-b1a2-0123456789ab",
            "visits/new?rat=0193&x=%20",
            "settings",
        ] {
            assert_eq!(safe(own), own);
        }
    }

    #[test]
    fn no_other_origin_can_be_named() {
        for foreign in [
            "https://example.com",
            "//example.com",
            "/\\example.com",
            "\\\\example.com",
            "/tips",
            "../..",
            "tips/../../x",
            "javascript:alert(1)",
            "tips\r\nSet-Cookie: a=b",
            "tips?x=\"><script>",
            "tips//x",
        ] {
            assert_eq!(safe(foreign), "", "{foreign}");
        }
    }
}

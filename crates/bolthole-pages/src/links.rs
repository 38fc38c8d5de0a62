//! Addresses: all of them relative to the page that is asked for, so Bolthole works under any path.

/// How to climb from the page at `path` back to the base: one `../` for each slash in it.
pub(crate) fn base_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The address of `target` (a path below the base) as seen from a page whose way back is `base`.
pub(crate) fn relative(base: &str, target: &str) -> String {
    match (base, target) {
        // An empty address would mean "this very page".
        ("", "") => "./".to_owned(),
        _ => format!("{base}{target}"),
    }
}

/// `path` with a query, each value percent-encoded.
pub(crate) fn with_query(path: &str, query: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    for (nth, (name, value)) in query.iter().enumerate() {
        address.push(if nth == 0 { '?' } else { '&' });
        address.push_str(&encoded(name));
        address.push('=');
        address.push_str(&encoded(value));
    }
    address
}

/// The `Location` that leads from the request for `from` to `to`, both below the base; never to another host.
pub fn way(from: &str, to: &str) -> String {
    let mut address = match from.matches('/').count() {
        0 => "./".to_owned(),
        n_folders => "../".repeat(n_folders),
    };
    for byte in to.trim_start_matches('/').bytes() {
        match byte {
            b'!'..=b'~' => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_three_folders_down_finds_its_way_back() {
        assert_eq!(relative(&base_of("rats/1/intake/age"), "tips"), "../../../tips");
        assert_eq!(relative(&base_of("rats"), ""), "./");
        assert_eq!(relative(&base_of("rats/1"), ""), "../");
    }

    #[test]
    fn a_value_never_breaks_out_of_its_place_in_a_query() {
        assert_eq!(
            with_query("worse", &[("rat", "a&b=\"c d")]),
            "worse?rat=a%26b%3D%22c%20d"
        );
    }
}

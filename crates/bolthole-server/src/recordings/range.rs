//! A small file, or the part of it that a player asks for: some players take no sound that comes only whole.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The file, or that part. What cannot be understood is answered with the whole, as RFC 9110 allows.
pub(crate) fn answer(headers: &HeaderMap, kind: &'static str, bytes: Vec<u8>) -> Response {
    let asked = headers.get(header::RANGE).and_then(|asked| asked.to_str().ok());
    let always = [
        (header::CONTENT_TYPE, kind),
        (header::ACCEPT_RANGES, "bytes"),
        (header::CACHE_CONTROL, "private, max-age=86400"),
    ];
    match asked.and_then(|asked| part(asked, bytes.len())) {
        None => (always, bytes).into_response(),
        Some((from, to)) => {
            let says = [(
                header::CONTENT_RANGE,
                format!("bytes {from}-{to}/{}", bytes.len()),
            )];
            (
                StatusCode::PARTIAL_CONTENT,
                always,
                says,
                bytes[from..=to].to_vec(),
            )
                .into_response()
        }
    }
}

/// First and last byte of the one part that is asked for, where it can be had.
fn part(asked: &str, n_bytes: usize) -> Option<(usize, usize)> {
    let (from, to) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let last = n_bytes.checked_sub(1)?;
    let (from, to) = match (from.is_empty(), to.is_empty()) {
        (true, _) => (n_bytes.saturating_sub(to.parse().ok()?), last),
        (false, true) => (from.parse().ok()?, last),
        (false, false) => (from.parse().ok()?, to.parse::<usize>().ok()?.min(last)),
    };
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_never_outside_of_the_file() {
        let parts =
            ["bytes=0-1", "bytes=4-", "bytes=-3", "bytes=2-99", "bytes=-99"].map(|asked| part(asked, 10));
        assert_eq!(
            parts,
            [
                Some((0, 1)),
                Some((4, 9)),
                Some((7, 9)),
                Some((2, 9)),
                Some((0, 9))
            ]
        );
        for odd in [
            "bytes=",
            "bytes=9-3",
            "bytes=10-",
            "lines=1-2",
            "bytes=a-b",
            "bytes=0-1,4-5",
            "bytes=-0",
        ] {
            assert_eq!(part(odd, 10), None, "{odd}");
        }
        assert_eq!(part("bytes=0-0", 0), None);
    }
}

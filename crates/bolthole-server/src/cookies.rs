//! The cookies: a device's secret, its light, its offset from UTC. Nothing else is ever set.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::guard::arrival::line;
use crate::secret::Secret;

/// Over plain http; browsers drop Secure cookies there.
const PLAIN: &str = "bolthole";
/// Over https, bound to this host and never sent in the clear.
const ENCRYPTED: &str = "__Host-bolthole";
/// A device stays set up for a year after it was last let in.
const YEAR_S: u32 = 31_536_000;

/// How the browser reached us, as far as it can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    /// Encrypted.
    Https,
    /// In the clear.
    Http,
}

/// The first cookie of that name.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'));
    pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The device's secret, and the line that it came by: where nobody knows that, the one that its cookie speaks for.
pub(crate) fn device_secret(headers: &HeaderMap) -> Option<(Secret, Line)> {
    let named = |name, line| {
        cookie(headers, name)
            .and_then(Secret::sent)
            .map(|secret| (secret, line))
    };
    let (secret, spoken_for) = named(ENCRYPTED, Line::Https).or_else(|| named(PLAIN, Line::Http))?;
    Some((secret, line(headers).unwrap_or(spoken_for)))
}

/// The `Set-Cookie` that lets a device in.
///
/// Strict over plain http; Lax over https, where `__Host-` and Secure already bind it.
pub(crate) fn device_cookie(secret: &Secret, line: Line) -> String {
    let secret = secret.reveal();
    match line {
        Line::Https => {
            format!("{ENCRYPTED}={secret}; Path=/; Max-Age={YEAR_S}; Secure; HttpOnly; SameSite=Lax")
        }
        Line::Http => format!("{PLAIN}={secret}; Path=/; Max-Age={YEAR_S}; HttpOnly; SameSite=Strict"),
    }
}

/// A harmless choice remembered on this device, such as its light; none if the value does not fit a cookie.
pub(crate) fn choice_cookie(name: &str, value: &str) -> Option<String> {
    let fits = value.len() <= 64
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fits.then(|| format!("{name}={value}; Path=/; Max-Age={YEAR_S}; HttpOnly; SameSite=Strict"))
}

/// The browser's own offset from UTC in minutes, which a page's script notes in the cookie `offset`.
///
/// No place on Earth is more than 14 hours away; anything else is not an offset.
pub(crate) fn offset_min(headers: &HeaderMap) -> Option<i16> {
    let minutes: i16 = cookie(headers, "offset")?.parse().ok()?;
    (-14 * 60..=14 * 60).contains(&minutes).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(cookies: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, cookies.parse().unwrap())])
    }

    #[test]
    fn the_encrypted_cookie_is_believed_first() {
        let (secret, line) = device_secret(&sent("bolthole=aa; __Host-bolthole=bb")).unwrap();
        assert_eq!((secret.reveal(), line), ("bb", Line::Https));
        let (secret, line) = device_secret(&sent("theme=night; bolthole=aa")).unwrap();
        assert_eq!((secret.reveal(), line), ("aa", Line::Http));
    }

    #[test]
    fn where_the_line_is_known_the_cookies_name_says_nothing() {
        let mut headers = sent("bolthole=aa");
        headers.insert("x-forwarded-proto", "https".parse().unwrap());
        assert_eq!(device_secret(&headers).unwrap().1, Line::Https);
    }

    #[test]
    fn an_offset_that_no_place_has_is_not_believed() {
        assert_eq!(offset_min(&sent("offset=-330")), Some(-330));
        assert_eq!(offset_min(&sent("offset=9000")), None);
        assert_eq!(offset_min(&sent("offset=noon")), None);
    }

    #[test]
    fn a_choice_never_smuggles_in_a_second_cookie() {
        assert_eq!(choice_cookie("theme", "night; Path=/x"), None);
        assert!(choice_cookie("theme", "night").is_some());
    }
}

//! Every write comes from a page of ours.
//!
//! `Origin` names the page that sent the form and must be this very host; browsers send it with every
//! form. Where it is missing, `Sec-Fetch-Site: same-origin`, which no page can forge, stands in for it.
//! Over an encrypted line a page that was not encrypted sends nothing. Where the browser says cross-site or same-site, the write is refused whatever `Origin` says.

use axum::http::{HeaderMap, header};

use super::arrival::line;
use super::host::host;
use crate::cookies::Line;

/// Whether a form may be taken, and over which line the browser sent it.
pub(crate) fn of_our_own(headers: &HeaderMap) -> Option<Line> {
    let site = headers
        .get("sec-fetch-site")
        .map(|site| site.to_str().unwrap_or("unreadable"));
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return None;
    }
    let known = line(headers);
    let Some(origin) = headers.get(header::ORIGIN) else {
        return (site == Some("same-origin")).then_some(known.unwrap_or(Line::Http));
    };
    let (said, sender) = sender(origin.to_str().ok()?)?;
    if known == Some(Line::Https) && said == Line::Http {
        return None;
    }
    host(headers)
        .is_some_and(|host| host.eq_ignore_ascii_case(sender))
        .then_some(said)
}

/// `https://home.lan` is an encrypted line and `home.lan`; `null` is nobody.
fn sender(origin: &str) -> Option<(Line, &str)> {
    match origin.split_once("://")? {
        ("https", sender) => Some((Line::Https, sender)),
        ("http", sender) => Some((Line::Http, sender)),
        _ => None,
    }
}

/// A reader came by a link on somebody else's page, so a strict cookie was kept back by the browser.
pub(crate) fn came_by_a_foreign_link(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-site")
        .is_some_and(|site| site == "cross-site" || site == "same-site")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sent: &[(&'static str, &str)], expected: Option<Line>) {
        let mut headers = HeaderMap::new();
        headers.insert("host", "home.lan:8080".parse().unwrap());
        for (name, value) in sent {
            headers.insert(*name, value.parse().unwrap());
        }
        assert_eq!(of_our_own(&headers), expected, "{sent:?}");
    }

    #[test]
    fn a_form_is_only_taken_from_our_own_page() {
        check(&[("origin", "http://home.lan:8080")], Some(Line::Http));
        check(
            &[
                ("origin", "https://HOME.lan:8080"),
                ("sec-fetch-site", "same-origin"),
            ],
            Some(Line::Https),
        );
        check(&[("origin", "http://evil.example")], None);
        check(&[("origin", "http://home.lan:9090")], None);
        check(&[("origin", "null")], None);
        check(
            &[
                ("origin", "http://home.lan:8080"),
                ("sec-fetch-site", "cross-site"),
            ],
            None,
        );
        check(
            &[
                ("origin", "http://home.lan:8080"),
                ("sec-fetch-site", "same-site"),
            ],
            None,
        );
    }

    #[test]
    fn a_page_that_came_in_the_clear_sends_no_form_over_an_encrypted_line() {
        let https = ("x-forwarded-proto", "https");
        check(&[https, ("origin", "http://home.lan:8080")], None);
        check(&[https, ("origin", "https://home.lan:8080")], Some(Line::Https));
        check(&[https, ("sec-fetch-site", "same-origin")], Some(Line::Https));
    }

    #[test]
    fn without_an_origin_only_the_browsers_own_word_counts() {
        check(&[], None);
        check(&[("sec-fetch-site", "none")], None);
        check(&[("sec-fetch-site", "same-origin")], Some(Line::Http));
    }
}

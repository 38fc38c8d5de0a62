//! How a request came, as far as it can be believed.
//!
//! A proxy speaks for the browser: it says the name that was asked for, the line and the address. Anybody can write
//! such headers, so only a proxy that the keeper named is believed; from everybody else they are taken away.
//! Behind this guard `Host` is the name that the browser used, and what [`line`] says is true.

use std::net::{IpAddr, SocketAddr};

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::connections::Peer;
use crate::cookies::Line;

/// Whose word about the browser is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Proxy {
    /// Nobody's: browsers come here themselves.
    #[default]
    None,
    /// That of a proxy on this machine.
    OnThisMachine,
    /// That of a proxy at this address, or on this machine.
    At(IpAddr),
}

impl Proxy {
    fn speaks_from(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        match self {
            Proxy::None => false,
            Proxy::OnThisMachine => address.is_loopback(),
            Proxy::At(proxy) => address.is_loopback() || address == proxy.to_canonical(),
        }
    }
}

const PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Lets only those headers through that can be believed.
pub(crate) fn believe(proxy: Proxy, request: &mut Request) {
    let peer = request.extensions().get::<Peer>().copied();
    let carried = request.extensions().get::<Line>().copied();
    let is_from_proxy = peer.is_some_and(|Peer(peer)| proxy.speaks_from(peer.ip()));
    let headers = request.headers_mut();
    let [proto, name, address] = [PROTO, HOST, FOR].map(|header| {
        let said = last(headers, &header);
        headers.remove(header);
        said.filter(|_| is_from_proxy)
    });
    let line = match proto.as_deref() {
        Some("https") => Some("https"),
        Some("http") => Some("http"),
        _ => (carried == Some(Line::Https)).then_some("https"),
    };
    if let Some(line) = line {
        headers.insert(PROTO, HeaderValue::from_static(line));
    }
    if let Some(name) = name.and_then(|name| HeaderValue::try_from(name).ok()) {
        headers.insert(header::HOST, name);
    }
    if let Some(address) = address.and_then(|address| browser(&address)) {
        request.extensions_mut().insert(Peer(address));
    }
}

/// What the nearest proxy wrote stands last.
fn last(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let said = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    Some(said.rsplit(',').next().unwrap_or(said).trim().to_owned())
}

/// An address with or without its port.
fn browser(said: &str) -> Option<SocketAddr> {
    let with_port = || said.parse::<SocketAddr>().ok();
    let alone = || {
        let ip = said.trim_start_matches('[').trim_end_matches(']').parse().ok()?;
        Some(SocketAddr::new(ip, 0))
    };
    with_port().or_else(alone)
}

/// The line to the browser, where the connection or the proxy says it.
pub(crate) fn line(headers: &HeaderMap) -> Option<Line> {
    match headers.get(PROTO)?.as_bytes() {
        b"https" => Some(Line::Https),
        _ => Some(Line::Http),
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn came(proxy: Proxy, peer: &str, carried: Option<Line>, sent: &[(&'static str, &str)]) -> String {
        let mut request = Request::new(Body::empty());
        request.extensions_mut().insert(Peer(peer.parse().unwrap()));
        if let Some(line) = carried {
            request.extensions_mut().insert(line);
        }
        let headers = request.headers_mut();
        headers.insert("host", "127.0.0.1:8417".parse().unwrap());
        for (name, value) in sent {
            headers.append(*name, value.parse().unwrap());
        }
        believe(proxy, &mut request);
        let Peer(address) = request.extensions().get::<Peer>().copied().unwrap();
        let host = request.headers()["host"].to_str().unwrap();
        format!("{:?} {host} {}", line(request.headers()), address.ip())
    }

    const SAID: [(&str, &str); 3] = [
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "rats.example"),
        ("x-forwarded-for", "203.0.113.7, 192.168.1.20"),
    ];

    #[test]
    fn a_proxy_is_believed_only_where_the_keeper_said_that_there_is_one() {
        let proxy = "192.168.1.2".parse().unwrap();
        let believed = "Some(Https) rats.example 192.168.1.20";
        assert_eq!(
            came(Proxy::OnThisMachine, "127.0.0.1:5000", None, &SAID),
            believed
        );
        assert_eq!(
            came(Proxy::OnThisMachine, "[::ffff:127.0.0.1]:5000", None, &SAID),
            believed
        );
        assert_eq!(came(Proxy::At(proxy), "192.168.1.2:5000", None, &SAID), believed);
        assert_eq!(
            came(Proxy::None, "127.0.0.1:5000", None, &SAID),
            "None 127.0.0.1:8417 127.0.0.1"
        );
        assert_eq!(
            came(Proxy::At(proxy), "192.168.1.3:5000", None, &SAID),
            "None 127.0.0.1:8417 192.168.1.3"
        );
    }

    #[test]
    fn an_encrypted_connection_needs_nobodys_word_for_it() {
        let https = Some(Line::Https);
        assert_eq!(
            came(
                Proxy::None,
                "192.168.1.9:5000",
                https,
                &[("x-forwarded-proto", "http")]
            ),
            "Some(Https) 127.0.0.1:8417 192.168.1.9"
        );
    }

    #[test]
    fn of_several_words_the_nearest_proxys_is_the_last() {
        let two = [
            ("x-forwarded-for", "10.0.0.1"),
            ("x-forwarded-for", "[2001:db8::7]:443"),
        ];
        assert_eq!(
            came(Proxy::OnThisMachine, "127.0.0.1:5000", None, &two),
            "None 127.0.0.1:8417 2001:db8::7"
        );
        let nonsense = [("x-forwarded-for", "unknown"), ("x-forwarded-proto", "gopher")];
        assert_eq!(
            came(Proxy::OnThisMachine, "127.0.0.1:5000", None, &nonsense),
            "None 127.0.0.1:8417 127.0.0.1"
        );
    }
}

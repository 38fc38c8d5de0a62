//! Only the names this server is known by. A foreign name that was pointed at this address
//! (DNS rebinding) would otherwise let a stranger's page read the notebook.
//!
//! Source: the security defaults; a rebinding attack always needs a name, so addresses written as
//! numbers are let through where the server listens to more than itself.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, header};

/// The names that are answered.
#[derive(Debug, Clone)]
pub(crate) struct KnownHosts {
    listen: IpAddr,
    named: Vec<String>,
}

impl KnownHosts {
    /// The listening address, this machine's own names, and those given by hand.
    pub(crate) fn new(listen: SocketAddr, named: &[String]) -> KnownHosts {
        KnownHosts {
            listen: listen.ip(),
            named: named.iter().map(|name| name.to_ascii_lowercase()).collect(),
        }
    }

    /// Whether this `Host` is one of ours. The port does not matter: it may be forwarded.
    pub(crate) fn knows(&self, host: &str) -> bool {
        let name = without_port(host).to_ascii_lowercase();
        if name == "localhost"
            || self.named.contains(&name)
            || self.named.contains(&host.to_ascii_lowercase())
        {
            return true;
        }
        match name.parse::<IpAddr>() {
            Ok(ip) => ip == self.listen || ip.is_loopback() || !self.listen.is_loopback(),
            Err(_) => false,
        }
    }
}

/// The request's `Host`, as sent.
pub(crate) fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok())
}

/// Whether a `Host` is this machine itself, seen from this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let name = without_port(host);
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// `[::1]:80` is `::1`, `home.lan:80` is `home.lan`.
fn without_port(host: &str) -> &str {
    if let Some(rest) = host.strip_prefix('[') {
        return rest.split(']').next().unwrap_or(rest);
    }
    host.split(':').next().unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(listen: &str, named: &[&str]) -> KnownHosts {
        KnownHosts::new(
            listen.parse().unwrap(),
            &named.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(),
        )
    }

    #[test]
    fn a_foreign_name_is_never_answered() {
        let at_home = hosts("127.0.0.1:8080", &[]);
        assert!(at_home.knows("localhost:8080"));
        assert!(at_home.knows("127.0.0.1:8080"));
        assert!(at_home.knows("[::1]:8080"));
        assert!(!at_home.knows("rebind.example:8080"));
        assert!(!at_home.knows("192.168.1.5:8080"));
        assert!(!at_home.knows("localhost.rebind.example"));
    }

    #[test]
    fn on_the_home_network_any_number_and_the_given_names_are_answered() {
        let open = hosts("0.0.0.0:8080", &["Rats.lan"]);
        assert!(open.knows("192.168.1.5:8080"));
        assert!(open.knows("rats.lan:8080"));
        assert!(!open.knows("cats.lan:8080"));
    }
}

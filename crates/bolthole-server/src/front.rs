use std::net::SocketAddr;

use crate::guard::arrival::Proxy;
use crate::handed_out::PhoneFile;

/// How the server meets the world: where it listens, what it is called there, and what it hands out.
#[derive(Debug, Clone)]
pub struct Front {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Further names that it is reached by.
    pub hosts: Vec<String>,
    /// The proxy before it, if there is one.
    pub proxy: Proxy,
    /// The phone's files; none where the program was built without them.
    pub phone: &'static [PhoneFile],
}

impl Front {
    /// A server that listens there and is called nothing else.
    pub fn at(listen: SocketAddr) -> Front {
        Front {
            listen,
            hosts: Vec::new(),
            proxy: Proxy::None,
            phone: &[],
        }
    }
}

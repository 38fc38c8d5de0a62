//! What demo and serve share: a place to listen, the first line, and a clean end.

use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use anyhow::{Context, Result};
use bolthole_server::{Certificate, Encryption, Front, Proxy, Server, answer_until, asked_to_stop};
use tokio::net::TcpListener;

use crate::command_line::Place;
use crate::phone_files::PHONE_FILES;
use crate::say::say;

/// Pages are quick to make and mostly wait for the disk: a few threads serve a house full of phones.
const MOST_THREADS: usize = 4;

/// Runs a shell to its end.
pub(crate) fn run(shell: impl Future<Output = Result<()>>) -> Result<()> {
    let n_threads = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(n_threads)
        .enable_all()
        .build();
    runtime.context("the system gives no runtime")?.block_on(shell)
}

/// Where browsers come in.
pub(crate) struct Entrance<'a> {
    place: &'a Place,
    listener: TcpListener,
    address: SocketAddr,
    encryption: Encryption,
}

impl Entrance<'_> {
    /// Reads the certificate, if there is one, and takes the address.
    pub(crate) async fn open(place: &Place) -> Result<Entrance<'_>> {
        let encryption = match (&place.certificate, &place.key) {
            (Some(certificate), Some(key)) => Encryption::Own(Certificate::read(certificate, key)?),
            _ => Encryption::None,
        };
        let listen = place.listen;
        let listener = TcpListener::bind(listen).await.with_context(|| {
            format!(
                "cannot listen on {listen}; choose another address with --listen, where port 0 picks a free one"
            )
        })?;
        let address = listener.local_addr()?;
        Ok(Entrance {
            place,
            listener,
            address,
            encryption,
        })
    }

    /// How the server meets the world here.
    pub(crate) fn front(&self) -> Front {
        if PHONE_FILES.is_empty() {
            eprintln!(
                "The phone will not work offline: built without its files (cargo xtask dist makes them)"
            );
        }
        Front {
            hosts: self.place.hosts.clone(),
            proxy: match self.place.behind_proxy {
                None => Proxy::None,
                Some(None) => Proxy::OnThisMachine,
                Some(Some(address)) => Proxy::At(address),
            },
            phone: PHONE_FILES,
            ..Front::at(self.address)
        }
    }

    /// The address to open on a device. A certificate or a proxy is for a name, so that comes first there.
    pub(crate) fn to_open(&self) -> String {
        let address = address_to_open(self.address);
        let name = self.place.hosts.first();
        match (self.scheme(), name) {
            (_, Some(name)) if self.place.behind_proxy.is_some() => format!("https://{name}"),
            ("https", Some(name)) if !name.contains(':') => format!("https://{name}:{}", address.port()),
            ("https", Some(name)) => format!("https://{name}"),
            (scheme, _) => format!("{scheme}://{address}"),
        }
    }

    pub(crate) fn is_for_this_machine_only(&self) -> bool {
        self.address.ip().is_loopback()
    }

    /// Says that the server is ready, then `more`, and answers until it is asked to stop.
    pub(crate) async fn answer(self, server: Server, more: &str) -> Result<()> {
        let stop = asked_to_stop().context("the system does not hand over its signals")?;
        let router = server.router();
        tokio::spawn(async move {
            server.open_notebooks().await;
            // What was brought before and not heard to its end.
            server.hear_what_waits().await;
        });
        say(&format!(
            "listening on {}://{}\n{more}",
            self.scheme(),
            self.address
        ))?;
        if !self.is_for_this_machine_only() && self.scheme() == "http" {
            eprintln!("this line is not encrypted: whoever shares the network may read along");
        }
        answer_until(stop, self.listener, self.encryption, router).await;
        Ok(())
    }

    fn scheme(&self) -> &'static str {
        match self.encryption {
            Encryption::None => "http",
            Encryption::Own(_) => "https",
        }
    }
}

/// "Everywhere" is no address, so this machine's own is looked up.
fn address_to_open(address: SocketAddr) -> SocketAddr {
    if !address.ip().is_unspecified() {
        return address;
    }
    SocketAddr::new(
        own_address().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        address.port(),
    )
}

/// The address that packets to the outside would carry. Nothing is sent: an address kept for documents is asked for.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

//! What demo and serve share: a place to listen, the first line, and a clean end.

use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use anyhow::{Context, Result};
use bolthole_server::{Front, Server, answer_until, asked_to_stop};
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

/// A listener, and the address it really has.
pub(crate) async fn bind(listen: SocketAddr) -> Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(listen).await.with_context(|| {
        format!(
            "cannot listen on {listen}; choose another address with --listen, where port 0 picks a free one"
        )
    })?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// How the server meets the world at that address.
pub(crate) fn front(address: SocketAddr, place: &Place) -> Front {
    if PHONE_FILES.is_empty() {
        eprintln!("The phone will not work offline: built without its files (cargo xtask dist makes them)");
    }
    Front {
        hosts: place.hosts.clone(),
        phone: PHONE_FILES,
        ..Front::at(address)
    }
}

/// Says that the server is ready, then `more`, and answers until it is asked to stop.
pub(crate) async fn answer(server: Server, listener: TcpListener, more: &str) -> Result<()> {
    let address = listener.local_addr()?;
    let stop = asked_to_stop().context("the system does not hand over its signals")?;
    let router = server.router();
    tokio::spawn(async move { server.open_notebooks().await });
    say(&format!("listening on http://{address}\n{more}"))?;
    if !address.ip().is_loopback() {
        eprintln!("this line is not encrypted: whoever shares the network may read along");
    }
    answer_until(stop, listener, router).await;
    Ok(())
}

/// The address to open on another device: "everywhere" is no address, so this machine's own is looked up.
pub(crate) fn address_to_open(address: SocketAddr) -> SocketAddr {
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

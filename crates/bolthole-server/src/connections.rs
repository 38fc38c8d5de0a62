//! Taking connections: not too many at once, none that only pretends to talk, and a clean end.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::server::TlsStream;
use tower::ServiceExt;

use crate::cookies::Line;
use crate::encryption::Certificate;

/// Where a request came from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// More than any household opens; the next one waits.
const MOST_CONNECTIONS: usize = 512;
/// A browser that has not said what it wants by then is let go.
const HEADERS_WITHIN: Duration = Duration::from_secs(30);
/// What is under way at the end may finish in this time.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// How connections are carried.
#[derive(Clone)]
pub enum Encryption {
    /// In the clear.
    None,
    /// With this server's own certificate.
    Own(Certificate),
}

/// Answers until `stop`, then finishes what is under way.
pub async fn answer_until(
    stop: impl Future<Output = ()>,
    listener: TcpListener,
    encryption: Encryption,
    router: Router,
) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let open = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let place = Arc::clone(&places).acquire_owned();
        let next = async { (place.await, listener.accept().await) };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let Some((stream, peer)) = usable(accepted).await else {
            continue;
        };
        let (encryption, router, watcher) = (encryption.clone(), router.clone(), open.watcher());
        tokio::spawn(async move {
            // A browser that goes away in the middle is nobody's fault and nothing to report.
            let _ = match encryption {
                Encryption::None => watcher.watch(talk(stream, router, peer, Line::Http)).await,
                Encryption::Own(certificate) => match met(stream, &certificate).await {
                    Met::Encrypted(stream) => watcher.watch(talk(*stream, router, peer, Line::Https)).await,
                    Met::Plain(stream) => {
                        watcher
                            .watch(talk(stream, speaks_https(), peer, Line::Http))
                            .await
                    }
                    Met::Nobody => Ok(()),
                },
            };
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(LAST_WORDS, open.shutdown()).await;
}

/// One browser's connection, request by request.
fn talk<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
    router: Router,
    peer: SocketAddr,
    line: Line,
) -> impl GracefulConnection<Error = hyper::Error> {
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        request.extensions_mut().insert(line);
        request
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
}

/// Who came to a port that speaks https.
enum Met {
    Encrypted(Box<TlsStream<TcpStream>>),
    Plain(TcpStream),
    Nobody,
}

/// The first byte of whoever wants an encrypted line.
const HANDSHAKE: u8 = 0x16;

async fn met(stream: TcpStream, certificate: &Certificate) -> Met {
    let meeting = async {
        let mut first = [0];
        match stream.peek(&mut first).await {
            Ok(1) if first[0] == HANDSHAKE => {
                let accepted = certificate.acceptor().accept(stream).await;
                accepted.map_or(Met::Nobody, |stream| Met::Encrypted(Box::new(stream)))
            }
            Ok(1) => Met::Plain(stream),
            _ => Met::Nobody,
        }
    };
    tokio::time::timeout(HEADERS_WITHIN, meeting)
        .await
        .unwrap_or(Met::Nobody)
}

/// What somebody is told who typed http.
fn speaks_https() -> Router {
    Router::new().fallback(async || {
        let told = "Bolthole speaks https here: put https:// before the address.\n";
        (StatusCode::BAD_REQUEST, told)
    })
}

/// A connection, unless it broke at once; where the system is out of handles, a short rest lets some close.
async fn usable(accepted: std::io::Result<(TcpStream, SocketAddr)>) -> Option<(TcpStream, SocketAddr)> {
    match accepted {
        Ok((stream, peer)) => {
            // Pages are small: waiting to fill a packet only makes them late.
            let _ = stream.set_nodelay(true);
            Some((stream, peer))
        }
        Err(_) => {
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}

/// Ready when the system or somebody at the terminal asks the program to stop.
///
/// # Errors
/// The system does not hand over its signals.
pub fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    })
}

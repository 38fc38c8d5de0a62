//! The server's own certificate: real connections, really encrypted.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bolthole_server::{Certificate, Encryption, answer_until};
use rcgen::generate_simple_self_signed;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio_rustls::TlsConnector;

use crate::house::House;

/// A folder with a certificate and its key, as a small authority writes them.
struct Pair {
    folder: tempfile::TempDir,
}

impl Pair {
    fn new() -> Pair {
        let pair = Pair {
            folder: tempfile::tempdir().unwrap(),
        };
        pair.renew(0);
        pair
    }

    /// Another certificate in the same two files, written so many seconds later.
    fn renew(&self, seconds_later: u64) {
        let made = generate_simple_self_signed(vec!["rats.lan".to_owned()]).unwrap();
        let written = SystemTime::UNIX_EPOCH + Duration::from_secs(1_764_784_800 + seconds_later);
        for (path, text) in [
            (self.certificate(), made.cert.pem()),
            (self.key(), made.signing_key.serialize_pem()),
        ] {
            std::fs::write(&path, text).unwrap();
            let file = File::options().write(true).open(&path).unwrap();
            file.set_modified(written).unwrap();
        }
    }

    fn certificate(&self) -> PathBuf {
        self.folder.path().join("rats.pem")
    }

    fn key(&self) -> PathBuf {
        self.folder.path().join("rats.key")
    }

    fn read(&self) -> Certificate {
        Certificate::read(&self.certificate(), &self.key()).unwrap()
    }
}

/// A house that speaks https until the sender is dropped.
async fn open(house: &House, pair: &Pair) -> (SocketAddr, oneshot::Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let (encryption, router) = (Encryption::Own(pair.read()), house.router.clone());
    tokio::spawn(async move {
        let stop = async { drop(stopped.await) };
        answer_until(stop, listener, encryption, router).await;
    });
    (address, stop)
}

/// One request over a line that trusts this certificate alone; what came back, or why nothing did.
async fn over_tls(address: SocketAddr, trusted: &Path, request: &str) -> Result<String, String> {
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_file(trusted).unwrap())
        .unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(address).await.unwrap();
    let name = ServerName::try_from("rats.lan").unwrap();
    let connected = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
    let mut line = connected.map_err(|fault| fault.to_string())?;
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // The server closes the line without a farewell; all of the answer is here by then.
    let _ = line.read_to_end(&mut answer).await;
    Ok(String::from_utf8(answer).unwrap())
}

fn get(path: &str, cookie: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n")
}

#[tokio::test]
async fn a_phone_that_trusts_the_certificate_is_let_in_with_a_cookie_for_encrypted_lines_only() {
    let (house, pair) = (House::new(), Pair::new());
    let code = house.new_link().await;
    let (address, _stop) = open(&house, &pair).await;
    let form = format!("code={code}");
    let set_up = format!(
        "POST /setup HTTP/1.1\r\nhost: localhost\r\norigin: https://localhost\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    let told = over_tls(address, &pair.certificate(), &set_up).await.unwrap();
    assert!(told.starts_with("HTTP/1.1 303"), "{told}");
    let cookie = told
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .unwrap();
    let (pair_of_it, rest) = cookie.split_once(';').unwrap();
    assert!(pair_of_it.starts_with("__Host-bolthole="), "{cookie}");
    assert_eq!(rest, " Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax");

    let tips = over_tls(address, &pair.certificate(), &get("/tips", pair_of_it))
        .await
        .unwrap();
    assert!(tips.starts_with("HTTP/1.1 200"), "{tips}");
    assert!(!tips.to_ascii_lowercase().contains("strict-transport-security"));
}

#[tokio::test]
async fn a_phone_that_does_not_trust_it_hears_nothing() {
    let (house, pair) = (House::new(), Pair::new());
    let (address, _stop) = open(&house, &pair).await;
    let strangers = Pair::new();
    let told = over_tls(address, &strangers.certificate(), &get("/healthz", "")).await;
    let why = told.unwrap_err();
    assert!(why.starts_with("invalid peer certificate"), "{why}");
}

#[tokio::test]
async fn a_renewed_certificate_is_taken_up_without_a_restart_and_half_of_one_is_not() {
    let (house, pair) = (House::new(), Pair::new());
    let (address, _stop) = open(&house, &pair).await;
    let old = Pair::new();
    std::fs::copy(pair.certificate(), old.certificate()).unwrap();

    pair.renew(60);
    let told = over_tls(address, &pair.certificate(), &get("/healthz", "")).await;
    assert!(told.unwrap().ends_with("ok\n"), "the new one is trusted");
    assert!(
        over_tls(address, &old.certificate(), &get("/healthz", ""))
            .await
            .is_err()
    );

    let new = Pair::new();
    std::fs::copy(pair.certificate(), new.certificate()).unwrap();
    std::fs::write(pair.key(), "half of a k").unwrap();
    let told = over_tls(address, &new.certificate(), &get("/healthz", "")).await;
    assert!(told.unwrap().ends_with("ok\n"), "the one that was good goes on");
}

#[tokio::test]
async fn whoever_types_http_is_told_to_type_https() {
    let (house, pair) = (House::new(), Pair::new());
    let (address, _stop) = open(&house, &pair).await;
    let mut line = TcpStream::connect(address).await.unwrap();
    line.write_all(get("/", "").as_bytes()).await.unwrap();
    let mut told = String::new();
    line.read_to_string(&mut told).await.unwrap();
    assert!(told.starts_with("HTTP/1.1 400"), "{told}");
    assert!(told.ends_with("Bolthole speaks https here: put https:// before the address.\n"));
}

#[test]
fn two_files_that_are_no_certificate_and_key_are_told_apart_in_one_sentence() {
    let (ours, other) = (Pair::new(), Pair::new());
    let folder = ours.folder.path().display().to_string();
    let check = |certificate: &Path, key: &Path, expected: &str| {
        let told = Certificate::read(certificate, key).err().unwrap().to_string();
        let told = told
            .replace(&folder, "HERE")
            .replace(&other.folder.path().display().to_string(), "THERE");
        assert_eq!(told, expected);
    };
    let nowhere = ours.folder.path().join("no-such.pem");
    check(
        &nowhere,
        &ours.key(),
        "cannot read HERE/no-such.pem: No such file or directory (os error 2)",
    );
    check(
        &ours.certificate(),
        &other.key(),
        "the key in THERE/rats.key does not belong to the certificate in HERE/rats.pem; name the two files that were made together",
    );
    check(
        &ours.key(),
        &ours.key(),
        "HERE/rats.key holds no certificate; it begins with -----BEGIN CERTIFICATE----- in the form that is read here (PEM)",
    );
    check(
        &ours.certificate(),
        &ours.certificate(),
        "HERE/rats.pem holds no key that can be used; it begins with -----BEGIN PRIVATE KEY----- in the form that is read here (PEM, without a passphrase)",
    );
}

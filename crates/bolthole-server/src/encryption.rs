//! The server's own certificate, for https without a proxy. Renewed files are taken up without a restart.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::{Error as PemError, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;

/// A certificate with its key, as two files in PEM form.
#[derive(Clone)]
pub struct Certificate(Arc<Files>);

struct Files {
    certificate: PathBuf,
    key: PathBuf,
    read: Mutex<Read>,
}

struct Read {
    /// When both files were written that were looked at last, whatever came of it.
    written: Written,
    config: Arc<ServerConfig>,
}

type Written = [Option<SystemTime>; 2];

/// Why two files are no certificate to serve with.
#[derive(Debug, thiserror::Error)]
pub enum CertificateFault {
    /// Not there, or not to be read.
    #[error("cannot read {}: {why}", file.display())]
    Unreadable {
        /// Which.
        file: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// No certificate in it.
    #[error("{} holds no certificate; it begins with -----BEGIN CERTIFICATE----- in the form that is read here (PEM)", .0.display())]
    NoCertificate(PathBuf),
    /// No key in it that can be used.
    #[error("{} holds no key that can be used; it begins with -----BEGIN PRIVATE KEY----- in the form that is read here (PEM, without a passphrase)", .0.display())]
    NoKey(PathBuf),
    /// They are two different pairs' halves.
    #[error("the key in {} does not belong to the certificate in {}; name the two files that were made together", key.display(), certificate.display())]
    Mismatched {
        /// The certificate's file.
        certificate: PathBuf,
        /// The key's.
        key: PathBuf,
    },
    /// Nothing that can be used here.
    #[error("the certificate in {} cannot be used: {why}", file.display())]
    Unusable {
        /// Which.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
}

impl Certificate {
    /// Reads both files.
    ///
    /// # Errors
    /// One of them cannot be read, holds something else, or they do not belong together.
    pub fn read(certificate: &Path, key: &Path) -> Result<Certificate, CertificateFault> {
        let read = Read {
            written: [written(certificate), written(key)],
            config: config(certificate, key)?,
        };
        Ok(Certificate(Arc::new(Files {
            certificate: certificate.to_owned(),
            key: key.to_owned(),
            read: Mutex::new(read),
        })))
    }

    /// What the next connection is met with. Files that were written since are read again; where they are no good,
    /// or only one of them is new so far, the certificate that was good goes on, and stderr says why once.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        let Files {
            certificate,
            key,
            read,
        } = &*self.0;
        let mut read = read.lock().unwrap_or_else(PoisonError::into_inner);
        let now = [written(certificate), written(key)];
        if now != read.written {
            read.written = now;
            match config(certificate, key) {
                Ok(config) => read.config = config,
                Err(fault) => eprintln!("the certificate read before stays in use: {fault}"),
            }
        }
        TlsAcceptor::from(Arc::clone(&read.config))
    }
}

fn written(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|file| file.modified()).ok()
}

fn config(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, CertificateFault> {
    let chain: Vec<CertificateDer> = CertificateDer::pem_slice_iter(&bytes(certificate)?)
        .collect::<Result<_, _>>()
        .map_err(|_| CertificateFault::NoCertificate(certificate.to_owned()))?;
    if chain.is_empty() {
        return Err(CertificateFault::NoCertificate(certificate.to_owned()));
    }
    let secret = PrivateKeyDer::from_pem_slice(&bytes(key)?)
        .map_err(|_: PemError| CertificateFault::NoKey(key.to_owned()))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring knows today's versions of TLS")
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .map_err(|fault| match fault {
            rustls::Error::InconsistentKeys(_) => CertificateFault::Mismatched {
                certificate: certificate.to_owned(),
                key: key.to_owned(),
            },
            rustls::Error::General(_) => CertificateFault::NoKey(key.to_owned()),
            other => CertificateFault::Unusable {
                file: certificate.to_owned(),
                why: other.to_string(),
            },
        })?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn bytes(file: &Path) -> Result<Vec<u8>, CertificateFault> {
    std::fs::read(file).map_err(|why| CertificateFault::Unreadable {
        file: file.to_owned(),
        why,
    })
}

//! Files that are compiled in: the pages' style sheet, script, font and mark, and what a phone needs to answer by itself.
//!
//! They hold no secrets, so they need no cookie. They lie at the same addresses as on a plain file server.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bolthole_pages::assets;
use sha2::{Digest, Sha256};

use crate::guard::headers::WORKER_POLICY;
use crate::notice::Notice;
use crate::secret::hex;
use crate::server::Server;
use bolthole_words::tell;

/// A file of the phone's, as `cargo xtask dist` lays it out.
#[derive(Debug, Clone, Copy)]
pub struct PhoneFile {
    /// Its path below the base, such as `bolthole.wasm`.
    pub name: &'static str,
    /// Its bytes.
    pub plain: &'static [u8],
    /// The same, packed with brotli.
    pub brotli: Option<&'static [u8]>,
    /// The same, packed with gzip.
    pub gzip: Option<&'static [u8]>,
}

/// The service worker.
pub(crate) const WORKER: &str = "sw.js";

/// Every file by its path below the base.
#[derive(Debug)]
pub(crate) struct HandedOut(BTreeMap<String, File>);

#[derive(Debug)]
struct File {
    content_type: &'static str,
    caching: &'static str,
    tag: String,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

/// Asked for again every time, and answered "unchanged" as long as it is: a new version shows at once.
const ASK_AGAIN: &str = "no-cache";
/// Named after its bytes, so that it never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

impl HandedOut {
    /// The pages' own files and the phone's. Where both have one, the phone's brings its packed copies along.
    pub(crate) fn new(phone: &[PhoneFile]) -> HandedOut {
        let mut files: BTreeMap<String, File> = phone
            .iter()
            .map(|file| (file.name.to_owned(), of_the_phone(file)))
            .collect();
        for asset in assets() {
            let path = format!("assets/{}", asset.name);
            let packed = files.remove(&path).filter(|known| known.plain == asset.bytes);
            let file = File {
                content_type: asset.content_type,
                caching: ASK_AGAIN,
                tag: tag(asset.bytes),
                plain: asset.bytes,
                brotli: packed.as_ref().and_then(|known| known.brotli),
                gzip: packed.as_ref().and_then(|known| known.gzip),
            };
            files.insert(path, file);
        }
        HandedOut(files)
    }

    pub(crate) fn holds(&self, path: &str) -> bool {
        self.0.contains_key(path.trim_start_matches('/'))
    }

    /// The addresses of all files.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = String> {
        self.0.keys().map(|name| format!("/{name}"))
    }
}

fn of_the_phone(file: &PhoneFile) -> File {
    let content_type = match file.name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        _ => "application/octet-stream",
    };
    File {
        content_type,
        caching: if file.name.starts_with("phone-") {
            FOR_EVER
        } else {
            ASK_AGAIN
        },
        tag: tag(file.plain),
        plain: file.plain,
        brotli: file.brotli,
        gzip: file.gzip,
    }
}

fn tag(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))[..16].to_owned()
}

/// How a file travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Brotli,
    Gzip,
    Plain,
}

impl File {
    /// The smallest copy that this browser can unpack. Over plain http none asks for brotli.
    fn copy_for(&self, headers: &HeaderMap) -> (Packing, &'static [u8]) {
        if let Some(bytes) = self.brotli.filter(|_| unpacks(headers, "br")) {
            return (Packing::Brotli, bytes);
        }
        if let Some(bytes) = self.gzip.filter(|_| unpacks(headers, "gzip")) {
            return (Packing::Gzip, bytes);
        }
        (Packing::Plain, self.plain)
    }

    /// Each copy has a tag of its own.
    fn tag_of(&self, packing: Packing) -> String {
        match packing {
            Packing::Brotli => format!("\"{}-br\"", self.tag),
            Packing::Gzip => format!("\"{}-gz\"", self.tag),
            Packing::Plain => format!("\"{}\"", self.tag),
        }
    }
}

/// Whether the browser says that it can unpack that; a weight of nothing says that it cannot.
fn unpacks(headers: &HeaderMap, packing: &str) -> bool {
    let words = headers.get_all(header::ACCEPT_ENCODING).iter();
    words
        .filter_map(|words| words.to_str().ok())
        .flat_map(|words| words.split(','))
        .any(|word| {
            let mut parts = word.split(';').map(str::trim);
            let is_it = parts
                .next()
                .is_some_and(|name| name.eq_ignore_ascii_case(packing));
            let weight = parts.find_map(|part| part.strip_prefix("q=")).unwrap_or("1");
            is_it && weight.parse::<f32>().is_ok_and(|weight| weight > 0.0)
        })
}

/// Whether the browser has that already. A proxy on the way may have marked the tag as weak.
fn has(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get(header::IF_NONE_MATCH)
        .and_then(|known| known.to_str().ok())
        .is_some_and(|known| {
            known
                .split(',')
                .any(|known| known.trim().trim_start_matches("W/") == tag)
        })
}

/// Any of the files.
pub(crate) async fn serve(State(server): State<Server>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    match server.handed_out.0.get(path) {
        Some(file) => handed(file, path, request.headers()),
        None => {
            let notice = Notice::new(
                StatusCode::NOT_FOUND,
                tell!("not-here"),
                tell!("server-no-file-here"),
            );
            notice.page(request.headers(), path)
        }
    }
}

fn handed(file: &File, path: &str, asked: &HeaderMap) -> Response {
    let (packing, bytes) = file.copy_for(asked);
    let tag = file.tag_of(packing);
    let mut headers = HeaderMap::new();
    let mut say = |name: header::HeaderName, value: &str| {
        let value = HeaderValue::from_str(value).expect("types, tags and policies are visible ASCII");
        headers.insert(name, value);
    };
    say(header::CACHE_CONTROL, file.caching);
    say(header::ETAG, &tag);
    if file.brotli.is_some() || file.gzip.is_some() {
        say(header::VARY, "accept-encoding");
    }
    if path == WORKER {
        say(header::CONTENT_SECURITY_POLICY, WORKER_POLICY);
    }
    if has(asked, &tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    say(header::CONTENT_TYPE, file.content_type);
    match packing {
        Packing::Brotli => say(header::CONTENT_ENCODING, "br"),
        Packing::Gzip => say(header::CONTENT_ENCODING, "gzip"),
        Packing::Plain => {}
    }
    (headers, Body::from(bytes)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(asked: &str, expected: Packing) {
        let file = of_the_phone(&PhoneFile {
            name: "bolthole.wasm",
            plain: b"plain",
            brotli: Some(b"br"),
            gzip: Some(b"gz"),
        });
        let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, asked.parse().unwrap())]);
        assert_eq!(file.copy_for(&headers).0, expected, "{asked}");
    }

    #[test]
    fn a_browser_gets_the_smallest_copy_that_it_can_unpack() {
        check("gzip, deflate, br, zstd", Packing::Brotli);
        check("gzip;q=1.0, BR;q=0.5", Packing::Brotli);
        check("gzip, deflate", Packing::Gzip);
        check("gzip, br;q=0", Packing::Gzip);
        check("identity", Packing::Plain);
        check("brown", Packing::Plain);
    }

    #[test]
    fn a_file_that_has_no_copies_travels_as_it_is() {
        let files = HandedOut::new(&[]);
        let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, "br, gzip".parse().unwrap())]);
        assert_eq!(files.0["assets/look.css"].copy_for(&headers).0, Packing::Plain);
    }

    #[test]
    fn a_tag_is_known_again_however_it_was_passed_on() {
        for sent in ["\"a\"", "W/\"a\"", "\"b\", W/\"a\""] {
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, sent.parse().unwrap())]);
            assert!(has(&headers, "\"a\""), "{sent}");
            assert!(!has(&headers, "\"a-br\""), "{sent}");
        }
    }
}

//! What a phone fetches once, to answer by itself from then on.

use axum::body::Body;
use axum::http::Request;
use bolthole_server::{Door, Front, PhoneFile};

use crate::house::House;

static PHONE: [PhoneFile; 3] = [
    PhoneFile {
        name: "bolthole.wasm",
        plain: b"the whole program",
        brotli: Some(b"small"),
        gzip: Some(b"smaller"),
    },
    PhoneFile {
        name: "phone-0a1b2c/answer.js",
        plain: b"export {};",
        brotli: None,
        gzip: None,
    },
    PhoneFile {
        name: "sw.js",
        plain: b"import \"./phone-0a1b2c/answer.js\";",
        brotli: None,
        gzip: None,
    },
];

fn house() -> House {
    let front = Front {
        phone: &PHONE,
        ..House::front()
    };
    House::behind(&front, House::empty_store(), Door::SetUpLink)
}

#[tokio::test]
async fn the_worker_is_handed_out_before_any_device_is_let_in_and_may_run_its_program() {
    let worker = house().stranger().get("/sw.js").await;
    assert_eq!(worker.status, 200);
    assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.header("cache-control"), "no-cache");
    let policy = worker.header("content-security-policy");
    assert!(
        policy.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"),
        "{policy}"
    );
    assert_eq!(worker.header("x-content-type-options"), "nosniff");
    assert_eq!(worker.header("set-cookie"), "");
}

#[tokio::test]
async fn a_program_is_sent_packed_once_and_then_only_if_it_changed() {
    let house = house();
    let asked = || Request::get("/bolthole.wasm").header("accept-encoding", "gzip, br");
    let packed = house.stranger().send(asked(), Body::empty()).await;
    assert_eq!((packed.status.as_u16(), packed.body.as_str()), (200, "small"));
    assert_eq!(packed.header("content-encoding"), "br");
    assert_eq!(packed.header("content-type"), "application/wasm");
    assert_eq!(packed.header("vary"), "accept-encoding");
    let again = asked().header("if-none-match", packed.header("etag"));
    let again = house.stranger().send(again, Body::empty()).await;
    assert_eq!((again.status.as_u16(), again.body.as_str()), (304, ""));

    let plain = house.stranger().get("/bolthole.wasm").await;
    assert_eq!(
        (plain.body.as_str(), plain.header("content-encoding")),
        ("the whole program", "")
    );
    assert_ne!(plain.header("etag"), packed.header("etag"));
}

#[tokio::test]
async fn what_is_named_after_its_bytes_is_never_asked_for_again() {
    let module = house().stranger().get("/phone-0a1b2c/answer.js").await;
    assert_eq!(
        module.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
}

#[tokio::test]
async fn nothing_can_be_sent_to_a_file() {
    let told = house().stranger().post("/sw.js", &[]).await;
    assert_eq!((told.status.as_u16(), told.header("allow")), (405, "GET, HEAD"));
}

#[tokio::test]
async fn a_program_that_was_built_without_them_has_none() {
    let told = House::new().stranger().get("/sw.js").await;
    assert_eq!(told.status, 403, "like any address that nobody here knows");
}

//! Behind a proxy that speaks https to browsers and http to us.

use axum::body::Body;
use axum::http::Request;
use axum::http::request::Builder;
use bolthole_server::{Door, Front, Peer, Proxy};

use crate::house::House;

fn house() -> House {
    let front = Front {
        hosts: vec!["rats.example".to_owned()],
        proxy: Proxy::OnThisMachine,
        ..House::front()
    };
    House::behind(&front, House::empty_store(), Door::SetUpLink)
}

/// As nginx and Caddy pass it on.
fn passed_on(request: Builder, browser: &str) -> Builder {
    request
        .extension(Peer("127.0.0.1:50000".parse().unwrap()))
        .header("host", "127.0.0.1:8417")
        .header("x-forwarded-host", "rats.example")
        .header("x-forwarded-proto", "https")
        .header("x-forwarded-for", browser)
        .header("origin", "https://rats.example")
        .header("content-type", "application/x-www-form-urlencoded")
}

#[tokio::test]
async fn the_name_and_the_line_are_the_browsers_own() {
    let house = house();
    let form = Body::from(format!("code={}", house.new_link().await));
    let mut phone = house.stranger();
    let told = phone
        .send(passed_on(Request::post("/setup"), "203.0.113.7"), form)
        .await;
    assert_eq!(told.status, 303);
    assert!(told.header("set-cookie").starts_with("__Host-bolthole="));
    let settings = phone
        .send(passed_on(Request::get("/settings"), "203.0.113.7"), Body::empty())
        .await;
    assert_eq!(settings.status, 200);
    assert!(
        !settings.body.contains("not encrypted"),
        "the line to the phone is"
    );
}

#[tokio::test]
async fn a_name_that_the_keeper_did_not_give_is_refused_here_too() {
    let request = passed_on(Request::get("/"), "203.0.113.7").header("x-forwarded-host", "evil.example");
    assert_eq!(house().stranger().send(request, Body::empty()).await.status, 421);
}

#[tokio::test]
async fn one_browser_that_guesses_codes_does_not_shut_the_others_out() {
    let house = house();
    let mut status = 0;
    for _ in 0..11 {
        let guess = passed_on(Request::post("/setup"), "203.0.113.7");
        status = house
            .stranger()
            .send(guess, Body::from("code=0123"))
            .await
            .status
            .as_u16();
    }
    assert_eq!(status, 429);
    let other = passed_on(Request::post("/setup"), "203.0.113.8");
    assert_eq!(
        house.stranger().send(other, Body::from("code=0123")).await.status,
        410
    );
}

#[tokio::test]
async fn without_a_named_proxy_such_headers_mean_nothing() {
    let house = House::new();
    let request = passed_on(Request::get("/"), "203.0.113.7");
    let told = house.stranger().send(request, Body::empty()).await;
    assert_eq!(
        told.status, 403,
        "answered under its own name, not as rats.example, which it is not known by"
    );
}

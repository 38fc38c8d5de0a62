//! What never reaches the notebook.

use axum::body::Body;
use axum::http::Request;
use insta::assert_snapshot;

use crate::house::{Browser, House, encoded};

async fn no_rat_was_added(browser: &mut Browser) -> bool {
    browser.get("/").await.header("location") == "./welcome"
}

#[tokio::test]
async fn a_foreign_name_for_this_address_is_refused() {
    let house = House::new();
    let told = house
        .stranger()
        .send(Request::get("/").header("host", "rebind.example"), Body::empty())
        .await;
    assert_snapshot!(told.glance(), @"421 Not known by that name | Bolthole does not answer to “rebind.example”. If that is its name at home, start it with --host and that name.");
}

#[tokio::test]
async fn a_form_from_a_foreign_page_writes_nothing() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let form = || Body::from(encoded(&[("name", "Nori"), ("coat", "agouti")]));
    let sent = |origin: &str| {
        Request::post("/welcome")
            .header("origin", origin)
            .header("content-type", "application/x-www-form-urlencoded")
    };
    assert_snapshot!(browser.send(sent("http://evil.example"), form()).await.glance(), @"403 Not from here | This form did not come from a page of this Bolthole, so nothing was written. Open Bolthole itself and send it from there.");
    assert_eq!(browser.send(sent("null"), form()).await.status, 403);
    assert_eq!(browser.send(Request::post("/welcome"), form()).await.status, 403);
    let cross = sent("http://127.0.0.1:8080").header("sec-fetch-site", "cross-site");
    assert_eq!(browser.send(cross, form()).await.status, 403);
    assert!(no_rat_was_added(&mut browser).await);
}

#[tokio::test]
async fn an_oversized_form_gets_one_sentence_and_writes_nothing() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let told = browser
        .post(
            "/welcome",
            &[("name", "Nori"), ("note", &"squeak ".repeat(20_000))],
        )
        .await;
    assert_snapshot!(told.glance(), @"413 Too long to keep | The form is larger than 64 KiB, so nothing was written. Go back, shorten the note and send it again.");
    assert!(no_rat_was_added(&mut browser).await);
}

#[tokio::test]
async fn something_that_is_no_form_is_refused() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let request = Request::post("/welcome")
        .header("origin", "http://127.0.0.1:8080")
        .header("content-type", "application/json");
    assert_snapshot!(browser.send(request, Body::from("{}")).await.glance(), @"415 Not a form | Only forms are read here (application/x-www-form-urlencoded), so nothing was written.");
}

#[tokio::test]
async fn other_verbs_are_refused_and_head_is_answered() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let told = browser.send(Request::delete("/rats"), Body::empty()).await;
    assert_snapshot!(format!("{} allow: {}", told.glance(), told.header("allow")), @"405 Not possible here | Pages here can be read and forms can be sent; nothing else is answered. allow: GET, HEAD, POST");
    assert_eq!(
        browser.send(Request::head("/tips"), Body::empty()).await.status,
        200
    );
    let told = browser.post("/assets/look.css", &[]).await;
    assert_eq!((told.status.as_u16(), told.header("allow")), (405, "GET, HEAD"));
}

#[tokio::test]
async fn every_answer_carries_the_policy() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let welcome = browser.get("/welcome").await;
    for told in [
        welcome,
        house.stranger().get("/").await,
        house.stranger().get("/assets/look.css").await,
    ] {
        assert!(
            told.header("content-security-policy")
                .starts_with("default-src 'none'; script-src 'self';")
        );
        assert_eq!(told.header("referrer-policy"), "same-origin");
        assert_eq!(told.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn an_asset_that_did_not_change_is_not_sent_twice() {
    let house = House::new();
    let first = house.stranger().get("/assets/look.css").await;
    assert_eq!(
        (first.status.as_u16(), first.header("content-type")),
        (200, "text/css; charset=utf-8")
    );
    let again = Request::get("/assets/look.css").header("if-none-match", first.header("etag"));
    let again = house.stranger().send(again, Body::empty()).await;
    assert_eq!((again.status.as_u16(), again.body.as_str()), (304, ""));
    assert_eq!(house.stranger().get("/assets/../Cargo.toml").await.status, 404);
}

#[tokio::test]
async fn the_health_check_answers_anybody_and_tells_nothing() {
    let house = House::new();
    let told = house
        .stranger()
        .send(
            Request::get("/healthz").header("host", "probe.example"),
            Body::empty(),
        )
        .await;
    assert_eq!((told.status.as_u16(), told.body.as_str()), (200, "ok\n"));
}

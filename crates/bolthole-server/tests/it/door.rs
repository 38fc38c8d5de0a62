//! Who is let in.

use axum::body::Body;
use axum::http::Request;
use insta::assert_snapshot;

use crate::house::House;

#[tokio::test]
async fn the_set_up_link_lets_one_device_in_and_the_notebook_opens() {
    let house = House::new();
    let code = house.first_link().await.unwrap();
    let mut phone = house.stranger();

    let shown = phone.get(&format!("/setup?code={code}")).await;
    assert_snapshot!(shown.glance(), @"200 Set up this device | Bolthole will know this phone or browser from now on. The link works once.");
    let told = phone.post("/setup", &[("code", &code)]).await;
    assert_snapshot!(format!("{} {} {}", told.status.as_u16(), told.header("location"), told.header("set-cookie")), @"303 ./ bolthole=0202020202020202020202020202020202020202020202020202020202020202; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
    let today = phone.get("/").await;
    assert_snapshot!(format!("{} {}", today.status.as_u16(), today.header("location")), @"303 ./welcome");
    assert_eq!(
        house.first_link().await,
        None,
        "a household with a device needs no first link"
    );
}

#[tokio::test]
async fn a_set_up_link_works_once_and_looking_does_not_use_it_up() {
    let house = House::new();
    let code = house.first_link().await.unwrap();
    for _ in 0..3 {
        house.stranger().get(&format!("/setup?code={code}")).await;
    }
    assert_eq!(
        house.stranger().post("/setup", &[("code", &code)]).await.status,
        303
    );
    let second = house.stranger().post("/setup", &[("code", &code)]).await;
    assert_snapshot!(second.glance(), @"410 This link no longer works | A set-up link works once and for 24 hours. “bolthole serve --data DIR --new-link” prints another.");
    assert_eq!(second.header("set-cookie"), "");
}

#[tokio::test]
async fn a_guessed_code_opens_nothing_and_guessing_soon_ends() {
    let house = House::new();
    house.first_link().await.unwrap();
    let mut guesser = house.stranger();
    let first = guesser.post("/setup", &[("code", "0123456789abcdef")]).await;
    assert_snapshot!(first.glance(), @"410 This link no longer works | A set-up link works once and for 24 hours. “bolthole serve --data DIR --new-link” prints another.");
    for _ in 0..9 {
        guesser.post("/setup", &[("code", "0123456789abcdef")]).await;
    }
    assert_snapshot!(guesser.post("/setup", &[("code", "0123456789abcdef")]).await.glance(), @"429 A little too fast | Too many tries came from here at once. Wait a minute, go back and send it again.");
}

#[tokio::test]
async fn without_a_cookie_nothing_is_told_but_how_to_get_in() {
    let house = House::new();
    house.first_link().await;
    let told = house.stranger().get("/").await;
    assert_snapshot!(told.glance(), @"403 This device is not set up yet | Open the set-up link that was printed where Bolthole was started. “bolthole serve --data DIR --new-link” prints another.");
    for path in ["/rats", "/settings", "/tips", "/no-such-page"] {
        assert_eq!(house.stranger().get(path).await.glance(), told.glance());
    }
    assert_eq!(house.stranger().post("/rest", &[]).await.glance(), told.glance());
}

#[tokio::test]
async fn a_made_up_cookie_is_no_better_than_none() {
    let house = House::new();
    let mut stranger = house.stranger();
    stranger.cookies.push(format!("bolthole={}", "0".repeat(64)));
    assert_eq!(stranger.get("/").await.status, 403);
}

#[tokio::test]
async fn a_link_from_another_page_asks_once_more_so_that_the_strict_cookie_comes_along() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let cookies = std::mem::take(&mut browser.cookies);
    let foreign = browser
        .send(
            Request::get("/").header("sec-fetch-site", "cross-site"),
            Body::empty(),
        )
        .await;
    assert_eq!(foreign.status, 200);
    assert!(foreign.body.contains("http-equiv=\"refresh\""));
    browser.cookies = cookies;
    assert_eq!(browser.get("/").await.status, 303);
}

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_the_host_and_the_line() {
    let house = House::new();
    let code = house.first_link().await.unwrap();
    let request = Request::post("/setup")
        .header("origin", "https://127.0.0.1:8080")
        .header("content-type", "application/x-www-form-urlencoded");
    let told = house
        .stranger()
        .send(request, Body::from(format!("code={code}")))
        .await;
    assert!(
        told.header("set-cookie").starts_with("__Host-bolthole="),
        "{}",
        told.header("set-cookie")
    );
    assert!(
        told.header("set-cookie")
            .ends_with("; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax")
    );
}

#[tokio::test]
async fn the_demo_lets_everybody_in_at_once() {
    let house = House::demo().await;
    let mut guest = house.stranger();
    assert_eq!(guest.get("/").await.header("location"), "./welcome");
    assert_eq!(guest.get("/tips").await.status, 200);
    assert_eq!(
        house
            .store
            .devices(bolthole_domain::HouseholdId(uuid::Uuid::from_bytes([1; 16])))
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_guest_of_the_demo_may_begin_at_any_page() {
    let house = House::demo().await;
    let mut guest = house.stranger();
    assert_eq!(guest.get("/tips").await.status, 200);
    let night = guest
        .post("/settings/light", &[("back", "tips"), ("theme", "night")])
        .await;
    assert_eq!(night.status, 303);
    assert_eq!(night.header("location"), "../tips");
}

//! What a phone learns of itself, and what the server learns of who holds it.

use bolthole_domain::CaregiverId;
use bolthole_sync::{Exchange, VERSION};
use insta::assert_snapshot;
use uuid::Uuid;

use crate::house::{Browser, House, Told};
use crate::joining::joined;

const DAD: CaregiverId = CaregiverId(Uuid::from_u128(4));

async fn who(browser: &mut Browser) -> String {
    let told = browser.get("/sync").await;
    assert_eq!(told.header("cache-control"), "no-store");
    assert_eq!(told.header("content-type"), "application/json");
    format!("{} {}", told.status.as_u16(), told.body)
}

/// The phone says who is chosen on it now.
async fn says_it_is(house: &House, browser: &mut Browser, caregiver: Option<CaregiverId>) -> Told {
    let message = Exchange {
        sync: VERSION,
        household: house.store.households().await.unwrap()[0],
        since: None,
        caregiver,
        events: Vec::new(),
    };
    browser.post_json("/sync", message.to_json()).await
}

#[tokio::test]
async fn a_phone_learns_who_it_is_and_a_stranger_learns_nothing() {
    let house = House::new();
    let mut mums = house.let_in().await;
    assert_snapshot!(who(&mut mums).await, @r#"200 {"household":"019ae55f-0100-7000-8000-000000000000","device":"019ae55f-0100-7303-8303-030303030303","caregiver":null,"role":"adult"}"#);
    assert_snapshot!(who(&mut house.stranger()).await, @r#"403 {"fault":"this device is not let in, or no longer; what waits stays on it, and a new code lets it in"}"#);
}

#[tokio::test]
async fn a_grown_ups_phone_changes_hands_and_the_pages_of_the_server_know_it() {
    let house = House::new();
    let mut mums = house.let_in().await;
    assert_eq!(says_it_is(&house, &mut mums, Some(DAD)).await.status, 200);
    assert!(who(&mut mums).await.contains(&DAD.to_string()));
    assert_eq!(says_it_is(&house, &mut mums, None).await.status, 200);
    assert!(
        who(&mut mums).await.contains(&DAD.to_string()),
        "an older program says nothing of it"
    );
}

#[tokio::test]
async fn a_childs_phone_stays_the_childs_whatever_it_says() {
    let house = House::new();
    let mut mums = house.let_in().await;
    let mut toms = joined(&house, &mut mums, "child", "Tom").await;
    let before = who(&mut toms).await;
    assert!(before.contains("\"role\":\"child\""), "{before}");
    assert_eq!(says_it_is(&house, &mut toms, Some(DAD)).await.status, 200);
    assert_eq!(who(&mut toms).await, before);
}

//! Further devices, in and out again.

use bolthole_domain::Instant;
use bolthole_server::Secret;
use bolthole_store::{Code, CodeHash, Purpose};
use insta::assert_snapshot;

use crate::house::{Browser, EVENING, House, between};
use crate::keeping::nori_came;

/// What a grown-up's device is shown when it makes a code: the code itself.
pub(crate) async fn code_for(whom: &str, mums: &mut Browser) -> String {
    let shown = mums.post("/devices/new", &[("for", whom)]).await;
    assert_eq!(shown.status, 200, "{}", shown.glance());
    between(&shown.body, "/join?code=", "\"").unwrap()
}

/// A device that joined by a fresh code.
pub(crate) async fn joined(house: &House, mums: &mut Browser, whom: &str, name: &str) -> Browser {
    let code = code_for(whom, mums).await;
    let mut device = house.stranger();
    let told = device.post("/join", &[("code", &code), ("name", name)]).await;
    assert_eq!(told.status, 303, "{}", told.glance());
    device
}

/// The same browser, its cookie still in it, with another code.
async fn join_again(mums: &mut Browser, device: &mut Browser, whom: &str, name: &str) {
    let code = code_for(whom, mums).await;
    let told = device.post("/join", &[("code", &code), ("name", name)]).await;
    assert_eq!(told.status, 303, "{}", told.glance());
}

#[tokio::test]
async fn a_code_lets_one_device_in_under_its_own_name() {
    let house = House::new();
    let mut mums = house.let_in().await;
    let shown = mums.post("/devices/new", &[("for", "adult")]).await;
    assert_snapshot!(shown.glance(), @"200 Let a device in | Open this link on the new device within ten minutes. It works once.");
    assert!(shown.body.contains("works on this machine only"));
    let code = between(&shown.body, "/join?code=", "\"").unwrap();

    let mut dads = house.stranger();
    let looked = dads.get(&format!("/join?code={code}")).await;
    assert_snapshot!(looked.glance(), @"200 Join this household | Bolthole will know this phone or browser from now on. The code works once.");
    dads.get(&format!("/join?code={code}")).await;
    let nameless = dads.post("/join", &[("code", &code)]).await;
    assert_eq!(nameless.status, 422);
    assert!(nameless.body.contains("Write what the notebook is to call you"));
    // Typed by hand, in fours and large letters.
    let typed = format!("{} {}", &code[..4], code[4..].to_uppercase());
    let told = dads.post("/join", &[("code", &typed), ("name", " Dad ")]).await;
    assert_eq!((told.status.as_u16(), told.header("location")), (303, "./"));
    assert!(dads.get("/devices").await.body.contains("<h2>Dad</h2>"));

    let again = house
        .stranger()
        .post("/join", &[("code", &code), ("name", "Dad")])
        .await;
    assert_snapshot!(again.glance(), @"410 This code no longer works | A code works once and for ten minutes. A grown-up’s device makes another: Settings, then Devices.");
    assert_eq!(again.header("set-cookie"), "");
}

#[tokio::test]
async fn a_code_older_than_ten_minutes_lets_nobody_in() {
    let house = House::new();
    house.let_in().await;
    let secret = Secret::sent("4f2a91c07be3a055").unwrap();
    let code = Code {
        hash: CodeHash(secret.hash()),
        purpose: Purpose::Join,
        household: house.store.households().await.unwrap()[0],
        expires: Instant(EVENING.0),
    };
    house.store.put_code(&code).await.unwrap();
    let told = house
        .stranger()
        .post("/join", &[("code", secret.reveal()), ("name", "Dad")])
        .await;
    assert_eq!(told.status, 410);
}

#[tokio::test]
async fn a_second_device_of_the_same_person_adds_nobody() {
    let house = House::new();
    let mut mums = house.let_in().await;
    joined(&house, &mut mums, "adult", "Dad").await;
    joined(&house, &mut mums, "adult", "Dad").await;
    let listed = mums.get("/devices").await;
    assert_eq!(listed.body.matches("<h2>Dad</h2>").count(), 2);
    assert_eq!(
        mums.get("/settings")
            .await
            .body
            .matches("href=\"caregivers/")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_childs_code_takes_no_grown_ups_name_and_is_not_used_up_by_trying() {
    let house = House::new();
    let mut mums = house.let_in().await;
    joined(&house, &mut mums, "adult", "Dad").await;
    let code = code_for("child", &mut mums).await;
    let mut toms = house.stranger();
    let told = toms.post("/join", &[("code", &code), ("name", "Dad")]).await;
    assert_eq!(told.status, 422);
    assert!(told.body.contains("Dad is a grown-up in this notebook"));
    assert_eq!(
        toms.post("/join", &[("code", &code), ("name", "Tom")])
            .await
            .status,
        303
    );
    assert!(
        mums.get("/devices")
            .await
            .body
            .contains("<h2>Tom, a child’s device</h2>")
    );
}

#[tokio::test]
async fn a_childs_code_lets_no_grown_ups_device_in_by_the_set_up_page() {
    let house = House::new();
    let mut mums = house.let_in().await;
    let code = code_for("child", &mut mums).await;
    let mut toms = house.stranger();
    let told = toms.post("/setup", &[("code", &code)]).await;
    assert_eq!(told.header("location"), format!("./join?code={code}"));
    assert_eq!(told.header("set-cookie"), "");
    assert_eq!(
        toms.post("/join", &[("code", &code), ("name", "Tom")])
            .await
            .status,
        303
    );
}

#[tokio::test]
async fn guessing_codes_soon_ends() {
    let house = House::new();
    let mut guesser = house.stranger();
    for _ in 0..10 {
        let guess = [("code", "0123456789abcdef"), ("name", "Dad")];
        assert_eq!(guesser.post("/join", &guess).await.status, 410);
    }
    assert_eq!(
        guesser
            .post("/join", &[("code", "ab"), ("name", "Dad")])
            .await
            .status,
        429
    );
}

#[tokio::test]
async fn a_removed_device_is_shut_out_at_once_and_nobody_removes_the_one_in_the_hand() {
    let house = House::new();
    let mut mums = house.let_in().await;
    let mut dads = joined(&house, &mut mums, "adult", "Dad").await;
    let household = house.store.households().await.unwrap()[0];
    for device in house.store.devices(household).await.unwrap() {
        let told = mums
            .post("/devices/remove", &[("device", &device.id.to_string())])
            .await;
        assert_eq!(
            (told.status.as_u16(), told.header("location")),
            (303, "../devices")
        );
    }
    assert_eq!(dads.get("/").await.status, 403);
    assert_eq!(dads.get("/devices").await.status, 403);
    assert_eq!(mums.get("/devices").await.status, 200);
}

#[tokio::test]
async fn a_childs_device_does_what_a_child_may_and_stays_a_childs() {
    let house = House::new();
    let mut mums = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    let nori = nori_came(household);
    let rat = nori.body["rat"].as_str().unwrap().to_owned();
    house.store.append(household, &[nori], EVENING).await.unwrap();
    joined(&house, &mut mums, "adult", "Mum").await;
    let mum = house.store.devices(household).await.unwrap()[1]
        .caregiver
        .unwrap()
        .to_string();
    let mut toms = joined(&house, &mut mums, "child", "Tom").await;

    let visit = |rung| [("rat", rat.as_str()), ("rung", rung), ("did", "ate")];
    let near = toms.post("/visits", &visit("sit-near")).await;
    assert_eq!(near.status, 303, "{}", near.glance());
    let hand = toms.post("/visits", &visit("still-hand")).await;
    assert_snapshot!(hand.glance(), @"403 For a grown-up’s device | This step is a grown-up’s, so a visit on it is logged on a grown-up’s device.");
    let settings = toms
        .post("/caregivers", &[("name", "Ann"), ("role", "adult")])
        .await;
    assert_snapshot!(settings.glance(), @"403 For a grown-up’s device | This is opened on a grown-up’s device. Fetch a grown-up if you need it; Today and first aid are yours.");
    let who = toms.post("/who", &[("caregiver", mum.as_str())]).await;
    assert_snapshot!(who.glance(), @"403 For a grown-up’s device | This is opened on a grown-up’s device. Fetch a grown-up if you need it; Today and first aid are yours.");
    for path in ["/devices/new", "/devices/remove"] {
        assert_eq!(toms.post(path, &[]).await.status, 403);
    }
    assert_eq!(toms.get("/devices").await.status, 403);
    assert_eq!(mums.post("/visits", &visit("still-hand")).await.status, 303);
}

#[tokio::test]
async fn without_a_cookie_no_device_is_listed_or_let_in() {
    let house = House::new();
    house.let_in().await;
    let mut stranger = house.stranger();
    assert_eq!(stranger.get("/devices").await.status, 403);
    assert_eq!(stranger.post("/devices/new", &[]).await.status, 403);
    assert_eq!(stranger.post("/devices/remove", &[]).await.status, 403);
}

#[tokio::test]
async fn a_browser_that_joins_again_stays_the_device_it_was_but_never_turns_from_a_childs_into_a_grown_ups() {
    let house = House::new();
    let mut mums = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    let mut dads = joined(&house, &mut mums, "adult", "Dad").await;
    let before = house.store.devices(household).await.unwrap();
    join_again(&mut mums, &mut dads, "adult", "Daddy").await;
    let after = house.store.devices(household).await.unwrap();
    let ids =
        |devices: &[bolthole_store::Device]| -> Vec<_> { devices.iter().map(|device| device.id).collect() };
    assert_eq!(ids(&after), ids(&before), "one card, not two alike");
    assert_ne!(
        after[1].caregiver, before[1].caregiver,
        "under the name that was written last"
    );

    join_again(&mut mums, &mut dads, "child", "Tom").await;
    let childs = house.store.devices(household).await.unwrap();
    assert_eq!(childs.len(), 2, "it takes the place of the grown-up's");
    assert_ne!(childs[1].id, before[1].id);
    assert_eq!(dads.get("/devices").await.status, 403);
    join_again(&mut mums, &mut dads, "child", "Tom").await;
    assert_eq!(
        ids(&house.store.devices(household).await.unwrap()),
        ids(&childs),
        "the same child stays"
    );
    join_again(&mut mums, &mut dads, "child", "Nina").await;
    let ninas = house.store.devices(household).await.unwrap();
    assert!(
        ninas.len() == 2 && ninas[1].id != childs[1].id,
        "another child's is another device"
    );
}

//! A household moves: from a phone alone to a server, from there to another, and nothing is lost or doubled.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use bolthole_domain::{HouseholdId, Instant};
use bolthole_record::Event;
use bolthole_server::Door;
use bolthole_store::{Epoch, MemoryStore, Seq};
use bolthole_sync::{Answer, Holds, LARGEST_FILE, Local, bring, copy_of, read_file};
use insta::assert_snapshot;
use uuid::Uuid;

use crate::house::{Browser, EVENING, House, Told};
use crate::joining::joined;
use crate::keeping::nori_came;

const PHONES: HouseholdId = HouseholdId(Uuid::from_bytes([99; 16]));

fn server_with(epoch: u8) -> House {
    let store = MemoryStore::new(Epoch(Uuid::from_bytes([epoch; 16])));
    House::over(Arc::new(store), Door::SetUpLink)
}

/// A phone that keeps a household by itself, with a kind in it that only a newer program knows.
fn phone_alone() -> Local {
    let mut phone = Local::new(PHONES);
    let mut newer = nori_came(PHONES);
    newer.id.0 = Uuid::from_bytes([44; 16]);
    newer.kind = "tail_measured".to_owned();
    newer.body = serde_json::json!({"cm": 0.300_000_000_000_000_04, "big": u64::MAX});
    phone.write(vec![nori_came(PHONES), newer]).unwrap();
    phone
}

fn copy(phone: &Local) -> String {
    copy_of(phone, Holds::Everything, "Home", EVENING)
}

pub(crate) async fn send_file(browser: &mut Browser, path: &str, file: &[u8]) -> Told {
    let mut body =
        b"--mark\r\nContent-Disposition: form-data; name=\"copy\"; filename=\"a.bolthole\"\r\n\r\n".to_vec();
    body.extend(file);
    body.extend(b"\r\n--mark--\r\n");
    let request = Request::post(path)
        .header("origin", "http://127.0.0.1:8080")
        .header("content-type", "multipart/form-data; boundary=mark");
    browser.send(request, Body::from(body)).await
}

/// A browser that began a fresh server with a copy.
pub(crate) async fn begun_with(house: &House, file: &str) -> Browser {
    let code = house.first_link().await.unwrap();
    let mut browser = house.stranger();
    let told = send_file(&mut browser, &format!("/setup/copy?code={code}"), file.as_bytes()).await;
    assert_eq!(told.status, 303, "{}", told.glance());
    browser
}

async fn events(house: &House) -> Vec<Event> {
    let household = house.store.households().await.unwrap()[0];
    let stored = house.store.events_since(household, Seq(0), 10_000).await.unwrap();
    stored.into_iter().map(|stored| stored.event).collect()
}

#[tokio::test]
async fn a_household_moves_from_a_phone_to_a_server_and_on_to_another_and_stays_the_same() {
    let phone = phone_alone();
    let first = server_with(1);
    let code = first.first_link().await.unwrap();
    let mut browser = first.stranger();
    let page = browser.get(&format!("/setup?code={code}")).await;
    assert!(page.body.contains("I have a copy"), "{}", page.body);

    let told = send_file(
        &mut browser,
        &format!("/setup/copy?code={code}"),
        copy(&phone).as_bytes(),
    )
    .await;
    assert_eq!(told.header("location"), "../household?read=2&new=2&refused=0");
    assert_eq!(
        first.store.households().await.unwrap(),
        [PHONES],
        "it keeps its id, and no empty one stays"
    );
    assert!(
        browser.get("/rats").await.body.contains("Nori"),
        "and this device is set up"
    );
    let said = browser.get("/household?read=2&new=2&refused=0").await;
    assert!(said.body.contains("2 entries read, all of them new.") && said.body.contains("2 entries in all"));

    let taken = browser.get("/household/copy").await;
    assert_eq!(
        taken.header("content-disposition"),
        "attachment; filename=\"household.bolthole\""
    );
    assert_eq!(taken.header("cache-control"), "no-store");
    let second = server_with(2);
    begun_with(&second, &taken.body).await;
    assert_eq!(events(&second).await, events(&first).await);
    let of_phone: Vec<Event> = read_file(copy(&phone).as_bytes()).unwrap().events;
    assert_eq!(
        events(&second).await,
        of_phone,
        "every word as the phone wrote it"
    );
}

#[tokio::test]
async fn a_long_log_comes_out_whole_and_in_order() {
    let house = server_with(1);
    let mut browser = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    let many: Vec<Event> = (0..1_234_u128)
        .map(|n| {
            let mut event = nori_came(household);
            event.id.0 = Uuid::from_u128(n + 1);
            event
        })
        .collect();
    house.store.append(household, &many, EVENING).await.unwrap();
    let taken = browser.get("/household/copy").await;
    assert_eq!(read_file(taken.body.as_bytes()).unwrap().events, many);
}

#[tokio::test]
async fn what_waited_on_a_phone_is_added_and_a_second_time_adds_nothing() {
    let house = server_with(1);
    let mut browser = begun_with(&house, &copy(&phone_alone())).await;
    let mut phone = phone_alone();
    let mut late = nori_came(PHONES);
    late.id.0 = Uuid::from_bytes([45; 16]);
    phone.write(vec![late]).unwrap();
    for (n_new, said) in [
        (1, "3 entries read, one was new."),
        (0, "3 entries read; all of them were here already."),
    ] {
        let told = send_file(&mut browser, "/household/bring", copy(&phone).as_bytes()).await;
        assert_eq!(
            told.header("location"),
            format!("../household?read=3&new={n_new}&refused=0")
        );
        assert!(
            browser
                .get(&told.header("location")[2..])
                .await
                .body
                .contains(said)
        );
    }
    assert_eq!(events(&house).await.len(), 3);
}

#[tokio::test]
async fn another_household_is_refused_where_one_lives_already() {
    let house = server_with(1);
    let mut browser = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    house
        .store
        .append(household, &[nori_came(household)], EVENING)
        .await
        .unwrap();
    let told = send_file(&mut browser, "/household/bring", copy(&phone_alone()).as_bytes()).await;
    assert_snapshot!(told.glance(), @"422 That file was not taken | Nothing was taken: the file holds another household, “Home”, than the one that lives here; begin with it in a place that is still empty.");
    assert_eq!(events(&house).await.len(), 1);
    let link = house.new_link().await;
    let page = house.stranger().get(&format!("/setup?code={link}")).await;
    assert!(
        !page.body.contains("I have a copy"),
        "a further device only joins"
    );
}

#[tokio::test]
async fn a_device_that_was_set_up_before_the_copy_came_goes_on_in_the_household_that_came() {
    let house = server_with(1);
    let mut mums = house.let_in().await;
    let mut dads = joined_without_a_name(&house).await;
    let told = send_file(&mut mums, "/household/bring", copy(&phone_alone()).as_bytes()).await;
    assert_eq!(told.status, 303, "{}", told.glance());
    for browser in [&mut mums, &mut dads] {
        assert!(browser.get("/rats").await.body.contains("Nori"));
    }
}

async fn joined_without_a_name(house: &House) -> Browser {
    house.let_in().await
}

#[tokio::test]
async fn half_a_file_is_not_taken_and_the_link_still_works() {
    let house = server_with(1);
    let code = house.first_link().await.unwrap();
    let (path, whole) = (format!("/setup/copy?code={code}"), copy(&phone_alone()));
    let mut browser = house.stranger();
    let told = send_file(&mut browser, &path, &whole.as_bytes()[..whole.len() / 2]).await;
    assert_snapshot!(told.glance(), @"422 That file was not taken | Nothing was taken: the file breaks off in line 2, with 0 of its 2 entries whole; take the copy again.");
    let told = send_file(&mut browser, &path, b"").await;
    assert_snapshot!(told.glance(), @"422 No copy came with it | Nothing was taken: no file was chosen, or it is empty. Go back and choose one whose name ends in .bolthole.");
    assert_eq!(events(&house).await, []);
    let told = send_file(&mut browser, &path, whole.as_bytes()).await;
    assert_eq!(told.status, 303);
    let again = send_file(&mut house.stranger(), &path, whole.as_bytes()).await;
    assert_eq!(again.status, 410, "and then no more");
}

#[tokio::test]
async fn only_grown_ups_take_copies_and_bring_them() {
    let house = server_with(1);
    let mut mums = begun_with(&house, &copy(&phone_alone())).await;
    let mut toms = joined(&house, &mut mums, "child", "Tom").await;
    let file = copy(&phone_alone());
    for browser in [&mut toms, &mut house.stranger()] {
        assert_eq!(browser.get("/household/copy").await.status, 403);
        assert_eq!(
            send_file(browser, "/household/bring", file.as_bytes())
                .await
                .status,
            403
        );
    }
    assert_snapshot!(toms.get("/household").await.glance(), @"403 For a grown-up’s device | This is opened on a grown-up’s device. Fetch a grown-up if you need it; Today and first aid are yours.");
    let code = crate::joining::code_for("child", &mut mums).await;
    let told = send_file(
        &mut house.stranger(),
        &format!("/setup/copy?code={code}"),
        file.as_bytes(),
    )
    .await;
    assert_eq!((told.status.as_u16(), told.header("set-cookie")), (403, ""));
}

#[tokio::test]
async fn a_form_of_another_site_or_of_another_kind_brings_nothing() {
    let house = server_with(1);
    let mut browser = house.let_in().await;
    let foreign = Request::post("/household/bring")
        .header("origin", "http://evil.example")
        .header("content-type", "multipart/form-data; boundary=mark");
    assert_eq!(browser.send(foreign, Body::empty()).await.status, 403);
    let told = browser.post("/household/bring", &[("copy", "a")]).await;
    assert_snapshot!(told.glance(), @"422 No copy came with it | Nothing was taken: no file was chosen, or it is empty. Go back and choose one whose name ends in .bolthole.");
}

#[tokio::test]
async fn more_than_a_browser_hands_over_is_told_so() {
    let house = server_with(1);
    let mut browser = house.let_in().await;
    let told = send_file(
        &mut browser,
        "/household/bring",
        &vec![b' '; LARGEST_FILE + 100_000],
    )
    .await;
    assert_snapshot!(told.glance(), @"422 That file was not taken | Nothing was taken: the file is larger than 64 MiB, the most that a browser hands over; `bolthole import` takes it on the machine that runs Bolthole.");
}

#[tokio::test]
async fn a_demonstration_gives_copies_and_takes_none() {
    let house = House::demo().await;
    let mut browser = house.stranger();
    browser.get("/").await;
    let taken = browser.get("/household/copy").await;
    assert_eq!(read_file(taken.body.as_bytes()).unwrap().events, []);
    let told = send_file(&mut browser, "/household/bring", taken.body.as_bytes()).await;
    assert_snapshot!(told.glance(), @"403 A demonstration takes no files | Nothing was taken. Your own Bolthole takes a copy: “bolthole serve --data DIR” begins one.");
}

#[tokio::test]
async fn a_phone_follows_its_household_to_another_server_with_all_that_it_wrote_meanwhile() {
    let (first, second) = (server_with(1), server_with(2));
    let mut mums = begun_with(&first, &copy(&phone_alone())).await;
    let mut phone = Local::new(PHONES);
    sync(&mut phone, &mut mums).await;
    assert_eq!(phone.events().count(), 2);

    let taken = mums.get("/household/copy").await.body;
    let mut meanwhile = nori_came(PHONES);
    meanwhile.id.0 = Uuid::from_bytes([46; 16]);
    phone.write(vec![meanwhile]).unwrap();
    let mut mums = begun_with(&second, &taken).await;
    sync(&mut phone, &mut mums).await;
    assert_eq!(phone.waiting().count(), 0);
    assert_eq!(
        events(&second).await.len(),
        3,
        "each once, in the new life of the log"
    );

    // And away from every server again, with everything.
    let mut alone = Local::new(HouseholdId(Uuid::from_bytes([98; 16])));
    let taken = mums.get("/household/copy").await.body;
    let came = bring(&mut alone, read_file(taken.as_bytes()).unwrap()).unwrap();
    assert_eq!((came.household, alone.events().count()), (PHONES, 3));
    assert_eq!(alone.made_next(Instant(0)), phone.made_next(Instant(0)));
}

async fn sync(phone: &mut Local, browser: &mut Browser) {
    for _ in 0..10 {
        let told = browser.post_json("/sync", phone.next().to_json()).await;
        assert_eq!(told.status, 200, "{}", told.body);
        let answer = Answer::from_json(told.body.as_bytes()).unwrap();
        if !phone.take(answer).unwrap().is_news() {
            return;
        }
    }
    panic!("sync finds no end");
}

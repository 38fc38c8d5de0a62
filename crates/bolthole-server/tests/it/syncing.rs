//! Phones and the server, over HTTP and with a real data folder.

use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use bolthole_domain::{
    CaregiverId, Coat, DeviceId, EventId, HouseholdId, MischiefId, Moment, Outcome, RatId, VisitId,
};
use bolthole_record::{Body as Says, Event, Made, Notebook, Stamp};
use bolthole_server::Door;
use bolthole_store::{Epoch, Store};
use bolthole_store_sqlite::{SqliteStore, backup, restore};
use bolthole_sync::{Answer, Cursor, Exchange, LARGEST_MESSAGE, Local};
use insta::assert_snapshot;
use uuid::Uuid;

use crate::house::{Browser, EVENING, House, Told};
use crate::joining::joined;

const NORI: RatId = RatId(Uuid::from_bytes([23; 16]));

/// A phone: what it holds, and the browser that carries its messages.
struct Phone {
    browser: Browser,
    household: HouseholdId,
    device: DeviceId,
    caregiver: Option<CaregiverId>,
    local: Local,
}

impl Phone {
    /// The phone whose browser was let in last.
    async fn of(browser: Browser, house: &House) -> Phone {
        let household = house.store.households().await.unwrap()[0];
        // All were let in in the same still moment, and ids count up.
        let device = *house.store.devices(household).await.unwrap().last().unwrap();
        Phone {
            browser,
            household,
            device: device.id,
            caregiver: device.caregiver,
            local: Local::new(household),
        }
    }

    fn writes(&mut self, n: u8, says: &Says) {
        let at = Moment {
            at: EVENING,
            offset_min: 60,
        };
        let stamp = Stamp {
            id: EventId(Uuid::from_bytes([n; 16])),
            household: self.household,
            device: self.device,
            caregiver: self.caregiver,
            happened_at: at,
            made: Made {
                ms: EVENING,
                n: n.into(),
            },
        };
        self.local.write(vec![Event::write(stamp, says)]).unwrap();
    }

    async fn asks(&mut self) -> Told {
        let asked = self.local.next().to_json();
        self.browser.post_json("/sync", asked).await
    }

    async fn syncs(&mut self) {
        loop {
            let told = self.asks().await;
            assert_eq!(
                (told.status.as_u16(), told.header("content-type")),
                (200, "application/json")
            );
            let answer = Answer::from_json(told.body.as_bytes()).unwrap();
            if !self.local.take(answer).unwrap().is_news() {
                return;
            }
        }
    }

    fn notebook(&self) -> String {
        let events: Vec<Event> = self.local.events().cloned().collect();
        format!("{:?}", Notebook::fold(&events))
    }
}

fn nori_comes() -> Says {
    let came_home = Moment {
        at: EVENING,
        offset_min: 60,
    };
    Says::RatAdded {
        rat: NORI,
        mischief: MischiefId(Uuid::from_bytes([24; 16])),
        name: "Nori".to_owned(),
        sex: None,
        coat: Coat::Agouti,
        came_home,
    }
}

fn visit(n: u8, rung: &str) -> Says {
    Says::VisitLogged {
        visit: VisitId(Uuid::from_bytes([n; 16])),
        rat: NORI,
        rung: rung.into(),
        outcome: Outcome::Ate,
        latency: None,
        companion_present: None,
        stopped_by: None,
        at_food: false,
        note: String::new(),
    }
}

async fn server_over(folder: &Path) -> House {
    let store = SqliteStore::open(folder, Epoch(Uuid::from_bytes([7; 16])))
        .await
        .unwrap();
    House::over(Arc::new(store) as Arc<dyn Store>, Door::SetUpLink)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_phones_a_server_and_its_pages_hold_one_notebook() {
    let folder = tempfile::tempdir().unwrap();
    let house = server_over(folder.path()).await;
    let mut mums = Phone::of(house.let_in().await, &house).await;
    let mut dads = Phone::of(joined(&house, &mut mums.browser, "adult", "Dad").await, &house).await;

    mums.writes(1, &nori_comes());
    mums.writes(2, &visit(2, "sit-near"));
    mums.syncs().await;
    // What a phone wrote is on the server's pages, and what a page's form wrote comes to the phones.
    assert!(dads.browser.get("/").await.body.contains("Nori"));
    let rested = dads
        .browser
        .post("/rest", &[("form", &Uuid::from_bytes([31; 16]).to_string())])
        .await;
    assert_eq!(rested.status, 303);
    dads.syncs().await;
    mums.syncs().await;
    assert_eq!(mums.notebook(), dads.notebook());
    let kinds: Vec<&str> = mums.local.events().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds.len(), 4);
    assert!(
        kinds.contains(&"day_rested") && kinds.contains(&"caregiver_added"),
        "{kinds:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_put_back_from_its_backup_gets_the_rest_from_the_phones() {
    let folder = tempfile::tempdir().unwrap();
    let (old, file, new) = (
        folder.path().join("old"),
        folder.path().join("backup"),
        folder.path().join("new"),
    );
    let house = server_over(&old).await;
    let mut mums = Phone::of(house.let_in().await, &house).await;
    mums.writes(1, &nori_comes());
    mums.syncs().await;
    backup(&old, &file).await.unwrap();
    mums.writes(2, &visit(2, "sit-near"));
    mums.syncs().await;
    assert_eq!(mums.local.waiting().count(), 0);
    let before = mums.notebook();
    let cookies = mums.browser.cookies.clone();
    drop(house);

    restore(&file, &new, Epoch(Uuid::from_bytes([8; 16])))
        .await
        .unwrap();
    let house = server_over(&new).await;
    mums.browser = house.stranger();
    mums.browser.cookies = cookies;
    mums.syncs().await;
    assert_eq!(mums.notebook(), before);
    let stored = house
        .store
        .events_since(mums.household, bolthole_store::Seq(0), 10)
        .await
        .unwrap();
    let ids: Vec<u8> = stored
        .iter()
        .map(|stored| stored.event.id.0.as_bytes()[0])
        .collect();
    assert_eq!(ids, [1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_device_may_neither_tell_nor_hear() {
    let folder = tempfile::tempdir().unwrap();
    let house = server_over(folder.path()).await;
    let mut mums = house.let_in().await;
    let mut dads = Phone::of(joined(&house, &mut mums, "adult", "Dad").await, &house).await;
    dads.syncs().await;
    dads.writes(1, &nori_comes());
    mums.post("/devices/remove", &[("device", &dads.device.to_string())])
        .await;
    let told = dads.asks().await;
    assert_snapshot!(format!("{} {}", told.status.as_u16(), told.body), @r#"403 {"fault":"this device is not let in, or no longer; what waits stays on it, and a new code lets it in"}"#);
    assert_eq!(dads.local.waiting().count(), 1, "what waits stays");
    assert!(!mums.get("/rats").await.body.contains("Nori"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_childs_phone_tells_what_a_child_may_and_is_not_sent_what_nobody_here_knows() {
    let folder = tempfile::tempdir().unwrap();
    let house = server_over(folder.path()).await;
    let mut mums = Phone::of(house.let_in().await, &house).await;
    mums.writes(1, &nori_comes());
    let newer = Event {
        id: EventId(Uuid::from_bytes([9; 16])),
        kind: "tail_measured".to_owned(),
        ..mums.local.events().next().unwrap().clone()
    };
    mums.local.write(vec![newer]).unwrap();
    mums.syncs().await;

    let mut toms = Phone::of(joined(&house, &mut mums.browser, "child", "Tom").await, &house).await;
    toms.writes(2, &visit(2, "sit-near"));
    toms.writes(3, &visit(3, "still-hand"));
    toms.writes(
        4,
        &Says::VetSeen {
            rat: NORI,
            note: String::new(),
        },
    );
    toms.syncs().await;
    let refused: Vec<String> = toms
        .local
        .refused()
        .map(|(event, why)| format!("{}: {why}", event.kind))
        .collect();
    assert_snapshot!(refused.join("\n"), @r"
    visit_logged: This step is a grown-up’s, so a visit on it is logged on a grown-up’s device.
    vet_seen: This is a child’s device: it logs visits, signs and notes. Anything else is entered on a grown-up’s device.
    ");
    assert!(toms.local.events().all(|event| event.kind != "tail_measured"));

    mums.syncs().await;
    let kinds: Vec<&str> = mums.local.events().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "visit_logged").count(), 1);
    assert!(!kinds.contains(&"vet_seen") && kinds.contains(&"tail_measured"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_cannot_be_used_is_refused_in_one_sentence_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let house = server_over(folder.path()).await;
    let mut phone = Phone::of(house.let_in().await, &house).await;
    let strangers = Exchange {
        household: HouseholdId(Uuid::from_bytes([40; 16])),
        ..phone.local.next()
    };
    let mut told = Vec::new();
    for message in [
        "squeak".to_owned(),
        r#"{"sync":1}"#.to_owned(),
        r#"{"sync":7,"log":[]}"#.to_owned(),
        strangers.to_json(),
        " ".repeat(LARGEST_MESSAGE + 1),
    ] {
        let answer = phone.browser.post_json("/sync", message).await;
        told.push(format!("{} {}", answer.status.as_u16(), answer.body));
    }
    let form = phone.browser.post("/sync", &[("events", "all")]).await;
    told.push(format!("{} {}", form.status.as_u16(), form.body));
    assert_snapshot!(told.join("\n"), @r#"
    400 {"fault":"the message is not one of sync (expected value at line 1 column 1); nothing of it was taken"}
    400 {"fault":"the message is not one of sync (missing field `household`); nothing of it was taken"}
    400 {"fault":"the message has version 7, newer than 1, which is known here; update this side first"}
    409 {"fault":"the message is about household 28282828-2828-2828-2828-282828282828, which is not the one kept here; nothing of it was taken"}
    413 {"fault":"the message is larger than 1 MiB; nothing of it was taken, send it in smaller parts"}
    415 {"fault":"only messages of sync are read here, as application/json"}
    "#);

    let foreign = Request::post("/sync")
        .header("origin", "http://evil.example")
        .header("content-type", "application/json");
    assert_eq!(
        phone
            .browser
            .send(foreign, Body::from(phone.local.next().to_json()))
            .await
            .status,
        403
    );
    assert_eq!(
        house
            .stranger()
            .post_json("/sync", phone.local.next().to_json())
            .await
            .status,
        403
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_no_log_ever_reached_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let house = server_over(folder.path()).await;
    let mut mums = Phone::of(house.let_in().await, &house).await;
    mums.writes(1, &nori_comes());
    mums.syncs().await;
    let far = Exchange {
        since: Some(Cursor {
            seq: u64::MAX,
            ..mums.local.cursor().unwrap()
        }),
        ..mums.local.next()
    };
    let told = mums.browser.post_json("/sync", far.to_json()).await;
    let answer = Answer::from_json(told.body.as_bytes()).unwrap();
    assert_eq!((answer.from, answer.through, answer.last), (0, 1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_asks_without_end_is_slowed_down() {
    let folder = tempfile::tempdir().unwrap();
    let house = server_over(folder.path()).await;
    let mut phone = Phone::of(house.let_in().await, &house).await;
    let mut other = Phone::of(house.let_in().await, &house).await;
    for _ in 0..120 {
        assert_eq!(phone.asks().await.status, 200);
    }
    assert_eq!(phone.asks().await.status, 429);
    assert_eq!(other.asks().await.status, 200, "each device has its own share");
}

#[tokio::test]
async fn a_phone_whose_server_began_anew_hears_that_another_household_lives_there() {
    let house = House::new();
    house.let_in().await;
    let mut strange = house.stranger();
    let here = house.store.households().await.unwrap()[0];
    let told = strange.get(&format!("/sync?household={here}")).await;
    assert!(
        told.status == 403 && told.body.ends_with(r#""keeps":"this"}"#),
        "{}",
        told.body
    );
    let elsewhere = bolthole_domain::HouseholdId(uuid::Uuid::from_u128(77));
    let told = strange.get(&format!("/sync?household={elsewhere}")).await;
    assert!(
        told.status == 403 && told.body.ends_with(r#""keeps":"another"}"#),
        "{}",
        told.body
    );
    for odd in ["/sync", "/sync?household=", "/sync?household=home"] {
        assert!(!strange.get(odd).await.body.contains("keeps"), "{odd}");
    }
}

//! Nothing is said before it is kept.

use axum::body::Body;
use axum::http::Request;
use bolthole_domain::{Coat, DeviceId, EventId, HouseholdId, Instant, MischiefId, Moment, RatId};
use bolthole_record::{Body as Says, Event, Made, Stamp};
use bolthole_store::Seq;
use uuid::Uuid;

use crate::house::{EVENING, House};

pub(crate) fn nori_came(household: HouseholdId) -> Event {
    let id = |n: u8| Uuid::from_bytes([n; 16]);
    let came = Moment {
        at: Instant(EVENING.0 - 28 * 86_400_000),
        offset_min: 0,
    };
    let stamp = Stamp {
        id: EventId(id(21)),
        household,
        device: DeviceId(id(22)),
        caregiver: None,
        happened_at: came,
        made: Made { ms: came.at, n: 0 },
    };
    let body = Says::RatAdded {
        rat: RatId(id(23)),
        mischief: MischiefId(id(24)),
        name: "Nori".to_owned(),
        sex: None,
        coat: Coat::Agouti,
        came_home: came,
    };
    Event::write(stamp, &body)
}

#[tokio::test]
async fn what_is_in_the_store_is_in_the_notebook_and_a_form_sent_twice_is_kept_once() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    house
        .store
        .append(household, &[nori_came(household)], EVENING)
        .await
        .unwrap();
    assert!(browser.get("/").await.body.contains("Nori"));

    let form = Uuid::from_bytes([31; 16]).to_string();
    for _ in 0..2 {
        let told = browser.post("/rest", &[("form", &form)]).await;
        assert_eq!(told.status, 303, "{}", told.glance());
    }
    let kept = house.store.events_since(household, Seq(0), 100).await.unwrap();
    let kinds: Vec<&str> = kept.iter().map(|stored| stored.event.kind.as_str()).collect();
    assert_eq!(kinds, ["rat_added", "day_rested"]);
}

/// How many seconds before its arrival a rest happened, of which the phone says that it waited so long.
async fn seconds_before_it_came(waited: &str) -> i64 {
    let house = House::new();
    let mut browser = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    let nori = [nori_came(household)];
    house.store.append(household, &nori, EVENING).await.unwrap();
    let request = Request::post("/rest")
        .header("origin", "http://127.0.0.1:8080")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("bolthole-waited", waited);
    let form = Body::from(format!("form={}", Uuid::from_bytes([31; 16])));
    assert_eq!(browser.send(request, form).await.status, 303);
    let kept = house.store.events_since(household, Seq(1), 1).await.unwrap();
    assert_eq!(kept[0].received_at, EVENING);
    (EVENING.0 - kept[0].event.happened_at.at.0) / 1000
}

#[tokio::test]
async fn a_form_that_waited_on_a_phone_tells_of_the_moment_of_the_tap() {
    let a_day = 24 * 3600;
    for (waited, expected) in [("90", 90), ("-5", 0), ("a while", 0), ("999999999", a_day)] {
        assert_eq!(seconds_before_it_came(waited).await, expected, "{waited}");
    }
}

#[tokio::test]
async fn one_households_device_never_sees_anothers_rats() {
    let house = House::new();
    let mut browser = house.let_in().await;
    let stranger = HouseholdId(Uuid::from_bytes([40; 16]));
    house.store.create_household(stranger, EVENING).await.unwrap();
    house
        .store
        .append(stranger, &[nori_came(stranger)], EVENING)
        .await
        .unwrap();
    assert_eq!(browser.get("/").await.header("location"), "./welcome");
    assert_eq!(
        browser
            .get(&format!("/rats/{}", Uuid::from_bytes([23; 16])))
            .await
            .status,
        404
    );
}

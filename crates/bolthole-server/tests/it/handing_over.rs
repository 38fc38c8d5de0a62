//! A rat moves from one household's server to another's: nothing about it is lost.

use std::sync::Arc;

use bolthole_domain::{HouseholdId, Outcome, VisitId};
use bolthole_record::{Body as Says, Event, Notebook};
use bolthole_server::Door;
use bolthole_store::{Epoch, MemoryStore, Seq};
use bolthole_sync::{Holds, Local, copy_of};
use uuid::Uuid;

use crate::house::{Browser, EVENING, House};
use crate::keeping::nori_came;
use crate::moving::{begun_with, send_file};

fn server_with(epoch: u8) -> House {
    let store = MemoryStore::new(Epoch(Uuid::from_bytes([epoch; 16])));
    House::over(Arc::new(store), Door::SetUpLink)
}

const PHONES: HouseholdId = HouseholdId(Uuid::from_bytes([99; 16]));

/// Nori lives there, and has bitten. The household was begun on a phone.
async fn where_nori_bit(house: &House) -> Browser {
    let household = PHONES;
    let came = nori_came(household);
    let Ok(Says::RatAdded { rat, .. }) = came.read() else {
        panic!("Nori came")
    };
    let mut bit = came.clone();
    bit.id.0 = Uuid::from_bytes([61; 16]);
    bit.kind = "visit_logged".to_owned();
    bit.body = serde_json::json!({
        "visit": VisitId(Uuid::from_bytes([61; 16])), "rat": rat, "rung": "sit-near", "outcome": Outcome::Bit,
        "latency": null, "companion_present": null, "stopped_by": null, "at_food": false, "note": "cornered",
    });
    let mut phone = Local::new(PHONES);
    phone.write(vec![came, bit]).unwrap();
    begun_with(house, &copy_of(&phone, Holds::Everything, "Rosewood", EVENING)).await
}

async fn notebook(house: &House) -> Notebook {
    let household = house.store.households().await.unwrap()[0];
    let stored = house.store.events_since(household, Seq(0), 10_000).await.unwrap();
    let events: Vec<Event> = stored.into_iter().map(|stored| stored.event).collect();
    assert!(events.iter().all(|event| event.household == household));
    Notebook::fold(&events)
}

#[tokio::test]
async fn a_rat_that_is_handed_over_arrives_with_every_bite() {
    let first = server_with(1);
    let mut browser = where_nori_bit(&first).await;
    let here = notebook(&first).await;
    let nori = here.rats.values().next().unwrap();
    let page = browser.get("/handover?for=adopter").await;
    assert!(page.body.contains("As a file, with the whole history"));
    let taken = browser.get(&format!("/household/copy?rat={}", nori.rat.id)).await;
    assert_eq!(
        taken.header("content-disposition"),
        "attachment; filename=\"Nori.bolthole\""
    );

    let second = server_with(2);
    let mut browser = second.let_in().await;
    for new in [3, 0] {
        let told = send_file(&mut browser, "/household/bring", taken.body.as_bytes()).await;
        assert_eq!(
            told.header("location"),
            format!("../household?read=3&new={new}&refused=0"),
            "{}",
            taken.body
        );
    }
    let there = notebook(&second).await;
    let arrived = &there.rats[&nori.rat.id];
    assert_eq!(arrived.visits, nori.visits);
    assert_eq!(arrived.intake_answers, nori.intake_answers);
    let page = browser.get(&format!("/rats/{}", nori.rat.id)).await;
    assert!(page.body.contains("with every visit and bite from there"));
    let again = browser.get("/handover?for=foster").await;
    assert!(
        again.body.contains("cornered"),
        "the next hand-over tells it, too"
    );
}

//! Killed in the middle of writes, a hundred times: nothing acknowledged is lost, nothing is half there.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};

use bolthole_domain::{Coat, DeviceId, EventId, HouseholdId, Instant, MischiefId, Moment, RatId};
use bolthole_record::{Body, Event, Made, Notebook, Stamp};
use bolthole_store::{Epoch, Seq, Store};
use bolthole_store_sqlite::SqliteStore;
use uuid::Uuid;

use crate::program::{Line, Serving, serve};

const N_KILLS: u64 = 100;
const N_PHONES: u64 = 4;
/// The most answers that a server gives before it is killed.
const MOST_ANSWERS: u64 = 25;

#[test]
fn a_hundred_kills_lose_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let first = serve(folder.path(), true);
    let cookie = first.set_up();
    drop(first);
    let household = ellie_lives_here(folder.path());

    let mut acknowledged: BTreeSet<Uuid> = BTreeSet::new();
    let mut sent: BTreeSet<Uuid> = BTreeSet::new();
    for kill in 0..N_KILLS {
        let mut serving = serve(folder.path(), false);
        let round = write_until_killed(&mut serving, &cookie, kill);
        acknowledged.extend(round.acknowledged);
        sent.extend(round.sent);
    }
    let kept = kept(folder.path(), household);
    let visits: BTreeSet<Uuid> = kept.notebook.rats[&ellie()]
        .visits
        .iter()
        .map(|visit| form_of(visit.event))
        .collect();
    let lost: Vec<&Uuid> = acknowledged.difference(&visits).collect();
    assert!(
        lost.is_empty(),
        "{} of {} acknowledged visits are lost",
        lost.len(),
        acknowledged.len()
    );
    assert!(visits.is_subset(&sent), "a visit that nobody sent");
    assert_eq!(kept.notebook.n_not_understood, 0, "an event that is half there");
    assert_eq!(
        kept.seqs,
        (1..=kept.seqs.len() as u64).collect::<Vec<u64>>(),
        "the log has gaps"
    );
    assert!(
        acknowledged.len() > 200,
        "only {} visits were written; this showed little",
        acknowledged.len()
    );
}

#[derive(Default)]
struct Round {
    sent: Vec<Uuid>,
    acknowledged: Vec<Uuid>,
}

/// Some phones log visits as fast as they are answered, until the server is killed.
fn write_until_killed(serving: &mut Serving, cookie: &str, kill: u64) -> Round {
    let address = serving.address;
    let (answered, answers) = channel();
    let phones: Vec<_> = (0..N_PHONES)
        .map(|phone| {
            let cookie = cookie.to_owned();
            let answered = answered.clone();
            std::thread::spawn(move || log_visits(address, &cookie, kill * N_PHONES + phone, &answered))
        })
        .collect();
    // One phone was just answered: the others are somewhere in the middle of their writes.
    for _ in 0..kill % MOST_ANSWERS {
        answers.recv().unwrap();
    }
    serving.child.kill().unwrap();
    serving.child.wait().unwrap();
    let mut all = Round::default();
    for round in phones.into_iter().map(|phone| phone.join().unwrap()) {
        all.sent.extend(round.sent);
        all.acknowledged.extend(round.acknowledged);
    }
    all
}

fn log_visits(address: SocketAddr, cookie: &str, phone: u64, answered: &Sender<()>) -> Round {
    let mut round = Round::default();
    let Ok(mut line) = Line::to(address, cookie) else {
        return round;
    };
    for n in 0.. {
        let form = form_id(phone, n);
        round.sent.push(form);
        let visit = format!("form={form}&rat={}&rung=spoon-at-hide&did=ate", ellie());
        match line.post("/visits", &visit) {
            Ok(told) => {
                assert!(told.starts_with("HTTP/1.1 303"), "{told}");
                round.acknowledged.push(form);
                // Nobody counts any more once the server is killed.
                let _ = answered.send(());
            }
            Err(_) => return round,
        }
    }
    round
}

struct Kept {
    notebook: Notebook,
    seqs: Vec<u64>,
}

#[tokio::main(flavor = "current_thread")]
async fn kept(data: &Path, household: HouseholdId) -> Kept {
    let store = SqliteStore::open(data, Epoch(Uuid::nil())).await.unwrap();
    let stored = store
        .events_since(household, Seq(0), usize::MAX / 2)
        .await
        .unwrap();
    let events: Vec<Event> = stored.iter().map(|stored| stored.event.clone()).collect();
    Kept {
        notebook: Notebook::fold(&events),
        seqs: stored.iter().map(|stored| stored.seq.0).collect(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn ellie_lives_here(data: &Path) -> HouseholdId {
    let store = SqliteStore::open(data, Epoch(Uuid::nil())).await.unwrap();
    let household = store.households().await.unwrap()[0];
    let came_home = Moment {
        at: Instant(1_700_000_000_000),
        offset_min: 0,
    };
    let stamp = Stamp {
        id: EventId(form_id(u64::MAX, 0)),
        household,
        device: DeviceId(form_id(u64::MAX, 1)),
        caregiver: None,
        happened_at: came_home,
        made: Made {
            ms: came_home.at,
            n: 0,
        },
    };
    let mischief = MischiefId(form_id(u64::MAX, 3));
    let body = Body::RatAdded {
        rat: ellie(),
        mischief,
        name: "Ellie".to_owned(),
        sex: None,
        coat: Coat::Hooded,
        came_home,
    };
    store
        .append(household, &[Event::write(stamp, &body)], came_home.at)
        .await
        .unwrap();
    household
}

fn ellie() -> RatId {
    RatId(form_id(u64::MAX, 2))
}

/// The form that made an event: its last two bytes count within the form.
fn form_of(event: EventId) -> Uuid {
    let mut bytes = event.0.into_bytes();
    bytes[14..].fill(0);
    Uuid::from_bytes(bytes)
}

/// The id of a phone's `n`-th form. The low bytes stay free, as a form may make several events.
fn form_id(phone: u64, n: u32) -> Uuid {
    let mut random = [0; 10];
    random[0] = 0x40;
    random[2..4].copy_from_slice(&u16::try_from(phone & 0xffff).unwrap().to_be_bytes());
    random[4..8].copy_from_slice(&n.to_be_bytes());
    uuid::Builder::from_unix_timestamp_millis(1_764_783_000_000, &random).into_uuid()
}

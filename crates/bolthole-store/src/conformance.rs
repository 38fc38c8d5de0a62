//! The stories that every engine is told. An engine is right when `all` comes back.

use std::path::Path;
use std::sync::Arc;

use bolthole_domain::{CaregiverId, DeviceId, EventId, HouseholdId, Instant, Moment, Role};
use bolthole_record::{Event, Made};
use uuid::Uuid;

use crate::{Appended, Code, CodeHash, Device, Purpose, Seq, Store, StoreFault, Stored, TokenHash};

/// Tells every story, each to a fresh, empty store.
///
/// # Panics
/// At the first story that the engine gets wrong.
pub async fn all<S: Store + 'static>(make_store: impl AsyncFn() -> S) {
    what_was_appended_comes_back_as_it_was(&make_store().await).await;
    sending_twice_keeps_one(&make_store().await).await;
    the_log_is_read_on_from_any_place(&make_store().await).await;
    each_household_counts_its_own_places(&make_store().await).await;
    a_refused_request_keeps_nothing(&make_store().await).await;
    many_at_once_leave_no_gap(Arc::new(make_store().await)).await;
    households_are_listed_oldest_first(&make_store().await).await;
    an_empty_household_becomes_another_with_all_who_may_come_in(&make_store().await).await;
    a_household_with_entries_stays_what_it_is(&make_store().await).await;
    a_device_is_known_by_its_token_until_removed(&make_store().await).await;
    a_code_lets_one_in_once(&make_store().await).await;
    a_calendar_has_one_address_and_ends_with_its_device(&make_store().await).await;
    a_code_that_expired_lets_nobody_in(&make_store().await).await;
    of_many_who_try_one_code_one_gets_it(Arc::new(make_store().await)).await;
    the_epoch_stays_and_the_store_is_healthy(&make_store().await).await;
    a_backup_writes_over_nothing(&make_store().await).await;
}

async fn what_was_appended_comes_back_as_it_was(store: &impl Store) {
    let home = at_home(store).await;
    let mut odd = event(home, 1);
    odd.v = 9;
    odd.kind = "tail_measured".to_owned();
    odd.caregiver = Some(CaregiverId(id(77)));
    odd.body = serde_json::json!({"cm": 0.1, "was": 0.300_000_000_000_000_04, "big": u64::MAX, "by": ["Mum", null], "note": "“ø” \u{0}"});
    odd.more
        .insert("signature".to_owned(), serde_json::json!({"key": 3}));
    append(store, home, &[odd.clone(), event(home, 2)]).await;
    let stored = read(store, home).await;
    assert_eq!(
        stored[0],
        Stored {
            seq: Seq(1),
            received_at: RECEIVED,
            event: odd
        }
    );
    assert_eq!(stored[1].event, event(home, 2));
}

async fn sending_twice_keeps_one(store: &impl Store) {
    let home = at_home(store).await;
    assert_eq!(
        append(store, home, &[event(home, 1)]).await,
        Appended {
            n_new: 1,
            last: Seq(1)
        }
    );
    let again = append(
        store,
        home,
        &[event(home, 2), event(home, 1), event(home, 3), event(home, 3)],
    )
    .await;
    assert_eq!(
        again,
        Appended {
            n_new: 2,
            last: Seq(3)
        }
    );
    assert_eq!(
        append(store, home, &[]).await,
        Appended {
            n_new: 0,
            last: Seq(3)
        }
    );
    assert_eq!(places(&read(store, home).await), [(1, 1), (2, 2), (3, 3)]);
    // The same id with other words: the first stands.
    let other = Event {
        kind: "other".to_owned(),
        ..event(home, 1)
    };
    assert_eq!(append(store, home, &[other]).await.n_new, 0);
    assert_eq!(read(store, home).await[0].event, event(home, 1));
}

async fn the_log_is_read_on_from_any_place(store: &impl Store) {
    let home = at_home(store).await;
    let events: Vec<Event> = (1..=5).map(|n| event(home, n)).collect();
    append(store, home, &events).await;
    let from = async |since, limit| {
        places(
            &store
                .events_since(home, Seq(since), limit)
                .await
                .expect("the household is there"),
        )
    };
    assert_eq!(from(0, 2).await, [(1, 1), (2, 2)]);
    assert_eq!(from(2, 2).await, [(3, 3), (4, 4)]);
    assert_eq!(from(4, 2).await, [(5, 5)]);
    assert_eq!(from(5, 2).await, []);
    assert_eq!(from(u64::MAX, 2).await, []);
    assert_eq!(from(0, 0).await, []);
    assert_eq!(from(0, usize::MAX).await.len(), 5);
}

async fn each_household_counts_its_own_places(store: &impl Store) {
    let home = at_home(store).await;
    let rescue = HouseholdId(id(900));
    store
        .create_household(rescue, Instant(8))
        .await
        .expect("there is room");
    append(store, home, &[event(home, 1), event(home, 2)]).await;
    // The same event id in two logs: two events.
    append(store, rescue, &[event(rescue, 1)]).await;
    assert_eq!(places(&read(store, home).await), [(1, 1), (2, 2)]);
    assert_eq!(places(&read(store, rescue).await), [(1, 1)]);
}

async fn a_refused_request_keeps_nothing(store: &impl Store) {
    let home = at_home(store).await;
    let nobody = HouseholdId(id(901));
    let refused = store
        .append(home, &[event(home, 1), event(nobody, 2)], RECEIVED)
        .await;
    assert_eq!(
        refused,
        Err(StoreFault::WrongHousehold {
            event: EventId(id(2)),
            household: home
        })
    );
    assert_eq!(read(store, home).await, []);
    let unknown = Err(StoreFault::UnknownHousehold(nobody));
    assert_eq!(store.append(nobody, &[event(nobody, 1)], RECEIVED).await, unknown);
    assert_eq!(store.append(nobody, &[], RECEIVED).await, unknown);
    assert!(store.events_since(nobody, Seq(0), 1).await.is_err());
    assert!(store.put_device(&device(1, nobody)).await.is_err());
    assert!(store.put_code(&code(1, nobody)).await.is_err());
    // And what comes after a refusal is kept as ever.
    assert_eq!(append(store, home, &[event(home, 1)]).await.last, Seq(1));
}

async fn many_at_once_leave_no_gap<S: Store + 'static>(store: Arc<S>) {
    let home = at_home(&*store).await;
    let nobody = HouseholdId(id(902));
    let writers: Vec<_> = (0..16)
        .map(|writer: u128| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                for n in 0..8 {
                    // Writers overlap: half of each one's events are the next one's, too.
                    let first = writer * 8 + n * 2 + 1;
                    let appended = append(&*store, home, &[event(home, first), event(home, first + 1)]).await;
                    let last = usize::try_from(appended.last.0).expect("a small log");
                    let seen = store
                        .events_since(home, Seq(0), last)
                        .await
                        .expect("the household is there");
                    assert_eq!(seen.len(), last, "acknowledged, so there to be read");
                    // A neighbor's refusal spoils nothing.
                    assert!(store.append(nobody, &[event(nobody, 1)], RECEIVED).await.is_err());
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.expect("no writer panics");
    }
    let stored = read(&*store, home).await;
    let seqs: Vec<u64> = stored.iter().map(|stored| stored.seq.0).collect();
    assert_eq!(seqs, (1..=stored.len() as u64).collect::<Vec<_>>());
    let mut ids: Vec<EventId> = stored.iter().map(|stored| stored.event.id).collect();
    ids.sort();
    assert_eq!(ids, (1..=136).map(|n| EventId(id(n))).collect::<Vec<_>>());
}

async fn households_are_listed_oldest_first(store: &impl Store) {
    assert_eq!(store.households().await, Ok(vec![]));
    for (household, created) in [(5, 100), (3, 200), (4, 300), (5, 400)] {
        store
            .create_household(HouseholdId(id(household)), Instant(created))
            .await
            .expect("there is room");
    }
    assert_eq!(
        store.households().await,
        Ok([5, 3, 4].map(|n| HouseholdId(id(n))).to_vec())
    );
}

async fn an_empty_household_becomes_another_with_all_who_may_come_in(store: &impl Store) {
    let (home, moved) = (at_home(store).await, HouseholdId(id(900)));
    let mums = device(1, home);
    store.put_device(&mums).await.expect("the household is there");
    store
        .put_code(&code(5, home))
        .await
        .expect("the household is there");
    store
        .become_household(home, moved)
        .await
        .expect("it is still empty");

    assert_eq!(store.households().await, Ok(vec![moved]));
    let known = store
        .device_by_token(mums.token)
        .await
        .expect("the store answers");
    assert_eq!(
        known,
        Some(Device {
            household: moved,
            ..mums
        })
    );
    let taken = store
        .take_code(CodeHash([5; 32]), Instant(1))
        .await
        .expect("the store answers");
    assert_eq!(taken.map(|code| code.household), Some(moved));
    assert_eq!(append(store, moved, &[event(moved, 1)]).await.last, Seq(1));
    assert_eq!(
        store.append(home, &[event(home, 2)], RECEIVED).await,
        Err(StoreFault::UnknownHousehold(home))
    );
}

async fn a_household_with_entries_stays_what_it_is(store: &impl Store) {
    let (home, other) = (at_home(store).await, HouseholdId(id(900)));
    store
        .become_household(home, home)
        .await
        .expect("it is that already");
    append(store, home, &[event(home, 1)]).await;
    assert_eq!(
        store.become_household(home, other).await,
        Err(StoreFault::NotEmpty(home))
    );
    assert_eq!(
        store.become_household(other, home).await,
        Err(StoreFault::UnknownHousehold(other))
    );
    assert_eq!(store.households().await, Ok(vec![home]));
    assert_eq!(places(&read(store, home).await), [(1, 1)]);
}

async fn a_device_is_known_by_its_token_until_removed(store: &impl Store) {
    let home = at_home(store).await;
    let tablet = device(1, home);
    let phone = Device {
        role: Role::Child,
        ..device(2, home)
    };
    for device in [phone, tablet] {
        store.put_device(&device).await.expect("the household is there");
    }
    assert_eq!(store.device_by_token(phone.token).await, Ok(Some(phone)));
    assert_eq!(store.device_by_token(TokenHash([9; 32])).await, Ok(None));
    assert_eq!(store.devices(home).await, Ok(vec![tablet, phone]));

    let mum = CaregiverId(id(50));
    store
        .set_caregiver(phone.id, Some(mum))
        .await
        .expect("the phone is there");
    assert_eq!(
        store.device_by_token(phone.token).await,
        Ok(Some(Device {
            caregiver: Some(mum),
            ..phone
        }))
    );
    store
        .set_last_seen(phone.id, Instant(77))
        .await
        .expect("the phone is there");
    let seen = store
        .device_by_token(phone.token)
        .await
        .expect("the store answers");
    assert_eq!(seen.and_then(|device| device.last_seen), Some(Instant(77)));
    let renewed = Device {
        token: TokenHash([7; 32]),
        ..phone
    };
    store
        .put_device(&renewed)
        .await
        .expect("a device may get a new token");
    assert_eq!(store.device_by_token(phone.token).await, Ok(None));
    assert_eq!(store.device_by_token(renewed.token).await, Ok(Some(renewed)));

    store.remove_device(phone.id).await.expect("the phone is there");
    store.remove_device(phone.id).await.expect("twice is no fault");
    assert_eq!(store.device_by_token(renewed.token).await, Ok(None));
    assert_eq!(
        store.set_caregiver(phone.id, None).await,
        Err(StoreFault::UnknownDevice(phone.id))
    );
    assert_eq!(
        store.set_last_seen(phone.id, Instant(78)).await,
        Err(StoreFault::UnknownDevice(phone.id))
    );
    assert_eq!(store.devices(home).await, Ok(vec![tablet]));
}

async fn a_calendar_has_one_address_and_ends_with_its_device(store: &impl Store) {
    let home = at_home(store).await;
    let phone = device(1, home);
    let [first, second] = [TokenHash([71; 32]), TokenHash([72; 32])];
    assert!(
        store.set_calendar(phone.id, Some(first)).await.is_err(),
        "no such device yet"
    );
    store.put_device(&phone).await.expect("the household is there");
    assert_eq!(store.device_by_calendar(first).await, Ok(None));
    store
        .set_calendar(phone.id, Some(first))
        .await
        .expect("it is there");
    store
        .put_device(&phone)
        .await
        .expect("what is known of it is written again");
    assert_eq!(store.device_by_calendar(first).await, Ok(Some(phone)));
    store
        .set_calendar(phone.id, Some(second))
        .await
        .expect("it is there");
    assert_eq!(
        store.device_by_calendar(first).await,
        Ok(None),
        "the one before tells nothing more"
    );
    assert_eq!(store.device_by_calendar(second).await, Ok(Some(phone)));
    store.remove_device(phone.id).await.expect("it is there");
    assert_eq!(store.device_by_calendar(second).await, Ok(None));
    store.put_device(&phone).await.expect("it is let in again");
    assert_eq!(store.device_by_calendar(second).await, Ok(None));
    store.set_calendar(phone.id, None).await.expect("it is there");
}

async fn a_code_lets_one_in_once(store: &impl Store) {
    let home = at_home(store).await;
    for purpose in Purpose::ALL {
        let code = Code {
            purpose,
            ..code(1, home)
        };
        store.put_code(&code).await.expect("the household is there");
        assert_eq!(store.take_code(CodeHash([2; 32]), Instant(0)).await, Ok(None));
        assert_eq!(store.take_code(code.hash, Instant(0)).await, Ok(Some(code)));
        assert_eq!(store.take_code(code.hash, Instant(0)).await, Ok(None));
    }
}

async fn a_code_that_expired_lets_nobody_in(store: &impl Store) {
    let home = at_home(store).await;
    for (n, now) in [(1, EXPIRES.0), (2, EXPIRES.0 + 1)] {
        let code = code(n, home);
        store.put_code(&code).await.expect("the household is there");
        assert_eq!(store.take_code(code.hash, Instant(now)).await, Ok(None));
        assert_eq!(
            store.take_code(code.hash, Instant(0)).await,
            Ok(None),
            "it is gone, whatever the clock says next"
        );
    }
    let in_time = code(3, home);
    store.put_code(&in_time).await.expect("the household is there");
    assert_eq!(
        store.take_code(in_time.hash, Instant(EXPIRES.0 - 1)).await,
        Ok(Some(in_time))
    );
}

async fn of_many_who_try_one_code_one_gets_it<S: Store + 'static>(store: Arc<S>) {
    let home = at_home(&*store).await;
    let code = code(1, home);
    store.put_code(&code).await.expect("the household is there");
    let tries: Vec<_> = (0..16)
        .map(|_| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                store
                    .take_code(code.hash, Instant(0))
                    .await
                    .expect("trying is no fault")
            })
        })
        .collect();
    let mut n_in = 0;
    for one in tries {
        n_in += usize::from(one.await.expect("no try panics").is_some());
    }
    assert_eq!(n_in, 1);
}

async fn the_epoch_stays_and_the_store_is_healthy(store: &impl Store) {
    let epoch = store.epoch().await.expect("a store has an epoch");
    let home = at_home(store).await;
    append(store, home, &[event(home, 1)]).await;
    assert_eq!(store.epoch().await, Ok(epoch));
    assert_eq!(store.healthy().await, Ok(()));
}

async fn a_backup_writes_over_nothing(store: &impl Store) {
    let taken = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let refused = store.backup(&taken).await;
    assert!(
        matches!(refused, Err(StoreFault::NoBackup | StoreFault::BackupExists(_))),
        "{refused:?}"
    );
    assert!(std::fs::metadata(&taken).is_ok_and(|file| file.len() > 0));
}

const RECEIVED: Instant = Instant(1_700_000_000_123);
const EXPIRES: Instant = Instant(5_000);

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0193_0c5e_8f7a_7cc0_b1a2_0000_0000_0000 + n)
}

fn event(household: HouseholdId, n: u128) -> Event {
    Event {
        id: EventId(id(n)),
        household,
        device: DeviceId(id(60)),
        caregiver: None,
        happened_at: Moment {
            at: Instant(-1_000),
            offset_min: -90,
        },
        made: Made {
            ms: Instant(1_700_000_000_000),
            n: u32::MAX,
        },
        v: 1,
        kind: "routine_done".to_owned(),
        body: serde_json::json!({"routine": "meal-at-the-door"}),
        more: serde_json::Map::new(),
    }
}

fn device(n: u8, household: HouseholdId) -> Device {
    let created = Instant(i64::from(n));
    Device {
        id: DeviceId(id(n.into())),
        household,
        token: TokenHash([n; 32]),
        caregiver: None,
        role: Role::Adult,
        created,
        last_seen: None,
    }
}

fn code(n: u8, household: HouseholdId) -> Code {
    Code {
        hash: CodeHash([n; 32]),
        purpose: Purpose::Join,
        household,
        expires: EXPIRES,
    }
}

async fn at_home(store: &impl Store) -> HouseholdId {
    let home = HouseholdId(id(800));
    store
        .create_household(home, Instant(7))
        .await
        .expect("there is room");
    home
}

async fn append(store: &impl Store, household: HouseholdId, events: &[Event]) -> Appended {
    store
        .append(household, events, RECEIVED)
        .await
        .expect("the events belong there")
}

async fn read(store: &impl Store, household: HouseholdId) -> Vec<Stored> {
    store
        .events_since(household, Seq(0), 10_000)
        .await
        .expect("the household is there")
}

/// Each event's place and number.
fn places(stored: &[Stored]) -> Vec<(u64, u128)> {
    stored
        .iter()
        .map(|stored| (stored.seq.0, stored.event.id.0.as_u128() - id(0).as_u128()))
        .collect()
}

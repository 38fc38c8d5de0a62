//! The stories that every store is told, told to SQLite, and the stories of its data folder.

#![expect(clippy::unwrap_used, reason = "what a story needs and does not get fails it")]

use std::fs;
use std::path::Path;

use bolthole_domain::{DeviceId, EventId, HouseholdId, Instant, Moment, Role};
use bolthole_record::{Event, Made};
use bolthole_store::{
    Code, CodeHash, Device, Epoch, Purpose, Seq, Store, StoreFault, TokenHash, conformance,
};
use bolthole_store_sqlite::{SqliteStore, backup, restore};
use uuid::Uuid;

const FIRST_LIFE: Epoch = Epoch(Uuid::from_u128(1));
const NEXT_LIFE: Epoch = Epoch(Uuid::from_u128(2));
const HOME: HouseholdId = HouseholdId(Uuid::from_u128(7));

async fn open(folder: &Path) -> Result<SqliteStore, StoreFault> {
    SqliteStore::open(folder, FIRST_LIFE).await
}

/// A store with one household and `n` events.
async fn begun(folder: &Path, n: u128) -> SqliteStore {
    let store = open(folder).await.unwrap();
    store.create_household(HOME, Instant(3)).await.unwrap();
    let events: Vec<Event> = (1..=n).map(event).collect();
    store.append(HOME, &events, Instant(4)).await.unwrap();
    store
}

fn event(n: u128) -> Event {
    Event {
        id: EventId(Uuid::from_u128(n)),
        household: HOME,
        device: DeviceId(Uuid::from_u128(8)),
        caregiver: None,
        happened_at: Moment {
            at: Instant(5),
            offset_min: 60,
        },
        made: Made { ms: Instant(5), n: 0 },
        v: 1,
        kind: "routine_done".to_owned(),
        body: serde_json::json!({"routine": "meal-at-the-door"}),
        more: serde_json::Map::new(),
    }
}

async fn n_events(store: &SqliteStore) -> usize {
    store.events_since(HOME, Seq(0), 1_000_000).await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_keeps_what_it_is_given() {
    let folders = tempfile::tempdir().unwrap();
    let n_stores = std::cell::Cell::new(0);
    conformance::all(async || {
        n_stores.set(n_stores.get() + 1);
        open(&folders.path().join(format!("not/there/yet/{}", n_stores.get())))
            .await
            .unwrap()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_was_answered_is_there_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    drop(begun(folder.path(), 3).await);
    let store = SqliteStore::open(folder.path(), NEXT_LIFE).await.unwrap();
    assert_eq!(n_events(&store).await, 3);
    assert_eq!(store.epoch().await, Ok(FIRST_LIFE), "the same life goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_in_use_is_not_opened_twice() {
    let folder = tempfile::tempdir().unwrap();
    let store = begun(folder.path(), 1).await;
    let refused = open(folder.path()).await.unwrap_err();
    assert_eq!(refused, StoreFault::InUse(folder.path().to_owned()));
    drop(store);
    assert_eq!(n_events(&open(folder.path()).await.unwrap()).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_told_in_one_sentence_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bolthole.db");
    let rubbish = "not a database at all, ".repeat(500);
    fs::write(&file, &rubbish).unwrap();
    let refused = open(folder.path()).await.unwrap_err();
    assert!(
        matches!(&refused, StoreFault::Damaged { path, .. } if *path == file),
        "{refused:?}"
    );
    assert!(!refused.to_string().contains('\n'));
    assert_eq!(fs::read_to_string(&file).unwrap(), rubbish);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_newer_program_is_left_to_that_one() {
    let folder = tempfile::tempdir().unwrap();
    drop(begun(folder.path(), 1).await);
    in_sql(
        &folder.path().join("bolthole.db"),
        "INSERT INTO migrations (number, sql) VALUES (5, 'later')",
    )
    .await;
    let refused = open(folder.path()).await.unwrap_err();
    assert!(
        matches!(
            refused,
            StoreFault::Newer {
                found: 5,
                known: 4,
                ..
            }
        ),
        "{refused:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_from_before_there_were_childrens_devices_is_a_grown_ups() {
    let folder = tempfile::tempdir().unwrap();
    let device = Device {
        id: DeviceId(Uuid::from_u128(8)),
        household: HOME,
        token: TokenHash([1; 32]),
        caregiver: None,
        role: Role::Child,
        created: Instant(5),
        last_seen: None,
    };
    let store = begun(folder.path(), 1).await;
    store.put_device(&device).await.unwrap();
    drop(store);
    let file = folder.path().join("bolthole.db");
    in_sql(&file, "ALTER TABLE devices DROP COLUMN calendar").await;
    in_sql(&file, "ALTER TABLE devices DROP COLUMN last_seen").await;
    in_sql(&file, "ALTER TABLE devices DROP COLUMN role").await;
    in_sql(&file, "DELETE FROM migrations WHERE number > 1").await;

    let store = open(folder.path()).await.unwrap();
    let grown_up = Device {
        role: Role::Adult,
        ..device
    };
    assert_eq!(store.devices(HOME).await, Ok(vec![grown_up]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_was_edited_after_it_was_taken_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    drop(begun(folder.path(), 1).await);
    in_sql(
        &folder.path().join("bolthole.db"),
        "UPDATE migrations SET sql = sql || ' -- mended'",
    )
    .await;
    assert!(matches!(
        open(folder.path()).await,
        Err(StoreFault::Damaged { .. })
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_a_file_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    fs::write(&file, "Ellie ate").unwrap();
    let refused = open(&file).await.unwrap_err();
    assert!(refused.to_string().contains("notes.txt"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_restored_as_a_new_life() {
    let folder = tempfile::tempdir().unwrap();
    let (home, file, new_home) = (
        folder.path().join("home"),
        folder.path().join("home.backup"),
        folder.path().join("new"),
    );
    let store = begun(&home, 3).await;
    let code = Code {
        hash: CodeHash([1; 32]),
        purpose: Purpose::Join,
        household: HOME,
        expires: Instant(9),
    };
    store.put_code(&code).await.unwrap();
    store.backup(&file).await.unwrap();
    store.append(HOME, &[event(4)], Instant(5)).await.unwrap();

    let bytes = fs::read(&file).unwrap();
    restore(&file, &new_home, NEXT_LIFE).await.unwrap();
    assert_eq!(fs::read(&file).unwrap(), bytes, "a backup is only read");
    let restored = SqliteStore::open(&new_home, FIRST_LIFE).await.unwrap();
    assert_eq!(n_events(&restored).await, 3);
    assert_eq!(restored.epoch().await, Ok(NEXT_LIFE));
    assert_eq!(
        restored.take_code(code.hash, Instant(0)).await,
        Ok(None),
        "old codes let nobody in"
    );
    assert_eq!(
        restored.append(HOME, &[event(4)], Instant(6)).await.unwrap().last,
        Seq(4)
    );
    assert_eq!(n_events(&store).await, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_taken_beside_a_running_store_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (home, copies) = (folder.path().join("home"), folder.path().join("copies"));
    fs::create_dir(&copies).unwrap();
    let _store = begun(&home, 2).await;
    backup(&home, &copies.join("one")).await.unwrap();
    assert_eq!(
        backup(&home, &copies.join("one")).await,
        Err(StoreFault::BackupExists(copies.join("one")))
    );
    assert!(backup(&home, &copies.join("no/such/folder")).await.is_err());
    assert!(
        backup(&copies, &copies.join("two")).await.is_err(),
        "nothing there to back up"
    );
    let names: Vec<_> = fs::read_dir(&copies)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["one"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_restored_over_a_folder_in_use_or_from_what_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (home, file, new_home) = (
        folder.path().join("home"),
        folder.path().join("home.backup"),
        folder.path().join("new"),
    );
    let store = begun(&home, 400).await;
    store.backup(&file).await.unwrap();
    assert_eq!(
        restore(&file, &home, NEXT_LIFE).await,
        Err(StoreFault::FolderNotEmpty(home.clone()))
    );

    let whole = fs::read(&file).unwrap();
    let mut scratched = whole.clone();
    scratched[4096..8192].fill(0xa5);
    for broken in [&b"Ellie ate"[..], &[], &whole[..whole.len() / 2], &scratched] {
        let broken_file = folder.path().join("broken");
        fs::write(&broken_file, broken).unwrap();
        let refused = restore(&broken_file, &new_home, NEXT_LIFE).await.unwrap_err();
        assert!(
            matches!(refused, StoreFault::NotABackup { .. }),
            "{} bytes: {refused:?}",
            broken.len()
        );
        assert_eq!(
            fs::read_dir(&new_home).unwrap().count(),
            0,
            "the folder is as empty as before"
        );
    }
    assert!(
        restore(&folder.path().join("none"), &new_home, NEXT_LIFE)
            .await
            .is_err()
    );
    restore(&file, &new_home, NEXT_LIFE).await.unwrap();
}

/// What another program might do to the file.
async fn in_sql(file: &Path, sql: &'static str) {
    use sqlx::Connection;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
    let mut db = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut db).await.unwrap();
    db.close().await.unwrap();
}

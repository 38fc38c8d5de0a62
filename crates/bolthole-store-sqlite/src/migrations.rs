//! The tables, step by step. A step that was ever released is never edited; a change is a new step.

use std::path::Path;

use bolthole_store::StoreFault;
use sqlx::SqliteConnection;

use crate::fault::{damaged, failed};

/// Each step's number and SQL, in order.
const STEPS: [(i64, &str); 4] = [(1, FIRST), (2, ROLES), (3, LAST_SEEN), (4, CALENDARS)];

/// Ids are UUIDs as text; instants are milliseconds since 1970; hashes are blobs of 32 bytes.
const FIRST: &str = "
CREATE TABLE facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE households (
    id TEXT NOT NULL PRIMARY KEY,
    created INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE TABLE events (
    household TEXT NOT NULL REFERENCES households (id),
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    device TEXT NOT NULL,
    caregiver TEXT,
    happened_at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    made_n INTEGER NOT NULL,
    v INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    more TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (household, seq),
    UNIQUE (household, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE devices (
    id TEXT NOT NULL PRIMARY KEY,
    household TEXT NOT NULL REFERENCES households (id),
    token BLOB NOT NULL UNIQUE,
    caregiver TEXT,
    created INTEGER NOT NULL
) STRICT;
CREATE TABLE codes (
    hash BLOB NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    household TEXT NOT NULL REFERENCES households (id),
    expires INTEGER NOT NULL
) STRICT;
";

/// A device that was let in before there were children's devices is a grown-up's.
const ROLES: &str = "ALTER TABLE devices ADD COLUMN role TEXT NOT NULL DEFAULT 'adult'";

/// A device that was not seen since this step has no hour yet.
const LAST_SEEN: &str = "ALTER TABLE devices ADD COLUMN last_seen INTEGER";

/// The hash of the address of a device's calendar, once it was given one.
const CALENDARS: &str = "ALTER TABLE devices ADD COLUMN calendar BLOB";

const CREATE_MIGRATIONS: &str =
    "CREATE TABLE IF NOT EXISTS migrations (number INTEGER NOT NULL PRIMARY KEY, sql TEXT NOT NULL) STRICT";
const READ_MIGRATIONS: &str = "SELECT number, sql FROM migrations ORDER BY number";
const RECORD_MIGRATION: &str = "INSERT INTO migrations (number, sql) VALUES ($1, $2)";

/// The newest step known here.
pub(crate) const NEWEST: i64 = STEPS[STEPS.len() - 1].0;

/// Takes the steps that this file has not taken yet, inside the caller's transaction.
pub(crate) async fn migrate(db: &mut SqliteConnection, file: &Path) -> Result<(), StoreFault> {
    let refused = |fault: sqlx::Error| failed(file, "prepare its tables", &fault);
    sqlx::query(CREATE_MIGRATIONS)
        .execute(&mut *db)
        .await
        .map_err(refused)?;
    let taken = check(db, file).await?;
    for (number, sql) in STEPS.into_iter().skip(taken) {
        sqlx::raw_sql(sql).execute(&mut *db).await.map_err(refused)?;
        sqlx::query(RECORD_MIGRATION)
            .bind(number)
            .bind(sql)
            .execute(&mut *db)
            .await
            .map_err(refused)?;
    }
    Ok(())
}

/// How many steps the file has taken. Changes nothing.
///
/// # Errors
/// A step that this program does not know, or knows otherwise.
pub(crate) async fn check(db: &mut SqliteConnection, file: &Path) -> Result<usize, StoreFault> {
    let taken: Vec<(i64, String)> = sqlx::query_as(READ_MIGRATIONS)
        .fetch_all(db)
        .await
        .map_err(|fault| failed(file, "read which tables it has", &fault))?;
    if let Some((found, _)) = taken.last().filter(|(number, _)| *number > NEWEST) {
        return Err(StoreFault::Newer {
            path: file.to_owned(),
            found: *found,
            known: NEWEST,
        });
    }
    for ((number, sql), (known, known_sql)) in taken.iter().zip(STEPS) {
        if *number != known || sql != known_sql {
            return Err(damaged(
                file,
                format!("step {number} of its tables is not the one this program knows"),
            ));
        }
    }
    Ok(taken.len())
}

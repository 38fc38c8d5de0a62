//! Opening a data folder, which may not be there yet.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use bolthole_store::{Epoch, StoreFault};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::fault::{damaged, failed, unusable};
use crate::migrations::migrate;
use crate::writer::Writer;

/// The database's name in its data folder.
pub(crate) const FILE: &str = "bolthole.db";
/// Locked for as long as a program has the folder open.
const LOCK: &str = "bolthole.lock";

/// How long one connection waits for another: a backup taken at the same time holds nobody up for long.
const WAIT: Duration = Duration::from_secs(10);
/// Reading a household's log is quick; a few readers serve many askers.
const MOST_READERS: u32 = 4;

const MINT_EPOCH: &str = "INSERT INTO facts (name, value) VALUES ('epoch', $1) ON CONFLICT (name) DO NOTHING";
const READ_EPOCH: &str = "SELECT value FROM facts WHERE name = 'epoch'";

/// A store in a data folder.
#[derive(Debug)]
pub struct SqliteStore {
    pub(crate) file: PathBuf,
    pub(crate) epoch: Epoch,
    pub(crate) readers: SqlitePool,
    pub(crate) writer: Writer,
    _lock: File,
}

impl SqliteStore {
    /// Opens the store in `folder`, or begins one there, whose epoch is then `fresh`.
    ///
    /// Must be called inside a tokio runtime; the writing task lives there until the store is dropped.
    ///
    /// # Errors
    /// A folder that cannot be used or is in use, and a database that is damaged or newer than this program.
    pub async fn open(folder: &Path, fresh: Epoch) -> Result<SqliteStore, StoreFault> {
        make_folder(folder)?;
        let lock = lock(folder)?;
        let file = folder.join(FILE);
        let mut db = connect(&file, writing(&file)).await?;
        let epoch = prepare(&mut db, &file, fresh).await?;
        sync_folder(folder)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(MOST_READERS)
            .test_before_acquire(false)
            .connect_lazy_with(options(&file).pragma("query_only", "1"));
        let writer = Writer::start(db, file.clone());
        Ok(SqliteStore {
            file,
            epoch,
            readers,
            writer,
            _lock: lock,
        })
    }
}

/// Whether a store was ever begun in that folder.
pub fn is_begun(folder: &Path) -> bool {
    folder.join(FILE).is_file()
}

/// Every connection begins with these.
pub(crate) fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .disable_statement_logging()
}

/// The writing connection's: what it commits is on the disk before it goes on.
fn writing(file: &Path) -> SqliteConnectOptions {
    options(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // On a Mac an ordinary sync stops at the drive's own cache.
        .pragma("fullfsync", "1")
        .pragma("checkpoint_fullfsync", "1")
}

pub(crate) async fn connect(
    file: &Path,
    options: SqliteConnectOptions,
) -> Result<SqliteConnection, StoreFault> {
    SqliteConnection::connect_with(&options)
        .await
        .map_err(|fault| failed(file, "open its file", &fault))
}

/// Brings the tables up to date and answers the epoch, all in one transaction.
async fn prepare(db: &mut SqliteConnection, file: &Path, fresh: Epoch) -> Result<Epoch, StoreFault> {
    let refused = |fault: sqlx::Error| failed(file, "prepare its tables", &fault);
    let mut change = db.begin_with("BEGIN IMMEDIATE").await.map_err(refused)?;
    migrate(&mut change, file).await?;
    sqlx::query(MINT_EPOCH)
        .bind(fresh.to_string())
        .execute(&mut *change)
        .await
        .map_err(refused)?;
    let epoch: String = sqlx::query_scalar(READ_EPOCH)
        .fetch_one(&mut *change)
        .await
        .map_err(refused)?;
    change.commit().await.map_err(refused)?;
    epoch
        .parse()
        .map(Epoch)
        .map_err(|_| damaged(file, format!("its epoch `{epoch}` is no id")))
}

/// What rats do is a household's own business: on shared machines nobody else may look.
pub(crate) fn make_folder(folder: &Path) -> Result<(), StoreFault> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|fault| unusable(folder, &fault))?;
    // A folder that was just made outlives a power cut only once its parent is on the disk.
    folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .map_or(Ok(()), sync_folder)
}

fn lock(folder: &Path) -> Result<File, StoreFault> {
    let path = folder.join(LOCK);
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|fault| unusable(&path, &fault))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StoreFault::InUse(folder.to_owned())),
        Err(TryLockError::Error(fault)) => Err(unusable(&path, &fault)),
    }
}

/// Names of files are on the disk once their folder is. Only Unix can sync a folder.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreFault> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|fault| unusable(folder, &fault))?;
    }
    Ok(())
}

//! Backup into one file, and back into an empty folder. Nothing is ever written over.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use bolthole_store::{Epoch, StoreFault};
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection, SqliteConnection};

use crate::fault::{failed, plain, unusable};
use crate::migrations::check;
use crate::open::{FILE, connect, make_folder, options, sync_folder};

const COPY: &str = "VACUUM INTO $1";
const CHECK: &str = "PRAGMA integrity_check(1)";
const RENEW_EPOCH: &str = "UPDATE facts SET value = $1 WHERE name = 'epoch'";
/// Codes that were open when the backup was made must not let anybody in now.
const DROP_CODES: &str = "DELETE FROM codes";

/// Writes a whole copy of the store in `folder` into the new file `to`. A program may have the store open meanwhile.
///
/// # Errors
/// `to` is there already or cannot be written, or the folder has no store.
pub async fn backup(folder: &Path, to: &Path) -> Result<(), StoreFault> {
    let file = folder.join(FILE);
    if !file.is_file() {
        return Err(StoreFault::Folder {
            path: folder.to_owned(),
            what: format!("there is no `{FILE}` in it to back up"),
        });
    }
    vacuum_into(&file, to).await
}

/// Puts the backup into `folder`, which must be empty or not there yet, as a new life with the epoch `fresh`.
///
/// # Errors
/// The folder is in use, or the file is damaged, newer than this program or no backup. The backup itself is only read.
pub async fn restore(backup: &Path, folder: &Path, fresh: Epoch) -> Result<(), StoreFault> {
    let metadata = fs::metadata(backup).map_err(|fault| unusable(backup, &fault))?;
    if !metadata.is_file() {
        return Err(StoreFault::NotABackup {
            path: backup.to_owned(),
            what: "it is no file".to_owned(),
        });
    }
    make_folder(folder)?;
    let mut inside = fs::read_dir(folder).map_err(|fault| unusable(folder, &fault))?;
    if inside.next().is_some() {
        return Err(StoreFault::FolderNotEmpty(folder.to_owned()));
    }
    let partial = partial(&folder.join(FILE));
    fs::copy(backup, &partial).map_err(|fault| unusable(&partial, &fault))?;
    if let Err(fault) = begin_anew(backup, &partial, fresh).await {
        remove(&partial);
        return Err(fault);
    }
    settle(&partial, &folder.join(FILE))
}

/// `to` appears whole or not at all.
pub(crate) async fn vacuum_into(file: &Path, to: &Path) -> Result<(), StoreFault> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(StoreFault::BackupExists(to.to_owned()));
    }
    let partial = partial(to);
    let Some(partial_name) = partial.to_str() else {
        return Err(StoreFault::Folder {
            path: to.to_owned(),
            what: "its name is not readable text".to_owned(),
        });
    };
    let mut db = connect(file, options(file)).await?;
    let copied = sqlx::query(COPY).bind(partial_name).execute(&mut db).await;
    let closed = db.close().await;
    if let Err(fault) = copied.map(|_| ()).and(closed) {
        remove(&partial);
        return Err(
            match fault
                .as_database_error()
                .and_then(|fault| fault.code())
                .as_deref()
            {
                // SQLite cannot open or write the new file: a missing folder, no permission.
                Some("14" | "8" | "1294") => StoreFault::Folder {
                    path: to.to_owned(),
                    what: plain(&fault),
                },
                _ => failed(file, "write a backup", &fault),
            },
        );
    }
    settle(&partial, to)
}

/// Checks the copy and gives it its new life.
async fn begin_anew(backup: &Path, copy: &Path, fresh: Epoch) -> Result<(), StoreFault> {
    let options = options(copy)
        .journal_mode(SqliteJournalMode::Delete)
        .synchronous(SqliteSynchronous::Full);
    let no_backup = |what: String| StoreFault::NotABackup {
        path: backup.to_owned(),
        what,
    };
    let mut db = SqliteConnection::connect_with(&options)
        .await
        .map_err(|fault| no_backup(plain(&fault)))?;
    let found: String = sqlx::query_scalar(CHECK)
        .fetch_one(&mut db)
        .await
        .map_err(|fault| no_backup(plain(&fault)))?;
    if found != "ok" {
        return Err(no_backup(found));
    }
    check(&mut db, backup).await.map_err(|fault| match fault {
        StoreFault::Failed { what, .. } | StoreFault::Damaged { what, .. } => no_backup(what),
        newer => newer,
    })?;
    let renewed = sqlx::query(RENEW_EPOCH)
        .bind(fresh.to_string())
        .execute(&mut db)
        .await;
    let dropped = sqlx::query(DROP_CODES).execute(&mut db).await;
    renewed
        .and(dropped)
        .map_err(|fault| failed(copy, "begin anew", &fault))?;
    db.close()
        .await
        .map_err(|fault| failed(copy, "begin anew", &fault))
}

/// A name beside `path` that nobody else uses.
fn partial(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.partial", std::process::id()))
}

/// From its partial name to its own, on the disk.
fn settle(partial: &Path, path: &Path) -> Result<(), StoreFault> {
    let settled = File::options()
        .write(true)
        .open(partial)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(partial, path));
    if let Err(fault) = settled {
        remove(partial);
        return Err(unusable(path, &fault));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    sync_folder(folder)
}

/// Tidies up after a fault that is already being told.
fn remove(partial: &Path) {
    let _ = fs::remove_file(partial);
}

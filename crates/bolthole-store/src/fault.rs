use std::path::PathBuf;

use bolthole_domain::{DeviceId, EventId, HouseholdId};

/// Why a store could not do what it was asked. Nothing of a refused request is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// No such household.
    #[error("household {0} is not in this store; create it first")]
    UnknownHousehold(HouseholdId),
    /// An event of one household offered to the log of another.
    #[error("event {event} belongs to another household than {household}; nothing of this request was kept")]
    WrongHousehold {
        /// The first such event.
        event: EventId,
        /// Whose log it was offered to.
        household: HouseholdId,
    },
    /// A household that has events cannot become another.
    #[error(
        "household {0} has entries of its own and stays what it is; begin with another one in a new folder"
    )]
    NotEmpty(HouseholdId),
    /// No such device.
    #[error("device {0} is not in this store; it may have been removed")]
    UnknownDevice(DeviceId),
    /// This engine keeps no file.
    #[error("this store lives in memory only and has nothing to back up; a store in a data folder has")]
    NoBackup,
    /// The place for a backup is taken.
    #[error("`{}` exists already; name a new file for the backup", .0.display())]
    BackupExists(PathBuf),
    /// A folder to restore into is in use.
    #[error("`{}` is not empty; restore into a new folder, nothing is ever written over", .0.display())]
    FolderNotEmpty(PathBuf),
    /// A file to restore from is none of ours.
    #[error("`{}` is not a whole backup ({what}); nothing was restored", path.display())]
    NotABackup {
        /// The file.
        path: PathBuf,
        /// What was seen.
        what: String,
    },
    /// Somebody else has the folder open.
    #[error("`{}` is in use by another running program; stop that one first", .0.display())]
    InUse(PathBuf),
    /// A folder or file cannot be used.
    #[error("`{}` cannot be used: {what}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system said.
        what: String,
    },
    /// The database file is broken.
    #[error("`{}` is damaged ({what}); restore a backup into a new folder", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was seen.
        what: String,
    },
    /// A newer program wrote it.
    #[error("`{}` was written by a newer program (schema {found}, this program knows {known}); use that one", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema known here.
        known: i64,
    },
    /// Anything else that the engine said: a full disk, a lost connection.
    #[error("the store could not {doing}: {what}")]
    Failed {
        /// What was being done.
        doing: &'static str,
        /// What the engine said.
        what: String,
    },
}

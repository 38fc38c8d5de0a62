//! What SQLite and the system say, in our words.

use std::path::Path;

use bolthole_store::StoreFault;

/// SQLite's primary codes for a file that is malformed, and for one that is no database.
const BROKEN: [i32; 2] = [11, 26];

/// The fault of a statement that did not work.
pub(crate) fn failed(file: &Path, doing: &'static str, fault: &sqlx::Error) -> StoreFault {
    let code = fault
        .as_database_error()
        .and_then(|fault| fault.code())
        .and_then(|code| code.parse::<i32>().ok());
    // The primary code is the low byte of the extended one.
    if code.is_some_and(|code| BROKEN.contains(&(code & 0xff))) {
        return damaged(file, plain(fault));
    }
    StoreFault::Failed {
        doing,
        what: plain(fault),
    }
}

pub(crate) fn damaged(file: &Path, what: impl Into<String>) -> StoreFault {
    StoreFault::Damaged {
        path: file.to_owned(),
        what: what.into(),
    }
}

pub(crate) fn unusable(path: &Path, fault: &std::io::Error) -> StoreFault {
    StoreFault::Folder {
        path: path.to_owned(),
        what: fault.to_string(),
    }
}

/// SQLite's own words, without sqlx's around them.
pub(crate) fn plain(fault: &sqlx::Error) -> String {
    fault
        .as_database_error()
        .map_or_else(|| fault.to_string(), |fault| fault.message().to_owned())
}

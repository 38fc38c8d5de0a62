//! `bolthole backup` and `bolthole restore`

use std::future::Future;
use std::path::Path;

use anyhow::{Context, Result};
use bolthole_server::{ThisMachine, fresh_id};
use bolthole_store::Epoch;

use crate::say::say;

pub(crate) fn backup(data: &Path, file: &Path) -> Result<()> {
    wait_for(bolthole_store_sqlite::backup(data, file))?;
    say(&format!(
        "the notebook in {} is now also in {}\n",
        data.display(),
        file.display()
    ))
}

pub(crate) fn restore(data: &Path, file: &Path) -> Result<()> {
    wait_for(bolthole_store_sqlite::restore(
        file,
        data,
        Epoch(fresh_id(&ThisMachine)),
    ))?;
    say(&format!(
        "{} now holds the notebook of {}; start it with: bolthole serve --data {}\n",
        data.display(),
        file.display(),
        data.display()
    ))
}

fn wait_for(work: impl Future<Output = Result<(), bolthole_store::StoreFault>>) -> Result<()> {
    Ok(runtime()?.block_on(work)?)
}

/// Enough to wait for a store that nobody else uses.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.context("the system gives no runtime")
}

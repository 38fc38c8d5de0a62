//! `bolthole export` and `bolthole import`: a household out of its folder as one file, and into another.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use bolthole_domain::Moment;
use bolthole_export::{Form, WHAT_LEAVES_FOR_RESEARCH};
use bolthole_method::Method;
use bolthole_record::Notebook;
use bolthole_server::{Machine, ThisMachine, bring_in, copy_out, fresh_id, text_of};
use bolthole_store::Epoch;
use bolthole_store_sqlite::{SqliteStore, is_begun};
use bolthole_sync::{HouseholdFile, read_file, read_what_is_whole};

use super::keep::runtime;
use crate::command_line::{Export, Import, Leaves};
use crate::say::say;

pub(crate) fn export(export: &Export) -> Result<()> {
    let (data, file) = (export.data.as_path(), export.file.as_path());
    if !is_begun(data) {
        bail!(
            "`{}` holds no notebook to export; name the folder of `bolthole serve --data`",
            data.display()
        );
    }
    if fs::symlink_metadata(file).is_ok() {
        bail!(
            "`{}` exists already; name a new file, nothing is ever written over",
            file.display()
        );
    }
    let copy = runtime()?.block_on(async {
        let store = open(data).await?;
        anyhow::Ok(copy_out(&store, &ThisMachine).await?)
    })?;
    let text = match for_another_program(export.form) {
        Some(form) => translated(form, &copy),
        None => text_of(&copy),
    };
    let written = write_new(file, text.as_bytes());
    written.with_context(|| {
        format!(
            "`{}` cannot be written; name a file in a folder with room, where you may write",
            file.display()
        )
    })?;
    if export.form == Leaves::Research {
        eprintln!("{WHAT_LEAVES_FOR_RESEARCH}");
    }
    let holds = match export.form {
        Leaves::Household => "the household",
        Leaves::Table => "the visits",
        Leaves::Boris | Leaves::BorisEvents => "the visits, for BORIS,",
        Leaves::Research => "the visits, without names,",
    };
    let n_events = copy.events.len();
    say(&format!(
        "{} now holds {holds} of {}, {}\n",
        file.display(),
        data.display(),
        entries(n_events)
    ))
}

/// None: as it is kept.
fn for_another_program(form: Leaves) -> Option<Form> {
    match form {
        Leaves::Household => None,
        Leaves::Table => Some(Form::Table),
        Leaves::Boris => Some(Form::BorisProject),
        Leaves::BorisEvents => Some(Form::BorisEvents),
        Leaves::Research => Some(Form::Research),
    }
}

fn translated(form: Form, copy: &HouseholdFile) -> String {
    let at = ThisMachine.now();
    let offset_min = ThisMachine.offset_min(at);
    let notebook = Notebook::fold(&copy.events);
    bolthole_export::write(form, &Method::built_in(), &notebook, Moment { at, offset_min })
}

pub(crate) fn import(import: &Import) -> Result<()> {
    let (file, data) = (import.file.as_path(), import.data.as_path());
    let bytes = fs::read(file).with_context(|| {
        format!(
            "`{}` cannot be read; name a file that `bolthole export` or a page has made",
            file.display()
        )
    })?;
    // Read to its end before the folder is touched.
    let copy =
        read(&bytes, import.what_is_whole).with_context(|| format!("`{}` was not taken", file.display()))?;
    let brought = runtime()?.block_on(async {
        let store = open(data).await?;
        let brought = bring_in(&store, &ThisMachine, copy).await;
        brought.with_context(|| format!("`{}` was not taken", file.display()))
    })?;
    for (event, why) in &brought.refused {
        eprintln!("entry {event} stays in the file: {why}");
    }
    say(&format!(
        "{} read, {} of them new; start it with: bolthole serve --data {}\n",
        entries(brought.n_read),
        brought.keep.len(),
        data.display()
    ))
}

fn read(bytes: &[u8], what_is_whole: bool) -> Result<HouseholdFile> {
    if !what_is_whole {
        return read_file(bytes).map_err(|fault| match fault {
            cut @ bolthole_sync::FileFault::BreaksOff { .. } => {
                anyhow::anyhow!("{cut}, or take what is whole with --what-is-whole")
            }
            other => other.into(),
        });
    }
    let whole = read_what_is_whole(bytes)?;
    if whole.n_missing > 0 {
        eprintln!(
            "the end of the file is missing, and {} of its entries with it",
            whole.n_missing
        );
    }
    Ok(whole.file)
}

async fn open(data: &Path) -> Result<SqliteStore> {
    Ok(SqliteStore::open(data, Epoch(fresh_id(&ThisMachine))).await?)
}

/// On the disk when it comes back, readable by this person alone; half a file does not stay.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file: File = options.open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        // What went wrong is already being told.
        let _ = fs::remove_file(path);
    }
    written
}

fn entries(n: usize) -> String {
    match n {
        1 => "one entry".to_owned(),
        n => format!("{n} entries"),
    }
}

//! How many events a second the store keeps, durably, from 16 writers who each wait for their answer, beside what
//! the disk itself can do. Target: at least 3,000 a second.
//!
//! `store [FOLDER]`: measures on the disk of that folder, by default the current one.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use bolthole_bench::{HOME, ms, now, tell, visit_event};
use bolthole_domain::Instant;
use bolthole_store::{Epoch, Seq, Store};
use bolthole_store_sqlite::SqliteStore;
use uuid::Uuid;

const N_WRITERS: u32 = 16;
const LONG_ENOUGH: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() -> Result<()> {
    let on = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let folder = tempfile::tempdir_in(on)?;
    tell(
        "the disk alone, before",
        &format!("{:.0} syncs of 4 KiB a second", syncs_a_second(folder.path())?),
    );
    let store = Arc::new(SqliteStore::open(&folder.path().join("data"), Epoch(Uuid::from_u128(1))).await?);
    store.create_household(HOME, Instant(0)).await?;
    for n_writers in [1, N_WRITERS] {
        append(&store, n_writers).await?;
    }
    tell(
        "the disk alone, after",
        &format!("{:.0} syncs of 4 KiB a second", syncs_a_second(folder.path())?),
    );
    read_back(&store).await
}

/// One event a request; each writer sends its next one when the last is on the disk.
async fn append(store: &Arc<SqliteStore>, n_writers: u32) -> Result<()> {
    let begun = now();
    let writers: Vec<_> = (0..n_writers)
        .map(|writer| {
            let store = Arc::clone(store);
            tokio::spawn(async move {
                let mut waits = Vec::new();
                while begun.elapsed() < LONG_ENOUGH {
                    let n = u32::try_from(waits.len())?;
                    let event = visit_event(n_writers << 8 | writer, n, i64::from(n));
                    let asked = now();
                    store.append(HOME, &[event], Instant(0)).await?;
                    waits.push(asked.elapsed());
                }
                anyhow::Ok(waits)
            })
        })
        .collect();
    let mut waits = Vec::new();
    for writer in writers {
        waits.extend(writer.await??);
    }
    let a_second = waits.len() as f64 / begun.elapsed().as_secs_f64();
    waits.sort();
    let (middle, slow) = (waits[waits.len() / 2], waits[waits.len() * 99 / 100]);
    let figure = format!(
        "{a_second:.0} a second; an answer takes {:.2} ms, one in a hundred more than {:.2} ms",
        ms(middle),
        ms(slow)
    );
    tell(&format!("events stored durably, {n_writers} at a time"), &figure);
    Ok(())
}

async fn read_back(store: &SqliteStore) -> Result<()> {
    let begun = now();
    let events = store.events_since(HOME, Seq(0), usize::MAX).await?;
    tell(
        "reading it all back",
        &format!("{} events in {:.0} ms", events.len(), ms(begun.elapsed())),
    );
    Ok(())
}

/// Like a write-ahead log in use: the room is there, and only what is written in it must reach the disk.
fn syncs_a_second(folder: &Path) -> Result<f64> {
    const PAGE: [u8; 4096] = [7; 4096];
    const N_PAGES: u32 = 256;
    let mut file = File::create(folder.join("syncs"))?;
    for _ in 0..N_PAGES {
        file.write_all(&PAGE)?;
    }
    file.sync_all()?;
    let begun = now();
    let mut n = 0;
    while begun.elapsed() < Duration::from_secs(2) {
        file.seek(SeekFrom::Start(u64::from(n % N_PAGES) * PAGE.len() as u64))?;
        file.write_all(&PAGE)?;
        file.sync_data()?;
        n += 1;
    }
    Ok(f64::from(n) / begun.elapsed().as_secs_f64())
}

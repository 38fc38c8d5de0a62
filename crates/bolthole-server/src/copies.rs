//! A household out of a store as a file, and from a file into a store. For the server and the command line alike.

use std::collections::BTreeSet;

use bolthole_domain::{EventId, HouseholdId, Instant};
use bolthole_record::{Event, Notebook};
use bolthole_store::{Seq, Store, StoreFault, Stored};
use bolthole_sync::{Brought, FileFault, Ground, Head, Holds, HouseholdFile, take_in, write_file};

use crate::machine::{Machine, fresh_id};

/// How many events are read at once.
pub(crate) const AT_ONCE: usize = 500;

/// Why a copy could not be taken or brought. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CopyFault {
    /// The file is not one that can be taken here.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// There is nothing to copy.
    #[error("no household was begun here yet, so there is nothing to copy; open the set-up link first")]
    NobodyYet,
}

/// The household that lives in this store; one is begun where there is none.
pub(crate) async fn household(store: &dyn Store, machine: &dyn Machine) -> Result<HouseholdId, StoreFault> {
    if let Some(household) = store.households().await?.first() {
        return Ok(*household);
    }
    let household = HouseholdId(fresh_id(machine));
    store.create_household(household, machine.now()).await?;
    Ok(household)
}

/// The whole household of this store as one file: its name, and the text.
///
/// # Errors
/// Nobody has begun a household, or the store cannot be read.
pub async fn copy_out(store: &dyn Store, machine: &dyn Machine) -> Result<HouseholdFile, CopyFault> {
    let households = store.households().await?;
    let household = *households.first().ok_or(CopyFault::NobodyYet)?;
    let events = events(store, household).await?;
    Ok(HouseholdFile {
        head: Head {
            household,
            name: Notebook::fold(&events).household.name,
            holds: Holds::Everything,
            made_at: machine.now(),
        },
        events,
    })
}

/// The text of a file that [`copy_out`] gave.
pub fn text_of(file: &HouseholdFile) -> String {
    write_file(&file.head, file.events.iter())
}

/// Takes a file into this store: what its household does not have yet, or as its household where nothing is written.
///
/// # Errors
/// Another household's file, or the store cannot write.
pub async fn bring_in(
    store: &dyn Store,
    machine: &dyn Machine,
    file: HouseholdFile,
) -> Result<Brought, CopyFault> {
    let here = household(store, machine).await?;
    bring_to(store, here, file, machine.now()).await
}

/// Takes a file into that household of the store.
pub(crate) async fn bring_to(
    store: &dyn Store,
    here: HouseholdId,
    file: HouseholdFile,
    now: Instant,
) -> Result<Brought, CopyFault> {
    let known: BTreeSet<EventId> = events(store, here).await?.iter().map(|event| event.id).collect();
    let ground = if known.is_empty() {
        Ground::Empty(here)
    } else {
        Ground::Holds(here)
    };
    let brought = take_in(file, ground, |id| known.contains(&id))?;
    if brought.household != here {
        store.become_household(here, brought.household).await?;
    }
    store.append(brought.household, &brought.keep, now).await?;
    Ok(brought)
}

pub(crate) async fn events(store: &dyn Store, household: HouseholdId) -> Result<Vec<Event>, StoreFault> {
    let (mut events, mut since) = (Vec::new(), Seq(0));
    loop {
        let more = store.events_since(household, since, AT_ONCE).await?;
        let Some(Stored { seq, .. }) = more.last() else {
            return Ok(events);
        };
        since = *seq;
        events.extend(more.into_iter().map(|stored| stored.event));
    }
}

//! The notebooks that are open: folded once, and again whenever the log has grown.
//!
//! A notebook is brought up to date the way a phone does it: pull what came since my place in the log, fold.
//! So it does not matter in which order two forms that arrive together are kept.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use bolthole_domain::{DeviceId, HouseholdId, Instant};
use bolthole_record::{Event, Made, Notebook};
use bolthole_store::{Seq, Store, StoreFault};
use bolthole_sync::{Owned, is_fast};
use tokio::sync::Mutex;

/// How many events are read at once.
const AT_ONCE: usize = 2_000;

/// All notebooks that were asked for since the start.
pub(crate) struct Households {
    store: Arc<dyn Store>,
    open: RwLock<BTreeMap<HouseholdId, Arc<Household>>>,
}

#[derive(Default)]
struct Household {
    log: Mutex<Log>,
    // What readers see; replaced as a whole, so that nobody waits for a fold.
    notebook: RwLock<Option<Arc<Notebook>>>,
}

#[derive(Default)]
struct Log {
    last: Seq,
    events: Vec<Event>,
    /// The latest stamp but of clocks that ran far ahead.
    latest_trusted: Option<Made>,
}

impl Households {
    pub(crate) fn new(store: Arc<dyn Store>) -> Households {
        Households {
            store,
            open: RwLock::default(),
        }
    }

    /// A household's notebook, with everything in it that was ever acknowledged.
    pub(crate) async fn notebook(&self, id: HouseholdId) -> Result<Arc<Notebook>, StoreFault> {
        let household = self.household(id);
        let known = household
            .notebook
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        match known {
            Some(notebook) => Ok(notebook),
            None => self.up_to(id, &household, Seq(0)).await,
        }
    }

    /// Keeps events; returns once they are durable and readers see them.
    pub(crate) async fn append(
        &self,
        id: HouseholdId,
        events: &[Event],
        now: Instant,
    ) -> Result<(), StoreFault> {
        let appended = self.store.append(id, events, now).await?;
        let household = self.household(id);
        self.up_to(id, &household, appended.last).await.map(drop)
    }

    /// The last place of the log that readers see.
    pub(crate) async fn last(&self, id: HouseholdId) -> Result<Seq, StoreFault> {
        self.notebook(id).await?;
        Ok(self.household(id).log.lock().await.last)
    }

    /// What a device has written.
    pub(crate) async fn owned(&self, id: HouseholdId, device: DeviceId) -> Result<Owned, StoreFault> {
        self.notebook(id).await?;
        Ok(Owned::by(device, &self.household(id).log.lock().await.events))
    }

    fn household(&self, id: HouseholdId) -> Arc<Household> {
        if let Some(open) = self.open.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Arc::clone(open);
        }
        Arc::clone(
            self.open
                .write()
                .unwrap_or_else(PoisonError::into_inner)
                .entry(id)
                .or_default(),
        )
    }

    /// The notebook with at least everything up to `place`. Whoever comes second finds the work done.
    async fn up_to(
        &self,
        id: HouseholdId,
        household: &Household,
        place: Seq,
    ) -> Result<Arc<Notebook>, StoreFault> {
        let mut log = household.log.lock().await;
        let known = household
            .notebook
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let known = match known {
            Some(notebook) if log.last >= place => return Ok(notebook),
            known => known.unwrap_or_default(),
        };
        self.pull(id, &mut log).await?;
        let notebook = Notebook {
            latest_made: log.latest_trusted,
            ..Notebook::fold(&log.events)
        };
        let notebook = Arc::new(notebook.after(&known));
        *household.notebook.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&notebook));
        Ok(notebook)
    }

    async fn pull(&self, id: HouseholdId, log: &mut Log) -> Result<(), StoreFault> {
        loop {
            let more = self.store.events_since(id, log.last, AT_ONCE).await?;
            let n_more = more.len();
            for stored in more {
                log.last = stored.seq;
                if !is_fast(stored.event.made, stored.received_at) {
                    log.latest_trusted = log.latest_trusted.max(Some(stored.event.made));
                }
                log.events.push(stored.event);
            }
            if n_more < AT_ONCE {
                return Ok(());
            }
        }
    }
}

//! Counting places: the last one of each household's log, read and set once a transaction.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

use bolthole_domain::HouseholdId;
use bolthole_store::StoreFault;
use sqlx::SqliteConnection;

use crate::fault::failed;

/// Takes the household's row, so that nobody else counts at the same time.
const TAKE_SEQ: &str = "UPDATE households SET seq = seq WHERE id = $1 RETURNING seq";
const SET_SEQ: &str = "UPDATE households SET seq = $2 WHERE id = $1";

/// The places counted in one transaction.
#[derive(Debug, Default)]
pub(crate) struct Places(BTreeMap<HouseholdId, Counted>);

/// One household's last place before the transaction, and now.
#[derive(Debug)]
pub(crate) struct Counted {
    pub(crate) name: String,
    before: i64,
    pub(crate) last: i64,
}

impl Places {
    /// The count of one household, held until the transaction ends.
    pub(crate) async fn take(
        &mut self,
        db: &mut SqliteConnection,
        file: &Path,
        household: HouseholdId,
    ) -> Result<&mut Counted, StoreFault> {
        let free = match self.0.entry(household) {
            Entry::Occupied(counted) => return Ok(counted.into_mut()),
            Entry::Vacant(free) => free,
        };
        let name = household.to_string();
        let seq = sqlx::query_scalar(TAKE_SEQ).bind(&name).fetch_optional(db).await;
        let last: Option<i64> = seq.map_err(|fault| failed(file, "find a household", &fault))?;
        let last = last.ok_or(StoreFault::UnknownHousehold(household))?;
        Ok(free.insert(Counted {
            name,
            before: last,
            last,
        }))
    }

    /// A household that is gone is counted no more.
    pub(crate) fn forget(&mut self, household: HouseholdId) {
        self.0.remove(&household);
    }

    /// Notes what was counted; the last thing in the transaction.
    pub(crate) async fn set(&self, db: &mut SqliteConnection, file: &Path) -> Result<(), StoreFault> {
        for counted in self.0.values().filter(|counted| counted.last > counted.before) {
            let set = sqlx::query(SET_SEQ)
                .bind(&counted.name)
                .bind(counted.last)
                .execute(&mut *db)
                .await;
            set.map_err(|fault| failed(file, "count its events", &fault))?;
        }
        Ok(())
    }
}

//! An empty household becomes another, with everything that points to it, in the writer's one transaction.

use std::path::Path;

use bolthole_domain::HouseholdId;
use bolthole_store::StoreFault;
use sqlx::SqliteConnection;

use crate::fault::failed;
use crate::places::Places;

/// In this order: nothing ever points to a household that is not there.
const STEPS: [&str; 4] = [
    "INSERT INTO households (id, created, seq) SELECT $2, created, 0 FROM households WHERE id = $1 \
     ON CONFLICT (id) DO NOTHING",
    "UPDATE devices SET household = $2 WHERE household = $1",
    "UPDATE codes SET household = $2 WHERE household = $1",
    "DELETE FROM households WHERE id = $1 AND id <> $2",
];

/// A household with events is refused before anything has changed.
pub(crate) async fn become_household(
    db: &mut SqliteConnection,
    file: &Path,
    places: &mut Places,
    empty: HouseholdId,
    household: HouseholdId,
) -> Result<(), StoreFault> {
    if places.take(db, file, empty).await?.last > 0 {
        return Err(StoreFault::NotEmpty(empty));
    }
    if empty == household {
        return Ok(());
    }
    for step in STEPS {
        let query = sqlx::query(step)
            .bind(empty.to_string())
            .bind(household.to_string());
        let taken = query.execute(&mut *db).await;
        taken.map_err(|fault| failed(file, "make room for another household", &fault))?;
    }
    places.forget(empty);
    Ok(())
}

//! What can be written, each as SQL inside the writer's transaction.

use std::path::Path;

use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant};
use bolthole_store::{Appended, Code, CodeHash, Device, Seq, StoreFault, TokenHash};
use sqlx::SqliteConnection;

use crate::become_household::become_household;
use crate::fault::{damaged, failed};
use crate::places::{Counted, Places};
use crate::rows::{NewEvent, code, role_name};

const CREATE_HOUSEHOLD: &str =
    "INSERT INTO households (id, created, seq) VALUES ($1, $2, 0) ON CONFLICT (id) DO NOTHING";
const ADD_EVENT: &str = "INSERT INTO events (household, seq, id, device, caregiver, happened_at, offset_min, made_ms, made_n, v, \
     kind, body, more, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
     ON CONFLICT (household, id) DO NOTHING";
const PUT_DEVICE: &str = "INSERT INTO devices (id, household, token, caregiver, created, role, last_seen) VALUES ($1, $2, $3, $4, $5, $6, $7) \
     ON CONFLICT (id) DO UPDATE SET household = excluded.household, token = excluded.token, caregiver = excluded.caregiver, \
     created = excluded.created, role = excluded.role, last_seen = excluded.last_seen";
const SET_CAREGIVER: &str = "UPDATE devices SET caregiver = $2 WHERE id = $1";
const SET_LAST_SEEN: &str = "UPDATE devices SET last_seen = $2 WHERE id = $1";
const SET_CALENDAR: &str = "UPDATE devices SET calendar = $2 WHERE id = $1";
const REMOVE_DEVICE: &str = "DELETE FROM devices WHERE id = $1";
const PUT_CODE: &str = "INSERT INTO codes (hash, purpose, household, expires) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (hash) DO UPDATE SET purpose = excluded.purpose, household = excluded.household, expires = excluded.expires";
const DROP_EXPIRED: &str = "DELETE FROM codes WHERE expires <= $1";
const TAKE_CODE: &str = "DELETE FROM codes WHERE hash = $1 RETURNING purpose, household, expires";

/// One change.
#[derive(Debug)]
pub(crate) enum Write {
    CreateHousehold {
        household: HouseholdId,
        created: Instant,
    },
    Append {
        household: HouseholdId,
        events: Vec<NewEvent>,
        received_at: Instant,
    },
    BecomeHousehold {
        empty: HouseholdId,
        household: HouseholdId,
    },
    PutDevice(Device),
    SetCaregiver {
        device: DeviceId,
        caregiver: Option<CaregiverId>,
    },
    SetLastSeen {
        device: DeviceId,
        at: Instant,
    },
    SetCalendar {
        device: DeviceId,
        calendar: Option<TokenHash>,
    },
    RemoveDevice(DeviceId),
    PutCode(Code),
    TakeCode {
        code: CodeHash,
        now: Instant,
    },
    /// Changes nothing, but only once the writer could have.
    Nothing,
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum Done {
    Changed,
    Appended(Appended),
    Code(Option<Code>),
}

impl Write {
    /// A refusal (no such household, no such device) changes nothing.
    pub(crate) async fn carry_out(
        &self,
        db: &mut SqliteConnection,
        file: &Path,
        places: &mut Places,
    ) -> Result<Done, StoreFault> {
        match self {
            Write::CreateHousehold { household, created } => {
                let query = sqlx::query(CREATE_HOUSEHOLD)
                    .bind(household.to_string())
                    .bind(created.0);
                changed(query.execute(db).await, file, "create a household")
            }
            Write::Append {
                household,
                events,
                received_at,
            } => {
                let counted = places.take(db, file, *household).await?;
                append(db, file, counted, events, *received_at).await
            }
            Write::BecomeHousehold { empty, household } => {
                become_household(db, file, places, *empty, *household).await?;
                Ok(Done::Changed)
            }
            Write::PutDevice(device) => {
                places.take(db, file, device.household).await?;
                put_device(db, file, device).await
            }
            Write::SetCaregiver { device, caregiver } => set_caregiver(db, file, *device, *caregiver).await,
            Write::SetLastSeen { device, at } => set_last_seen(db, file, *device, *at).await,
            Write::SetCalendar { device, calendar } => set_calendar(db, file, *device, *calendar).await,
            Write::RemoveDevice(device) => changed(
                sqlx::query(REMOVE_DEVICE)
                    .bind(device.to_string())
                    .execute(db)
                    .await,
                file,
                "remove a device",
            ),
            Write::PutCode(code) => {
                places.take(db, file, code.household).await?;
                put_code(db, file, code).await
            }
            Write::TakeCode { code, now } => take_code(db, file, *code, *now).await,
            Write::Nothing => Ok(Done::Changed),
        }
    }
}

async fn append(
    db: &mut SqliteConnection,
    file: &Path,
    counted: &mut Counted,
    events: &[NewEvent],
    received_at: Instant,
) -> Result<Done, StoreFault> {
    let refused = |fault: sqlx::Error| failed(file, "append events", &fault);
    let before = counted.last;
    for event in events {
        let query = sqlx::query(ADD_EVENT)
            .bind(&counted.name)
            .bind(counted.last + 1)
            .bind(&event.id)
            .bind(&event.device)
            .bind(event.caregiver.as_deref())
            .bind(event.happened_at.at.0)
            .bind(event.happened_at.offset_min)
            .bind(event.made.ms.0)
            .bind(event.made.n)
            .bind(event.v)
            .bind(&event.kind)
            .bind(&event.body)
            .bind(&event.more)
            .bind(received_at.0);
        let added = query.execute(&mut *db).await.map_err(refused)?.rows_affected();
        counted.last += i64::from(added > 0);
    }
    let n_new = usize::try_from(counted.last - before).expect("places only grow");
    let last = u64::try_from(counted.last).map_err(|_| {
        damaged(
            file,
            format!("household {} counts its events below 0", counted.name),
        )
    })?;
    Ok(Done::Appended(Appended {
        n_new,
        last: Seq(last),
    }))
}

async fn put_device(db: &mut SqliteConnection, file: &Path, device: &Device) -> Result<Done, StoreFault> {
    let query = sqlx::query(PUT_DEVICE)
        .bind(device.id.to_string())
        .bind(device.household.to_string())
        .bind(device.token.0.as_slice())
        .bind(device.caregiver.map(|id| id.to_string()))
        .bind(device.created.0)
        .bind(role_name(device.role))
        .bind(device.last_seen.map(|at| at.0));
    changed(query.execute(db).await, file, "let a device in")
}

async fn set_caregiver(
    db: &mut SqliteConnection,
    file: &Path,
    device: DeviceId,
    caregiver: Option<CaregiverId>,
) -> Result<Done, StoreFault> {
    let query = sqlx::query(SET_CAREGIVER)
        .bind(device.to_string())
        .bind(caregiver.map(|id| id.to_string()));
    let set = query
        .execute(db)
        .await
        .map_err(|fault| failed(file, "note who uses a device", &fault))?;
    match set.rows_affected() {
        0 => Err(StoreFault::UnknownDevice(device)),
        _ => Ok(Done::Changed),
    }
}

async fn set_last_seen(
    db: &mut SqliteConnection,
    file: &Path,
    device: DeviceId,
    at: Instant,
) -> Result<Done, StoreFault> {
    let query = sqlx::query(SET_LAST_SEEN).bind(device.to_string()).bind(at.0);
    let set = query
        .execute(db)
        .await
        .map_err(|fault| failed(file, "note when a device was seen", &fault))?;
    match set.rows_affected() {
        0 => Err(StoreFault::UnknownDevice(device)),
        _ => Ok(Done::Changed),
    }
}

async fn set_calendar(
    db: &mut SqliteConnection,
    file: &Path,
    device: DeviceId,
    calendar: Option<TokenHash>,
) -> Result<Done, StoreFault> {
    let set = sqlx::query(SET_CALENDAR)
        .bind(device.to_string())
        .bind(calendar.map(|hash| hash.0.to_vec()))
        .execute(db)
        .await
        .map_err(|fault| failed(file, "give a calendar an address", &fault))?;
    match set.rows_affected() {
        0 => Err(StoreFault::UnknownDevice(device)),
        _ => Ok(Done::Changed),
    }
}

async fn put_code(db: &mut SqliteConnection, file: &Path, code: &Code) -> Result<Done, StoreFault> {
    let query = sqlx::query(PUT_CODE)
        .bind(code.hash.0.as_slice())
        .bind(code.purpose.name())
        .bind(code.household.to_string())
        .bind(code.expires.0);
    changed(query.execute(db).await, file, "open a one-time code")
}

async fn take_code(
    db: &mut SqliteConnection,
    file: &Path,
    taken: CodeHash,
    now: Instant,
) -> Result<Done, StoreFault> {
    let refused = |fault: sqlx::Error| failed(file, "take a one-time code", &fault);
    sqlx::query(DROP_EXPIRED)
        .bind(now.0)
        .execute(&mut *db)
        .await
        .map_err(refused)?;
    let row = sqlx::query_as(TAKE_CODE)
        .bind(taken.0.as_slice())
        .fetch_optional(&mut *db)
        .await
        .map_err(refused)?;
    row.map(|row| code(file, taken, row)).transpose().map(Done::Code)
}

fn changed<T>(result: Result<T, sqlx::Error>, file: &Path, doing: &'static str) -> Result<Done, StoreFault> {
    result
        .map(|_| Done::Changed)
        .map_err(|fault| failed(file, doing, &fault))
}

use std::path::Path;

use async_trait::async_trait;
use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant};
use bolthole_record::Event;
use bolthole_store::{Appended, Code, CodeHash, Device, Epoch, Seq, Store, StoreFault, Stored, TokenHash};

use crate::SqliteStore;
use crate::backup::vacuum_into;
use crate::fault::{damaged, failed};
use crate::rows::{DeviceRow, EventRow, NewEvent, READ_CALENDAR, READ_DEVICE, READ_DEVICES, READ_EVENTS, id};
use crate::write::{Done, Write};

const READ_HOUSEHOLDS: &str = "SELECT id FROM households ORDER BY created, id";
const HAS_HOUSEHOLD: &str = "SELECT seq FROM households WHERE id = $1";

impl SqliteStore {
    async fn change(&self, write: Write) -> Result<(), StoreFault> {
        self.writer.write(write).await.map(|_| ())
    }

    fn failed(&self, doing: &'static str) -> impl Fn(sqlx::Error) -> StoreFault {
        move |fault| failed(&self.file, doing, &fault)
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn epoch(&self) -> Result<Epoch, StoreFault> {
        Ok(self.epoch)
    }

    async fn create_household(&self, household: HouseholdId, created: Instant) -> Result<(), StoreFault> {
        self.change(Write::CreateHousehold { household, created }).await
    }

    async fn households(&self) -> Result<Vec<HouseholdId>, StoreFault> {
        let names: Vec<String> = sqlx::query_scalar(READ_HOUSEHOLDS)
            .fetch_all(&self.readers)
            .await
            .map_err(self.failed("list its households"))?;
        names
            .iter()
            .map(|name| id(name).map_err(|what| damaged(&self.file, what)))
            .collect()
    }

    async fn become_household(&self, empty: HouseholdId, household: HouseholdId) -> Result<(), StoreFault> {
        self.change(Write::BecomeHousehold { empty, household }).await
    }

    async fn append(
        &self,
        household: HouseholdId,
        events: &[Event],
        received_at: Instant,
    ) -> Result<Appended, StoreFault> {
        if let Some(event) = events.iter().find(|event| event.household != household) {
            return Err(StoreFault::WrongHousehold {
                event: event.id,
                household,
            });
        }
        let events = events.iter().map(NewEvent::of).collect();
        match self
            .writer
            .write(Write::Append {
                household,
                events,
                received_at,
            })
            .await?
        {
            Done::Appended(appended) => Ok(appended),
            Done::Changed | Done::Code(_) => unreachable!("appending is answered with what was appended"),
        }
    }

    async fn events_since(
        &self,
        household: HouseholdId,
        since: Seq,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreFault> {
        let name = household.to_string();
        let refused = self.failed("read events");
        let last: Option<i64> = sqlx::query_scalar(HAS_HOUSEHOLD)
            .bind(&name)
            .fetch_optional(&self.readers)
            .await
            .map_err(&refused)?;
        if last.is_none() {
            return Err(StoreFault::UnknownHousehold(household));
        }
        let rows: Vec<EventRow> = sqlx::query_as(READ_EVENTS)
            .bind(&name)
            .bind(i64::try_from(since.0).unwrap_or(i64::MAX))
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .fetch_all(&self.readers)
            .await
            .map_err(&refused)?;
        rows.into_iter()
            .map(|row| row.stored(&self.file, household))
            .collect()
    }

    async fn put_device(&self, device: &Device) -> Result<(), StoreFault> {
        self.change(Write::PutDevice(*device)).await
    }

    async fn device_by_token(&self, token: TokenHash) -> Result<Option<Device>, StoreFault> {
        let row: Option<DeviceRow> = sqlx::query_as(READ_DEVICE)
            .bind(token.0.as_slice())
            .fetch_optional(&self.readers)
            .await
            .map_err(self.failed("look up a device"))?;
        row.map(|row| row.device(&self.file)).transpose()
    }

    async fn devices(&self, household: HouseholdId) -> Result<Vec<Device>, StoreFault> {
        let rows: Vec<DeviceRow> = sqlx::query_as(READ_DEVICES)
            .bind(household.to_string())
            .fetch_all(&self.readers)
            .await
            .map_err(self.failed("list devices"))?;
        rows.into_iter().map(|row| row.device(&self.file)).collect()
    }

    async fn set_caregiver(
        &self,
        device: DeviceId,
        caregiver: Option<CaregiverId>,
    ) -> Result<(), StoreFault> {
        self.change(Write::SetCaregiver { device, caregiver }).await
    }

    async fn set_last_seen(&self, device: DeviceId, at: Instant) -> Result<(), StoreFault> {
        self.change(Write::SetLastSeen { device, at }).await
    }

    async fn remove_device(&self, device: DeviceId) -> Result<(), StoreFault> {
        self.change(Write::RemoveDevice(device)).await
    }

    async fn set_calendar(&self, device: DeviceId, calendar: Option<TokenHash>) -> Result<(), StoreFault> {
        self.change(Write::SetCalendar { device, calendar }).await
    }

    async fn device_by_calendar(&self, calendar: TokenHash) -> Result<Option<Device>, StoreFault> {
        let row: Option<DeviceRow> = sqlx::query_as(READ_CALENDAR)
            .bind(calendar.0.as_slice())
            .fetch_optional(&self.readers)
            .await
            .map_err(self.failed("look up a calendar"))?;
        row.map(|row| row.device(&self.file)).transpose()
    }

    async fn put_code(&self, code: &Code) -> Result<(), StoreFault> {
        self.change(Write::PutCode(*code)).await
    }

    async fn take_code(&self, code: CodeHash, now: Instant) -> Result<Option<Code>, StoreFault> {
        match self.writer.write(Write::TakeCode { code, now }).await? {
            Done::Code(code) => Ok(code),
            Done::Changed | Done::Appended(_) => unreachable!("taking a code is answered with the code"),
        }
    }

    async fn healthy(&self) -> Result<(), StoreFault> {
        self.households().await?;
        self.change(Write::Nothing).await
    }

    async fn backup(&self, to: &Path) -> Result<(), StoreFault> {
        vacuum_into(&self.file, to).await
    }
}

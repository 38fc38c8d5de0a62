//! A store that forgets everything when it ends: for the demo and for tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use bolthole_domain::{CaregiverId, DeviceId, EventId, HouseholdId, Instant};
use bolthole_record::Event;

use crate::{Appended, Code, CodeHash, Device, Epoch, Seq, Store, StoreFault, Stored, TokenHash};

/// Keeps everything in memory.
#[derive(Debug)]
pub struct MemoryStore {
    epoch: Epoch,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    /// In the order they were created.
    households: Vec<HouseholdId>,
    logs: BTreeMap<HouseholdId, Log>,
    devices: BTreeMap<DeviceId, Device>,
    codes: BTreeMap<CodeHash, Code>,
    calendars: BTreeMap<DeviceId, TokenHash>,
}

#[derive(Debug, Default)]
struct Log {
    stored: Vec<Stored>,
    ids: BTreeSet<EventId>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new(epoch: Epoch) -> MemoryStore {
        MemoryStore {
            epoch,
            kept: Mutex::default(),
        }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Every change below is whole before anything can panic.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn log(&mut self, household: HouseholdId) -> Result<&mut Log, StoreFault> {
        self.logs
            .get_mut(&household)
            .ok_or(StoreFault::UnknownHousehold(household))
    }
}

impl Log {
    fn last(&self) -> Seq {
        Seq(self.stored.len() as u64)
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn epoch(&self) -> Result<Epoch, StoreFault> {
        Ok(self.epoch)
    }

    async fn create_household(&self, household: HouseholdId, _created: Instant) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        if !kept.logs.contains_key(&household) {
            kept.households.push(household);
            kept.logs.insert(household, Log::default());
        }
        Ok(())
    }

    async fn households(&self) -> Result<Vec<HouseholdId>, StoreFault> {
        Ok(self.kept().households.clone())
    }

    async fn become_household(&self, empty: HouseholdId, household: HouseholdId) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        if !kept.log(empty)?.stored.is_empty() {
            return Err(StoreFault::NotEmpty(empty));
        }
        if empty == household {
            return Ok(());
        }
        let kept = &mut *kept;
        kept.logs.remove(&empty);
        let is_there = kept.logs.contains_key(&household);
        kept.households.retain_mut(|known| {
            if *known != empty || is_there {
                return *known != empty;
            }
            *known = household;
            true
        });
        kept.logs.entry(household).or_default();
        for device in kept
            .devices
            .values_mut()
            .filter(|device| device.household == empty)
        {
            device.household = household;
        }
        for code in kept.codes.values_mut().filter(|code| code.household == empty) {
            code.household = household;
        }
        Ok(())
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
        let mut kept = self.kept();
        let log = kept.log(household)?;
        let before = log.stored.len();
        for event in events {
            if log.ids.insert(event.id) {
                let seq = Seq(log.last().0 + 1);
                log.stored.push(Stored {
                    seq,
                    received_at,
                    event: event.clone(),
                });
            }
        }
        Ok(Appended {
            n_new: log.stored.len() - before,
            last: log.last(),
        })
    }

    async fn events_since(
        &self,
        household: HouseholdId,
        since: Seq,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreFault> {
        let mut kept = self.kept();
        let stored = &kept.log(household)?.stored;
        let first = usize::try_from(since.0).map_or(stored.len(), |n| n.min(stored.len()));
        Ok(stored[first..].iter().take(limit).cloned().collect())
    }

    async fn put_device(&self, device: &Device) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        kept.log(device.household)?;
        kept.devices.insert(device.id, *device);
        Ok(())
    }

    async fn device_by_token(&self, token: TokenHash) -> Result<Option<Device>, StoreFault> {
        Ok(self
            .kept()
            .devices
            .values()
            .find(|device| device.token == token)
            .copied())
    }

    async fn devices(&self, household: HouseholdId) -> Result<Vec<Device>, StoreFault> {
        let mut devices: Vec<Device> = self
            .kept()
            .devices
            .values()
            .filter(|device| device.household == household)
            .copied()
            .collect();
        devices.sort_by_key(|device| (device.created, device.id));
        Ok(devices)
    }

    async fn set_caregiver(
        &self,
        device: DeviceId,
        caregiver: Option<CaregiverId>,
    ) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        let known = kept
            .devices
            .get_mut(&device)
            .ok_or(StoreFault::UnknownDevice(device))?;
        known.caregiver = caregiver;
        Ok(())
    }

    async fn set_last_seen(&self, device: DeviceId, at: Instant) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        let known = kept
            .devices
            .get_mut(&device)
            .ok_or(StoreFault::UnknownDevice(device))?;
        known.last_seen = Some(at);
        Ok(())
    }

    async fn remove_device(&self, device: DeviceId) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        kept.devices.remove(&device);
        kept.calendars.remove(&device);
        Ok(())
    }

    async fn set_calendar(&self, device: DeviceId, calendar: Option<TokenHash>) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        if !kept.devices.contains_key(&device) {
            return Err(StoreFault::UnknownDevice(device));
        }
        match calendar {
            Some(calendar) => kept.calendars.insert(device, calendar),
            None => kept.calendars.remove(&device),
        };
        Ok(())
    }

    async fn device_by_calendar(&self, calendar: TokenHash) -> Result<Option<Device>, StoreFault> {
        let kept = self.kept();
        let found = kept.calendars.iter().find(|(_, known)| **known == calendar);
        Ok(found.and_then(|(device, _)| kept.devices.get(device)).copied())
    }

    async fn put_code(&self, code: &Code) -> Result<(), StoreFault> {
        let mut kept = self.kept();
        kept.log(code.household)?;
        kept.codes.insert(code.hash, *code);
        Ok(())
    }

    async fn take_code(&self, code: CodeHash, now: Instant) -> Result<Option<Code>, StoreFault> {
        let mut kept = self.kept();
        kept.codes.retain(|_, open| open.expires > now);
        Ok(kept.codes.remove(&code))
    }

    async fn healthy(&self) -> Result<(), StoreFault> {
        Ok(())
    }

    async fn backup(&self, _to: &Path) -> Result<(), StoreFault> {
        Err(StoreFault::NoBackup)
    }
}

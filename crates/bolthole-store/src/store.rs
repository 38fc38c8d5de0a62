use std::path::Path;

use async_trait::async_trait;
use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant};
use bolthole_record::Event;

use crate::{Appended, Code, CodeHash, Device, Epoch, Seq, StoreFault, Stored, TokenHash};

/// Keeps events, devices and one-time codes.
///
/// Whatever returns `Ok` is durable: it outlives the process being killed at that instant. Whatever returns a
/// fault has changed nothing.
#[async_trait]
pub trait Store: Send + Sync {
    /// This store's life; a restored store has another.
    async fn epoch(&self) -> Result<Epoch, StoreFault>;

    /// Makes room for a household. One that is there already stays as it is.
    async fn create_household(&self, household: HouseholdId, created: Instant) -> Result<(), StoreFault>;

    /// All households, oldest first.
    async fn households(&self) -> Result<Vec<HouseholdId>, StoreFault>;

    /// A household that is still empty becomes another: its devices and open codes move there, and it is gone.
    ///
    /// So a place that was only just set up takes in a household that began elsewhere, under its own id.
    async fn become_household(&self, empty: HouseholdId, household: HouseholdId) -> Result<(), StoreFault>;

    /// Adds events to the end of a household's log, in the order given, all of them or none.
    ///
    /// An event whose id is in the log already is passed over, so sending twice is safe. Places are counted
    /// without gaps, in the same transaction.
    async fn append(
        &self,
        household: HouseholdId,
        events: &[Event],
        received_at: Instant,
    ) -> Result<Appended, StoreFault>;

    /// Up to `limit` events after `since`, in the order of their places.
    async fn events_since(
        &self,
        household: HouseholdId,
        since: Seq,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreFault>;

    /// Lets a device in, or replaces what is known of it.
    async fn put_device(&self, device: &Device) -> Result<(), StoreFault>;

    /// The device with that token, if it may come in.
    async fn device_by_token(&self, token: TokenHash) -> Result<Option<Device>, StoreFault>;

    /// The devices of a household, oldest first.
    async fn devices(&self, household: HouseholdId) -> Result<Vec<Device>, StoreFault>;

    /// Notes who uses a device.
    async fn set_caregiver(&self, device: DeviceId, caregiver: Option<CaregiverId>)
    -> Result<(), StoreFault>;

    /// Notes when a device was last seen.
    async fn set_last_seen(&self, device: DeviceId, at: Instant) -> Result<(), StoreFault>;

    /// Shuts a device out. One that is not there is no fault.
    async fn remove_device(&self, device: DeviceId) -> Result<(), StoreFault>;

    /// Gives a device's calendar an address by its hash, in place of the one before; none takes it away.
    async fn set_calendar(&self, device: DeviceId, calendar: Option<TokenHash>) -> Result<(), StoreFault>;

    /// The device whose calendar has that address.
    async fn device_by_calendar(&self, calendar: TokenHash) -> Result<Option<Device>, StoreFault>;

    /// Opens a one-time code.
    async fn put_code(&self, code: &Code) -> Result<(), StoreFault>;

    /// Takes a one-time code, if it is open and has not expired. Of many who try at once, one gets it.
    async fn take_code(&self, code: CodeHash, now: Instant) -> Result<Option<Code>, StoreFault>;

    /// Fails unless the store can read and write.
    async fn healthy(&self) -> Result<(), StoreFault>;

    /// Writes a whole copy into a new file while the store stays in use.
    async fn backup(&self, to: &Path) -> Result<(), StoreFault>;
}

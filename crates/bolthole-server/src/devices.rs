//! Who is asking: a device that was let in, or nobody.

use axum::http::HeaderMap;
use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant, Role};
use bolthole_store::{Device, StoreFault, TokenHash};

use crate::cookies::{Line, device_cookie, device_secret};
use crate::machine::fresh_id;
use crate::secret::Secret;
use crate::server::Server;

/// A device that was let in.
pub(crate) struct Known {
    pub(crate) device: Device,
    pub(crate) line: Line,
    /// The cookie that keeps it let in, to be sent along.
    pub(crate) cookie: String,
    /// It came without a cookie; whatever it asked for first must give it one.
    pub(crate) is_new: bool,
}

/// The device whose cookie this is.
pub(crate) async fn known(server: &Server, headers: &HeaderMap) -> Result<Option<Known>, StoreFault> {
    let Some((secret, line)) = device_secret(headers) else {
        return Ok(None);
    };
    let device = server.store.device_by_token(TokenHash(secret.hash())).await?;
    if let Some(device) = &device {
        note_seen(server, device).await;
    }
    Ok(device.map(|device| Known {
        device,
        line,
        cookie: device_cookie(&secret, line),
        is_new: false,
    }))
}

/// Coarsely, at most once an hour: enough to tell a phone in use from one in a drawer, and no diary of anybody's day.
async fn note_seen(server: &Server, device: &Device) {
    const HOUR_MS: i64 = 3_600_000;
    let now = server.machine.now();
    let hour = Instant(now.0 - now.0.rem_euclid(HOUR_MS));
    if device.last_seen.is_none_or(|seen| seen < hour) {
        // A note that could not be written is no reason to refuse the page; the next request tries again.
        let _ = server.store.set_last_seen(device.id, hour).await;
    }
}

/// Whose device joins.
pub(crate) struct Joins {
    pub(crate) household: HouseholdId,
    pub(crate) role: Role,
    /// Whose, where the notebook knows them already.
    pub(crate) caregiver: Option<CaregiverId>,
    pub(crate) line: Line,
}

/// Lets a device into a household. A browser that is in it already stays the device that it was; as a child's, or
/// another child's, it becomes another one in place of that.
pub(crate) async fn let_in_again(
    server: &Server,
    headers: &HeaderMap,
    joins: Joins,
) -> Result<Known, StoreFault> {
    let before = known(server, headers).await?;
    let before = before.filter(|before| before.device.household == joins.household);
    let Some(before) = before else {
        return let_in(server, joins.household, joins.role, joins.line).await;
    };
    let is_the_same = match joins.role {
        Role::Adult => before.device.role == Role::Adult,
        Role::Child => before.device.role == Role::Child && before.device.caregiver == joins.caregiver,
    };
    if is_the_same {
        return Ok(before);
    }
    let new = let_in(server, joins.household, joins.role, joins.line).await?;
    server.store.remove_device(before.device.id).await?;
    Ok(new)
}

/// Lets a new device into a household.
pub(crate) async fn let_in(
    server: &Server,
    household: HouseholdId,
    role: Role,
    line: Line,
) -> Result<Known, StoreFault> {
    let secret = Secret::mint(&*server.machine);
    let device = Device {
        id: DeviceId(fresh_id(&*server.machine)),
        household,
        token: TokenHash(secret.hash()),
        caregiver: None,
        role,
        created: server.machine.now(),
        last_seen: None,
    };
    server.store.put_device(&device).await?;
    Ok(Known {
        device,
        line,
        cookie: device_cookie(&secret, line),
        is_new: true,
    })
}

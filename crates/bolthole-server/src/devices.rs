//! Who is asking: a device that was let in, or nobody.

use axum::http::HeaderMap;
use bolthole_domain::{DeviceId, HouseholdId, Instant, Role};
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

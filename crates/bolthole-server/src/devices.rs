//! Who is asking: a device that was let in, or nobody.

use axum::http::HeaderMap;
use bolthole_domain::{DeviceId, HouseholdId, Role};
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
    Ok(device.map(|device| Known {
        device,
        line,
        cookie: device_cookie(&secret, line),
        is_new: false,
    }))
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
    };
    server.store.put_device(&device).await?;
    Ok(Known {
        device,
        line,
        cookie: device_cookie(&secret, line),
        is_new: true,
    })
}

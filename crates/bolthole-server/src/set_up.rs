//! The one-time set-up link: how the first device gets in, without a password.

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_domain::{HouseholdId, Instant};
use bolthole_pages::set_up_page;
use bolthole_store::{Code, CodeHash, Purpose, Store, StoreFault};

use crate::connections::Peer;
use crate::cookies::Line;
use crate::devices;
use crate::machine::{Machine, fresh_id};
use crate::notice::{self, theme};
use crate::secret::Secret;
use crate::server::{Server, form, query};

/// A link that nobody opened by then is thrown away.
const LINK_LASTS_MS: i64 = 24 * 3_600_000;

/// The secret of a set-up link, where one is needed: no device is set up yet. Makes the household if there is none.
///
/// # Errors
/// The store could not be read or written.
pub async fn first_link(store: &dyn Store, machine: &dyn Machine) -> Result<Option<Secret>, StoreFault> {
    let household = household(store, machine).await?;
    if !store.devices(household).await?.is_empty() {
        return Ok(None);
    }
    mint(store, machine, household, Purpose::SetUp).await.map(Some)
}

/// The secret of another link, for a further device or in place of a lost one.
///
/// # Errors
/// The store could not be read or written.
pub async fn new_link(store: &dyn Store, machine: &dyn Machine) -> Result<Secret, StoreFault> {
    let household = household(store, machine).await?;
    mint(store, machine, household, Purpose::Join).await
}

async fn household(store: &dyn Store, machine: &dyn Machine) -> Result<HouseholdId, StoreFault> {
    if let Some(household) = store.households().await?.first() {
        return Ok(*household);
    }
    let household = HouseholdId(fresh_id(machine));
    store.create_household(household, machine.now()).await?;
    Ok(household)
}

async fn mint(
    store: &dyn Store,
    machine: &dyn Machine,
    household: HouseholdId,
    purpose: Purpose,
) -> Result<Secret, StoreFault> {
    let secret = Secret::mint(machine);
    let expires = Instant(machine.now().0 + LINK_LASTS_MS);
    store
        .put_code(&Code {
            hash: CodeHash(secret.hash()),
            purpose,
            household,
            expires,
        })
        .await?;
    Ok(secret)
}

/// GET: one button. The link is not used up by looking at it.
pub(crate) async fn show(request: Request) -> Response {
    let headers = request.headers();
    match query(request.uri()).get("code").and_then(Secret::sent) {
        Some(code) => Html(set_up_page(theme(headers), code.reveal())).into_response(),
        None => notice::link_is_used().page(headers, "setup"),
    }
}

/// POST: takes the code and lets this device in.
pub(crate) async fn take(
    State(server): State<Server>,
    Extension(line): Extension<Line>,
    peer: Option<Extension<Peer>>,
    request: Request,
) -> Response {
    let headers = request.headers().clone();
    let key = peer
        .map(|Extension(Peer(address))| address.ip().to_string())
        .unwrap_or_default();
    if !server.set_up_tries.allows(&key, server.machine.now()) {
        return notice::too_often().page(&headers, "setup");
    }
    let sent = match form(request).await {
        Ok(sent) => sent,
        Err(notice) => return notice.page(&headers, "setup"),
    };
    let Some(code) = sent.get("code").and_then(Secret::sent) else {
        return notice::link_is_used().page(&headers, "setup");
    };
    match let_in_by(&server, &code, line, &headers).await {
        Ok(answer) => answer,
        Err(fault) => notice::notebook_out_of_reach(&fault.to_string()).page(&headers, "setup"),
    }
}

async fn let_in_by(
    server: &Server,
    sent: &Secret,
    line: Line,
    headers: &HeaderMap,
) -> Result<Response, StoreFault> {
    let Some(code) = server
        .store
        .take_code(CodeHash(sent.hash()), server.machine.now())
        .await?
    else {
        return Ok(notice::link_is_used().page(headers, "setup"));
    };
    if code.purpose == Purpose::JoinChild {
        // A child's device has a name; the code is put back for the page that asks for it.
        server.store.put_code(&code).await?;
        let to = format!("./join?code={}", sent.reveal());
        return Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response());
    }
    let known = devices::let_in(server, code.household, code.purpose.role(), line).await?;
    Ok((
        StatusCode::SEE_OTHER,
        [
            (header::LOCATION, "./".to_owned()),
            (header::SET_COOKIE, known.cookie),
        ],
    )
        .into_response())
}

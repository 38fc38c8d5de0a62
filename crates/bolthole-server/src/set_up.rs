//! The one-time set-up link: how the first device gets in, without a password.

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_domain::{HouseholdId, Instant};
use bolthole_pages::{Beginning, set_up_page};
use bolthole_store::{Code, CodeHash, Purpose, Seq, Store, StoreFault};

use crate::connections::Peer;
use crate::cookies::Line;
use crate::copies::household;
use crate::devices::{self, Joins};
use crate::household::{address_after, take_file};
use crate::machine::Machine;
use crate::notice::{self, Notice, reader};
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
pub(crate) async fn show(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers();
    let Some(code) = query(request.uri()).get("code").and_then(Secret::sent) else {
        return notice::link_is_used().page(headers, "setup");
    };
    match beginning(&server).await {
        Ok(beginning) => Html(set_up_page(reader(headers, None), code.reveal(), beginning)).into_response(),
        Err(fault) => notice::notebook_out_of_reach(&fault.to_string()).page(headers, "setup"),
    }
}

/// Whether anything was written here yet.
async fn beginning(server: &Server) -> Result<Beginning, StoreFault> {
    for household in server.store.households().await? {
        if server.households.last(household).await? > Seq(0) {
            return Ok(Beginning::GoesOn);
        }
    }
    Ok(Beginning::Fresh)
}

/// Whether there may be one more try of a code from there.
pub(crate) fn may_try(server: &Server, peer: Option<Extension<Peer>>) -> Result<(), Notice> {
    let key = peer
        .map(|Extension(Peer(address))| address.ip().to_string())
        .unwrap_or_default();
    match server.set_up_tries.allows(&key, server.machine.now()) {
        true => Ok(()),
        false => Err(notice::too_often()),
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
    if let Err(notice) = may_try(&server, peer) {
        return notice.page(&headers, "setup");
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
    let joins = Joins {
        household: code.household,
        role: code.purpose.role(),
        caregiver: None,
        line,
    };
    let known = devices::let_in_again(server, headers, joins).await?;
    Ok((
        StatusCode::SEE_OTHER,
        [
            (header::LOCATION, "./".to_owned()),
            (header::SET_COOKIE, known.cookie),
        ],
    )
        .into_response())
}

/// POST `setup/copy`: the link's code is in the address, the copy in the form. Both are taken, or neither.
pub(crate) async fn take_copy(
    State(server): State<Server>,
    Extension(line): Extension<Line>,
    peer: Option<Extension<Peer>>,
    request: Request,
) -> Response {
    let headers = request.headers().clone();
    if let Err(notice) = may_try(&server, peer) {
        return notice.page(&headers, PATH_OF_COPIES);
    }
    match begin_with_copy(&server, line, request).await {
        Ok(answer) => answer,
        Err(notice) => notice.page(&headers, PATH_OF_COPIES),
    }
}

const PATH_OF_COPIES: &str = "setup/copy";

async fn begin_with_copy(server: &Server, line: Line, request: Request) -> Result<Response, Notice> {
    let out_of_reach = |fault: StoreFault| notice::notebook_out_of_reach(&fault.to_string());
    let sent = query(request.uri()).get("code").and_then(Secret::sent);
    let hash = CodeHash(sent.ok_or_else(notice::link_is_used)?.hash());
    let now = server.machine.now();
    // Whoever has no link is not listened to: the code is taken before the file is read.
    let code = server.store.take_code(hash, now).await.map_err(out_of_reach)?;
    let code = code.ok_or_else(notice::link_is_used)?;
    let taken = match code.purpose {
        Purpose::SetUp | Purpose::Join => take_file(server, code.household, request).await,
        Purpose::JoinChild => Err(notice::a_childs_device()),
    };
    let brought = match taken {
        Ok(brought) => brought,
        Err(why) => {
            server.store.put_code(&code).await.map_err(out_of_reach)?;
            return Err(why);
        }
    };
    let role = code.purpose.role();
    let known = devices::let_in(server, brought.household, role, line)
        .await
        .map_err(out_of_reach)?;
    let to = format!("../{}", address_after(&brought));
    let headers = [(header::LOCATION, to), (header::SET_COOKIE, known.cookie)];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

//! `POST /sync`: a phone offers what it has and hears what came. The rules are `bolthole-sync`'s; here are the
//! cookie, the limits and the store. `GET /sync` tells a phone who it is; with `?household=ID`, a phone that is not let
//! in hears in `keeps` whether that household lives here: `this` or `another`.
//!
//! Faults are JSON, `{"fault": "One sentence."}`, because a program reads them: 403 not let in or no longer,
//! 400 and 409 a message that cannot be used, 413 too large, 415 no JSON, 429 too often, 503 out of reach.

use std::str::FromStr;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Role};
use bolthole_record::Event;
use bolthole_store::{Seq, StoreFault, Stored};
use bolthole_sync::{
    Answer, Exchange, LARGEST_MESSAGE, MOST_EVENTS, Owned, Pulled, Sender, SyncFault, judge, receive,
};
use serde::Serialize;

use crate::app;
use crate::devices::{self, Known};
use crate::guard::size::{self, Unread};
use crate::notice::{self, Notice};
use crate::server::{Server, query};

/// Takes one exchange. What the answer calls kept is durable.
pub(crate) async fn exchange(State(server): State<Server>, request: Request) -> Response {
    let answered = match known(&server, request.headers()).await {
        Ok(known) => answer(&server, &known, request).await,
        Err(refused) => Err(refused),
    };
    told(answered.map(|answer| answer.to_json()))
}

/// Says whose household this device belongs to, and as whose device.
pub(crate) async fn who(State(server): State<Server>, request: Request) -> Response {
    let asked = query(request.uri())
        .get("household")
        .and_then(|id| HouseholdId::from_str(id).ok());
    let known = match known(&server, request.headers()).await {
        Ok(known) => known,
        Err(refused) => return told(Err(with_what_is_kept(&server, asked, refused).await)),
    };
    let who = Who {
        household: known.device.household,
        device: known.device.id,
        caregiver: known.device.caregiver,
        role: known.device.role,
    };
    let allowed = may_ask(&server, &format!("who {}", known.device.id));
    told(allowed.map(|()| serde_json::to_string(&who).expect("ids and words are always JSON")))
}

/// What a phone needs to know of itself before it writes.
#[derive(Serialize)]
struct Who {
    household: HouseholdId,
    device: DeviceId,
    caregiver: Option<CaregiverId>,
    role: Role,
}

/// A phone whose server began anew is not told that somebody shut it out. Nobody guesses a household's id.
async fn with_what_is_kept(server: &Server, asked: Option<HouseholdId>, refused: Refused) -> Refused {
    let (Some(asked), Ok(kept)) = (asked, server.store.households().await) else {
        return refused;
    };
    let keeps = if kept.contains(&asked) { "this" } else { "another" };
    Refused {
        keeps: Some(keeps),
        ..refused
    }
}

/// What is said here concerns this device at this moment; nothing on the way keeps it.
fn told(answered: Result<String, Refused>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    match answered {
        Ok(json) => (headers, json).into_response(),
        Err(Refused { status, why, keeps }) => {
            let fault = match keeps {
                None => serde_json::json!({ "fault": why }),
                Some(keeps) => serde_json::json!({ "fault": why, "keeps": keeps }),
            };
            (status, headers, fault.to_string()).into_response()
        }
    }
}

fn may_ask(server: &Server, key: &str) -> Result<(), Refused> {
    if server.syncs.allows(key, server.machine.now()) {
        return Ok(());
    }
    let why = "this device asks too often; what waits stays on it until it asks again in a minute";
    Err(Refused::new(StatusCode::TOO_MANY_REQUESTS, why))
}

/// A status and one sentence.
struct Refused {
    status: StatusCode,
    why: String,
    /// Whether the household that was asked for lives here, where it was asked.
    keeps: Option<&'static str>,
}

impl Refused {
    fn new(status: StatusCode, why: impl Into<String>) -> Refused {
        Refused {
            status,
            why: why.into(),
            keeps: None,
        }
    }
}

impl From<StoreFault> for Refused {
    fn from(fault: StoreFault) -> Refused {
        Refused::new(StatusCode::SERVICE_UNAVAILABLE, fault.to_string())
    }
}

impl From<SyncFault> for Refused {
    fn from(fault: SyncFault) -> Refused {
        let status = match fault {
            SyncFault::WrongHousehold(_) => StatusCode::CONFLICT,
            _ => StatusCode::BAD_REQUEST,
        };
        Refused::new(status, fault.to_string())
    }
}

async fn known(server: &Server, headers: &HeaderMap) -> Result<Known, Refused> {
    let known = devices::known(server, headers).await?;
    known.ok_or_else(|| {
        Refused::new(
            StatusCode::FORBIDDEN,
            "this device is not let in, or no longer; what waits stays on it, and a new code lets it in",
        )
    })
}

async fn answer(server: &Server, known: &Known, request: Request) -> Result<Answer, Refused> {
    let now = server.machine.now();
    may_ask(server, &known.device.id.to_string())?;
    let exchange = message(request).await?;
    let chosen = exchange.caregiver;
    let household = known.device.household;
    let epoch = server.store.epoch().await?.0;
    let owned = owned(server, known).await?;
    let received = receive(exchange, &sender(server, known), epoch, owned)?;
    if !received.keep.is_empty() {
        app::keep(server, known, received.keep.clone()).await?;
    }
    note_who_holds_it(server, known, chosen).await?;
    let last = server.households.last(household).await?.0;
    let log = server
        .store
        .events_since(household, Seq(received.read_from(last)), MOST_EVENTS)
        .await?;
    Ok(received.answer(log.into_iter().map(pulled).collect(), last, now))
}

/// A child's device stays that child's, whatever it says; a grown-up's may change hands.
async fn note_who_holds_it(
    server: &Server,
    known: &Known,
    chosen: Option<CaregiverId>,
) -> Result<(), StoreFault> {
    let is_news = chosen.is_some() && chosen != known.device.caregiver;
    if is_news && known.device.role == Role::Adult {
        server.store.set_caregiver(known.device.id, chosen).await?;
    }
    Ok(())
}

async fn message(request: Request) -> Result<Exchange, Refused> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_json = kind
        .and_then(|kind| kind.to_str().ok())
        .and_then(|kind| kind.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"));
    if !is_json {
        let why = "only messages of sync are read here, as application/json";
        return Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, why));
    }
    let bytes = size::read_up_to(LARGEST_MESSAGE, request.into_body())
        .await
        .map_err(|unread| match unread {
            Unread::TooLarge => Refused::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "the message is larger than 1 MiB; nothing of it was taken, send it in smaller parts",
            ),
            Unread::BrokeOff => Refused::new(
                StatusCode::BAD_REQUEST,
                "only half of the message arrived; nothing of it was taken, send it again",
            ),
        })?;
    Ok(Exchange::from_json(&bytes)?)
}

/// Whether every event of a form may be written from this device; the same rules as for its phone.
pub(crate) async fn may_write(server: &Server, known: &Known, events: &[Event]) -> Result<(), Notice> {
    let owned = owned(server, known)
        .await
        .map_err(|fault| notice::notebook_out_of_reach(&fault.to_string()))?;
    let sender = sender(server, known);
    for event in events {
        judge(event, &sender, &owned).map_err(|why| notice::not_from_this_device(&why))?;
    }
    Ok(())
}

fn sender<'a>(server: &'a Server, known: &Known) -> Sender<'a> {
    Sender {
        household: known.device.household,
        device: known.device.id,
        caregiver: known.device.caregiver,
        role: known.device.role,
        open_to_children: &server.open_to_children,
    }
}

/// Only a child's device is asked what it wrote itself.
async fn owned(server: &Server, known: &Known) -> Result<Owned, StoreFault> {
    match known.device.role {
        Role::Adult => Ok(Owned::default()),
        Role::Child => {
            server
                .households
                .owned(known.device.household, known.device.id)
                .await
        }
    }
}

fn pulled(stored: Stored) -> Pulled {
    Pulled {
        seq: stored.seq.0,
        received_at: stored.received_at,
        event: stored.event,
    }
}

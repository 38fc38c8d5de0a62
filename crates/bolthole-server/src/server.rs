//! The server as a whole: what it holds, its addresses, and the guards before them.

use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method as HttpMethod, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use bolthole_domain::{HouseholdId, RungId, SortedSet};
use bolthole_pages::Form;
use bolthole_store::Store;

use crate::front::Front;
use crate::guard::arrival::{self, Proxy};
use crate::guard::host::{KnownHosts, host};
use crate::guard::origin::of_our_own;
use crate::guard::rate::{Limiter, Quota};
use crate::guard::{headers, size, time};
use crate::handed_out::{self, HandedOut};
use crate::households::Households;
use crate::machine::Machine;
use crate::methods::Methods;
use crate::notice::{self, Notice};
use crate::recordings::Shelf;
use crate::{app, calendar, exports, household, joining, recordings, set_up, sync};

/// How a device without a cookie is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// It needs a one-time link.
    SetUpLink,
    /// Whoever reaches the demo is let in to its throw-away household.
    Demo(HouseholdId),
}

/// Ten tries a minute are plenty for somebody who opens a link.
const SET_UP_TRIES: Quota = Quota {
    burst: 10,
    refill_ms: 6_000,
};
/// A busy minute at the cage writes some tens of forms; a phone that catches up writes hundreds.
const WRITES: Quota = Quota {
    burst: 2_000,
    refill_ms: 20,
};
/// A phone that begins anew asks some tens of times; one that stays in step, now and then.
const SYNCS: Quota = Quota {
    burst: 120,
    refill_ms: 500,
};
/// New faces at a demo.
const DEMO_GUESTS: Quota = Quota {
    burst: 60,
    refill_ms: 1_000,
};

/// All that answering needs. Cheap to clone.
#[derive(Clone)]
pub struct Server(Arc<Held>);

/// What one server holds.
pub struct Held {
    pub(crate) methods: Methods,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) machine: Arc<dyn Machine>,
    pub(crate) door: Door,
    pub(crate) households: Households,
    pub(crate) handed_out: HandedOut,
    pub(crate) set_up_tries: Limiter,
    pub(crate) writes: Limiter,
    pub(crate) syncs: Limiter,
    pub(crate) demo_guests: Limiter,
    pub(crate) open_to_children: SortedSet<RungId>,
    recordings: OnceLock<Arc<Shelf>>,
    hosts: KnownHosts,
    proxy: Proxy,
}

impl Deref for Server {
    type Target = Held;
    fn deref(&self) -> &Held {
        &self.0
    }
}

impl Server {
    /// A server with that front.
    pub fn new(
        methods: Methods,
        store: Arc<dyn Store>,
        machine: Arc<dyn Machine>,
        door: Door,
        front: &Front,
    ) -> Server {
        let rungs = methods.english().ladder.rungs().iter();
        let open_to_children = rungs.filter(|rung| rung.child).map(|rung| rung.id.clone());
        Server(Arc::new(Held {
            open_to_children: open_to_children.collect(),
            methods,
            households: Households::new(Arc::clone(&store)),
            store,
            machine,
            door,
            handed_out: HandedOut::new(front.phone),
            set_up_tries: Limiter::new(SET_UP_TRIES),
            writes: Limiter::new(WRITES),
            syncs: Limiter::new(SYNCS),
            demo_guests: Limiter::new(DEMO_GUESTS),
            recordings: OnceLock::new(),
            hosts: KnownHosts::new(front.listen, &front.hosts),
            proxy: front.proxy,
        }))
    }

    /// Gives recordings a place: that folder, which is made where it is not there. Without one none are taken.
    ///
    /// # Errors
    /// The folder cannot be made or read.
    pub fn keep_recordings_in(&self, folder: &Path) -> std::io::Result<()> {
        let shelf = Arc::new(Shelf::open(folder)?);
        // The first place stays.
        let _ = self.recordings.set(shelf);
        Ok(())
    }

    /// Where recordings lie, if they have a place.
    pub(crate) fn recordings(&self) -> Option<&Shelf> {
        self.recordings.get().map(|shelf| &**shelf)
    }

    /// The same, to be handed to another thread.
    pub(crate) fn recordings_shared(&self) -> Option<Arc<Shelf>> {
        self.recordings.get().cloned()
    }

    /// Folds every notebook before somebody asks for it. What cannot be read now is told to whoever asks.
    pub async fn open_notebooks(&self) {
        for household in self.store.households().await.unwrap_or_default() {
            let _ = self.households.notebook(household).await;
        }
    }

    /// Every address, with the guards before it.
    pub fn router(&self) -> Router {
        let files = self.handed_out.addresses();
        files
            .fold(Router::new(), |router, path| {
                router.route(&path, get(handed_out::serve))
            })
            .route("/healthz", get(healthz))
            .route("/assets/{*name}", get(handed_out::serve))
            .route("/setup", get(set_up::show).post(set_up::take))
            .route("/setup/copy", post(set_up::take_copy))
            .route("/household/copy", get(household::copy))
            .route("/household/bring", post(household::bring))
            .route("/calendar", get(calendar::page).post(calendar::renew))
            .route("/calendar/{name}", get(calendar::feed))
            .route("/exports", get(exports::list).post(exports::choose))
            .route("/exports/{form}", get(exports::take))
            .route(
                "/recordings",
                get(recordings::show)
                    .post(recordings::bring)
                    .layer(DefaultBodyLimit::disable()),
            )
            .route("/recordings/{id}/remove", post(recordings::remove))
            .route("/recordings/{id}/{what}/{nth}", get(recordings::clip))
            .route("/sync", get(sync::who).post(sync::exchange))
            .route("/join", get(joining::show).post(joining::take))
            .route("/devices", get(joining::list))
            .route("/devices/new", post(joining::new))
            .route("/devices/remove", post(joining::remove))
            .fallback(app::answer)
            .layer(from_fn_with_state(self.clone(), guarded))
            .with_state(self.clone())
    }
}

/// Answers 200 when the store answers.
async fn healthz(State(server): State<Server>) -> Response {
    match server.store.healthy().await {
        Ok(()) => "ok\n".into_response(),
        Err(fault) => (StatusCode::SERVICE_UNAVAILABLE, format!("{fault}\n")).into_response(),
    }
}

/// What every request passes before it reaches an address, and what every answer carries.
async fn guarded(State(server): State<Server>, mut request: Request, next: Next) -> Response {
    arrival::believe(server.proxy, &mut request);
    let sent_headers = request.headers().clone();
    let path = request.uri().path().to_owned();
    let longest = if recordings::takes_recordings(&path) {
        time::A_RECORDING
    } else if household::takes_files(&path) {
        time::A_FILE
    } else {
        time::A_FORM
    };
    let mut answer = match admitted(&server, &mut request) {
        Err(notice) => notice.page(&sent_headers, &path),
        Ok(()) => match time::within(longest, next.run(request)).await {
            Some(answer) => answer,
            None => notice::took_too_long().page(&sent_headers, &path),
        },
    };
    if answer.status() == StatusCode::METHOD_NOT_ALLOWED {
        let allow = if path == "/healthz" || server.handed_out.holds(&path) {
            "GET, HEAD"
        } else {
            "GET, HEAD, POST"
        };
        answer = notice::neither_read_nor_form().page(&sent_headers, &path);
        answer
            .headers_mut()
            .insert(header::ALLOW, header::HeaderValue::from_static(allow));
    }
    headers::add(answer.headers_mut());
    answer
}

/// Whether the request is one of ours; a form is marked with the line it came by.
fn admitted(server: &Server, request: &mut Request) -> Result<(), Notice> {
    // Whoever watches over the server may know it by any name; the answer holds nothing.
    if request.uri().path() == "/healthz" {
        return Ok(());
    }
    let host = host(request.headers()).ok_or_else(notice::no_name)?;
    if !server.hosts.knows(host) {
        return Err(notice::foreign_name(host));
    }
    match *request.method() {
        HttpMethod::GET | HttpMethod::HEAD => Ok(()),
        HttpMethod::POST => {
            let line = of_our_own(request.headers()).ok_or_else(notice::foreign_form)?;
            request.extensions_mut().insert(line);
            Ok(())
        }
        _ => Err(notice::neither_read_nor_form()),
    }
}

/// A query, decoded.
pub(crate) fn query(uri: &Uri) -> Form {
    decoded(uri.query().unwrap_or_default().as_bytes())
}

/// A submitted form, decoded.
pub(crate) async fn form(request: Request) -> Result<Form, Notice> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let is_form = kind.split(';').next().is_some_and(|kind| {
        kind.trim()
            .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    });
    match size::read(request.into_body()).await {
        Err(size::Unread::TooLarge) => Err(notice::too_large()),
        Err(size::Unread::BrokeOff) => Err(notice::broke_off()),
        // A form without fields may come without a kind.
        Ok(bytes) if bytes.is_empty() => Ok(Form::default()),
        Ok(_) if !is_form => Err(notice::not_a_form()),
        Ok(bytes) => Ok(decoded(&bytes)),
    }
}

fn decoded(bytes: &[u8]) -> Form {
    Form(
        form_urlencoded::parse(bytes)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect(),
    )
}

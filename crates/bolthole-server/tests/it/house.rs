//! A server to tell stories to, and a browser that remembers its cookies.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use bolthole_domain::{HouseholdId, Instant, Language};
use bolthole_method::Method;
use bolthole_server::{Door, Front, Machine, Methods, Server, first_link, new_link};
use bolthole_store::{Epoch, MemoryStore, Store};
use tower::ServiceExt;
use uuid::Uuid;

/// A winter evening, 18:00 UTC.
pub(crate) const EVENING: Instant = Instant(1_764_784_800_000);

static ENGLISH: LazyLock<Method> = LazyLock::new(Method::built_in);
static GERMAN: LazyLock<Method> = LazyLock::new(|| Method::built_in_in(Language::De));

/// Time stands still and chance counts up.
#[derive(Default)]
pub(crate) struct StillMachine(AtomicU8);

impl Machine for StillMachine {
    fn now(&self) -> Instant {
        EVENING
    }
    fn offset_min(&self, _at: Instant) -> i16 {
        0
    }
    fn random(&self) -> [u8; 32] {
        [self.0.fetch_add(1, Ordering::Relaxed); 32]
    }
}

pub(crate) struct House {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) machine: Arc<StillMachine>,
    pub(crate) router: Router,
}

impl House {
    /// A new server that nobody has set up.
    pub(crate) fn new() -> House {
        House::with(Door::SetUpLink)
    }

    pub(crate) fn with(door: Door) -> House {
        House::over(House::empty_store(), door)
    }

    pub(crate) fn empty_store() -> Arc<dyn Store> {
        Arc::new(MemoryStore::new(Epoch(Uuid::from_bytes([7; 16]))))
    }

    /// A server over a store that is there already.
    pub(crate) fn over(store: Arc<dyn Store>, door: Door) -> House {
        House::behind(&House::front(), store, door)
    }

    pub(crate) fn front() -> Front {
        Front::at("127.0.0.1:8080".parse().unwrap())
    }

    /// A server with that front.
    pub(crate) fn behind(front: &Front, store: Arc<dyn Store>, door: Door) -> House {
        House::and_server(front, store, door).0
    }

    /// The same, with the server itself.
    pub(crate) fn and_server(front: &Front, store: Arc<dyn Store>, door: Door) -> (House, Server) {
        let machine = Arc::new(StillMachine::default());
        let server = Server::new(
            Methods::new(ENGLISH.clone(), vec![GERMAN.clone()]),
            Arc::clone(&store),
            Arc::<StillMachine>::clone(&machine),
            door,
            front,
        );
        let router = server.router();
        let house = House {
            store,
            machine,
            router,
        };
        (house, server)
    }

    pub(crate) async fn demo() -> House {
        let household = HouseholdId(Uuid::from_bytes([1; 16]));
        let house = House::with(Door::Demo(household));
        house.store.create_household(household, EVENING).await.unwrap();
        house
    }

    pub(crate) async fn first_link(&self) -> Option<String> {
        let secret = first_link(&*self.store, &*self.machine).await.unwrap();
        secret.map(|secret| secret.reveal().to_owned())
    }

    pub(crate) async fn new_link(&self) -> String {
        new_link(&*self.store, &*self.machine)
            .await
            .unwrap()
            .reveal()
            .to_owned()
    }

    /// A browser that was let in by a link.
    pub(crate) async fn let_in(&self) -> Browser {
        let code = self.new_link().await;
        let mut browser = self.stranger();
        let told = browser.post("/setup", &[("code", &code)]).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER);
        browser
    }

    pub(crate) fn stranger(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: Vec::new(),
        }
    }
}

/// Sends what browsers send, and remembers cookies.
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: Vec<String>,
}

/// What came back.
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Told {
        self.send(Request::get(path), Body::empty()).await
    }

    pub(crate) async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Told {
        let request = Request::post(path)
            .header("origin", "http://127.0.0.1:8080")
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request, Body::from(encoded(form))).await
    }

    /// Sends a message as a phone's program does.
    pub(crate) async fn post_json(&mut self, path: &str, json: impl Into<Body>) -> Told {
        let request = Request::post(path)
            .header("origin", "http://127.0.0.1:8080")
            .header("content-type", "application/json");
        self.send(request, json.into()).await
    }

    pub(crate) async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Told {
        let (status, headers, body) = self.exchange(request, body).await;
        Told {
            status,
            headers,
            body: String::from_utf8(body).unwrap(),
        }
    }

    /// Asks for what is no text.
    pub(crate) async fn fetch(
        &mut self,
        request: axum::http::request::Builder,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        self.exchange(request, Body::empty()).await
    }

    async fn exchange(
        &mut self,
        request: axum::http::request::Builder,
        body: Body,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let named = request
            .headers_ref()
            .is_some_and(|headers| headers.contains_key("host"));
        let request = if named {
            request
        } else {
            request.header("host", "127.0.0.1:8080")
        };
        let request = request
            .header("cookie", self.cookies.join("; "))
            .body(body)
            .unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        for cookie in headers.get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
            let name = pair.split('=').next().unwrap().to_owned();
            self.cookies
                .retain(|known| known.split('=').next() != Some(&name));
            self.cookies.push(pair);
        }
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, headers, body.to_vec())
    }
}

impl Told {
    /// Status, heading and first sentence: what a keeper sees at a glance.
    pub(crate) fn glance(&self) -> String {
        let parts = [
            between(&self.body, "<h1>", "</h1>"),
            between(&self.body, "<p class=\"lead\">", "</p>"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!("{} {}", self.status.as_u16(), parts.join(" | "))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }
}

pub(crate) fn between(text: &str, start: &str, end: &str) -> Option<String> {
    let from = text.find(start)? + start.len();
    let to = from + text[from..].find(end)?;
    Some(text[from..to].to_owned())
}

pub(crate) fn encoded(form: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish()
}

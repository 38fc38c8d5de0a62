//! Every page of the notebook: who asks, what is answered, and nothing said before it is kept.

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_domain::{CaregiverId, HouseholdId, Instant, Moment, Role};
use bolthole_pages::{Asker, Form, Keeping, Reply, Request as Asked, Status, Verb, respond};
use bolthole_record::{Event, Notebook};

use crate::cookies::{Line, choice_cookie, device_secret, offset_min};
use crate::devices::{self, Known};
use crate::guard::arrival;
use crate::guard::host::{host, is_loopback};
use crate::guard::origin::came_by_a_foreign_link;
use crate::handed_out::WORKER;
use crate::machine::fresh_id;
use crate::notice::{self, Notice, reader};
use crate::server::{Door, Server, form, query};
use crate::sync;

/// Any page or form that has no address of its own.
pub(crate) async fn answer(State(server): State<Server>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let answered = match who(&server, &parts).await {
        Ok(known) => {
            answer_to(
                &server,
                known,
                parts.clone(),
                Request::from_parts(parts.clone(), body),
            )
            .await
        }
        Err(door) => Err(door),
    };
    match answered {
        Ok(answer) => answer,
        Err(AtTheDoor::Notice(notice)) => notice.page(&parts.headers, &path),
        Err(AtTheDoor::KnockAgain) => Html(KNOCK_AGAIN).into_response(),
    }
}

/// Why somebody was not let through.
enum AtTheDoor {
    Notice(Notice),
    /// The browser kept the cookie back because a foreign page linked here; our own page asks once more.
    KnockAgain,
}

impl From<Notice> for AtTheDoor {
    fn from(notice: Notice) -> AtTheDoor {
        AtTheDoor::Notice(notice)
    }
}

/// Asks for the same page again, this time from here, so that a strict cookie is sent.
const KNOCK_AGAIN: &str = "<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\">\
    <meta http-equiv=\"refresh\" content=\"0\"><title>Bolthole</title><p>Bolthole</p></html>";

async fn who(server: &Server, parts: &Parts) -> Result<Known, AtTheDoor> {
    let out_of_reach = |fault: bolthole_store::StoreFault| notice::notebook_out_of_reach(&fault.to_string());
    if let Some(known) = devices::known(server, &parts.headers)
        .await
        .map_err(out_of_reach)?
    {
        return Ok(known);
    }
    if parts.method != Method::POST && came_by_a_foreign_link(&parts.headers) {
        return Err(AtTheDoor::KnockAgain);
    }
    match server.door {
        Door::Demo(household) if parts.method != Method::POST => {
            if !server.demo_guests.allows("guests", server.machine.now()) {
                return Err(notice::too_often().into());
            }
            let line = arrival::line(&parts.headers).unwrap_or(Line::Http);
            Ok(devices::let_in(server, household, Role::Adult, line)
                .await
                .map_err(out_of_reach)?)
        }
        Door::SetUpLink if device_secret(&parts.headers).is_some() => Err(notice::no_longer_let_in().into()),
        Door::Demo(_) | Door::SetUpLink => Err(notice::not_set_up().into()),
    }
}

async fn answer_to(
    server: &Server,
    known: Known,
    parts: Parts,
    request: Request,
) -> Result<Response, AtTheDoor> {
    let out_of_reach = |fault: bolthole_store::StoreFault| notice::notebook_out_of_reach(&fault.to_string());
    let is_form = parts.method == Method::POST;
    if is_form
        && !server
            .writes
            .allows(&known.device.id.to_string(), server.machine.now())
    {
        return Err(notice::too_often().into());
    }
    let asked = Asked {
        verb: if is_form { Verb::Post } else { Verb::Get },
        path: parts.uri.path().trim_start_matches('/').to_owned(),
        query: query(&parts.uri),
        form: if is_form {
            form(request).await?
        } else {
            Form::default()
        },
    };
    let notebook = server
        .households
        .notebook(known.device.household)
        .await
        .map_err(out_of_reach)?;
    let mut asker = asker(server, &known, &notebook, &parts.headers);
    if asked.path == "household" {
        asker.keeping.n_entries = n_entries(server, known.device.household)
            .await
            .map_err(out_of_reach)?;
    }
    if is_form {
        asker.waited_ms = waited_ms(&parts.headers);
        asker.now.at = Instant(asker.now.at.0 - asker.waited_ms);
    }
    let method = server.methods.in_language(asker.words.language());
    match respond(method, &notebook, &asker, &asked) {
        Reply::Page { status, html } => {
            let mut answer = (code(status), Html(html)).into_response();
            // Today is what every device opens: there its cookie is given another year.
            if asked.path.is_empty() || known.is_new {
                set_cookie(answer.headers_mut(), &known.cookie);
            }
            Ok(answer)
        }
        Reply::Redirect { to, events, remember } => {
            if is_form && !events.is_empty() {
                sync::may_write(server, &known, &events).await?;
                keep(server, &known, events).await.map_err(out_of_reach)?;
            }
            let mut answer = StatusCode::SEE_OTHER.into_response();
            answer
                .headers_mut()
                .insert(header::LOCATION, location(&asked.path, &to));
            set_cookie(answer.headers_mut(), &known.cookie);
            remember_choices(server, &known, &remember, answer.headers_mut()).await?;
            Ok(answer)
        }
    }
}

/// How many entries the log has.
async fn n_entries(server: &Server, household: HouseholdId) -> Result<usize, bolthole_store::StoreFault> {
    let last = server.households.last(household).await?;
    Ok(usize::try_from(last.0).unwrap_or(usize::MAX))
}

/// Makes events durable, to the end even if the browser goes away in the middle.
pub(crate) async fn keep(
    server: &Server,
    known: &Known,
    events: Vec<Event>,
) -> Result<(), bolthole_store::StoreFault> {
    let (server, household) = (server.clone(), known.device.household);
    let now = server.machine.now();
    let kept = tokio::spawn(async move { server.households.append(household, &events, now).await });
    kept.await.unwrap_or_else(|broken| {
        Err(bolthole_store::StoreFault::Failed {
            doing: "keep the form",
            what: broken.to_string(),
        })
    })
}

/// A form that waited longer on a phone is taken as if it had waited so long. Ours.
const LONGEST_WAIT_S: i64 = 24 * 3600;

/// How long a form waited on a phone because nobody was here to take it; what it tells of happened then.
fn waited_ms(headers: &HeaderMap) -> i64 {
    let said = headers.get("bolthole-waited").and_then(|said| said.to_str().ok());
    let seconds: i64 = said.and_then(|said| said.parse().ok()).unwrap_or(0);
    seconds.clamp(0, LONGEST_WAIT_S) * 1000
}

fn asker(server: &Server, known: &Known, notebook: &Notebook, headers: &HeaderMap) -> Asker {
    let at = server.machine.now();
    let offset_min = offset_min(headers).unwrap_or_else(|| server.machine.offset_min(at));
    let demo = matches!(server.door, Door::Demo(_));
    let caregiver = known.device.caregiver.and_then(|id| notebook.caregivers.get(&id));
    let reader = reader(headers, caregiver);
    Asker {
        household: known.device.household,
        device: known.device.id,
        // A caregiver that this notebook does not know speaks for nobody.
        caregiver: caregiver.and(known.device.caregiver),
        now: Moment { at, offset_min },
        fresh: fresh_id(&*server.machine),
        words: reader.words,
        theme: reader.theme,
        waited_ms: 0,
        plain_line: known.line == Line::Http && !host(headers).is_some_and(is_loopback),
        demo,
        role: known.device.role,
        keeping: Keeping {
            // Nothing of a demo stays, on no device.
            worker: !demo && server.handed_out.holds(WORKER),
            ..Keeping::default()
        },
    }
}

fn code(status: Status) -> StatusCode {
    match status {
        Status::Ok => StatusCode::OK,
        Status::NotFound => StatusCode::NOT_FOUND,
        Status::Refused => StatusCode::UNPROCESSABLE_ENTITY,
        Status::Forbidden => StatusCode::FORBIDDEN,
        Status::Away => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Who uses a device is kept with the device, where nobody can write another name into a cookie.
async fn remember_choices(
    server: &Server,
    known: &Known,
    remember: &[(&'static str, String)],
    headers: &mut HeaderMap,
) -> Result<(), AtTheDoor> {
    for (name, value) in remember {
        if *name == "caregiver" {
            if known.device.role == Role::Child {
                return Err(notice::a_childs_device().into());
            }
            let caregiver = value.parse::<CaregiverId>().ok();
            let noted = server.store.set_caregiver(known.device.id, caregiver).await;
            noted.map_err(|fault| notice::notebook_out_of_reach(&fault.to_string()))?;
        } else if let Some(cookie) = choice_cookie(name, value) {
            set_cookie(headers, &cookie);
        }
    }
    Ok(())
}

fn set_cookie(headers: &mut HeaderMap, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}

/// The way from the page at `from` to the page at `to`, both below the base; never to another host.
fn location(from: &str, to: &str) -> HeaderValue {
    let climb = match from.matches('/').count() {
        0 => "./".to_owned(),
        n_folders => "../".repeat(n_folders),
    };
    let mut address = climb;
    for byte in to.trim_start_matches('/').bytes() {
        match byte {
            b'!'..=b'~' => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    HeaderValue::try_from(address).expect("only visible ASCII is in it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_never_leads_to_another_host() {
        assert_eq!(location("", "welcome"), "./welcome");
        assert_eq!(location("visits/1/undo", "rats/2"), "../../rats/2");
        assert_eq!(location("settings/light", "//evil.example"), "../evil.example");
        assert_eq!(
            location("welcome", "https://evil.example"),
            "./https://evil.example"
        );
        assert_eq!(
            location("welcome", "a\r\nSet-Cookie: x"),
            "./a%0D%0ASet-Cookie:%20x"
        );
    }
}

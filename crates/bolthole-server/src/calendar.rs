//! The calendar over HTTP: a page on which a grown-up's device is given an address, and what stands at that address.
//!
//! Whoever has the address reads the calendar, without a cookie: so does the calendar program that fetches it. Only its
//! hash is kept. It ends with the device, or when the device is given another.

use axum::extract::{Extension, Path, Request, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_domain::{Moment, Role};
use bolthole_export::{Hour, calendar};
use bolthole_pages::{Asker, Form, calendar_page};
use bolthole_store::TokenHash;
use bolthole_words::Words;

use crate::cookies::Line;
use crate::guard::host::host;
use crate::joining::{Unanswered, grown_up_reader, told};
use crate::notice;
use crate::secret::Secret;
use crate::server::{Server, form, query};

/// GET `calendar`: what it is, and the form for an address.
pub(crate) async fn page(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers();
    let known = grown_up_reader(&server, headers).await;
    let page = known.map(|(_, reader)| Html(calendar_page(reader, None)).into_response());
    told(page, headers, "calendar")
}

/// POST `calendar`: a new address for this device; the one before ends.
pub(crate) async fn renew(
    State(server): State<Server>,
    Extension(came_by): Extension<Line>,
    request: Request,
) -> Response {
    let headers = request.headers().clone();
    let renewed = async {
        let (known, reader) = grown_up_reader(&server, &headers).await?;
        let device = known.device.id;
        if !server.writes.allows(&device.to_string(), server.machine.now()) {
            return Err(notice::too_often().into());
        }
        let sent = form(request).await?;
        if sent.get("end").is_some() {
            server.store.set_calendar(device, None).await?;
            return Ok(Html(calendar_page(reader, None)).into_response());
        }
        let secret = Secret::mint(&*server.machine);
        server
            .store
            .set_calendar(device, Some(TokenHash(secret.hash())))
            .await?;
        let address = address(&headers, came_by, &secret, &sent);
        Ok(Html(calendar_page(reader, Some(&address))).into_response())
    };
    told(renewed.await, &headers, "calendar")
}

fn address(headers: &HeaderMap, came_by: Line, secret: &Secret, sent: &Form) -> String {
    let host = host(headers).unwrap_or_default();
    let scheme = match came_by {
        Line::Https => "https",
        Line::Http => "http",
    };
    let plain = format!("{scheme}://{host}/calendar/{}.ics", secret.reveal());
    let clock = |name| {
        sent.get(name)
            .and_then(minute)
            .map(|_| sent.get(name).unwrap_or_default())
    };
    match (
        sent.get("hour"),
        clock("at"),
        clock("quiet-from"),
        clock("quiet-until"),
    ) {
        (Some("at"), Some(at), Some(from), Some(until)) => format!("{plain}?at={at}&quiet={from}-{until}"),
        _ => plain,
    }
}

/// GET `calendar/….ics`: the calendar, for whoever has its address.
pub(crate) async fn feed(
    State(server): State<Server>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let headers = request.headers();
    let asked = query(request.uri());
    told(fed(&server, &name, &asked).await, headers, "calendar/feed")
}

async fn fed(server: &Server, name: &str, asked: &Form) -> Result<Response, Unanswered> {
    let secret = name.strip_suffix(".ics").and_then(Secret::sent);
    let secret = secret.ok_or_else(notice::no_such_calendar)?;
    let hash = secret.hash();
    let device = server.store.device_by_calendar(TokenHash(hash)).await?;
    let device = device.filter(|device| device.role == Role::Adult);
    let device = device.ok_or_else(notice::no_such_calendar)?;
    let at = server.machine.now();
    if !server.writes.allows(&format!("calendar {}", device.id), at) {
        return Err(notice::too_often().into());
    }
    let notebook = server.households.notebook(device.household).await?;
    let offset_min = server.machine.offset_min(at);
    let owner = device.caregiver.and_then(|id| notebook.caregivers.get(&id));
    let words = Words::of(Asker::language(owner, ""));
    let method = server.methods.in_language(words.language());
    let text = calendar(words, method, &notebook, hour(asked), Moment { at, offset_min });
    let kind = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((kind, text).into_response())
}

/// What the address says of the hour. What cannot be read is no hour, so that it never rings by mistake.
fn hour(asked: &Form) -> Hour {
    let quiet = asked.get("quiet").and_then(|quiet| quiet.split_once('-'));
    let quiet = quiet.and_then(|(from, until)| Some((minute(from)?, minute(until)?)));
    match (asked.get("at").and_then(minute), quiet) {
        (Some(minute), Some(quiet)) => Hour::At { minute, quiet },
        _ => Hour::NoHour,
    }
}

/// "18:30" in minutes since midnight.
fn minute(clock: &str) -> Option<u16> {
    let time: jiff::civil::Time = clock.parse().ok()?;
    u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_from_the_address_and_what_cannot_be_read_never_rings() {
        let asked = |pairs: &[(&str, &str)]| {
            let pairs = pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            hour(&Form(pairs.collect()))
        };
        let (minute, quiet) = (18 * 60 + 30, (21 * 60, 8 * 60));
        assert_eq!(
            asked(&[("at", "18:30"), ("quiet", "21:00-08:00")]),
            Hour::At { minute, quiet }
        );
        assert_eq!(asked(&[("at", "18:30")]), Hour::NoHour);
        assert_eq!(asked(&[("at", "late"), ("quiet", "21:00-08:00")]), Hour::NoHour);
        assert_eq!(asked(&[]), Hour::NoHour);
    }
}

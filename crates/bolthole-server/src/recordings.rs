//! Recordings over HTTP: a file of an ultrasonic recorder is brought, kept by the hash of its bytes and heard in the
//! background; its pictures and slowed-down sound are handed out. Grown-ups only.
//!
//! The notebook gets what was heard, as events. The file itself stays here and travels nowhere.

mod began;
mod bringing;
mod hearing;
mod range;
mod shelf;
mod sound_file;

use std::str::FromStr;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_app::Pen;
use bolthole_app::listening::{recording, write_removed};
use bolthole_domain::{Moment, RatId, VisitId};
use bolthole_pages::{Bringing, Form, OfSurvey, Reader, Takes, recordings_page};
use bolthole_record::Notebook;
use bolthole_words::Said;

use crate::cookies::offset_min;
use crate::devices::Known;
use crate::joining::{Unanswered, grown_up_reader, grown_ups_device, told};
use crate::machine::fresh_id;
use crate::notice;
use crate::server::{Server, query};

pub(crate) use bringing::bring;
pub(crate) use shelf::Shelf;

/// Whether a recording may be sent there, which takes much longer than a form.
pub(crate) fn takes_recordings(path: &str) -> bool {
    path == "/recordings"
}

/// GET `recordings`: the form, and what is being heard.
pub(crate) async fn show(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers();
    let asked = query(request.uri());
    let page = async {
        let (known, reader) = grown_up_reader(&server, headers).await?;
        let notebook = server.households.notebook(known.device.household).await?;
        let now = moment(&server, headers);
        let html = page(&server, reader, now, &notebook, &asked, None);
        Ok(Html(html).into_response())
    };
    told(page.await, headers, "recordings")
}

/// The form for what `asked` names: a visit, a part of a survey, or any recording; with what was wrong with the last.
fn page(
    server: &Server,
    reader: Reader,
    now: Moment,
    notebook: &Notebook,
    asked: &Form,
    fault: Option<&Said>,
) -> String {
    let survey = match asked.get("survey") {
        Some("on") => Some(OfSurvey::EverythingOn),
        Some("off") => Some(OfSurvey::OneThingOff),
        _ => None,
    };
    let shelf = server.recordings();
    let bringing = Bringing {
        visit: asked.get("visit").and_then(|id| VisitId::from_str(id).ok()),
        rat: asked.get("rat").and_then(|id| RatId::from_str(id).ok()),
        survey,
        form: fresh_id(&*server.machine),
        takes: match shelf {
            Some(_) => Takes::UpTo(shelf::LARGEST),
            None => Takes::None,
        },
        waiting: shelf.map(Shelf::waiting).unwrap_or_default(),
        brought: asked.get("brought"),
        fault,
    };
    recordings_page(reader, notebook, now, &bringing)
}

/// GET `recordings/HASH/picture/3` or `recordings/HASH/sound/3`.
pub(crate) async fn clip(
    State(server): State<Server>,
    Path((id, what, nth)): Path<(String, String, usize)>,
    request: Request,
) -> Response {
    let headers = request.headers();
    let found = async {
        let known = grown_ups_device(&server, headers).await?;
        let notebook = server.households.notebook(known.device.household).await?;
        let shelf = server.recordings().ok_or_else(notice::no_such_recording)?;
        let is_ours = recording(&notebook, &id).is_some();
        let (kind, bytes) = shelf
            .clip(&id, &what, nth)
            .filter(|_| is_ours)
            .ok_or_else(notice::no_such_recording)?;
        Ok(range::answer(headers, kind, bytes))
    };
    told(found.await, headers, "recordings/x/y/z")
}

/// POST `recordings/HASH/remove`: the file goes, what was heard in it stays.
pub(crate) async fn remove(
    State(server): State<Server>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let headers = request.headers();
    told(
        removed(&server, &id, headers).await,
        headers,
        "recordings/x/remove",
    )
}

async fn removed(server: &Server, id: &str, headers: &HeaderMap) -> Result<Response, Unanswered> {
    let known = grown_ups_device(server, headers).await?;
    let notebook = server.households.notebook(known.device.household).await?;
    let found = recording(&notebook, id).ok_or_else(notice::no_such_recording)?;
    let shelf = server.recordings().ok_or_else(notice::no_such_recording)?;
    let now = moment(server, headers);
    let form = fresh_id(&*server.machine);
    let events = write_removed(pen(&notebook, &known, now, form), &found);
    // Written down first: a file that is still there without a need harms nobody.
    server
        .households
        .append(known.device.household, &events, now.at)
        .await?;
    shelf.remove(id);
    let to = format!("../../listening/{id}");
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

fn pen(notebook: &Notebook, known: &Known, now: Moment, form: uuid::Uuid) -> Pen {
    let device = &known.device;
    let caregiver = device
        .caregiver
        .filter(|caregiver| notebook.caregivers.contains_key(caregiver));
    Pen::new(notebook, device.household, device.id, caregiver, now, form)
}

fn moment(server: &Server, headers: &HeaderMap) -> Moment {
    let at = server.machine.now();
    let offset_min = offset_min(headers).unwrap_or_else(|| server.machine.offset_min(at));
    Moment { at, offset_min }
}

//! Files for other programs, over HTTP. Grown-ups only, and for research only where somebody said so.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_domain::Moment;
use bolthole_export::{Form, write};
use bolthole_pages::{Agreed, Leaving, Reader, exports_page};

use crate::joining::{Unanswered, grown_up_reader, grown_ups_device, told};
use crate::notice;
use crate::server::{Server, form};

const LEAVING: Leaving<'static> = Leaving {
    table: "table",
    boris: "boris",
    boris_events: "boris-events",
};

/// GET `exports`: what there is, and what leaves with it.
pub(crate) async fn list(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers();
    let listed = grown_up_reader(&server, headers).await;
    let page =
        listed.map(|(_, reader)| Html(exports_page(reader, &LEAVING, Agreed::NotAsked)).into_response());
    told(page, headers, "exports")
}

/// GET `exports/…`: that file. What is for research is asked for by a form.
pub(crate) async fn take(
    State(server): State<Server>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let headers = request.headers();
    let answer = match Form::from_name(&name) {
        Some(Form::Research) => {
            Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "../exports")]).into_response())
        }
        Some(form) => file(&server, headers, form).await,
        None => Err(notice::no_such_file().into()),
    };
    told(answer, headers, "exports/file")
}

/// POST `exports`: the file for research, where the box is ticked.
pub(crate) async fn choose(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers().clone();
    let answer = async {
        let (_, reader) = grown_up_reader(&server, &headers).await?;
        match form(request).await?.get("agree") {
            Some("yes") => file(&server, &headers, Form::Research).await,
            _ => chooses_first(reader),
        }
    };
    told(answer.await, &headers, "exports")
}

fn chooses_first(reader: Reader) -> Result<Response, Unanswered> {
    let page = exports_page(reader, &LEAVING, Agreed::NotTicked);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
}

async fn file(server: &Server, headers: &HeaderMap, form: Form) -> Result<Response, Unanswered> {
    let known = grown_ups_device(server, headers).await?;
    let notebook = server.households.notebook(known.device.household).await?;
    let at = server.machine.now();
    let offset_min = server.machine.offset_min(at);
    let server = server.clone();
    // A rescue's years take a moment; nobody else waits for it.
    let text = tokio::task::spawn_blocking(move || {
        write(
            form,
            server.methods.english(),
            &notebook,
            Moment { at, offset_min },
        )
    });
    let text = text.await.map_err(|_| notice::no_such_file())?;
    let kind = [
        (header::CONTENT_TYPE, form.kind().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", form.file_name()),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((kind, text).into_response())
}

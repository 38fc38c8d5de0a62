//! The household as a file, over HTTP: a copy to take along, and one that is brought. Grown-ups only.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bolthole_domain::{HouseholdId, Moment, RatId, SortedSet};
use bolthole_pages::{COPY_FIELD, after_bringing};
use bolthole_record::Event;
use bolthole_store::{Seq, StoreFault};
use bolthole_sync::{
    Brought, FILE_KIND, FileFault, Head, Holds, LARGEST_FILE, Names, Writing, file_name, pack_file, read_file,
};
use bolthole_words::Said;
use hyper::body::Frame;
use tokio::sync::{Semaphore, mpsc};

use crate::copies::{self, AT_ONCE, CopyFault, bring_to};
use crate::guard::size::{self, Unread};
use crate::joining::{Unanswered, grown_ups_device, told};
use crate::multipart;
use crate::notice::{self, Notice};
use crate::server::{Door, Server};

/// A form around a file is a little larger than the file.
const LARGEST_SENT: usize = LARGEST_FILE + 64 * 1024;
/// Files are held in memory while they are read; a third one waits.
static READERS: Semaphore = Semaphore::const_new(2);

/// Whether a file may be sent there, which takes longer than a form.
pub(crate) fn takes_files(path: &str) -> bool {
    matches!(path, "/household/bring" | "/setup/copy")
}

/// GET `household/copy`: everything, as one file.
pub(crate) async fn copy(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers();
    let wanted = request.uri().query().unwrap_or_default();
    let rats = rats_named(wanted);
    let answer = if rats.is_empty() {
        copied(&server, headers).await
    } else {
        packed(&server, headers, &rats, names_wanted(wanted)).await
    };
    told(answer, headers, "household/copy")
}

/// The rats that `rat=…&rat=…` names.
fn rats_named(query: &str) -> SortedSet<RatId> {
    let named = query.split('&').filter_map(|pair| pair.strip_prefix("rat="));
    named.filter_map(|rat| rat.parse().ok()).collect()
}

fn names_wanted(query: &str) -> Names {
    match query.split('&').any(|pair| pair == "names=out") {
        true => Names::TakenOut,
        false => Names::Kept,
    }
}

/// Some rats with their history, for another household.
async fn packed(
    server: &Server,
    headers: &HeaderMap,
    rats: &SortedSet<RatId>,
    names: Names,
) -> Result<Response, Unanswered> {
    let household = grown_ups_device(server, headers).await?.device.household;
    let notebook = server.households.notebook(household).await?;
    let events = copies::events(server.store.as_ref(), household).await?;
    let at = server.machine.now();
    let at = Moment {
        at,
        offset_min: server.machine.offset_min(at),
    };
    let events: Vec<&Event> = events.iter().collect();
    let (name, text) = pack_file(&events, &notebook, household, rats, names, at);
    let saved_as = format!("attachment; filename=\"{name}\"");
    let kind = [
        (header::CONTENT_TYPE, FILE_KIND.to_owned()),
        (header::CONTENT_DISPOSITION, saved_as),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((kind, text).into_response())
}

async fn copied(server: &Server, headers: &HeaderMap) -> Result<Response, Unanswered> {
    let known = grown_ups_device(server, headers).await?;
    let household = known.device.household;
    let notebook = server.households.notebook(household).await?;
    let last = server.households.last(household).await?;
    let head = Head {
        household,
        name: notebook.household.name.clone(),
        holds: Holds::Everything,
        made_at: server.machine.now(),
    };
    let saved_as = format!("attachment; filename=\"{}\"", file_name(&head.name));
    let (sender, lines) = mpsc::channel(2);
    let server = server.clone();
    tokio::spawn(async move {
        // Whoever has gone away needs no more lines.
        let _ = send_lines(&server, &head, last, &sender).await;
    });
    let kind = [
        (header::CONTENT_TYPE, FILE_KIND.to_owned()),
        (header::CONTENT_DISPOSITION, saved_as),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((kind, Body::new(Lines(lines))).into_response())
}

/// The lines of a file, some hundreds at once; broken off where the store does, so that half a file is never taken
/// for a whole one.
struct Lines(mpsc::Receiver<Result<Bytes, StoreFault>>);

impl HttpBody for Lines {
    type Data = Bytes;
    type Error = StoreFault;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StoreFault>>> {
        self.0
            .poll_recv(context)
            .map(|lines| Some(lines?.map(Frame::data)))
    }
}

type Listener = mpsc::Sender<Result<Bytes, StoreFault>>;

async fn send_lines(
    server: &Server,
    head: &Head,
    last: Seq,
    listener: &Listener,
) -> Result<(), mpsc::error::SendError<Result<Bytes, StoreFault>>> {
    let (mut writing, mut lines) = Writing::begin(head, last.0);
    let mut since = Seq(0);
    while since < last {
        let more = match server.store.events_since(head.household, since, AT_ONCE).await {
            Ok(more) => more,
            Err(fault) => return listener.send(Err(fault)).await,
        };
        for stored in more.iter().take_while(|stored| stored.seq <= last) {
            lines.push_str(&writing.line(&stored.event));
        }
        since = more.last().map_or(last, |stored| stored.seq);
        listener.send(Ok(Bytes::from(std::mem::take(&mut lines)))).await?;
    }
    lines.push_str(&writing.end());
    listener.send(Ok(Bytes::from(lines))).await
}

/// POST `household/bring`: what a file holds beyond the notebook is added.
pub(crate) async fn bring(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers().clone();
    told(
        brought(&server, &headers, request).await,
        &headers,
        "household/bring",
    )
}

async fn brought(server: &Server, headers: &HeaderMap, request: Request) -> Result<Response, Unanswered> {
    if matches!(server.door, Door::Demo(_)) {
        return Err(notice::no_copies_into_a_demo().into());
    }
    let known = grown_ups_device(server, headers).await?;
    let now = server.machine.now();
    if !server.writes.allows(&known.device.id.to_string(), now) {
        return Err(notice::too_often().into());
    }
    let brought = take_file(server, known.device.household, request).await?;
    let to = format!("../{}", address_after(&brought));
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

/// The page that says what came of a file.
pub(crate) fn address_after(brought: &Brought) -> String {
    after_bringing(brought.n_read, brought.keep.len(), brought.refused.len())
}

/// Reads the file that was sent and takes it into that household, or that household's place.
///
/// # Errors
/// What is wrong with the file, on a page; nothing of it was taken.
pub(crate) async fn take_file(
    server: &Server,
    here: HouseholdId,
    request: Request,
) -> Result<Brought, Notice> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    if !multipart::is_one(&kind) {
        return Err(notice::no_file());
    }
    let _turn = READERS.acquire().await.expect("nobody ever closes it");
    let sent = size::read_up_to(LARGEST_SENT, request.into_body()).await;
    let sent = sent.map_err(|unread| match unread {
        Unread::TooLarge => notice::file_not_taken(&FileFault::TooLarge),
        Unread::BrokeOff => notice::broke_off(),
    })?;
    let server = server.clone();
    // To the end, even if the browser goes away in the middle; and reading a large file holds nobody else up.
    let taken = tokio::spawn(async move {
        let file = tokio::task::spawn_blocking(move || {
            let file = multipart::file(&kind, &sent, COPY_FIELD).filter(|file| !file.is_empty());
            file.map(read_file)
        });
        let file = file.await.map_err(|_| notice::no_file())?;
        let file = file.ok_or_else(notice::no_file)?;
        let file = file.map_err(|fault| notice::file_not_taken(&fault))?;
        let now = server.machine.now();
        let brought = bring_to(&*server.store, here, file, now).await.map_err(untaken)?;
        // Readers see it before anybody is told so.
        let seen = server.households.append(brought.household, &[], now).await;
        seen.map_err(|fault| notice::notebook_out_of_reach(&fault.to_string()))?;
        Ok(brought)
    });
    taken
        .await
        .unwrap_or_else(|broken| Err(notice::notebook_out_of_reach(&broken.to_string())))
}

fn untaken(fault: CopyFault) -> Notice {
    match fault {
        CopyFault::Store(fault @ (StoreFault::NotEmpty(_) | StoreFault::UnknownHousehold(_))) => {
            notice::copy_not_taken(Said::plain(fault.to_string()))
        }
        CopyFault::Store(fault) => notice::notebook_out_of_reach(&fault.to_string()),
        CopyFault::File(fault) => notice::file_not_taken(&fault),
        CopyFault::NobodyYet => notice::copy_not_taken(Said::plain(fault.to_string())),
    }
}

//! A recording on its way in: streamed to the disk piece by piece, whatever its size, and counted as it comes.

use std::fs::{File, OpenOptions};
use std::io::{BufReader, Write};
use std::path::PathBuf;
use std::str::FromStr;

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_app::listening::{mended, place_recording, recording};
use bolthole_audio::Recording;
use bolthole_domain::{Moment, RatId, VisitId};
use bolthole_pages::{Form, shown_name, too_large_a_recording};
use bolthole_record::{During, Placed};
use bolthole_words::{Said, Words, tell};
use sha2::{Digest, Sha256};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::shelf::{Arriving, Job, LARGEST, Shelf};
use super::{began, moment, page, pen, sound_file};
use crate::devices::Known;
use crate::joining::{Unanswered, grown_up_reader, told};
use crate::machine::fresh_id;
use crate::notice;
use crate::secret::hex;
use crate::server::{Door, Server};

/// The longest text field of the form.
const LONGEST_FIELD: usize = 4_096;
/// More fields than any household has rats.
const MOST_FIELDS: usize = 512;

/// POST `recordings`: one file, and where it belongs.
pub(crate) async fn bring(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers().clone();
    told(brought(&server, &headers, request).await, &headers, "recordings")
}

async fn brought(server: &Server, headers: &HeaderMap, request: Request) -> Result<Response, Unanswered> {
    if matches!(server.door, Door::Demo(_)) {
        return Err(notice::no_copies_into_a_demo().into());
    }
    let (known, reader) = grown_up_reader(server, headers).await?;
    let shelf = server.recordings().ok_or_else(notice::no_such_recording)?;
    if !server
        .writes
        .allows(&known.device.id.to_string(), server.machine.now())
    {
        return Err(notice::too_often().into());
    }
    let sent = Multipart::from_request(request, &()).await;
    let sent = sent.map_err(|_| notice::not_a_form())?;
    let mut arrived = Arrived::default();
    let fault = match arrived.take_all(server, reader.words, shelf, sent).await {
        Ok(()) => None,
        Err(Unfit::BrokeOff) => return Err(notice::broke_off().into()),
        Err(Unfit::Says(why)) => Some(why),
    };
    let notebook = server.households.notebook(known.device.household).await?;
    let kept = match (fault, arrived.file.take()) {
        (Some(why), _) => Err(why),
        (None, None) => Err(tell!("listen-no-file")),
        (None, Some(file)) => keep(server, shelf, &known, headers, &arrived.form, file).await?,
    };
    match kept {
        Ok(to) => Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()),
        Err(why) => {
            let now = moment(server, headers);
            let html = page(server, reader, now, &notebook, &arrived.form, Some(&why));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response())
        }
    }
}

/// A file that is here from its first byte to its last.
struct Whole {
    arriving: Arriving,
    id: String,
    name: String,
}

/// What came of a form so far.
#[derive(Default)]
struct Arrived {
    form: Form,
    file: Option<Whole>,
}

/// Why a form is not taken.
enum Unfit {
    /// The line went down.
    BrokeOff,
    /// One sentence for the keeper.
    Says(Said),
}

impl Arrived {
    async fn take_all(
        &mut self,
        server: &Server,
        words: &Words,
        shelf: &Shelf,
        mut sent: Multipart,
    ) -> Result<(), Unfit> {
        for _ in 0..MOST_FIELDS {
            let Some(field) = sent.next_field().await.map_err(|_| Unfit::BrokeOff)? else {
                return Ok(());
            };
            let name = field.name().unwrap_or_default().to_owned();
            if name == "file" {
                let place = shelf.arriving(fresh_id(&*server.machine));
                let called = shown_name(words, field.file_name().unwrap_or_default());
                if let Some((arriving, id)) = to_disk(place, field, LARGEST).await? {
                    self.file = Some(Whole {
                        arriving,
                        id,
                        name: called,
                    });
                }
            } else {
                let text = text(field).await?;
                self.form.0.push((name, text));
            }
        }
        Err(Unfit::BrokeOff)
    }
}

async fn text(mut field: Field<'_>) -> Result<String, Unfit> {
    let mut bytes = Vec::new();
    while let Some(more) = field.chunk().await.map_err(|_| Unfit::BrokeOff)? {
        if bytes.len() + more.len() <= LONGEST_FIELD {
            bytes.extend_from_slice(&more);
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes a file as it comes; none where it is empty. Whatever ends it early, nothing of it stays.
///
/// A file that is too large is listened to and thrown away to its end, so that the browser stays to read why.
async fn to_disk(
    place: Arriving,
    mut field: Field<'_>,
    most_bytes: u64,
) -> Result<Option<(Arriving, String)>, Unfit> {
    // Made here and not by the thread: what is thrown away must not come to be afterwards.
    let made = OpenOptions::new().write(true).create_new(true).open(&place.path);
    let (pieces, written) = writer(made.map_err(|fault| Unfit::Says(not_written(&fault)))?);
    let mut n_bytes: u64 = 0;
    while let Some(piece) = field.chunk().await.map_err(|_| Unfit::BrokeOff)? {
        n_bytes += piece.len() as u64;
        if n_bytes > most_bytes {
            continue;
        }
        if pieces.send(piece).await.is_err() {
            break;
        }
    }
    drop(pieces);
    if n_bytes > most_bytes {
        return Err(Unfit::Says(too_large_a_recording(most_bytes)));
    }
    match written.await {
        Ok(Ok(_)) if n_bytes == 0 => Ok(None),
        Ok(Ok(id)) => Ok(Some((place, id))),
        Ok(Err(fault)) => Err(Unfit::Says(not_written(&fault))),
        Err(_) => Err(Unfit::BrokeOff),
    }
}

fn not_written(fault: &std::io::Error) -> Said {
    tell!("listen-not-written", why = fault.to_string())
}

type Pieces = mpsc::Sender<axum::body::Bytes>;
type Written = oneshot::Receiver<std::io::Result<String>>;

/// A thread that writes pieces and counts their hash: the disk holds up nobody else.
fn writer(mut file: File) -> (Pieces, Written) {
    let (pieces, mut arriving) = mpsc::channel::<axum::body::Bytes>(16);
    let (done, written) = oneshot::channel();
    std::thread::spawn(move || {
        let mut write = || -> std::io::Result<String> {
            let mut hash = Sha256::new();
            while let Some(piece) = arriving.blocking_recv() {
                hash.update(&piece);
                file.write_all(&piece)?;
            }
            file.sync_all()?;
            Ok(hex(&hash.finalize()))
        };
        // Whoever asked may have gone; then the file is gone as well.
        let _ = done.send(write());
    });
    (pieces, written)
}

/// Puts a whole file on the shelf and lets it be heard. Says where to go on, or why it is not taken.
async fn keep(
    server: &Server,
    shelf: &Shelf,
    known: &Known,
    headers: &HeaderMap,
    form: &Form,
    file: Whole,
) -> Result<Result<String, Said>, Unanswered> {
    if let Err(why) = is_a_recording(file.arriving.path.clone()).await {
        return Ok(Err(tell!("listen-unread", name = file.name, why = why)));
    }
    let now = moment(server, headers);
    let placed = match placed(form, &file.id, now) {
        Ok(placed) => placed,
        Err(why) => return Ok(Err(why)),
    };
    let notebook = server.households.notebook(known.device.household).await?;
    let placed = mended(&notebook, placed);
    let form_id = form.get("form").and_then(|id| Uuid::parse_str(id).ok());
    let form_id = form_id.unwrap_or_else(|| fresh_id(&*server.machine));
    let id = file.id.clone();
    // Heard before and still here: only where it belongs may be new.
    if let Some(before) = recording(&notebook, &id)
        && before.removed.is_none()
        && shelf.holds(&id)
    {
        let pen = pen(&notebook, known, now, form_id);
        let events = place_recording(pen, &notebook, &before, placed);
        server
            .households
            .append(known.device.household, &events, now.at)
            .await?;
        return Ok(Ok(format!("listening/{id}")));
    }
    if !shelf.waits(&id) {
        let device = &known.device;
        let job = Job {
            household: device.household,
            device: device.id,
            caregiver: device
                .caregiver
                .filter(|one| notebook.caregivers.contains_key(one)),
            form: form_id,
            name: file.name,
            placed,
            came: now.at.0,
            offset_min: now.offset_min,
        };
        if let Err(fault) = shelf.keep(file.arriving, job) {
            return Ok(Err(not_written(&fault)));
        }
        let server = server.clone();
        tokio::spawn(async move { server.hear_what_waits().await });
    }
    Ok(Ok(format!("recordings?brought={id}")))
}

async fn is_a_recording(path: PathBuf) -> Result<(), Said> {
    let opened = tokio::task::spawn_blocking(move || {
        let file = File::open(path).map_err(|fault| Said::plain(fault.to_string()))?;
        Recording::open(BufReader::new(file))
            .map(drop)
            .map_err(|fault| sound_file::fault(&fault))
    });
    opened
        .await
        .unwrap_or_else(|broken| Err(Said::plain(broken.to_string())))
}

/// Where the form says that it belongs.
fn placed(form: &Form, id: &str, now: Moment) -> Result<Placed, Said> {
    let offset = form.get("when-offset").and_then(|minutes| minutes.parse().ok());
    let offset = offset.filter(|minutes: &i16| minutes.unsigned_abs() <= 14 * 60);
    let starts_at = match form.get("when") {
        None => None,
        Some(words) => {
            let at = began::typed(words, offset.unwrap_or(now.offset_min));
            let at = at.ok_or_else(|| tell!("listen-time-unread"))?;
            if at.at > now.at {
                return Err(tell!("listen-time-to-come"));
            }
            Some(at)
        }
    };
    let switched_off = match (form.get("survey"), form.get("switched-off")) {
        (Some("on"), _) => Some(String::new()),
        (Some("off"), Some(name)) => Some(name.to_owned()),
        (Some("off"), None) => {
            return Err(tell!("listen-what-off"));
        }
        _ => None,
    };
    let during = match switched_off {
        Some(_) => Some(During::Room),
        None => form.get("during").and_then(During::from_name),
    };
    Ok(Placed {
        recording: id.to_owned(),
        visit: form.get("visit").and_then(|id| VisitId::from_str(id).ok()),
        rats: form
            .all("rat")
            .filter_map(|id| RatId::from_str(id).ok())
            .collect(),
        during,
        switched_off,
        starts_at,
    })
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;

    use super::*;

    /// What became of a form with one file, of at most `most` bytes, of which `n_sent` bytes arrived.
    async fn sent(file: &[u8], most: u64, n_sent: usize) -> (Result<usize, String>, usize) {
        let folder = tempfile::tempdir().unwrap();
        let mut body =
            b"--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\n".to_vec();
        body.extend(file);
        body.extend(b"\r\n--mark--\r\n");
        body.truncate(n_sent);
        let request =
            Request::post("/recordings").header("content-type", "multipart/form-data; boundary=mark");
        let request = request.body(Body::from(body)).unwrap();
        let mut form = Multipart::from_request(request, &()).await.unwrap();
        let arriving = Arriving {
            path: folder.path().join("arriving-1"),
        };
        let came = match form.next_field().await {
            Err(_) => Err("broke off".to_owned()),
            Ok(None) => Ok(0),
            Ok(Some(field)) => match to_disk(arriving, field, most).await {
                Ok(Some((arriving, _))) => Ok(std::fs::read(&arriving.path).unwrap().len()),
                Ok(None) => Ok(0),
                Err(Unfit::BrokeOff) => Err("broke off".to_owned()),
                Err(Unfit::Says(why)) => Err(why.in_words(bolthole_words::Words::english())),
            },
        };
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        (came, left)
    }

    #[tokio::test]
    async fn a_file_at_its_limit_is_taken_and_a_byte_more_is_not() {
        assert_eq!(sent(b"0123456789", 10, usize::MAX).await, (Ok(10), 0));
        let (came, left) = sent(b"0123456789", 9, usize::MAX).await;
        assert!(came.unwrap_err().starts_with("That file is larger than"));
        assert_eq!(left, 0);
    }

    #[tokio::test]
    async fn a_form_that_is_cut_anywhere_leaves_no_file_and_is_never_taken_for_whole() {
        let whole = 73 + 10;
        for n_sent in 0..whole {
            let (came, left) = sent(b"0123456789", 10, n_sent).await;
            assert!(came != Ok(10) && left == 0, "{n_sent}: {came:?}, {left} files");
        }
    }
}

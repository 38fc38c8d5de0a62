//! Further devices: a grown-up's device makes a code, the new one gives it back with a name; and the way out again.

use std::str::FromStr;

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_domain::{CaregiverId, DeviceId, EventId, Instant, Moment, Role};
use bolthole_pages::{
    DeviceLine, Form, Invitation, Reach, Reader, chosen_to_join, devices_page, invitation_page,
    is_another_role, join_page, name_to_join,
};
use bolthole_record::{Body, Event, Made, Notebook, Stamp};
use bolthole_store::{Code, CodeHash, Device, Purpose, StoreFault};
use bolthole_words::say;
use qrcode::{Color, QrCode};

use crate::connections::Peer;
use crate::cookies::{Line, device_secret, offset_min};
use crate::devices::{self, Joins, Known};
use crate::guard::host::{host, is_loopback};
use crate::machine::fresh_id;
use crate::notice::{self, Notice, reader};
use crate::secret::Secret;
use crate::server::{Door, Server, form, query};
use crate::set_up::may_try;

/// Long enough to fetch the other phone. Source: the security defaults.
const CODE_LASTS_MS: i64 = 10 * 60_000;

/// GET `devices`: who may open the notebook.
pub(crate) async fn list(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers();
    let listed = async {
        let (known, reader) = grown_up(&server, headers).await?;
        let notebook = server.households.notebook(known.device.household).await?;
        let devices = server.store.devices(known.device.household).await?;
        let now = moment(&server, headers);
        let lines: Vec<DeviceLine> = devices
            .iter()
            .map(|device| line(&notebook, device, known.device.id, now))
            .collect();
        Ok(Html(devices_page(reader, now, &lines)).into_response())
    };
    told(listed.await, headers, "devices")
}

fn line(notebook: &Notebook, device: &Device, this: DeviceId, now: Moment) -> DeviceLine {
    let who = device.caregiver.and_then(|id| notebook.caregivers.get(&id));
    DeviceLine {
        id: device.id.to_string(),
        who: who.map(|person| person.name.clone()),
        role: device.role,
        since: Moment {
            at: device.created,
            ..now
        },
        last_seen: device.last_seen.map(|at| Moment { at, ..now }),
        is_this: device.id == this,
    }
}

/// POST `devices/new`: one code, shown once.
pub(crate) async fn new(
    State(server): State<Server>,
    Extension(came_by): Extension<Line>,
    request: Request,
) -> Response {
    let headers = request.headers().clone();
    let made = async {
        let (known, reader) = grown_up(&server, &headers).await?;
        if !server
            .writes
            .allows(&known.device.id.to_string(), server.machine.now())
        {
            return Err(notice::too_often().into());
        }
        let purpose = match form(request).await?.get("for") {
            Some("child") => Purpose::JoinChild,
            _ => Purpose::Join,
        };
        let secret = Secret::mint_to_type(&*server.machine);
        let code = Code {
            hash: CodeHash(secret.hash()),
            purpose,
            household: known.device.household,
            expires: Instant(server.machine.now().0 + CODE_LASTS_MS),
        };
        server.store.put_code(&code).await?;
        Ok(invitation(reader, &headers, came_by, &secret, purpose.role()))
    };
    told(made.await, &headers, "devices/new")
}

fn invitation(reader: Reader, headers: &HeaderMap, came_by: Line, secret: &Secret, role: Role) -> Response {
    let host = host(headers).unwrap_or_default();
    let scheme = match came_by {
        Line::Https => "https",
        Line::Http => "http",
    };
    let link = format!("{scheme}://{host}/join?code={}", secret.reveal());
    let invitation = Invitation {
        code: secret.reveal(),
        link: &link,
        square: &square(&link, &say!(reader, "code-square-is")),
        role,
        reach: if is_loopback(host) {
            Reach::ThisMachine
        } else {
            Reach::Others
        },
    };
    Html(invitation_page(reader, &invitation)).into_response()
}

/// A link as a square to scan. Dark on light at night, too: not every camera reads it the other way round.
fn square(link: &str, label: &str) -> String {
    /// What scanners need around it, in modules.
    const MARGIN: usize = 4;
    let Ok(code) = QrCode::new(link) else {
        return String::new();
    };
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + MARGIN, place / width + MARGIN);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    let side = width + 2 * MARGIN;
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" role=\"img\" aria-label=\"{label}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fbf5ea\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#2a2119\" d=\"{path}\"/></svg>"
    )
}

/// POST `devices/remove`: shuts a device of this household out.
pub(crate) async fn remove(State(server): State<Server>, request: Request) -> Response {
    let headers = request.headers().clone();
    let removed = async {
        let (known, _) = grown_up(&server, &headers).await?;
        let sent = form(request).await?;
        let named = sent.get("device").and_then(|id| DeviceId::from_str(id).ok());
        let devices = server.store.devices(known.device.household).await?;
        // Only a device of this household, and never the one in the hand.
        let found = devices
            .iter()
            .find(|device| Some(device.id) == named && device.id != known.device.id);
        if let Some(device) = found {
            server.store.remove_device(device.id).await?;
        }
        Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "../devices")]).into_response())
    };
    told(removed.await, &headers, "devices/remove")
}

/// GET `join`: asks for a name, and for the code where no link brought it. The code is not used up by looking.
pub(crate) async fn show(request: Request) -> Response {
    let code = query(request.uri()).get("code").and_then(Secret::typed);
    let code = code.as_ref().map_or("", Secret::reveal);
    Html(join_page(
        reader(request.headers(), None),
        code,
        &Form::default(),
        None,
    ))
    .into_response()
}

/// POST `join`: takes the code and lets this device in under that name.
pub(crate) async fn take(
    State(server): State<Server>,
    Extension(came_by): Extension<Line>,
    peer: Option<Extension<Peer>>,
    request: Request,
) -> Response {
    let headers = request.headers().clone();
    let taken = async {
        may_try(&server, peer)?;
        let sent = form(request).await?;
        let secret = sent.get("code").and_then(Secret::typed);
        let secret = secret.ok_or_else(notice::code_is_used)?;
        join(&server, &secret, &sent, came_by, &headers).await
    };
    told(taken.await, &headers, "join")
}

async fn join(
    server: &Server,
    secret: &Secret,
    sent: &Form,
    came_by: Line,
    headers: &HeaderMap,
) -> Result<Response, Unanswered> {
    let typed = sent.get("name").unwrap_or_default();
    let reader = reader(headers, None);
    let again = |why: &str| {
        let page = join_page(reader, secret.reveal(), sent, Some(why));
        Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
    };
    let name = match name_to_join(reader.words, typed) {
        Ok(name) => name,
        Err(why) => return again(&why),
    };
    let now = server.machine.now();
    let code = server.store.take_code(CodeHash(secret.hash()), now).await?;
    let code = code.ok_or_else(notice::code_is_used)?;
    let notebook = server.households.notebook(code.household).await?;
    let person = match person(reader, &notebook, &name, code.purpose.role()) {
        Ok(person) => person,
        Err(why) => {
            // A slip of the pen does not use the code up.
            server.store.put_code(&code).await?;
            return again(&why);
        }
    };
    let joins = Joins {
        household: code.household,
        role: code.purpose.role(),
        caregiver: person,
        line: came_by,
    };
    let known = devices::let_in_again(server, headers, joins).await?;
    let caregiver = match person {
        Some(known_already) => known_already,
        None => make_known(server, &known, &notebook, (name, sent), moment(server, headers)).await?,
    };
    server
        .store
        .set_caregiver(known.device.id, Some(caregiver))
        .await?;
    let to = [
        (header::LOCATION, "./".to_owned()),
        (header::SET_COOKIE, known.cookie),
    ];
    Ok((StatusCode::SEE_OTHER, to).into_response())
}

/// The person of that name, or nobody yet.
///
/// # Errors
/// One sentence: the name is a child's on a grown-up's code, or a grown-up's on a child's.
fn person(
    reader: Reader,
    notebook: &Notebook,
    name: &str,
    role: Role,
) -> Result<Option<CaregiverId>, String> {
    let named = notebook.caregivers.iter().find(|(_, person)| person.name == name);
    match named {
        None => Ok(None),
        Some((id, person)) if person.role == role => Ok(Some(*id)),
        Some(_) => Err(is_another_role(reader.words, name, role)),
    }
}

async fn make_known(
    server: &Server,
    known: &Known,
    notebook: &Notebook,
    (name, sent): (String, &Form),
    now: Moment,
) -> Result<CaregiverId, StoreFault> {
    let id = fresh_id(&*server.machine);
    let stamp = Stamp {
        id: EventId(id),
        household: known.device.household,
        device: known.device.id,
        caregiver: Some(CaregiverId(id)),
        happened_at: now,
        made: Made::after(notebook.latest_made, now.at),
    };
    let (language, color) = chosen_to_join(sent);
    let body = Body::CaregiverAdded {
        caregiver: CaregiverId(id),
        name,
        role: known.device.role,
        language,
        color,
    };
    let added = [Event::write(stamp, &body)];
    server
        .households
        .append(known.device.household, &added, now.at)
        .await?;
    Ok(CaregiverId(id))
}

/// Why there is no answer but a notice.
pub(crate) struct Unanswered(Notice);

impl From<Notice> for Unanswered {
    fn from(notice: Notice) -> Unanswered {
        Unanswered(notice)
    }
}

impl From<StoreFault> for Unanswered {
    fn from(fault: StoreFault) -> Unanswered {
        Unanswered(notice::notebook_out_of_reach(&fault.to_string()))
    }
}

pub(crate) fn told(answered: Result<Response, Unanswered>, headers: &HeaderMap, path: &str) -> Response {
    answered.unwrap_or_else(|Unanswered(notice)| notice.page(headers, path))
}

/// As [`grown_ups_device`], where devices are let in at all.
async fn grown_up(server: &Server, headers: &HeaderMap) -> Result<(Known, Reader), Unanswered> {
    if matches!(server.door, Door::Demo(_)) {
        return Err(notice::no_devices_in_a_demo().into());
    }
    grown_up_reader(server, headers).await
}

/// The device that asks, if it is a grown-up's and no child is holding it.
pub(crate) async fn grown_ups_device(server: &Server, headers: &HeaderMap) -> Result<Known, Unanswered> {
    Ok(grown_up_reader(server, headers).await?.0)
}

/// The same, and who reads the answer.
pub(crate) async fn grown_up_reader(
    server: &Server,
    headers: &HeaderMap,
) -> Result<(Known, Reader), Unanswered> {
    let known = devices::known(server, headers).await?;
    let known = known.ok_or_else(|| match device_secret(headers) {
        Some(_) => notice::no_longer_let_in(),
        None => notice::not_set_up(),
    })?;
    let notebook = server.households.notebook(known.device.household).await?;
    let person = known.device.caregiver.and_then(|id| notebook.caregivers.get(&id));
    let child_holds_it = person.is_some_and(|person| person.role == Role::Child);
    if known.device.role == Role::Child || child_holds_it {
        return Err(notice::a_childs_device().into());
    }
    let reader = reader(headers, person);
    Ok((known, reader))
}

fn moment(server: &Server, headers: &HeaderMap) -> Moment {
    let at = server.machine.now();
    let offset_min = offset_min(headers).unwrap_or_else(|| server.machine.offset_min(at));
    Moment { at, offset_min }
}

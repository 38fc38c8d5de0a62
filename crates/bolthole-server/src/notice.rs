//! One clear sentence as a whole page, for whatever never reaches the notebook.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bolthole_pages::{Asker, Reader, Theme, file_fault, notice_page, refused_because};
use bolthole_record::Caregiver;
use bolthole_sync::{FileFault, Refusal};
use bolthole_words::{Said, Words, tell};

use crate::cookies::cookie;

/// A notice: a status, a heading and what to do.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    pub(crate) status: StatusCode,
    title: Said,
    text: Said,
}

impl Notice {
    pub(crate) fn new(status: StatusCode, title: Said, text: Said) -> Notice {
        Notice { status, title, text }
    }

    /// As a page, in the light that this device has chosen and a language that its browser asks for.
    pub(crate) fn page(&self, headers: &HeaderMap, path: &str) -> Response {
        let base = "../".repeat(path.trim_start_matches('/').matches('/').count());
        let reader = reader(headers, None);
        let (title, text) = (
            self.title.in_words(reader.words),
            self.text.in_words(reader.words),
        );
        let html = notice_page(reader, &base, &title, &text);
        (self.status, Html(html)).into_response()
    }
}

/// Who reads the answer; `caregiver` where it is known who holds the device.
pub(crate) fn reader(headers: &HeaderMap, caregiver: Option<&Caregiver>) -> Reader {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|said| said.to_str().ok());
    Reader {
        words: Words::of(Asker::language(caregiver, accepted.unwrap_or_default())),
        theme: theme(headers),
    }
}

/// The light chosen on this device.
fn theme(headers: &HeaderMap) -> Option<Theme> {
    match cookie(headers, "theme")? {
        "day" => Some(Theme::Day),
        "night" => Some(Theme::Night),
        _ => None,
    }
}

pub(crate) fn foreign_name(host: &str) -> Notice {
    Notice::new(
        StatusCode::MISDIRECTED_REQUEST,
        tell!("server-foreign-name-title"),
        tell!("server-foreign-name", host = host),
    )
}

pub(crate) fn no_name() -> Notice {
    Notice::new(
        StatusCode::BAD_REQUEST,
        tell!("server-no-name-title"),
        tell!("server-no-name"),
    )
}

pub(crate) fn foreign_form() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("server-foreign-form-title"),
        tell!("server-foreign-form"),
    )
}

pub(crate) fn neither_read_nor_form() -> Notice {
    Notice::new(
        StatusCode::METHOD_NOT_ALLOWED,
        tell!("server-neither-read-nor-form-title"),
        tell!("server-neither-read-nor-form"),
    )
}

pub(crate) fn too_large() -> Notice {
    Notice::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        tell!("server-too-large-title"),
        tell!("server-too-large"),
    )
}

pub(crate) fn broke_off() -> Notice {
    Notice::new(
        StatusCode::BAD_REQUEST,
        tell!("server-broke-off-title"),
        tell!("server-broke-off"),
    )
}

pub(crate) fn not_a_form() -> Notice {
    Notice::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        tell!("server-not-a-form-title"),
        tell!("server-not-a-form"),
    )
}

pub(crate) fn too_often() -> Notice {
    Notice::new(
        StatusCode::TOO_MANY_REQUESTS,
        tell!("server-too-often-title"),
        tell!("server-too-often"),
    )
}

pub(crate) fn took_too_long() -> Notice {
    Notice::new(
        StatusCode::SERVICE_UNAVAILABLE,
        tell!("server-took-too-long-title"),
        tell!("server-took-too-long"),
    )
}

pub(crate) fn notebook_out_of_reach(why: &str) -> Notice {
    Notice::new(
        StatusCode::SERVICE_UNAVAILABLE,
        tell!("server-notebook-out-of-reach-title"),
        tell!("server-notebook-out-of-reach", why = why),
    )
}

pub(crate) fn not_set_up() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("server-not-set-up-title"),
        tell!("server-not-set-up"),
    )
}

pub(crate) fn no_file() -> Notice {
    Notice::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        tell!("server-no-file-title"),
        tell!("server-no-file"),
    )
}

pub(crate) fn no_such_calendar() -> Notice {
    Notice::new(
        StatusCode::NOT_FOUND,
        tell!("server-no-such-calendar-title"),
        tell!("server-no-such-calendar"),
    )
}

pub(crate) fn no_such_file() -> Notice {
    Notice::new(
        StatusCode::NOT_FOUND,
        tell!("server-no-such-file-title"),
        tell!("server-no-such-file"),
    )
}

pub(crate) fn no_such_recording() -> Notice {
    Notice::new(
        StatusCode::NOT_FOUND,
        tell!("server-no-such-recording-title"),
        tell!("server-no-such-recording"),
    )
}

pub(crate) fn copy_not_taken(why: Said) -> Notice {
    Notice::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        tell!("server-copy-not-taken-title"),
        tell!("server-copy-not-taken", why = why),
    )
}

pub(crate) fn no_copies_into_a_demo() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("server-no-copies-into-a-demo-title"),
        tell!("server-no-copies-into-a-demo"),
    )
}

pub(crate) fn no_longer_let_in() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("server-no-longer-let-in-title"),
        tell!("server-no-longer-let-in"),
    )
}

pub(crate) fn link_is_used() -> Notice {
    Notice::new(
        StatusCode::GONE,
        tell!("server-link-is-used-title"),
        tell!("server-link-is-used"),
    )
}

pub(crate) fn code_is_used() -> Notice {
    Notice::new(
        StatusCode::GONE,
        tell!("server-code-is-used-title"),
        tell!("server-code-is-used"),
    )
}

pub(crate) fn a_childs_device() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("for-grown-ups-title"),
        tell!("server-a-childs-device"),
    )
}

pub(crate) fn not_from_this_device(why: &Refusal) -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("for-grown-ups-title"),
        refused_because(why),
    )
}

pub(crate) fn file_not_taken(why: &FileFault) -> Notice {
    copy_not_taken(file_fault(why))
}

pub(crate) fn no_devices_in_a_demo() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        tell!("server-no-devices-in-a-demo-title"),
        tell!("server-no-devices-in-a-demo"),
    )
}

//! One clear sentence as a whole page, for whatever never reaches the notebook.

use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use bolthole_pages::{Theme, notice_page};

use crate::cookies::cookie;

/// A notice: a status, a heading and what to do.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    pub(crate) status: StatusCode,
    pub(crate) title: &'static str,
    pub(crate) text: String,
}

impl Notice {
    pub(crate) fn new(status: StatusCode, title: &'static str, text: impl Into<String>) -> Notice {
        Notice {
            status,
            title,
            text: text.into(),
        }
    }

    /// As a page, in the light that this device has chosen.
    pub(crate) fn page(&self, headers: &HeaderMap, path: &str) -> Response {
        let base = "../".repeat(path.trim_start_matches('/').matches('/').count());
        let html = notice_page(theme(headers), &base, self.title, &self.text);
        (self.status, Html(html)).into_response()
    }
}

/// The light chosen on this device.
pub(crate) fn theme(headers: &HeaderMap) -> Option<Theme> {
    match cookie(headers, "theme")? {
        "day" => Some(Theme::Day),
        "night" => Some(Theme::Night),
        _ => None,
    }
}

pub(crate) fn foreign_name(host: &str) -> Notice {
    Notice::new(
        StatusCode::MISDIRECTED_REQUEST,
        "Not known by that name",
        format!(
            "Bolthole does not answer to “{host}”. If that is its name at home, start it with --host and that name."
        ),
    )
}

pub(crate) fn no_name() -> Notice {
    Notice::new(
        StatusCode::BAD_REQUEST,
        "No name was given",
        "The request says no Host, so it cannot be answered.",
    )
}

pub(crate) fn foreign_form() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        "Not from here",
        "This form did not come from a page of this Bolthole, so nothing was written. Open Bolthole itself and send it from there.",
    )
}

pub(crate) fn neither_read_nor_form() -> Notice {
    Notice::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "Not possible here",
        "Pages here can be read and forms can be sent; nothing else is answered.",
    )
}

pub(crate) fn too_large() -> Notice {
    Notice::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "Too long to keep",
        "The form is larger than 64 KiB, so nothing was written. Go back, shorten the note and send it again.",
    )
}

pub(crate) fn broke_off() -> Notice {
    Notice::new(
        StatusCode::BAD_REQUEST,
        "Only half arrived",
        "The line went down before the whole form was here, so nothing was written. Go back and send it again.",
    )
}

pub(crate) fn not_a_form() -> Notice {
    Notice::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "Not a form",
        "Only forms are read here (application/x-www-form-urlencoded), so nothing was written.",
    )
}

pub(crate) fn too_often() -> Notice {
    Notice::new(
        StatusCode::TOO_MANY_REQUESTS,
        "A little too fast",
        "Too many tries came from here at once. Wait a minute, go back and send it again.",
    )
}

pub(crate) fn took_too_long() -> Notice {
    Notice::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "That took too long",
        "No answer was ready in time. Go back and send it again; a form that was already kept is not kept twice.",
    )
}

pub(crate) fn notebook_out_of_reach(why: &str) -> Notice {
    Notice::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "The notebook is out of reach",
        format!(
            "Nothing was written: {why}. Go back and send it again in a moment; a form is never kept twice."
        ),
    )
}

pub(crate) fn not_set_up() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        "This device is not set up yet",
        "Open the set-up link that was printed where Bolthole was started. “bolthole serve --data DIR --new-link” prints another.",
    )
}

pub(crate) fn no_file() -> Notice {
    Notice::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "No copy came with it",
        "Nothing was taken: no file was chosen, or it is empty. Go back and choose one whose name ends in .bolthole.",
    )
}

pub(crate) fn no_such_calendar() -> Notice {
    Notice::new(
        StatusCode::NOT_FOUND,
        "No such calendar",
        "Nothing stands at this address, or it was given another. Settings, then “A calendar of the rats”, makes one.",
    )
}

pub(crate) fn no_such_file() -> Notice {
    Notice::new(
        StatusCode::NOT_FOUND,
        "No such file",
        "No file of that name is made here. “Files for other programs” has all of them.",
    )
}

pub(crate) fn no_such_recording() -> Notice {
    Notice::new(
        StatusCode::NOT_FOUND,
        "No such recording",
        "Its file is not on this server: it was removed, or the notebook came here without it. What was heard in it is in the notebook.",
    )
}

pub(crate) fn copy_not_taken(why: &str) -> Notice {
    Notice::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "That file was not taken",
        format!("Nothing was taken: {why}."),
    )
}

pub(crate) fn no_copies_into_a_demo() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        "A demonstration takes no files",
        "Nothing was taken. Your own Bolthole takes a copy: “bolthole serve --data DIR” begins one.",
    )
}

pub(crate) fn no_longer_let_in() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        "This device is not let in any more",
        "It was removed, or its cookie is too old. What is on it stays on it. A grown-up’s device makes a new code: Settings, then Devices. Open “join” here and type it.",
    )
}

pub(crate) fn link_is_used() -> Notice {
    Notice::new(
        StatusCode::GONE,
        "This link no longer works",
        "A set-up link works once and for 24 hours. “bolthole serve --data DIR --new-link” prints another.",
    )
}

pub(crate) fn code_is_used() -> Notice {
    Notice::new(
        StatusCode::GONE,
        "This code no longer works",
        "A code works once and for ten minutes. A grown-up’s device makes another: Settings, then Devices.",
    )
}

pub(crate) fn a_childs_device() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        "For a grown-up’s device",
        "This is a child’s device and stays one. Devices and people are changed on a grown-up’s.",
    )
}

pub(crate) fn not_from_this_device(why: &str) -> Notice {
    Notice::new(StatusCode::FORBIDDEN, "For a grown-up’s device", why)
}

pub(crate) fn no_devices_in_a_demo() -> Notice {
    Notice::new(
        StatusCode::FORBIDDEN,
        "Everybody is let in here",
        "A demonstration needs no codes: whoever opens its address sees it.",
    )
}

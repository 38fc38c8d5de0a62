use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Moment};
use bolthole_record::Event;

/// GET or POST; the application answers nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Show.
    Get,
    /// Do.
    Post,
}

/// One request, as the shell received it.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Show or do.
    pub verb: Verb,
    /// The path below the base, without a leading slash: `""`, `rats/0193…`, `tips/always-a-hide`.
    pub path: String,
    /// The query, decoded, in order.
    pub query: Form,
    /// The submitted form, decoded, in order; empty for GET.
    pub form: Form,
}

/// Names and values in the order they came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// The first value of that name, trimmed; none if missing or empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// All values of that name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Who asks, when and how. All that a pure function cannot know by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Asker {
    /// Whose notebook.
    pub household: HouseholdId,
    /// Which phone or browser.
    pub device: DeviceId,
    /// Who, once somebody is chosen on this device.
    pub caregiver: Option<CaregiverId>,
    /// Now, with the caregiver's offset from UTC.
    pub now: Moment,
    /// A fresh id; forms on the page that is answered carry ids made from it.
    pub fresh: uuid::Uuid,
    /// Light or dark, if chosen on this device.
    pub theme: Option<Theme>,
    /// The line is not encrypted and not loopback: the page says so.
    pub plain_line: bool,
    /// A throw-away demo household.
    pub demo: bool,
}

/// Day or night, chosen by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Day,
    /// Dark.
    Night,
}

/// An HTTP status, of the few that there are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 200
    Ok,
    /// 404
    NotFound,
    /// 422: the form could not be taken; the page says why and keeps what was typed.
    Refused,
    /// 403
    Forbidden,
}

/// The answer, and what is to be remembered.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// A whole page. Nothing is to be stored.
    Page {
        /// Its status.
        status: Status,
        /// The whole document.
        html: String,
    },
    /// Store `events`, then (only once they are durable) see `to`.
    Redirect {
        /// A path below the base.
        to: String,
        /// To be stored first; may be empty.
        events: Vec<Event>,
        /// To be remembered on this device, as `name=value` cookies of the shell: `theme`, `caregiver`.
        remember: Vec<(&'static str, String)>,
    },
}

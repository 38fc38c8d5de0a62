//! The JSON of questions and answers. Its shapes are in `docs/decisions/0005-the-phone-asks-in-json.md`.

use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant, Moment, Role};
use bolthole_pages::{Asker, Form, Keeping, Place, Request, Theme, Verb};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uuid::Uuid;

/// One question.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Ask<'a> {
    /// Here are events that are kept on this device, in any order; those already here are passed over.
    #[serde(borrow)]
    Keep(Vec<&'a RawValue>),
    /// Answer this request.
    Respond(Box<Asked>),
    /// Say on a page why a form was not taken.
    Refuse(Refused),
}

/// A form that was not taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refused {
    /// Below the base, without a leading slash.
    pub(crate) path: String,
    /// As in a request.
    pub(crate) theme: String,
    /// Why.
    pub(crate) why: Why,
}

/// Why a form was not taken.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Why {
    /// Another site's page sent it.
    Foreign,
    /// It was no form.
    NoForm,
    /// There is no room left on this device.
    Full,
    /// The browser could not write it down.
    Unwritten,
}

/// A request as the worker received it, and what only the worker knows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    verb: Spoken,
    /// Below the base, without a leading slash.
    pub(crate) path: String,
    /// As in the address, without `?`.
    query: String,
    /// As it was sent, percent-encoded; empty for GET.
    pub(crate) body: String,
    household: HouseholdId,
    device: DeviceId,
    caregiver: Option<CaregiverId>,
    at: Instant,
    offset_min: i16,
    fresh: Uuid,
    /// `day`, `night`; anything else leaves it to the phone.
    theme: String,
    /// `adult` or `child`: whose device the server says it is.
    role: Role,
    /// `phone_alone` or `phone_of_server`.
    place: Place,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Spoken {
    Get,
    Post,
}

impl Asked {
    pub(crate) fn is_form(&self) -> bool {
        self.verb == Spoken::Post
    }

    pub(crate) fn theme(&self) -> Option<Theme> {
        theme(&self.theme)
    }

    pub(crate) fn request(&self) -> Request {
        Request {
            verb: if self.is_form() { Verb::Post } else { Verb::Get },
            path: self.path.clone(),
            query: decoded(&self.query),
            form: decoded(if self.is_form() { &self.body } else { "" }),
        }
    }

    /// `knows` says whether the notebook knows that caregiver; another one speaks for nobody.
    pub(crate) fn asker(&self, knows: impl Fn(&CaregiverId) -> bool) -> Asker {
        Asker {
            household: self.household,
            device: self.device,
            caregiver: self.caregiver.filter(knows),
            now: Moment {
                at: self.at,
                offset_min: self.offset_min,
            },
            fresh: self.fresh,
            theme: self.theme(),
            // A worker only runs where the line is encrypted or the machine its own.
            plain_line: false,
            demo: false,
            role: self.role,
            keeping: Keeping {
                place: self.place,
                ..Keeping::default()
            },
        }
    }
}

/// The light that is chosen on this device.
pub(crate) fn theme(chosen: &str) -> Option<Theme> {
    match chosen {
        "day" => Some(Theme::Day),
        "night" => Some(Theme::Night),
        _ => None,
    }
}

fn decoded(text: &str) -> Form {
    let pairs = form_urlencoded::parse(text.as_bytes());
    Form(
        pairs
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect(),
    )
}

/// One answer.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Answer {
    /// The method is open.
    Opened {
        /// How many rungs its ladder has.
        n_rungs: usize,
        /// The headers that every page is to carry: names and values.
        headers: &'static [(&'static str, &'static str)],
    },
    /// The events are in the notebook.
    Kept {
        /// How many of them were new.
        n_new: usize,
        /// How many are no events at all; they are for the worker to keep and pass on.
        n_unread: usize,
    },
    /// A whole page; nothing is to be stored.
    Page {
        /// Its HTTP status.
        status: u16,
        /// The document.
        html: String,
    },
    /// Store the events, then (only once they are durable) go there.
    Go {
        /// Relative to the address that was asked for.
        to: String,
        /// To be stored first, each as the text that is kept and synced.
        events: Vec<Kept>,
        /// To be remembered on this device: names and values.
        remember: Vec<(&'static str, String)>,
    },
    /// Nothing was done, and why: one sentence for the worker's console.
    Fault(String),
}

impl Answer {
    pub(crate) fn json(&self) -> String {
        serde_json::to_string(self).expect("words and numbers are always JSON")
    }
}

/// An event for the worker's drawer: it never looks inside the text.
#[derive(Serialize)]
pub(crate) struct Kept {
    /// The event's id.
    pub(crate) id: String,
    /// The event.
    pub(crate) event: String,
}

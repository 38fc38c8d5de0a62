//! The JSON of questions. Its shapes are in `docs/decisions/0005-the-phone-asks-in-json.md`.

use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Instant, Moment, RatId, Role};
use bolthole_pages::{Asker, Door, Form, Keeping, Persisted, Place, Request, Room, Theme, Verb};
use bolthole_sync::{Cursor, Holds, Names, Offered};
use bolthole_words::Words;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// One question.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Ask {
    /// Here is what is kept on this device, in any order; what is here already is passed over.
    Keep(Drawer),
    /// Answer this request.
    Respond(Box<Asked>),
    /// Say on a page why a form was not taken.
    Refuse(Refused),
    /// What is to be said to the server now?
    Offer(Offer),
    /// Here is what the server said, as it came.
    Take(Value),
    /// The household as a file.
    Copy(Copied),
}

/// What lies in the drawer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drawer {
    /// Whose events.
    pub(crate) household: HouseholdId,
    /// How far the log is known; null before the first answer.
    pub(crate) cursor: Option<Cursor>,
    /// Events with what is known of each.
    pub(crate) rows: Vec<KeptRow>,
}

/// An event of the drawer. One that cannot be read does not hide the others.
#[derive(Deserialize)]
pub(crate) struct KeptRow {
    pub(crate) event: Value,
    /// Null: it was never offered to anybody.
    pub(crate) sync: Option<Known>,
}

/// What is known of an event beside what it says: the drawer's `sync`.
#[derive(Serialize, Deserialize)]
pub(crate) struct Known {
    /// When the server was handed it.
    pub(crate) received_at: Option<Instant>,
    /// What became of it.
    pub(crate) offered: Offered,
}

/// A message to the server is to be made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Offer {
    /// Who is chosen on this device.
    pub(crate) caregiver: Option<CaregiverId>,
}

/// A file of the household is to be made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Copied {
    /// All of it, or what waits.
    pub(crate) holds: Holds,
    /// Some rats alone, for another household.
    #[serde(default)]
    pub(crate) rats: Vec<RatId>,
    /// People’s names stay out of it.
    #[serde(default)]
    pub(crate) names: Names,
    /// Now.
    pub(crate) at: Instant,
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
    /// What is wrong with the file, where it is one.
    #[serde(default)]
    pub(crate) says: String,
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
    /// It was a file, and none that can be taken here.
    File,
    /// No file came with it.
    NoFile,
    /// The file is larger than a browser hands over.
    LargeFile,
    /// It was for a grown-up's device.
    GrownUps,
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
    pub(crate) caregiver: Option<CaregiverId>,
    at: Instant,
    offset_min: i16,
    fresh: Uuid,
    /// `day`, `night`; anything else leaves it to the phone.
    theme: String,
    /// The languages that the browser asks for, as in `Accept-Language`.
    #[serde(default)]
    pub(crate) accepts: String,
    /// `adult` or `child`: whose device the server says it is.
    role: Role,
    /// `phone_alone` or `phone_of_server`.
    pub(crate) place: Place,
    /// Whether the server lets this device in: `open`, `shut_out` or `another_household`.
    pub(crate) door: Door,
    /// Whether the browser has agreed not to clear this device; only asked for the page that tells it.
    #[serde(default)]
    pub(crate) persisted: Persisted,
    /// How much room there is; likewise.
    #[serde(default)]
    pub(crate) room: Option<Room>,
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
    pub(crate) fn asker(
        &self,
        keeping: Keeping,
        words: &'static Words,
        knows: impl Fn(&CaregiverId) -> bool,
    ) -> Asker {
        Asker {
            household: self.household,
            device: self.device,
            caregiver: self.caregiver.filter(knows),
            now: Moment {
                at: self.at,
                offset_min: self.offset_min,
            },
            waited_ms: 0,
            fresh: self.fresh,
            words,
            theme: self.theme(),
            // A worker only runs where the line is encrypted or the machine its own.
            plain_line: false,
            demo: false,
            role: self.role,
            keeping,
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

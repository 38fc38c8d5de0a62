use bolthole_domain::{CaregiverId, DeviceId, HouseholdId, Language, Moment, Role};
use bolthole_record::Caregiver;
use bolthole_words::Words;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// How long a form waited on its phone before it could be sent; `now` is when it was tapped.
    pub waited_ms: i64,
    /// A fresh id; forms on the page that is answered carry ids made from it.
    pub fresh: Uuid,
    /// What the program says, in the asker's language.
    pub words: &'static Words,
    /// Light or dark, if chosen on this device.
    pub theme: Option<Theme>,
    /// The line is not encrypted and not loopback: the page says so.
    pub plain_line: bool,
    /// A throw-away demo household.
    pub demo: bool,
    /// Whose device it is. Checked again where the log is kept; here it only chooses what is shown.
    pub role: Role,
    /// Where the notebook lies, and what is not safe elsewhere yet.
    pub keeping: Keeping,
}

impl Asker {
    /// The language to speak with somebody: their own, once they are known and it has words; else the first that the
    /// browser asks for and that has words, `accepted` being written as in `Accept-Language`.
    pub fn language(caregiver: Option<&Caregiver>, accepted: &str) -> Language {
        if let Some(caregiver) = caregiver {
            return Some(caregiver.language)
                .filter(|own| own.has_words())
                .unwrap_or_default();
        }
        let asked = accepted.split(',').filter_map(|one| {
            let tag = one.split([';', '-']).next().unwrap_or_default().trim();
            Language::ALL
                .into_iter()
                .find(|language| language.tag().split('-').next() == Some(tag))
        });
        asked
            .into_iter()
            .find(|language| language.has_words())
            .unwrap_or_default()
    }
}

/// Day or night, chosen by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Day,
    /// Dark.
    Night,
}

/// Where the notebook lies, as the shell that answers sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keeping {
    /// Who answers this request.
    pub place: Place,
    /// Entries on this device that the server has not answered for: "3 waiting to sync". On a phone alone nothing waits.
    pub n_waiting: usize,
    /// Entries of this device that the server refused, each with the sentence that says why.
    pub refused: Vec<String>,
    /// Whether the server lets this device in.
    pub door: Door,
    /// The phone's own files can be had here, so that this device may come to answer by itself.
    pub worker: bool,
    /// All entries of the notebook that are here; counted only for the page that tells it.
    pub n_entries: usize,
    /// Whether the browser has agreed not to clear it.
    pub persisted: Persisted,
    /// How much room the browser gives it; none where it does not say.
    pub room: Option<Room>,
}

/// Whether the server at this address lets this device in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// It does, or there is none, or it was not asked.
    #[default]
    Open,
    /// Not any more; what waits stays on the device.
    ShutOut,
    /// It keeps another household than this device; nothing is sent there.
    AnotherHousehold,
}

/// Whether a browser keeps what is here when it runs short of room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Persisted {
    /// It was not asked, or does not say.
    #[default]
    NotKnown,
    /// It has agreed.
    Yes,
    /// It was asked and has not agreed.
    No,
}

/// A browser's room for Bolthole, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// What is taken.
    pub used: u64,
    /// What it may take.
    pub of: u64,
}

impl Room {
    /// Less than this is short: a browser needs some room even to add one entry. Ours.
    const SHORT: u64 = 5_000_000;

    /// What is left.
    pub fn left(self) -> u64 {
        self.of.saturating_sub(self.used)
    }

    /// Whether new entries may soon find no room.
    pub fn is_short(self) -> bool {
        self.left() < Room::SHORT
    }
}

/// Who answers a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The household's server.
    #[default]
    Server,
    /// A phone that syncs with a server.
    PhoneOfServer,
    /// A phone that keeps the household by itself.
    PhoneAlone,
}

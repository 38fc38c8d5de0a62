//! The JSON of answers. Its shapes are in `docs/decisions/0005-the-phone-asks-in-json.md`.

use bolthole_record::Event;
use bolthole_sync::Row;
use serde::Serialize;

use crate::ask::Known;

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
        /// The language that it is to be in, by its tag; empty where nobody asks. If another method is open, the worker
        /// opens that language's and asks again.
        speaks: &'static str,
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
    /// Say this to the server.
    Offered {
        /// The body of `POST sync`.
        message: String,
        /// How many entries wait.
        n_waiting: usize,
    },
    /// What the server said was understood. Store rows and cursor together; ask again while there is news.
    Taken {
        /// Rows to be stored.
        rows: Vec<KeptRow>,
        /// To be stored with them.
        cursor: String,
        /// How many events had not been here.
        n_new: usize,
        /// How many entries still wait.
        n_waiting: usize,
        /// There is something to store.
        is_news: bool,
        /// There is more to hear or to say: ask again.
        is_open: bool,
    },
    /// Hand this out as a file.
    Copied {
        /// What it is to be called.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// The whole file.
        text: String,
    },
    /// Store these, and what is to be remembered, at once; then go there.
    Brought {
        /// A path below the base.
        to: String,
        /// What was not here yet.
        events: Vec<Kept>,
        /// Whose notebook this is from now on.
        remember: Vec<(&'static str, String)>,
    },
    /// The file was not taken, and why: one sentence for the keeper.
    NotBrought(String),
    /// Nothing was done, and why: one sentence for the worker's console.
    Fault(String),
}

impl Answer {
    pub(crate) fn json(&self) -> String {
        text(self)
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

/// An event with what is now known of it.
#[derive(Serialize)]
pub(crate) struct KeptRow {
    /// The event's id.
    pub(crate) id: String,
    /// The event.
    pub(crate) event: String,
    /// What is known of it; the worker never looks inside this text either.
    pub(crate) sync: String,
}

impl Kept {
    pub(crate) fn of(event: &Event) -> Kept {
        Kept {
            id: event.id.to_string(),
            event: text(event),
        }
    }
}

impl KeptRow {
    pub(crate) fn of(row: &Row) -> KeptRow {
        let Kept { id, event } = Kept::of(&row.event);
        let sync = text(&Known {
            received_at: row.received_at,
            offered: row.offered.clone(),
        });
        KeptRow { id, event, sync }
    }
}

/// Anything of ours as JSON.
pub(crate) fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("words and numbers are always JSON")
}

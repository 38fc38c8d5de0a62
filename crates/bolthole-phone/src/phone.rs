use std::collections::BTreeMap;

use bolthole_domain::EventId;
use bolthole_method::Method;
use bolthole_pages::{Reply, Status, Theme, notice_page, page_headers, respond, way};
use bolthole_record::{Event, Notebook};
use serde_json::value::RawValue;

use crate::ask::{Answer, Ask, Asked, Kept, Refused, Why, theme};

/// The largest form, as on the server: 64 KiB.
const LARGEST_FORM: usize = 64 * 1024;

/// One household in the hand: its events and what they fold into.
#[derive(Debug)]
pub struct Phone {
    method: Option<Method>,
    events: Vec<Event>,
    /// Where each event stands in `events`.
    known: BTreeMap<EventId, usize>,
    /// None while events came that are not folded yet.
    notebook: Option<Notebook>,
}

impl Default for Phone {
    fn default() -> Phone {
        Phone::new()
    }
}

impl Phone {
    /// Nothing known, nobody there.
    pub const fn new() -> Phone {
        Phone {
            method: None,
            events: Vec::new(),
            known: BTreeMap::new(),
            notebook: None,
        }
    }

    /// Answers one JSON question with one JSON answer. What cannot be read is answered with `{"fault": "…"}`,
    /// one sentence, and changes nothing.
    pub fn answer(&mut self, question: &[u8]) -> String {
        // Read as text, like the events: a second reader for bytes would weigh more than this check.
        let Ok(question) = std::str::from_utf8(question) else {
            return Answer::Fault("the question is no text".to_owned()).json();
        };
        let answer = match serde_json::from_str(question) {
            Ok(Ask::Keep(events)) => self.keep(&events),
            Ok(Ask::Respond(asked)) => self.respond(&asked),
            Ok(Ask::Refuse(refused)) => refuse(&refused),
            Err(fault) => Answer::Fault(format!("the question cannot be read: {fault}")),
        };
        answer.json()
    }

    /// Opens what is known: the bytes that [`method_asset`] made, by a program of the same version.
    pub fn open(&mut self, asset: &[u8]) -> String {
        let answer = match postcard::from_bytes::<Method>(asset) {
            Ok(method) => {
                let n_rungs = method.ladder.rungs().len();
                self.method = Some(method);
                let headers = page_headers();
                Answer::Opened { n_rungs, headers }
            }
            Err(fault) => Answer::Fault(format!("the method cannot be read, fetch it again: {fault}")),
        };
        answer.json()
    }

    fn keep(&mut self, texts: &[&RawValue]) -> Answer {
        let (mut n_new, mut n_unread) = (0, 0);
        for text in texts {
            match serde_json::from_str::<Event>(text.get()) {
                Ok(event) => n_new += usize::from(self.is_news(event)),
                Err(_) => n_unread += 1,
            }
        }
        if n_new > 0 {
            self.notebook = None;
        }
        Answer::Kept { n_new, n_unread }
    }

    /// Takes an event in. One that is here already is news only in other words; the later words stand, for the
    /// drawer's are those of the household's log.
    fn is_news(&mut self, event: Event) -> bool {
        match self.known.get(&event.id) {
            Some(&at) if self.events[at] == event => return false,
            Some(&at) => self.events[at] = event,
            None => {
                self.known.insert(event.id, self.events.len());
                self.events.push(event);
            }
        }
        true
    }

    fn respond(&mut self, asked: &Asked) -> Answer {
        let Some(method) = &self.method else {
            return Answer::Fault("nothing is known yet: open a method first".to_owned());
        };
        if asked.body.len() > LARGEST_FORM {
            return too_large(asked);
        }
        let notebook = self.notebook.get_or_insert_with(|| Notebook::fold(&self.events));
        let asker = asked.asker(|caregiver| notebook.caregivers.contains_key(caregiver));
        let request = asked.request();
        match respond(method, notebook, &asker, &request) {
            Reply::Page { status, html } => Answer::Page {
                status: code(status),
                html,
            },
            Reply::Redirect { to, events, remember } => Answer::Go {
                to: way(&request.path, &to),
                // Looking writes nothing.
                events: if asked.is_form() {
                    kept(&events)
                } else {
                    Vec::new()
                },
                remember,
            },
        }
    }
}

/// The method as the phone is handed it: few bytes, and no parser for TOML or Markdown on the phone.
pub fn method_asset(method: &Method) -> Vec<u8> {
    postcard::to_allocvec(method).expect("words and numbers always have bytes")
}

fn too_large(asked: &Asked) -> Answer {
    let says = "The form is larger than 64 KiB, so nothing was written. Go back, shorten the note and send it again.";
    notice(&asked.path, asked.theme(), 413, "Too long to keep", says)
}

fn refuse(refused: &Refused) -> Answer {
    let (status, title, says) = match refused.why {
        Why::Foreign => (
            403,
            "That form came from elsewhere",
            "It was not sent by a page of Bolthole, so nothing was written. Open Bolthole itself and send it from there.",
        ),
        Why::NoForm => (
            415,
            "Not a form",
            "Only forms are read here (application/x-www-form-urlencoded), so nothing was written.",
        ),
        Why::Full => (
            507,
            "No room on this device",
            "This device has no room left, so nothing was written; all that was saved before is still here. \
             Make some room, go back and send it again.",
        ),
        Why::Unwritten => (
            503,
            "The notebook is out of reach",
            "The browser could not write it down. Go back and send it again in a moment; a form is never kept twice.",
        ),
    };
    notice(&refused.path, theme(&refused.theme), status, title, says)
}

fn notice(path: &str, theme: Option<Theme>, status: u16, title: &str, says: &str) -> Answer {
    let base = "../".repeat(path.matches('/').count());
    let html = notice_page(theme, &base, title, says);
    Answer::Page { status, html }
}

fn kept(events: &[Event]) -> Vec<Kept> {
    let text = |event: &Event| serde_json::to_string(event).expect("an event is always JSON");
    events
        .iter()
        .map(|event| Kept {
            id: event.id.to_string(),
            event: text(event),
        })
        .collect()
}

fn code(status: Status) -> u16 {
    match status {
        Status::Ok => 200,
        Status::NotFound => 404,
        Status::Refused => 422,
        Status::Forbidden => 403,
    }
}

#[cfg(test)]
mod tests;

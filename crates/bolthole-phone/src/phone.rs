use bolthole_domain::{Language, Moment};
use bolthole_method::{Method, Reading};
use bolthole_pages::{
    Asker, Keeping, Place, Reader, Reply, Status, after_bringing, file_fault, notice_page, page_headers,
    respond, respond_at_first, way,
};
use bolthole_record::{Event, Notebook, from_json, from_value};
use bolthole_sync::{
    Answer as Told, Exchange, FILE_KIND, FileFault, Local, Row, bring, copy_of, file_name, pack_file,
    read_file,
};
use bolthole_words::{Words, say};
use serde_json::Value;

use crate::answer::{Answer, Kept, KeptRow, text};
use crate::ask::{Ask, Asked, Copied, Drawer, Offer, Refused, Why, theme};

/// The largest form, as on the server: 64 KiB.
const LARGEST_FORM: usize = 64 * 1024;

/// All pages; otherwise those of a first evening, and what a sync needs.
const IS_WHOLE: bool = cfg!(feature = "whole");

/// One household in the hand: its events and what they fold into.
#[derive(Debug, Default)]
pub struct Phone {
    method: Option<Method>,
    /// The program's own words that came with a method, a language each.
    words: Vec<&'static Words>,
    /// None before the drawer was opened.
    local: Option<Local>,
    /// None while events came that are not folded yet.
    notebook: Option<Notebook>,
    /// As it was before they came.
    before: Option<Notebook>,
}

impl Phone {
    /// Nothing known, nobody there.
    pub const fn new() -> Phone {
        Phone {
            method: None,
            words: Vec::new(),
            local: None,
            notebook: None,
            before: None,
        }
    }

    /// Answers one JSON question with one JSON answer. What cannot be read is answered with `{"fault": "…"}`,
    /// one sentence, and changes nothing.
    pub fn answer(&mut self, question: &[u8]) -> String {
        // Read as text, like the events: a second reader for bytes would weigh more than this check.
        let Ok(question) = std::str::from_utf8(question) else {
            return Answer::Fault("the question is no text".to_owned()).json();
        };
        let answer = match from_json(question) {
            Ok(Ask::Keep(drawer)) => self.keep(drawer),
            Ok(Ask::Respond(asked)) => self.respond(&asked),
            Ok(Ask::Refuse(refused)) => refuse(self.words(), &refused),
            Ok(Ask::Offer(offer)) => self.offer(&offer),
            Ok(Ask::Take(told)) => self.take(&told),
            Ok(Ask::Copy(_)) if !IS_WHOLE => Answer::Fault("only the whole program makes a copy".to_owned()),
            Ok(Ask::Copy(copied)) => self.copy(&copied),
            Err(fault) => Answer::Fault(format!("the question cannot be read: {fault}")),
        };
        answer.json()
    }

    /// Opens what is known: the bytes that [`method_asset`] made, by a program of the same version. A method in another
    /// language takes the place of the one before, and brings the program's own words in that language behind it.
    pub fn open(&mut self, asset: &[u8]) -> String {
        let answer = match postcard::take_from_bytes::<Method>(asset) {
            Ok((method, said)) if self.learns(method.language, said) => {
                let n_rungs = method.ladder.rungs().len();
                self.method = Some(method);
                let headers = page_headers();
                Answer::Opened { n_rungs, headers }
            }
            Ok(_) => Answer::Fault("the words behind the method cannot be read, fetch them again".to_owned()),
            Err(fault) => Answer::Fault(format!("the method cannot be read, fetch it again: {fault}")),
        };
        answer.json()
    }

    /// Keeps the program's own words in a language as long as the program runs. Says whether they are here.
    fn learns(&mut self, language: Language, said: &[u8]) -> bool {
        if said.is_empty() || self.words.iter().any(|words| words.language() == language) {
            return true;
        }
        let words = Words::read(language, said.to_vec());
        words.is_some_and(|words| {
            self.words.push(Box::leak(Box::new(words)));
            true
        })
    }

    /// Takes in the words of reading pages: the second of the bytes that [`method_in_parts`] made.
    pub fn read_on(&mut self, asset: &[u8]) -> String {
        let reading = postcard::from_bytes::<Reading>(asset);
        let answer = match (&mut self.method, reading) {
            (Some(method), Ok(reading)) => match method.with_reading(reading) {
                Ok(()) => Answer::Opened {
                    n_rungs: method.ladder.rungs().len(),
                    headers: page_headers(),
                },
                Err(fault) => Answer::Fault(fault.to_string()),
            },
            (None, _) => not_known(),
            (_, Err(fault)) => Answer::Fault(format!("the words cannot be read, fetch them again: {fault}")),
        };
        answer.json()
    }

    /// Takes a household's file in: its bytes as they came.
    pub fn bring(&mut self, file: &[u8]) -> String {
        let Some(local) = &mut self.local else {
            return not_opened().json();
        };
        let answer = match read_file(file).and_then(|file| bring(local, file)) {
            Ok(brought) => {
                outdate(&mut self.notebook, &mut self.before);
                let (n_new, n_refused) = (brought.keep.len(), brought.refused.len());
                Answer::Brought {
                    to: after_bringing(brought.n_read, n_new, n_refused),
                    events: brought.keep.iter().map(Kept::of).collect(),
                    remember: vec![("household", brought.household.to_string())],
                }
            }
            Err(fault) if IS_WHOLE => Answer::NotBrought(file_fault(&fault).in_words(self.words())),
            Err(fault) => Answer::NotBrought(fault.to_string()),
        };
        answer.json()
    }

    /// What the program says, in the language of what is known.
    fn words(&self) -> &'static Words {
        let method = self.method.as_ref();
        method.map_or_else(Words::english, |method| words_of(&self.words, method))
    }

    /// The household as a file.
    fn copy(&mut self, copied: &Copied) -> Answer {
        let Some(local) = &self.local else {
            return not_opened();
        };
        let notebook = self
            .notebook
            .get_or_insert_with(|| fold(Some(local), &mut self.before));
        if !copied.rats.is_empty() {
            let events: Vec<&Event> = local.events().collect();
            let rats = copied.rats.iter().copied().collect();
            let at = Moment {
                at: copied.at,
                offset_min: 0,
            };
            let (name, text) = pack_file(&events, notebook, local.household(), &rats, copied.names, at);
            return Answer::Copied {
                name,
                kind: FILE_KIND,
                text,
            };
        }
        let name = &notebook.household.name;
        Answer::Copied {
            name: file_name(name),
            kind: FILE_KIND,
            text: copy_of(local, copied.holds, name, copied.at),
        }
    }

    /// Takes in what lies in the drawer. Another household's drawer begins another notebook.
    fn keep(&mut self, drawer: Drawer) -> Answer {
        let n_rows = drawer.rows.len();
        let is_ours = |row: &Row| row.event.household == drawer.household;
        let rows: Vec<Row> = drawer.rows.into_iter().filter_map(read).filter(is_ours).collect();
        let n_unread = n_rows - rows.len();
        if self.local.as_ref().map(Local::household) != Some(drawer.household) {
            self.local = Some(Local::new(drawer.household));
            outdate(&mut self.notebook, &mut self.before);
        }
        let local = self.local.get_or_insert_with(|| Local::new(drawer.household));
        match local.read_again(rows, drawer.cursor) {
            Ok(n_new) => {
                if n_new > 0 {
                    outdate(&mut self.notebook, &mut self.before);
                }
                Answer::Kept { n_new, n_unread }
            }
            Err(fault) => Answer::Fault(fault.to_string()),
        }
    }

    fn respond(&mut self, asked: &Asked) -> Answer {
        let Some(method) = &self.method else {
            return not_known();
        };
        if asked.body.len() > LARGEST_FORM {
            return too_large(words_of(&self.words, method), asked);
        }
        let local = self.local.as_ref();
        let notebook = self.notebook.get_or_insert_with(|| fold(local, &mut self.before));
        let chosen = asked.caregiver.and_then(|id| notebook.caregivers.get(&id));
        let wanted = Asker::language(chosen, &asked.accepts);
        let words = words_of(&self.words, method);
        let asker = asked.asker(keeping(local, asked), words, |caregiver| {
            notebook.caregivers.contains_key(caregiver)
        });
        let request = asked.request();
        let respond = if IS_WHOLE { respond } else { respond_at_first };
        match respond(method, notebook, &asker, &request) {
            Reply::Page { status, html } => Answer::Page {
                status: code(status),
                html,
                speaks: wanted.tag(),
            },
            Reply::Redirect { to, events, remember } => Answer::Go {
                to: way(&request.path, &to),
                // Looking writes nothing.
                events: if asked.is_form() {
                    events.iter().map(Kept::of).collect()
                } else {
                    Vec::new()
                },
                remember,
            },
        }
    }

    /// What is to be said to the server.
    fn offer(&self, offer: &Offer) -> Answer {
        let Some(local) = &self.local else {
            return not_opened();
        };
        let exchange = Exchange {
            caregiver: offer.caregiver,
            ..local.next()
        };
        Answer::Offered {
            message: exchange.to_json(),
            n_waiting: local.waiting().count(),
        }
    }

    /// What the server said. Whoever cannot store what comes of it starts again from what is stored.
    fn take(&mut self, told: &Value) -> Answer {
        let Some(local) = &mut self.local else {
            return not_opened();
        };
        let taken = match Told::from_value(told).and_then(|told| local.take(told)) {
            Ok(taken) => taken,
            Err(fault) => return Answer::Fault(fault.to_string()),
        };
        match &mut self.notebook {
            Some(notebook) if taken.n_new == 0 => notebook.latest_made = local.latest_trusted(),
            _ => outdate(&mut self.notebook, &mut self.before),
        }
        let rows = taken.rows.iter().filter_map(|id| local.row(*id));
        let n_waiting = local.waiting().count();
        Answer::Taken {
            rows: rows.map(KeptRow::of).collect(),
            cursor: local.cursor().map_or_else(String::new, |cursor| text(&cursor)),
            n_new: taken.n_new,
            n_waiting,
            is_news: taken.is_news(),
            is_open: taken.is_news() && (taken.is_behind || n_waiting > 0),
        }
    }
}

/// A row of the drawer; none if its event is no event.
fn read(row: crate::ask::KeptRow) -> Option<Row> {
    let event = from_value::<Event>(&row.event).ok()?;
    Some(match row.sync {
        None => Row::waiting(event),
        Some(known) => Row {
            event,
            received_at: known.received_at,
            offered: known.offered,
        },
    })
}

/// Events came; what plans have read of the notebook goes over to the next one.
fn outdate(notebook: &mut Option<Notebook>, before: &mut Option<Notebook>) {
    if notebook.is_some() {
        *before = notebook.take();
    }
}

/// The notebook, with the stamp that the next entry comes after: a clock that ran far ahead does not pull it along.
fn fold(local: Option<&Local>, before: &mut Option<Notebook>) -> Notebook {
    let Some(local) = local else {
        return Notebook::default();
    };
    let notebook = Notebook {
        latest_made: local.latest_trusted(),
        ..Notebook::fold(local.events())
    };
    match before.take() {
        Some(before) => notebook.after(&before),
        None => notebook,
    }
}

fn keeping(local: Option<&Local>, asked: &Asked) -> Keeping {
    let (n_waiting, refused) = match (local, asked.place) {
        (Some(local), Place::PhoneOfServer) => (
            local.waiting().count(),
            local.refused().map(|(_, why)| why.to_owned()).collect(),
        ),
        _ => (0, Vec::new()),
    };
    Keeping {
        place: asked.place,
        n_waiting,
        refused,
        door: asked.door,
        worker: true,
        n_entries: local.map_or(0, |local| local.events().count()),
        persisted: asked.persisted,
        room: asked.room,
    }
}

fn not_known() -> Answer {
    Answer::Fault("nothing is known yet: open a method first".to_owned())
}

fn not_opened() -> Answer {
    Answer::Fault("nothing is kept yet: hand in the drawer first".to_owned())
}

/// The method as the phone is handed it: few bytes, and no parser for TOML or Markdown on the phone. Behind it, the
/// program's own words in its language; English ones are inside the program.
pub fn method_asset(method: &Method) -> Vec<u8> {
    let mut asset = postcard::to_allocvec(method).expect("words and numbers always have bytes");
    asset.extend_from_slice(bolthole_words::asset(method.language).unwrap_or_default());
    asset
}

/// The same in two parts: what is needed at the cage, and the words of reading pages.
pub fn method_in_parts(method: Method) -> (Vec<u8>, Vec<u8>) {
    let (needed, reading) = method.apart();
    let reading = postcard::to_allocvec(&reading).expect("words always have bytes");
    (method_asset(&needed), reading)
}

/// In the method's language, whatever is wanted: no page is in two languages.
fn words_of(own: &[&'static Words], method: &Method) -> &'static Words {
    let own = own.iter().find(|words| words.language() == method.language);
    own.copied().unwrap_or_else(Words::english)
}

fn too_large(words: &'static Words, asked: &Asked) -> Answer {
    let (title, says) = (
        say!(words, "not-kept-too-long-title"),
        say!(words, "not-kept-too-long"),
    );
    let theme = asked.theme();
    notice(&asked.path, Reader { words, theme }, 413, &title, &says)
}

fn refuse(words: &'static Words, refused: &Refused) -> Answer {
    let (status, title, says) = match refused.why {
        Why::Foreign => (
            403,
            say!(words, "not-kept-foreign-title"),
            say!(words, "not-kept-foreign"),
        ),
        Why::NoForm => (
            415,
            say!(words, "not-kept-no-form-title"),
            say!(words, "not-kept-no-form"),
        ),
        Why::Full => (
            507,
            say!(words, "not-kept-no-room-title"),
            say!(words, "not-kept-no-room"),
        ),
        Why::File | Why::NoFile | Why::LargeFile => {
            (422, say!(words, "not-kept-file-title"), of_file(words, refused))
        }
        Why::GrownUps => (
            403,
            say!(words, "for-grown-ups-title"),
            say!(words, "not-kept-grown-ups"),
        ),
        Why::Unwritten => (
            503,
            say!(words, "not-kept-unwritten-title"),
            say!(words, "not-kept-unwritten"),
        ),
    };
    let theme = theme(&refused.theme);
    notice(&refused.path, Reader { words, theme }, status, &title, &says)
}

/// What is wrong with a file. The small program, which lacks these words, says it in English.
fn of_file(words: &'static Words, refused: &Refused) -> String {
    match refused.why {
        Why::NoFile if IS_WHOLE => say!(words, "server-no-file"),
        Why::LargeFile if IS_WHOLE => {
            say!(
                words,
                "server-copy-not-taken",
                why = file_fault(&FileFault::TooLarge)
            )
        }
        Why::File if IS_WHOLE => say!(words, "server-copy-not-taken", why = refused.says),
        _ => refused.says.clone(),
    }
}

fn notice(path: &str, reader: Reader, status: u16, title: &str, says: &str) -> Answer {
    let base = "../".repeat(path.matches('/').count());
    let html = notice_page(reader, &base, title, says);
    Answer::Page {
        status,
        html,
        speaks: "",
    }
}

fn code(status: Status) -> u16 {
    match status {
        Status::Ok => 200,
        Status::NotFound => 404,
        Status::Refused => 422,
        Status::Forbidden => 403,
        Status::Away => 503,
    }
}

#[cfg(test)]
mod tests;

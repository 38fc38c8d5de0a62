//! A household for stories told to `respond`: pages are opened, forms are sent, and what is stored is folded.

use bolthole_domain::{DeviceId, HouseholdId, Instant, Language, Moment, Role};
use bolthole_method::Method;
use bolthole_record::{Event, Notebook};
use bolthole_words::Words;
use uuid::Uuid;

use crate::{Asker, Form, Keeping, Reply, Request, Status, Theme, Verb, respond};

/// A household, its stored events and the device that asks.
pub(crate) struct Home {
    method: Method,
    pub(crate) events: Vec<Event>,
    pub(crate) asker: Asker,
    n_asked: u128,
}

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: Status,
    pub(crate) html: String,
}

/// Sunday, 22 November 2026, 19:42 in a place one hour east.
const SUNDAY_EVENING: Moment = Moment {
    at: Instant(1_795_372_920_000),
    offset_min: 60,
};
/// The first fresh id; each request gets one far enough from the last.
const FIRST_ID: u128 = 0x0193_5e2a_0000_7000_8000_0000_0000_0000;

impl Home {
    /// Nobody lives here yet.
    pub(crate) fn empty() -> Home {
        let asker = Asker {
            household: HouseholdId(Uuid::from_u128(1)),
            device: DeviceId(Uuid::from_u128(2)),
            caregiver: None,
            now: SUNDAY_EVENING,
            waited_ms: 0,
            fresh: Uuid::from_u128(FIRST_ID),
            words: Words::english(),
            theme: None,
            plain_line: false,
            demo: false,
            role: Role::Adult,
            keeping: Keeping::default(),
        };
        Home {
            method: Method::built_in(),
            events: Vec::new(),
            asker,
            n_asked: 0,
        }
    }

    /// Ellie was described a moment ago by Mum.
    pub(crate) fn with_ellie() -> Home {
        let mut home = Home::empty();
        home.send(
            "welcome",
            &[
                ("name", "Ellie"),
                ("sex", "female"),
                ("coat", "hooded"),
                ("came_home", "14"),
                ("who", "Mum"),
            ],
        );
        home
    }

    /// Speaks German from now on, and so does the method.
    pub(crate) fn in_german(&mut self) {
        self.asker.words = Words::of(Language::De);
        self.method = Method::built_in_in(Language::De);
    }

    pub(crate) fn notebook(&self) -> Notebook {
        Notebook::fold(&self.events)
    }

    /// The id of the rat of that name.
    pub(crate) fn rat(&self, name: &str) -> String {
        let notebook = self.notebook();
        let pages = notebook.rats.values().find(|pages| pages.rat.name == name);
        pages.expect("a rat of that name lives here").rat.id.to_string()
    }

    /// Opens a page, following the ways it leads on.
    pub(crate) fn open(&mut self, address: &str) -> Answer {
        let mut address = address.to_owned();
        for _ in 0..5 {
            match self.ask(Verb::Get, &address, &[]) {
                Reply::Page { status, html } => return Answer { status, html },
                Reply::Redirect { to, .. } => address = to,
            }
        }
        panic!("the page leads in a circle");
    }

    /// Sends a form with a fresh id, keeps its events, and gives back what `respond` said.
    pub(crate) fn send(&mut self, address: &str, fields: &[(&str, &str)]) -> Reply {
        let form = Uuid::from_u128(FIRST_ID + (1 << 32) + (self.n_asked << 16)).to_string();
        self.send_again(address, fields, &form)
    }

    /// Sends a form with that id; the same id and words twice are a double tap.
    pub(crate) fn send_again(&mut self, address: &str, fields: &[(&str, &str)], form: &str) -> Reply {
        let with_form: Vec<(&str, &str)> = [("form", form)]
            .into_iter()
            .chain(fields.iter().copied())
            .collect();
        let reply = self.ask(Verb::Post, address, &with_form);
        if let Reply::Redirect { events, remember, .. } = &reply {
            self.events.extend(events.iter().cloned());
            for (name, value) in remember {
                match (*name, value.as_str()) {
                    ("caregiver", id) => self.asker.caregiver = id.parse().ok(),
                    ("theme", "day") => self.asker.theme = Some(Theme::Day),
                    ("theme", "night") => self.asker.theme = Some(Theme::Night),
                    _ => self.asker.theme = None,
                }
            }
        }
        reply
    }

    /// Sends a form and opens the page that it leads to; none if it was refused.
    pub(crate) fn go(&mut self, address: &str, fields: &[(&str, &str)]) -> (String, Answer) {
        match self.send(address, fields) {
            Reply::Redirect { to, .. } => (to.clone(), self.open(&to)),
            Reply::Page { status, html } => (address.to_owned(), Answer { status, html }),
        }
    }

    /// What `respond` says, and nothing kept.
    pub(crate) fn ask(&mut self, verb: Verb, address: &str, form: &[(&str, &str)]) -> Reply {
        self.n_asked += 1;
        self.asker.fresh = Uuid::from_u128(FIRST_ID + (self.n_asked << 16));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let pair = |pair: &str| {
            pair.split_once('=')
                .map(|(name, value)| (name.to_owned(), decoded(value)))
        };
        let request = Request {
            verb,
            path: path.to_owned(),
            query: Form(query.split('&').filter_map(pair).collect()),
            form: Form(
                form.iter()
                    .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                    .collect(),
            ),
        };
        respond(&self.method, &self.notebook(), &self.asker, &request)
    }
}

fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let hex: String = rest.by_ref().take(2).map(char::from).collect();
                bytes.push(u8::from_str_radix(&hex, 16).expect("our own addresses are well encoded"));
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).expect("our own addresses are UTF-8")
}

impl Answer {
    /// What a keeper reads between the header and the tabs, a line a piece.
    ///
    /// `[ ]` and `[x]` are boxes, `( )` and `(x)` are choices, `<…>` are buttons.
    pub(crate) fn text(&self) -> String {
        let from = self.html.find("<main").expect("every page has a main part");
        let to = self
            .html
            .find("<nav aria-label=\"Main\"")
            .unwrap_or(self.html.len());
        let mut text = String::new();
        let mut rest = &self.html[from..to];
        while let Some(open) = rest.find('<') {
            text.push_str(&rest[..open]);
            let close = rest[open..].find('>').expect("every tag is closed") + open;
            let tag = &rest[open..=close];
            rest = &rest[close + 1..];
            if tag.starts_with("<svg") {
                rest = &rest[rest.find("</svg>").expect("every drawing ends") + 6..];
            }
            text.push_str(&said(tag));
        }
        let plain = text
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"");
        let lines = plain
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines
            .filter(|line| !line.is_empty())
            .map(|line| line + "\n")
            .collect()
    }

    /// Checks that a keeper reads these, from top to bottom.
    pub(crate) fn reads(&self, lines: &[&str]) {
        let text = self.text();
        let mut rest = text.as_str();
        for line in lines {
            let at = rest
                .find(line)
                .unwrap_or_else(|| panic!("`{line}` is not read, or not there, in:\n{text}"));
            rest = &rest[at + line.len()..];
        }
    }

    /// Whether a keeper reads that.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }
}

/// What a tag looks like as text.
fn said(tag: &str) -> String {
    let name: String = tag
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let value = |name: &str| {
        tag.split_once(&format!(" {name}=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(value, _)| value)
    };
    let checked = if tag.contains(" checked") { "x" } else { " " };
    match (name.as_str(), value("type")) {
        ("input", Some("checkbox")) => format!("[{checked}] "),
        ("input", Some("radio")) => format!("({checked}) "),
        ("input", Some("text")) => format!("\n__{}__\n", value("value").unwrap_or_default()),
        ("button", _) if tag.starts_with("</") => ">\n".to_owned(),
        ("button", _) => "\n<".to_owned(),
        ("option", _) if tag.contains(" selected") => "\n* ".to_owned(),
        ("option", _) if !tag.starts_with("</") => "\n- ".to_owned(),
        ("svg" | "a" | "b" | "strong" | "span" | "input" | "code" | "q", _) => String::new(),
        _ => "\n".to_owned(),
    }
}

//! A household as one file, `Home.bolthole`: how it leaves a place, and how it moves into another.
//!
//! Lines of JSON, each ended by a newline: a head, one event a line exactly as it is kept, and a last line with
//! the count and the SHA-256 of every byte before it, so that half a file is told from a whole one.
//! ```json
//! {"bolthole":"household","v":1,"household":"0193…","name":"Home","holds":"everything","n_events":1,"made_at":1800000000000}
//! {"id":"0193…","kind":"visit_logged"}
//! {"n_events":1,"sha256":"9f86d08…"}
//! ```
//! - Out of a place: [`write_file`], or [`Writing`] line by line; a phone calls [`copy_of`].
//! - Into a place: [`read_file`], then [`take_in`], then make what it says durable; a phone calls [`bring`].
//!
//! - Rats that move to another household: [`pack`] picks their events, [`take_in`] makes them that household's.
//!
//! Fields that a newer program adds to the head are passed over; a newer `v` is refused.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use bolthole_domain::{HouseholdId, Instant};
use bolthole_record::Event;

mod fault;
mod moving;
mod rats;
mod reading;

pub use fault::FileFault;
pub use moving::{Brought, Ground, bring, copy_of, take_in};
pub use rats::{Names, pack, pack_file};
pub use reading::{Whole, read_file, read_what_is_whole};

/// The version of the file's shape.
pub const FILE_VERSION: u16 = 1;
/// The largest file that a browser hands over, in bytes: some hundred years of one household's visits. Ours.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// What the file is served as.
pub const FILE_KIND: &str = "application/x-ndjson";

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Which household.
    pub household: HouseholdId,
    /// Its name; may be empty.
    pub name: String,
    /// How much of it.
    pub holds: Holds,
    /// When the file was made.
    pub made_at: Instant,
}

/// How much of a household a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// All of it, as far as the place knew.
    #[default]
    Everything,
    /// What one device had not handed over yet.
    Waiting,
    /// Some rats with their history, for another household.
    Rats,
}

/// A file that was read to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseholdFile {
    /// What it says of itself.
    pub head: Head,
    /// Its events, in its own order.
    pub events: Vec<Event>,
}

/// The whole file as text.
pub fn write_file<'a>(head: &Head, events: impl ExactSizeIterator<Item = &'a Event>) -> String {
    let n_events = u64::try_from(events.len()).expect("what fits into memory can be counted");
    let (mut writing, mut text) = Writing::begin(head, n_events);
    for event in events {
        text.push_str(&writing.line(event));
    }
    text.push_str(&writing.end());
    text
}

/// What the file is to be called: `Home.bolthole`, in letters that every system takes.
pub fn file_name(household: &str) -> String {
    let letters = household.chars().map(|letter| match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => letter,
        _ => '-',
    });
    let plain: String = letters.take(LONGEST_NAME).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    match words.is_empty() {
        true => "household.bolthole".to_owned(),
        false => format!("{}.bolthole", words.join("-")),
    }
}

/// A name of a file stays readable on a phone. Ours.
const LONGEST_NAME: usize = 60;

/// Writes a file line by line, for a shell that does not hold all of it at once.
#[derive(Debug, Clone)]
pub struct Writing {
    hash: Sha256,
    n_events: u64,
}

impl Writing {
    /// Begins a file that will hold so many events: the head's line.
    pub fn begin(head: &Head, n_events: u64) -> (Writing, String) {
        let mut writing = Writing {
            hash: Sha256::new(),
            n_events: 0,
        };
        let line = writing.hashed(&HeadLine {
            bolthole: MARK.to_owned(),
            v: FILE_VERSION,
            household: head.household,
            name: head.name.clone(),
            holds: head.holds,
            n_events,
            made_at: head.made_at,
        });
        (writing, line)
    }

    /// The next event's line.
    pub fn line(&mut self, event: &Event) -> String {
        self.n_events += 1;
        self.hashed(event)
    }

    /// The last line.
    pub fn end(self) -> String {
        last_line(self.n_events, self.hash)
    }

    fn hashed(&mut self, thing: &impl Serialize) -> String {
        let mut line = serde_json::to_string(thing).expect("ids, words and numbers are always JSON");
        line.push('\n');
        self.hash.update(line.as_bytes());
        line
    }
}

/// How the head says what kind of file it is.
const MARK: &str = "household";
/// How a last line begins; an event's line never does.
const LAST_BEGINS: &str = "{\"n_events\":";

/// The head as it is written.
#[derive(Serialize, Deserialize)]
struct HeadLine {
    bolthole: String,
    v: u16,
    household: HouseholdId,
    name: String,
    #[serde(default)]
    holds: Holds,
    n_events: u64,
    made_at: Instant,
}

/// The last line over everything before it.
fn last_line(n_events: u64, hash: Sha256) -> String {
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{LAST_BEGINS}{n_events},\"sha256\":\"{digits}\"}}\n")
}

//! Reading a file: the whole of it, or the sentence that says where it is not.

use bolthole_record::{Event, from_json};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{FILE_VERSION, FileFault, Head, HeadLine, HouseholdFile, LAST_BEGINS, MARK, last_line};
use crate::LARGEST_EVENT;

/// How the head of a file begins, whatever comes after it.
const HEAD_BEGINS: &[u8] = b"{\"bolthole\":\"household\"";

/// What some programs put before a text that they save.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What could be read of a file that breaks off.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// Its whole lines.
    pub file: HouseholdFile,
    /// How many of the events that it announces are missing.
    pub n_missing: u64,
}

/// Reads a file. Every missing, added or changed byte is found.
///
/// A byte order mark before it and a carriage return at the end of each line, as mail and editors put them there, are
/// passed over: the hash is that of the lines as they were written, so it still proves every other byte.
///
/// # Errors
/// Which line is not as it was written, and what to do.
pub fn read_file(bytes: &[u8]) -> Result<HouseholdFile, FileFault> {
    let mut reading = Reading::of(bytes)?;
    reading.events()?;
    Ok(reading.file())
}

/// Reads a file and, where it breaks off, what stands before. Whoever calls says how much is missing.
///
/// # Errors
/// As [`read_file`] for anything but a missing end: where a byte was changed, nobody can say which entry is true.
pub fn read_what_is_whole(bytes: &[u8]) -> Result<Whole, FileFault> {
    let mut reading = Reading::of(bytes)?;
    match reading.events() {
        Ok(()) | Err(FileFault::BreaksOff { .. }) => {}
        Err(fault) => return Err(fault),
    }
    let n_whole = u64::try_from(reading.events.len()).expect("what fits into memory can be counted");
    Ok(Whole {
        n_missing: reading.n_told.saturating_sub(n_whole),
        file: reading.file(),
    })
}

/// A file as far as it was read.
struct Reading<'a> {
    head: Head,
    n_told: u64,
    events: Vec<Event>,
    hash: Sha256,
    rest: &'a [u8],
    line: usize,
}

impl<'a> Reading<'a> {
    fn of(bytes: &'a [u8]) -> Result<Reading<'a>, FileFault> {
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        let Some((first, rest)) = split_line(bytes) else {
            let shared = bytes.len().min(HEAD_BEGINS.len());
            let is_cut = shared > 0 && bytes[..shared] == HEAD_BEGINS[..shared];
            return Err(if is_cut {
                breaks_off(1, 0, 0)
            } else {
                FileFault::NotOne
            });
        };
        check_version(first)?;
        let no_head = |what: String| FileFault::NotAnEvent { line: 1, what };
        let text = std::str::from_utf8(first).map_err(|_| no_head("it is no text".to_owned()))?;
        let head: HeadLine = from_json(text).map_err(|fault| no_head(fault.to_string()))?;
        Ok(Reading {
            head: Head {
                household: head.household,
                name: head.name,
                holds: head.holds,
                made_at: head.made_at,
            },
            n_told: head.n_events,
            events: Vec::new(),
            hash: Sha256::new_with_prefix(first).chain_update(b"\n"),
            rest,
            line: 1,
        })
    }

    /// Up to the last line, and that nothing stands after it.
    fn events(&mut self) -> Result<(), FileFault> {
        loop {
            self.line += 1;
            let Some((line, rest)) = split_line(self.rest) else {
                return Err(breaks_off(self.line, self.events.len(), self.n_told));
            };
            self.rest = rest;
            if line.starts_with(LAST_BEGINS.as_bytes()) {
                return self.end(line);
            }
            let event = self.event(line)?;
            self.events.push(event);
            self.hash.update(line);
            self.hash.update(b"\n");
        }
    }

    fn event(&self, line: &[u8]) -> Result<Event, FileFault> {
        if line.len() > LARGEST_EVENT {
            return Err(FileFault::EventTooLarge { line: self.line });
        }
        let no_event = |what: String| FileFault::NotAnEvent {
            line: self.line,
            what,
        };
        // Read as text, like every event: a second reader for bytes would weigh more on the phone.
        let text = std::str::from_utf8(line).map_err(|_| no_event("it is no text".to_owned()))?;
        let event: Event = from_json(text).map_err(|fault| no_event(fault.to_string()))?;
        if event.household != self.head.household {
            return Err(FileFault::Stray(self.line));
        }
        Ok(event)
    }

    fn end(&mut self, line: &[u8]) -> Result<(), FileFault> {
        let n_events = u64::try_from(self.events.len()).expect("what fits into memory can be counted");
        let expected = last_line(n_events, std::mem::take(&mut self.hash));
        if expected.trim_end().as_bytes() != line || n_events != self.n_told {
            return Err(FileFault::Changed);
        }
        match self.rest {
            [] => Ok(()),
            _ => Err(FileFault::GoesOn(self.line + 1)),
        }
    }

    fn file(self) -> HouseholdFile {
        HouseholdFile {
            head: self.head,
            events: self.events,
        }
    }
}

/// A newer file may be of any shape, so its version is looked at before anything else.
fn check_version(first: &[u8]) -> Result<(), FileFault> {
    #[derive(Deserialize)]
    struct Version {
        bolthole: String,
        v: u16,
    }
    let text = std::str::from_utf8(first).map_err(|_| FileFault::NotOne)?;
    let version: Version = from_json(text).map_err(|_| FileFault::NotOne)?;
    match version {
        Version { bolthole, .. } if bolthole != MARK => Err(FileFault::NotOne),
        Version { v, .. } if v > FILE_VERSION => Err(FileFault::Newer(v)),
        _ => Ok(()),
    }
}

/// The first line without its end, and what follows; none where no newline ends it. No line of JSON holds a carriage
/// return of its own.
fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = &bytes[..end];
    Some((line.strip_suffix(b"\r").unwrap_or(line), &bytes[end + 1..]))
}

fn breaks_off(line: usize, n_whole: usize, n_told: u64) -> FileFault {
    FileFault::BreaksOff {
        line,
        n_whole,
        n_told,
    }
}

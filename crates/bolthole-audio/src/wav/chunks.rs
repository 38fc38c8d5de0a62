//! The chunks of a WAV file, where they lie, and which of their lengths can be believed.

use std::io::{Read, Seek};

use super::container;
use crate::about::{Container, Oddity};
use crate::fault::AudioFault;
use crate::notes::{self, Notes};
use crate::source::{self, u32_at, u64_at};

/// What was found on the walk.
pub(crate) struct Found {
    pub(crate) container: Container,
    pub(crate) format: Option<Vec<u8>>,
    pub(crate) data: Option<Data>,
    pub(crate) notes: Notes,
    pub(crate) oddities: Vec<Oddity>,
}

/// Where the samples lie.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Data {
    pub(crate) start: u64,
    /// `None` where neither header nor file tells.
    pub(crate) n_bytes: Option<u64>,
}

/// More chunks than any recorder writes; a damaged file could hold millions of empty ones. Ours.
const MOST_CHUNKS: usize = 256;
/// More text than any recorder writes. Ours.
const LONGEST_CHUNK: u64 = 1 << 16;

/// The head of one chunk.
struct Head {
    name: [u8; 4],
    start: u64,
    n_bytes: u64,
    /// Where the next chunk begins.
    next: u64,
}

pub(crate) fn walk<R: Read + Seek>(from: &mut R) -> Result<Found, AudioFault> {
    let end = source::length(from);
    let magic: [u8; 12] = source::header(from)?;
    let container = container([magic[0], magic[1], magic[2], magic[3]]);
    let mut at = match container {
        Container::W64 => 40,
        _ => 12,
    };
    let mut found = Found {
        container,
        format: None,
        data: None,
        notes: Notes::default(),
        oddities: Vec::new(),
    };
    let mut n_bytes_of_data_64 = None;
    for _ in 0..MOST_CHUNKS {
        let Ok(mut head) = head(from, container, at) else {
            break;
        };
        match &head.name {
            b"ds64" => n_bytes_of_data_64 = Some(u64_at(&text(from, &head), 8)),
            b"fmt " => found.format = Some(text(from, &head)),
            b"data" if found.data.is_none() => {
                if container == Container::Rf64 && head.n_bytes == u64::from(u32::MAX) {
                    head.n_bytes = n_bytes_of_data_64.unwrap_or(head.n_bytes);
                    head.next = after(head.start, head.n_bytes, 2);
                }
                let (data, oddity) = believed(&head, end);
                found.data = Some(data);
                if let Some(oddity) = oddity {
                    found.oddities.push(oddity);
                    break;
                }
            }
            b"guan" => notes::guano(&String::from_utf8_lossy(&text(from, &head)), &mut found.notes),
            b"LIST" => comment(&text(from, &head), &mut found.notes),
            _ => {}
        }
        if end.is_some_and(|end| head.next >= end) {
            break;
        }
        at = head.next;
    }
    Ok(found)
}

fn head<R: Read + Seek>(from: &mut R, container: Container, at: u64) -> Result<Head, AudioFault> {
    source::go_to(from, at)?;
    if container == Container::W64 {
        // A W64 chunk has a GUID that begins with the plain name, and its size counts its own head.
        let bytes: [u8; 24] = source::header(from)?;
        let n_bytes = u64_at(&bytes, 16).saturating_sub(24);
        return Ok(Head {
            name: name(&bytes),
            start: at + 24,
            n_bytes,
            next: after(at + 24, n_bytes, 8),
        });
    }
    let bytes: [u8; 8] = source::header(from)?;
    let n_bytes = u64::from(u32_at(&bytes, 4));
    Ok(Head {
        name: name(&bytes),
        start: at + 8,
        n_bytes,
        next: after(at + 8, n_bytes, 2),
    })
}

fn name(bytes: &[u8]) -> [u8; 4] {
    [bytes[0], bytes[1], bytes[2], bytes[3]]
}

/// Chunks begin at even places, those of W64 at multiples of eight.
fn after(start: u64, n_bytes: u64, step: u64) -> u64 {
    start
        .saturating_add(n_bytes)
        .checked_next_multiple_of(step)
        .unwrap_or(u64::MAX)
}

/// The samples' place, and a sentence where the header's length was not believed.
fn believed(head: &Head, end: Option<u64>) -> (Data, Option<Oddity>) {
    let Some(end) = end else {
        return (
            Data {
                start: head.start,
                n_bytes: Some(head.n_bytes),
            },
            None,
        );
    };
    let n_there = end.saturating_sub(head.start);
    let whole = Data {
        start: head.start,
        n_bytes: Some(n_there),
    };
    let wrapped = n_there > u64::from(u32::MAX) && head.n_bytes <= n_there & u64::from(u32::MAX);
    if (head.n_bytes == 0 && n_there > 0) || head.n_bytes > n_there || wrapped {
        let oddity = Oddity::Length {
            told: head.n_bytes,
            there: n_there,
        };
        return (whole, Some(oddity));
    }
    (
        Data {
            start: head.start,
            n_bytes: Some(head.n_bytes),
        },
        None,
    )
}

/// The bytes of a small chunk; of a large one, its beginning.
fn text<R: Read + Seek>(from: &mut R, head: &Head) -> Vec<u8> {
    let n = usize::try_from(head.n_bytes.min(LONGEST_CHUNK)).unwrap_or(0);
    let mut bytes = vec![0; n];
    if source::go_to(from, head.start).is_err() {
        return Vec::new();
    }
    let (n_filled, _) = source::fill(from, &mut bytes);
    bytes.truncate(n_filled);
    bytes
}

/// AudioMoth writes one sentence into `ICMT` of a list of kind `INFO`.
fn comment(list: &[u8], notes: &mut Notes) {
    let Some(mut rest) = list.strip_prefix(b"INFO") else {
        return;
    };
    while rest.len() >= 8 {
        let n = usize::try_from(u32_at(rest, 4))
            .unwrap_or(usize::MAX)
            .min(rest.len() - 8);
        if rest.starts_with(b"ICMT") {
            notes::audiomoth(&String::from_utf8_lossy(&rest[8..8 + n]), notes);
        }
        rest = rest.get(8 + n.next_multiple_of(2)..).unwrap_or_default();
    }
}

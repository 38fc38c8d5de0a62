//! Reading bytes without believing any length that a header claims.

use std::io::{ErrorKind, Read, Seek, SeekFrom};

use crate::AudioFault;

/// Fills as much of `buffer` as the file still has; shorter only at the end or where the file cannot be read.
pub(crate) fn fill(source: &mut impl Read, buffer: &mut [u8]) -> (usize, Option<String>) {
    let mut n_filled = 0;
    while n_filled < buffer.len() {
        match source.read(&mut buffer[n_filled..]) {
            Ok(0) => break,
            Ok(n) => n_filled += n,
            Err(fault) if fault.kind() == ErrorKind::Interrupted => {}
            Err(fault) => return (n_filled, Some(fault.to_string())),
        }
    }
    (n_filled, None)
}

/// A piece of a header, or the sentence that it is cut.
pub(crate) fn header<const N: usize>(source: &mut impl Read) -> Result<[u8; N], AudioFault> {
    let mut bytes = [0; N];
    match fill(source, &mut bytes) {
        (n, _) if n == N => Ok(bytes),
        _ => Err(AudioFault::CutInHeader),
    }
}

/// The file's length in bytes; the place in the file is kept.
pub(crate) fn length(source: &mut impl Seek) -> Option<u64> {
    let here = source.stream_position().ok()?;
    let end = source.seek(SeekFrom::End(0)).ok()?;
    source.seek(SeekFrom::Start(here)).ok()?;
    Some(end)
}

/// Goes to a place in the file.
pub(crate) fn go_to(source: &mut impl Seek, place: u64) -> Result<(), AudioFault> {
    match source.seek(SeekFrom::Start(place)) {
        Ok(_) => Ok(()),
        Err(_) => Err(AudioFault::CutInHeader),
    }
}

/// Two bytes, low one first; zero past the end.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    let mut two = [0; 2];
    copy(bytes, at, &mut two);
    u16::from_le_bytes(two)
}

/// Four bytes, low one first; zero past the end.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    let mut four = [0; 4];
    copy(bytes, at, &mut four);
    u32::from_le_bytes(four)
}

/// Eight bytes, low one first; zero past the end.
pub(crate) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    let mut eight = [0; 8];
    copy(bytes, at, &mut eight);
    u64::from_le_bytes(eight)
}

fn copy(bytes: &[u8], at: usize, into: &mut [u8]) {
    if let Some(found) = bytes.get(at..at + into.len()) {
        into.copy_from_slice(found);
    }
}

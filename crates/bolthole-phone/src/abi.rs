//! What WebAssembly exports: a place to write a question, and a place to read the answer.
//!
//! The worker asks for room with `question(length)`, writes UTF-8 JSON there, calls `answer()` and reads
//! `answer_length()` bytes at the address it gives. The method's asset goes the same way with `open()`,
//! the words of reading pages with `read_on()`,
//! and a household's file with `bring()`; the small program that a phone begins with has neither. Both places belong to this side, so nothing is ever freed
//! by the other, and no address is ever taken from it.
#![expect(
    unsafe_code,
    reason = "an exported name needs `unsafe(no_mangle)`; there is no unsafe block here"
)]

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::Phone;

/// The largest question: some fifty years of one household's visits. Ours.
const LONGEST: usize = 64 * 1024 * 1024;

struct Desk {
    phone: Phone,
    question: Vec<u8>,
    answer: String,
}

static DESK: Mutex<Desk> = Mutex::new(Desk {
    phone: Phone::new(),
    question: Vec::new(),
    answer: String::new(),
});

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a question of so many bytes and says where; null where it is longer than 64 MiB.
#[unsafe(no_mangle)]
extern "C" fn question(length: usize) -> *mut u8 {
    if length > LONGEST {
        return std::ptr::null_mut();
    }
    let mut desk = desk();
    desk.question = vec![0; length];
    desk.question.as_mut_ptr()
}

/// Answers the question that was written, and says where the answer is; it stays until the next one.
#[unsafe(no_mangle)]
extern "C" fn answer() -> *const u8 {
    let mut desk = desk();
    let question = std::mem::take(&mut desk.question);
    desk.answer = desk.phone.answer(&question);
    desk.answer.as_ptr()
}

/// Opens the method whose asset was written as the question; answers as `answer` does.
#[unsafe(no_mangle)]
extern "C" fn open() -> *const u8 {
    let mut desk = desk();
    let asset = std::mem::take(&mut desk.question);
    desk.answer = desk.phone.open(&asset);
    desk.answer.as_ptr()
}

/// Takes in the words of reading pages, written as the question; answers as `answer` does.
#[cfg(feature = "whole")]
#[unsafe(no_mangle)]
extern "C" fn read_on() -> *const u8 {
    let mut desk = desk();
    let asset = std::mem::take(&mut desk.question);
    desk.answer = desk.phone.read_on(&asset);
    desk.answer.as_ptr()
}

/// Takes the household's file whose bytes were written as the question; answers as `answer` does.
#[cfg(feature = "whole")]
#[unsafe(no_mangle)]
extern "C" fn bring() -> *const u8 {
    let mut desk = desk();
    let file = std::mem::take(&mut desk.question);
    desk.answer = desk.phone.bring(&file);
    desk.answer.as_ptr()
}

/// How many bytes the answer has.
#[unsafe(no_mangle)]
extern "C" fn answer_length() -> usize {
    desk().answer.len()
}

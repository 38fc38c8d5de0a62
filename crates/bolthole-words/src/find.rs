//! Ids and arguments become numbers while the program is compiled.

include!(concat!(env!("OUT_DIR"), "/ids.rs"));

/// One message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word(pub(crate) u16);

/// One argument of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argument(pub(crate) u8);

pub(crate) const PRINT: u32 = FINGERPRINT;
/// So many messages belong to the pages that a phone is first sent.
pub(crate) const FIRST: u16 = N_FIRST;

/// The message of that id, which is to be said with these arguments.
///
/// # Panics
/// No such message, or an argument is missing or unknown. In `say!` and `tell!` that is a fault of compilation.
#[must_use]
pub const fn find(id: &str, given: &[&str]) -> Word {
    let (mut from, mut to) = (0, IDS.len());
    while from < to {
        let middle = from.midpoint(to);
        match compared(IDS[middle].0, id) {
            0 => {
                let wanted = IDS[middle].2;
                let mut nth = 0;
                while nth < wanted.len() {
                    assert!(
                        is_among(wanted[nth], given),
                        "this message asks for one more argument"
                    );
                    nth += 1;
                }
                return Word(IDS[middle].1);
            }
            1 => to = middle,
            _ => from = middle + 1,
        }
    }
    panic!("words/en has no message of this id");
}

/// The argument of that name.
///
/// # Panics
/// No message has such an argument. In `say!` and `tell!` that is a fault of compilation.
#[must_use]
pub const fn argument(name: &str) -> Argument {
    let mut nth: u8 = 0;
    while (nth as usize) < ARGUMENTS.len() {
        if compared(ARGUMENTS[nth as usize], name) == 0 {
            return Argument(nth);
        }
        nth += 1;
    }
    panic!("no message has an argument of this name");
}

/// Every message with its id and the arguments it asks for, by id.
pub fn all_messages() -> impl Iterator<Item = (&'static str, Word, Vec<(&'static str, Argument)>)> {
    IDS.iter().map(|(id, nth, wants)| {
        let wants = wants.iter().map(|name| (*name, argument(name))).collect();
        (*id, Word(*nth), wants)
    })
}

const fn is_among(name: &str, given: &[&str]) -> bool {
    let mut nth = 0;
    while nth < given.len() {
        if compared(given[nth], name) == 0 {
            return true;
        }
        nth += 1;
    }
    false
}

/// -1, 0, 1, as the bytes of `a` lie to those of `b`.
const fn compared(a: &str, b: &str) -> i8 {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut nth = 0;
    while nth < a.len() && nth < b.len() {
        if a[nth] != b[nth] {
            return if a[nth] < b[nth] { -1 } else { 1 };
        }
        nth += 1;
    }
    if a.len() == b.len() {
        0
    } else if a.len() < b.len() {
        -1
    } else {
        1
    }
}

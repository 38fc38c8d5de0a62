//! Sync: one state machine for phone and server, and what they say to each other.
//!
//! A phone offers the events that nobody has acknowledged yet and asks for what came since its place in the log.
//! Every step may be lost, repeated or cut off: ids make it idempotent, and a place is only moved together with
//! what lies before it. No clock, storage or network: the shells move bytes and make rows durable.
//!
//! - On the phone, [`Local`]: `write`, then `next` and `take` until there is no news.
//! - On the server, [`receive`], then keep what it says, then [`Received::answer`].
//! - A household as one file, from place to place: [`write_file`], [`read_file`] and [`take_in`]; `household_file.rs` says its lines.
//! - The messages, [`Exchange`] and [`Answer`], are JSON; `wire.rs` says each field.

mod clock;
mod household_file;
mod local;
mod permit;
mod receive;
mod sight;
mod wire;

pub use clock::{FAST_CLOCK_MS, is_fast};
pub use household_file::{
    Brought, FILE_KIND, FILE_VERSION, FileFault, Ground, Head, Holds, HouseholdFile, LARGEST_FILE, Names,
    Whole, Writing, bring, copy_of, file_name, pack, pack_file, read_file, read_what_is_whole, take_in,
    write_file,
};
pub use local::{Local, Offered, Row, Taken};
pub use permit::{Owned, Refusal, Sender, judge};
pub use receive::{Received, receive};
pub use wire::{
    Answer, Cursor, Exchange, LARGEST_EVENT, LARGEST_MESSAGE, MOST_EVENTS, Pulled, Refused, SyncFault,
    VERSION,
};

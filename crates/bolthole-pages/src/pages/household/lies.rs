//! Where the notebook lies now, what waits, what was refused, and how safe the place is.

use bolthole_sync::Refusal;
use bolthole_words::{Words, say};
use maud::{Markup, html};

use crate::children::refused_because;
use crate::context::Context;
use crate::words::{self, marked};
use crate::{Door, Persisted, Place, Room};

/// Where the notebook lies now.
pub(super) fn section(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "lies-title")) }
            @match context.asker.keeping.door {
                Door::AnotherHousehold => (another_household(context)),
                Door::Open | Door::ShutOut => { (place(context)) (waiting(context)) },
            }
            (refused(context))
            (safety(context))
        }
    }
}

fn place(context: &Context) -> Markup {
    html! {
        @if context.asker.demo {
            p { (say!(context, "lies-demo")) }
        } @else {
            @match context.asker.keeping.place {
                Place::Server => p { (marked!(context, "lies-server")) },
                Place::PhoneOfServer => p { (marked!(context, "lies-both")) },
                Place::PhoneAlone => p { (marked!(context, "lies-device")) },
            }
        }
    }
}

/// The server was begun anew with an empty folder, say. Both households are whole; they only met.
fn another_household(context: &Context) -> Markup {
    html! {
        p { (marked!(context, "lies-another-household")) }
        ol.plain {
            li { (say!(context, "lies-another-1")) }
            li { (say!(context, "lies-another-2")) }
            li { (say!(context, "lies-another-3")) }
        }
    }
}

fn waiting(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    html! {
        @if keeping.door == Door::ShutOut {
            p { (marked!(context, "lies-shut-out")) }
        }
        @if keeping.place == Place::PhoneOfServer {
            @match keeping.n_waiting {
                0 => p { (say!(context, "lies-nothing-waits")) },
                n => p { (words::at_start(&say!(context, "lies-waits", n = n))) },
            }
        }
    }
}

/// A server's sentence travels in English; one that is known here is said in the reader's language.
fn in_words(context: &Context, why: &str) -> String {
    let known = [
        Refusal::OtherHousehold,
        Refusal::NoSuchTime,
        Refusal::TooLarge,
        Refusal::ForGrownUps,
        Refusal::StepForGrownUps("".into()),
        Refusal::AnothersWords,
        Refusal::AnothersEntry,
        Refusal::SignsAreGone,
        Refusal::WithoutWords,
        Refusal::NotUnderstood,
    ];
    let meant = known.iter().find(|known| known.to_string() == why);
    meant.map_or_else(|| why.to_owned(), |meant| context.says(&refused_because(meant)))
}

fn refused(context: &Context) -> Markup {
    let refused = &context.asker.keeping.refused;
    html! {
        @if !refused.is_empty() {
            h3 { (words::at_start(&say!(context, "lies-refused", n = refused.len()))) }
            ul.plain { @for why in refused { li { (in_words(context, why)) } } }
            p.soft { (say!(context, "lies-refused-stay")) }
        }
    }
}

/// How safe the place itself is; a server's disk is not the browser's to speak of.
fn safety(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    html! {
        @if keeping.place != Place::Server {
            @match keeping.persisted {
                Persisted::Yes => p { (say!(context, "lies-agreed")) },
                Persisted::No => p { (say!(context, "lies-not-agreed")) },
                Persisted::NotKnown => {},
            }
            p { (marked!(context, "lies-iphone")) }
            @if let Some(room) = keeping.room { (room_left(context.asker.words, room)) }
        }
    }
}

fn room_left(words: &Words, room: Room) -> Markup {
    html! {
        @if room.is_short() {
            p.fault { (say!(words, "lies-little-room", left = megabytes(words, room.left()))) }
        } @else {
            p.soft { (say!(words, "lies-room", taken = megabytes(words, room.used), left = megabytes(words, room.left()))) }
        }
    }
}

/// "less than 1 MB", "12 MB", "3 GB".
fn megabytes(words: &Words, bytes: u64) -> String {
    match bytes / 1_000_000 {
        0 => say!(words, "less-than-a-megabyte"),
        mega @ 1..10_000 => format!("{mega} MB"),
        mega => format!("{} GB", mega / 1_000),
    }
}

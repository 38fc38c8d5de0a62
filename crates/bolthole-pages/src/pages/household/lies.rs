//! Where the notebook lies now, what waits, what was refused, and how safe the place is.

use maud::{Markup, html};

use crate::context::Context;
use crate::{Door, Persisted, Place, Room, words};

/// Where the notebook lies now.
pub(super) fn section(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { "Where it lies now" }
            @match context.asker.keeping.door {
                Door::AnotherHousehold => (another_household()),
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
            p { "In a demonstration. Its rats are invented, and all of it is gone when the program ends." }
        } @else {
            @match context.asker.keeping.place {
                Place::Server => p { b { "On the server at this address. " } "It is in the data folder of the machine that runs Bolthole." },
                Place::PhoneOfServer => p { b { "On this device and on the server at this address. " } "Each has the whole notebook, so either may be away for a while." },
                Place::PhoneAlone => p { b { "On this device alone. " } "If it is lost, a copy is all that is left." },
            }
        }
    }
}

/// The server was begun anew with an empty folder, say. Both households are whole; they only met.
fn another_household() -> Markup {
    html! {
        p { b { "This address keeps another household now. " } "This notebook lies on this device: nothing of it is lost, and nothing of it is sent there." }
        ol.plain {
            li { "Take a copy on this page." }
            li { "If the server was begun anew, open the link that it printed (“bolthole serve --data DIR --new-link” prints another) and choose “I have a copy”. Everything goes on there as it was." }
            li { "If others live there now, begin another server with a new folder, and bring the copy to it." }
        }
    }
}

fn waiting(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    html! {
        @if keeping.door == Door::ShutOut {
            p { b { "The server does not let this device in any more. " } "What is here stays here. A new code from a device that is in lets it in again." }
        }
        @if keeping.place == Place::PhoneOfServer {
            @match keeping.n_waiting {
                0 => p { "Nothing waits: the server has every entry of this device." },
                1 => p { "One entry waits to be sent. It is safe on this device, and goes by itself when the server is in reach." },
                n => p { (words::at_start(&words::count(context.asker.words, n, "entry waits", "entries wait"))) " to be sent. They are safe on this device, and go by themselves when the server is in reach." },
            }
        }
    }
}

fn refused(context: &Context) -> Markup {
    let refused = &context.asker.keeping.refused;
    html! {
        @if !refused.is_empty() {
            h3 { (words::at_start(&words::count(context.asker.words, refused.len(), "entry was", "entries were"))) " not taken by the server" }
            ul.plain { @for why in refused { li { (why) } } }
            p.soft { "They stay on this device and in every copy that is taken here." }
        }
    }
}

/// How safe the place itself is; a server's disk is not the browser's to speak of.
fn safety(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    html! {
        @if keeping.place != Place::Server {
            @match keeping.persisted {
                Persisted::Yes => p { "This browser has agreed not to clear Bolthole by itself." },
                Persisted::No => p { "This browser has not agreed to keep Bolthole when it runs short of room. On the home screen it is safer." },
                Persisted::NotKnown => {},
            }
            p { b { "iPhone and iPad: " } "what a page keeps is deleted after seven days without a visit, unless Bolthole is on the home screen. Share, then Add to Home Screen." }
            @if let Some(room) = keeping.room { (room_left(room)) }
        }
    }
}

fn room_left(room: Room) -> Markup {
    html! {
        @if room.is_short() {
            p.fault { "Little room is left: " (megabytes(room.left())) " for new entries. Free some on this device, and take a copy first." }
        } @else {
            p.soft { "Room taken: " (megabytes(room.used)) ". Room left for it: " (megabytes(room.left())) "." }
        }
    }
}

/// "less than 1 MB", "12 MB", "3 GB".
fn megabytes(bytes: u64) -> String {
    match bytes / 1_000_000 {
        0 => "less than 1 MB".to_owned(),
        mega @ 1..10_000 => format!("{mega} MB"),
        mega => format!("{} GB", mega / 1_000),
    }
}

//! How the household moves, each way in three sentences that can be followed.

use maud::{Markup, html};

/// One way to move.
struct Way {
    title: &'static str,
    steps: [&'static str; 3],
}

const WAYS: [Way; 3] = [
    Way {
        title: "From a phone alone to a server",
        steps: [
            "On the phone, take a copy.",
            "Where the server is to be, start “bolthole serve” with a new folder, open the link that it prints, and begin with that copy.",
            "From then on open Bolthole at the server’s address. Whatever is still written at the old place comes along with another copy; nothing is added twice.",
        ],
    },
    Way {
        title: "From a server to a phone alone",
        steps: [
            "Wait until nothing waits on any device, then take a copy.",
            "On the phone, open a Bolthole that is only pages, without a server behind it, and put it on the home screen.",
            "There, before the first rat is described, open this page and bring the copy. The server may then be switched off.",
        ],
    },
    Way {
        title: "From one server to another",
        steps: [
            "Wait until nothing waits on any device, then take a copy. On a device that cannot reach the old server any more, take what waits as well.",
            "Start the new server with a new folder, open the link that it prints, and begin with the copy; bring what waited after it.",
            "Let each further device in with a code: Settings, then Devices. Codes and devices of the old server do not move along.",
        ],
    },
];

/// The three ways.
pub(super) fn section() -> Markup {
    html! {
        section.card.stack {
            h2 { "Moving it" }
            div {
                @for way in &WAYS {
                    details {
                        summary { (way.title) }
                        ol.plain { @for step in way.steps { li { (step) } } }
                    }
                }
            }
        }
    }
}

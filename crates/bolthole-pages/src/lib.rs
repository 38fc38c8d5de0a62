//! The application's face: one pure function from a request to a reply.
//!
//! No clock, randomness, file or network: the instant and fresh ids are handed in with the asker.
//!
//! A page is a function of the `Context`: it builds a `Page` (title, head, tab,
//! main, thumb) and hands it to `context.show`; a submitted form takes `context.pen()`, writes events with it and
//! ends in `context.saved(to, events)`, or shows itself again with `context.refuse(page)`.
//!
//! - Links: `context.to("rats/…")` gives an address relative to the page that is asked for.
//! - Forms: `context.form(n, action, inner)` makes a POST form with its own fresh id; number the forms of a page.
//! - Icons: `icons::icon("spoon")`, `icons::portrait(coat)`, `icons::mark(outcome)`; only the drawings a page uses
//!   are copied into it.
//! - Words: `pages::parts::called` fills the method's words, `words::pronouns` gives she and he; `words::day` and
//!   `words::clock` say times as keepers do.

mod asker;
mod assets;
mod calendar;
mod chart;
mod children;
mod context;
mod headers;
#[cfg(test)]
mod home;
mod icons;
mod layout;
mod links;
mod pages;
mod respond;
mod words;

pub use asker::{Asker, Door, Keeping, Persisted, Place, Room, Theme};
pub use assets::{Asset, assets};
pub use children::refused_because;
pub use headers::page_headers;
pub use layout::Reader;
pub use links::way;
pub use pages::calendar::calendar_page;
pub use pages::exports::{Agreed, Leaving, exports_page};
pub use pages::household::{COPY_FIELD, after_bringing, file_fault};
pub use pages::joining::{
    DeviceLine, Invitation, Reach, chosen_to_join, devices_page, invitation_page, is_another_role, join_page,
    name_to_join,
};
pub use pages::notice::notice_page;
pub use pages::recordings::{
    Bringing, OfSurvey, Takes, Waiting, WaitingFor, recordings_page, shown_name, too_large_a_recording,
};
pub use pages::set_up::{Beginning, set_up_page};
pub use respond::{Form, Reply, Request, Status, Verb, respond, respond_at_first};

//! The server: HTTP around the one pure function that is the application.
//!
//! A request passes the guards (name, origin, size, rate, time), is asked who it is, and goes to
//! [`bolthole_pages::respond`] with the household's notebook; the events of the reply are made durable before
//! the browser is sent on. The server knows nothing of rats.

mod app;
mod calendar;
mod connections;
mod cookies;
mod copies;
mod devices;
mod encryption;
mod exports;
mod front;
mod guard;
mod handed_out;
mod household;
mod households;
mod joining;
mod machine;
mod methods;
mod multipart;
mod notice;
mod recordings;
mod secret;
mod server;
mod set_up;
mod sync;

pub use connections::{Encryption, Peer, answer_until, asked_to_stop};
pub use copies::{CopyFault, bring_in, copy_out, text_of};
pub use encryption::{Certificate, CertificateFault};
pub use front::Front;
pub use guard::arrival::Proxy;
pub use handed_out::PhoneFile;
pub use machine::{Machine, ThisMachine, fresh_id};
pub use methods::Methods;
pub use secret::Secret;
pub use server::{Door, Server};
pub use set_up::{first_link, new_link};

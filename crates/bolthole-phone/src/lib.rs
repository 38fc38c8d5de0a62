//! The application inside the phone: the same pages as the server's, answered from events in the browser.
//!
//! A service worker hands in the method and then, as JSON, the events it keeps and one request after the other, and
//! gets JSON back. This crate knows no clock, storage or network: the worker says what time it is, keeps the
//! events that come back and only then shows the page they lead to.
//!
//! [`Phone`] is the whole of it and runs anywhere; `abi` is the thin face that WebAssembly sees.

mod abi;
mod answer;
mod ask;
mod phone;

pub use phone::{Phone, method_asset, method_in_parts};

//! The use cases: what a keeper does becomes events, and the notebook becomes what a page shows.
//!
//! No HTML, clock, randomness, file or network. Commands take values in the keeper's terms and a [`Pen`];
//! views are made from the method, the notebook and the moment that is handed in.

mod pen;

pub use pen::Pen;

//! The store in a data folder: one SQLite file, durable before it answers.
//!
//! One task writes; appends that wait at the same time share one transaction and one sync of the disk.
//! Readers have connections of their own. The SQL is such that PostgreSQL understands it, but for the tables.

mod backup;
mod become_household;
mod fault;
mod migrations;
mod open;
mod places;
mod rows;
mod store;
mod write;
mod writer;

pub use backup::{backup, restore};
pub use open::{SqliteStore, is_begun};

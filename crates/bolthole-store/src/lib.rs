//! Where events are kept: the `Store` trait, an engine in memory, and the stories told to every engine.
//!
//! A store keeps one append-only log a household, and the few things that are not events: which devices may
//! write and which one-time codes are open. It never reads what an event says, and it has no clock and no
//! randomness: instants, ids and epochs are handed in.

mod fault;
mod memory;
mod model;
mod store;

#[cfg(feature = "conformance")]
pub mod conformance;

pub use fault::StoreFault;
pub use memory::MemoryStore;
pub use model::{Appended, Code, CodeHash, Device, Epoch, Purpose, Seq, Stored, TokenHash};
pub use store::Store;

//! What is the next step? The ladder, the pace and the gates.
//!
//! Pure: a rat's history and a day go in, a plan comes out. No clock, file, network or randomness.

mod history;
mod model;

pub use history::{Entry, EntryKind, History, Trial};
pub use model::{Asked, Forecast, Gate, Held, Plan};

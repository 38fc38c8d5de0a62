//! What is the next step? The ladder, the pace and the gates.
//!
//! Pure: a rat's history and a day go in, a plan comes out. No clock, file, network or randomness.
//! The pace is the article's: two calm days, then one on; the rat sets it, never a calendar (tips 5 and 10).
//! Gates are handling rules that nothing overrides, one file each in `gates/`.

mod bites;
mod evaluate;
mod fit;
mod following;
mod forecast;
mod gates;
mod health;
mod history;
mod model;
mod nest;
mod next;
mod others;
mod pace;
mod plateau;
mod policy;
mod reading;
mod reasons;
mod slower;
mod standing;
pub mod stdio;
pub mod trust;

#[cfg(test)]
mod tests;

pub use bites::{BiteLock, bite_locks, bite_tier};
pub use evaluate::{Figures, Group, Report, evaluate, evaluate_rivals};
pub use fit::{FEWEST_RATS, Fit, FitFault, fit};
pub use following::Following;
pub use forecast::{forecast, forecast_by};
pub use health::{Health, health};
pub use history::{Entry, EntryKind, History, Trial};
pub use model::{Asked, Forecast, Gate, Held, Plan};
pub use next::{plan, plan_by};
pub use others::OthersToday;
pub use policy::{Policy, Whose};
pub use reasons::Reason;
pub use standing::furthest_with;

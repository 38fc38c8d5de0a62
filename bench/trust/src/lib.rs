//! The planner's bench: invented rats that live 120 days with the planner and with simpler ways to choose.
//!
//! What it can show: which way of choosing costs invented rats fewer frights and brings them further. What it cannot:
//! anything about a real rat.

mod chance;
pub mod chart;
mod life;
mod lived;
mod measures;
mod policies;
mod rats;
mod worlds;

pub use chance::Chance;
pub use life::{DAYS, Life, Seeds, Who, calm_rat, live};
pub use lived::{Lived, in_parallel, live_all, live_world, rats_of};
pub use measures::{Difference, Measure, difference, mean_of};
pub use policies::{Chooser, Planners, Policy, Step, without_signs};
pub use rats::{Day, Kind, Meeting, Shown, Simulated, Temperament};
pub use worlds::{Keeper, World};

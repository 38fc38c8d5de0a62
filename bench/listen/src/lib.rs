//! How well the listener hears: a generated world of calls and household noise with its truth, and a score.
//!
//! Everything is made here from a seed: no recording and no contour of another project is used. Figures from it
//! say "on generated sound", never "on real rats".

mod chance;
mod energy;
mod noises;
mod room;
mod score;
mod tables;
mod voices;
mod world;

pub use chance::Chance;
pub use energy::energy_detector;
pub use score::{Found, SPLIT_HZ, Score, score};
pub use tables::{Labels, labels};
pub use world::{Heard, Repeller, Truth, World, world};

//! How well the listener hears: a generated world of calls and household noise with its truth, and a score.
//!
//! Everything is made here from a seed: no recording and no contour of another project is used. Figures from it
//! say "on generated sound", never "on real rats".

mod energy;
mod score;
mod world;

pub use energy::energy_detector;
pub use score::{Found, Score, score};
pub use world::{Heard, Truth, World, world};

//! How much a rat trusts, as far as its log tells: a filter over eight numbers that nobody sees.
//!
//! An assumed-density filter. A rung in its context asks for some of the eight (`latents`); what the rat did says how
//! much of them there is (`response`, `moments`); visits and nights move them (`belief`). Six pairs of pace and
//! fragility are held side by side and weighed by what each foresaw (`state`), so that every rat finds its own.
//! All numbers it needs are data (`params`); nothing here knows a gate, a plan or a page.
//!
//! Deterministic, and the same to the last bit on every machine: `exp` and `ln` are `libm`'s. All of it is written for
//! any `Number`, so that a number that carries its own slopes can be sent through and gives an exact gradient.

mod belief;
mod engine;
mod latents;
mod moments;
mod number;
mod params;
mod replay;
mod response;
mod state;

#[cfg(test)]
mod tests;

pub use engine::{Engine, Setting, With};
pub use number::Number;
pub use params::{Evidence, FitOn, Params, ParamsFault, Values};
pub use replay::{Follower, replay};
pub use response::{Response, Shown};
pub use state::{Chances, RatState, STATE_VERSION, Seen};

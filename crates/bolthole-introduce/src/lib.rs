//! How do these rats meet? Stages, gates and the way back, from what was seen and when.
//!
//! A [`Meeting`] holds who meets and all that was seen; [`standing`] says where they stand at a moment: what holds
//! them, what may come next, when to look again. Times are handed in, so a phone that was closed loses nothing.
//! It knows no words, no pages and no record. Gates bind what is offered, never what is written down.
//! Source: H11; items 67-76.

mod company;
mod gates;
mod meeting;
mod stage;
mod standing;
mod way;

pub use company::{OLD_WEEKS, last_ones};
pub use gates::{Gate, Held, QUARANTINE_DAYS, quarantine_over};
pub use meeting::{Checks, Guest, Meeting, Neighbor, Seen, Side, Temper, Weather, What, Why};
pub use stage::Stage;
pub use standing::{Beginning, Body, Ground, Next, Refusal, Standing, Together, Wait, standing};
pub use way::Line;

#[cfg(test)]
mod tests;

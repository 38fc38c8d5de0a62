//! Stories about one rat, told to the planner; and properties over any log.

mod caregivers;
mod climbing;
mod dialogue;
mod modulated;
mod plateau;
mod properties;
mod story;

pub(crate) use story::{METHOD, Story, check_open};

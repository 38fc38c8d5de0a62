//! Stories told to the whole server over HTTP, in memory, with a clock and chances of their own.

mod door;
mod guards;
mod house;
mod keeping;

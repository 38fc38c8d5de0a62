//! Stories told to the whole program.

//! Stories and properties of sync, one test binary.

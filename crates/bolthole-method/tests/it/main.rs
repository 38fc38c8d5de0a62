//! The method as it stands in the project: its table of numbers, and the files outside that carry some.

mod traceability;

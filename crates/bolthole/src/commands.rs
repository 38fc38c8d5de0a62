//! One file a command.

pub(crate) mod assess;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod keep;
pub(crate) mod listen;
pub(crate) mod listening;
pub(crate) mod logs;
pub(crate) mod method;
pub(crate) mod moving;
pub(crate) mod plan;
pub(crate) mod serve;

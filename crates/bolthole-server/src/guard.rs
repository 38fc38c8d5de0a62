//! What stands before every page, one small file each.

pub(crate) mod arrival;
pub(crate) mod headers;
pub(crate) mod host;
pub(crate) mod origin;
pub(crate) mod rate;
pub(crate) mod size;
pub(crate) mod time;

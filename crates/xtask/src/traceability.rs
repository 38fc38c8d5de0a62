//! `cargo xtask traceability`: writes `docs/traceability.md` anew. The test that compares it does the writing.

use std::ffi::OsStr;

use anyhow::Result;

use crate::run::{cargo, run_with};

pub(crate) fn run() -> Result<()> {
    let test = ["test", "--quiet", "-p", "bolthole-method", "--test", "it"];
    run_with(&cargo(), &test, &[("UPDATE_EXPECT", OsStr::new("1"))])
}

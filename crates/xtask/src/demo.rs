//! `cargo xtask demo`: build in release and start.

use anyhow::Result;

use crate::run::{cargo, run as program};

pub(crate) fn run(rest: &[String]) -> Result<()> {
    println!("building the program; the first time takes some minutes");
    let mut words = vec!["run", "--quiet", "--release", "-p", "bolthole", "--", "demo"];
    words.extend(rest.iter().map(String::as_str));
    program(&cargo(), &words)
}

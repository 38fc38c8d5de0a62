//! `cargo xtask demo`: build the phone's files and the program, in release, and start.

use std::process::Command;

use anyhow::{Context, Result};

use crate::dist;
use crate::run::{built, cargo, run as program};

pub(crate) fn run(rest: &[String]) -> Result<()> {
    eprintln!("building the program; the first time takes some minutes");
    dist::for_the_program()?;
    program(&cargo(), &["build", "--release", "-p", "bolthole"])?;
    let bolthole = built("release");
    let mut demo = Command::new(&bolthole);
    demo.arg("demo").args(rest);
    become_it(demo).with_context(|| format!("{} could not be started", bolthole.display()))
}

/// Takes our own place, so that whoever stops us stops the demo.
#[cfg(unix)]
fn become_it(mut demo: Command) -> std::io::Result<()> {
    use std::os::unix::process::CommandExt;
    Err(demo.exec())
}

#[cfg(not(unix))]
fn become_it(mut demo: Command) -> std::io::Result<()> {
    demo.status().map(drop)
}

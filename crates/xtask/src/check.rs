//! `cargo xtask check`: every step is run, whatever the one before said; all that failed is named at the end.

use anyhow::{Result, bail};

use crate::run::{answers, cargo, run as program, run_with};
use crate::tidy;

pub(crate) fn run() -> Result<()> {
    let cargo = cargo();
    let deny_warnings = [("RUSTDOCFLAGS", std::ffi::OsStr::new("-D warnings"))];
    let steps = [
        ("fmt", program(&cargo, &["fmt", "--all", "--", "--check"])),
        (
            "clippy",
            program(
                &cargo,
                &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
            ),
        ),
        ("tests", tests()),
        (
            "doc",
            run_with(&cargo, &["doc", "--workspace", "--no-deps"], &deny_warnings),
        ),
        (
            "method check",
            program(
                &cargo,
                &[
                    "run", "--quiet", "-p", "bolthole", "--", "method", "check", "method",
                ],
            ),
        ),
        ("tidy", tidy::run()),
    ];
    let failed: Vec<String> = steps
        .into_iter()
        .filter_map(|(name, done)| done.err().map(|fault| format!("{name}: {fault:#}")))
        .collect();
    if !failed.is_empty() {
        bail!("\nnot ready to commit:\n{}", failed.join("\n"));
    }
    println!("\nready to commit");
    Ok(())
}

/// All tests but the browser's.
pub(crate) fn tests() -> Result<()> {
    let cargo = cargo();
    if !answers(&cargo, &["nextest", "--version"]) {
        println!("\ncargo-nextest is not here; cargo test does the same, a little slower");
        return program(&cargo, &["test", "--workspace"]);
    }
    program(&cargo, &["nextest", "run", "--workspace", "--no-fail-fast"])?;
    program(&cargo, &["test", "--workspace", "--doc"])
}

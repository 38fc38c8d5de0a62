//! `cargo xtask test`: everything that can fail, from a fresh clone, on a fresh machine.

use anyhow::Result;

use crate::{browser, check, tidy};

pub(crate) fn run(rest: &[String]) -> Result<()> {
    println!("all tests: first the program's own, then the pages in a real Chromium");
    check::tests()?;
    tidy::run()?;
    if rest.iter().any(|word| word == "--without-browser") {
        println!("\nthe browser tests were left out, as asked");
        return Ok(());
    }
    browser::run()
}

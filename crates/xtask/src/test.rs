//! `cargo xtask test`: everything that can fail, from a fresh clone, on a fresh machine.

use anyhow::Result;

use crate::{browser, check, dist, tidy};

pub(crate) fn run(rest: &[String]) -> Result<()> {
    println!("all tests: first the program's own, then the pages in a real Chromium");
    // First of all, because the program takes them in when it is built.
    let phone = dist::for_the_program()?;
    check::tests()?;
    tidy::run()?;
    if rest.iter().any(|word| word == "--without-browser") {
        println!("\nthe browser tests were left out, as asked");
        return Ok(());
    }
    browser::run(phone.as_deref())
}

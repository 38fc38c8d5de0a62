//! The pages in a real Chromium: what is missing is installed, then `npm test` walks the main job.

use anyhow::{Context, Result};

use crate::run::{answers, apt_install, built, cargo, root, run as program, run_with};
use crate::{dist, wasm};

pub(crate) fn run() -> Result<()> {
    let root = root();
    if !root.join("package.json").exists() {
        println!("\nno browser tests here");
        return Ok(());
    }
    let chromium =
        ready().context("the browser tests need Node and Chromium; --without-browser leaves them out")?;
    program(&cargo(), &["build", "-p", "bolthole"])?;
    let bolthole = built("debug");
    run_with(
        "npm",
        &["test"],
        &[
            ("BOLTHOLE", bolthole.as_os_str()),
            ("CHROMIUM", chromium.as_ref()),
        ],
    )?;
    phone(chromium)
}

/// The phone's part, from a plain file server. A machine that cannot build it still passes, and is told so.
fn phone(chromium: &str) -> Result<()> {
    if let Err(fault) = wasm::possible() {
        println!("\nthe phone's tests were left out: {fault:#}");
        return Ok(());
    }
    let folder = wasm::target_folder().join("dist");
    dist::into(&folder)?;
    program(&cargo(), &["build", "-p", "bolthole-phone", "--example", "twin"])?;
    run_with(
        "npm",
        &["run", "test:phone"],
        &[
            ("BOLTHOLE_DIST", folder.as_os_str()),
            ("CARGO_TARGET_DIR", wasm::target_folder().as_os_str()),
            ("CHROMIUM", chromium.as_ref()),
        ],
    )
}

/// Installs what is missing; gives Chromium's name.
fn ready() -> Result<&'static str> {
    if !answers("npm", &["--version"]) {
        apt_install(&["nodejs", "npm"])?;
    }
    if chromium().is_none() {
        apt_install(&["chromium"])?;
    }
    let chromium =
        chromium().context("Chromium was installed but does not answer to `chromium --version`")?;
    let packages = root().join("node_modules/.package-lock.json");
    if !packages.exists() {
        let locked = root().join("package-lock.json").exists();
        program(
            "npm",
            &[if locked { "ci" } else { "install" }, "--no-audit", "--no-fund"],
        )?;
    }
    Ok(chromium)
}

fn chromium() -> Option<&'static str> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| answers(name, &["--version"]))
}

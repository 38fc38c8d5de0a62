//! The pages in a real Chromium: what is missing is installed, then `npm test` walks the main job.

use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{answers, apt_install, built, cargo, root, run as program, run_with};
use crate::wasm;

/// `phone`: the folder with the phone's files, where this machine could make them.
pub(crate) fn run(phone: Option<&Path>) -> Result<()> {
    let root = root();
    if !root.join("package.json").exists() {
        println!("\nno browser tests here");
        return Ok(());
    }
    let chromium =
        ready().context("the browser tests need Node and Chromium; --without-browser leaves them out")?;
    program("npm", &["run", "types"])?;
    program(&cargo(), &["build", "-p", "bolthole"])?;
    let bolthole = built("debug");
    let at_the_house = run_with(
        "npm",
        &["test"],
        &[
            ("BOLTHOLE", bolthole.as_os_str()),
            ("CHROMIUM", chromium.as_ref()),
        ],
    );
    let Some(folder) = phone else {
        println!("\nthe phone's tests were left out: this machine cannot build its part");
        return at_the_house;
    };
    // Both are tried whatever comes of the first, so that one run names every fault.
    let on_the_phone = on_the_phone(chromium, folder);
    at_the_house.and(on_the_phone)
}

/// The phone's part, from a plain file server.
fn on_the_phone(chromium: &str, folder: &Path) -> Result<()> {
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
    if !is_installed() {
        let locked = root().join("package-lock.json").exists();
        program(
            "npm",
            &[if locked { "ci" } else { "install" }, "--no-audit", "--no-fund"],
        )?;
    }
    Ok(chromium)
}

/// Whether the packages are here, and no older than the list of them.
fn is_installed() -> bool {
    let changed = |name: &str| std::fs::metadata(root().join(name)).and_then(|file| file.modified());
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Ok(installed), Ok(listed)) => installed >= listed,
        (installed, _) => installed.is_ok(),
    }
}

fn chromium() -> Option<&'static str> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| answers(name, &["--version"]))
}

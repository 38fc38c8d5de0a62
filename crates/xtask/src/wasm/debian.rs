//! Debian's Rust for WebAssembly, downloaded and unpacked beside everything else, never installed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{cache_folder, sysroot};
use crate::run::{answers, run};

/// The compiler, its cargo, and the standard library's source.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "libstd-rust-web-dev"];
/// Shared libraries that may already be on the machine, but need not be.
const LIBRARIES: [&str; 6] = [
    "libgit2",
    "libhttp-parser",
    "libllhttp",
    "libmbedcrypto",
    "libmbedx509",
    "libmbedtls",
];

/// An unpacked toolchain.
pub(crate) struct Toolchain {
    pub(crate) folder: PathBuf,
    linker: PathBuf,
}

impl Toolchain {
    pub(crate) fn cargo(&self) -> String {
        self.folder.join("usr/bin/cargo").to_string_lossy().into_owned()
    }

    /// The environment in which its cargo runs.
    pub(crate) fn environment(&self) -> Vec<(&'static str, OsString)> {
        let libraries = self
            .folder
            .join("usr/lib")
            .join(format!("{}-linux-gnu", std::env::consts::ARCH));
        vec![
            ("LD_LIBRARY_PATH", libraries.into()),
            ("RUSTC", self.folder.join("usr/bin/rustc").into()),
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                self.linker.clone().into(),
            ),
        ]
    }
}

/// The toolchain, downloaded if this is the first time.
pub(crate) fn unpacked() -> Result<Toolchain> {
    let folder = cache_folder("wasm-toolchain")?;
    if !folder.join("usr/bin/rustc").exists() {
        unpack(&folder)?;
    }
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let linker = sysroot()?.join("lib/rustlib").join(host).join("bin/rust-lld");
    if !linker.exists() {
        bail!(
            "{} is not there; it comes with Rust from rustup",
            linker.display()
        );
    }
    Ok(Toolchain { folder, linker })
}

/// Everything is unpacked beside the final place and moved there at the end, so a broken download leaves nothing.
fn unpack(folder: &Path) -> Result<()> {
    if !answers("apt-get", &["--version"]) || !answers("dpkg-deb", &["--version"]) {
        bail!("this is no Debian, and rustup offers no WebAssembly target");
    }
    if !answers("apt-cache", &["show", PACKAGES[0]]) {
        run("apt-get", &["update", "-qq"])?;
    }
    let half = folder.with_extension("half");
    let _ = std::fs::remove_dir_all(&half);
    std::fs::create_dir_all(&half)?;
    for package in wanted()? {
        println!("unpacking {package}");
        one(&half, &package)?;
    }
    let _ = std::fs::remove_dir_all(folder);
    std::fs::rename(&half, folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// The packages and what they name: versions move, so they are asked for and not written down.
fn wanted() -> Result<Vec<String>> {
    let mut wanted: Vec<String> = PACKAGES.map(str::to_owned).to_vec();
    let std = depends("libstd-rust-web-dev")?
        .into_iter()
        .find(|name| name.starts_with("libstd-rust-web-"))
        .context("libstd-rust-web-dev names no library")?;
    let llvm = depends(&std)?
        .into_iter()
        .find(|name| name.starts_with("libllvm"));
    let needed = depends("cargo-web")?;
    wanted.extend(llvm);
    wanted.push(std);
    let mut further: Vec<String> = needed.into_iter().filter(|name| is_library(name)).collect();
    for library in further.clone() {
        further.extend(depends(&library)?.into_iter().filter(|name| is_library(name)));
    }
    for library in further.clone() {
        further.extend(depends(&library)?.into_iter().filter(|name| is_library(name)));
    }
    wanted.extend(further);
    wanted.sort();
    wanted.dedup();
    Ok(wanted)
}

fn is_library(name: &str) -> bool {
    LIBRARIES.iter().any(|library| name.starts_with(library))
}

fn depends(package: &str) -> Result<Vec<String>> {
    let asked = Command::new("apt-cache")
        .args(["depends", package])
        .output()
        .context("`apt-cache` could not be started")?;
    let lines = String::from_utf8_lossy(&asked.stdout).into_owned();
    let names = lines
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Depends: "));
    Ok(names.map(str::to_owned).collect())
}

fn one(folder: &Path, package: &str) -> Result<()> {
    let got = Command::new("apt-get")
        .args(["download", "-q", package])
        .current_dir(folder)
        .status()
        .context("`apt-get` could not be started")?;
    let debs: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "deb"))
        .collect();
    if !got.success() || debs.is_empty() {
        bail!("`apt-get download {package}` failed");
    }
    for deb in debs {
        let unpacked = Command::new("dpkg-deb")
            .arg("-x")
            .arg(&deb)
            .arg(folder)
            .status()?;
        if !unpacked.success() {
            bail!("{} cannot be unpacked", deb.display());
        }
        std::fs::remove_file(deb)?;
    }
    Ok(())
}

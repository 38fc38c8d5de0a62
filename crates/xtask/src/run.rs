//! Running other programs, and saying which.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The project's root folder.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .expect("this crate lives two folders below the root")
        .to_path_buf()
}

/// The cargo that started us.
pub(crate) fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// Where cargo puts the program in that profile.
pub(crate) fn built(profile: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target
        .join(profile)
        .join(format!("bolthole{}", std::env::consts::EXE_SUFFIX))
}

/// Says what is run, runs it in the root folder, and fails if it does.
pub(crate) fn run(program: &str, words: &[&str]) -> Result<()> {
    run_with(program, words, &[])
}

/// As `run`, with some of the environment set.
pub(crate) fn run_with(program: &str, words: &[&str], environment: &[(&str, &OsStr)]) -> Result<()> {
    let shown = if program == cargo() { "cargo" } else { program };
    eprintln!("\n> {shown} {}", words.join(" "));
    let status = Command::new(program)
        .args(words)
        .envs(environment.iter().copied())
        .current_dir(root())
        .status()
        .with_context(|| format!("`{shown}` could not be started; is it installed?"))?;
    if !status.success() {
        bail!("`{shown} {}` failed", words.join(" "));
    }
    Ok(())
}

/// Whether a program is there and answers.
pub(crate) fn answers(program: &str, words: &[&str]) -> bool {
    let quiet = Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    quiet.is_ok_and(|status| status.success())
}

/// Installs Debian packages, where that is possible without asking anybody.
pub(crate) fn apt_install(packages: &[&str]) -> Result<()> {
    let root_user = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    if !root_user || !answers("apt-get", &["--version"]) {
        bail!(
            "{} is missing; install it with your system's packages and try again",
            packages.join(", ")
        );
    }
    eprintln!("installing {} with apt-get", packages.join(", "));
    run("apt-get", &["update", "-q"])?;
    let mut words = vec!["install", "-q", "-y", "--no-install-recommends"];
    words.extend(packages);
    run_with(
        "apt-get",
        &words,
        &[("DEBIAN_FRONTEND", OsStr::new("noninteractive"))],
    )
}

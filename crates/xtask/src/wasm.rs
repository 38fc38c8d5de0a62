//! `cargo xtask wasm`: the application for the phone, as WebAssembly and one file of knowledge.
//!
//! Two routes lead there, and the one that is taken is said: rustup's compiler with the source of the standard
//! library, or Debian's packages of both, unpacked into a cache folder and not installed.
//! `BOLTHOLE_WASM_ROUTE=debian` takes the second in any case.

mod debian;
mod shrink;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::{answers, cargo, root, run_with};

/// The machine that every browser has inside.
const TARGET: &str = "wasm32-unknown-unknown";

/// What `wasm` makes.
pub(crate) struct Made {
    /// The program, whole.
    pub(crate) wasm: PathBuf,
    /// The small program that a phone begins with.
    pub(crate) first: PathBuf,
    /// What each language brings.
    pub(crate) languages: Vec<Spoken>,
}

/// The files of one language.
pub(crate) struct Spoken {
    /// Its name in the files' names: `en`.
    pub(crate) name: &'static str,
    /// The method, as far as it is needed at the cage.
    pub(crate) method: PathBuf,
    /// The words of reading pages.
    pub(crate) words: PathBuf,
}

/// The languages that a phone can be given: each file's name, and the language's tag.
const LANGUAGES: [(&str, &str); 2] = [("en", "en-GB"), ("de", "de")];

impl Made {
    /// Every file.
    fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        let languages = self.languages.iter().flat_map(|one| [&one.method, &one.words]);
        [&self.wasm, &self.first].into_iter().chain(languages)
    }
}

pub(crate) fn run(rest: &[String]) -> Result<()> {
    let made = make()?;
    tell(&made)?;
    if rest.iter().any(|word| word == "--twice") {
        same_again(&made)?;
    }
    Ok(())
}

/// Whether this machine has a route at all.
///
/// # Errors
/// Neither route is open; why, and what stays possible.
pub(crate) fn possible() -> Result<()> {
    Route::find().map(drop)
}

/// Builds both files and gives their places.
pub(crate) fn make() -> Result<Made> {
    let folder = target_folder().join("phone");
    make_in(&folder, &Route::find()?)
}

fn make_in(folder: &Path, route: &Route) -> Result<Made> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let languages = LANGUAGES.map(|(name, _)| Spoken {
        name,
        method: folder.join(format!("method.{name}.bin")),
        words: folder.join(format!("words.{name}.bin")),
    });
    let made = Made {
        wasm: folder.join("bolthole.wasm"),
        first: folder.join("first.wasm"),
        languages: languages.into(),
    };
    for (one, (_, tag)) in made.languages.iter().zip(LANGUAGES) {
        std::fs::write(&one.method, method_asset("needed", tag)?)
            .context("cannot write the method's asset")?;
        std::fs::write(&one.words, method_asset("words", tag)?).context("cannot write the asset of words")?;
    }
    let build = folder.join("build");
    let built = build.join(TARGET).join("phone/bolthole_phone.wasm");
    for (features, program) in [("whole", &made.wasm), ("", &made.first)] {
        route.build(&build, features)?;
        shrink::shrink(&built, program)?;
    }
    Ok(made)
}

/// Where cargo builds.
pub(crate) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where what was downloaded stays for the next time.
fn cache_folder(name: &str) -> Result<PathBuf> {
    let home =
        std::env::var_os("HOME").context("HOME is not set, so there is no place for a cache folder")?;
    Ok(PathBuf::from(home).join(".cache/bolthole").join(name))
}

fn method_asset(part: &str, language: &str) -> Result<Vec<u8>> {
    println!("\n> cargo run -p bolthole-phone --example method_asset -- {part} {language}");
    let ran = Command::new(cargo())
        .args([
            "run",
            "--quiet",
            "-p",
            "bolthole-phone",
            "--example",
            "method_asset",
            "--",
            part,
            language,
        ])
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    if !ran.status.success() {
        bail!("the method's asset could not be made");
    }
    Ok(ran.stdout)
}

/// How a compiler and the standard library for the browser come here.
enum Route {
    /// rustup's own, with the library's source.
    Rustup,
    /// Debian's, unpacked there.
    Debian(debian::Toolchain),
}

/// The standard library is built along, small and without the words for a panic: together they are a fifth of the
/// program. Only an unstable flag does that, so the compiler is told to allow those.
const SMALL_LIBRARY: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

impl Route {
    fn find() -> Result<Route> {
        let wanted = std::env::var("BOLTHOLE_WASM_ROUTE").unwrap_or_default();
        if wanted == "debian" {
            println!("route: Debian's packages, unpacked and not installed, as asked");
            return Ok(Route::Debian(debian::unpacked()?));
        }
        if has_source() || (answers("rustup", &["component", "add", "rust-src"]) && has_source()) {
            println!("route: rustup's compiler, with the standard library from its source (rust-src)");
            return Ok(Route::Rustup);
        }
        println!("route: rustup has no rust-src to offer, so Debian's packages, unpacked and not installed");
        let toolchain = debian::unpacked().context(
            "the phone's part cannot be built here; the server works without it, but a phone will not work offline",
        )?;
        Ok(Route::Debian(toolchain))
    }

    fn build(&self, folder: &Path, features: &str) -> Result<()> {
        let mut words = vec![
            "build",
            "--locked",
            "--lib",
            "-p",
            "bolthole-phone",
            "--no-default-features",
            "--features",
            features,
            "--profile",
            "phone",
            "--target",
            TARGET,
        ];
        words.extend(SMALL_LIBRARY);
        let mut environment: Vec<(&str, OsString)> = vec![
            ("CARGO_TARGET_DIR", folder.into()),
            ("RUSTC_BOOTSTRAP", "1".into()),
        ];
        let (program, compiler) = match self {
            Route::Rustup => (cargo(), sysroot()?),
            Route::Debian(toolchain) => {
                environment.extend(toolchain.environment());
                (toolchain.cargo(), toolchain.folder.clone())
            }
        };
        let hidden = [(root(), "bolthole"), (cargo_home(), "cargo"), (compiler, "rust")];
        environment.push(("CARGO_ENCODED_RUSTFLAGS", flags(&hidden)));
        let environment: Vec<(&str, &OsStr)> = environment
            .iter()
            .map(|(name, value)| (*name, value.as_os_str()))
            .collect();
        run_with(&program, &words, &environment)
    }
}

/// No path of this machine goes into the program, so that every machine makes the same bytes.
fn flags(hidden: &[(PathBuf, &str)]) -> OsString {
    let mut flags = OsString::from(
        "-Zunstable-options\u{1f}-Cpanic=immediate-abort\u{1f}-Csymbol-mangling-version=legacy",
    );
    for (folder, name) in hidden {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={name}"));
    }
    flags
}

fn has_source() -> bool {
    sysroot().is_ok_and(|sysroot| sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn sysroot() -> Result<PathBuf> {
    let asked = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(root())
        .output()
        .context("rustc could not be started")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&asked.stdout).trim()))
}

fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// Says what was made and how heavy it is.
fn tell(made: &Made) -> Result<()> {
    println!();
    for path in made.paths() {
        let raw = std::fs::metadata(path)?.len();
        println!(
            "{}: {raw} bytes, {} compressed",
            path.display(),
            compressed(path)?
        );
    }
    Ok(())
}

/// How many bytes gzip makes of a file, as a server would send it.
pub(crate) fn compressed(path: &Path) -> Result<usize> {
    let packed = Command::new("gzip")
        .args(["-9", "-n", "-c"])
        .arg(path)
        .output()
        .context("`gzip` could not be started; is it installed?")?;
    Ok(packed.stdout.len())
}

/// Builds everything again from nothing and compares.
fn same_again(first: &Made) -> Result<()> {
    println!("\nonce more from nothing, to compare");
    let folder = target_folder().join("phone-again");
    let _ = std::fs::remove_dir_all(&folder);
    let second = make_in(&folder, &Route::find()?)?;
    for (one, other) in first.paths().zip(second.paths()) {
        if std::fs::read(one)? != std::fs::read(other)? {
            bail!("{} and {} differ", one.display(), other.display());
        }
    }
    println!("\nthe same bytes both times");
    Ok(())
}

//! Takes the phone's files in, where `cargo xtask dist` has laid them out; otherwise the program is built without.

use std::env;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=BOLTHOLE_DIST");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let dist = env::var_os("BOLTHOLE_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", dist.display());
    let mut names = Vec::new();
    if dist.join("sw.js").is_file() {
        gather(&dist, "", &mut names)?;
        names.sort();
    }
    if let Some(name) = names.iter().find(|name| is_old(&dist, &root, name)) {
        println!(
            "cargo::warning=the phone's files are left out: {name} has changed since; `cargo xtask dist` makes them anew"
        );
        names.clear();
    }
    let code = table(&dist, &names)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("phone_files.rs"), code)?;
    Ok(())
}

/// Every file by its path below the folder, but for the first page, which the server answers itself.
fn gather(folder: &Path, below: &str, names: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), names)?;
        } else if !name.starts_with("index.html") && !name.starts_with('.') {
            names.push(name);
        }
    }
    Ok(())
}

/// The worker takes no file that is not as it was laid out, so one that is older than the pages' own helps nobody.
fn is_old(dist: &Path, root: &Path, name: &str) -> bool {
    let Some(asset) = name.strip_prefix("assets/") else {
        return false;
    };
    let of_the_pages = root.join("web").join(asset);
    println!("cargo::rerun-if-changed={}", of_the_pages.display());
    of_the_pages.is_file() && fs::read(of_the_pages).ok() != fs::read(dist.join(name)).ok()
}

/// The table as Rust.
fn table(dist: &Path, names: &[String]) -> Result<String, Box<dyn Error>> {
    let included = |name: &str| format!("include_bytes!({:?})", dist.join(name).display().to_string());
    let copy = |name: &str, ending: &str| {
        let copy = format!("{name}.{ending}");
        match names.contains(&copy) {
            true => format!("Some({})", included(&copy)),
            false => "None".to_owned(),
        }
    };
    let mut code = String::from(
        "/// What `cargo xtask dist` had laid out; empty where it had not.\npub(crate) static PHONE_FILES: &[PhoneFile] = &[\n",
    );
    for name in names {
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        writeln!(
            code,
            "    PhoneFile {{ name: {name:?}, plain: {}, brotli: {}, gzip: {} }},",
            included(name),
            copy(name, "br"),
            // Only pages are fetched over plain http, where browsers take no brotli; a phone's own files never are.
            match name.starts_with("assets/") {
                true => copy(name, "gz"),
                false => "None".to_owned(),
            },
        )?;
    }
    code.push_str("];\n");
    Ok(code)
}

//! `cargo xtask dist`: a folder that any plain file server can hand out over https, with no Bolthole server at all.
//!
//! The worker is told each file with the hash of its bytes, and fetches nothing else. Its own modules lie in a folder
//! named after the version, so a half-finished upload never mixes two versions.
//!
//! The program takes the same folder in when it is built, so what did not change is not written again: nothing is
//! then built again for it either.

mod bare;
mod folder;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use self::bare::without_comments;
use crate::run::{answers, root};
use crate::wasm;

/// What pages and worker ask for below `assets/`, from `web/`.
const ASSETS: [&str; 10] = [
    "look.css",
    "manifest.webmanifest",
    "icon-192.png",
    "bolthole.js",
    "visit.js",
    "photo.js",
    "listening.css",
    "phone.js",
    "mark.svg",
    "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
];
/// What is asked for once, while there is a line: by a home screen, and by a first page that is read in German.
const ONCE: [&str; 4] = ["icon-180.png", "icon-512.png", "fonts/OFL.txt", "start.de.json"];
/// What the worker is made of.
const MODULES: [&str; 7] = [
    "answer.js",
    "drawer.js",
    "engine.js",
    "household.js",
    "ids.js",
    "start.js",
    "sync.js",
];

/// What is fetched after the first page: all other pages with what they alone need, the words to read, and the picture
/// for the home screen.
const LATER: [&str; 5] = [
    "bolthole.wasm",
    "words.en.bin",
    "assets/photo.js",
    "assets/listening.css",
    "assets/icon-192.png",
];

/// What only a phone fetches on which somebody reads that language.
const GERMAN: [&str; 2] = ["method.de.bin", "words.de.bin"];

/// Files by their path below the folder.
type Files = BTreeMap<String, Vec<u8>>;

pub(crate) fn run(rest: &[String]) -> Result<()> {
    let folder = match rest {
        [] => home(),
        [name] => PathBuf::from(name),
        _ => bail!("`cargo xtask dist` takes one folder at most"),
    };
    into(&folder)
}

/// The folder from which the program takes the phone's files when it is built: `dist`, or what `BOLTHOLE_DIST` names.
pub(crate) fn home() -> PathBuf {
    std::env::var_os("BOLTHOLE_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// Makes the phone's files for a build of the program, where this machine can; gives the folder, if so.
pub(crate) fn for_the_program() -> Result<Option<PathBuf>> {
    if let Err(fault) = wasm::possible() {
        println!("\nthe program is built without the phone's files: {fault:#}");
        return Ok(None);
    }
    into(&home())?;
    Ok(Some(home()))
}

/// Fills a folder, and says what a phone will fetch of it.
fn into(folder: &Path) -> Result<()> {
    let made = wasm::make()?;
    let files = laid_out(kept(&made)?)?;
    folder::fill(folder, &files)?;
    pack(folder, &files)?;
    tell(folder, &files)
}

/// What the worker keeps on its shelf.
fn kept(made: &wasm::Made) -> Result<Files> {
    let mut files = Files::new();
    files.insert("first.wasm".to_owned(), read(&made.first)?);
    files.insert("bolthole.wasm".to_owned(), read(&made.wasm)?);
    for one in &made.languages {
        files.insert(format!("method.{}.bin", one.name), read(&one.method)?);
        files.insert(format!("words.{}.bin", one.name), read(&one.words)?);
    }
    for name in ASSETS {
        files.insert(format!("assets/{name}"), read(&root().join("web").join(name))?);
    }
    Ok(files)
}

/// All files of the folder: those kept, those asked for once, the worker and its modules.
fn laid_out(kept: Files) -> Result<Files> {
    let web = root().join("web");
    let worker = without_comments(&text(&web.join("sw.js"))?);
    let start = text(&web.join("start.html"))?;
    let mut modules = Files::new();
    for name in MODULES {
        let module = without_comments(&text(&web.join("phone").join(name))?);
        modules.insert(name.to_owned(), module.into_bytes());
    }
    let version = version(&kept, &modules, &worker);
    let mut files = kept;
    let worker = filled_in(&worker, &version, &files)?;
    for (name, bytes) in modules {
        files.insert(format!("phone-{version}/{name}"), bytes);
    }
    for name in ONCE {
        files.insert(format!("assets/{name}"), read(&web.join(name))?);
    }
    let start = replaced(&start, "phone/start.js", &format!("phone-{version}/start.js"))?;
    files.insert("sw.js".to_owned(), worker.into_bytes());
    files.insert("index.html".to_owned(), start.into_bytes());
    Ok(files)
}

/// A short name for exactly these bytes.
fn version(kept: &Files, modules: &Files, worker: &str) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in kept.iter().chain(modules) {
        hash.update(name);
        hash.update(Sha256::digest(bytes));
    }
    hash.update(worker);
    hash.finalize()[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The worker with its version, its files and the folder of its modules.
fn filled_in(worker: &str, version: &str, files: &Files) -> Result<String> {
    let list: String = files
        .iter()
        .map(|(name, bytes)| format!("  [\"{name}\", \"sha256-{}\"],\n", base64(&Sha256::digest(bytes))))
        .collect();
    let worker = replaced(
        worker,
        "const VERSION = \"unbuilt\";",
        &format!("const VERSION = \"{version}\";"),
    )?;
    let worker = replaced(
        &worker,
        "const FILES = [];",
        &format!("const FILES = [\n{list}];"),
    )?;
    replaced(&worker, "\"./phone/", &format!("\"./phone-{version}/"))
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    if !text.contains(from) {
        bail!("`{from}` is not there any more, so the files cannot be laid out");
    }
    Ok(text.replace(from, to))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let joined =
            three.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for nth in 0..4 {
            let letter = LETTERS[(joined >> (18 - 6 * nth) & 63) as usize];
            out.push(if nth <= three.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    out
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Puts smaller copies beside each file that gets smaller, for servers that hand such copies out. Needs Node.
fn pack(folder: &Path, files: &Files) -> Result<()> {
    let paths: Vec<String> = fetched(files)
        .filter(|name| !name.ends_with(".woff2") && !name.ends_with(".png"))
        .filter(|name| {
            let is_there = |copy| folder.join(format!("{name}.{copy}")).exists();
            !folder::COPIES.into_iter().all(is_there)
        })
        .map(|name| folder.join(name).to_string_lossy().into_owned())
        .collect();
    if paths.is_empty() {
        return Ok(());
    }
    if !answers("node", &["--version"]) {
        println!("\nNode is not here, so no file gets smaller copies beside it");
        return Ok(());
    }
    let packed = Command::new("node")
        .args(["--input-type=module", "-e", PACK])
        .args(&paths)
        .status()
        .context("`node` could not be started")?;
    if !packed.success() {
        bail!("the smaller copies could not be made");
    }
    Ok(())
}

/// Both as small as they get. Over plain http browsers take no brotli, so there is gzip as well.
const PACK: &str = "import { readFileSync, writeFileSync } from 'node:fs'; import { brotliCompressSync, gzipSync } from 'node:zlib';\
    for (const path of process.argv.slice(1)) { const bytes = readFileSync(path);\
    writeFileSync(`${path}.br`, brotliCompressSync(bytes)); writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 })); }";

/// So many bytes, packed, a first visit is to weigh at most: it may be right after a bite, on a slow line.
const MOST_AT_FIRST: usize = 350_000;

/// What a phone fetches when it opens the folder for the first time.
fn fetched(files: &Files) -> impl Iterator<Item = &String> {
    files
        .keys()
        .filter(|name| !ONCE.iter().any(|once| name.ends_with(once)))
}

/// Says where it is, and how much a phone fetches on its first visit.
fn tell(folder: &Path, files: &Files) -> Result<()> {
    let (mut all_gzip, mut all_brotli) = (0, 0);
    let mut later = String::new();
    println!("\n    gzip   brotli");
    for name in fetched(files) {
        let gzip = wasm::compressed(&folder.join(name))?;
        let packed = std::fs::metadata(folder.join(format!("{name}.br")));
        let brotli = packed.map_or(files[name].len(), |file| {
            usize::try_from(file.len()).unwrap_or(usize::MAX)
        });
        let when = match name.as_str() {
            name if LATER.contains(&name) => "after the first page",
            name if GERMAN.contains(&name) => "where somebody reads German",
            _ => "",
        };
        if !when.is_empty() {
            later.push_str(&format!("{gzip:>8} {brotli:>8}  {name}, {when}\n"));
            continue;
        }
        println!("{gzip:>8} {brotli:>8}  {name}");
        all_gzip += gzip;
        all_brotli += brotli;
    }
    println!("{all_gzip:>8} {all_brotli:>8}  bytes on the first visit, all together");
    if all_brotli > MOST_AT_FIRST {
        println!(
            "         {:>8}  MORE THAN A FIRST VISIT IS TO WEIGH",
            all_brotli - MOST_AT_FIRST
        );
    }
    print!("{later}");
    println!("\n{} is ready for any https file server", folder.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_browsers_read_them() {
        assert_eq!(base64(b""), "");
        assert_eq!(base64(b"r"), "cg==");
        assert_eq!(base64(b"ra"), "cmE=");
        assert_eq!(base64(b"rats"), "cmF0cw==");
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    #[test]
    fn one_changed_byte_makes_another_version() {
        let files = |bytes: &[u8]| Files::from([("a".to_owned(), bytes.to_vec())]);
        let version = |kept: &[u8], module: &[u8], worker| version(&files(kept), &files(module), worker);
        let first = version(b"1", b"2", "3");
        assert_eq!(first.len(), 12);
        assert_eq!(first, version(b"1", b"2", "3"));
        for other in [
            version(b"x", b"2", "3"),
            version(b"1", b"x", "3"),
            version(b"1", b"2", "x"),
        ] {
            assert_ne!(first, other);
        }
    }

    #[test]
    fn the_worker_of_the_house_has_every_place_that_is_filled_in() {
        let worker = without_comments(&text(&root().join("web/sw.js")).unwrap());
        let files = Files::from([("assets/look.css".to_owned(), b"p {}".to_vec())]);
        let filled = filled_in(&worker, "0a1b2c", &files).unwrap();
        assert!(filled.contains("const VERSION = \"0a1b2c\";"));
        assert!(filled.contains("[\"assets/look.css\", \"sha256-"));
        assert!(filled.contains("from \"./phone-0a1b2c/answer.js\""));
        assert!(!filled.contains("./phone/"));
    }
}

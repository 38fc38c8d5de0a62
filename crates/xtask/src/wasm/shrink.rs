//! Binaryen's optimizer, from npm where that can be had; without it the program is larger and does the same.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::cache_folder;
use crate::run::{answers, run};

/// One version everywhere: another one makes other bytes.
const BINARYEN: &str = "binaryen@132.0.0";

/// What rustc writes beyond the first WebAssembly; the optimizer has to be told.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What counts is the size once compressed. A function that is copied into several others, or merged with one that is
/// merely similar, saves bytes and costs compressed ones; functions of a name side by side save a tenth of those.
/// `-O2 -s 2` leaves more bytes than `-Oz` and fewer compressed ones. No data lies below 1 KiB: the stack ends there.
///
/// Never with `-tnh`: a check that fails must stop the program, not let it run on.
const PASSES: [&str; 16] = [
    "--low-memory-unused",
    "-O2",
    "-s",
    "2",
    "--always-inline-max-function-size",
    "0",
    "--flexible-inline-max-function-size",
    "0",
    "--one-caller-inline-max-function-size",
    "0",
    "--optimize-added-constants-propagate",
    "--converge",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Writes a smaller copy of `from` to `to`, unless it was made from the same bytes before: that takes half a minute.
pub(crate) fn shrink(from: &Path, to: &Path) -> Result<()> {
    let Some(optimizer) = optimizer()? else {
        println!("wasm-opt cannot be had, so the program stays as large as it is");
        let program = std::fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        let bare = without_names(&program).context("the compiler wrote no WebAssembly")?;
        return std::fs::write(to, bare).with_context(|| format!("cannot write {}", to.display()));
    };
    let (made_of, recipe) = (to.with_extension("made-of"), recipe(from)?);
    if to.exists() && std::fs::read(&made_of).is_ok_and(|known| known == recipe) {
        return Ok(());
    }
    let [optimizer, from, to] = [&optimizer, from, to].map(|path| path.to_string_lossy().into_owned());
    let mut words = vec![optimizer.as_str()];
    words.extend(FEATURES);
    words.extend(PASSES);
    words.extend([from.as_str(), "-o", to.as_str()]);
    run("node", &words)?;
    std::fs::write(&made_of, recipe).with_context(|| format!("cannot write {}", made_of.display()))
}

/// The program without what is only there for people: names of functions, and who compiled it. None if it is no program.
fn without_names(program: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 8;
    /// Sections that no browser reads.
    const CUSTOM: u8 = 0;
    let mut bare = program.get(..HEAD)?.to_vec();
    let mut at = HEAD;
    while let Some(kind) = program.get(at) {
        let (length, n_bytes) = number(program.get(at + 1..)?)?;
        let end = at + 1 + n_bytes + length;
        let section = program.get(at..end)?;
        if *kind != CUSTOM {
            bare.extend_from_slice(section);
        }
        at = end;
    }
    Some(bare)
}

/// A number as WebAssembly writes it (LEB128), and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (nth, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * nth);
        if byte & 0x80 == 0 {
            return Some((number, nth + 1));
        }
    }
    None
}

/// What the smaller copy is made of: the program, and how it is made smaller.
fn recipe(from: &Path) -> Result<Vec<u8>> {
    let program = std::fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let mut hash = Sha256::new_with_prefix(program);
    for word in [BINARYEN].iter().chain(&FEATURES).chain(&PASSES) {
        hash.update(word);
    }
    Ok(hash.finalize().to_vec())
}

fn optimizer() -> Result<Option<PathBuf>> {
    let folder = cache_folder(&BINARYEN.replace('@', "-"))?;
    let optimizer = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !optimizer.exists() && answers("npm", &["--version"]) {
        std::fs::create_dir_all(&folder)?;
        println!("fetching {BINARYEN} with npm");
        let place = folder.to_string_lossy().into_owned();
        answers(
            "npm",
            &["install", "--no-audit", "--no-fund", "--prefix", &place, BINARYEN],
        );
    }
    Ok(optimizer.exists().then_some(optimizer))
}

#[cfg(test)]
mod tests {
    use super::without_names;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    fn program(sections: &[&[u8]]) -> Vec<u8> {
        [HEAD, &sections.concat()].concat()
    }

    #[test]
    fn names_are_left_out_and_nothing_else() {
        let long = [&[11, 0x82, 0x01][..], &[7; 130]].concat();
        let named = program(&[&[1, 2, 5, 6], &[0, 3, 1, 2, 3], &long, &[0, 0]]);
        assert_eq!(without_names(&named), Some(program(&[&[1, 2, 5, 6], &long])));
    }

    #[test]
    fn a_file_that_ends_too_early_is_no_program() {
        assert_eq!(without_names(b"\0asm"), None);
        assert_eq!(without_names(&program(&[&[1, 9, 5]])), None);
        assert_eq!(without_names(&program(&[&[1]])), None);
    }
}

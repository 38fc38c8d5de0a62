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

/// Twice over, for many functions turn out alike once they are small.
///
/// Never with `-tnh`: a check that fails must stop the program, not let it run on.
const PASSES: [&str; 6] = [
    "-Oz",
    "--merge-similar-functions",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Writes a smaller copy of `from` to `to`, unless it was made from the same bytes before: that takes half a minute.
pub(crate) fn shrink(from: &Path, to: &Path) -> Result<()> {
    let Some(optimizer) = optimizer()? else {
        println!("wasm-opt cannot be had, so the program stays as large as it is");
        std::fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
        return Ok(());
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

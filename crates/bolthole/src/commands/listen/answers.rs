//! Where the answer to each recording lies: under its own name, with as many folders before it as tell it apart.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use super::tell;
use crate::command_line::Sounds;

/// The answers' places in `folder`, in the recordings' order; a recording that is named twice has one place.
pub(super) fn answer_files(folder: &Path, recordings: &[PathBuf], format: Sounds) -> Vec<PathBuf> {
    // Two ways of writing one path are one recording.
    let whole: Vec<PathBuf> = recordings
        .iter()
        .map(|path| path.canonicalize().unwrap_or_else(|_| path.clone()))
        .collect();
    let mut n_parts = vec![1; whole.len()];
    while lengthen(&whole, &mut n_parts) {}
    let place = |(path, n): (&PathBuf, usize)| {
        let mut name = OsString::from(tail(path, n));
        name.push(".");
        name.push(tell::ending(format));
        folder.join(name)
    };
    whole.iter().zip(n_parts).map(place).collect()
}

/// Gives recordings that would share a place one more folder; whether any did and had one.
fn lengthen(whole: &[PathBuf], n_parts: &mut [usize]) -> bool {
    let mut sharing: BTreeMap<PathBuf, Vec<usize>> = BTreeMap::new();
    for (index, path) in whole.iter().enumerate() {
        sharing.entry(tail(path, n_parts[index])).or_default().push(index);
    }
    let mut any = false;
    for alike in sharing.values() {
        let differ = alike.iter().any(|index| whole[*index] != whole[alike[0]]);
        for index in alike.iter().filter(|_| differ) {
            if n_parts[*index] < names(&whole[*index]).count() {
                n_parts[*index] += 1;
                any = true;
            }
        }
    }
    any
}

/// The last so many names of a path.
fn tail(path: &Path, n: usize) -> PathBuf {
    let n_before = names(path).count().saturating_sub(n);
    names(path).skip(n_before).collect()
}

/// Without what leads to the root or upward, so that no answer leaves its folder.
fn names(path: &Path) -> impl Iterator<Item = Component<'_>> {
    path.components()
        .filter(|part| matches!(part, Component::Normal(_)))
}

//! Where the answer to each recording lies: under its own name, with as many folders before it as tell it apart.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use super::tell;
use crate::command_line::Sounds;

/// Which recording each answer in a folder is of, a line each: two cards' recordings may bear one name.
const OWNERS: &str = ".recordings.jsonl";

/// The answers' places in `folder`, in the recordings' order; a recording that is named twice has one place, and none
/// has that of a recording that was heard another time.
pub(super) fn answer_files(folder: &Path, recordings: &[PathBuf], format: Sounds) -> Vec<PathBuf> {
    let whole: Vec<PathBuf> = recordings.iter().map(|path| whole(path)).collect();
    let mut n_parts = vec![1; whole.len()];
    while lengthen(&whole, &mut n_parts) {}
    let owners = owners(folder);
    let place = |(path, n): (&PathBuf, usize)| {
        let places = (n..=names(path).count().max(n)).map(|n| place_of(path, n, format));
        let is_free = |place: &PathBuf| owners.get(place).is_none_or(|owner| owner == path);
        let mut free = places.filter(is_free);
        // Where it lies already, or else under the shortest name that is not another's.
        let own = (1..n)
            .map(|n| place_of(path, n, format))
            .find(|place| owners.get(place) == Some(path));
        folder.join(
            own.or_else(|| free.next())
                .unwrap_or_else(|| place_of(path, n, format)),
        )
    };
    whole.iter().zip(n_parts).map(place).collect()
}

/// Notes of which recording an answer in `folder` is.
pub(super) fn own(folder: &Path, answer: &Path, recording: &Path) -> std::io::Result<()> {
    let answer = answer.strip_prefix(folder).unwrap_or(answer);
    let line = serde_json::json!([answer.to_string_lossy(), whole(recording).to_string_lossy()]);
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join(OWNERS))?;
    // One write a line, so that no two cores' lines mix.
    file.write_all(format!("{line}\n").as_bytes())
}

/// What was noted of answers; a line that cannot be read is passed over.
fn owners(folder: &Path) -> BTreeMap<PathBuf, PathBuf> {
    let text = std::fs::read_to_string(folder.join(OWNERS)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| serde_json::from_str(line).ok());
    lines
        .map(|(answer, recording): (PathBuf, PathBuf)| (answer, recording))
        .collect()
}

/// Two ways of writing one path are one recording.
fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The place of an answer within its folder, with so many of its recording's names.
fn place_of(path: &Path, n: usize, format: Sounds) -> PathBuf {
    let mut name = OsString::from(tail(path, n));
    name.push(".");
    name.push(tell::ending(format));
    PathBuf::from(name)
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

//! A folder that holds exactly these files. What is there already and did not change is left alone, time stamp and all.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::Files;

/// Endings of the smaller copies that lie beside a file.
pub(super) const COPIES: [&str; 2] = ["br", "gz"];
/// What belongs to the repository and stays.
const STAYS: &str = ".gitignore";

/// Writes what is new, throws the copies of what changed away, and everything that an earlier version left.
pub(super) fn fill(folder: &Path, files: &Files) -> Result<()> {
    if holds_something_else(folder)? {
        bail!("{} holds something else; name an empty folder", folder.display());
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        if std::fs::read(&path).is_ok_and(|known| known == *bytes) {
            continue;
        }
        for copy in COPIES {
            let _ = std::fs::remove_file(folder.join(format!("{name}.{copy}")));
        }
        let parent = path.parent().expect("it lies in the folder");
        std::fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let stays: BTreeSet<PathBuf> = files.keys().flat_map(|name| with_copies(folder, name)).collect();
    throw_away_all_but(&stays, folder).map(drop)
}

fn with_copies(folder: &Path, name: &str) -> Vec<PathBuf> {
    let copies = COPIES
        .into_iter()
        .map(|copy| folder.join(format!("{name}.{copy}")));
    copies.chain([folder.join(name), folder.join(STAYS)]).collect()
}

/// Whether anything is left in it.
fn throw_away_all_but(stays: &BTreeSet<PathBuf>, folder: &Path) -> Result<bool> {
    let mut holds = false;
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            if throw_away_all_but(stays, &path)? {
                holds = true;
            } else {
                std::fs::remove_dir(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        } else if stays.contains(&path) {
            holds = true;
        } else {
            std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(holds)
}

/// Whether a folder has files in it that an earlier run did not write.
fn holds_something_else(folder: &Path) -> Result<bool> {
    if !folder.exists() {
        return Ok(false);
    }
    let mut entries = folder
        .read_dir()
        .with_context(|| format!("cannot list {}", folder.display()))?;
    if entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == STAYS)) {
        return Ok(false);
    }
    let worker = std::fs::read_to_string(folder.join("sw.js")).unwrap_or_default();
    Ok(!worker.contains("const SHELF = `bolthole-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(worker: &str, look: &str) -> Files {
        let worker = format!("const SHELF = `bolthole-x`; {worker}");
        Files::from([
            ("sw.js".to_owned(), worker.into_bytes()),
            ("assets/look.css".to_owned(), look.as_bytes().to_vec()),
        ])
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                names.extend(self::names(&path));
            } else {
                names.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
        names.sort();
        names
    }

    /// A folder of this one test's own.
    fn fresh(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("bolthole-fill-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir(&folder).unwrap();
        folder
    }

    #[test]
    fn only_what_changed_is_written_and_what_is_old_goes() {
        let folder = fresh("again");
        std::fs::write(folder.join(STAYS), "*").unwrap();
        fill(&folder, &files("1", "p {}")).unwrap();
        for copy in ["sw.js.br", "assets/look.css.gz"] {
            std::fs::write(folder.join(copy), "smaller").unwrap();
        }
        let old = folder.join("phone-0a1b");
        std::fs::create_dir(&old).unwrap();
        std::fs::write(old.join("start.js"), "old").unwrap();
        let written = |name: &str| std::fs::metadata(folder.join(name)).unwrap().modified().unwrap();
        let before = written("assets/look.css");

        fill(&folder, &files("2", "p {}")).unwrap();
        assert_eq!(written("assets/look.css"), before);
        assert_eq!(names(&folder), [".gitignore", "look.css", "look.css.gz", "sw.js"]);
        assert!(!old.exists());
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_left_alone() {
        let folder = fresh("else");
        std::fs::write(folder.join("sw.js"), "somebody's own").unwrap();
        let told = fill(&folder, &files("1", "")).unwrap_err().to_string();
        assert!(
            told.ends_with("holds something else; name an empty folder"),
            "{told}"
        );
        assert_eq!(names(&folder), ["sw.js"]);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

use super::language;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../method");

/// The files of a method by their path inside its folder, handed in: this crate opens nothing itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    root: String,
    contents: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// No files yet; `root` is what faults call the folder, such as `method`.
    pub fn new(root: &str) -> Files {
        Files {
            root: root.trim_end_matches('/').to_owned(),
            contents: BTreeMap::new(),
        }
    }

    /// The files that come with the program.
    pub fn built_in() -> Files {
        let mut files = Files::new("method");
        let mut folders = vec![&BUILT_IN];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            for file in folder.files() {
                files.put(&file.path().to_string_lossy(), file.contents());
            }
        }
        files
    }

    /// Adds a file, or replaces it. `path` is inside the folder, with `/` between its parts.
    ///
    /// What editors and systems leave behind (`.DS_Store`, `en.md~`) is passed over.
    pub fn put(&mut self, path: &str, contents: impl Into<Vec<u8>>) {
        let path = path.replace('\\', "/");
        let left_behind = path.split('/').any(|part| part.starts_with('.')) || path.ends_with('~');
        if !left_behind {
            self.contents.insert(path, contents.into());
        }
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) {
        self.contents.remove(path);
    }

    /// All paths in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.contents.keys().map(String::as_str)
    }

    /// The text of a file; none where there is no such file or it is no text.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.contents.get(path)?).ok()
    }

    /// The names of the folders directly inside `folder`, in order. Words in another language alone make no folder.
    pub(crate) fn folders_in(&self, folder: &str) -> BTreeSet<String> {
        let prefix = format!("{folder}/");
        self.paths()
            .filter(|path| language::of_file(path).is_none())
            .filter_map(|path| path.strip_prefix(&prefix)?.split_once('/'))
            .map(|(name, _)| name.to_owned())
            .collect()
    }

    /// The path as faults show it.
    pub(crate) fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    /// The first line from `from` on (both from 1) that has `needle` in it.
    pub(crate) fn line_of(&self, path: &str, from: usize, needle: &str) -> Option<usize> {
        let lines = self.text(path)?.lines().enumerate().skip(from.saturating_sub(1));
        lines
            .into_iter()
            .find(|(_, line)| line.contains(needle))
            .map(|(index, _)| index + 1)
    }
}

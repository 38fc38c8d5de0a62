//! A crate uses only floors below its own, or a crate listed earlier on its own floor.

use super::{Fault, Files, fault};

/// Ground to roof, and on each floor from left to right: a crate may use those before it.
const HOUSE: [&str; 23] = [
    "bolthole-domain",
    "bolthole-words",
    "bolthole-method",
    "bolthole-assess",
    "bolthole-plan",
    "bolthole-introduce",
    "bolthole-listen",
    "bolthole-record",
    "bolthole-sync",
    "bolthole-app",
    "bolthole-pages",
    "bolthole-export",
    "bolthole-store",
    "bolthole-store-sqlite",
    "bolthole-store-postgres",
    "bolthole-audio",
    "bolthole-hear",
    "bolthole-server",
    "bolthole-phone",
    "bolthole",
    "bolthole-bench",
    "bolthole-bench-listen",
    "bolthole-bench-trust",
];

/// The workshop may use nothing of the house.
const WORKSHOP: &str = "xtask";

pub(crate) fn check(files: &Files) -> Vec<Fault> {
    files
        .iter()
        .filter(|(path, _)| is_manifest(path))
        .flat_map(|(path, text)| manifest(path, text))
        .collect()
}

/// The manifest of a crate; the root's is virtual.
pub(crate) fn is_manifest(path: &str) -> bool {
    path.ends_with("/Cargo.toml")
}

fn manifest(path: &str, text: &str) -> Vec<Fault> {
    let Some(name) = name(text) else {
        return vec![fault(path, 1, "has no package name")];
    };
    let floor = match HOUSE.iter().position(|room| *room == name) {
        Some(floor) => floor,
        None if name == WORKSHOP => 0,
        None => {
            return vec![fault(
                path,
                1,
                format!("`{name}` has no floor yet; give it one in the workshop's tidy/floors.rs"),
            )];
        }
    };
    let used = dependencies(text).filter(|(_, used)| used.starts_with("bolthole"));
    let too_high = used.filter(|(_, used)| {
        HOUSE
            .iter()
            .position(|room| room == used)
            .is_none_or(|other| other >= floor)
    });
    too_high
        .map(|(line, used)| {
            fault(
                path,
                line,
                format!(
                    "`{name}` uses `{used}`, which is not below it; move the code down or turn the edge round"
                ),
            )
        })
        .collect()
}

pub(crate) fn name(manifest: &str) -> Option<&str> {
    manifest
        .lines()
        .find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
}

/// What the built crate depends on, with the line; what only its tests use does not count.
pub(crate) fn dependencies(manifest: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut inside = false;
    manifest.lines().enumerate().filter_map(move |(index, line)| {
        if line.starts_with('[') {
            inside = line.trim() == "[dependencies]" || line.trim() == "[build-dependencies]";
            return None;
        }
        let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
        (inside && !name.is_empty() && !line.starts_with('#')).then_some((index + 1, name))
    })
}

#[cfg(test)]
mod tests {
    use super::super::check as told;

    #[test]
    fn a_crate_that_reaches_upstairs_is_named_with_the_line() {
        told(
            super::check,
            &[(
                "crates/bolthole-plan/Cargo.toml",
                "[package]\nname = \"bolthole-plan\"\n[dependencies]\nbolthole-domain.workspace = true\nbolthole-app.workspace = true\n",
            )],
            &[
                "crates/bolthole-plan/Cargo.toml:5: `bolthole-plan` uses `bolthole-app`, which is not below it; move the code down or turn the edge round",
            ],
        );
    }

    #[test]
    fn tests_may_look_anywhere_and_a_new_crate_needs_a_floor() {
        told(
            super::check,
            &[
                (
                    "crates/bolthole-plan/Cargo.toml",
                    "[package]\nname = \"bolthole-plan\"\n[dev-dependencies]\nbolthole-app.workspace = true\n",
                ),
                (
                    "crates/bolthole-attic/Cargo.toml",
                    "[package]\nname = \"bolthole-attic\"\n",
                ),
            ],
            &[
                "crates/bolthole-attic/Cargo.toml:1: `bolthole-attic` has no floor yet; give it one in the workshop's tidy/floors.rs",
            ],
        );
    }
}

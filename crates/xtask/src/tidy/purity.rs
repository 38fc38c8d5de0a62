//! Below the store there is no clock, chance, file, network, thread, environment, async, log or unordered map.

use super::floors::{dependencies, is_manifest, name};
use super::{Fault, Files, fault};

/// The crates that also run on the phone, and what writes files for other programs.
const PURE: [&str; 12] = [
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
];

/// Dependencies that bring the outside world in.
const OUTSIDE: [&str; 16] = [
    "async-trait",
    "axum",
    "chrono",
    "fastrand",
    "futures",
    "getrandom",
    "hyper",
    "log",
    "rand",
    "reqwest",
    "sqlx",
    "tempfile",
    "time",
    "tokio",
    "tracing",
    "ureq",
];

/// Words of source text that do the same.
const WORDS: [(&str, &str); 15] = [
    ("std::time", "reads the clock"),
    ("SystemTime", "reads the clock"),
    ("Timestamp::now", "reads the clock"),
    ("Zoned::now", "reads the clock"),
    ("now_v7", "reads the clock"),
    ("new_v4", "takes chance"),
    ("std::fs", "touches files"),
    ("File::open", "touches files"),
    ("std::net", "touches the network"),
    ("std::env", "reads the environment"),
    ("std::thread", "starts threads"),
    ("async fn", "is async"),
    (".await", "is async"),
    ("HashMap", "has no order; use BTreeMap"),
    ("HashSet", "has no order; use BTreeSet"),
];

pub(crate) fn check(files: &Files) -> Vec<Fault> {
    let manifests = files
        .iter()
        .filter(|(path, text)| is_manifest(path) && name(text).is_some_and(|name| PURE.contains(&name)));
    let mut faults: Vec<Fault> = manifests.flat_map(|(path, text)| manifest(path, text)).collect();
    let sources = files.iter().filter(|(path, _)| is_pure_source(path));
    faults.extend(sources.flat_map(|(path, text)| source(path, text)));
    faults
}

fn manifest(path: &str, text: &str) -> Vec<Fault> {
    let outside = dependencies(text).filter(|(_, used)| OUTSIDE.contains(used));
    outside
        .map(|(line, used)| {
            fault(
                path,
                line,
                format!("a pure crate uses `{used}`; ask the shell for what it gives"),
            )
        })
        .collect()
}

fn is_pure_source(path: &str) -> bool {
    let in_pure = PURE.iter().any(|name| {
        path.strip_prefix("crates/")
            .is_some_and(|rest| rest.starts_with(&format!("{name}/src/")))
    });
    in_pure && path.ends_with(".rs") && !path.ends_with("/tests.rs") && !path.contains("/tests/")
}

/// Comments and tests may say anything.
fn source(path: &str, text: &str) -> Vec<Fault> {
    let lines = text
        .lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.flat_map(|(index, line)| {
        let found = WORDS.iter().filter(move |(word, _)| line.contains(word));
        found.map(move |(word, what)| {
            fault(
                path,
                index + 1,
                format!("`{word}` {what}; a pure crate is handed what it needs"),
            )
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check as told;

    #[test]
    fn a_clock_in_a_pure_crate_is_named_with_the_line() {
        told(
            super::check,
            &[(
                "crates/bolthole-plan/src/pace.rs",
                "//! std::time is only a word here\nuse std::time::Duration;\n#[cfg(test)]\nuse std::fs;\n",
            )],
            &[
                "crates/bolthole-plan/src/pace.rs:2: `std::time` reads the clock; a pure crate is handed what it needs",
            ],
        );
    }

    #[test]
    fn a_dependency_that_reaches_outside_is_named() {
        told(
            super::check,
            &[(
                "crates/bolthole-app/Cargo.toml",
                "[package]\nname = \"bolthole-app\"\n[dependencies]\ntokio.workspace = true\n",
            )],
            &["crates/bolthole-app/Cargo.toml:4: a pure crate uses `tokio`; ask the shell for what it gives"],
        );
    }

    #[test]
    fn the_shells_may_read_clocks() {
        told(
            super::check,
            &[(
                "crates/bolthole-server/src/machine.rs",
                "use std::time::Duration;\n",
            )],
            &[],
        );
    }
}

//! One gate, one file: rule, reason, source and tests together.

use super::{Fault, Files, fault};

pub(crate) fn check(files: &Files) -> Vec<Fault> {
    let gates = files.iter().filter(|(path, _)| is_gate(path));
    gates.flat_map(|(path, text)| gate(files, path, text)).collect()
}

/// `gates/rest_after_fright.rs` is one; `gates/rest_after_fright/tests.rs` belongs to it.
fn is_gate(path: &str) -> bool {
    const ROOMS: [&str; 2] = [
        "crates/bolthole-plan/src/gates/",
        "crates/bolthole-introduce/src/gates/",
    ];
    let name = ROOMS
        .iter()
        .find_map(|room| path.strip_prefix(room))
        .and_then(|name| name.strip_suffix(".rs"));
    name.is_some_and(|name| !name.contains('/') && name != "mod" && name != "tests")
}

fn gate(files: &Files, path: &str, text: &str) -> Vec<Fault> {
    let beside = path.replace(".rs", "/tests.rs");
    let mut faults = Vec::new();
    if !text.contains("Source:") {
        faults.push(fault(
            path,
            1,
            "names no `Source:`; say where the rule comes from",
        ));
    }
    if !text.contains("#[test]") && !files.get(&beside).is_some_and(|tests| tests.contains("#[test]")) {
        faults.push(fault(
            path,
            1,
            "has no test; a gate without one may be taken out unnoticed",
        ));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::check as told;

    #[test]
    fn a_gate_without_source_or_test_is_named() {
        told(
            super::check,
            &[
                (
                    "crates/bolthole-plan/src/gates/vet_hold.rs",
                    "//! Source: H1\n#[test]\n",
                ),
                ("crates/bolthole-plan/src/gates/bite_lock.rs", "//! A lock.\n"),
                (
                    "crates/bolthole-introduce/src/gates/blood.rs",
                    "//! Source: H11\n",
                ),
                (
                    "crates/bolthole-plan/src/gates/tickle_last.rs",
                    "//! Source: H15\n",
                ),
                ("crates/bolthole-plan/src/gates/tickle_last/tests.rs", "#[test]\n"),
            ],
            &[
                "crates/bolthole-introduce/src/gates/blood.rs:1: has no test; a gate without one may be taken out unnoticed",
                "crates/bolthole-plan/src/gates/bite_lock.rs:1: names no `Source:`; say where the rule comes from",
                "crates/bolthole-plan/src/gates/bite_lock.rs:1: has no test; a gate without one may be taken out unnoticed",
            ],
        );
    }
}

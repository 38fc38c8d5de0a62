//! No hand-written file is longer than anybody reads at one sitting.

use super::{Fault, Files, fault};

/// Past 400 one asks whether it is two files; past this it is.
const LONGEST: usize = 600;

pub(crate) fn check(files: &Files) -> Vec<Fault> {
    let code = files
        .iter()
        .filter(|(path, _)| [".rs", ".js", ".css"].iter().any(|kind| path.ends_with(kind)));
    let long = code
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, n_lines)| *n_lines > LONGEST);
    long.map(|(path, n_lines)| {
        fault(
            path,
            LONGEST,
            format!("has {n_lines} lines, more than {LONGEST}; it is two files"),
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check as told;

    #[test]
    fn a_file_past_the_limit_is_named() {
        told(
            super::check,
            &[
                ("a.rs", "\n".repeat(600).as_str()),
                ("b.rs", "\n".repeat(601).as_str()),
                ("c.md", "\n".repeat(900).as_str()),
            ],
            &["b.rs:600: has 601 lines, more than 600; it is two files"],
        );
    }
}

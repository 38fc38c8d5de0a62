//! A browser test that waits, waits: the browser's driver takes a promise itself for a yes.

use super::{Fault, Files, fault};

const VOID: &str = "waitForFunction(async";

pub(crate) fn check(files: &Files) -> Vec<Fault> {
    let tests = files.iter().filter(|(path, _)| path.ends_with(".mjs"));
    tests
        .flat_map(|(path, text)| {
            let lines = text.lines().enumerate();
            lines
                .filter(|(_, line)| line.contains(VOID))
                .map(move |(nth, _)| {
                    fault(
                        path,
                        nth + 1,
                        "waits for a promise, which counts as a yes at once; use `until`",
                    )
                })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check as told;

    #[test]
    fn a_wait_that_does_not_wait_is_named() {
        told(
            super::check,
            &[
                ("web/tests/a.mjs", "await page.waitForFunction(() => true);\n"),
                (
                    "web/tests/b.mjs",
                    "\nawait page.waitForFunction(async () => false);\n",
                ),
            ],
            &["web/tests/b.mjs:2: waits for a promise, which counts as a yes at once; use `until`"],
        );
    }
}

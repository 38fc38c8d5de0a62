//! `cargo xtask bench`: the programs under `bench/`, in release. Their figures are printed, never asserted.

use anyhow::{Result, bail};

use crate::run::{cargo, root, run as program};

/// Benches that are packages of their own, without a store; what follows a name is handed on.
const OF_THEIR_OWN: [&str; 2] = ["listen", "trust"];

pub(crate) fn run(rest: &[String]) -> Result<()> {
    for (name, example) in OF_THE_PLANNER {
        if rest.iter().any(|asked| asked == name) {
            return of_the_planner(example, &rest[1..]);
        }
    }
    if let Some((name, words)) = rest
        .split_first()
        .filter(|(name, _)| OF_THEIR_OWN.contains(&name.as_str()))
    {
        return of_its_own(name, words);
    }
    let names = programs()?;
    let asked: Vec<&String> = names
        .iter()
        .filter(|name| rest.is_empty() || rest.contains(name))
        .collect();
    if asked.is_empty() {
        bail!(
            "there is no such bench; there are: {}, {}",
            names.join(", "),
            OF_THEIR_OWN.join(", ")
        );
    }
    for name in asked {
        program(
            &cargo(),
            &[
                "run",
                "--quiet",
                "--release",
                "-p",
                "bolthole-bench",
                "--bin",
                name,
            ],
        )?;
    }
    Ok(())
}

/// `cargo xtask bench plan` measures the planner, `cargo xtask bench gates [N]` plans over a million logs.
const OF_THE_PLANNER: [(&str, &str); 2] = [("plan", "speed"), ("gates", "gates")];

fn of_the_planner(example: &str, more: &[String]) -> Result<()> {
    let mut words = vec![
        "run",
        "--quiet",
        "--release",
        "-p",
        "bolthole-plan",
        "--features",
        "bolthole-method/read",
    ];
    words.extend(["--example", example, "--"]);
    words.extend(more.iter().map(String::as_str));
    program(&cargo(), &words)
}

fn of_its_own(name: &str, words: &[String]) -> Result<()> {
    let package = format!("bolthole-bench-{name}");
    let mut all = vec!["run", "--quiet", "--release", "-p", &package, "--"];
    all.extend(words.iter().map(String::as_str));
    program(&cargo(), &all)
}

/// The names of the programs in `bench/src/bin`, in order.
fn programs() -> Result<Vec<String>> {
    let folder = root().join("bench/src/bin");
    let Ok(entries) = std::fs::read_dir(folder) else {
        bail!("bench/src/bin is not there: nothing to measure")
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}

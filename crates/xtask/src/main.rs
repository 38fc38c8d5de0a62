//! The workshop: `cargo xtask check`, `test`, `demo`, `bench` and `tidy`.
#![expect(
    clippy::print_stdout,
    reason = "a program of the workshop talks to the person at the terminal"
)]

mod bench;
mod browser;
mod check;
mod demo;
mod dist;
mod run;
mod test;
mod tidy;
mod traceability;
mod wasm;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask check    everything before a commit: fmt, clippy, tests, doc, method check, tidy
cargo xtask test     all tests, browser tests included; installs what is missing and says so
                     (--without-browser leaves Chromium out)
cargo xtask demo     build and start the demo; what follows is handed on, such as --listen 127.0.0.1:8080
cargo xtask bench    the programs under bench/, in release; a name runs only that one
cargo xtask wasm     the application for the phone, as WebAssembly; says which way it was built
                     (--twice builds it again and compares the bytes)
cargo xtask dist     a folder that any https file server can hand out: Bolthole on a phone alone
                     (a word names another folder than dist)
cargo xtask tidy     the house rules that no compiler keeps
cargo xtask traceability
                     docs/traceability.md anew: which file carries which number of the article's inventory";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let rest = words.get(1..).unwrap_or_default();
    let done = match words.first().map(String::as_str) {
        Some("check") => check::run(),
        Some("test") => test::run(rest),
        Some("demo") => demo::run(rest),
        Some("bench") => bench::run(rest),
        Some("wasm") => wasm::run(rest),
        Some("dist") => dist::run(rest),
        Some("tidy") => tidy::run(),
        Some("traceability") => traceability::run(),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault:#}");
            ExitCode::FAILURE
        }
    }
}

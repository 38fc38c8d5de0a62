//! How well and how fast the listener hears, and what no file makes it do.
//!
//! Without a word: figures on generated sound. Seeds from 1 are for setting weights and borders (`fit FILE` writes the
//! weights), `check` tells figures on seeds from 501, to try things with; seeds from 3001 are for the figures that are
//! told. `make FILE MINUTES` and `hear FILE` measure speed and memory, `fuzz N [FILE...]` tries
//! damaged files, `score RECORDING TABLE ...` scores on recordings that people have labelled.

mod figures;
mod fit;
mod fuzz;
mod labelled;
mod net;
mod speed;

use std::process::ExitCode;
use std::time::Instant;

const RATE_HZ: u32 = 250_000;
/// Minutes to try things with, and those that figures are told for.
const CHECK_SEEDS: std::ops::Range<u64> = 501..513;
const FINAL_SEEDS: std::ops::Range<u64> = 3_001..3_049;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => {
            figures::figures(FINAL_SEEDS);
            Ok(())
        }
        ["check"] => {
            figures::figures(CHECK_SEEDS);
            Ok(())
        }
        ["fit", file] => fit::fit(file),
        ["make", file, minutes] => speed::make(file, minutes),
        ["hear", file] => speed::hear(file),
        ["fuzz", n, files @ ..] => fuzz::fuzz(n, files),
        ["score", pairs @ ..] if !pairs.is_empty() && pairs.len().is_multiple_of(2) => {
            labelled::score_on(pairs)
        }
        _ => Err(
            "words: none, check, fit FILE, make FILE MINUTES, hear FILE, fuzz N [FILE...], score RECORDING TABLE ..."
                .to_owned(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say(&why);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::print_stdout, reason = "figures are for people to read")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

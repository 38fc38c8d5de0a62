//! How well and how fast the listener hears, and what no file makes it do.
//!
//! Without a word: figures on generated sound. Seeds from 1 are for setting weights and borders, seeds from 1001 for
//! the figures that are told. `make FILE MINUTES` and `hear FILE` measure speed and memory, `fuzz N [FILE...]` tries
//! damaged files, `score RECORDING TABLE ...` scores on recordings that people have labelled.

mod fuzz;
mod labelled;
mod speed;

use std::process::ExitCode;
use std::time::Instant;

use bolthole_bench_listen::{Found, Heard, Score, World, energy_detector, score, world};
use bolthole_listen::Listener;

const SECONDS: f64 = 60.0;
const RATE_HZ: u32 = 250_000;
const FINAL_SEEDS: std::ops::Range<u64> = 1_001..1_013;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => {
            figures();
            Ok(())
        }
        ["make", file, minutes] => speed::make(file, minutes),
        ["hear", file] => speed::hear(file),
        ["fuzz", n, files @ ..] => fuzz::fuzz(n, files),
        ["score", pairs @ ..] if !pairs.is_empty() && pairs.len().is_multiple_of(2) => {
            labelled::score_on(pairs)
        }
        _ => Err(
            "words: none, make FILE MINUTES, hear FILE, fuzz N [FILE...], score RECORDING TABLE ..."
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

fn figures() {
    let worlds: Vec<World> = FINAL_SEEDS
        .map(|seed| {
            world(
                seed,
                SECONDS,
                if seed % 2 == 0 {
                    Heard::Nothing
                } else {
                    Heard::Calls
                },
            )
        })
        .collect();
    let began = now();
    let ours: Vec<Vec<Found>> = worlds.iter().map(|world| listener(&world.samples)).collect();
    let took_s = began.elapsed().as_secs_f64();
    let plain: Vec<Vec<Found>> = worlds
        .iter()
        .map(|world| energy_detector(&world.samples))
        .collect();
    say("| detector, band | false calls an hour | 4-10 dB | 10-16 dB | 16-28 dB | onset error, median |");
    say("|---|---|---|---|---|---|");
    for (is_low, band) in [(true, "22 kHz"), (false, "50 kHz")] {
        row(
            &format!("Bolthole, {band}, as it comes"),
            &worlds,
            &ours,
            is_low,
            0.5,
        );
        for per_hour in [10.0, 60.0] {
            for (name, found) in [("Bolthole", &ours), ("energy", &plain)] {
                row(
                    &format!("{name}, {band}, at most {per_hour} an hour"),
                    &worlds,
                    found,
                    is_low,
                    border(&worlds, found, is_low, per_hour),
                );
            }
        }
    }
    let heard_s = SECONDS * worlds.len() as f64;
    say(&format!(
        "\n{:.0} times as fast as it was made, on one core",
        heard_s / took_s
    ));
}

fn listener(samples: &[f32]) -> Vec<Found> {
    let mut listener = Listener::new(RATE_HZ, 100_000.0);
    listener.hear(samples);
    let _ = listener.finish();
    let calls = listener.take_calls().into_iter();
    calls
        .map(|call| Found {
            start_s: call.start_s,
            end_s: call.end_s,
            peak_hz: call.peak_hz,
            score: call.score,
        })
        .collect()
}

fn total(worlds: &[World], found: &[Vec<Found>], is_low: bool, border: f64) -> Score {
    let mut total = Score::default();
    for (world, found) in worlds.iter().zip(found) {
        score(&world.calls, found, is_low, border, &mut total);
    }
    total
}

fn hours_without(worlds: &[World]) -> f64 {
    let calling: f64 = worlds
        .iter()
        .flat_map(|world| &world.calls)
        .map(|call| call.end_s - call.start_s)
        .sum();
    (SECONDS * worlds.len() as f64 - calling) / 3_600.0
}

/// The lowest border that keeps to the rate.
fn border(worlds: &[World], found: &[Vec<Found>], is_low: bool, per_hour: f64) -> f64 {
    let mut scores: Vec<f64> = found.iter().flatten().map(|found| found.score).collect();
    scores.sort_by(f64::total_cmp);
    let most = per_hour * hours_without(worlds);
    let place =
        scores.partition_point(|border| f64::from(total(worlds, found, is_low, *border).n_false) > most);
    scores.get(place).copied().unwrap_or(f64::INFINITY)
}

fn row(name: &str, worlds: &[World], found: &[Vec<Found>], is_low: bool, border: f64) {
    let mut total = total(worlds, found, is_low, border);
    total.onsets_s.sort_by(f64::total_cmp);
    let onset = total
        .onsets_s
        .get(total.onsets_s.len() / 2)
        .map_or("-".to_owned(), |s| format!("{:.1} ms", s * 1e3));
    let share = |(hit, of): (u32, u32)| format!("{:.2} of {of}", f64::from(hit) / f64::from(of.max(1)));
    let [faint, middle, loud] = total.bins.map(share);
    let rate = f64::from(total.n_false) / hours_without(worlds);
    say(&format!(
        "| {name} | {rate:.0} | {faint} | {middle} | {loud} | {onset} |"
    ));
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::print_stdout, reason = "figures are for people to read")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

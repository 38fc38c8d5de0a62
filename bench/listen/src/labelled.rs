//! How well the listener hears on recordings that people have labelled.

use bolthole_bench_listen::{Found, Labels, Score, labels, score};

use crate::say;
use crate::speed::hear_file;

/// `pairs`: a recording and its table, again and again.
pub(crate) fn score_on(pairs: &[&str]) -> Result<(), String> {
    let mut sets: Vec<(Labels, Vec<Found>, f64)> = Vec::new();
    for pair in pairs.chunks_exact(2) {
        let text = std::fs::read_to_string(pair[1]).map_err(|why| format!("{}: {why}", pair[1]))?;
        let labels = labels(&text).map_err(|why| format!("{}: {why}", pair[1]))?;
        let heard = hear_file(pair[0], 100_000.0)?;
        sets.push((labels, heard.found, heard.seconds));
    }
    let n_calls: usize = sets.iter().map(|(labels, _, _)| labels.calls.len()).sum();
    let n_lines: usize = sets.iter().map(|(labels, _, _)| labels.n_passed_over).sum();
    say(&format!(
        "{n_calls} labelled calls, {n_lines} lines passed over; two people who label the same rats agree at an F1 of 0.68"
    ));
    say("| band, border | found | of | what touches no label, an hour |");
    say("|---|---|---|---|");
    for (is_low, band) in [(true, "22 kHz"), (false, "50 kHz")] {
        for border in [0.2, 0.5, 0.8] {
            row(&sets, is_low, band, border);
        }
    }
    Ok(())
}

fn row(sets: &[(Labels, Vec<Found>, f64)], is_low: bool, band: &str, border: f64) {
    let mut total = Score::default();
    for (labels, found, _) in sets {
        score(&labels.calls, found, is_low, border, &mut total);
    }
    let (hit, of) = total
        .bins
        .iter()
        .fold((0, 0), |(hit, of), bin| (hit + bin.0, of + bin.1));
    let hours: f64 = sets.iter().map(|(_, _, seconds)| seconds / 3_600.0).sum();
    let rate = f64::from(total.n_false) / hours.max(1e-9);
    say(&format!(
        "| {band}, score at least {border} | {hit} | {of} | {rate:.0} |"
    ));
}

//! Figures on generated sound: recall by loudness at fixed rates of false calls, kinds, and rooms with a repeller.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use bolthole_bench_listen::{Found, Heard, Repeller, Score, Truth, energy_detector, score, world};
use bolthole_listen::Listener;

use crate::say;

const SECONDS: f64 = 60.0;
/// Of each six minutes the last has a repeller.
const REPELLER_EVERY: u64 = 6;

/// One minute, as both detectors heard it.
struct Minute {
    seed: u64,
    calls: Vec<Truth>,
    ours: Vec<Found>,
    plain: Vec<Found>,
}

impl Minute {
    fn heard(seed: u64) -> Self {
        let heard = if seed.is_multiple_of(2) {
            Heard::Nothing
        } else {
            Heard::Calls
        };
        let repeller = if plays(seed) {
            Repeller::Plays
        } else {
            Repeller::None
        };
        let world = world(seed, SECONDS, heard, repeller);
        let mut listener = Listener::new(world.rate_hz, 100_000.0);
        listener.hear(&world.samples);
        let _ = listener.finish();
        let found = listener.take_calls();
        Self {
            seed,
            ours: found.iter().map(Found::from).collect(),
            plain: energy_detector(&world.samples, world.rate_hz),
            calls: world.calls,
        }
    }
}

/// Every sixth pair of a minute with calls and one without.
fn plays(seed: u64) -> bool {
    (seed / 2).is_multiple_of(REPELLER_EVERY)
}

type OfDetector = fn(&Minute) -> &[Found];
const OURS: OfDetector = |minute| &minute.ours;
const ENERGY: OfDetector = |minute| &minute.plain;

/// Hears the minutes of these seeds and tells the figures.
pub(crate) fn figures(seeds: Range<u64>) {
    let (hard, plain): (Vec<Minute>, Vec<Minute>) =
        heard(seeds).into_iter().partition(|minute| plays(minute.seed));
    say("In rooms without a repeller:\n");
    table(&plain);
    say("\nIn rooms with one:\n");
    table(&hard);
    say("\nKinds, of the calls that were found as it comes:\n");
    kinds(&plain);
}

fn heard(seeds: Range<u64>) -> Vec<Minute> {
    let next = AtomicU64::new(seeds.start);
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= seeds.end {
                        return;
                    }
                    let minute = Minute::heard(seed);
                    if let Ok(mut done) = done.lock() {
                        done.push(minute);
                    }
                }
            });
        }
    });
    let mut minutes = done.into_inner().unwrap_or_default();
    minutes.sort_by_key(|minute| minute.seed);
    minutes
}

fn table(minutes: &[Minute]) {
    say(
        "| detector, band | false calls an hour | 4-10 dB | 10-16 dB | 16-28 dB | precision | onset error, median |",
    );
    say("|---|---|---|---|---|---|---|");
    for (is_low, band) in [(true, "22 kHz"), (false, "50 kHz")] {
        row(
            &format!("Bolthole, {band}, as it comes"),
            minutes,
            OURS,
            is_low,
            0.5,
        );
        for per_hour in [10.0, 60.0] {
            for (name, of) in [("Bolthole", OURS), ("energy", ENERGY)] {
                let border = border(minutes, of, is_low, per_hour);
                row(
                    &format!("{name}, {band}, at most {per_hour} an hour"),
                    minutes,
                    of,
                    is_low,
                    border,
                );
            }
        }
    }
}

fn total(minutes: &[Minute], of: OfDetector, is_low: bool, border: f64) -> Score {
    let mut total = Score::default();
    for minute in minutes {
        score(&minute.calls, of(minute), is_low, border, &mut total);
    }
    total
}

fn hours_without(minutes: &[Minute]) -> f64 {
    let calls = minutes.iter().flat_map(|minute| &minute.calls);
    let calling: f64 = calls.map(|call| call.end_s - call.start_s).sum();
    (SECONDS * minutes.len() as f64 - calling) / 3_600.0
}

/// The lowest border that keeps to the rate.
fn border(minutes: &[Minute], of: OfDetector, is_low: bool, per_hour: f64) -> f64 {
    let mut scores: Vec<f64> = minutes.iter().flat_map(of).map(|found| found.score).collect();
    scores.sort_by(f64::total_cmp);
    let most = per_hour * hours_without(minutes);
    let place =
        scores.partition_point(|border| f64::from(total(minutes, of, is_low, *border).n_false) > most);
    scores.get(place).copied().unwrap_or(f64::INFINITY)
}

fn row(name: &str, minutes: &[Minute], of: OfDetector, is_low: bool, border: f64) {
    let mut total = total(minutes, of, is_low, border);
    total.onsets_s.sort_by(f64::total_cmp);
    let onset = total
        .onsets_s
        .get(total.onsets_s.len() / 2)
        .map_or("-".to_owned(), |s| format!("{:.1} ms", s * 1e3));
    let share = |(hit, of): (u32, u32)| format!("{:.2} of {of}", f64::from(hit) / f64::from(of.max(1)));
    let [faint, middle, loud] = total.bins.map(share);
    let rate = f64::from(total.n_false) / hours_without(minutes);
    let n_hit: u32 = total.bins.iter().map(|bin| bin.0).sum();
    let precision = f64::from(n_hit) / f64::from((n_hit + total.n_beside).max(1));
    say(&format!(
        "| {name} | {rate:.0} | {faint} | {middle} | {loud} | {precision:.2} | {onset} |"
    ));
}

/// How each kind was named.
fn kinds(minutes: &[Minute]) {
    let mut named: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for minute in minutes {
        for call in &minute.calls {
            let found = minute
                .ours
                .iter()
                .filter(|found| found.score >= 0.5 && found.is(call));
            if let Some(found) =
                found.max_by(|one, other| one.shared_s(call).total_cmp(&other.shared_s(call)))
            {
                *named.entry((call.kind, found.kind)).or_default() += 1;
            }
        }
    }
    let kinds = [
        "alarm_22",
        "short_22",
        "flat_44",
        "flat_50",
        "modulated_50",
        "trill_50",
    ];
    say(&format!("| made as, told as | {} |", kinds.join(" | ")));
    say(&format!("|---|{}", "---|".repeat(kinds.len())));
    for made in kinds {
        let counts = kinds.map(|told| named.get(&(made, told)).copied().unwrap_or(0).to_string());
        say(&format!("| {made} | {} |", counts.join(" | ")));
    }
}

//! Fits the judges that are asked where a repeller plays to generated sound, and writes them as the source of
//! `bolthole-listen`'s `repeller_weights.rs`.
//!
//! The same seeds give the same weights on every run. Nothing here ever sees the seeds that figures are told for.

use std::fmt::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use bolthole_bench_listen::{Chance, Found, Heard, Repeller, SPLIT_HZ, Truth, world};
use bolthole_listen::{Candidate, Listener};

use crate::net::{N_NODES, Net, Sample};
use crate::say;

/// Minutes of sound: every other one without calls, every third with a repeller.
const SEEDS: std::ops::RangeInclusive<u64> = 1..=120;
const SECONDS: f64 = 60.0;
/// Of each five minutes with and without calls, the first are left out for the check.
const LEFT_OUT: u64 = 5;

/// A piece that has less of a call in common is not taken for it.
const LEAST_SHARED: f64 = 0.3;

/// What one band's weights are fitted to.
struct Band {
    name: &'static str,
    what: &'static str,
    samples: Vec<Sample>,
}

/// Fits both bands and writes them into `file`.
pub(crate) fn fit(file: &str) -> Result<(), String> {
    let (bands, hours) = gather();
    let mut source = String::from(
        "//! The weights of the stricter judges that are asked as well where a repeller plays, as `cargo xtask bench listen fit`\n\
         //! writes them: fitted on generated sound and rounded. `docs/listening.md` says how far they can be trusted.\n\n\
         use crate::judges::{Judges, Node};\n",
    );
    for band in bands {
        check(&band, hours);
        let all: Vec<&Sample> = band.samples.iter().collect();
        let net = Net::fitted(&all, &mut Chance(11));
        let line = calibration(&net, &all, hours);
        write_band(&mut source, &band, &net, line).map_err(|why| why.to_string())?;
    }
    std::fs::write(file, source).map_err(|why| format!("{file}: {why}"))
}

/// Everything that was weighed in all those minutes, and the hours without calls in rooms without a repeller.
fn gather() -> ([Band; 2], f64) {
    let next = AtomicU64::new(*SEEDS.start());
    let heard = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if !SEEDS.contains(&seed) {
                        return;
                    }
                    let minute = minute(seed);
                    if let Ok(mut heard) = heard.lock() {
                        heard.push((seed, minute));
                    }
                }
            });
        }
    });
    let mut heard = heard.into_inner().unwrap_or_default();
    heard.sort_by_key(|(seed, _)| *seed);
    let mut hours = 0.0;
    let mut bands = [("LOW", "Below 33 kHz."), ("HIGH", "Above 33 kHz.")].map(|(name, what)| Band {
        name,
        what,
        samples: Vec::new(),
    });
    for (_, (low, high, quiet_hours)) in heard {
        bands[0].samples.extend(low);
        bands[1].samples.extend(high);
        hours += quiet_hours;
    }
    (bands, hours)
}

fn repeller(seed: u64) -> Repeller {
    if seed.is_multiple_of(3) {
        Repeller::Plays
    } else {
        Repeller::None
    }
}

fn minute(seed: u64) -> (Vec<Sample>, Vec<Sample>, f64) {
    let heard = if seed.is_multiple_of(2) {
        Heard::Nothing
    } else {
        Heard::Calls
    };
    let world = world(seed, SECONDS, heard, repeller(seed));
    let mut listener = Listener::for_setting_weights(world.rate_hz);
    listener.hear(&world.samples);
    let _ = listener.finish();
    let (mut low, mut high) = (Vec::new(), Vec::new());
    let candidates = listener.take_candidates();
    let best = best(&candidates, &world.calls);
    for (index, candidate) in candidates.into_iter().enumerate() {
        let is_call = best.contains(&Some(index));
        if !is_call && touches(&candidate, &world.calls) {
            continue;
        }
        let sample = Sample {
            is_call,
            is_plain: repeller(seed) == Repeller::None,
            is_left_out: (seed / 2).is_multiple_of(LEFT_OUT),
            measures: candidate.measures,
        };
        let band = if candidate.call.peak_hz < SPLIT_HZ {
            &mut low
        } else {
            &mut high
        };
        band.push(sample);
    }
    let calling: f64 = world.calls.iter().map(|call| call.end_s - call.start_s).sum();
    let quiet = match repeller(seed) {
        Repeller::None => (SECONDS - calling) / 3_600.0,
        Repeller::Plays => 0.0,
    };
    (low, high, quiet)
}

/// For each call the piece that has most of it in common: what else lies along it teaches nothing.
fn best(candidates: &[Candidate], calls: &[Truth]) -> Vec<Option<usize>> {
    let pieces: Vec<Found> = candidates
        .iter()
        .map(|candidate| Found::from(&candidate.call))
        .collect();
    let best = |call: &Truth| {
        let likely = pieces.iter().enumerate().filter(|(_, piece)| piece.is(call));
        let most = likely.max_by(|(_, one), (_, other)| one.shared_s(call).total_cmp(&other.shared_s(call)));
        let is_much = |piece: &Found| piece.shared_s(call) > LEAST_SHARED * (call.end_s - call.start_s);
        most.filter(|(_, piece)| is_much(piece)).map(|(index, _)| index)
    };
    calls.iter().map(best).collect()
}

fn touches(candidate: &Candidate, calls: &[Truth]) -> bool {
    let found = &candidate.call;
    calls
        .iter()
        .any(|call| found.start_s < call.end_s && found.end_s > call.start_s)
}

/// Fits without the parts that are left out and says how it does on them.
fn check(band: &Band, hours: f64) {
    let (left_out, others): (Vec<&Sample>, Vec<&Sample>) =
        band.samples.iter().partition(|sample| sample.is_left_out);
    let net = Net::fitted(&others, &mut Chance(11));
    let (ten_an_hour, steepness) = calibration(
        &net,
        &others,
        hours * others.len() as f64 / band.samples.len() as f64,
    );
    let over = |is_call: bool| {
        let of = left_out
            .iter()
            .filter(|sample| sample.is_call == is_call && sample.is_plain);
        let n_over = of
            .clone()
            .filter(|sample| net.evidence(&sample.measures) > ten_an_hour)
            .count();
        (n_over, of.count())
    };
    let (calls, false_calls) = (over(true), over(false));
    say(&format!(
        "{}: {} pieces of calls, {} other pieces; on what was left out {} of {} pieces of calls and {} of {} others pass \
         at ten an hour ({ten_an_hour:.2}, steepness {steepness:.2})",
        band.name,
        band.samples.iter().filter(|sample| sample.is_call).count(),
        band.samples.iter().filter(|sample| !sample.is_call).count(),
        calls.0,
        calls.1,
        false_calls.0,
        false_calls.1,
    ));
}

/// The evidence at which ten false calls an hour are expected, and how fast that falls, by a straight line through the
/// logarithm of the rates from 300 an hour down.
fn calibration(net: &Net, samples: &[&Sample], hours: f64) -> (f64, f64) {
    let mut evidence: Vec<f64> = samples
        .iter()
        .filter(|sample| !sample.is_call && sample.is_plain)
        .map(|sample| net.evidence(&sample.measures))
        .collect();
    evidence.sort_by(|one, other| other.total_cmp(one));
    let points: Vec<(f64, f64)> = evidence
        .iter()
        .enumerate()
        .skip(2)
        .map(|(rank, evidence)| (*evidence, libm::log((rank as f64 + 1.0) / hours)))
        .take_while(|(_, rate)| *rate < libm::log(300.0))
        .collect();
    let n = points.len().max(1) as f64;
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(&|point| point.0), mean(&|point| point.1));
    let across: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    let steepness = (-across / spread.max(1e-9)).clamp(0.3, 5.0);
    (x + (y - libm::log(10.0)) / steepness, steepness)
}

fn write_band(
    source: &mut String,
    band: &Band,
    net: &Net,
    (ten_an_hour, steepness): (f64, f64),
) -> std::fmt::Result {
    writeln!(
        source,
        "\n/// {}\npub(crate) static {}: Judges = Judges {{\n    usual: [",
        band.what, band.name
    )?;
    for (usual, spread) in &net.usual {
        writeln!(source, "        ({usual:.2}, {spread:.2}),")?;
    }
    writeln!(source, "    ],\n    nodes: [")?;
    for node in 0..N_NODES {
        let weights: Vec<String> = net.weights[node]
            .iter()
            .map(|weight| format!("{weight:.2}"))
            .collect();
        writeln!(
            source,
            "        Node {{\n            weights: [{}],\n            start: {:.2},\n            says: {:.2},\n        }},",
            weights.join(", "),
            net.starts[node],
            net.says[node]
        )?;
    }
    writeln!(
        source,
        "    ],\n    start: {:.2},\n    ten_an_hour: {ten_an_hour:.2},\n    steepness: {steepness:.2},\n}};",
        net.start
    )
}

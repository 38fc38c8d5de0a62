//! Logs of invented rats for fitting, and how well the filter foresees others of them.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use bolthole_bench_trust::{Planners, Policy, Seeds, World, live_world, mean_of};
use bolthole_domain::Signs;
use bolthole_plan::trust::{Engine, FitOn, Params, Values, replay};
use bolthole_plan::{EntryKind, History, OthersToday, Report, evaluate, evaluate_rivals, fit};

/// Rats of each kind in each world whose logs are fitted on: some 340 rats and 58,000 visits in all.
const FITTED: u64 = 13;
/// Rats of each kind in each world that the filter is tried on.
const TRIED: u64 = 10;
/// How often a fit goes over all logs.
const PASSES: u32 = 12;

/// Logs of rats whose keepers went about it in different ways, so that no way is taken for the rat.
fn logs(planners: &Planners, seeds: Seeds, of_each_kind: u64) -> Vec<History> {
    const WAYS: [Policy; 5] = [
        Policy::TwoCalmDays,
        Policy::Planner,
        Policy::OneCalmDay,
        Policy::Planner,
        Policy::Staircase(4),
    ];
    let of = |world| {
        let lives = live_world(planners, seeds, world, of_each_kind, |number| {
            WAYS[(number + world as usize) % WAYS.len()]
        });
        lives.into_iter().map(|life| life.history)
    };
    World::ALL.into_iter().flat_map(of).collect()
}

/// How well the shipped numbers foresee rats that they were not fitted on, and how well simpler ways do.
pub(crate) fn foresight(planners: &Planners, seeds: Seeds) -> Vec<Report> {
    let seeds = if seeds == Seeds::Tuning {
        Seeds::HeldOut
    } else {
        seeds
    };
    let logs = logs(planners, seeds, TRIED);
    let logs: Vec<&History> = logs.iter().collect();
    let mut all = vec![evaluate(planners.method(), planners.params(), &logs)];
    all.extend(evaluate_rivals(planners.method(), &logs));
    all
}

/// Takes the weight of something away.
type LeaveOut = fn(&mut Values<f64>);

const WAYS: [(&str, LeaveOut); 5] = [
    ("with all that was noted", |_| {}),
    ("without posture", |values| values.posture_slope = 0.0),
    ("without calls", |values| values.calls_slope = 0.0),
    ("without the mischief's mood", |values| values.shared_mood = 0.0),
    ("with none of them", |values| {
        values.posture_slope = 0.0;
        values.calls_slope = 0.0;
        values.shared_mood = 0.0;
    }),
];

/// What posture, calls and the mischief's mood add to it: the held-out rats foreseen with and without each.
///
/// First all rats, then those of mischiefs alone.
pub(crate) fn evidence(planners: &Planners, of_each_kind: u64) {
    let all = logs(planners, Seeds::HeldOut, of_each_kind);
    let of_a_world = all.len() / World::ALL.len();
    let shared = all.chunks(of_a_world).zip(World::ALL);
    let mischief = shared
        .filter(|(_, world)| world.is_shared())
        .flat_map(|(logs, _)| logs);
    foreseen_without(planners, &all.iter().collect::<Vec<_>>());
    foreseen_without(planners, &mischief.collect::<Vec<_>>());
}

fn foreseen_without(planners: &Planners, logs: &[&History]) {
    let with = |leave_out: LeaveOut| {
        let mut params = planners.params().clone();
        leave_out(&mut params.values);
        params
    };
    let reports = WAYS.map(|(who, leave_out)| Report {
        who,
        ..evaluate(planners.method(), &with(leave_out), logs)
    });
    crate::tables::foresight(&reports);
    // Log loss of each rat in all, so that rats can be drawn again.
    let of_each = |params: &Params| -> Vec<f64> {
        let each = logs.iter().map(|log| {
            let report = evaluate(planners.method(), params, &[*log]);
            report.loss * as_f64(report.n_visits)
        });
        each.collect()
    };
    let n_visits: usize = logs.iter().map(|log| log.entries.len()).sum();
    let seeing = of_each(planners.params());
    println!("\n| | log loss a visit, more than with all |\n|---|---|");
    for (who, leave_out) in &WAYS[1..] {
        let without = of_each(&with(*leave_out));
        let more: Vec<f64> = (without.iter().zip(&seeing))
            .map(|(without, seeing)| (without - seeing) * as_f64(logs.len()) / as_f64(n_visits))
            .collect();
        let found = mean_of(&more);
        println!(
            "| {who} | {:+.4} ({:+.4} to {:+.4}) |",
            found.mean, found.low, found.high
        );
    }
}

/// Fits to logs of tuning rats; `unseeing`: as if nobody had noted posture, calls or the mischief's day.
pub(crate) fn fit_and_write(planners: &Planners, file: &Path, unseeing: &str) -> Result<()> {
    let mut logs = logs(planners, Seeds::Tuning, FITTED);
    for entry in logs.iter_mut().flat_map(|log| &mut log.entries) {
        if let EntryKind::Trial(trial) = &mut entry.kind
            && unseeing == "unseeing"
        {
            trial.signs = Signs::default();
            trial.others = OthersToday::AS_USUAL;
        }
    }
    let fitted = fit(planners.method(), &logs, planners.params(), PASSES, FitOn::Bench)?;
    println!(
        "{} rats, {} visits; set apart: log loss {:.4} -> {:.4}, ECE {:.4}",
        logs.len(),
        n_visits(&logs),
        fitted.before.loss,
        fitted.after.loss,
        fitted.params.evidence.held_out_ece
    );
    crate::tables::foresight(&[fitted.before.clone(), fitted.after.clone()]);
    if !fitted.is_better() {
        println!("not better: nothing is written");
        return Ok(());
    }
    crate::write(file, &fitted.params.to_json())
}

/// Two rats of each kind and world, or as many as asked for, in the words of the dialogue.
pub(crate) fn write_logs(planners: &Planners, file: &Path, of_each_kind: u64) -> Result<()> {
    let mut lines = String::new();
    for log in logs(planners, Seeds::Tuning, of_each_kind) {
        let intake = serde_json::to_value(&log.intake).context("an intake is JSON")?;
        lines.push_str(&serde_json::json!({"op": "open", "intake": intake}).to_string());
        lines.push('\n');
        for entry in &log.entries {
            let EntryKind::Trial(trial) = &entry.kind else {
                continue;
            };
            let line = serde_json::json!({
                "op": "log",
                "day": entry.day,
                "rung": trial.rung.0,
                "outcome": trial.outcome.name(),
                "latency_s": trial.latency.map(|seconds| seconds.0),
                "caregiver": trial.caregiver,
                "companion_present": trial.companion_present,
                "posture": trial.signs.posture,
                "alarm_calls": trial.signs.alarm_calls,
                "others_today": trial.others.number(),
            });
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
    }
    crate::write(file, &lines)
}

pub(crate) fn speed(planners: &Planners) {
    let logs = logs(planners, Seeds::Tuning, FITTED);
    let n = n_visits(&logs);
    let params = planners.params();
    let engine = Engine::<f64>::new(&planners.method().ladder, params);
    let read_all = || {
        for log in &logs {
            let until = log.entries.last().map_or(0.0, |entry| entry.day);
            std::hint::black_box(replay(&engine, None, log, until));
        }
    };
    let took = fastest_of_three(read_all);
    println!(
        "replay: {n} visits in {:.3} s, {:.2} us each",
        took,
        1e6 * took / as_f64(n)
    );
    let mut fitted = None;
    let took = fastest_of_three(|| {
        fitted = fit(planners.method(), &logs, params, 1, FitOn::Bench).ok();
    });
    let better = fitted.map(|fitted| (fitted.before.loss, fitted.after.loss));
    println!("fit, one pass over {n} visits: {took:.2} s; log loss {better:?}");
}

/// In seconds; what else the machine does counts least so.
#[expect(clippy::disallowed_methods, reason = "measuring is what a benchmark is for")]
fn fastest_of_three(mut work: impl FnMut()) -> f64 {
    let times = (0..3).map(|_| {
        let begun = Instant::now();
        work();
        begun.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}

fn n_visits(logs: &[History]) -> usize {
    logs.iter().map(|log| log.entries.len()).sum()
}

#[expect(clippy::cast_precision_loss, reason = "few")]
fn as_f64(n: usize) -> f64 {
    n as f64
}

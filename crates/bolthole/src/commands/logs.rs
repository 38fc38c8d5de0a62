//! `bolthole plan fit LOGS…` and `bolthole plan evaluate LOGS…`: how well the planner foresees, and how to make it better.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use bolthole_method::Method;
use bolthole_plan::stdio::histories;
use bolthole_plan::trust::{FitOn, Params};
use bolthole_plan::{Figures, History, Report, evaluate, evaluate_rivals, fit};

use crate::command_line::Logs;
use crate::say::say;

/// How often a fit goes over all logs: more for few logs, so that small and large ones take about as long.
const MOST_PASSES: usize = 12;
/// Visits looked at in all, about (ours).
const VISITS_IN_ALL: usize = 46_000;

pub(crate) fn fit_and_print(given: &Logs) -> Result<()> {
    let method = Method::built_in();
    let rats = read(&method, given)?;
    let from = params(given)?;
    let n_visits: usize = rats.iter().map(|rat| rat.entries.len()).sum();
    let passes = (VISITS_IN_ALL / n_visits.max(1)).clamp(1, MOST_PASSES);
    let fitted = fit(
        &method,
        &rats,
        &from,
        u32::try_from(passes).unwrap_or(1),
        FitOn::Rats,
    )?;
    let told = format!(
        "{} rats, {n_visits} visits; log loss of the rats set apart {:.4} before, {:.4} now",
        rats.len(),
        fitted.before.loss,
        fitted.after.loss
    );
    if !fitted.is_better() {
        bail!("{told}: no better, so nothing is adopted; keep the parameters there are, or gather more logs");
    }
    eprintln!(
        "{told}; calibration error {:.3}",
        fitted.params.evidence.held_out_ece
    );
    say(&fitted.params.to_json())
}

pub(crate) fn evaluate_and_print(given: &Logs) -> Result<()> {
    let method = Method::built_in();
    let rats = read(&method, given)?;
    let rats: Vec<&History> = rats.iter().collect();
    let filter = evaluate(&method, &params(given)?, &rats);
    let mut lines = vec![
        format!("{} rats, {} visits", rats.len(), filter.n_visits),
        String::new(),
        format!("{:<22}{:<27}fright", "", "calm"),
        format!("{:<22}{:<27}log loss  ECE    AUC", "", "log loss  ECE    AUC"),
        row(&filter),
    ];
    lines.extend(evaluate_rivals(&method, &rats).iter().map(row));
    lines.extend([
        String::new(),
        "The filter in ten equal groups".to_owned(),
        "said calm  came   said fright  came".to_owned(),
    ]);
    lines.extend(
        filter
            .calm
            .groups
            .iter()
            .zip(&filter.fright.groups)
            .map(|(calm, fright)| {
                format!(
                    "{:<11.3}{:<7.3}{:<13.3}{:.3}",
                    calm.said, calm.came, fright.said, fright.came
                )
            }),
    );
    lines.extend([
        String::new(),
        format!("Log loss of the filter over all five grades: {:.3} nats", filter.loss),
        "How often a rung went well depends on when it was tried: this compares ways to foresee, not rats or rungs.\n"
            .to_owned(),
    ]);
    say(&lines.join("\n"))
}

fn row(report: &Report) -> String {
    let of = |figures: &Figures| format!("{:<10.3}{:<7.3}{:.3}", figures.log_loss, figures.ece, figures.auc);
    format!("{:<22}{:<27}{}", report.who, of(&report.calm), of(&report.fright))
}

fn read(method: &Method, given: &Logs) -> Result<Vec<History>> {
    let mut rats = Vec::new();
    for file in &given.logs {
        let name = file.display();
        let text = text(file, "name logs in JSON Lines")?;
        rats.extend(histories(method, &text).map_err(|fault| anyhow!("{name}, {fault}"))?);
    }
    Ok(rats)
}

/// The parameters named, or those that come with the program.
fn params(given: &Logs) -> Result<Params> {
    let Some(file) = &given.params else {
        return Ok(Params::shipped().clone());
    };
    let text = text(file, "name a JSON file of parameters, or leave --params out")?;
    Params::from_json(&text).with_context(|| file.display().to_string())
}

fn text(file: &Path, or: &str) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} could not be read; {or}", file.display()))
}

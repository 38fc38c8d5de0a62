//! The planner's bench. `cargo xtask bench trust` prints the tables of `docs/trust.md` and draws its plots.
//!
//! - `trust`: the final rats. Nothing is ever tuned by them.
//! - `trust tuning [N]`: the tuning rats, N of each kind in each world.
//! - `trust brief [N]`: of these, only what the planner must show against its nearest rivals. `trust held-out [N]`: the
//!   same for the held-out rats.
//! - `trust fit FILE [unseeing]`: fits the filter's numbers to logs of the tuning rats and writes them; `unseeing`, as if
//!   nobody had noted posture, calls or how the day was for the mischief.
//! - `trust evidence [N]`: how well held-out rats are foreseen with each of those and without.
//! - `trust logs FILE [N]`: logs of tuning rats as JSON Lines, as `bolthole plan fit` reads them.
//! - `trust speed`: how long an observation, a replay and a fit take.
//!
//! `PARAMS=FILE` in the environment puts other parameters in the place of those that come with the program.

#![expect(clippy::print_stdout, reason = "figures are for people to read")]

mod fitting;
mod tables;

use std::path::Path;

use anyhow::{Context, Result, bail};
use bolthole_bench_trust::{Planners, Policy, Seeds, chart, live_all};
use bolthole_method::Method;
use bolthole_plan::trust::Params;

/// Rats of each kind in each world.
const FINAL: u64 = 20;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize, usual: u64| -> Result<u64> {
        words.get(place).map_or(Ok(usual), |word| {
            word.parse()
                .with_context(|| format!("`{word}` must be a whole number of rats"))
        })
    };
    let planners = Planners::new(Method::built_in(), params()?);
    match words.first().map_or("final", String::as_str) {
        "final" => run(&planners, Seeds::Final, FINAL, Some(Path::new("docs/pictures"))),
        "tuning" => run(&planners, Seeds::Tuning, number(1, 20)?, None),
        "brief" => brief(&planners, Seeds::Tuning, number(1, 20)?),
        "held-out" => brief(&planners, Seeds::HeldOut, number(1, 20)?),
        "fit" => fitting::fit_and_write(
            &planners,
            Path::new(words.get(1).context("name a file to write")?),
            words.get(2).map_or("", String::as_str),
        ),
        "evidence" => {
            fitting::evidence(&planners, number(1, 10)?);
            Ok(())
        }
        "logs" => {
            let file = words.get(1).context("name a file to write")?;
            fitting::write_logs(&planners, Path::new(file), number(2, 2)?)
        }
        "speed" => {
            fitting::speed(&planners);
            Ok(())
        }
        other => bail!(
            "`{other}` is not known; it is final, tuning, brief, held-out, fit, evidence, logs or speed"
        ),
    }
}

fn brief(planners: &Planners, seeds: Seeds, of_each_kind: u64) -> Result<()> {
    let rivals = [
        Policy::Planner,
        Policy::TwoCalmDays,
        Policy::Staircase(5),
        Policy::Unseeing,
    ];
    tables::must_hold(planners, &live_all(planners, seeds, of_each_kind, &rivals));
    Ok(())
}

fn params() -> Result<Params> {
    let Some(file) = std::env::var_os("PARAMS") else {
        return Ok(Params::shipped().clone());
    };
    let text =
        std::fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))?;
    Ok(Params::from_json(&text)?)
}

fn run(planners: &Planners, seeds: Seeds, of_each_kind: u64, pictures: Option<&Path>) -> Result<()> {
    let all = live_all(planners, seeds, of_each_kind, &Policy::ALL);
    tables::must_hold(planners, &all);
    tables::worlds(&all);
    tables::by_kind(&all);
    let foreseen = fitting::foresight(planners, seeds);
    tables::foresight(&foreseen);
    if let Some(folder) = pictures {
        write(&folder.join("trust-worlds.svg"), &chart::frights_and_gowns(&all))?;
        let filter = &foreseen[0];
        let of = [("calm", &filter.calm), ("fright", &filter.fright)];
        write(&folder.join("trust-reliability.svg"), &chart::reliability(&of))?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| {
        format!(
            "{} could not be written; run this from the project's folder",
            path.display()
        )
    })
}

//! How far the assessment can be trusted, beside two simpler judges; the unseen third first.
//!
//! `cargo xtask bench vignettes`. The table in `docs/assessment.md` is this one. With `SEEN=1` in the environment
//! every wrong answer of the seen part is named; those of the unseen third never are.

#![expect(clippy::print_stdout, reason = "figures are for people to read")]

use anyhow::Result;
use bolthole_bench::vignettes::{Figures, Judge, Part, Vignette, figures, vignettes};
use bolthole_domain::Cause;
use bolthole_method::Method;

fn main() -> Result<()> {
    let method = Method::built_in();
    for (part, name) in [(Part::Unseen, "Unseen"), (Part::Seen, "Seen")] {
        let vignettes = vignettes(part)?;
        let all = Judge::ALL.map(|judge| figures(&method, judge, &vignettes));
        table(name, &all);
    }
    if std::env::var_os("SEEN").is_some() {
        wrong_answers(&method, &vignettes(Part::Seen)?);
    }
    Ok(())
}

fn table(name: &str, all: &[Figures; 3]) {
    println!("\n{name}: {} vignettes\n", all[0].n);
    println!(
        "| | {} | {} | {} |",
        Judge::ALL[0].name(),
        Judge::ALL[1].name(),
        Judge::ALL[2].name()
    );
    println!("|---|---|---|---|");
    let row = |what: &str, figure: &dyn Fn(&Figures) -> String| {
        println!(
            "| {what} | {} | {} | {} |",
            figure(&all[0]),
            figure(&all[1]),
            figure(&all[2])
        );
    };
    row("macro-F1", &|of| format!("{:.2}", of.macro_f1));
    row("highest cause is a true one", &|of| {
        format!("{:.0} %", 100.0 * of.top_1)
    });
    row("Brier", &|of| format!("{:.3}", of.brier));
    row("urgent misses", &|of| of.urgent_misses.len().to_string());
    row("flagged too low, urgent or not", &|of| {
        of.too_low.len().to_string()
    });
    row("flagged too high", &|of| {
        format!(
            "{} ({:.0} %)",
            of.too_high.len(),
            percent(of.too_high.len(), of.n)
        )
    });
    row("no vet needed, sent to one", &|of| {
        format!(
            "{} of {} ({:.0} %)",
            of.well.1,
            of.well.0,
            percent(of.well.1, of.well.0)
        )
    });
    row("flag without its sign", &|of| of.signs_missing.len().to_string());
    row("another bite tier", &|of| of.other_tier.len().to_string());
    row("hormones under 12 weeks, at most", &|of| {
        format!("{:.2}", of.young_hormonal)
    });
    for cause in Cause::ALL {
        row(&format!("F1 {}", cause.name()), &|of| {
            of.f1.get(cause).map_or("-".to_owned(), |f1| format!("{f1:.2}"))
        });
    }
    for at in 0..5 {
        let step = format!("said {}-{} %: share that was true", at * 20, at * 20 + 20);
        row(&step, &|of| {
            let bin = of.bins[at];
            format!(
                "{:.0} % of {} (mean said {:.0} %)",
                100.0 * bin.was,
                bin.n,
                100.0 * bin.said
            )
        });
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn wrong_answers(method: &Method, vignettes: &[Vignette]) {
    println!();
    for vignette in vignettes {
        let verdict = Judge::Assessment.judge(method, &vignette.intake);
        let off: Vec<String> = Cause::ALL
            .into_iter()
            .filter(|cause| !vignette.arguable.contains(cause))
            .map(|cause| {
                (
                    cause,
                    *verdict.causes.get(cause),
                    vignette.causes.contains(&cause),
                )
            })
            .filter(|(_, p, is)| (f64::from(u8::from(*is)) - p).abs() >= 0.4)
            .map(|(cause, p, is)| format!("{}{} {p:.2}", if is { "+" } else { "-" }, cause.name()))
            .collect();
        let tier = vignette.bite_tier.filter(|tier| *tier != verdict.bite_tier);
        if off.is_empty() && verdict.vet == vignette.vet && tier.is_none() {
            continue;
        }
        println!("{}: {}", vignette.id, off.join(", "));
        if verdict.vet != vignette.vet {
            println!(
                "    vet {:?}, not {:?}: {:?}",
                verdict.vet, vignette.vet, verdict.vet_signs
            );
        }
        if let Some(tier) = tier {
            println!("    tier {}, not {tier}", verdict.bite_tier);
        }
    }
}

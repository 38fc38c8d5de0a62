//! The tables of the results page, in Markdown.

use bolthole_bench_trust::{Kind, Life, Lived, Measure, Planners, Policy, World, calm_rat, difference};
use bolthole_plan::{Figures, Report};

/// What the planner must show, each with what was found.
pub(crate) fn must_hold(planners: &Planners, all: &[Lived]) {
    println!("\n| must show | world | found | |\n|---|---|---|---|");
    let against = |measure: Measure, rival: Policy, holds: fn(f64, f64, f64) -> bool, says: &str| {
        for lived in all {
            let found = difference(measure, &lived.under(Policy::Planner), &lived.under(rival));
            let scale = if measure.is_share() { 100.0 } else { 1.0 };
            println!(
                "| {says} | {} | {:+.2} ({:+.2} to {:+.2}) | {} |",
                lived.world.name(),
                scale * found.mean,
                scale * found.low,
                scale * found.high,
                verdict(holds(found.mean, found.low, found.high))
            );
        }
    };
    let not_more = |mean: f64, _: f64, _: f64| mean <= 0.0;
    against(
        Measure::Frights(120),
        Policy::TwoCalmDays,
        not_more,
        "frights not above two calm days",
    );
    against(
        Measure::Gown(120),
        Policy::TwoCalmDays,
        |mean, _, _| 0.0 <= mean,
        "gown by 120 not below two calm days",
    );
    against(
        Measure::Nips,
        Policy::TwoCalmDays,
        not_more,
        "nips not above two calm days",
    );
    against(
        Measure::Bites,
        Policy::TwoCalmDays,
        not_more,
        "bites not above two calm days",
    );
    against(
        Measure::Lift(60),
        Policy::Staircase(5),
        |mean, _, _| 0.12 <= mean,
        "lifted by 60, 12 points above 5 up",
    );
    against(
        Measure::Frights(60),
        Policy::Staircase(5),
        not_more,
        "frights by 60 not above 5 up",
    );
    against(
        Measure::Frights(120),
        Policy::Staircase(5),
        not_more,
        "frights by 120 not above 5 up",
    );
    trauma_rats(all);
    let pooled = |policy: Policy| {
        all.iter()
            .flat_map(|lived| lived.under(policy))
            .collect::<Vec<&Life>>()
    };
    let mut pairs = vec![
        (Measure::Lift(60), Policy::Staircase(5)),
        (Measure::Frights(60), Policy::Staircase(5)),
        (Measure::Frights(120), Policy::Staircase(5)),
        (Measure::Frights(120), Policy::TwoCalmDays),
        (Measure::Gown(120), Policy::TwoCalmDays),
        (Measure::Nips, Policy::TwoCalmDays),
        (Measure::Bites, Policy::TwoCalmDays),
    ];
    if all.iter().all(|lived| lived.lived_with(Policy::Unseeing)) {
        let measures = [
            Measure::Frights(60),
            Measure::Frights(120),
            Measure::Lift(60),
            Measure::Gown(120),
        ];
        pairs.extend(measures.map(|measure| (measure, Policy::Unseeing)));
    }
    for (measure, rival) in pairs {
        let found = difference(measure, &pooled(Policy::Planner), &pooled(rival));
        let scale = if measure.is_share() { 100.0 } else { 1.0 };
        println!(
            "| {} against {} | all | {:+.2} ({:+.2} to {:+.2}) | |",
            measure.name(),
            rival.name(),
            scale * found.mean,
            scale * found.low,
            scale * found.high
        );
    }
    let violations: u32 = all
        .iter()
        .flat_map(|lived| &lived.by_policy)
        .flat_map(|(_, lives)| lives)
        .map(|life| life.violations)
        .sum();
    println!(
        "| no step that a gate held | all | {violations} | {} |",
        verdict(violations == 0)
    );
    let longest = calm_rat(planners);
    println!(
        "| a calm rat meets a new rung within 21 days | | {longest:.0} days at most | {} |",
        verdict(longest <= 21.0)
    );
}

/// Of all that bring as many trauma rats into the gown, the planner frightens least.
fn trauma_rats(all: &[Lived]) {
    for lived in all.iter().filter(|lived| lived.world == World::Trauma) {
        let planner = lived.under(Policy::Planner);
        let (frights, gown) = (Measure::Frights(120), Measure::Gown(120));
        let reaches = |lives: &[&Life]| gown.mean(lives.iter().copied());
        for (policy, _) in lived.by_policy.iter().skip(1) {
            let rival = lived.under(*policy);
            if reaches(&rival) < reaches(&planner) {
                continue;
            }
            let found = difference(frights, &planner, &rival);
            println!(
                "| trauma: fewer frights than {}, which reaches as far | trauma | {:+.2} ({:+.2} to {:+.2}) | {} |",
                policy.name(),
                found.mean,
                found.low,
                found.high,
                verdict(found.mean < 0.0)
            );
        }
    }
}

fn verdict(holds: bool) -> &'static str {
    if holds { "yes" } else { "**no**" }
}

pub(crate) fn worlds(all: &[Lived]) {
    for lived in all {
        println!("\n### {}\n", lived.world.name());
        head();
        for (policy, lives) in &lived.by_policy {
            row(&policy.name(), lives);
        }
        let levels = lived.under(Policy::Planner).iter().fold([0; 3], |mut sum, life| {
            (0..3).for_each(|level| sum[level] += life.levels[level]);
            sum
        });
        println!("\nThe planner's steps by level of authority: {levels:?}.");
    }
}

pub(crate) fn by_kind(all: &[Lived]) {
    for kind in Kind::ALL {
        println!("\n### All worlds, kind: {}\n", kind.name());
        head();
        for (place, (policy, _)) in all
            .first()
            .map_or(&[][..], |lived| &lived.by_policy)
            .iter()
            .enumerate()
        {
            let lives = all.iter().flat_map(|lived| {
                let lives = &lived.by_policy[place].1;
                let each = lives.len() / Kind::ALL.len();
                let from = Kind::ALL.iter().position(|one| *one == kind).unwrap_or(0) * each;
                &lives[from..from + each]
            });
            row(&policy.name(), &lives.cloned().collect::<Vec<Life>>());
        }
    }
}

fn head() {
    let names = Measure::TABLE.map(Measure::name);
    println!("| | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
}

fn row(name: &str, lives: &[Life]) {
    let cells = Measure::TABLE.map(|measure| measure.told(measure.mean(lives)));
    println!("| {name} | {} |", cells.join(" | "));
}

pub(crate) fn foresight(all: &[Report]) {
    println!("\n| | visits | log loss | calm: log loss | ECE | AUC | fright: log loss | ECE | AUC |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let of = |figures: &Figures| {
        format!(
            "{:.3} | {:.3} | {:.3}",
            figures.log_loss, figures.ece, figures.auc
        )
    };
    for report in all {
        println!(
            "| {} | {} | {:.3} | {} | {} |",
            report.who,
            report.n_visits,
            report.loss,
            of(&report.calm),
            of(&report.fright)
        );
    }
    if let Some(filter) = all.first() {
        println!("\n| said calm | came | said fright | came |\n|---|---|---|---|");
        for (calm, fright) in filter.calm.groups.iter().zip(&filter.fright.groups) {
            println!(
                "| {:.3} | {:.3} | {:.4} | {:.4} |",
                calm.said, calm.came, fright.said, fright.came
            );
        }
    }
}

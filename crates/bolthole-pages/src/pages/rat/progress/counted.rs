//! What can be counted: the last ten visits and the ten before, scares, and either side of a change.

use bolthole_app::{Compared, Measures, Of, Scare, TOO_FEW, Tells, Tool};
use bolthole_domain::DayNumber;
use maud::{Markup, html};

use crate::icons::{group_class, mark};
use crate::pages::rat::lower;
use crate::pages::rat::way::changed;
use crate::words;

/// "7 of 10".
fn of(count: Of) -> String {
    format!("{} of {}", count.n, count.of)
}

pub(super) fn counts(name: &str, measures: &Measures) -> Markup {
    let row = |what: &str, (last, before): (Of, Of)| {
        html! {
            @if 0 < last.of {
                tr { th scope="row" { (what) } td { (of(last)) } td { @if before.of == 0 { "none yet" } @else { (of(before)) } } }
            }
        }
    };
    html! {
        @if 0 < measures.teeth.of {
            section.card.stack aria-labelledby="counts" {
                h2 id="counts" { "Counted" }
                table.small {
                    thead { tr { td {} th scope="col" { "Last ten visits" } th scope="col" { "The ten before" } } }
                    tbody {
                        (row("Ate in place or at ease, with a spoon", measures.with_spoon))
                        (row("Froze", measures.froze))
                    }
                }
                p { (teeth(name, measures.teeth)) }
            }
        }
    }
}

/// Bites per hundred visits, once there are so many that a hundred means something.
fn teeth(name: &str, teeth: Of) -> String {
    const ENOUGH: usize = 50;
    let visits = words::count(bolthole_words::Words::english(), teeth.of, "visit", "visits");
    match teeth.n {
        0 => format!("No teeth on {visits}."),
        n if teeth.of < ENOUGH => format!("{name} nipped or bit on {n} of {visits}."),
        n => format!(
            "{name} nipped or bit on {n} of {visits}: {} in a hundred.",
            (100 * n).div_ceil(teeth.of)
        ),
    }
}

pub(super) fn scares(scares: &[Scare], today: DayNumber) -> Markup {
    html! {
        @if !scares.is_empty() {
            section.card.stack aria-labelledby="scares" {
                h2 id="scares" { "After a scare" }
                ul.lined {
                    @for scare in scares {
                        li {
                            span class={ "did " (group_class(scare.did.group())) } { (mark(scare.did)) " " (words::did(bolthole_words::Words::english(), scare.did)) }
                            ", " (words::short_date(bolthole_words::Words::english(), scare.at.day(), today)) ", " (lower(&scare.says)) ": "
                            (calm_again(scare.calm_after))
                        }
                    }
                }
                p.soft.small { "Calm there again, or on a later step. A scare costs days, not everything." }
            }
        }
    }
}

fn calm_again(after: Option<i32>) -> String {
    match after.map(|days| usize::try_from(days).unwrap_or(0)) {
        None => "not yet calm there again".to_owned(),
        Some(0) => "calm again the same day".to_owned(),
        Some(days) => format!(
            "calm again after {}",
            words::count(bolthole_words::Words::english(), days, "day", "days")
        ),
    }
}

pub(super) fn met_with(measures: &Measures) -> Markup {
    html! {
        @if !measures.met_with.is_empty() {
            section.card.stack aria-labelledby="met" {
                h2 id="met" { "Calm with what" }
                table.small {
                    thead { tr { th scope="col" { "Met with" } th scope="col" { "Calm visits" } } }
                    tbody { @for (tool, count) in &measures.met_with { tr { th scope="row" { (tool_says(*tool)) } td { (of(*count)) } } } }
                }
            }
        }
    }
}

fn tool_says(tool: Tool) -> &'static str {
    match tool {
        Tool::Spoon => "A spoon",
        Tool::ArmAndLap => "An arm or the lap",
        Tool::Gown => "The dressing gown",
        Tool::Hand => "A hand",
        Tool::Finger => "A finger",
    }
}

/// What changed, and the calm visits on either side of it.
pub(super) fn before_and_after(measures: &Measures, today: DayNumber) -> Markup {
    html! {
        @if !measures.compared.is_empty() {
            section.card.stack aria-labelledby="compared" {
                h2 id="compared" { "Before and after a change" }
                ul.lined {
                    @for one in measures.compared.iter().rev() {
                        li { b { (words::at_start(&words::short_date(bolthole_words::Words::english(), one.change.at.day(), today))) ": " (changed(one.change)) } br; (compared(one)) }
                    }
                }
                p.soft.small {
                    "Calm visits in the four weeks before and after, on steps that were tried on both sides. Of fewer than " (words::number(bolthole_words::Words::english(), TOO_FEW))
                    " visits on a side nothing is told. In brackets: between what and what the true share likely lies, 19 times in 20. Other things changed too, so none of this proves what helped."
                }
            }
        }
    }
}

fn compared(one: &Compared) -> String {
    let side = |count: Of| {
        let (least, most) = count.likely();
        format!(
            "{} (likely {:.0} to {:.0} in ten)",
            of(count),
            (10.0 * least).floor(),
            (10.0 * most).ceil()
        )
    };
    let both = || {
        format!(
            "Before: calm on {}; after: {}.",
            side(one.before),
            side(one.after)
        )
    };
    match one.tells() {
        Tells::TooFew => "Too few visits to tell.".to_owned(),
        Tells::Nothing => format!("{} That may be chance.", both()),
        Tells::More => format!("{} More calm since than chance alone would explain.", both()),
        Tells::Less => format!("{} Less calm since than chance alone would explain.", both()),
    }
}

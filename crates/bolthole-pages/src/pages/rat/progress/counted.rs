//! What can be counted: the last ten visits and the ten before, scares, and either side of a change.

use bolthole_app::{Compared, Measures, Of, Scare, TOO_FEW, Tells, Tool};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{group_class, mark};
use crate::pages::rat::lower;
use crate::pages::rat::way::changed;
use crate::words;

/// "7 of 10".
fn of(context: &Context, count: Of) -> String {
    say!(context, "n-of", n = count.n, all = count.of)
}

pub(super) fn counts(context: &Context, name: &str, measures: &Measures) -> Markup {
    let row = |what: String, (last, before): (Of, Of)| {
        html! {
            @if 0 < last.of {
                tr { th scope="row" { (what) } td { (of(context, last)) } td { @if before.of == 0 { (say!(context, "counts-none-yet")) } @else { (of(context, before)) } } }
            }
        }
    };
    html! {
        @if 0 < measures.teeth.of {
            section.card.stack aria-labelledby="counts" {
                h2 id="counts" { (say!(context, "counts-heading")) }
                table.small {
                    thead { tr { td {} th scope="col" { (say!(context, "counts-last")) } th scope="col" { (say!(context, "counts-before")) } } }
                    tbody {
                        (row(say!(context, "counts-with-spoon"), measures.with_spoon))
                        (row(say!(context, "counts-froze"), measures.froze))
                    }
                }
                p { (teeth(context, name, measures.teeth)) }
            }
        }
    }
}

/// Bites per hundred visits, once there are so many that a hundred means something.
fn teeth(context: &Context, name: &str, teeth: Of) -> String {
    const ENOUGH: usize = 50;
    match teeth.n {
        0 => say!(context, "teeth-none", n = teeth.of),
        n if teeth.of < ENOUGH => say!(context, "teeth-on", name = name, teeth = n, n = teeth.of),
        n => say!(
            context,
            "teeth-in-a-hundred",
            name = name,
            teeth = n,
            n = teeth.of,
            hundredths = (100 * n).div_ceil(teeth.of)
        ),
    }
}

pub(super) fn scares(context: &Context, scares: &[Scare]) -> Markup {
    let today = context.asker.now.day();
    html! {
        @if !scares.is_empty() {
            section.card.stack aria-labelledby="scares" {
                h2 id="scares" { (say!(context, "scares-heading")) }
                ul.lined {
                    @for scare in scares {
                        li {
                            span class={ "did " (group_class(scare.did.group())) } { (mark(scare.did)) " " (words::did(context.asker.words, scare.did)) }
                            ", " (words::short_date(context.asker.words, scare.at.day(), today)) ", " (lower(context.asker.words, &scare.says)) ": "
                            (calm_again(context, scare.calm_after))
                        }
                    }
                }
                p.soft.small { (say!(context, "scares-note")) }
            }
        }
    }
}

fn calm_again(context: &Context, after: Option<i32>) -> String {
    match after.map(|days| usize::try_from(days).unwrap_or(0)) {
        None => say!(context, "scare-not-yet"),
        Some(0) => say!(context, "scare-same-day"),
        Some(days) => say!(context, "scare-after", n = days),
    }
}

pub(super) fn met_with(context: &Context, measures: &Measures) -> Markup {
    html! {
        @if !measures.met_with.is_empty() {
            section.card.stack aria-labelledby="met" {
                h2 id="met" { (say!(context, "met-heading")) }
                table.small {
                    thead { tr { th scope="col" { (say!(context, "met-with")) } th scope="col" { (say!(context, "met-calm")) } } }
                    tbody { @for (tool, count) in &measures.met_with { tr { th scope="row" { (tool_says(context, *tool)) } td { (of(context, *count)) } } } }
                }
            }
        }
    }
}

fn tool_says(context: &Context, tool: Tool) -> String {
    let tool = match tool {
        Tool::Spoon => "spoon",
        Tool::ArmAndLap => "arm",
        Tool::Gown => "gown",
        Tool::Hand => "hand",
        Tool::Finger => "finger",
    };
    say!(context, "met-tool", tool = tool)
}

/// What changed, and the calm visits on either side of it.
pub(super) fn before_and_after(context: &Context, measures: &Measures) -> Markup {
    let today = context.asker.now.day();
    html! {
        @if !measures.compared.is_empty() {
            section.card.stack aria-labelledby="compared" {
                h2 id="compared" { (say!(context, "compared-heading")) }
                ul.lined {
                    @for one in measures.compared.iter().rev() {
                        li { b { (words::at_start(&words::short_date(context.asker.words, one.change.at.day(), today))) ": " (changed(context, one.change)) } br; (compared(context, one)) }
                    }
                }
                p.soft.small { (say!(context, "compared-note", n = TOO_FEW)) }
            }
        }
    }
}

fn compared(context: &Context, one: &Compared) -> String {
    let side = |count: Of| {
        let (least, most) = count.likely();
        say!(
            context,
            "compared-side",
            count = of(context, count),
            least = format!("{:.0}", (10.0 * least).floor()),
            most = format!("{:.0}", (10.0 * most).ceil())
        )
    };
    let tells = match one.tells() {
        Tells::TooFew => return say!(context, "compared-too-few"),
        Tells::Nothing => "nothing",
        Tells::More => "more",
        Tells::Less => "less",
    };
    say!(
        context,
        "compared-both",
        before = side(one.before),
        after = side(one.after),
        tells = tells
    )
}

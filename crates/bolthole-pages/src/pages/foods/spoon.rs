//! What goes on a spoon, and how many teaspoons a day for a rat of some weight.

use bolthole_method::Energy;
use maud::{Markup, html};

use crate::context::Context;
use crate::pages::fields::{self, Fault, Line};
use crate::pages::tips::claims;

use super::{lickable, per_teaspoon};

/// No rat weighs more, whatever was typed: in grams. Ours.
const HEAVIEST: f64 = 1500.0;

/// A weight as it was typed, and what it is.
pub(super) struct Weighed {
    typed: String,
    grams: Option<f64>,
}

/// What was typed, if it can be read as a rat's weight; nothing typed asks nothing.
pub(super) fn read(typed: Option<&str>) -> Result<Weighed, String> {
    let Some(typed) = typed else {
        return Ok(Weighed {
            typed: String::new(),
            grams: None,
        });
    };
    let number = typed.trim_end_matches(['g', 'G']).trim().replace(',', ".");
    match number.parse::<f64>() {
        Ok(grams) if grams > 0.0 && grams <= HEAVIEST => Ok(Weighed {
            typed: typed.to_owned(),
            grams: Some(grams),
        }),
        _ => Err(typed.to_owned()),
    }
}

pub(super) fn section(context: &Context, weighed: &Result<Weighed, String>) -> Markup {
    let (typed, grams) = match weighed {
        Ok(weighed) => (weighed.typed.as_str(), weighed.grams),
        Err(typed) => (typed.as_str(), None),
    };
    let faults: Vec<Fault> = weighed
        .is_err()
        .then(|| Fault::at("grams", "Write the weight in grams, up to 1500, such as 250."))
        .into_iter()
        .collect();
    let cap = grams.and_then(|grams| context.method.daily_cap.kcal(grams));
    html! {
        section.card.stack id="spoon" {
            h2 { "From the spoon" }
            p { "A few licks more may be too many for a small animal. How much is enough goes by its weight." }
            form.stack.noprint method="get" action=(context.to("foods")) {
                (fields::line(&Line { name: "grams", label: "What does the rat weigh, in grams?", typed, keys: "decimal", longest: 8 }, &faults))
                button.btn { "How much in a day?" }
            }
            @if let Some(grams) = grams { (answer(grams, cap)) }
            (table(context, cap))
            (how_we_know(context))
        }
    }
}

fn answer(grams: f64, cap: Option<f64>) -> Markup {
    html! {
        p.note role="status" {
            @match cap {
                Some(cap) => { b { "At " (grams) " g: " } "at most about " (tenths(cap)) " kcal from a spoon in a day. The last column says how much of one food that is; of two foods, half of each." },
                None => { b { "At " (grams) " g: " } "not known. Our figures begin at grown rats of 100 g." },
            }
        }
    }
}

fn table(context: &Context, cap: Option<f64>) -> Markup {
    html! {
        table.spoon {
            thead { tr { th scope="col" { "Food" } th scope="col" { "kcal in a level teaspoon" } @if cap.is_some() { th scope="col" { "In a day, at most" } } } }
            tbody { @for food in lickable(context) {
                tr {
                    th scope="row" { a href={ "#" (food.id) } { (food.name) } }
                    @match per_teaspoon(food) {
                        Some(kcal) => { td.num { (tenths(kcal)) } @if let Some(cap) = cap { td { (teaspoons(cap / kcal)) } } },
                        None => { td { "not verified" } @if cap.is_some() { td { "not known" } } },
                    }
                }
            } }
        }
    }
}

fn how_we_know(context: &Context) -> Markup {
    let cap = &context.method.daily_cap;
    let mut sources: Vec<String> = cap.needs.iter().map(|need| need.source.clone()).collect();
    sources.extend(lickable(context).filter_map(|food| match &food.energy {
        Energy::Known(kcal) => Some(kcal.source.clone()),
        Energy::Unverified => None,
    }));
    sources.sort();
    sources.dedup();
    html! {
        details {
            summary { "Where the figures come from" }
            p { "What a lean, grown rat of that weight needs in a day is measured. That " (hundredths(cap.share)) " hundredths of it may be treats is our own rule of caution. Growing, carrying and nursing rats need more; there is no figure for them here." }
            (claims::grade(context, bolthole_method::Grade::O, ""))
            (claims::sources(context, &sources))
        }
    }
}

/// One digit after the point.
fn tenths(number: f64) -> String {
    format!("{number:.1}")
}

fn hundredths(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// Quarters of a teaspoon, always the smaller: the careful side.
fn teaspoons(n: f64) -> String {
    let quarters = (n * 4.0).floor();
    let (whole, part) = ((quarters / 4.0).floor(), quarters % 4.0);
    let part = match part {
        1.0 => "¼",
        2.0 => "½",
        3.0 => "¾",
        _ => "",
    };
    match (whole, part) {
        (0.0, "") => "less than ¼ teaspoon".to_owned(),
        (0.0, part) => format!("{part} teaspoon"),
        (1.0, "") => "1 teaspoon".to_owned(),
        (whole, part) => format!("{whole}{part} teaspoons"),
    }
}

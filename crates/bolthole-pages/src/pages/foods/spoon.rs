//! What goes on a spoon, and how many teaspoons a day for a rat of some weight.

use bolthole_domain::decimal;
use bolthole_method::Energy;
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::pages::fields::{self, Fault, Line};
use crate::pages::tips::claims;
use crate::words::{marked, tenths};

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
    match decimal(typed.trim_end_matches(['g', 'G']).trim()) {
        Some(grams) if grams > 0.0 && grams <= HEAVIEST => Ok(Weighed {
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
        .then(|| Fault::at("grams", say!(context, "spoon-unread")))
        .into_iter()
        .collect();
    let cap = grams.and_then(|grams| context.method.daily_cap.kcal(grams));
    html! {
        section.card.stack id="spoon" {
            h2 { (say!(context, "spoon-heading")) }
            p { (say!(context, "spoon-lead")) }
            form.stack.noprint method="get" action=(context.to("foods")) {
                (fields::line(&Line { name: "grams", label: &say!(context, "spoon-weight"), typed, keys: "decimal", longest: 8 }, &faults))
                button.btn { (say!(context, "spoon-ask")) }
            }
            @if let Some(grams) = grams { (answer(context, grams, cap)) }
            (table(context, cap))
            (how_we_know(context))
        }
    }
}

fn answer(context: &Context, grams: f64, cap: Option<f64>) -> Markup {
    html! {
        p.note role="status" {
            @match cap {
                Some(cap) => (marked!(context, "spoon-at-most", grams = grams.to_string(), kcal = tenths(context.asker.words, cap))),
                None => (marked!(context, "spoon-too-light", grams = grams.to_string())),
            }
        }
    }
}

fn table(context: &Context, cap: Option<f64>) -> Markup {
    html! {
        table.spoon {
            thead { tr { th scope="col" { (say!(context, "spoon-food")) } th scope="col" { (say!(context, "spoon-kcal")) } @if cap.is_some() { th scope="col" { (say!(context, "spoon-in-a-day")) } } } }
            tbody { @for food in lickable(context) {
                tr {
                    th scope="row" { a href={ "#" (food.id) } { (food.name) } }
                    @match per_teaspoon(food) {
                        Some(kcal) => { td.num { (tenths(context.asker.words, kcal)) } @if let Some(cap) = cap { td { (teaspoons(context, cap / kcal)) } } },
                        None => { td { (say!(context, "spoon-not-verified")) } @if cap.is_some() { td { (say!(context, "not-known")) } } },
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
            summary { (say!(context, "spoon-where-from")) }
            p { (say!(context, "spoon-how", share = hundredths(cap.share))) }
            (claims::grade(context, bolthole_method::Grade::O, ""))
            (claims::sources(context, &sources))
        }
    }
}

fn hundredths(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// Quarters of a teaspoon, always the smaller: the careful side.
fn teaspoons(context: &Context, n: f64) -> String {
    let quarters = (n * 4.0).floor();
    let (whole, part) = ((quarters / 4.0).floor(), quarters % 4.0);
    let part = match part {
        1.0 => "¼",
        2.0 => "½",
        3.0 => "¾",
        _ => "",
    };
    let (n, amount) = match (whole, part) {
        (0.0, "") => ("less", String::new()),
        (0.0, part) => ("part", part.to_owned()),
        (1.0, "") => ("part", "1".to_owned()),
        (whole, part) => ("more", format!("{whole}{part}")),
    };
    say!(context, "spoon-teaspoons", n = n, amount = amount)
}

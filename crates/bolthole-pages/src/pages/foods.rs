//! What a rat may eat, what goes on a spoon, and how much of it in a day.

use bolthole_method::{Energy, Food, Lickable, Verdict};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::words;

use super::rat::lower;
use super::tips::claims;

mod spoon;

/// The three verdicts, and where on the page each stands.
const GROUPS: [(&str, Verdict); 3] = [
    ("safe", Verdict::Safe),
    ("with-care", Verdict::WithCare),
    ("never", Verdict::Unsafe),
];

/// All foods; `grams` in the query asks how much may come from a spoon.
pub(crate) fn page(context: &Context) -> Reply {
    let weighed = spoon::read(context.request.query.get("grams"));
    let page = Page {
        title: say!(context, "foods-title"),
        head: Head::Back {
            to: "tips".to_owned(),
            says: say!(context, "tips-title"),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack { h1 { (say!(context, "foods-title")) } p.soft { (say!(context, "foods-lead")) } p.row.noprint { @for (id, _) in GROUPS { a.alone href={ "#" (id) } { (heading(context, id)) } } } }
            (spoon::section(context, &weighed))
            div.cols.cols-even {
                @let [safe, with_care, never] = GROUPS.map(|one| group(context, one));
                div.stack-wide { (safe) (with_care) }
                div.stack-wide { (never) }
            }
            (where_from(context))
            (claims::letters(context))
        },
        thumb: html! {},
    };
    match weighed {
        Err(_) => context.refuse(page),
        Ok(_) => context.show(page),
    }
}

/// Foods for a spoon, in the method's order.
fn lickable<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Food> {
    let foods = context.method.foods.iter();
    foods.filter(|food| food.lickable == Lickable::Yes && food.verdict != Verdict::Unsafe)
}

/// What a group is called.
fn heading(context: &Context, id: &str) -> String {
    say!(context, "foods-group", verdict = id)
}

fn group(context: &Context, (id, verdict): (&str, Verdict)) -> Markup {
    let foods = context.method.foods.iter().filter(|food| food.verdict == verdict);
    html! {
        section.card.stack id=(id) { h2 { (heading(context, id)) } ul.lined { @for food in foods { (line(context, food)) } } }
    }
}

fn allergens(context: &Context, food: &Food) -> String {
    let named = food.allergens.iter();
    let named: Vec<String> = named
        .map(|one| say!(context, "food-allergen", allergen = one, name = one))
        .collect();
    words::listed(context.asker.words, named.iter().map(String::as_str))
}

fn line(context: &Context, food: &Food) -> Markup {
    html! {
        li.stack-close id=(food.id) {
            h3 { (food.name) }
            p { (food.why) @if !food.how.is_empty() { " " b { (food.how) } } }
            @if let Some(not_if) = &food.not_if {
                @for term in not_if.terms() { p { (say!(context, "foods-not-for", whom = lower(context.asker.words, &context.says(&bolthole_app::term_in_words(context.method, term))))) } }
            }
            @if !food.allergens.is_empty() { p.soft.small { (say!(context, "foods-holds", what = allergens(context, food))) } }
            (claims::grade(context, food.grade, "rat"))
            @if !food.sources.is_empty() { p.soft.small { (say!(context, "foods-source", numbers = words::listed(context.asker.words, numbers(context, food).iter().map(String::as_str)))) } }
        }
    }
}

/// Sources that foods rest on, each once, in the order of the foods: many foods rest on few.
fn sources(context: &Context) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for id in context.method.foods.iter().flat_map(|food| &food.sources) {
        if !sources.contains(id) {
            sources.push(id.clone());
        }
    }
    sources
}

/// The numbers under which a food's sources stand at the end of the page.
fn numbers(context: &Context, food: &Food) -> Vec<String> {
    let all = sources(context);
    let place = |id: &String| {
        all.iter()
            .position(|known| known == id)
            .map(|nth| (nth + 1).to_string())
    };
    food.sources.iter().filter_map(place).collect()
}

fn where_from(context: &Context) -> Markup {
    html! {
        section.card.stack { h2 { (say!(context, "foods-sources")) } ol.plain { @for source in sources(context) { li { (claims::sources(context, &[source])) } } } }
    }
}

/// Kilocalories in a level teaspoon, where somebody has looked it up.
fn per_teaspoon(food: &Food) -> Option<f64> {
    match &food.energy {
        Energy::Known(kcal) => Some(kcal.per_teaspoon),
        Energy::Unverified => None,
    }
}

#[cfg(test)]
mod tests;

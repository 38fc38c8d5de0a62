//! Is what goes on a spoon safe, and does every figure rest on a source that was opened?

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Energy, Food, Lickable, Verdict};

/// What people may not bear; closed, so that a house can be asked about each.
const ALLERGENS: [&str; 6] = ["milk", "nuts", "fish", "egg", "gluten", "soya"];
/// A teaspoon holds about 5 ml, and pure fat has 9 kcal a gram: more is a slip.
const MOST_KCAL: f64 = 45.0;

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    for food in &draft.foods {
        check_food(food, faults);
        check_energy(food, draft, faults);
    }
    check_day(draft, faults);
}

fn check_food(food: &Located<Food>, faults: &mut Faults<'_>) {
    let Food {
        verdict,
        lickable,
        how,
        allergens,
        ..
    } = &food.value;
    if *verdict == Verdict::Unsafe && *lickable == Lickable::Yes {
        faults.of(
            food,
            "lickable",
            "an unsafe food is never offered on a spoon (H14); take lickable out",
        );
    }
    if *verdict == Verdict::WithCare && how.is_empty() {
        faults.of(
            food,
            "verdict",
            "a food to be given with care says how; add how = \"\u{2026}\"",
        );
    }
    for allergen in allergens
        .iter()
        .filter(|name| !ALLERGENS.contains(&name.as_str()))
    {
        faults.of(
            food,
            "allergens",
            format!(
                "`{allergen}` is no allergen that houses are asked about; use {}",
                ALLERGENS.join(", ")
            ),
        );
    }
}

fn check_energy(food: &Located<Food>, draft: &Draft, faults: &mut Faults<'_>) {
    let Energy::Known(kcal) = &food.value.energy else {
        return;
    };
    if !(0.0..=MOST_KCAL).contains(&kcal.per_teaspoon) {
        faults.of(
            food,
            "kcal",
            format!("a teaspoon holds 0 to {MOST_KCAL} kcal; check the figure and that it is for 5 ml"),
        );
    }
    opened(food, "kcal_source", &kcal.source, draft, faults);
}

fn check_day(draft: &Draft, faults: &mut Faults<'_>) {
    let Some(day) = &draft.daily_cap else {
        return;
    };
    if !(0.0 < day.value.share && day.value.share <= 0.1) {
        faults.of(
            day,
            "share",
            "treats are above 0 and at most a tenth (0.1) of a day\u{2019}s energy (H14)",
        );
    }
    let mut lightest = 0.0;
    for need in &day.value.needs {
        if need.grams_from < lightest || need.kcal <= 0.0 {
            faults.of(
                day,
                "[[need]]",
                "needs stand lightest first, each with kcal above 0",
            );
        }
        lightest = need.grams_from;
        opened(day, "source", &need.source, draft, faults);
    }
}

/// Figures rest only on what was opened: a source whose `seen` says how much of it was read.
fn opened<T>(thing: &Located<T>, key: &str, id: &str, draft: &Draft, faults: &mut Faults<'_>) {
    if draft.is_broken("sources.toml") {
        return;
    }
    let what = match draft.sources.iter().find(|source| source.value.id == id) {
        None => format!("there is no source `{id}`; add it to sources.toml or mend the name"),
        Some(source) if source.value.seen.starts_with("not recorded") => {
            format!("a figure rests on a source that was opened, and `{id}` was not; write \"unverified\"")
        }
        Some(_) => return,
    };
    faults.of(thing, &format!("{key} = \"{id}\""), what);
}

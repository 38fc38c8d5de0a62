//! What a rat can eat, what goes on a spoon, and how much of it in a day.

use serde::{Deserialize, Serialize};

use super::{Grade, Predicate, Truth};
use crate::Facts;

/// Something to eat, or never to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Food {
    /// Its id, such as `plain-yoghurt`.
    pub id: String,
    /// What it is called on a page: "Plain yoghurt".
    pub name: String,
    /// Other words for it: "yogurt", "curd".
    pub words: Vec<String>,
    /// Whether it may be given.
    pub verdict: Verdict,
    /// Why, in a sentence.
    pub why: String,
    /// How to give it, where that matters; may be empty.
    pub how: String,
    /// Soft enough to keep a rat at the spoon.
    pub lickable: Lickable,
    /// What is known of its energy.
    pub energy: Energy,
    /// What people in the house may not bear: milk, nuts, fish, egg, gluten, soya.
    pub allergens: Vec<String>,
    /// Rats that must not have it: citrus and males.
    pub not_if: Option<Predicate>,
    /// How sure.
    pub grade: Grade,
    /// Sources' ids; empty only for grade `O`.
    pub sources: Vec<String>,
    /// Inventory numbers or none.
    pub items: Vec<u8>,
}

/// Whether something may be eaten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// May be given.
    Safe,
    /// Only as its `how` says.
    WithCare,
    /// Not at all.
    Unsafe,
}

/// Whether something can be licked from a spoon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lickable {
    /// It is carried away or chewed.
    No,
    /// It is licked.
    Yes,
}

/// What is known of the energy in a teaspoon. An unverified figure has no number, so that none can slip into a sum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Energy {
    /// Nobody has looked it up in a source that was opened.
    Unverified,
    /// Looked up.
    Known(Kcal),
}

/// Energy with its source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kcal {
    /// Kilocalories in a level teaspoon.
    pub per_teaspoon: f64,
    /// A source's id, one that was opened.
    pub source: String,
}

/// How much may come from a spoon in a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DailyCap {
    /// The part of a day's energy that treats may be; our own rule.
    pub share: f64,
    /// Energy a day by body weight, lightest first; empty where no source was opened.
    #[serde(default, rename = "need")]
    pub needs: Vec<Need>,
}

/// What a rat of some weight needs in a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// From this weight on, in grams.
    pub grams_from: f64,
    /// Kilocalories a day.
    pub kcal: f64,
    /// A source's id, one that was opened.
    pub source: String,
}

/// How far a day's spoons have come.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SpoonSum {
    /// Kilocalories of all foods whose energy is known.
    pub kcal: f64,
    /// Foods that were given and are in no sum, by id.
    pub not_counted: Vec<String>,
}

impl Food {
    /// Whether this rat must not have it: unsafe for all, or for a rat like this; not known where nobody has said.
    pub fn barred(&self, facts: &Facts) -> Truth {
        let for_this_rat = self.not_if.as_ref().map_or(Truth::No, |when| when.truth(facts));
        for_this_rat.or((self.verdict == Verdict::Unsafe).into())
    }
}

impl DailyCap {
    /// The most kilocalories from a spoon in a day for a rat of this weight; none where it is not known.
    pub fn kcal(&self, grams: f64) -> Option<f64> {
        let need = self.needs.iter().rev().find(|need| need.grams_from <= grams)?;
        Some(need.kcal * self.share)
    }
}

/// The energy of what was given, in teaspoons; what is not verified is named and not counted.
pub fn spoon_sum<'f>(given: impl IntoIterator<Item = (&'f Food, f64)>) -> SpoonSum {
    let mut sum = SpoonSum::default();
    for (food, teaspoons) in given {
        match &food.energy {
            Energy::Known(kcal) => sum.kcal += kcal.per_teaspoon * teaspoons,
            Energy::Unverified => sum.not_counted.push(food.id.clone()),
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn food(id: &str, energy: Energy) -> Food {
        Food {
            id: id.to_owned(),
            name: id.to_owned(),
            words: Vec::new(),
            verdict: Verdict::Safe,
            why: String::new(),
            how: String::new(),
            lickable: Lickable::Yes,
            energy,
            allergens: Vec::new(),
            not_if: None,
            grade: Grade::O,
            sources: Vec::new(),
            items: Vec::new(),
        }
    }

    #[test]
    fn what_nobody_looked_up_is_named_and_never_counted() {
        let yoghurt = Kcal {
            per_teaspoon: 3.0,
            source: "a".into(),
        };
        let yoghurt = food("yoghurt", Energy::Known(yoghurt));
        let paste = food("fish-paste", Energy::Unverified);
        let sum = spoon_sum([(&yoghurt, 0.5), (&paste, 2.0)]);
        assert_eq!(
            sum,
            SpoonSum {
                kcal: 1.5,
                not_counted: vec!["fish-paste".into()]
            }
        );
    }

    #[test]
    fn the_cap_of_a_rat_between_two_weights_is_the_lighter_ones() {
        let need = |grams_from, kcal| Need {
            grams_from,
            kcal,
            source: "a".into(),
        };
        let cap = DailyCap {
            share: 0.05,
            needs: vec![need(200.0, 40.0), need(300.0, 60.0)],
        };
        assert_eq!(
            [150.0, 200.0, 299.0, 900.0].map(|grams| cap.kcal(grams)),
            [None, Some(2.0), Some(2.0), Some(3.0)]
        );
    }
}

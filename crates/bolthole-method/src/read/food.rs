use serde::Deserialize;

use super::fault::{Faults, Located};
use crate::{DailyCap, Energy, Food, Grade, Kcal, Lickable, Need, Predicate, Verdict};

/// A food as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FoodFile {
    id: String,
    name: String,
    #[serde(default)]
    words: Vec<String>,
    verdict: Verdict,
    why: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    lickable: bool,
    kcal: Option<Figure>,
    kcal_source: Option<String>,
    #[serde(default)]
    allergens: Vec<String>,
    not_if: Option<Predicate>,
    grade: Grade,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    items: Vec<u8>,
}

/// `kcal = 3.1`, or `kcal = "unverified"`.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "kcal is a number for a level teaspoon, or \"unverified\""
)]
enum Figure {
    Number(f64),
    Word(String),
}

/// The day's cap as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DailyCapFile {
    share: f64,
    #[serde(default, rename = "need")]
    needs: Vec<Need>,
}

impl DailyCapFile {
    pub(crate) fn cap(self) -> DailyCap {
        DailyCap {
            share: self.share,
            needs: self.needs,
        }
    }
}

impl Located<FoodFile> {
    /// The food, or a fault: a figure without its source is none.
    pub(crate) fn food(self, faults: &mut Faults<'_>) -> Option<Located<Food>> {
        let energy = match (&self.value.kcal, &self.value.kcal_source) {
            (Some(Figure::Number(kcal)), Some(source)) => Some(Energy::Known(Kcal {
                per_teaspoon: *kcal,
                source: source.clone(),
            })),
            (Some(Figure::Number(_)), None) => {
                faults.of(
                    &self,
                    "kcal",
                    "a kcal figure names kcal_source, one that was opened; else write kcal = \"unverified\"",
                );
                None
            }
            (Some(Figure::Word(word)), _) if word != "unverified" => {
                faults.of(
                    &self,
                    "kcal",
                    "kcal is a number for a level teaspoon, or \"unverified\"",
                );
                None
            }
            (None, _) if self.value.lickable => {
                faults.of(
                    &self,
                    "lickable",
                    "a lickable food says kcal: a number with kcal_source, or \"unverified\"",
                );
                None
            }
            _ => Some(Energy::Unverified),
        }?;
        let Located {
            value: written,
            file,
            line,
        } = self;
        let food = Food {
            id: written.id,
            name: written.name,
            words: written.words,
            verdict: written.verdict,
            why: written.why,
            how: written.how,
            lickable: if written.lickable {
                Lickable::Yes
            } else {
                Lickable::No
            },
            energy,
            allergens: written.allergens,
            not_if: written.not_if,
            grade: written.grade,
            sources: written.sources,
            items: written.items,
        };
        Some(Located {
            value: food,
            file,
            line,
        })
    }
}

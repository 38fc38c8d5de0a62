//! Invented rats with the causes they show, to see how far the assessment can be trusted.
//!
//! `bench/vignettes/README.md` says how they were written and which third is not looked at while weights are set.

mod figures;
mod judges;

pub use figures::{Bin, Figures, figures};
pub use judges::{Judge, Verdict};

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use bolthole_domain::{Cause, Intake};
use bolthole_method::Urgency;
use serde::Deserialize;

/// One invented rat.
#[derive(Debug, Clone)]
pub struct Vignette {
    /// In words, unique.
    pub id: String,
    /// What the keeper told.
    pub intake: Intake,
    /// The causes that are part of it.
    pub causes: Vec<Cause>,
    /// Causes that the method can be read both ways about: nothing is scored for them here.
    pub arguable: Vec<Cause>,
    /// How soon a vet is needed.
    pub vet: Urgency,
    /// Tags that have to be among those that fired.
    pub vet_signs: Vec<String>,
    /// How much teeth are to be expected, where the rules settle it.
    pub bite_tier: Option<u8>,
}

/// Which of the vignettes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Those that weights may be set by.
    Seen,
    /// Those that are only for the report.
    Unseen,
}

impl Part {
    fn prefix(self) -> &'static str {
        match self {
            Part::Seen => "seen-",
            Part::Unseen => "unseen-",
        }
    }
}

/// All vignettes of a part, in the order of their files' names.
///
/// # Errors
/// A file that cannot be read, or a vignette that is not one, by its file and id.
pub fn vignettes(part: Part) -> Result<Vec<Vignette>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vignettes");
    let mut files: Vec<_> = fs::read_dir(&folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(part.prefix()))
        })
        .collect();
    files.sort();
    let mut read = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let sheet: Sheet = toml::from_str(&text).with_context(|| file.display().to_string())?;
        for written in sheet.vignette {
            let id = written.id.clone();
            read.push(
                written
                    .read()
                    .with_context(|| format!("{}: {id}", file.display()))?,
            );
        }
    }
    ensure!(!read.is_empty(), "no vignettes in {}", folder.display());
    Ok(read)
}

#[derive(Deserialize)]
struct Sheet {
    vignette: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    #[serde(rename = "story")]
    _story: String,
    facts: serde_json::Value,
    causes: Vec<Cause>,
    arguable: Vec<Cause>,
    vet: String,
    vet_signs: Vec<String>,
    bite_tier: Option<u8>,
    #[serde(rename = "because")]
    _because: String,
}

impl Written {
    fn read(self) -> Result<Vignette> {
        let vet = match self.vet.as_str() {
            "none" => Urgency::None,
            "check" => Urgency::Check,
            "soon" => Urgency::Soon,
            "now" => Urgency::Now,
            other => anyhow::bail!("`vet` is none, check, soon or now; not `{other}`"),
        };
        Ok(Vignette {
            id: self.id,
            intake: Intake::from_value(self.facts)?,
            causes: self.causes,
            arguable: self.arguable,
            vet,
            vet_signs: self.vet_signs,
            bite_tier: self.bite_tier,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bolthole_method::Method;

    /// No probability under this age may say that hormones are part of it. Source: H9.
    const HORMONAL_LEAST: f64 = 0.2;

    fn of(part: Part) -> Figures {
        let vignettes = vignettes(part).expect("the vignettes are read");
        figures(&Method::built_in(), Judge::Assessment, &vignettes)
    }

    #[test]
    fn no_urgent_rat_is_missed() {
        for part in [Part::Seen, Part::Unseen] {
            assert_eq!(of(part).urgent_misses, Vec::<String>::new(), "{part:?}");
        }
    }

    #[test]
    fn few_rats_are_sent_to_a_vet_for_nothing() {
        for part in [Part::Seen, Part::Unseen] {
            let (n, sent) = of(part).well;
            assert!(10 * sent <= n, "{part:?}: {sent} of {n}");
        }
    }

    #[test]
    fn what_was_never_looked_at_is_judged_as_well_as_it_must_be() {
        let unseen = of(Part::Unseen);
        assert!(unseen.brier <= 0.10, "Brier {}", unseen.brier);
        assert!(
            unseen.young_hormonal < HORMONAL_LEAST,
            "{}",
            unseen.young_hormonal
        );
        let all = vignettes(Part::Unseen).expect("the vignettes are read");
        for judge in [Judge::PriorsOnly, Judge::OneCausePerSign] {
            let simpler = figures(&Method::built_in(), judge, &all);
            assert!(
                unseen.brier < simpler.brier && simpler.macro_f1 < unseen.macro_f1,
                "{judge:?}"
            );
        }
    }

    #[test]
    fn seen_and_unseen_are_apart_and_a_third_is_unseen() {
        let [seen, unseen] =
            [Part::Seen, Part::Unseen].map(|part| vignettes(part).expect("the vignettes are read"));
        assert_eq!(seen.len(), 2 * unseen.len());
        let mut ids: Vec<&str> = seen
            .iter()
            .chain(&unseen)
            .map(|vignette| vignette.id.as_str())
            .collect();
        ids.sort_unstable();
        let drawn: Vec<&str> = ids.iter().copied().skip(2).step_by(3).collect();
        let mut hidden: Vec<&str> = unseen.iter().map(|vignette| vignette.id.as_str()).collect();
        hidden.sort_unstable();
        assert_eq!(drawn, hidden);
    }
}

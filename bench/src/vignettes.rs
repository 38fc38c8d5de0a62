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
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(part.prefix())))
        .collect();
    files.sort();
    let mut read = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let sheet: Sheet = toml::from_str(&text).with_context(|| file.display().to_string())?;
        for written in sheet.vignette {
            let id = written.id.clone();
            read.push(written.read().with_context(|| format!("{}: {id}", file.display()))?);
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

//! Cards: a TOML file for what is asked by the program, a Markdown file for words.

use serde::Deserialize;

use super::Reading;
use crate::read::fault::{Located, values};
use crate::{AuditQuestion, Card, CardKind, Claim, Opposing, Predicate, Routine};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    icon: String,
    #[serde(default)]
    items: Vec<u8>,
    #[serde(default)]
    rules: Vec<u8>,
    applies_if: Option<ConditionFile>,
    not_if: Option<ConditionFile>,
    #[serde(default)]
    see: Vec<String>,
    routine: Option<Routine>,
}

/// A condition as written: each term is read by itself, so that no slip hides another.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct ConditionFile {
    any: Vec<String>,
    all: Vec<String>,
    none: Vec<String>,
}

impl Reading<'_, '_> {
    pub(super) fn cards(&mut self, kind: CardKind) -> Vec<Located<Card>> {
        let folder = kind.folder();
        let names = self.files.folders_in(folder);
        names
            .iter()
            .filter_map(|name| self.card(kind, folder, name))
            .collect()
    }

    fn card(&mut self, kind: CardKind, folder: &str, name: &str) -> Option<Located<Card>> {
        let file = format!("{folder}/{name}/{}", kind.file());
        let document = self.open(&file);
        let words = self.words(&format!("{folder}/{name}/en.md"));
        let mut document = document?;
        let claims: Vec<Located<Claim>> = document.take_list("claim", self.faults);
        self.claims.extend(claims.iter().cloned());
        let opposing: Vec<Located<Opposing>> = document.take_list("opposing", self.faults);
        self.take_opposing(&opposing);
        let asks: Vec<Located<AuditQuestion>> = document.take_list("ask", self.faults);
        self.audit.extend(asks.iter().cloned());
        let read: CardFile = document.rest(self.faults)?;
        let (number, id) = if kind.is_numbered() {
            self.numbered(&file, name)
        } else {
            (None, name)
        };
        let card = Card {
            id: id.to_owned(),
            kind,
            number,
            icon: read.icon,
            items: read.items,
            rules: read.rules,
            applies_if: self.condition(&file, read.applies_if),
            not_if: self.condition(&file, read.not_if),
            see: self.each(&file, read.see),
            claims: values(claims),
            opposing: values(opposing),
            asks: values(asks),
            routine: read.routine,
            words: words?,
        };
        Some(Located {
            value: card,
            file,
            line: 1,
        })
    }

    /// Claims of opposing views are claims too, each at its own line.
    fn take_opposing(&mut self, views: &[Located<Opposing>]) {
        for view in views {
            for claim in &view.value.claims {
                let line = self.files.line_of(&view.file, view.line, &claim.text);
                self.claims.push(Located {
                    value: claim.clone(),
                    file: view.file.clone(),
                    line: line.unwrap_or(view.line),
                });
            }
        }
    }

    fn condition(&mut self, file: &str, written: Option<ConditionFile>) -> Option<Predicate> {
        let ConditionFile { any, all, none } = written?;
        Some(Predicate {
            any: self.each(file, any),
            all: self.each(file, all),
            none: self.each(file, none),
        })
    }

    /// Each text as what it says; a fault for each that says nothing.
    fn each<T: TryFrom<String, Error = String>>(&mut self, file: &str, texts: Vec<String>) -> Vec<T> {
        let mut read = Vec::new();
        for text in texts {
            let needle = format!("\"{text}\"");
            match T::try_from(text) {
                Ok(value) => read.push(value),
                Err(what) => self.faults.near(file, 1, &needle, what),
            }
        }
        read
    }
}

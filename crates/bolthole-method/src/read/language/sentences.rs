//! Every sentence of the TOML files that a keeper may read.

use std::collections::BTreeMap;

use super::super::check::About;
use super::super::draft::Draft;
use super::super::fault::Located;
use super::table::Table;
use super::{Putting, folder, rules};
use crate::{AuditQuestion, Card, Claim, Food, Sign, Source};

/// A sentence and the file that it stands in.
pub(super) struct Said<'d> {
    file: String,
    pub(super) text: &'d mut String,
    about: About,
    need: Need,
}

/// Whether a sentence is missed where nobody has put it into words.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    /// A keeper reads it.
    Read,
    /// A word for finding things, which may have no like.
    Found,
}

impl Putting<'_, '_> {
    /// Every sentence of the draft, and what stands in the tables and is no sentence of it.
    pub(super) fn sentences(&mut self, draft: &mut Draft) {
        let mut tables: BTreeMap<String, Table> = BTreeMap::new();
        for said in all(draft) {
            let file = beside(&said.file, &super::table(self.language));
            if !tables.contains_key(&file) {
                let table = if self.is_there(&file) {
                    Table::read(self.files, &file, self.faults)
                } else {
                    Table::empty(&file)
                };
                tables.insert(file.clone(), table);
            }
            if let Some(table) = tables.get_mut(&file) {
                self.put(said, table);
            }
        }
        for table in tables.values() {
            table.tell_stale(self.faults);
        }
    }

    fn put(&mut self, said: Said<'_>, table: &mut Table) {
        if said.text.is_empty() {
            return;
        }
        let found = table.says(said.text);
        if said.need == Need::Read {
            self.missing.count(&table.file, said.text, found.is_some());
        }
        if let Some((says, line)) = found {
            rules::check(self.language, &table.file, line, &says, said.about, self.faults);
            *said.text = says;
        }
    }
}

/// That name in the folder of a file; a file at the top has no folder.
fn beside(file: &str, name: &str) -> String {
    match folder(file) {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    }
}

pub(super) fn all(draft: &mut Draft) -> Vec<Said<'_>> {
    let mut said = Vec::new();
    let cards = [
        &mut draft.tips,
        &mut draft.handling,
        &mut draft.procedures,
        &mut draft.environment,
        &mut draft.introductions,
        &mut draft.cards,
    ];
    said.extend(cards.into_iter().flatten().flat_map(of_card));
    for cause in &mut draft.causes {
        let evidence = cause.value.evidence.iter_mut().map(|evidence| &mut evidence.says);
        let (file, why) = (&cause.file, &mut cause.value.prior_why);
        said.extend(read(file, About::AnyRat, [why]));
        said.extend(read(file, About::OneRat, evidence));
    }
    for Located { value, file, .. } in &mut draft.questions {
        let choices = value.choices.iter_mut().map(|choice| &mut choice.says);
        let texts = [&mut value.asks, &mut value.why].into_iter().chain(choices);
        said.extend(read(file, About::OneRat, texts));
    }
    for Located { value, file, .. } in &mut draft.red_flags {
        let texts = [&mut value.says, &mut value.threshold, &mut value.why];
        said.extend(read(file, About::OneRat, texts));
    }
    for Located { value, file, .. } in &mut draft.people {
        said.extend(read(file, About::AnyRat, [&mut value.says, &mut value.why]));
    }
    said.extend(draft.foods.iter_mut().flat_map(of_food));
    said.extend(draft.ethogram.iter_mut().flat_map(of_sign));
    for Located { value, file, .. } in &mut draft.tags {
        said.extend(found(file, &mut value.words));
        said.extend(read(file, About::OneRat, [&mut value.says]));
    }
    said.extend(draft.sources.iter_mut().flat_map(of_source));
    said
}

/// A title stays as its author gave it, unless we wrote it; of how much was read only what is said in words.
fn of_source(source: &mut Located<Source>) -> Vec<Said<'_>> {
    let (file, Source { title, seen, .. }) = (&source.file, &mut source.value);
    let mut said = found(file, std::slice::from_mut(title));
    let words = Some(seen).filter(|seen| seen.contains(';'));
    said.extend(read(file, About::AnyRat, words));
    said
}

fn of_card(card: &mut Located<Card>) -> Vec<Said<'_>> {
    let Card {
        claims,
        opposing,
        asks,
        routine,
        ..
    } = &mut card.value;
    let mut texts: Vec<&mut String> = claims.iter_mut().map(|claim| &mut claim.text).collect();
    for view in opposing {
        texts.push(&mut view.who);
        texts.extend(view.claims.iter_mut().map(|Claim { text, .. }| text));
    }
    for ask in asks {
        let AuditQuestion {
            asks,
            why,
            weight_why,
            answers,
            ..
        } = ask;
        texts.extend([asks, why, weight_why]);
        for answer in answers {
            texts.extend([&mut answer.says, &mut answer.then]);
        }
    }
    texts.extend(routine.iter_mut().map(|routine| &mut routine.short));
    read(&card.file, About::AnyRat, texts)
}

fn of_food(food: &mut Located<Food>) -> Vec<Said<'_>> {
    let Food {
        name,
        why,
        how,
        words,
        ..
    } = &mut food.value;
    let mut said = read(&food.file, About::AnyRat, [name, why, how]);
    said.extend(found(&food.file, words));
    said
}

fn of_sign(sign: &mut Located<Sign>) -> Vec<Said<'_>> {
    let Sign {
        says,
        definition,
        not_alone,
        may_mean,
        words,
        ..
    } = &mut sign.value;
    let texts = [says, definition, not_alone].into_iter().chain(may_mean);
    let mut said = read(&sign.file, About::OneRat, texts);
    said.extend(found(&sign.file, words));
    said
}

fn read<'d>(file: &str, about: About, texts: impl IntoIterator<Item = &'d mut String>) -> Vec<Said<'d>> {
    let said = |text| Said {
        file: file.to_owned(),
        text,
        about,
        need: Need::Read,
    };
    texts.into_iter().map(said).collect()
}

fn found<'d>(file: &str, texts: &'d mut [String]) -> Vec<Said<'d>> {
    let said = |text| Said {
        file: file.to_owned(),
        text,
        about: About::AnyRat,
        need: Need::Found,
    };
    texts.iter_mut().map(said).collect()
}

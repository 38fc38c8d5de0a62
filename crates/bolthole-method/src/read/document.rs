use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::fault::{Faults, Located};
use super::files::Files;
use super::lines::Lines;

/// One TOML file, taken apart piece by piece so that a fault in one piece hides none in another.
pub(crate) struct Document<'a> {
    path: String,
    lines: Lines,
    table: DeTable<'a>,
    span: std::ops::Range<usize>,
}

impl<'a> Document<'a> {
    /// That file. None, with a fault, where there is none or it is no TOML.
    pub(crate) fn open(files: &'a Files, path: &str, faults: &mut Faults<'_>) -> Option<Document<'a>> {
        let Some(text) = files.text(path) else {
            faults.at(path, 1, "there is no such file, or it is not UTF-8 text; add it");
            return None;
        };
        let lines = Lines::of(text);
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            faults.at(
                path,
                line_or(&lines, error, 1),
                format!("not TOML: {}", error.message()),
            );
        }
        let span = table.span();
        errors.is_empty().then(|| Document {
            path: path.to_owned(),
            lines,
            table: table.into_inner(),
            span,
        })
    }

    /// Takes out the list of tables called `key`; each that can be read, with its place.
    pub(crate) fn take_list<T: DeserializeOwned>(
        &mut self,
        key: &str,
        faults: &mut Faults<'_>,
    ) -> Vec<Located<T>> {
        let Some(value) = self.table.remove(key) else {
            return Vec::new();
        };
        let line = self.lines.at(value.span().start);
        let DeValue::Array(items) = value.into_inner() else {
            faults.at(
                &self.path,
                line,
                format!("`{key}` must be a list of tables; write [[{key}]]"),
            );
            return Vec::new();
        };
        items
            .into_iter()
            .filter_map(|item| self.item(item, faults))
            .collect()
    }

    fn item<T: DeserializeOwned>(
        &self,
        item: Spanned<DeValue<'a>>,
        faults: &mut Faults<'_>,
    ) -> Option<Located<T>> {
        let line = self.lines.at(item.span().start);
        match T::deserialize(toml::de::ValueDeserializer::from(item)) {
            Ok(value) => Some(Located {
                value,
                file: self.path.clone(),
                line,
            }),
            Err(error) => {
                faults.at(&self.path, line_or(&self.lines, &error, line), told(&error));
                None
            }
        }
    }

    /// What is left, as one thing.
    pub(crate) fn rest<T: DeserializeOwned>(self, faults: &mut Faults<'_>) -> Option<T> {
        match T::deserialize(toml::de::Deserializer::from(Spanned::new(self.span, self.table))) {
            Ok(value) => Some(value),
            Err(error) => {
                faults.at(&self.path, line_or(&self.lines, &error, 1), told(&error));
                None
            }
        }
    }

    /// What is left must be nothing.
    pub(crate) fn nothing_else(self, faults: &mut Faults<'_>) {
        for key in self.table.keys() {
            let line = self.lines.at(key.span().start);
            faults.at(
                &self.path,
                line,
                format!(
                    "unknown key `{}`; take it out or check its spelling",
                    key.get_ref()
                ),
            );
        }
    }
}

/// serde says what it expected, which is what to do; only a missing field wants a word more.
fn told(error: &Error) -> String {
    let message = error.message();
    if message.starts_with("missing field") {
        format!("{message}; add it")
    } else {
        message.to_owned()
    }
}

fn line_or(lines: &Lines, error: &Error, otherwise: usize) -> usize {
    error.span().map_or(otherwise, |span| lines.at(span.start))
}

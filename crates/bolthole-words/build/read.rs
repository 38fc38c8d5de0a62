//! The files of one language as messages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};

/// Messages and terms by id.
#[derive(Clone, Default)]
pub(crate) struct Messages {
    pub(crate) messages: BTreeMap<String, Pattern<String>>,
    pub(crate) terms: BTreeMap<String, Pattern<String>>,
}

impl Messages {
    /// Both together.
    pub(crate) fn add(&mut self, other: Messages) -> Result<(), Vec<String>> {
        for (id, pattern) in other.messages {
            if self.messages.insert(id.clone(), pattern).is_some() {
                return Err(vec![format!(
                    "words: `{id}` is there twice; take one of them away"
                )]);
            }
        }
        self.terms.extend(other.terms);
        Ok(())
    }

    /// The arguments that a message asks for, itself or through those it refers to, in order.
    pub(crate) fn wants(&self, id: &str) -> Vec<String> {
        let mut wanted = BTreeSet::new();
        let mut seen = BTreeSet::from([id.to_owned()]);
        if let Some(pattern) = self.messages.get(id) {
            self.wanted(pattern, &mut wanted, &mut seen);
        }
        wanted.into_iter().collect()
    }

    fn wanted(&self, pattern: &Pattern<String>, wanted: &mut BTreeSet<String>, seen: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            match expression {
                Expression::Inline(inline) => self.wanted_inline(inline, wanted, seen),
                Expression::Select { selector, variants } => {
                    self.wanted_inline(selector, wanted, seen);
                    for variant in variants {
                        self.wanted(&variant.value, wanted, seen);
                    }
                }
            }
        }
    }

    fn wanted_inline(
        &self,
        inline: &InlineExpression<String>,
        wanted: &mut BTreeSet<String>,
        seen: &mut BTreeSet<String>,
    ) {
        match inline {
            InlineExpression::VariableReference { id } => {
                wanted.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } if seen.insert(id.name.clone()) => {
                if let Some(pattern) = self.messages.get(&id.name) {
                    self.wanted(pattern, wanted, seen);
                }
            }
            InlineExpression::TermReference { id, .. } => {
                if let Some(pattern) = self.terms.get(&id.name) {
                    self.wanted(pattern, wanted, seen);
                }
            }
            _ => {}
        }
    }
}

/// All messages of the files in a folder.
pub(crate) fn messages_in(folder: &Path) -> Result<Messages, Vec<String>> {
    let mut messages = Messages::default();
    let mut faults = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(|fault| vec![format!("{}: {fault}", folder.display())])?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    for path in files {
        let named = shown(&path);
        let text = std::fs::read_to_string(&path).map_err(|fault| vec![format!("{named}: {fault}")])?;
        let resource = match fluent_syntax::parser::parse(text.clone()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                faults.extend(errors.iter().map(|error| {
                    let line = text[..error.pos.start.min(text.len())].lines().count().max(1);
                    format!("{named}:{line}: {error}")
                }));
                continue;
            }
        };
        take(resource, &named, &mut messages, &mut faults);
    }
    if faults.is_empty() {
        Ok(messages)
    } else {
        Err(faults)
    }
}

fn take(resource: Resource<String>, named: &str, messages: &mut Messages, faults: &mut Vec<String>) {
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let Some(pattern) = message.value.filter(|_| message.attributes.is_empty()) else {
                    faults.push(format!(
                        "{named}: `{id}` is a text alone here; attributes are not read"
                    ));
                    continue;
                };
                if messages.messages.insert(id.clone(), pattern).is_some() {
                    faults.push(format!("{named}: `{id}` is there twice; take one of them away"));
                }
            }
            Entry::Term(term) => {
                messages.terms.insert(term.id.name, term.value);
            }
            Entry::Junk { content } => faults.push(format!("{named}: not Fluent: {content}")),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
}

/// What we do not read, in one sentence; none if we do.
pub(crate) fn not_read(arguments: Option<&CallArguments<String>>) -> Option<&'static str> {
    arguments.map(|_| "terms take no arguments here")
}

fn shown(path: &Path) -> String {
    let parts: Vec<_> = path
        .iter()
        .rev()
        .take(4)
        .map(|part| part.to_string_lossy())
        .collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}

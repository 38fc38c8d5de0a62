//! Messages in few bytes: text as it is, and a mark before everything else.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::code;
use crate::read::{Messages, not_read};

/// Which message has which number: those of the first pages come first, each part by id.
pub(crate) struct Index {
    ids: Vec<String>,
    n_first: usize,
}

impl Index {
    pub(crate) fn new(first: &Messages, further: &Messages) -> Index {
        Index {
            ids: first
                .messages
                .keys()
                .chain(further.messages.keys())
                .cloned()
                .collect(),
            n_first: first.messages.len(),
        }
    }

    pub(crate) fn all(&self) -> &[String] {
        &self.ids
    }

    pub(crate) fn first(&self) -> &[String] {
        &self.ids[..self.n_first]
    }

    pub(crate) fn further(&self) -> &[String] {
        &self.ids[self.n_first..]
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    pub(crate) fn of(&self, id: &str) -> usize {
        self.ids
            .iter()
            .position(|known| known == id)
            .expect("asked for with its own ids alone")
    }

    /// Messages of a translation that English does not have.
    pub(crate) fn strangers(&self, translation: &Messages, language: &str) -> Vec<String> {
        let known: BTreeSet<&str> = self.ids().collect();
        translation
            .messages
            .keys()
            .filter(|id| !known.contains(id.as_str()))
            .map(|id| format!("words/{language}: `{id}` is no message of words/en; was it renamed?"))
            .collect()
    }

    /// Tells whether a file of words belongs to this program.
    pub(crate) fn fingerprint(&self, arguments: &[String]) -> u32 {
        let bytes = self
            .ids
            .iter()
            .chain(arguments)
            .flat_map(|id| id.bytes().chain([0]));
        bytes.fold(0x811c_9dc5, |print, byte| {
            (print ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
    }
}

/// Writes what stands in one pattern.
struct Writer<'a> {
    language: &'a Messages,
    index: &'a Index,
    arguments: &'a [String],
}

/// A table: fingerprint, how many, the length of each, all of them. What is not translated is empty.
pub(crate) fn lay_out(
    ids: &[String],
    messages: &Messages,
    language: &Messages,
    index: &Index,
    arguments: &[String],
    print: u32,
) -> Result<Vec<u8>, Vec<String>> {
    let writer = Writer {
        language,
        index,
        arguments,
    };
    let mut bodies = Vec::new();
    let mut faults = Vec::new();
    for id in ids {
        let mut body = Vec::new();
        if let Some(pattern) = messages.messages.get(id)
            && let Err(fault) = writer.pattern(pattern, &mut body)
        {
            faults.push(format!("words: `{id}`: {fault}"));
        }
        bodies.push(body);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut table = print.to_le_bytes().to_vec();
    table.extend(two_bytes(ids.len()));
    for body in &bodies {
        table.extend(two_bytes(body.len()));
    }
    table.extend(bodies.concat());
    Ok(table)
}

impl Writer<'_> {
    fn pattern(&self, pattern: &Pattern<String>, out: &mut Vec<u8>) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text(value, out)?,
                PatternElement::Placeable { expression } => self.expression(expression, out)?,
            }
        }
        Ok(())
    }

    fn expression(&self, expression: &Expression<String>, out: &mut Vec<u8>) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, out),
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => self.select(&id.name, variants, out),
            Expression::Select { .. } => Err("a choice is made by an argument alone".to_owned()),
        }
    }

    fn inline(&self, inline: &InlineExpression<String>, out: &mut Vec<u8>) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => text(&unescape_unicode_to_string(value), out),
            InlineExpression::NumberLiteral { value } => text(value, out),
            InlineExpression::VariableReference { id } => {
                out.extend([code::ARGUMENT, self.argument(&id.name)]);
                Ok(())
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                if !self.index.ids().any(|known| known == id.name) {
                    return Err(format!("there is no message `{}`", id.name));
                }
                out.push(code::MESSAGE);
                out.extend(two_bytes(self.index.of(&id.name)));
                Ok(())
            }
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments,
            } => {
                if let Some(fault) = not_read(arguments.as_ref()) {
                    return Err(fault.to_owned());
                }
                let term = self.language.terms.get(&id.name);
                let term = term.ok_or_else(|| format!("there is no term `-{}`", id.name))?;
                self.pattern(term, out)
            }
            InlineExpression::Placeable { expression } => self.expression(expression, out),
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => {
                Err("functions and attributes are not read".to_owned())
            }
        }
    }

    fn select(&self, argument: &str, variants: &[Variant<String>], out: &mut Vec<u8>) -> Result<(), String> {
        let otherwise = variants.iter().position(|variant| variant.default).unwrap_or(0);
        out.extend([
            code::SELECT,
            self.argument(argument),
            one_byte(variants.len()),
            one_byte(otherwise),
        ]);
        for variant in variants {
            let key = match &variant.key {
                VariantKey::Identifier { name } => name,
                VariantKey::NumberLiteral { value } => value,
            };
            out.push(one_byte(key.len()));
            out.extend(key.bytes());
            let mut body = Vec::new();
            self.pattern(&variant.value, &mut body)?;
            out.extend(two_bytes(body.len()));
            out.extend(body);
        }
        Ok(())
    }

    fn argument(&self, name: &str) -> u8 {
        let at = self.arguments.iter().position(|known| known == name);
        one_byte(at.expect("all arguments were gathered before"))
    }
}

fn text(value: &str, out: &mut Vec<u8>) -> Result<(), String> {
    if value.bytes().any(|byte| byte < code::TEXT) {
        return Err("a text holds a control character".to_owned());
    }
    out.extend(value.bytes());
    Ok(())
}

fn one_byte(n: usize) -> u8 {
    u8::try_from(n).expect("fewer than 256 of a kind")
}

fn two_bytes(n: usize) -> [u8; 2] {
    u16::try_from(n)
        .expect("fewer than 65,536 of a kind")
        .to_le_bytes()
}

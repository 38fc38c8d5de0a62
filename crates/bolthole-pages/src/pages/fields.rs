//! The parts that forms are made of: a line to write on, boxes to tick, and what was wrong beside them.

use bolthole_words::{Words, say};
use maud::{Markup, html};

/// What was wrong with one field, in one sentence for the keeper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The field's name in the form.
    pub(crate) field: &'static str,
    /// One sentence.
    pub(crate) says: String,
}

impl Fault {
    /// A fault at that field.
    pub(crate) fn at(field: &'static str, says: impl Into<String>) -> Fault {
        Fault {
            field,
            says: says.into(),
        }
    }
}

/// The sentence at its field; nothing if this field was well.
pub(crate) fn fault_at(field: &str, faults: &[Fault]) -> Markup {
    html! {
        @for fault in faults.iter().filter(|fault| fault.field == field) {
            p.fault id={ (field) "-fault" } role="alert" { (fault.says) }
        }
    }
}

/// The id of the sentence at a field, for the field to point at.
fn described(field: &str, faults: &[Fault]) -> Option<String> {
    faults
        .iter()
        .any(|fault| fault.field == field)
        .then(|| format!("{field}-fault"))
}

/// One line to write on.
pub(crate) struct Line<'a> {
    /// Its name in the form.
    pub(crate) name: &'a str,
    /// The words above it.
    pub(crate) label: &'a str,
    /// What was typed before; may be empty.
    pub(crate) typed: &'a str,
    /// `text`, `decimal` or `numeric`: which keys the phone offers.
    pub(crate) keys: &'a str,
    /// The most letters it takes.
    pub(crate) longest: usize,
}

/// A line to write on, its words above it.
pub(crate) fn line(line: &Line, faults: &[Fault]) -> Markup {
    let described = described(line.name, faults);
    html! {
        div.field {
            label for=(line.name) { (line.label) }
            (fault_at(line.name, faults))
            input type="text" id=(line.name) name=(line.name) value=(line.typed) inputmode=(line.keys) autocomplete="off"
                maxlength=(line.longest) aria-invalid=[described.as_ref().map(|_| "true")] aria-describedby=[described];
        }
    }
}

/// A few lines for a note.
pub(crate) fn note(name: &str, label: &str, typed: &str) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            textarea id=(name) name=(name) rows="3" maxlength="2000" { (typed) }
        }
    }
}

/// A list that opens, one of which is chosen.
pub(crate) fn select<'a, S: AsRef<str>>(
    name: &str,
    label: &str,
    options: impl IntoIterator<Item = (&'a str, S)>,
    chosen: &str,
    faults: &[Fault],
) -> Markup {
    let described = described(name, faults);
    html! {
        div.field {
            label for=(name) { (label) }
            (fault_at(name, faults))
            select id=(name) name=(name) aria-invalid=[described.as_ref().map(|_| "true")] aria-describedby=[described] {
                @for (value, says) in options {
                    option value=(value) selected[value == chosen] { (says.as_ref()) }
                }
            }
        }
    }
}

/// Whether one or several of a list are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pick {
    /// Exactly one.
    One,
    /// Any number.
    Many,
}

/// Big boxes in one column, each a whole line to press.
pub(crate) fn choices<'a, S: AsRef<str>>(
    name: &str,
    pick: Pick,
    options: impl IntoIterator<Item = (&'a str, S)>,
    chosen: &[String],
    faults: &[Fault],
) -> Markup {
    let kind = if pick == Pick::One { "radio" } else { "checkbox" };
    let described = described(name, faults);
    html! {
        div.choices {
            @for (value, says) in options {
                label.choice {
                    input type=(kind) name=(name) value=(value) checked[chosen.iter().any(|one| one == value)] aria-describedby=[described.as_ref()];
                    span { (says.as_ref()) }
                }
            }
        }
    }
}

/// A name as it is kept: one line, single spaces, no control letters.
pub(crate) fn tidy(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The most letters that a name may have, so that it fits on a phone.
pub(crate) const LONGEST_NAME: usize = 40;

/// A name that can be kept.
///
/// # Errors
/// The sentence for the keeper: nothing written, or too long for a phone.
pub(crate) fn name(words: &Words, text: &str, field: &'static str, empty: &str) -> Result<String, Fault> {
    let name = tidy(text);
    let n_letters = name.chars().count();
    match n_letters {
        0 => Err(Fault::at(field, empty)),
        1..=LONGEST_NAME => Ok(name),
        _ => Err(Fault::at(
            field,
            say!(words, "name-too-long", n = n_letters, most = LONGEST_NAME),
        )),
    }
}

/// A number made from what was sent: the same answer twice makes the same events, another answer makes others.
///
/// Without it a page that the browser went back to would send its old id, and the changed answer would be taken
/// for a double tap. Leaves room for three further events after it.
pub(crate) fn nth_of<'a>(sent: impl IntoIterator<Item = &'a str>) -> u16 {
    // FNV-1a; small, and the same on every machine.
    let mut hash: u32 = 0x811c_9dc5;
    for text in sent {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    u16::try_from(hash % 16_000 * 4).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_answer_counts_alike_and_another_does_not() {
        assert_eq!(nth_of(["age", "10"]), nth_of(["age", "10"]));
        assert_ne!(nth_of(["age", "10"]), nth_of(["age", "12"]));
        assert_ne!(nth_of(["ab", "c"]), nth_of(["a", "bc"]));
    }

    #[test]
    fn a_name_is_one_tidy_line() {
        assert_eq!(
            name(Words::english(), "  Ellie\n the  Brave ", "name", "none"),
            Ok("Ellie the Brave".to_owned())
        );
        assert_eq!(
            name(Words::english(), "\u{0} ", "name", "none"),
            Err(Fault::at("name", "none"))
        );
        assert!(
            name(Words::english(), &"x".repeat(41), "name", "none")
                .unwrap_err()
                .says
                .contains("41 letters")
        );
    }
}

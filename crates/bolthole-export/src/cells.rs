//! Cells of a table, and what a spreadsheet makes of them.

use csv::{Terminator, WriterBuilder};

/// Words that a spreadsheet would take for a formula begin with an apostrophe, which makes them text.
pub(crate) fn words(text: &str) -> String {
    let begins_a_formula = text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    // A tab or a line end at the start is dropped by some programs, and what follows is read.
    if begins_a_formula || text.starts_with(['\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Yes, no, or nothing where it is not known.
pub(crate) fn yes_no(known: Option<bool>) -> &'static str {
    match known {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

/// Rows as text, parted by `between`, with line ends that every spreadsheet takes.
pub(crate) fn rows<const N: usize>(
    between: u8,
    head: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(between)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(head).expect(IN_MEMORY);
    for row in rows {
        writer.write_record(row).expect(IN_MEMORY);
    }
    let bytes = writer.into_inner().expect("the memory took every row");
    String::from_utf8(bytes).expect("only whole texts were written")
}

const IN_MEMORY: &str = "every row has as many cells as the head, and memory takes them";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_becomes_text() {
        for formula in [
            "=1+1",
            "+44",
            "-2 steps",
            "@SUM(A1)",
            " =HYPERLINK(\"x\")",
            "\t=1",
            "＝1",
        ] {
            assert!(words(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(words("Ate in place = good"), "Ate in place = good");
        assert_eq!(words(""), "");
    }

    #[test]
    fn a_line_end_or_a_comma_in_a_note_stays_inside_its_cell() {
        let text = rows(b',', ["note"], [["a, \"b\"\r\nc".to_owned()]].into_iter());
        assert_eq!(text, "note\r\n\"a, \"\"b\"\"\r\nc\"\r\n");
    }
}

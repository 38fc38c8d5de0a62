//! The one file in a form that carries one, as browsers send it (`multipart/form-data`, RFC 7578).

/// The file in the field of that name; none if the form has none or broke off.
///
/// `kind` is the form's content type, which names what stands between its parts.
pub(crate) fn file<'a>(kind: &str, body: &'a [u8], field: &str) -> Option<&'a [u8]> {
    let between = format!("--{}", boundary(kind)?);
    let between = between.as_bytes();
    let mut rest = &body[find(body, between)? + between.len()..];
    loop {
        // After the last part stand two dashes more.
        let part = rest.strip_prefix(b"\r\n")?;
        let head_end = find(part, b"\r\n\r\n")?;
        let content = &part[head_end + 4..];
        let end = find_part_end(content, between)?;
        if is_named(&part[..head_end], field) {
            return Some(&content[..end]);
        }
        rest = &content[end + 2 + between.len()..];
    }
}

/// Whether this is a form with a file.
pub(crate) fn is_one(kind: &str) -> bool {
    boundary(kind).is_some()
}

fn boundary(kind: &str) -> Option<&str> {
    let mut parts = kind.split(';').map(str::trim);
    if !parts.next()?.eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let value = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.eq_ignore_ascii_case("boundary").then_some(value)
    })?;
    let plain = value.trim_matches('"');
    (1..=LONGEST_BOUNDARY).contains(&plain.len()).then_some(plain)
}

/// Source: RFC 2046.
const LONGEST_BOUNDARY: usize = 70;

/// Whether a part's headers say that it is this field.
fn is_named(head: &[u8], field: &str) -> bool {
    let named = format!("name=\"{field}\"");
    let head = String::from_utf8_lossy(head);
    let mut lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
    lines.any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("content-disposition")
            && value.split(';').any(|part| part.trim() == named)
    })
}

/// Where the content ends: before a new line and the mark.
fn find_part_end(content: &[u8], between: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + find(&content[from..], between)?;
        if at >= 2 && &content[at - 2..at] == b"\r\n" {
            return Some(at - 2);
        }
        from = at + between.len();
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=----geckoformboundary7";

    fn form(parts: &[(&str, &str)]) -> String {
        let parts: String = parts
            .iter()
            .map(|(head, content)| {
                format!(
                    "------geckoformboundary7\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n"
                )
            })
            .collect();
        format!("{parts}------geckoformboundary7--\r\n")
    }

    fn check(parts: &[(&str, &str)], expected: Option<&str>) {
        assert_eq!(
            file(KIND, form(parts).as_bytes(), "copy"),
            expected.map(str::as_bytes),
            "{parts:?}"
        );
    }

    #[test]
    fn the_file_is_found_among_other_fields_to_its_last_byte() {
        check(
            &[("name=\"copy\"; filename=\"Home.bolthole\"", "a\nb\r\n")],
            Some("a\nb\r\n"),
        );
        check(
            &[
                ("name=\"x\"", "1"),
                ("filename=\"y\"; name=\"copy\"", "------geckoformboundary7 said\n"),
            ],
            Some("------geckoformboundary7 said\n"),
        );
        check(&[("name=\"copy\"", "")], Some(""));
        check(&[("name=\"x\"; filename=\"name=%22copy%22\"", "1")], None);
        check(&[], None);
    }

    #[test]
    fn a_form_that_breaks_off_anywhere_has_no_file_in_it() {
        let whole = form(&[("name=\"copy\"", "abc")]);
        let content_end = whole.find("abc").unwrap() + 3;
        for end in 0..content_end + 2 + "------geckoformboundary7".len() {
            assert_eq!(
                file(KIND, &whole.as_bytes()[..end], "copy"),
                None,
                "{}",
                &whole[..end]
            );
        }
    }

    #[test]
    fn only_a_form_with_a_file_is_one() {
        assert!(is_one(KIND) && is_one("Multipart/Form-Data; charset=utf-8; boundary=\"a b\""));
        for other in [
            "",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json; boundary=x",
        ] {
            assert!(!is_one(other), "{other}");
        }
    }
}

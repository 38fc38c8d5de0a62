//! Drawings: `web/icons.svg` holds them all, each page carries only those it uses.

use bolthole_domain::{Coat, Group, Outcome, SortedSet};
use bolthole_words::{Words, say};
use maud::{Markup, PreEscaped, html};

static DRAWINGS: &str = include_str!("../../../web/icons.svg");

static POSTURES: &str = include_str!("../../../web/signs.svg");

/// A line drawing beside its word; `name` as in `web/icons.svg` without `i-`.
pub(crate) fn icon(name: &str) -> Markup {
    html! { svg.i viewBox="0 0 24 24" aria-hidden="true" { use href={ "#i-" (name) } {} } }
}

/// How a rat holds itself; `name` as in `web/signs.svg` without `s-`. Said in words, too. Nothing if there is none.
pub(crate) fn posture(words: &Words, name: &str) -> Markup {
    let lines = inner(POSTURES, &format!("s-{name}"));
    let said = say!(words, "posture", drawing = name);
    html! {
        @if !lines.is_empty() {
            figure.posture { svg viewBox="0 0 96 64" role="img" aria-label=(said) { (PreEscaped(lines)) } figcaption.soft.small { (said) "." } }
        }
    }
}

/// A face in a doorway, in the coat that the keeper chose.
pub(crate) fn portrait(coat: Coat) -> Markup {
    html! { svg class={ "door " (coat.name()) } viewBox="0 0 40 44" aria-hidden="true" { use href={ "#" (face(coat)) } {} } }
}

/// The same, larger, at the head of a rat's own page.
pub(crate) fn big_portrait(coat: Coat) -> Markup {
    html! { svg class={ "door door-big " (coat.name()) } viewBox="0 0 40 44" aria-hidden="true" { use href={ "#" (face(coat)) } {} } }
}

fn face(coat: Coat) -> &'static str {
    match coat {
        Coat::Hooded => "rat-hood",
        Coat::Blaze => "rat-blaze",
        Coat::Agouti | Coat::Black | Coat::Fawn | Coat::Pale => "rat-plain",
    }
}

/// An outcome's shape.
pub(crate) fn mark(outcome: Outcome) -> Markup {
    html! {
        svg class={ "m " (group_class(outcome.group())) } viewBox="0 0 16 16" aria-hidden="true" {
            use href={ "#m-" (outcome.name()) } {}
        }
    }
}

/// The class that gives a group its color; shape and word always stand beside it.
pub(crate) fn group_class(group: Group) -> &'static str {
    match group {
        Group::Calm => "calm",
        Group::Unsure => "unsure",
        Group::Fright => "fright",
        Group::Teeth => "teeth",
    }
}

/// The inner drawing of an outcome's shape around its own middle, for the chart.
pub(crate) fn shape(outcome: Outcome) -> Markup {
    PreEscaped(inner(DRAWINGS, &format!("m-{}", outcome.name())).to_owned())
}

/// Five cells beside the words for how likely a cause is; the words speak first.
pub(crate) fn cells(p: f64) -> Markup {
    let n_on = bolthole_app::cells(p);
    html! {
        svg.cells viewBox="0 0 90 14" aria-hidden="true" {
            @for nth in 0..5 { rect.on[nth < n_on] x=(nth * 18 + 1) y="1" width="15" height="12" rx="2" {} }
        }
    }
}

/// The hidden drawings that `page` refers to, once each.
pub(crate) fn used_by(page: &str) -> Markup {
    let used: SortedSet<&str> = page
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let drawings: String = used.into_iter().filter_map(|id| symbol(DRAWINGS, id)).collect();
    html! { svg.defs aria-hidden="true" focusable="false" { (PreEscaped(drawings)) } }
}

/// The whole `<symbol>` of that id.
fn symbol(drawings: &'static str, id: &str) -> Option<&'static str> {
    let start = drawings.find(&format!("<symbol id=\"{id}\""))?;
    let end = drawings[start..].find("</symbol>")? + "</symbol>".len();
    Some(&drawings[start..start + end])
}

/// What is drawn in that symbol; nothing if there is none.
fn inner(drawings: &'static str, id: &str) -> &'static str {
    let symbol = symbol(drawings, id).unwrap_or("");
    symbol
        .find('>')
        .map_or("", |start| symbol[start + 1..].trim_end_matches("</symbol>"))
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Language;

    use super::*;

    #[test]
    fn a_page_carries_each_drawing_it_uses_once_and_no_other() {
        let page = html! { (icon("spoon")) (icon("spoon")) (mark(Outcome::Froze)) (portrait(Coat::Hooded)) };
        let drawings = used_by(&page.into_string()).into_string();
        assert_eq!(drawings.matches("<symbol").count(), 3);
        assert!(drawings.contains("id=\"i-spoon\"") && drawings.contains("id=\"m-froze\""));
    }

    #[test]
    fn every_posture_is_said_in_words_of_its_own() {
        let names: Vec<&str> = POSTURES
            .split("id=\"s-")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        for language in [Language::EnGb, Language::De] {
            let said = |name: &&str| say!(Words::of(language), "posture", drawing = *name);
            let said: SortedSet<String> = names.iter().map(said).collect();
            assert_eq!(said.len(), names.len(), "{said:?}");
        }
    }

    #[test]
    fn every_outcome_and_every_coat_has_its_drawing() {
        for outcome in Outcome::ALL {
            assert!(!shape(outcome).0.is_empty(), "{outcome:?}");
        }
        for coat in Coat::ALL {
            assert!(symbol(DRAWINGS, face(coat)).is_some(), "{coat:?}");
        }
    }
}

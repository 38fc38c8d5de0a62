//! Pages in German: they say what they say, and nothing of it in English.

use bolthole_domain::Language;
use bolthole_words::{Arg, Argument, Words, all_messages};

use super::*;

/// Stands in a message where an argument would.
const HOLE: &str = "\u{1}";
/// Shorter pieces of a message may be a word of both languages.
const A_SENTENCE: usize = 13;

/// Pieces of English messages that stand on this page, though German has words of its own for them.
pub(super) fn english_on(page: &Answer) -> Vec<String> {
    let text = page.text();
    let (english, german) = (Words::english(), Words::of(Language::De));
    let mut found = Vec::new();
    for (id, word, wants) in all_messages() {
        let args: Vec<(Argument, Arg<'_>)> = wants
            .iter()
            .map(|(_, argument)| (*argument, Arg::Text(HOLE)))
            .collect();
        let (says, translated) = (english.say(word, &args), german.say(word, &args));
        let left = says
            .split(HOLE)
            .map(str::trim)
            .filter(|piece| A_SENTENCE <= piece.chars().count())
            .filter(|piece| text.contains(piece) && !translated.contains(piece));
        found.extend(left.map(|piece| format!("{id}: {piece}")));
    }
    found
}

/// A doe that bit, was taken to the vet and moved on from.
fn with_a_story() -> Home {
    let mut home = Home::with_ellie();
    for did in ["relaxed", "ate"] {
        tap(&mut home, did);
        wait(&mut home, DAY_MS);
    }
    let (visit, _) = tap(&mut home, "bit");
    home.go(&format!("{visit}/note"), &[("note", "Mum")]);
    wait(&mut home, 3 * DAY_MS);
    home.in_german();
    home
}

#[test]
pub(super) fn english_on_a_page_is_found() {
    let mut home = Home::with_ellie();
    let found = english_on(&home.open("handover"));
    assert!(
        found.contains(&"handover-whoever: For whoever opens this cage".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_hand_over_is_german_from_the_first_line_to_the_last() {
    let mut home = with_a_story();
    for whom in ["sitter", "foster", "adopter", "vet"] {
        let page = home.open(&format!("handover?for={whom}"));
        assert_eq!(english_on(&page), Vec::<String>::new(), "{}", page.text());
        page.reads(&[
            "Für alle, die diesen Käfig öffnen",
            "Bitte: Sprich, bevor du hineingreifst.",
            "Ein Besuch endet, wenn eine wegläuft, erstarrt oder die Zähne einsetzt.",
            "Jeder Biss, der aufgeschrieben wurde, steht auf dieser Seite.",
        ]);
    }
    let out = home.open("handover?for=vet&names=out");
    out.reads(&["jemand", "Jeder Biss"]);
}

#[test]
fn a_case_is_german_from_the_first_line_to_the_last() {
    let mut home = with_a_story();
    let rat = home.rat("Ellie");
    let page = home.open(&format!("rats/{rat}/case"));
    assert_eq!(english_on(&page), Vec::<String>::new(), "{}", page.text());
    page.reads(&["Der Fall von Ellie, zum Weitergeben", "Geschlecht: Weibchen"]);
}

#[test]
fn listening_is_german_where_there_is_nothing_to_hear_yet() {
    let mut home = with_a_story();
    for (at, says) in [
        ("listening", "Noch keine. Ein Rekorder, der einen Besuch lang"),
        ("listening/microphone", "Ist das Mikrofon gut genug?"),
        ("listening/survey", "Zuerst die Aufnahme, bei der alles an ist."),
        ("listening/trend", "Noch gibt es nichts zu vergleichen."),
    ] {
        let page = home.open(at);
        assert_eq!(english_on(&page), Vec::<String>::new(), "{}", page.text());
        page.reads(&[says]);
    }
}

//! A German keeper at the cage: what they do is answered in German, and no English sentence is left beside it.

use super::german::english_on;
use crate::home::{Answer, Home};

/// Checks that these are read, and nothing in English.
fn reads_german(page: &Answer, sentences: &[&str]) {
    page.reads(sentences);
    assert_eq!(english_on(page), Vec::<String>::new(), "{}", page.text());
}

fn german_home() -> Home {
    let mut home = Home::with_ellie();
    home.in_german();
    home
}

#[test]
fn a_visit_is_led_and_answered_in_german() {
    let mut home = german_home();
    let rat = home.rat("Ellie");
    let before = home.open(&format!("visits/new?rat={rat}"));
    reads_german(
        &before,
        &[
            "Schluss ist, wenn sie wegläuft",
            "entspannt",
            "biss, Haut verletzt",
        ],
    );
    let visit = |did: &'static str| {
        [
            ("rat", rat.clone()),
            ("rung", "sit-near".to_owned()),
            ("did", did.to_owned()),
        ]
    };
    let mut go = |did| {
        let fields = visit(did);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        home.go("visits", &fields)
    };
    reads_german(&go("relaxed").1, &["Hör auf, solange es gut ist."]);
    reads_german(&go("froze").1, &["Damit ist Schluss.", "sag ihren Namen"]);
    let (address, bitten) = go("bit");
    reads_german(
        &bitten,
        &["Zuerst die Wunde", "Lass Ellie in Ruhe: Sie hatte auch Angst."],
    );
    for (page, sentence) in [
        ("bite", "Wo trafen die Zähne?"),
        ("note", "Wer hatte zuerst genug?"),
        ("time", "Wann war es?"),
    ] {
        reads_german(&home.open(&format!("{address}/{page}")), &[sentence]);
    }
}

#[test]
fn a_hard_moment_is_led_in_german() {
    let mut home = german_home();
    let rat = home.rat("Ellie");
    reads_german(&home.open("worse"), &["Was ist anders an Ellie?"]);
    let (_, told) = home.go("worse", &[("rat", &rat), ("note", "sie atmet schwer")]);
    reads_german(&told, &["Gespeichert. Was jetzt gilt:"]);
    reads_german(&home.open(&format!("rats/{rat}/gone")), &["Ellie: Ist es weg?"]);
    reads_german(
        &home.open(&format!("rats/{rat}/vet-seen")),
        &["Die Tierarztpraxis hat Ellie gesehen"],
    );
    reads_german(
        &home.open("first-aid"),
        &["Erste Hilfe", "Heute in die Tierarztpraxis"],
    );
    reads_german(
        &home.open("cards/to-the-vet"),
        &["Schritt für Schritt, mit einer Hand"],
    );
    reads_german(&home.open("cards/to-the-vet/2"), &["Schritt 2 von 3"]);
    reads_german(&home.open("signs/vet"), &["Zeichen für die Tierarztpraxis"]);
}

#[test]
fn what_there_is_to_read_is_read_in_german() {
    let mut home = german_home();
    reads_german(&home.open("tips"), &["Such etwas", "Mehr zu wissen"]);
    reads_german(&home.open("tips/8"), &["Tipp 8", "Woher wissen wir das?"]);
    reads_german(&home.open("signs"), &["Entspannt, und kommt näher"]);
    reads_german(&home.open("signs/freezes"), &["Was es bedeuten kann"]);
    reads_german(
        &home.open("steps/sit-near"),
        &[
            "Was als ruhig zählt",
            "Weglaufen, Erstarren, Zähne oder fünf Minuten.",
        ],
    );
    reads_german(
        &home.open("foods?grams=250"),
        &["Vom Löffel", "Bei 250 g:", "Teelöffel"],
    );
    reads_german(&home.open("find"), &["Zum Beispiel"]);
    reads_german(&home.open("find?q=xyzzy"), &["Nichts gefunden"]);
    reads_german(&home.open("audit"), &["Ein Gang durch Zimmer und Käfig"]);
}

#[test]
fn a_rat_s_own_pages_are_read_in_german() {
    let mut home = german_home();
    let rat = home.rat("Ellie");
    for did in ["relaxed", "fled"] {
        home.send("visits", &[("rat", &rat), ("rung", "sit-near"), ("did", did)]);
    }
    let page = |page: &str| format!("rats/{rat}{page}");
    reads_german(
        &home.open(&page("")),
        &["Wie weit sie gekommen ist", "Was Ellie heute zulässt"],
    );
    reads_german(
        &home.open(&page("/progress")),
        &["Wie Ellie vorankommt", "Gezählt"],
    );
    reads_german(
        &home.open(&page("/why")),
        &["Zuerst die Gesundheit", "Fang hier an"],
    );
    reads_german(&home.open(&page("/differently")), &["Ich sehe es anders"]);
    reads_german(&home.open(&page("/matters")), &["Was für Ellie gerade zählt"]);
    reads_german(&home.open(&page("/details")), &["Über Ellie"]);
    reads_german(
        &home.open(&page("/left")),
        &["Ellie ist nicht mehr hier", "Ihre Seiten bleiben"],
    );
    reads_german(
        &home.open("visits/several"),
        &["Was hat jede von ihnen getan?", "nicht besucht"],
    );
}

//! The sheet's promises: every word can be read on every ground, by day and by night, and nothing glows.

use std::collections::BTreeMap;

use bolthole_domain::CaregiverColor;

use crate::home::Home;

/// The sheet as it is served.
const SHEET: &str = include_str!("../../../../web/look.css");
/// Grounds that words stand on.
const GROUNDS: [&str; 3] = ["paper", "sheet", "hollow"];
/// Words: ink, quieter words, links, and the four groups.
const WORDS: [&str; 7] = ["ink", "soft", "accent", "calm", "unsure", "fright", "teeth"];
/// Each group's words on its own wash.
const WASHES: [(&str, &str); 9] = [
    ("calm", "calm-wash"),
    ("unsure", "unsure-wash"),
    ("fright", "fright-wash"),
    ("teeth", "teeth-wash"),
    ("ink", "calm-wash"),
    ("ink", "unsure-wash"),
    ("ink", "fright-wash"),
    ("ink", "teeth-wash"),
    ("on-accent", "main-fill"),
];

type Colors = BTreeMap<String, [f64; 3]>;

/// Every `--name: #rrggbb` of the blocks that begin with `selector`; paper is black on white and left out.
fn colors(selector: &str) -> Colors {
    let screen = SHEET.split("/* ---------- print").next().unwrap_or(SHEET);
    let blocks = screen
        .split(selector)
        .skip(1)
        .filter_map(|rest| rest.strip_prefix(" {")?.split('}').next());
    let mut colors = Colors::new();
    for declaration in blocks.flat_map(|block| block.split([';', '{'])) {
        let Some((name, value)) = declaration
            .rsplit_once("--")
            .and_then(|(_, pair)| pair.split_once(": #"))
        else {
            continue;
        };
        let hex = value.trim();
        let channel = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        colors.insert(name.to_owned(), [channel(0), channel(2), channel(4)]);
    }
    colors
}

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(color: [f64; 3]) -> f64 {
    let [red, green, blue] = color.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            libm::pow((part + 0.055) / 1.055, 2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn themes() -> [(&'static str, Colors); 3] {
    let day = colors(":root");
    let on = |selector: &str| day.clone().into_iter().chain(colors(selector)).collect();
    [
        ("day", day.clone()),
        ("night by hand", on(":root[data-theme=\"night\"]")),
        ("night by the phone", on(":root:not([data-theme=\"day\"])")),
    ]
}

#[test]
fn every_word_keeps_its_contrast_on_every_ground() {
    let mut too_faint = Vec::new();
    for (theme, colors) in themes() {
        let on_grounds = WORDS
            .iter()
            .flat_map(|word| GROUNDS.iter().map(move |ground| (*word, *ground)));
        for (word, ground) in on_grounds.chain(WASHES) {
            let ratio = contrast(colors[word], colors[ground]);
            if ratio < 4.5 {
                too_faint.push(format!("{theme}: --{word} on --{ground} is {ratio:.2}"));
            }
        }
        let edge = contrast(colors["edge"], colors["paper"]);
        assert!(3.0 <= edge, "{theme}: --edge on --paper is {edge:.2}");
    }
    assert!(too_faint.is_empty(), "{too_faint:#?}");
}

#[test]
fn every_caregivers_initials_can_be_read_by_day_and_by_night() {
    for (theme, colors) in themes() {
        for color in CaregiverColor::ALL {
            let (words, wash) = (
                format!("who-{}", color.name()),
                format!("who-{}-wash", color.name()),
            );
            let ratio = contrast(colors[&words], colors[&wash]);
            assert!(4.5 <= ratio, "{theme}: --{words} on --{wash} is {ratio:.2}");
            for ground in GROUNDS {
                let edge = contrast(colors[&words], colors[ground]);
                assert!(3.0 <= edge, "{theme}: --{words} on --{ground} is {edge:.2}");
            }
            if theme != "day" {
                let glow = luminance(colors[&wash]);
                assert!(glow <= luminance(colors["main-fill"]), "{theme}: --{wash} glows");
            }
        }
    }
}

#[test]
fn both_nights_are_the_same_night() {
    let [_, (_, by_hand), (_, by_phone)] = themes();
    assert_eq!(by_hand, by_phone);
}

#[test]
fn nothing_glows_at_night() {
    let [_, (_, night), _] = themes();
    assert!(luminance(night["paper"]) < 0.005);
    for ground in GROUNDS
        .iter()
        .chain(&["main-fill", "accent-wash", "calm-wash", "teeth-wash"])
    {
        assert!(
            luminance(night[*ground]) <= luminance(night["main-fill"]),
            "--{ground}"
        );
    }
}

#[test]
fn the_sheet_asks_for_nothing_but_what_is_served() {
    for address in SHEET
        .split("url(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(
            super::assets().iter().any(|asset| asset.name == address),
            "{address} is not served"
        );
    }
    assert!(!SHEET.contains("http"));
}

#[test]
fn on_a_short_phone_what_ends_a_visit_is_read_before_its_steps() {
    let short = SHEET
        .split("@media (max-height: 44rem) and (max-width: 60rem) {")
        .nth(1)
        .and_then(|rest| rest.split("\n}").next())
        .unwrap();
    for rule in [
        ".visit .how, .visit .how ~ * { order: 1; }",
        ".visit .how + .ends { order: 0; }",
    ] {
        assert!(
            short.contains(rule),
            "`{rule}` is not among the rules for short phones"
        );
    }
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let visit = home.open(&format!("visits/new?rat={rat}"));
    assert!(
        visit.html.contains("</ol><div class=\"ends\">"),
        "the rules expect what ends it right behind the steps"
    );
}

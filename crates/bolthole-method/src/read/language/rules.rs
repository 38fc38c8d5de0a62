//! What words may not be, in each language that somebody has written rules for.

use bolthole_domain::Language;

use super::super::check::{About, Dangers, Wording, wrong_in};
use super::super::fault::Faults;

const GERMAN: Wording = Wording {
    never: &["sollte", "solltest", "solltet", "sollten"],
    neuter_orders: &[
        "muss kastriert werden",
        "müssen kastriert werden",
        "gehört kastriert",
        "lass ihn kastrieren",
        "lass {ihn} kastrieren",
        "musst ihn kastrieren",
        "musst {ihn} kastrieren",
        "kastriere ihn",
        "kastriere {ihn}",
    ],
    places: &["{name}", "{er}", "{ihn}", "{ihm}", "{sein}"],
};

/// A language without rules of its own: the name can be filled in, and nothing that bends.
const ANY: Wording = Wording {
    never: &[],
    neuter_orders: &[],
    places: &["{name}"],
};

const GERMAN_DANGERS: Dangers = Dangers {
    nests: &[
        "nest",
        "versteck",
        "häuschen",
        "haus",
        "bett",
        "hängematte",
        "röhre",
        "rohr",
        "schlafplatz",
    ],
    skin: &[
        "finger",
        "fingern",
        "fingerspitze",
        "fingerspitzen",
        "fingerkuppe",
    ],
    turned: &[
        "nicht", "nichts", "nie", "niemals", "niemand", "kein", "keine", "keinen", "keinem", "keiner",
        "ohne", "statt", "anstatt", "weg", "löffel", "vermeide", "lass",
    ],
    force: &[
        "am schwanz",
        "beim schwanz",
        "pack",
        "packe",
        "pack sie",
        "schnapp",
        "schnappe",
        "in die ecke",
        "jag",
        "jage",
        "scheuch",
        "scheuche",
        "halt sie fest",
        "halte sie fest",
        "halt ihn fest",
        "halte ihn fest",
        "drück sie",
        "drücke sie",
        "nackenfell",
        "am nacken",
        "alle verstecke heraus",
        "alle verstecke raus",
        "bestraf",
        "bestrafe",
        "schlag",
        "schlage",
        "schimpf",
        "schimpfe",
    ],
    giving: &[
        "biet", "gib", "geb", "fütter", "streich", "leg", "reich", "löffel", "leck", "stell",
    ],
};

/// What is wrong in a text, told at the first line from `line` on that has it.
pub(super) fn check(
    language: Language,
    file: &str,
    line: usize,
    text: &str,
    about: About,
    faults: &mut Faults<'_>,
) {
    let wording = match language {
        Language::De => &GERMAN,
        _ => &ANY,
    };
    for (needle, what) in wrong_in(text, about, wording) {
        faults.near(file, line, &needle, what);
    }
}

/// What no step may ask, where somebody has written it down for that language.
pub(super) fn dangers(language: Language) -> Option<&'static Dangers> {
    match language {
        Language::De => Some(&GERMAN_DANGERS),
        _ => None,
    }
}

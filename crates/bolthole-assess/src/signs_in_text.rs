//! Bodily signs in a keeper's own words: "she ate rat poison", "a cat bit her".
//!
//! The words to look for are the tags' synonyms (`method/ethogram/tags.toml`); other words may stand between them. A
//! clause with "no" or "gone" beside a sign never means it. What is not found here is for the caller to take seriously:
//! an unknown never lowers caution.

use std::ops::RangeInclusive;

use bolthole_domain::Language;
use bolthole_method::{Field, Method, TagMeaning};

use crate::tag;

/// Words that may stand between two of a sign's words: "blood in her pee".
const MOST_BETWEEN: usize = 2;
/// A "not" counts when it stands so close before a sign.
const NOT_WITHIN: usize = 3;
/// Meanings beside the bodily signs that call a vet.
const OF_HARM: [&str; 5] = [
    "hunters_teeth",
    "predator_attack",
    "met_predator",
    "dropped",
    "crushed",
];

/// Their "no" is of every sign: "no signs of blood".
const OF_WELL: [&str; 2] = ["looks_well", "no_wound_found"];
const OF_FALLS: [&str; 2] = ["dropped", "crushed"];
const FELL: &str = "fell_lately";

/// The meanings of every bodily sign, wound or accident that a text tells of, in the method's order.
pub fn signs_in_text<'m>(method: &'m Method, text: &str) -> Vec<&'m str> {
    let signs: Vec<Sign<'m>> = method
        .tags
        .iter()
        .filter(|meaning| is_sign(meaning))
        .map(|meaning| Sign::of(meaning, method.language))
        .collect();
    let clauses: Vec<Clause> = clauses(text)
        .into_iter()
        .map(|words| Clause::of(words, &signs, method.language))
        .collect();
    let mut found: Vec<&str> = Vec::new();
    for sign in signs
        .iter()
        .filter(|sign| clauses.iter().any(|clause| clause.tells(sign)))
    {
        // "Fell" and "trodden on" are history in an intake; told as news they are of today.
        let sign = if OF_FALLS.contains(&sign.id) {
            FELL
        } else {
            sign.id
        };
        if !found.contains(&sign) {
            found.push(sign);
        }
    }
    found
}

fn is_sign(meaning: &TagMeaning) -> bool {
    let of_body = meaning.field == Field::HealthSigns || OF_HARM.contains(&meaning.id.as_str());
    of_body && !meaning.worked_out
}

/// Each clause in words as tags have them: "can't" is "cannot", "pee" is "urine".
fn clauses(text: &str) -> Vec<Vec<String>> {
    let parts = text.split(['.', ',', ';', ':', '!', '?', '\n', '(', ')']);
    let mut clauses = Vec::new();
    for part in parts {
        let plain = tag::plain(part);
        let words = plain.split(|letter: char| !letter.is_alphanumeric());
        let mut clause: Vec<String> = Vec::new();
        for word in words.filter(|word| !word.is_empty()) {
            if word == "but" || word == "aber" {
                clauses.push(std::mem::take(&mut clause));
            } else {
                clause.push(usual(word).to_owned());
            }
        }
        clauses.push(clause);
    }
    clauses
}

/// The word that tags have for it.
fn usual(word: &str) -> &str {
    match word {
        "pee" | "wee" | "piss" => "urine",
        "poo" | "poop" => "droppings",
        "cant" => "cannot",
        "isnt" | "arent" | "wasnt" => "not",
        "ate" | "eaten" | "eats" | "eating" => "eat",
        "drank" | "drunk" | "drinks" | "drinking" => "drink",
        "bitten" | "bites" | "biting" | "bit" | "bite" => "bit",
        "breathes" | "breathe" | "breath" | "breaths" => "breathing",
        "broke" | "broken" => "broken",
        "bleeding" | "bleeds" | "bled" => "bleeding",
        "legs" => "leg",
        "feet" | "paw" | "paws" => "foot",
        "eyes" => "eye",
        word => word,
    }
}

/// A meaning and all its names, word by word.
struct Sign<'m> {
    id: &'m str,
    names: Vec<Vec<&'m str>>,
}

impl<'m> Sign<'m> {
    fn of(meaning: &'m TagMeaning, language: Language) -> Sign<'m> {
        let names = std::iter::once(&meaning.id).chain(&meaning.synonyms);
        let names = names.map(|name| name.split('_').map(usual).collect::<Vec<_>>());
        Sign {
            id: &meaning.id,
            names: names
                .filter(|name| !tag::too_short(name) && !is_another_word(name, language))
                .collect(),
        }
    }
}

/// English names that are quite other words in German: a coat, "if", a measure.
fn is_another_word(name: &[&str], language: Language) -> bool {
    language == Language::De && matches!(name, ["fell" | "falls" | "mass"])
}

/// What stands between two stops.
struct Clause {
    words: Vec<String>,
    /// Which of them say that a sign is not there. The "not" of "not moving" says of nothing else that it is not.
    turning: Vec<bool>,
}

impl Clause {
    fn of(words: Vec<String>, signs: &[Sign<'_>], language: Language) -> Clause {
        // A German "Not" is an emergency.
        let turns = |word: &String| {
            tag::turned_round(&[word.as_str()]) && (language != Language::De || word != "not")
        };
        let mut turning: Vec<bool> = words.iter().map(turns).collect();
        if turning.contains(&true) {
            let ill = signs.iter().filter(|sign| !OF_WELL.contains(&sign.id));
            for name in ill.flat_map(|sign| &sign.names) {
                for place in places(&words, name) {
                    place
                        .filter(|at| name.contains(&words[*at].as_str()))
                        .for_each(|at| turning[at] = false);
                }
            }
        }
        Clause { words, turning }
    }

    fn tells(&self, sign: &Sign<'_>) -> bool {
        let mut told = sign.names.iter().flat_map(|name| places(&self.words, name));
        told.any(|place| !self.is_turned(*place.start()))
    }

    /// "No blood", "the bleeding has stopped", "cat bit her? no": a sign that is not there.
    fn is_turned(&self, from: usize) -> bool {
        self.turning[from.saturating_sub(NOT_WITHIN)..].contains(&true)
    }
}

/// Where a name stands: its words in this order, with little between.
fn places(words: &[String], name: &[&str]) -> Vec<RangeInclusive<usize>> {
    let begins = (0..words.len()).filter(|at| words[*at] == name[0]);
    begins
        .filter_map(|at| {
            let mut end = at;
            for word in &name[1..] {
                let rest = &words[end + 1..];
                end += rest
                    .iter()
                    .take(MOST_BETWEEN + 1)
                    .position(|other| other == word)?
                    + 1;
            }
            Some(at..=end)
        })
        .collect()
}

/// Words of a keeper that nobody taught us, kept as they were typed: a sign that is never taken for nothing.
pub fn in_own_words(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(LONGEST).collect();
    format!("\u{201c}{}\u{201d}", short.trim().replace('_', " "))
}

/// Letters of a keeper's words that stand as a sign; the note beside them is whole.
const LONGEST: usize = 200;

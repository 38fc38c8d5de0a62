//! Bodily signs in a keeper's own words: "she ate rat poison", "a cat bit her".
//!
//! The words to look for are the tags' synonyms (`method/ethogram/tags.toml`); other words may stand between them. A
//! clause with "no" or "gone" beside a sign never means it. What is not found here is for the caller to take seriously:
//! an unknown never lowers caution.

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

const OF_FALLS: [&str; 2] = ["dropped", "crushed"];
const FELL: &str = "fell_lately";

/// The meanings of every bodily sign, wound or accident that a text tells of, in the method's order.
pub fn signs_in_text<'m>(method: &'m Method, text: &str) -> Vec<&'m str> {
    let clauses: Vec<Vec<String>> = clauses(text);
    let told = |meaning: &TagMeaning| clauses.iter().any(|clause| tells(clause, meaning));
    let signs = method.tags.iter().filter(|meaning| is_sign(meaning));
    let mut found: Vec<&str> = Vec::new();
    for sign in signs.filter(|meaning| told(meaning)) {
        // "Fell" and "trodden on" are history in an intake; told as news they are of today.
        let sign = if OF_FALLS.contains(&sign.id.as_str()) {
            FELL
        } else {
            &sign.id
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

fn tells(clause: &[String], meaning: &TagMeaning) -> bool {
    let names = std::iter::once(&meaning.id).chain(&meaning.synonyms);
    names
        .map(|name| name.split('_').map(usual).collect::<Vec<_>>())
        .any(|name| !tag::too_short(&name) && stands_in(clause, &name))
}

/// In this order, with little between, and not turned round.
fn stands_in(clause: &[String], name: &[&str]) -> bool {
    let begins = (0..clause.len()).filter(|at| clause[*at] == name[0]);
    begins.into_iter().any(|at| {
        let mut end = at;
        let there = name[1..].iter().all(|word| {
            let rest = &clause[end + 1..];
            let next = rest.iter().take(MOST_BETWEEN + 1).position(|other| other == word);
            next.map(|between| end += between + 1).is_some()
        });
        there && !is_turned(clause, at, end, name)
    })
}

/// "No blood", "the bleeding has stopped", "cat bit her? no": a sign that is not there.
fn is_turned(clause: &[String], from: usize, to: usize, name: &[&str]) -> bool {
    let turns = |word: &String| tag::turned_round(&[word.as_str()]) && !name.contains(&word.as_str());
    let before = &clause[from.saturating_sub(NOT_WITHIN)..from];
    before.iter().any(turns) || clause[from..=to].iter().any(turns) || clause[to + 1..].iter().any(turns)
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

/// Whether that tag is a keeper's own words.
pub(crate) fn is_in_own_words(tag: &str) -> bool {
    tag.starts_with('\u{201c}')
}

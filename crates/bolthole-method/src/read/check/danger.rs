//! Do the words of a step ask for what no plan may: a finger in the nest, a grab, an unsafe food?
//!
//! Gates hold whatever is written. This catches a sentence before anybody reads it.

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use super::wording::words_file;
use crate::{Line, Verdict};

/// Where food goes by spoon only (H2).
const NESTS: [&str; 6] = ["nest", "hide", "bed", "hammock", "tube", "house"];
/// Bare skin with food on it.
const SKIN: [&str; 4] = ["finger", "fingers", "fingertip", "knuckle"];
/// Words that turn a line round: it warns, and asks for nothing.
const TURNED: [&str; 13] = [
    "no",
    "not",
    "never",
    "without",
    "instead",
    "away",
    "spoon",
    "nor",
    "avoid",
    "don\u{2019}t",
    "nobody",
    "nothing",
    "leave",
];
/// What no step asks for (H4, H6; items 46, 48, 56, 115).
const FORCE: [&str; 18] = [
    "by the tail",
    "by her tail",
    "by his tail",
    "grab",
    "corner her",
    "corner him",
    "chase",
    "hold her down",
    "hold him down",
    "scruff",
    "take all hides",
    "remove all hides",
    "punish",
    "hit her",
    "hit him",
    "flick",
    "scold",
    "tap her nose",
];
/// Words of giving something to eat.
const GIVING: [&str; 9] = [
    "offer", "give", "feed", "smear", "spread", "treat", "spoonful", "lick", "drop",
];

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    let unsafe_foods: Vec<String> = draft
        .foods
        .iter()
        .filter(|food| food.value.verdict == Verdict::Unsafe)
        .flat_map(|food| food.value.words.iter().chain([&food.value.name]))
        .map(|word| word.to_lowercase())
        .collect();
    for card in draft.all_cards() {
        let lines = card.value.beforehand().iter().chain(card.value.steps());
        lines.for_each(|line| check_line(card, line, &unsafe_foods, faults));
    }
    for rung in &draft.rungs {
        let lines = rung.value.words.how.iter();
        lines.for_each(|line| check_line(rung, line, &unsafe_foods, faults));
    }
}

fn check_line<T>(thing: &Located<T>, line: &Line, unsafe_foods: &[String], faults: &mut Faults<'_>) {
    let text = line.text();
    for sentence in text.split_inclusive(['.', ';', ':', '?']) {
        if let Some(what) = danger_in(&sentence.to_lowercase(), unsafe_foods) {
            let first: Vec<&str> = text.split_whitespace().take(4).collect();
            faults.near(&words_file(&thing.file), 1, &first.join(" "), what);
        }
    }
}

fn danger_in(sentence: &str, unsafe_foods: &[String]) -> Option<String> {
    let words: Vec<&str> = sentence
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\u{2019}' && letter != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if has(&TURNED) {
        return None;
    }
    if has(&SKIN) && has(&NESTS) {
        return Some(
            "this brings a finger to a nest; food goes in by spoon only, for every rat (H2)".to_owned(),
        );
    }
    let spaced = format!(" {} ", words.join(" "));
    let says = |said: &str| spaced.contains(&format!(" {said} "));
    if let Some(force) = FORCE.iter().find(|force| says(force)) {
        return Some(format!(
            "\u{201c}{force}\u{201d} is force, which no step asks for (H4, H6); say what to do instead"
        ));
    }
    let giving = words
        .iter()
        .any(|word| GIVING.iter().any(|give| word.starts_with(give)));
    let food = unsafe_foods.iter().find(|food| says(food));
    food.filter(|_| giving)
        .map(|food| format!("this offers {food}, which is unsafe (H14); choose another food"))
}

//! Do the words of a step ask for what no plan may: a finger in the nest, a grab, an unsafe food?
//!
//! Gates hold whatever is written. This catches a sentence before anybody reads it.

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Line, Verdict};

/// A language's words for what no step may ask, in small letters.
pub(in crate::read) struct Dangers {
    /// Where food goes by spoon only (H2).
    pub(in crate::read) nests: &'static [&'static str],
    /// Bare skin with food on it.
    pub(in crate::read) skin: &'static [&'static str],
    /// Words that turn a line round: it warns, and asks for nothing.
    pub(in crate::read) turned: &'static [&'static str],
    /// What no step asks for (H4, H6; items 46, 48, 56, 115).
    pub(in crate::read) force: &'static [&'static str],
    /// Beginnings of words of giving something to eat.
    pub(in crate::read) giving: &'static [&'static str],
}

pub(super) const ENGLISH: Dangers = Dangers {
    nests: &["nest", "hide", "bed", "hammock", "tube", "house"],
    skin: &["finger", "fingers", "fingertip", "knuckle"],
    turned: &[
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
    ],
    force: &[
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
    ],
    giving: &[
        "offer", "give", "feed", "smear", "spread", "treat", "spoonful", "lick", "drop",
    ],
};

/// Every step, told where it stands: in the page of that name beside the thing's file.
pub(in crate::read) fn check(draft: &Draft, dangers: &Dangers, page: &str, faults: &mut Faults<'_>) {
    let unsafe_foods: Vec<String> = draft
        .foods
        .iter()
        .filter(|food| food.value.verdict == Verdict::Unsafe)
        .flat_map(|food| food.value.words.iter().chain([&food.value.name]))
        .map(|word| word.to_lowercase())
        .collect();
    for card in draft.all_cards() {
        let lines = card.value.beforehand().iter().chain(card.value.steps());
        let file = beside(card, page);
        lines.for_each(|line| check_line(&file, line, dangers, &unsafe_foods, faults));
    }
    for rung in &draft.rungs {
        let lines = rung.value.words.how.iter();
        let file = beside(rung, page);
        lines.for_each(|line| check_line(&file, line, dangers, &unsafe_foods, faults));
    }
}

fn beside<T>(thing: &Located<T>, page: &str) -> String {
    let folder = thing.file.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{page}")
}

fn check_line(file: &str, line: &Line, dangers: &Dangers, unsafe_foods: &[String], faults: &mut Faults<'_>) {
    let text = line.text();
    for sentence in text.split_inclusive(['.', ';', ':', '?']) {
        if let Some(what) = danger_in(&sentence.to_lowercase(), dangers, unsafe_foods) {
            let first: Vec<&str> = text.split_whitespace().take(4).collect();
            faults.near(file, 1, &first.join(" "), what);
        }
    }
}

fn danger_in(sentence: &str, dangers: &Dangers, unsafe_foods: &[String]) -> Option<String> {
    let words: Vec<&str> = sentence
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\u{2019}' && letter != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if has(dangers.turned) {
        return None;
    }
    if has(dangers.skin) && has(dangers.nests) {
        return Some(
            "this brings a finger to a nest; food goes in by spoon only, for every rat (H2)".to_owned(),
        );
    }
    let spaced = format!(" {} ", words.join(" "));
    let says = |said: &str| spaced.contains(&format!(" {said} "));
    if let Some(force) = dangers.force.iter().find(|force| says(force)) {
        return Some(format!(
            "\u{201c}{force}\u{201d} is force, which no step asks for (H4, H6); say what to do instead"
        ));
    }
    let giving = words
        .iter()
        .any(|word| dangers.giving.iter().any(|give| word.starts_with(give)));
    let food = unsafe_foods.iter().find(|food| says(food));
    food.filter(|_| giving)
        .map(|food| format!("this offers {food}, which is unsafe (H14); choose another food"))
}

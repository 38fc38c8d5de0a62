//! Fields in anybody's own words: where a rat comes from, how it began, trouble with other rats.
//!
//! The words to look for are data (`method/ethogram/tags.toml`). The longest phrase is taken first and uses up its
//! words, so "home breeder" is no breeder; a phrase with "no" before it counts for nothing.

use bolthole_method::{Field, Method};

/// The meanings found in `text`, each with the words that gave it.
pub(crate) fn meanings_in(method: &Method, field: Field, text: &str) -> Vec<(String, String)> {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut phrases: Vec<(Vec<&str>, &str)> = Vec::new();
    for meaning in method.tags.iter().filter(|meaning| meaning.field == field) {
        let own = std::iter::once(meaning.id.as_str());
        for phrase in own.chain(meaning.synonyms.iter().map(String::as_str)) {
            phrases.push((phrase.split('_').collect(), &meaning.id));
        }
    }
    phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    let mut found: Vec<(String, String)> = Vec::new();
    for (phrase, meaning) in phrases {
        while let Some(at) = words.windows(phrase.len()).position(|window| window == phrase) {
            let turned = at > 0 && TURNING.contains(&words[at - 1]);
            if !turned && !found.iter().any(|(known, _)| known == meaning) {
                found.push((meaning.to_owned(), phrase.join(" ")));
            }
            for used in &mut words[at..at + phrase.len()] {
                *used = USED;
            }
        }
    }
    found
}

const TURNING: [&str; 5] = ["no", "not", "never", "without", "non"];
/// Stands where words were taken out; no phrase has it.
const USED: &str = "\u{0}";

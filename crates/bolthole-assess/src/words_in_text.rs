//! Fields in anybody's own words: where a rat comes from, how it began, trouble with other rats.
//!
//! The words to look for are data (`method/ethogram/tags.toml`). The longest phrase is taken first and uses up its
//! words, so "home breeder" is no breeder; a phrase with "no" before it counts for nothing.

use bolthole_method::{Field, Method};

/// No phrase to look for has more words.
const MOST_WORDS: usize = 5;
/// These say what they mean only where nothing else was said: "new" is sudden, and "a new home" is not.
const ALONE: [&str; 3] = ["new", "newly", "recent"];
/// Right before a phrase, these turn it round.
const TURNING: [&str; 5] = ["no", "not", "never", "without", "non"];

/// The meanings found in `text`, each with the words that gave it.
pub(crate) fn meanings_in<'m>(method: &'m Method, field: Field, text: &str) -> Vec<(&'m str, String)> {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut used = vec![false; words.len()];
    let mut found: Vec<(&str, String)> = Vec::new();
    for n in (1..=MOST_WORDS.min(words.len())).rev() {
        for at in 0..=words.len() - n {
            if used[at..at + n].contains(&true) {
                continue;
            }
            let phrase = words[at..at + n].join("_");
            if n < words.len() && ALONE.contains(&phrase.as_str()) {
                continue;
            }
            let Some(meaning) = method
                .tags
                .iter()
                .find(|tag| tag.field == field && tag.means(&phrase))
            else {
                continue;
            };
            used[at..at + n].fill(true);
            let turned = at > 0 && TURNING.contains(&words[at - 1]);
            if !turned && !found.iter().any(|(known, _)| *known == meaning.id) {
                found.push((&meaning.id, phrase.replace('_', " ")));
            }
        }
    }
    found
}

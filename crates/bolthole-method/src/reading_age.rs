//! How old a reader has to be for a page: a published formula, for mending words and for nothing else.

use crate::{Block, Card, Line, Method, Words};

/// The age that pages are written for.
pub const FOR_READERS_OF: f64 = 12.0;

/// A page with the age of its reader.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingAge {
    /// The card's id.
    pub card: String,
    /// In years, by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59, and five years
    /// until school begins.
    pub age: f64,
}

/// Every card's reading age, the hardest first.
pub fn reading_ages(method: &Method) -> Vec<ReadingAge> {
    let of = |card: &Card| ReadingAge {
        card: card.id.clone(),
        age: age(&card.words),
    };
    let mut ages: Vec<ReadingAge> = method.all_cards().map(of).collect();
    ages.sort_by(|one, other| other.age.total_cmp(&one.age));
    ages
}

/// Cards that ask for an older reader than we write for, the hardest first.
pub fn too_hard(method: &Method) -> Vec<ReadingAge> {
    let mut ages = reading_ages(method);
    ages.retain(|page| FOR_READERS_OF < page.age);
    ages
}

fn age(words: &Words) -> f64 {
    let blocks = words.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.flat_map(Block::lines);
    let texts: Vec<String> = std::iter::once(&words.lead)
        .chain(lines)
        .map(Line::text)
        .collect();
    let sentences = texts
        .iter()
        .flat_map(|text| text.split(['.', '?', ':', ';']))
        .filter(|sentence| sentence.contains(char::is_alphabetic))
        .count();
    let all: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphabetic() && letter != '\u{2019}'))
        .filter(|word| !word.is_empty())
        .collect();
    let syllables: usize = all.iter().map(|word| syllables(word)).sum();
    let (sentences, n_words, syllables) = (count(sentences), count(all.len()), count(syllables));
    0.39 * n_words / sentences + 11.8 * syllables / n_words - 15.59 + 5.0
}

/// At least one, so that an empty page divides by nothing.
fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n.max(1)).unwrap_or(u32::MAX))
}

/// Two vowels that are said apart.
const APART: [&str; 5] = ["ier", "iet", "ia", "eo", "io"];

/// Groups of vowels, less a silent ending, and one more for two that are said apart; never none.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy\u{e9}".contains(letter);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    let apart = APART.iter().filter(|pair| word.contains(*pair)).count();
    let together = ["tion", "sion", "people"]
        .iter()
        .any(|known| word.contains(known));
    groups += if together { 0 } else { apart.min(1) };
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    if silent && 1 < groups {
        groups - 1
    } else {
        groups.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_said() {
        let said = [
            ("rat", 1),
            ("nose", 1),
            ("little", 2),
            ("yoghurt", 2),
            ("frightened", 2),
            ("carrier", 3),
            ("introduction", 4),
            ("wanted", 2),
        ];
        for (word, n) in said {
            assert_eq!(syllables(word), n, "{word}");
        }
    }

    #[test]
    fn long_words_in_long_sentences_want_an_older_reader() {
        let page = |text: &str| Words {
            title: "x".into(),
            lead: Line::plain(text),
            sections: Vec::new(),
        };
        let easy = age(&page("Sit near. Say her name. Wait for her nose."));
        let hard = age(&page(
            "Habituation necessitates considerable repetition of predictable interactions within familiar environments",
        ));
        assert!(easy < 8.0, "{easy}");
        assert!(20.0 < hard, "{hard}");
    }

    #[cfg(feature = "read")]
    #[test]
    fn a_reader_of_twelve_is_at_home_on_every_page() {
        let hard: Vec<String> = too_hard(&Method::built_in())
            .iter()
            .map(|page| format!("{} {:.1}", page.card, page.age))
            .collect();
        assert!(hard.is_empty(), "write these more simply: {hard:?}");
    }
}

//! Words as people type them: taken apart, cut to their stems, and known again when misspelt.

use std::borrow::Cow;

use bolthole_domain::Language;

/// The words of a text in small letters. An apostrophe joins ("won't" is "wont"); everything else that is no letter
/// and no digit parts. Umlauts stand as they are typed where there is no key for them: "beißt" is "beisst".
pub(crate) fn split(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '\'' | '’')))
        .map(|word| {
            let letters = word.chars().filter(|letter| letter.is_alphanumeric());
            without_umlauts(&letters.flat_map(char::to_lowercase).collect::<String>()).into_owned()
        })
        .filter(|word| !word.is_empty())
}

/// German words as they are typed where there is no key for umlauts: "beißt" is "beisst", "Käfig" is "Kaefig".
pub fn without_umlauts(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'Ä' => plain.push_str("Ae"),
            'Ö' => plain.push_str("Oe"),
            'Ü' => plain.push_str("Ue"),
            letter => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// Endings, longest first, with what takes their place.
const ENDINGS: [(&str, &str); 14] = [
    ("iness", "y"),
    ("ively", ""),
    ("ingly", ""),
    ("ness", ""),
    ("ings", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ive", ""),
    ("ion", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
];
/// German ones. Verbs, nouns and adjectives share them, and what is cut too short is cut alike in every text.
const GERMAN_ENDINGS: [&str; 11] = ["ungen", "ung", "ern", "en", "em", "er", "es", "et", "e", "n", "t"];
/// A stem is not cut shorter.
const SHORTEST: usize = 3;
/// Nor a German one: "fast" and "fassen" are two words.
const SHORTEST_GERMAN: usize = 4;

/// A word without its ending: "biting" and "bites" are "bit", "happily" is "happi". Simple on purpose: both the
/// method's words and the keeper's go through it.
pub(crate) fn stem(word: &str, language: Language) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    if language == Language::De {
        return german_stem(word).to_owned();
    }
    let cut = ENDINGS.iter().find_map(|(ending, instead)| {
        let stem = word.strip_suffix(ending)?;
        let is_double_s = *ending == "s" && stem.ends_with('s');
        (stem.len() >= SHORTEST && !is_double_s).then(|| format!("{stem}{instead}"))
    });
    let mut stem = cut.unwrap_or_else(|| word.to_owned());
    let bytes = stem.as_bytes();
    let twice = bytes.len() > SHORTEST && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    if twice || (stem.len() > SHORTEST && stem.ends_with('e')) {
        stem.pop();
    }
    if stem.len() > SHORTEST && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// "zuckt" and "Zuckungen" are "zuck", "atmet" and "atmen" are "atm".
fn german_stem(word: &str) -> &str {
    let cut = GERMAN_ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        let shortest = if ending.starts_with('e') {
            SHORTEST
        } else {
            SHORTEST_GERMAN
        };
        (stem.len() >= shortest).then_some(stem)
    });
    cut.unwrap_or(word)
}

/// How many slips of the finger a word of that many letters may hold.
pub(crate) fn slips_allowed(n_letters: usize) -> usize {
    match n_letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// How many letters the one word has that the other has not: so many slips lie between them at least. Quick, so that only
/// a few words of thousands are compared letter by letter.
pub(crate) fn letters_apart(word: &str, other: &str) -> usize {
    let letters = |word: &str| {
        let plain = word.bytes().filter(u8::is_ascii_lowercase);
        plain.fold(0_u32, |all, letter| all | 1 << (letter - b'a'))
    };
    let (word, other) = (letters(word), letters(other));
    (word & !other).count_ones().max((other & !word).count_ones()) as usize
}

/// How many letters are missing, too many, wrong or swapped with their neighbor; none where more than `most`.
pub(crate) fn slips(typed: &[char], meant: &[char], most: usize) -> Option<usize> {
    if typed.len().abs_diff(meant.len()) > most {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=meant.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, other) in meant.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut least = changed.min(last[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0 && *letter == meant[column - 1] && typed[row - 1] == *other;
            if swapped {
                least = least.min(before_last[column - 1] + 1);
            }
            line.push(least);
        }
        if line.iter().all(|slips| *slips > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, line);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(typed: &str, meant: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        slips(&letters(typed), &letters(meant), 2)
    }

    #[test]
    fn a_word_and_its_forms_have_one_stem() {
        for forms in [
            &["puffs", "puff", "puffed", "puffing"][..],
            &["bites", "bite", "biting"],
            &["aggressive", "aggression"],
            &["scary", "scaries"],
            &["sneeze", "sneezes", "sneezing"],
            &["stopped", "stop", "stops"],
        ] {
            for form in forms {
                let stem = |word| stem(word, Language::EnGb);
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn a_german_word_and_its_forms_have_one_stem() {
        for forms in [
            &["zuckt", "zucken", "Zuckung", "Zuckungen"][..],
            &["atmet", "atmen"],
            &["Katze", "Katzen"],
            &["niest", "niesen", "niese"],
            &["beißt", "beissen", "beiße"],
            &["Käfig", "Kaefige", "Käfigen"],
            &["ängstlich", "aengstliche", "ängstlicher"],
            &["Wunde", "Wunden"],
        ] {
            let stem = |word: &str| {
                let word = split(word).next().expect("each is a word");
                stem(&word, Language::De)
            };
            for form in forms {
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn an_apostrophe_of_any_shape_joins() {
        let words: Vec<String> = split("Won’t he can't, WON'T -- come?").collect();
        assert_eq!(words, ["wont", "he", "cant", "wont", "come"]);
    }

    #[test]
    fn a_missing_a_doubled_a_wrong_and_a_swapped_letter_are_one_slip_each() {
        assert_eq!(between("agressive", "aggressive"), Some(1));
        assert_eq!(between("bitting", "biting"), Some(1));
        assert_eq!(between("avacado", "avocado"), Some(1));
        assert_eq!(between("firend", "friend"), Some(1));
        assert_eq!(between("spoon", "spoon"), Some(0));
        assert_eq!(between("spoon", "knife"), None);
    }
}

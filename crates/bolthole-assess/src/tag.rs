//! Reading one tag: `lethargy_2_days` is "no energy" with a time, `hides_all_day` is "hides".
//!
//! Meanings are data (`method/ethogram`); the rules here only find the words among other words. They stay careful:
//! a tag with "no" or "gone" in it never means the sign itself, and what is not understood is handed back.

use bolthole_domain::decimal;
use bolthole_method::{Field, Method, without_umlauts};

/// What a tag means, and how long or how much, where it says so.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading<'m> {
    pub(crate) meaning: &'m str,
    /// For how long, or how long ago.
    pub(crate) hours: Option<f64>,
    /// How much, as a share of a hundred.
    pub(crate) percent: Option<f64>,
}

/// Whether that tag, given under `field`, says anything here.
pub fn understands(method: &Method, field: Field, tag: &str) -> bool {
    read(method, field, tag).is_some()
}

/// The meaning of that tag, as given under `field`; none where it is not understood.
pub(crate) fn read<'m>(method: &'m Method, field: Field, tag: &str) -> Option<Reading<'m>> {
    if bolthole_domain::is_in_own_words(tag) {
        return None;
    }
    let plain = plain(tag);
    if let Some(meaning) = whole(method, field, &plain) {
        let amount = Amount::split(&words(&plain)).0;
        return Some(reading(meaning, amount));
    }
    let (amount, stem) = Amount::split(&words(&plain));
    let found =
        of_words(method, field, &stem).or_else(|| of_words(method, field, &without_qualifiers(&stem)))?;
    Some(reading(found, amount))
}

/// Lower case with underscores, so that `Head tilt` and `head-tilt` are `head_tilt`.
pub(crate) fn plain(tag: &str) -> String {
    without_umlauts(tag.trim())
        .to_ascii_lowercase()
        .replace(['\'', '\u{2019}'], "")
        .replace([' ', '-', '.', '/', ','], "_")
}

fn words(plain: &str) -> Vec<&str> {
    plain.split('_').filter(|word| !word.is_empty()).collect()
}

fn reading(meaning: &str, amount: Amount) -> Reading<'_> {
    Reading {
        meaning,
        hours: amount.hours,
        percent: amount.percent,
    }
}

/// The whole; else the longest beginning; else the longest run anywhere.
fn of_words<'m>(method: &'m Method, field: Field, stem: &[&str]) -> Option<&'m str> {
    if stem.is_empty() {
        return None;
    }
    if let Some(meaning) = whole(method, field, &stem.join("_")) {
        return Some(meaning);
    }
    let longest = stem.len().min(MOST_WORDS);
    let head = (1..longest)
        .rev()
        .find_map(|n| Some((n, inside(method, field, &stem[..n])?)));
    if let Some((n, meaning)) = head {
        // "No" or "gone" in what is left over turns the meaning round: then it is not understood.
        return (!turned_round(&stem[n..])).then(|| or_bites(method, meaning, &stem[n..]));
    }
    if turned_round(stem) {
        return None;
    }
    (1..longest)
        .rev()
        .find_map(|n| stem.windows(n).find_map(|run| inside(method, field, run)))
}

/// No synonym has more words than this.
const MOST_WORDS: usize = 10;

/// A whole tag may stand under any list; words of the fields in free text are no tags.
fn whole<'m>(method: &'m Method, field: Field, tag: &str) -> Option<&'m str> {
    let meaning = method.meaning_of(field, tag)?;
    let of_text = method
        .tags
        .iter()
        .any(|known| known.id == meaning && is_text(known.field));
    (!of_text).then_some(meaning)
}

fn is_text(field: Field) -> bool {
    matches!(field, Field::SourceOfRat | Field::Onset | Field::RatConflict)
}

/// A run of words inside a longer tag means only what belongs to that field, or a bodily sign beside what was seen.
fn inside<'m>(method: &'m Method, field: Field, run: &[&str]) -> Option<&'m str> {
    if too_short(run) {
        return None;
    }
    let tag = run.join("_");
    let of = |field: Field| {
        let known = method
            .tags
            .iter()
            .find(|meaning| meaning.field == field && meaning.means(&tag));
        known.map(|meaning| meaning.id.as_str())
    };
    match field {
        Field::Signs => {}
        // What hands did and what changed are told under either.
        Field::HandlingHistory => return of(field).or_else(|| of(Field::RecentChanges)),
        Field::RecentChanges => return of(field).or_else(|| of(Field::HandlingHistory)),
        _ => return of(field),
    }
    let seen = method
        .ethogram
        .iter()
        .find(|sign| sign.means(&tag))
        .map(|sign| sign.id.as_str());
    seen.or_else(|| of(Field::HealthSigns))
}

/// `sniffs_then_bites` is a bite, whatever it begins with.
fn or_bites<'m>(method: &'m Method, meaning: &'m str, rest: &[&str]) -> &'m str {
    let bitten = rest
        .iter()
        .any(|word| ["bites", "bite", "bit", "biting"].contains(word));
    if !bitten || meaning.contains("bite") {
        return meaning;
    }
    method.meaning_of(Field::Signs, "bites").unwrap_or(meaning)
}

/// One short or common word alone ("cut", "cold") is too little to be found inside other words.
pub(crate) fn too_short(run: &[&str]) -> bool {
    const COMMON: [&str; 17] = [
        "cold", "hot", "quiet", "stiff", "loud", "light", "hands", "music", "dull", "normal", "alert",
        "held", "pale", "medicine", "relaxed", "people", "talking",
    ];
    run.len() == 1 && (run[0].len() < 4 || COMMON.contains(&run[0]))
}

/// "None" and the like: an answer that there is nothing of it.
pub(crate) fn says_nothing(tag: &str) -> bool {
    [
        "",
        "none",
        "nothing",
        "no",
        "unknown",
        "not_known",
        "na",
        "n_a",
        "none_known",
    ]
    .contains(&plain(tag).as_str())
}

pub(crate) fn turned_round(words: &[&str]) -> bool {
    const TURNING: [&str; 37] = [
        "no",
        "not",
        "never",
        "without",
        "none",
        "isnt",
        "doesnt",
        "didnt",
        "wont",
        "stopped",
        "gone",
        "healed",
        "resolved",
        "cleared",
        "recovered",
        "former",
        "formerly",
        "denied",
        "ruled",
        "nicht",
        "nichts",
        "nie",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "ohne",
        "weg",
        "vorbei",
        "verheilt",
        "geheilt",
        "frueher",
        "nirgends",
        "keinem",
        "niemals",
        "gestoppt",
        "aufgehoert",
    ];
    words.iter().any(|word| TURNING.contains(word))
}

/// Words that say how surely, how strongly or on which side, and not what.
fn without_qualifiers<'a>(stem: &[&'a str]) -> Vec<&'a str> {
    const QUALIFIERS: [&str; 48] = [
        "a",
        "an",
        "the",
        "some",
        "bit",
        "little",
        "slight",
        "slightly",
        "mild",
        "mildly",
        "moderate",
        "severe",
        "severely",
        "heavy",
        "very",
        "really",
        "quite",
        "extremely",
        "sudden",
        "suddenly",
        "new",
        "newly",
        "occasional",
        "occasionally",
        "sometimes",
        "often",
        "frequent",
        "frequently",
        "constant",
        "constantly",
        "persistent",
        "suspected",
        "possible",
        "possibly",
        "maybe",
        "apparent",
        "reported",
        "observed",
        "seems",
        "is",
        "was",
        "has",
        "left",
        "right",
        "bad",
        "badly",
        "again",
        "still",
    ];
    stem.iter()
        .copied()
        .filter(|word| !QUALIFIERS.contains(word))
        .collect()
}

/// A time or a share told in a tag.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Amount {
    hours: Option<f64>,
    percent: Option<f64>,
}

const DAY: f64 = 24.0;
/// "Days" or "a few days" without a number: three, the careful reading.
const SOME: f64 = 3.0;

impl Amount {
    /// The amount, and the words without it.
    fn split<'a>(words: &[&'a str]) -> (Amount, Vec<&'a str>) {
        let mut amount = Amount::default();
        let mut stem: Vec<&str> = Vec::new();
        let mut n: Option<f64> = None;
        for (index, word) in words.iter().copied().enumerate() {
            let next = words.get(index + 1).copied().unwrap_or_default();
            if let Some((value, unit)) = glued(word) {
                amount.add(value, unit);
            } else if let Some(value) =
                number(word).filter(|_| is_unit(next) || number(next).is_some() || next == "of")
            {
                n = Some(value);
            } else if is_unit(word) && (n.is_some() || (index > 0 && word.ends_with('s'))) {
                amount.add(n.take().unwrap_or(SOME), word);
            } else if let Some(hours) = moment(word).filter(|_| index > 0) {
                amount.hours = Some(hours);
            } else {
                stem.push(word);
            }
        }
        (amount, stem)
    }

    fn add(&mut self, value: f64, unit: &str) {
        match unit.trim_end_matches('s') {
            "hour" | "hr" | "h" => self.hours = Some(value),
            "day" | "d" => self.hours = Some(value * DAY),
            "night" => self.hours = Some(value * DAY / 2.0),
            "week" | "wk" | "w" => self.hours = Some(value * 7.0 * DAY),
            "month" => self.hours = Some(value * 30.0 * DAY),
            "year" => self.hours = Some(value * 365.0 * DAY),
            _ => self.percent = Some(value),
        }
    }
}

fn is_unit(word: &str) -> bool {
    const UNITS: [&str; 18] = [
        "hour", "hours", "hr", "hrs", "h", "day", "days", "d", "night", "nights", "week", "weeks", "wk",
        "month", "months", "year", "percent", "pct",
    ];
    UNITS.contains(&word)
}

fn number(word: &str) -> Option<f64> {
    const WORDS: [(&str, f64); 16] = [
        ("a", 1.0),
        ("an", 1.0),
        ("one", 1.0),
        ("two", 2.0),
        ("couple", 2.0),
        ("three", 3.0),
        ("few", SOME),
        ("several", SOME),
        ("many", SOME),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
    ];
    if word == "half" {
        return Some(0.5);
    }
    let spelled = WORDS
        .iter()
        .find(|(spelled, _)| *spelled == word)
        .map(|(_, value)| *value);
    let digits = word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 4;
    spelled.or_else(|| decimal(word).filter(|_| digits))
}

/// `24h`, `3days`, `10pct`.
fn glued(word: &str) -> Option<(f64, &str)> {
    let at = word
        .find(|c: char| !c.is_ascii_digit())
        .filter(|at| 0 < *at && *at <= 4)?;
    let (digits, unit) = word.split_at(at);
    let unit_known = is_unit(unit) || unit == "%";
    unit_known.then_some(())?;
    Some((decimal(digits)?, unit))
}

/// "Today" and the like, in hours; the careful end of each.
fn moment(word: &str) -> Option<f64> {
    match word {
        "morning" | "evening" | "afternoon" | "tonight" => Some(DAY / 4.0),
        "today" | "overnight" => Some(DAY / 2.0),
        "yesterday" => Some(DAY),
        "recently" | "lately" => Some(SOME * DAY),
        _ => None,
    }
}

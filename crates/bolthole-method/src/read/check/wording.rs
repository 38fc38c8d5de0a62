//! Is it said the way a frightened keeper can hear it, and never as an order that must not be given?

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Block, Line, RungWords, Words};

/// What a language's words may not be.
pub(in crate::read) struct Wording {
    /// Words that blame.
    pub(in crate::read) never: &'static [&'static str],
    /// H9: neutering is a decision to take with a vet. These make it an order.
    pub(in crate::read) neuter_orders: &'static [&'static str],
    /// What can be filled in for one rat.
    pub(in crate::read) places: &'static [&'static str],
}

const ENGLISH: Wording = Wording {
    never: &["should"],
    neuter_orders: &[
        "must be neutered",
        "needs to be neutered",
        "has to be neutered",
        "needs neutering",
        "have him neutered",
        "have {him} neutered",
        "get him neutered",
        "get {him} neutered",
        "neuter him",
        "neuter {him}",
        "neuter your",
    ],
    places: &["{name}", "{her}", "{him}"],
};

/// Whether a text is shown for one rat, whose name can be filled in.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::read) enum About {
    OneRat,
    AnyRat,
}

/// A text for keepers, and where it stands.
struct Said {
    file: String,
    line: usize,
    text: String,
    about: About,
}

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    for said in everything_said(draft) {
        for (needle, what) in wrong_in(&said.text, said.about, &ENGLISH) {
            faults.near(&said.file, said.line, &needle, what);
        }
    }
}

/// What is wrong in a text: the words to look for, and what to say of them.
pub(in crate::read) fn wrong_in(text: &str, about: About, wording: &Wording) -> Vec<(String, String)> {
    let mut wrong = Vec::new();
    let lower = text.to_lowercase();
    if text.contains('!') {
        wrong.push((
            "!".to_owned(),
            "an exclamation mark; say it calmly, with a full stop".to_owned(),
        ));
    }
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    if let Some(never) = words.find(|word| wording.never.contains(word)) {
        let what = format!("the word \u{201c}{never}\u{201d}; say what to do, or what happens");
        wrong.push((as_written(text, never), what));
    }
    if let Some(order) = wording.neuter_orders.iter().find(|order| lower.contains(*order)) {
        let what = format!(
            "\u{201c}{order}\u{201d} makes neutering an order (H9); say that it is a decision with a vet"
        );
        wrong.push((as_written(text, order), what));
    }
    wrong.extend(wrong_places(text, about, wording.places));
    wrong
}

/// How `words`, in small letters, are spelt in the text.
fn as_written(text: &str, words: &str) -> String {
    let at = text.to_lowercase().find(words).unwrap_or_default();
    text.get(at..at + words.len()).unwrap_or(words).to_owned()
}

fn wrong_places(text: &str, about: About, places: &[&str]) -> Vec<(String, String)> {
    let mut wrong = Vec::new();
    for (at, _) in text.match_indices('{') {
        let rest = &text[at..];
        let place = rest.find('}').map_or(rest, |end| &rest[..=end]);
        let before = text[..at].trim_end();
        if !places.contains(&place) {
            wrong.push((
                place.to_owned(),
                format!("`{place}` cannot be filled in; there are {}", places.join(", ")),
            ));
        } else if about == About::AnyRat {
            let what = format!(
                "`{place}` stands on a page that is about no one rat; say \u{201c}she\u{201d} or \u{201c}a rat\u{201d}"
            );
            wrong.push((place.to_owned(), what));
        } else if place != "{name}" && (before.is_empty() || before.ends_with(['.', '?'])) {
            let what = format!(
                "`{place}` begins a sentence, where it would stand in small letters; begin with {{name}}"
            );
            let sentence: Vec<_> = rest.split_whitespace().take(2).collect();
            wrong.push((sentence.join(" "), what));
        }
    }
    wrong
}

fn everything_said(draft: &Draft) -> Vec<Said> {
    let mut all = Vec::new();
    for card in draft.all_cards() {
        all.extend(page(card, &card.value.words));
    }
    for cause in &draft.causes {
        all.extend(page(cause, &cause.value.words));
    }
    for card in draft.all_cards() {
        let views = card.value.opposing.iter().map(|view| &view.who);
        let routine = card.value.routine.iter().map(|routine| &routine.short);
        all.extend(views.chain(routine).map(|text| said(card, text, About::AnyRat)));
    }
    for rung in &draft.rungs {
        all.extend(rung_said(rung, &rung.value.words));
    }
    all.extend(
        draft
            .claims
            .iter()
            .map(|claim| said(claim, &claim.value.text, About::AnyRat)),
    );
    all.extend(
        draft
            .evidence
            .iter()
            .map(|evidence| said(evidence, &evidence.value.says, About::OneRat)),
    );
    all.extend(
        draft
            .tags
            .iter()
            .map(|tag| said(tag, &tag.value.says, About::OneRat)),
    );
    for flag in &draft.red_flags {
        all.extend(
            [&flag.value.says, &flag.value.threshold, &flag.value.why]
                .map(|text| said(flag, text, About::OneRat)),
        );
    }
    for sign in &draft.ethogram {
        let value = &sign.value;
        let texts = [&value.says, &value.definition, &value.not_alone]
            .into_iter()
            .chain(&value.may_mean);
        all.extend(texts.map(|text| said(sign, text, About::OneRat)));
    }
    for person in &draft.people {
        all.extend([&person.value.says, &person.value.why].map(|text| said(person, text, About::AnyRat)));
    }
    for food in &draft.foods {
        let value = &food.value;
        all.extend([&value.name, &value.why, &value.how].map(|text| said(food, text, About::AnyRat)));
    }
    for ask in &draft.audit {
        let answers = ask.value.answers.iter();
        let texts = [&ask.value.asks, &ask.value.why]
            .into_iter()
            .chain(answers.flat_map(|answer| [&answer.says, &answer.then]));
        all.extend(texts.map(|text| said(ask, text, About::AnyRat)));
    }
    for item in &draft.inventory {
        all.push(said(item, &item.value.asks, About::AnyRat));
    }
    for question in &draft.questions {
        let choices = question.value.choices.iter().map(|choice| &choice.says);
        let texts = [&question.value.asks, &question.value.why]
            .into_iter()
            .chain(choices);
        all.extend(texts.map(|text| said(question, text, About::OneRat)));
    }
    all
}

fn said<T>(thing: &Located<T>, text: &str, about: About) -> Said {
    Said {
        file: thing.file.clone(),
        line: thing.line,
        text: text.to_owned(),
        about,
    }
}

fn page<T>(thing: &Located<T>, words: &Words) -> Vec<Said> {
    let headings = words.sections.iter().map(|section| Line::plain(&section.heading));
    let lines = words
        .sections
        .iter()
        .flat_map(|section| section.blocks.iter().flat_map(Block::lines).cloned());
    let all = [Line::plain(&words.title), words.lead.clone()]
        .into_iter()
        .chain(headings)
        .chain(lines);
    all.map(|line| in_words(thing, &line, About::AnyRat)).collect()
}

fn rung_said<T>(thing: &Located<T>, words: &RungWords) -> Vec<Said> {
    let plain = [&words.title, &words.short, &words.row].map(|text| Line::plain(text));
    let more = words.more.iter().flat_map(Block::lines);
    let lines = words
        .how
        .iter()
        .chain([&words.calm])
        .chain(&words.ends)
        .chain(more);
    plain
        .iter()
        .chain(lines)
        .map(|line| in_words(thing, line, About::OneRat))
        .collect()
}

fn in_words<T>(thing: &Located<T>, line: &Line, about: About) -> Said {
    Said {
        file: words_file(&thing.file),
        line: 1,
        text: line.text(),
        about,
    }
}

/// The words that stand beside a TOML file.
pub(super) fn words_file(file: &str) -> String {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/en.md")
}

//! What each thing says, as short passages with a weight: what it is called, what people say for it, and its text.

use crate::{Block, Called, Card, Food, Link, LinkKind, Method, RedFlag, Rung, Sign, Term, When};

use super::reason;

/// What a thing is called, and what people say for it; ours, like all weights here, set by trying everyday questions.
const NAME: u32 = 8;
/// Everyday words of a sign.
const EVERYDAY: u32 = 7;
/// Tags that mean a sign.
const TAG: u32 = 5;
/// What a card is put forward for.
pub(crate) const MATTERS: u32 = 3;
/// Headings and first paragraphs.
const LEAD: u32 = 2;
/// Anything else.
const BODY: u32 = 1;

/// One thing that can be found, and its passages.
pub(crate) struct Thing {
    pub(crate) what: Link,
    pub(crate) title: String,
    /// Short ones are weighed by how much of them was said, long ones (`BODY`, `LEAD`) by what was said alone.
    pub(crate) passages: Vec<(u32, String)>,
}

/// Whether a passage of that weight counts whole: a name of three words of which one was said is a third of a name.
pub(crate) fn is_name(weight: u32) -> bool {
    weight > LEAD
}

/// Everything that can be found.
pub(crate) fn things(method: &Method) -> Vec<Thing> {
    let mut things: Vec<Thing> = method.all_cards().map(|card| of_card(method, card)).collect();
    things.extend(method.ethogram.iter().map(of_sign));
    things.extend(method.foods.iter().map(of_food));
    things.extend(method.red_flags.iter().map(|flag| of_flag(method, flag)));
    let people = method.people.iter().map(|person| Thing {
        what: Link::to(LinkKind::Person, &person.id),
        title: person.says.clone(),
        passages: vec![(NAME, person.says.clone()), (BODY, person.why.clone())],
    });
    things.extend(people);
    things.extend(method.ladder.rungs().iter().map(|rung| of_rung(method, rung)));
    for called in &method.search_words.called {
        if let Some(thing) = things.iter_mut().find(|thing| thing.what == called.what) {
            let words = called.words.iter().map(|words| (NAME, words.clone()));
            thing.passages.extend(words);
        }
    }
    things
}

fn of_card(method: &Method, card: &Card) -> Thing {
    let words = &card.words;
    let mut passages = vec![(NAME, words.title.clone()), (LEAD, words.lead.text())];
    passages.extend(
        card.routine
            .iter()
            .map(|routine| (MATTERS, routine.short.clone())),
    );
    for section in &words.sections {
        passages.push((LEAD, section.heading.clone()));
        let lines = section.blocks.iter().flat_map(Block::lines);
        passages.extend(lines.map(|line| (BODY, line.text())));
    }
    passages.extend(card.all_claims().map(|claim| (BODY, claim.text.clone())));
    let terms = card
        .applies_if
        .iter()
        .flat_map(|when| when.any.iter().chain(&when.all));
    for id in terms.filter_map(|term| match term {
        Term::Sign(id) | Term::Tag(id) => Some(id),
        _ => None,
    }) {
        passages.extend(everyday(method, id, MATTERS, MATTERS));
    }
    for ask in &card.asks {
        passages.extend([(MATTERS, ask.asks.clone()), (BODY, ask.why.clone())]);
        for id in ask.answers.iter().flat_map(|answer| &answer.tags) {
            passages.extend(everyday(method, id, MATTERS, MATTERS));
        }
    }
    Thing {
        what: Link::to(LinkKind::Card(card.kind), &card.id),
        title: words.title.clone(),
        passages,
    }
}

fn of_sign(sign: &Sign) -> Thing {
    let mut passages = vec![(NAME, sign.says.clone()), (BODY, sign.definition.clone())];
    passages.extend(sign.words.iter().map(|words| (EVERYDAY, words.clone())));
    passages.extend(sign.synonyms.iter().map(|tag| (TAG, tag.replace('_', " "))));
    passages.extend(sign.may_mean.iter().map(|meaning| (BODY, meaning.clone())));
    Thing {
        what: Link::to(LinkKind::Sign, &sign.id),
        title: sign.says.clone(),
        passages,
    }
}

fn of_food(food: &Food) -> Thing {
    let words = food.words.iter().map(|words| (NAME, words.clone()));
    let text = [&food.why, &food.how].map(|text| (BODY, text.clone()));
    Thing {
        what: Link::to(LinkKind::Food, &food.id),
        title: food.name.clone(),
        passages: [(NAME, food.name.clone())]
            .into_iter()
            .chain(words)
            .chain(text)
            .collect(),
    }
}

fn of_flag(method: &Method, flag: &RedFlag) -> Thing {
    let mut passages = vec![(NAME, flag.says.clone()), (BODY, flag.why.clone())];
    if calls_alone(&flag.when) {
        for id in &flag.when.any {
            passages.extend(everyday(method, id, EVERYDAY, TAG));
        }
    }
    Thing {
        what: Link::to(LinkKind::Flag, &flag.id),
        title: flag.says.clone(),
        passages,
    }
}

/// One of its signs is enough: then their words are its words.
fn calls_alone(when: &When) -> bool {
    let alone = When {
        any: when.any.clone(),
        ..When::default()
    };
    *when == alone
}

fn of_rung(method: &Method, rung: &Rung) -> Thing {
    let called = Called::new(reason::says(method).a_rat, None);
    let how = rung
        .words
        .how
        .iter()
        .map(|line| (BODY, called.fill(&line.text())));
    let names = [
        (NAME, rung.words.row.clone()),
        (LEAD, called.fill(&rung.words.title)),
    ];
    Thing {
        what: Link::to(LinkKind::Rung, &rung.id.0),
        title: rung.words.row.clone(),
        passages: names.into_iter().chain(how).collect(),
    }
}

/// What people say for a sign or tag.
fn everyday(method: &Method, id: &str, words_weigh: u32, tags_weigh: u32) -> Vec<(u32, String)> {
    let (says, words, synonyms) = match method.sign(id) {
        Some(sign) => (&sign.says, &sign.words, &sign.synonyms),
        None => match method.tags.iter().find(|tag| tag.id == id) {
            Some(tag) => (&tag.says, &tag.words, &tag.synonyms),
            None => return Vec::new(),
        },
    };
    let words = words.iter().map(|words| (words_weigh, words.clone()));
    let synonyms = synonyms.iter().map(|tag| (tags_weigh, tag.replace('_', " ")));
    [(words_weigh, says.clone())]
        .into_iter()
        .chain(words)
        .chain(synonyms)
        .collect()
}

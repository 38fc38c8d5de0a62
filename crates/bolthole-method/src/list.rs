use std::fmt::Write;

use crate::{CardKind, Method};

/// Everything in the method, one line a thing: kind, id, title.
pub fn list(method: &Method) -> String {
    let mut lines = String::new();
    let mut line = |kind: &str, id: &str, title: &str| {
        writeln!(lines, "{kind:<12} {id:<34} {title}").expect("a String takes every write");
    };
    for card in method.all_cards() {
        line(card.kind.name(), &card.id, &card.words.title);
    }
    for cause in &method.causes {
        line("cause", cause.cause.name(), &cause.words.title);
    }
    for question in &method.questions {
        line("question", &question.id, &question.asks);
    }
    for rung in method.ladder.rungs() {
        line("rung", &rung.id.0, &rung.words.title);
    }
    for flag in &method.red_flags {
        line("red flag", &flag.id, &flag.says);
    }
    for person in &method.people {
        line("in people", &person.id, &person.says);
    }
    for food in &method.foods {
        line("food", &food.id, &food.name);
    }
    for sign in &method.ethogram {
        line("sign", &sign.id, &sign.says);
    }
    for source in &method.sources {
        line("source", &source.id, &source.title);
    }
    lines
}

impl CardKind {
    /// One word for lists.
    pub fn name(self) -> &'static str {
        match self {
            CardKind::Tip => "tip",
            CardKind::Handling => "handling",
            CardKind::Procedure => "procedure",
            CardKind::Environment => "environment",
            CardKind::Introduction => "introduction",
            CardKind::Card => "card",
        }
    }

    /// Whether its folders carry a number: an order that pages keep.
    pub fn is_numbered(self) -> bool {
        matches!(self, CardKind::Tip | CardKind::Introduction)
    }

    /// The file in each of its folders.
    pub fn file(self) -> &'static str {
        match self {
            CardKind::Tip => "tip.toml",
            _ => "card.toml",
        }
    }

    /// Its folder in `method/`.
    pub fn folder(self) -> &'static str {
        match self {
            CardKind::Tip => "tips",
            CardKind::Handling => "handling",
            CardKind::Procedure => "procedures",
            CardKind::Environment => "environment",
            CardKind::Introduction => "introductions",
            CardKind::Card => "cards",
        }
    }
}

use crate::find::{Argument, Word};
use crate::{Arg, Words};

/// A message with its arguments, not yet in a language.
///
/// What judges says what it means with it; a page or a command puts it into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Message(Word, Vec<(Argument, Held)>),
    Plain(String),
}

/// An argument, kept.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Held {
    Text(String),
    Count(u64),
    Said(Said),
}

/// Nothing.
impl Default for Said {
    fn default() -> Said {
        Said::plain("")
    }
}

impl Said {
    /// The message with these arguments; [`crate::tell!`] checks both.
    #[must_use]
    pub fn new(word: Word, args: &[(Argument, Arg<'_>)]) -> Said {
        let held = args.iter().map(|(argument, arg)| (*argument, Held::of(arg)));
        Said(Kind::Message(word, held.collect()))
    }

    /// Words that are in their language already, such as the method's.
    pub fn plain(text: impl Into<String>) -> Said {
        Said(Kind::Plain(text.into()))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Kind::Plain(text) if text.is_empty())
    }

    /// In words.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        match &self.0 {
            Kind::Plain(text) => text.clone(),
            Kind::Message(word, held) => {
                let args: Vec<(Argument, Arg<'_>)> = held
                    .iter()
                    .map(|(argument, held)| (*argument, held.arg()))
                    .collect();
                words.say(*word, &args)
            }
        }
    }
}

impl Held {
    fn of(arg: &Arg<'_>) -> Held {
        match *arg {
            Arg::Text(text) | Arg::Html(text) => Held::Text(text.to_owned()),
            Arg::Count(count) => Held::Count(count),
            Arg::Said(said) => Held::Said(said.clone()),
        }
    }

    fn arg(&self) -> Arg<'_> {
        match self {
            Held::Text(text) => Arg::Text(text),
            Held::Count(count) => Arg::Count(*count),
            Held::Said(said) => Arg::Said(said),
        }
    }
}

use std::borrow::Cow;
use std::sync::OnceLock;

use bolthole_domain::Language;

use crate::Arg;
use crate::code;
use crate::find::{Argument, FIRST, Word};
use crate::table::Table;

static EN_FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.first.bin"));
#[cfg(feature = "further")]
static EN_FURTHER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.further.bin"));
#[cfg(feature = "german")]
static GERMAN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/de.bin"));

/// All messages in one language; what it lacks, in English.
#[derive(Debug)]
pub struct Words {
    language: Language,
    own: Option<Table>,
    first: Table,
    further: Option<Table>,
}

/// Whatever knows in which words to speak.
pub trait Speaks {
    /// The words.
    fn words(&self) -> &Words;
}

impl Speaks for Words {
    fn words(&self) -> &Words {
        self
    }
}

impl<T: Speaks + ?Sized> Speaks for &T {
    fn words(&self) -> &Words {
        (**self).words()
    }
}

/// The file of a language that a phone fetches; none for English, which every program has inside.
#[cfg(feature = "german")]
#[must_use]
pub fn asset(language: Language) -> Option<&'static [u8]> {
    (language == Language::De).then_some(GERMAN)
}

/// The file of a language that a phone fetches; this program holds none.
#[cfg(not(feature = "german"))]
#[must_use]
pub fn asset(_: Language) -> Option<&'static [u8]> {
    None
}

/// Says the same when asked for the same.
impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        self.language == other.language
    }
}

impl Words {
    /// English, the language that every message has.
    pub fn english() -> &'static Words {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        ENGLISH.get_or_init(|| Words::with(Language::EnGb, None))
    }

    /// The words of a language, as far as the program has them inside.
    pub fn of(language: Language) -> &'static Words {
        static GERMAN: OnceLock<Option<Words>> = OnceLock::new();
        let german = || GERMAN.get_or_init(|| Words::read(Language::De, asset(Language::De)?));
        match language {
            Language::De => german().as_ref().unwrap_or(Words::english()),
            _ => Words::english(),
        }
    }

    /// The words of a language from its file; none where the file is damaged or another program's.
    pub fn read(language: Language, file: impl Into<Cow<'static, [u8]>>) -> Option<Words> {
        let own = Table::open(file.into())?;
        Some(Words::with(language, Some(own)))
    }

    fn with(language: Language, own: Option<Table>) -> Words {
        let open = |bytes: &'static [u8]| Table::open(Cow::Borrowed(bytes));
        #[cfg(feature = "further")]
        let further = open(EN_FURTHER);
        #[cfg(not(feature = "further"))]
        let further = None;
        Words {
            language,
            own,
            first: open(EN_FIRST).expect("it was laid out with this very program"),
            further,
        }
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many messages this language lacks.
    pub fn n_missing(&self) -> usize {
        self.own.as_ref().map_or(0, |own| own.n() - own.n_said())
    }

    /// A message as plain text.
    pub fn say(&self, word: Word, args: &[(Argument, Arg<'_>)]) -> String {
        let mut out = String::new();
        self.put(word.0, args, Form::Text, &mut out);
        out
    }

    /// A message as HTML: its own `<b>` and the like stay, [`Html`] stays, all other arguments are escaped.
    pub fn mark(&self, word: Word, args: &[(Argument, Arg<'_>)]) -> String {
        let mut out = String::new();
        self.put(word.0, args, Form::Html, &mut out);
        out
    }

    fn pattern(&self, word: u16) -> &[u8] {
        let own = self.own.as_ref().and_then(|own| own.get(word));
        let english = || match word.checked_sub(FIRST) {
            None => self.first.get(word),
            Some(nth) => self.further.as_ref().and_then(|further| further.get(nth)),
        };
        own.or_else(english).unwrap_or_default()
    }

    fn put(&self, word: u16, args: &[(Argument, Arg<'_>)], form: Form, out: &mut String) {
        self.run(self.pattern(word), args, form, out);
    }

    fn run(&self, mut rest: &[u8], args: &[(Argument, Arg<'_>)], form: Form, out: &mut String) {
        while let Some((&mark, after)) = rest.split_first() {
            rest = match (mark, after) {
                (code::ARGUMENT, &[arg, ref rest @ ..]) => {
                    self.argument(given(args, arg), form, out);
                    rest
                }
                (code::MESSAGE, &[low, high, ref rest @ ..]) => {
                    self.put(u16::from_le_bytes([low, high]), args, form, out);
                    rest
                }
                (code::SELECT, &[arg, n, otherwise, ref rest @ ..]) => {
                    let (chosen, rest) = chosen(rest, n, otherwise, given(args, arg));
                    self.run(chosen, args, form, out);
                    rest
                }
                _ => {
                    let end = rest
                        .iter()
                        .position(|byte| *byte < code::TEXT)
                        .unwrap_or(rest.len());
                    // A mark that nothing follows cannot be; it ends the message.
                    let (text, rest) = rest.split_at(end);
                    let text = std::str::from_utf8(text).unwrap_or_default();
                    // The full stop of an abbreviation ("23. Nov.") ends the sentence, too.
                    let is_ended = out.ends_with('.') && text.starts_with('.');
                    out.push_str(&text[usize::from(is_ended)..]);
                    if end == 0 { &[] } else { rest }
                }
            };
        }
    }

    fn argument(&self, arg: Option<Arg<'_>>, form: Form, out: &mut String) {
        match (arg, form) {
            (None, _) => {}
            (Some(Arg::Count(count)), _) => out.push_str(&count.to_string()),
            (Some(Arg::Html(html)), _) => out.push_str(html),
            (Some(Arg::Text(text)), _) => form.put(text, out),
            (Some(Arg::Said(said)), _) => form.put(&said.in_words(self), out),
        }
    }
}

/// How text is put in.
#[derive(Debug, Clone, Copy)]
enum Form {
    Text,
    Html,
}

impl Form {
    fn put(self, text: &str, out: &mut String) {
        match self {
            Form::Text => out.push_str(text),
            Form::Html => escape(text, out),
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

fn given<'a>(args: &[(Argument, Arg<'a>)], arg: u8) -> Option<Arg<'a>> {
    args.iter()
        .find(|(argument, _)| argument.0 == arg)
        .map(|(_, value)| *value)
}

/// The variant that fits, and what follows after all of them.
fn chosen<'a>(mut rest: &'a [u8], n: u8, otherwise: u8, arg: Option<Arg<'_>>) -> (&'a [u8], &'a [u8]) {
    let mut fits: Option<&[u8]> = None;
    let mut default: &[u8] = &[];
    for nth in 0..n {
        let Some((key, body, after)) = variant(rest) else {
            break;
        };
        if fits.is_none() && is_meant(key, arg) {
            fits = Some(body);
        }
        if nth == otherwise {
            default = body;
        }
        rest = after;
    }
    (fits.unwrap_or(default), rest)
}

/// Key, pattern, and what follows.
fn variant(rest: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (&length, rest) = rest.split_first()?;
    let (key, rest) = rest.split_at_checked(usize::from(length))?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (body, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
    Some((key, body, rest))
}

fn is_meant(key: &[u8], arg: Option<Arg<'_>>) -> bool {
    match arg {
        Some(Arg::Text(text)) => text.as_bytes() == key,
        // English and German both know one and several.
        Some(Arg::Count(1)) => key == b"one" || key == b"1",
        Some(Arg::Count(count)) => key == b"other" || key == count.to_string().as_bytes(),
        _ => false,
    }
}

//! What the program says by itself, in every language it speaks.
//!
//! Messages stand in `words/`, a folder a language, as Fluent files. They are laid out in few bytes when the crate is
//! built, so that no program has to read Fluent. [`say!`] looks a message up by its id while the program is compiled:
//! an id that is not there, or an argument that is missing, does not compile.
//!
//! What a language lacks is said in English. This crate knows no rat, no page and no clock.

mod code;
mod find;
mod said;
mod table;
mod told;
mod words;

pub use find::{Argument, Word, all_messages};
// For the macros alone: called while a program runs, they would bring every id along.
#[doc(hidden)]
pub use find::{argument, find};
pub use said::Said;
pub use told::{Arg, Html, Told};
pub use words::{Speaks, Words, asset};

/// A message that asks for no arguments, for a table: `word!("answer-yes")`.
#[macro_export]
macro_rules! word {
    ($id:literal) => {
        const { $crate::find($id, &[]) }
    };
}

/// A message in words: `say!(words, "visit-again", name = rat.name)`.
///
/// The first place takes whatever [`Speaks`]: words, or a page's context.
#[macro_export]
macro_rules! say {
    ($speaks:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Words::say(
            $crate::Speaks::words(&$speaks),
            const { $crate::find($id, &[$(stringify!($name)),*]) },
            &[$((const { $crate::argument(stringify!($name)) }, $crate::Told::told(&$value))),*],
        )
    };
}

/// A message as HTML, in a `String`: its own `<b>` and `<br>` stay, `Html` stays, all else is escaped.
#[macro_export]
macro_rules! mark {
    ($speaks:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Words::mark(
            $crate::Speaks::words(&$speaks),
            const { $crate::find($id, &[$(stringify!($name)),*]) },
            &[$((const { $crate::argument(stringify!($name)) }, $crate::Told::told(&$value))),*],
        )
    };
}

/// A message that is put into words later, by whoever knows the language: `tell!("rest-is-over", day = 3)`.
#[macro_export]
macro_rules! tell {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Said::new(
            const { $crate::find($id, &[$(stringify!($name)),*]) },
            &[$((const { $crate::argument(stringify!($name)) }, $crate::Told::told(&$value))),*],
        )
    };
}

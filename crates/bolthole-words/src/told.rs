use crate::Said;

/// What is put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// How many; chooses between one and several.
    Count(u64),
    /// Another message, in the same language.
    Said(&'a Said),
    /// Markup that is ready; [`crate::Words::mark`] alone takes it as it is.
    Html(&'a str),
}

/// What can be put into a message.
pub trait Told {
    /// As it is put in.
    fn told(&self) -> Arg<'_>;
}

/// Markup that is ready.
#[derive(Debug, Clone, Copy)]
pub struct Html<'a>(pub &'a str);

impl Told for str {
    fn told(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl Told for String {
    fn told(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl Told for Html<'_> {
    fn told(&self) -> Arg<'_> {
        Arg::Html(self.0)
    }
}

impl Told for Said {
    fn told(&self) -> Arg<'_> {
        Arg::Said(self)
    }
}

impl<T: Told + ?Sized> Told for &T {
    fn told(&self) -> Arg<'_> {
        (**self).told()
    }
}

macro_rules! counts {
    ($($number:ty),*) => {
        $(impl Told for $number {
            fn told(&self) -> Arg<'_> {
                Arg::Count(u64::try_from(*self).unwrap_or(0))
            }
        })*
    };
}
counts!(u8, u16, u32, u64, usize, i32, i64);

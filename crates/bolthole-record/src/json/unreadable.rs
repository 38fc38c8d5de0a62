use std::fmt::Display;

use serde::de::{Error, Expected, Unexpected};

/// What was to be read is no JSON, or something else. In words for whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(String);

impl Error for Unreadable {
    fn custom<T: Display>(says: T) -> Unreadable {
        Unreadable(says.to_string())
    }

    fn invalid_type(was: Unexpected<'_>, wanted: &dyn Expected) -> Unreadable {
        Unreadable(format!("invalid type: {}, expected {wanted}", what(&was)))
    }

    fn invalid_value(was: Unexpected<'_>, wanted: &dyn Expected) -> Unreadable {
        Unreadable(format!("invalid value: {}, expected {wanted}", what(&was)))
    }
}

fn what(was: &Unexpected<'_>) -> String {
    match was {
        Unexpected::Bool(yes) => format!("boolean `{yes}`"),
        Unexpected::Unsigned(number) => format!("integer `{number}`"),
        Unexpected::Signed(number) => format!("integer `{number}`"),
        Unexpected::Float(_) => "a number with a part".to_owned(),
        Unexpected::Str(text) => format!("string \"{text}\""),
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Seq => "sequence".to_owned(),
        Unexpected::Map => "map".to_owned(),
        Unexpected::Other(other) => (*other).to_owned(),
        _ => "something else".to_owned(),
    }
}

// The marks inside a message. Text never holds a byte below eight but for the end of a line.

/// Then: the number of an argument.
pub(crate) const ARGUMENT: u8 = 1;
/// Then: the number of a message, two bytes.
pub(crate) const MESSAGE: u8 = 2;
/// Then: the number of an argument, how many variants, which of them is meant otherwise; for each variant the length
/// of its key, the key, the length of its pattern in two bytes, the pattern.
pub(crate) const SELECT: u8 = 3;
/// No text has a byte below this one, but for the end of a line.
pub(crate) const TEXT: u8 = 8;

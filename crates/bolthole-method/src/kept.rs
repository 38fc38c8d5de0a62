//! What follows from the method alone: worked out when first asked for, and kept.

use std::sync::OnceLock;

/// Something worked out from a method. It is no part of what the method says.
#[derive(Debug)]
pub(crate) struct Kept<T>(pub(crate) OnceLock<T>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(OnceLock::new())
    }
}

impl<T> Clone for Kept<T> {
    /// A copy of a method may be changed, so it works out its own.
    fn clone(&self) -> Kept<T> {
        Kept::default()
    }
}

impl<T> PartialEq for Kept<T> {
    fn eq(&self, _: &Kept<T>) -> bool {
        true
    }
}

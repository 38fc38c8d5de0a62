use super::draft::Draft;
use super::fault::Faults;

/// Every check that looks at more than one file, or at what a file means.
pub(crate) fn across(_draft: &Draft, _faults: &mut Faults<'_>) {}

//! Answers go to stdout; a reader that has stopped listening ends the program quietly.

use std::io::{ErrorKind, Write};

use anyhow::Result;

/// Writes an answer and hands it over at once.
pub(crate) fn say(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Whether the only thing wrong is that nobody reads the answer any more (`bolthole … | head`).
pub(crate) fn nobody_listens(fault: &anyhow::Error) -> bool {
    fault.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|fault| fault.kind() == ErrorKind::BrokenPipe)
    })
}

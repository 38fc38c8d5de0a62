//! `bolthole assess FILE|-`

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use bolthole_assess::{assess, to_json_text, to_text};
use bolthole_domain::Intake;
use bolthole_method::Method;

use crate::command_line::Format;
use crate::say::say;

/// An intake is some hundred words; this is room for a very long one.
const LARGEST_INTAKE: u64 = 1024 * 1024;

pub(crate) fn run(file: &Path, format: Format) -> Result<()> {
    let (name, text) = read(file)?;
    let intake = Intake::from_json(&text).map_err(|fault| anyhow!("{name}: {fault}"))?;
    let method = Method::built_in();
    let answer = assess(&method, &intake);
    match format {
        Format::Json => say(&format!("{}\n", to_json_text(&answer))),
        Format::Text => say(&format!("{}\n", to_text(&answer).trim_end())),
    }
}

/// The intake's text, and what to call it in a sentence.
fn read(file: &Path) -> Result<(String, String)> {
    let mut bytes = Vec::new();
    let name = if file == Path::new("-") {
        std::io::stdin()
            .lock()
            .take(LARGEST_INTAKE + 1)
            .read_to_end(&mut bytes)
            .context("stdin could not be read")?;
        "stdin".to_owned()
    } else {
        let opened = std::fs::File::open(file);
        let read = opened.and_then(|opened| opened.take(LARGEST_INTAKE + 1).read_to_end(&mut bytes));
        read.with_context(|| {
            format!(
                "{} could not be read; name an intake's file, or - for stdin",
                file.display()
            )
        })?;
        file.display().to_string()
    };
    if bytes.len() as u64 > LARGEST_INTAKE {
        bail!("{name}: is larger than 1 MiB; an intake is one JSON object of a few hundred words");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((name, text)),
        Err(_) => bail!("{name}: is not UTF-8 text; save the intake as UTF-8 and try again"),
    }
}

//! `bolthole plan --stdio`: hands lines to the planner's dialogue and its answers back.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result};
use bolthole_method::Method;
use bolthole_plan::stdio::Dialogue;

pub(crate) fn run(params: Option<&Path>) -> Result<()> {
    if let Some(params) = params {
        look_at(params)?;
    }
    let method = Method::built_in();
    let mut dialogue = Dialogue::new(&method);
    let mut lines = std::io::stdin().lock();
    let mut out = std::io::stdout().lock();
    let mut line = Vec::new();
    while lines
        .read_until(b'\n', &mut line)
        .context("stdin could not be read")?
        > 0
    {
        let request = String::from_utf8_lossy(&line);
        let answer = dialogue.answer(request.trim_end_matches(['\n', '\r']));
        writeln!(out, "{answer}")?;
        out.flush()?;
        line.clear();
    }
    Ok(())
}

/// Level 0 has no use for parameters, but a slip in the file is told now and not after the next update.
fn look_at(params: &Path) -> Result<()> {
    let name = params.display();
    let text = std::fs::read_to_string(params).with_context(|| {
        format!("{name} could not be read; name a JSON file of fitted parameters, or leave --params out")
    })?;
    serde_json::from_str::<serde_json::Value>(&text)
        .with_context(|| format!("{name} is not JSON; mend it, or leave --params out"))?;
    eprintln!("{name} is readable but not used: the planner speaks at level 0, two calm days, then one on");
    Ok(())
}

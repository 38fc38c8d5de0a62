//! `bolthole plan --stdio`: hands lines to the planner's dialogue and its answers back.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result};
use bolthole_method::Method;
use bolthole_plan::stdio::Dialogue;
use bolthole_plan::trust::Params;
use bolthole_plan::{Policy, Whose};

pub(crate) fn run(params: Option<&Path>) -> Result<()> {
    let method = Method::built_in();
    let policy = match params {
        Some(file) => policy(&method, file)?,
        None => Policy::shipped(&method.ladder),
    };
    let mut dialogue = Dialogue::by(policy, &method);
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

/// The policy with that file's parameters; an empty object has none, so those of the program stay.
fn policy(method: &Method, params: &Path) -> Result<Policy> {
    let name = params.display();
    let text = std::fs::read_to_string(params).with_context(|| {
        format!("{name} could not be read; name a JSON file of fitted parameters, or leave --params out")
    })?;
    if text.split_whitespace().collect::<String>() == "{}" {
        eprintln!("{name} is empty and not used: the parameters that come with the program stay");
        return Ok(Policy::shipped(&method.ladder));
    }
    let params = Params::from_json(&text)
        .with_context(|| format!("{name} holds no parameters; mend it, or leave --params out"))?;
    Ok(Policy::new(&method.ladder, &params, Whose::RealRats))
}

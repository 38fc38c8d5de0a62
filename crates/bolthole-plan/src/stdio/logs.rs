//! Logs as the dialogue speaks them: each `open` begins a rat; what was asked of the planner is passed over.

use bolthole_method::Method;

use super::wire::{self, Request};
use super::{Dialogue, Rat};
use crate::History;

/// The rats of a log in JSON Lines, in their order. Empty lines are passed over.
///
/// # Errors
/// The first line that cannot be taken, by its number.
pub fn histories(method: &Method, log: &str) -> Result<Vec<History>, String> {
    let mut rats = Vec::new();
    let mut dialogue = Dialogue::new(method);
    for (place, line) in log
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let at_line = |fault: String| format!("line {}: {fault}", place + 1);
        let request = wire::parse(line).map_err(at_line)?;
        match request {
            Request::Plan { .. } | Request::Forecast { .. } => continue,
            Request::Open { .. } => rats.extend(dialogue.rat.take().map(Rat::into_history)),
            Request::Log { .. } | Request::Note { .. } => {}
        }
        dialogue.take(request).map_err(at_line)?;
    }
    rats.extend(dialogue.rat.take().map(Rat::into_history));
    Ok(rats)
}

#[cfg(test)]
mod tests {
    use super::histories;
    use crate::tests::METHOD;

    #[test]
    fn two_rats_in_one_log_are_two_histories_and_questions_are_passed_over() {
        let log = r#"{"op":"open","intake":{}}
{"op":"log","day":0,"rung":"sit-near","outcome":"ate"}
{"op":"plan","day":1}
{"op":"note","day":2,"kind":"vet_seen"}

{"op":"open","intake":{"alone":true}}
{"op":"log","day":0.5,"rung":"sit-near","outcome":"fled"}
"#;
        let rats = histories(&METHOD, log).expect("a sound log");
        let entries: Vec<usize> = rats.iter().map(|rat| rat.entries.len()).collect();
        assert_eq!(entries, [2, 1]);
        assert_eq!(rats[1].intake.alone, Some(true));
    }

    #[test]
    fn a_line_that_cannot_be_taken_is_named() {
        let log = "{\"op\":\"open\"}\n{\"op\":\"log\",\"day\":0,\"rung\":\"no-such\",\"outcome\":\"ate\"}\n";
        let fault = histories(&METHOD, log).expect_err("no such rung");
        assert!(
            fault.starts_with("line 2: no rung is called `no-such`"),
            "{fault}"
        );
        assert!(histories(&METHOD, "hello").is_err_and(|fault| fault.starts_with("line 1: ")));
        assert_eq!(histories(&METHOD, ""), Ok(Vec::new()));
    }
}

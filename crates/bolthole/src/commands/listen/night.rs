//! A night of recordings: on all cores, told in order, and gone on with where it was left.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use super::answers::{answer_files, own};
use super::{Heard, hear, tell};
use crate::command_line::Listen;
use crate::say::say;

/// How often the way is told.
const TOLD_EVERY: Duration = Duration::from_secs(2);

/// Hears every file that has no answer yet; a file that cannot be heard is named, and the others go on.
pub(super) fn hear_all(asked: &Listen) -> Result<()> {
    let left = not_yet_answered(asked);
    if left.len() < asked.files.len() {
        eprintln!(
            "{} of {} recordings were heard before",
            asked.files.len() - left.len(),
            asked.files.len()
        );
    }
    if asked.into.is_none() {
        say(tell::head(asked.format))?;
    }
    let night = Night::new(left.len());
    let refused = Mutex::new(Vec::new());
    let told = Mutex::new(Told {
        next: 0,
        waiting: BTreeMap::new(),
    });
    let next = AtomicUsize::new(0);
    let n_cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| -> Result<()> {
        let work = || -> Result<()> {
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some((path, place)) = left.get(index) else {
                    return Ok(());
                };
                let heard = hear(path, asked.false_calls_per_hour, &|heard_s| {
                    night.tell(index, heard_s)
                });
                let answer = match heard {
                    Ok(heard) => one(asked, path, place.as_deref(), &heard)?,
                    Err(fault) => {
                        eprintln!("bolthole: {fault:#}");
                        refused
                            .lock()
                            .map_err(|_| anyhow!("another core failed"))?
                            .push(index);
                        String::new()
                    }
                };
                told.lock()
                    .map_err(|_| anyhow!("another core failed"))?
                    .tell(index, answer)?;
            }
        };
        let cores: Vec<_> = (0..n_cores.min(left.len())).map(|_| scope.spawn(work)).collect();
        cores
            .into_iter()
            .try_for_each(|core| core.join().map_err(|_| anyhow!("a core failed"))?)
    })?;
    match refused.into_inner().map_or(0, |refused| refused.len()) {
        0 => Ok(()),
        1 if left.len() == 1 => bail!("nothing was heard"),
        n => bail!("{n} of {} recordings could not be heard", left.len()),
    }
}

/// The answer for stdout, or nothing once it lies in its own file.
fn one(asked: &Listen, recording: &Path, place: Option<&Path>, heard: &Heard) -> Result<String> {
    let text = tell::answer(heard, asked.format);
    let (Some(folder), Some(place)) = (&asked.into, place) else {
        return Ok(text);
    };
    // An answer appears whole or not at all: what is half written would be taken for heard.
    let half = place.with_extension("half");
    std::fs::create_dir_all(place.parent().unwrap_or(Path::new(".")))
        .and_then(|()| own(folder, place, recording))
        .and_then(|()| std::fs::write(&half, format!("{}{text}", tell::head(asked.format))))
        .and_then(|()| std::fs::rename(&half, place))
        .with_context(|| format!("{} could not be written", place.display()))?;
    Ok(String::new())
}

/// The recordings that are left to hear, each with the place of its answer if it has one.
fn not_yet_answered(asked: &Listen) -> Vec<(&PathBuf, Option<PathBuf>)> {
    let Some(folder) = &asked.into else {
        return asked.files.iter().map(|path| (path, None)).collect();
    };
    let mut taken = BTreeSet::new();
    asked
        .files
        .iter()
        .zip(answer_files(folder, &asked.files, asked.format))
        .filter(|(_, place)| !place.exists() && taken.insert(place.clone()))
        .map(|(path, place)| (path, Some(place)))
        .collect()
}

/// Answers in the files' order, whichever core was first.
struct Told {
    next: usize,
    waiting: BTreeMap<usize, String>,
}

impl Told {
    fn tell(&mut self, index: usize, answer: String) -> Result<()> {
        self.waiting.insert(index, answer);
        while let Some(answer) = self.waiting.remove(&self.next) {
            say(&answer)?;
            self.next += 1;
        }
        Ok(())
    }
}

/// How far the night has come, on stderr.
struct Night {
    n_files: usize,
    began: Instant,
    told: Mutex<(Instant, BTreeMap<usize, f64>)>,
}

impl Night {
    #[expect(
        clippy::disallowed_methods,
        reason = "how long it takes is this machine's own affair"
    )]
    fn new(n_files: usize) -> Self {
        let began = Instant::now();
        Self {
            n_files,
            began,
            told: Mutex::new((began, BTreeMap::new())),
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "how long it takes is this machine's own affair"
    )]
    fn tell(&self, index: usize, heard_s: f64) {
        let Ok(mut told) = self.told.lock() else {
            return;
        };
        told.1.insert(index, heard_s);
        let now = Instant::now();
        if now - told.0 < TOLD_EVERY {
            return;
        }
        told.0 = now;
        let heard_s: f64 = told.1.values().sum();
        let took_s = (now - self.began).as_secs_f64();
        let left = self.left(index, took_s);
        eprintln!(
            "{} of {} recordings begun, {:.0} minutes heard, {:.0} times as fast as they were made{left}",
            told.1.len(),
            self.n_files,
            heard_s / 60.0,
            heard_s / took_s
        );
    }

    /// Files of a night are about equally long.
    #[expect(clippy::cast_precision_loss, reason = "files are few")]
    fn left(&self, index: usize, took_s: f64) -> String {
        if index < 4 {
            return String::new();
        }
        let left_s = took_s / index as f64 * (self.n_files - index) as f64;
        format!(", about {:.0} minutes left", (left_s / 60.0).ceil())
    }
}

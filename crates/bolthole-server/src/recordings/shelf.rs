//! Where recordings lie: in a folder of their own, each named by the hash of its bytes.
//!
//! Nothing is named by what somebody called a file. What is half there is never taken for whole: everything appears
//! under its own name by one renaming, and what was left over from a broken upload is thrown away at the next start.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bolthole_domain::{CaregiverId, DeviceId, HouseholdId};
use bolthole_hear::Clip;
use bolthole_pages::{Waiting, WaitingFor};
use bolthole_record::Placed;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The largest file: as large as an ordinary WAV file can be, more than two hours at 250 kHz. Ours.
pub(crate) const LARGEST: u64 = 4 << 30;

const ARRIVING: &str = "arriving-";
const SOUND: &str = "sound";
const JOB: &str = "job";

/// The folder, and what is going on in it.
#[derive(Debug)]
pub(crate) struct Shelf {
    folder: PathBuf,
    state: Mutex<State>,
    /// One recording is heard at a time.
    pub(super) turn: tokio::sync::Mutex<()>,
}

/// What is going on.
#[derive(Debug, Default)]
struct State {
    /// What waits, by when it came.
    waiting: BTreeMap<(i64, String), Job>,
    /// How far the one that is being heard is: seconds heard, and of how many.
    now: Option<(String, f64, Option<f64>)>,
    /// What could not be heard, with why.
    failed: BTreeMap<String, (String, String)>,
}

/// A recording that waits to be heard, with all that is needed to write it down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Job {
    pub(crate) household: HouseholdId,
    pub(crate) device: DeviceId,
    pub(crate) caregiver: Option<CaregiverId>,
    /// The form that it came with: its events have the same ids however often it is heard.
    pub(crate) form: Uuid,
    pub(crate) name: String,
    pub(crate) placed: Placed,
    /// When it came, in milliseconds.
    pub(crate) came: i64,
    /// How far the keeper's clock then stood from UTC.
    pub(crate) offset_min: i16,
}

impl Job {
    /// The hash of the file.
    pub(crate) fn id(&self) -> &str {
        &self.placed.recording
    }
}

/// A file on its way in. Dropped before it is whole, it is gone.
#[derive(Debug)]
pub(crate) struct Arriving {
    pub(crate) path: PathBuf,
}

impl Drop for Arriving {
    fn drop(&mut self) {
        // What could not be removed is thrown away at the next start.
        let _ = fs::remove_file(&self.path);
    }
}

impl Shelf {
    /// Opens the folder, makes it where it is not there, and throws away what a broken upload left.
    pub(crate) fn open(folder: &Path) -> io::Result<Shelf> {
        make_folder(folder)?;
        let shelf = Shelf {
            folder: folder.to_owned(),
            state: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
        };
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if name.starts_with(ARRIVING) {
                let _ = if path.is_dir() {
                    fs::remove_dir_all(&path)
                } else {
                    fs::remove_file(&path)
                };
            } else if name.ends_with(&format!(".{JOB}")) {
                let job: Option<Job> = fs::read(&path)
                    .ok()
                    .and_then(|text| serde_json::from_slice(&text).ok());
                let job = job.filter(|job| name == format!("{}.{JOB}", job.id()));
                shelf.state().waiting.extend(job.map(|job| (key(&job), job)));
            }
        }
        Ok(shelf)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for a file that arrives.
    pub(crate) fn arriving(&self, fresh: Uuid) -> Arriving {
        Arriving {
            path: self.folder.join(format!("{ARRIVING}{fresh}")),
        }
    }

    /// Where that recording's sound lies, if `id` can be one.
    pub(crate) fn sound(&self, id: &str) -> Option<PathBuf> {
        is_id(id).then(|| self.folder.join(format!("{id}.{SOUND}")))
    }

    /// Whether it is here.
    pub(crate) fn holds(&self, id: &str) -> bool {
        self.sound(id).is_some_and(|path| path.is_file())
    }

    /// A whole file takes its own name and waits to be heard.
    pub(crate) fn keep(&self, arrived: Arriving, job: Job) -> io::Result<()> {
        let sound = self.sound(job.id()).ok_or_else(not_an_id)?;
        File::open(&arrived.path)?.sync_all()?;
        fs::rename(&arrived.path, sound)?;
        let text = serde_json::to_vec(&job).map_err(io::Error::other)?;
        self.write_whole(&self.job_file(&job), &text)?;
        sync_folder(&self.folder)?;
        let mut state = self.state();
        state.failed.remove(job.id());
        state.waiting.insert(key(&job), job);
        Ok(())
    }

    fn job_file(&self, job: &Job) -> PathBuf {
        self.folder.join(format!("{}.{JOB}", job.id()))
    }

    fn write_whole(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let half = self.folder.join(format!(
            "{ARRIVING}{}",
            path.file_name().unwrap_or_default().to_string_lossy()
        ));
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&half)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(half, path)
    }

    /// The recording that is heard next. It goes on waiting until it was heard.
    pub(crate) fn next(&self) -> Option<Job> {
        let state = self.state();
        let mut waiting = state.waiting.values();
        waiting.find(|job| !state.failed.contains_key(job.id())).cloned()
    }

    /// So much of it has been heard.
    pub(crate) fn on_way(&self, id: &str, heard_s: f64, of_s: Option<f64>) {
        self.state().now = Some((id.to_owned(), heard_s, of_s));
    }

    /// It was heard and written down.
    pub(crate) fn done(&self, job: &Job) {
        // Heard once more after the next start, with the same events, where this does not succeed.
        let _ = fs::remove_file(self.job_file(job));
        let mut state = self.state();
        state.now = None;
        state.waiting.remove(&key(job));
    }

    /// It could not be heard now. It is tried again at the next start.
    pub(crate) fn failed(&self, job: &Job, why: &str) {
        let mut state = self.state();
        state.now = None;
        state
            .failed
            .insert(job.id().to_owned(), (job.name.clone(), why.to_owned()));
    }

    /// What waits, is being heard or could not be, in the order in which it came.
    pub(crate) fn waiting(&self) -> Vec<Waiting> {
        let state = self.state();
        let waiting = state.waiting.values();
        let lines = waiting.map(|job| Waiting {
            name: job.name.clone(),
            is: match (&state.now, state.failed.get(job.id())) {
                (_, Some((_, why))) => WaitingFor::Help(why.clone()),
                (Some((id, heard_s, of_s)), None) if id == job.id() => WaitingFor::TheEnd {
                    heard_s: *heard_s,
                    of_s: *of_s,
                },
                _ => WaitingFor::ItsTurn,
            },
        });
        lines.collect()
    }

    /// Whether that recording waits.
    pub(crate) fn waits(&self, id: &str) -> bool {
        self.state().waiting.values().any(|job| job.id() == id)
    }

    /// A folder for the clips of a recording, to be filled.
    pub(crate) fn begin_clips(&self, id: &str) -> io::Result<Clips> {
        let place = self.folder.join(format!("{id}.clips"));
        let half = self.folder.join(format!("{ARRIVING}{id}.clips"));
        if half.exists() {
            fs::remove_dir_all(&half)?;
        }
        fs::create_dir(&half)?;
        Ok(Clips { half, place })
    }

    /// The picture or the sound of a call, with its media type.
    pub(crate) fn clip(&self, id: &str, what: &str, nth: usize) -> Option<(&'static str, Vec<u8>)> {
        let (ending, kind) = match what {
            "picture" => ("bmp", "image/bmp"),
            "sound" => ("wav", "audio/wav"),
            _ => return None,
        };
        let folder = is_id(id).then(|| self.folder.join(format!("{id}.clips")))?;
        let bytes = fs::read(folder.join(format!("{nth}.{ending}"))).ok()?;
        Some((kind, bytes))
    }

    /// Throws a recording and its clips away.
    pub(crate) fn remove(&self, id: &str) {
        if let Some(sound) = self.sound(id) {
            // Nobody is asked for them any more; a file that cannot be removed stays until somebody does.
            let _ = fs::remove_file(sound);
            let _ = fs::remove_dir_all(self.folder.join(format!("{id}.clips")));
        }
    }
}

/// Clips that are being written.
#[derive(Debug)]
pub(crate) struct Clips {
    half: PathBuf,
    place: PathBuf,
}

impl Clips {
    /// One more.
    pub(crate) fn add(&self, nth: usize, clip: &Clip) -> io::Result<()> {
        fs::write(self.half.join(format!("{nth}.bmp")), &clip.image)?;
        fs::write(self.half.join(format!("{nth}.wav")), &clip.sound)
    }

    /// All of them are there.
    pub(crate) fn finish(self) -> io::Result<()> {
        if self.place.exists() {
            fs::remove_dir_all(&self.place)?;
        }
        fs::rename(self.half, self.place)
    }
}

fn key(job: &Job) -> (i64, String) {
    (job.came, job.id().to_owned())
}

/// A SHA-256 in hex, and so never the name of anything else.
fn is_id(id: &str) -> bool {
    id.len() == 64
        && id
            .bytes()
            .all(|letter| matches!(letter, b'0'..=b'9' | b'a'..=b'f'))
}

fn not_an_id() -> io::Error {
    io::Error::other("a recording is named by its hash")
}

fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Names of files are on the disk once their folder is. Only Unix can sync a folder.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(id: &str, came: i64) -> Job {
        Job {
            household: HouseholdId(Uuid::nil()),
            device: DeviceId(Uuid::nil()),
            caregiver: None,
            form: Uuid::nil(),
            name: "evening.wav".to_owned(),
            placed: Placed {
                recording: id.to_owned(),
                ..Placed::default()
            },
            came,
            offset_min: 0,
        }
    }

    #[test]
    fn what_was_not_heard_waits_through_a_restart_and_half_a_file_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = ("1".repeat(64), "2".repeat(64));
        let shelf = Shelf::open(folder.path()).unwrap();
        for (id, came) in [(&one, 20), (&other, 10)] {
            let arrived = shelf.arriving(Uuid::from_u128(1));
            fs::write(&arrived.path, b"sound").unwrap();
            shelf.keep(arrived, job(id, came)).unwrap();
        }
        fs::write(folder.path().join("arriving-half"), b"sou").unwrap();
        drop(shelf);

        let shelf = Shelf::open(folder.path()).unwrap();
        assert!(!folder.path().join("arriving-half").exists());
        let next = shelf.next().unwrap();
        assert_eq!(next.id(), other, "what came first is heard first");
        shelf.done(&next);
        let next = shelf.next().unwrap();
        shelf.failed(&next, "the disk is away");
        assert_eq!(shelf.next(), None);
        assert_eq!(
            Shelf::open(folder.path()).unwrap().next().unwrap().id(),
            one,
            "tried again"
        );
        shelf.remove(&one);
        assert!(!shelf.holds(&one) && shelf.holds(&other));
    }

    #[test]
    fn an_upload_that_breaks_off_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::open(folder.path()).unwrap();
        let arriving = shelf.arriving(Uuid::from_u128(1));
        fs::write(&arriving.path, b"so").unwrap();
        drop(arriving);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::open(&folder.path().join("shelf")).unwrap();
        fs::write(folder.path().join("secret.sound"), b"x").unwrap();
        for odd in [
            "../secret",
            "",
            "..",
            "/etc/passwd",
            &"G".repeat(64),
            &format!("../{}", "a".repeat(61)),
        ] {
            assert_eq!(
                (shelf.sound(odd), shelf.clip(odd, "sound", 0)),
                (None, None),
                "{odd}"
            );
        }
    }
}

//! The one task that writes.
//!
//! What waits while the disk is busy goes together into the next transaction, and each is answered after the
//! commit. So many askers at once cost one sync of the disk, and a lone one does not wait.

use std::path::{Path, PathBuf};
use std::time::Duration;

use bolthole_store::StoreFault;
use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

use crate::fault::failed;
use crate::places::Places;
use crate::write::{Done, Write};

/// How many requests wait before askers do. A bound on memory, far above what a few households send.
const MOST_WAITING: usize = 1024;
/// How many requests one transaction takes: enough that the sync of the disk no longer counts.
const MOST_TOGETHER: usize = 256;
/// A transaction that takes longer waits for the disk, so that waiting for company pays.
const SLOW: Duration = Duration::from_millis(2);
/// How long it then waits at most; the shortest time the timer knows.
const A_MOMENT: Duration = Duration::from_millis(1);

/// Hands changes to the writing task.
#[derive(Debug)]
pub(crate) struct Writer {
    jobs: mpsc::Sender<Job>,
}

#[derive(Debug)]
struct Job {
    write: Write,
    answer: oneshot::Sender<Answer>,
}

type Answer = Result<Done, StoreFault>;

impl Writer {
    pub(crate) fn start(db: SqliteConnection, file: PathBuf) -> Writer {
        let (jobs, waiting) = mpsc::channel(MOST_WAITING);
        tokio::spawn(write_all(db, file, waiting));
        Writer { jobs }
    }

    /// Comes back once the change is on the disk, or refused.
    pub(crate) async fn write(&self, write: Write) -> Answer {
        let stopped = || StoreFault::Failed {
            doing: "write",
            what: "it has stopped".to_owned(),
        };
        let (answer, done) = oneshot::channel();
        self.jobs
            .send(Job { write, answer })
            .await
            .map_err(|_| stopped())?;
        done.await.map_err(|_| stopped())?
    }
}

/// Ends when the store is dropped and all that waited is written.
async fn write_all(mut db: SqliteConnection, file: PathBuf, mut waiting: mpsc::Receiver<Job>) {
    let mut jobs = Vec::with_capacity(MOST_TOGETHER);
    let mut company = Company {
        n: 0,
        until: Instant::now(),
    };
    while waiting.recv_many(&mut jobs, MOST_TOGETHER).await > 0 {
        company.gather(&mut waiting, &mut jobs).await;
        let (begun, n_jobs) = (Instant::now(), jobs.len());
        let writes: Vec<&Write> = jobs.iter().map(|job| &job.write).collect();
        let answers = answers(&mut db, &file, &writes).await;
        for (job, answer) in jobs.drain(..).zip(answers) {
            // Whoever asked may be gone; what was asked is done all the same.
            let _ = job.answer.send(answer);
        }
        company = Company::expected(n_jobs + waiting.len(), begun);
    }
    let _ = db.close().await;
}

/// Who may ask again right after an answer.
///
/// Of many who ask all the time, half would wait while the other half is written, and each sync of the disk would
/// serve only half of them. So where the disk is slow, the next transaction waits a moment for those just answered.
struct Company {
    n: usize,
    until: Instant,
}

impl Company {
    fn expected(n: usize, begun: Instant) -> Company {
        let now = Instant::now();
        let until = if now - begun < SLOW { now } else { now + A_MOMENT };
        Company {
            n: n.min(MOST_TOGETHER),
            until,
        }
    }

    async fn gather(&self, waiting: &mut mpsc::Receiver<Job>, jobs: &mut Vec<Job>) {
        while jobs.len() < self.n && Instant::now() < self.until {
            match timeout_at(self.until, waiting.recv()).await {
                Ok(Some(job)) => jobs.push(job),
                _ => return,
            }
        }
    }
}

/// One answer for each write, in order.
async fn answers(db: &mut SqliteConnection, file: &Path, writes: &[&Write]) -> Vec<Answer> {
    match together(db, file, writes).await {
        Ok(answers) => answers,
        Err(fault) if writes.len() == 1 => vec![Err(fault)],
        Err(_) => {
            // One of them, or the disk: whoever is not at fault must not pay for it.
            let mut answers = Vec::with_capacity(writes.len());
            for write in writes {
                let alone = together(db, file, &[write]).await;
                answers.push(alone.and_then(|mut one| one.pop().expect("one write, one answer")));
            }
            answers
        }
    }
}

/// All in one transaction. A refusal has changed nothing and stands among the answers; any other fault undoes all.
async fn together(
    db: &mut SqliteConnection,
    file: &Path,
    writes: &[&Write],
) -> Result<Vec<Answer>, StoreFault> {
    let refused = |fault: sqlx::Error| failed(file, "write", &fault);
    let mut change = db.begin_with("BEGIN IMMEDIATE").await.map_err(refused)?;
    let mut answers = Vec::with_capacity(writes.len());
    let mut places = Places::default();
    for write in writes {
        match write.carry_out(&mut change, file, &mut places).await {
            Err(fault) if !is_refusal(&fault) => return Err(fault),
            answer => answers.push(answer),
        }
    }
    places.set(&mut change, file).await?;
    change.commit().await.map_err(refused)?;
    Ok(answers)
}

fn is_refusal(fault: &StoreFault) -> bool {
    matches!(
        fault,
        StoreFault::UnknownHousehold(_) | StoreFault::NotEmpty(_) | StoreFault::UnknownDevice(_)
    )
}

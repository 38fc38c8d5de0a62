//! The one task that writes.
//!
//! What waits while the disk is busy goes together into the next transaction, and each is answered after the
//! commit. So many askers at once cost one sync of the disk, and a lone one does not wait for company.

use std::path::PathBuf;

use bolthole_store::StoreFault;
use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

use crate::fault::failed;
use crate::write::{Done, Write};

/// How many requests wait before askers do. A bound on memory, far above what a few households send.
const MOST_WAITING: usize = 1024;
/// How many requests one transaction takes: enough that the sync of the disk no longer counts.
const MOST_TOGETHER: usize = 256;

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
    while waiting.recv_many(&mut jobs, MOST_TOGETHER).await > 0 {
        let writes: Vec<&Write> = jobs.iter().map(|job| &job.write).collect();
        let answers = answers(&mut db, &file, &writes).await;
        for (job, answer) in jobs.drain(..).zip(answers) {
            // Whoever asked may be gone; what was asked is done all the same.
            let _ = job.answer.send(answer);
        }
    }
    let _ = db.close().await;
}

/// One answer for each write, in order.
async fn answers(db: &mut SqliteConnection, file: &std::path::Path, writes: &[&Write]) -> Vec<Answer> {
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
    file: &std::path::Path,
    writes: &[&Write],
) -> Result<Vec<Answer>, StoreFault> {
    let refused = |fault: sqlx::Error| failed(file, "write", &fault);
    let mut change = db.begin_with("BEGIN IMMEDIATE").await.map_err(refused)?;
    let mut answers = Vec::with_capacity(writes.len());
    for write in writes {
        match write.carry_out(&mut change, file).await {
            Err(fault) if !is_refusal(&fault) => return Err(fault),
            answer => answers.push(answer),
        }
    }
    change.commit().await.map_err(refused)?;
    Ok(answers)
}

fn is_refusal(fault: &StoreFault) -> bool {
    matches!(
        fault,
        StoreFault::UnknownHousehold(_) | StoreFault::UnknownDevice(_)
    )
}

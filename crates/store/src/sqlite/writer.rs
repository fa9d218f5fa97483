//! The writer: one thread, one connection, one transaction at a time for whatever is waiting.
//!
//! Group commit by load: an idle writer commits a single command at once; while it commits, others gather and go together. Each
//! caller has its own answer, given after the commit is on the disk.

mod transaction;

use crate::batch::{Answered, Entry};
use crate::error::CommitError;
use crate::options::Clock;
use crate::sqlite::connection::BUSY_TIMEOUT;
use parking_lot::Mutex;
use rusqlite::{Connection, ErrorCode};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use touchbase_core::{CompanyId, LeadId};
use transaction::{Failure, Transaction};

/// Jobs that may wait: more are refused at once rather than answered late.
const WAITING_MAX: usize = 4_096;
/// Entries in one transaction: long enough to share a sync, short enough that nobody waits long for it.
const BATCH_ENTRIES_MAX: usize = 512;
/// How often an erasure's traces in the write-ahead log are tried to be wiped while readers hold it open.
const WIPE_RETRY: Duration = Duration::from_millis(50);
/// Leads recomputed in one transaction of a backfill.
const BACKFILL_LEADS: usize = 200;

type Answers = Vec<Result<Answered, CommitError>>;

enum Job {
    Commit {
        entries: Vec<Entry>,
        answers: oneshot::Sender<Answers>,
    },
    Backfill {
        company_id: CompanyId,
        after: Option<LeadId>,
        done: oneshot::Sender<Result<Backfilled, CommitError>>,
    },
}

/// What one step of a backfill did.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backfilled {
    pub(crate) seen: u64,
    pub(crate) mended: u64,
    /// Where the next step goes on; none if there is none.
    pub(crate) last: Option<LeadId>,
}

/// The handle to the writer thread.
pub(crate) struct Writer {
    jobs: Mutex<Option<SyncSender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    failure: watch::Receiver<Option<String>>,
}

impl Writer {
    pub(crate) fn start(connection: Connection, clock: Clock) -> io::Result<Self> {
        let (jobs, waiting) = sync_channel(WAITING_MAX);
        let (failed, failure) = watch::channel(None);
        let worker = Worker {
            connection,
            clock,
            waiting,
            failed,
            wipe_due: false,
        };
        let thread = std::thread::Builder::new()
            .name("touchbase-writer".to_owned())
            .spawn(move || worker.run())?;
        Ok(Self {
            jobs: Mutex::new(Some(jobs)),
            thread: Mutex::new(Some(thread)),
            failure,
        })
    }

    pub(crate) async fn commit_all(&self, entries: Vec<Entry>) -> Answers {
        let count = entries.len();
        let (answers, answered) = oneshot::channel();
        let all = |error: CommitError| vec![Err(error); count];
        if let Err(error) = self.send(Job::Commit { entries, answers }) {
            return all(error);
        }
        answered
            .await
            .unwrap_or_else(|_closed| all(CommitError::Closed))
    }

    pub(crate) async fn backfill(
        &self,
        company_id: CompanyId,
        after: Option<LeadId>,
    ) -> Result<Backfilled, CommitError> {
        let (done, finished) = oneshot::channel();
        self.send(Job::Backfill {
            company_id,
            after,
            done,
        })?;
        finished.await.unwrap_or(Err(CommitError::Closed))
    }

    pub(crate) fn failure(&self) -> watch::Receiver<Option<String>> {
        self.failure.clone()
    }

    /// Lets the writer finish what waits, then ends it.
    pub(crate) fn close(&self) {
        drop(self.jobs.lock().take());
        if let Some(thread) = self.thread.lock().take()
            && thread.join().is_err()
        {
            tracing::error!("the writer thread panicked");
        }
    }

    fn send(&self, job: Job) -> Result<(), CommitError> {
        let jobs = self.jobs.lock();
        let sender = jobs.as_ref().ok_or(CommitError::Closed)?;
        sender.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => CommitError::Overloaded,
            TrySendError::Disconnected(_) => CommitError::Closed,
        })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

struct Worker {
    connection: Connection,
    clock: Clock,
    waiting: Receiver<Job>,
    failed: watch::Sender<Option<String>>,
    /// Something was erased whose bytes may still stand in the write-ahead log.
    wipe_due: bool,
}

/// A commit job with the answers to its entries so far.
struct Waiting {
    entries: Vec<Entry>,
    answers: oneshot::Sender<Answers>,
}

impl Worker {
    fn run(mut self) {
        while let Some(job) = self.next() {
            let next = match job {
                Job::Commit { entries, answers } => {
                    self.commit_with_followers(Waiting { entries, answers })
                }
                Job::Backfill { .. } => Some(job),
            };
            if let Some(Job::Backfill {
                company_id,
                after,
                done,
            }) = next
            {
                let result = self.backfill(company_id, after);
                // Whoever asked may have gone.
                drop(done.send(result));
            }
            if self.failed.borrow().is_some() {
                return;
            }
            self.wipe_if_due();
        }
        if let Err(error) = self
            .connection
            .execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);")
        {
            tracing::warn!(%error, "the database was closed without tidying up");
        }
    }

    /// The next job; none when the store is closed.
    fn next(&mut self) -> Option<Job> {
        while self.wipe_due {
            match self.waiting.recv_timeout(WIPE_RETRY) {
                Ok(job) => return Some(job),
                Err(RecvTimeoutError::Timeout) => self.wipe_if_due(),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        self.waiting.recv().ok()
    }

    /// Commits a job and every commit that waits behind it; returns a job of another kind that stands in their way.
    fn commit_with_followers(&mut self, first: Waiting) -> Option<Job> {
        let mut count = first.entries.len();
        let mut batch = vec![first];
        let mut other = None;
        while count < BATCH_ENTRIES_MAX {
            match self.waiting.try_recv() {
                Ok(Job::Commit { entries, answers }) => {
                    count += entries.len();
                    batch.push(Waiting { entries, answers });
                }
                Ok(job @ Job::Backfill { .. }) => {
                    other = Some(job);
                    break;
                }
                Err(_empty_or_closed) => break,
            }
        }
        self.commit(batch);
        other
    }

    fn commit(&mut self, batch: Vec<Waiting>) {
        let entries: Vec<&Entry> = batch.iter().flat_map(|job| &job.entries).collect();
        let mut answers = self.answers(&entries).into_iter();
        for job in batch {
            let own = answers.by_ref().take(job.entries.len()).collect();
            // Whoever asked may have gone: what was committed stays.
            drop(job.answers.send(own));
        }
    }

    /// Together if it can be; in halves if it cannot, so that in the end a failure hits only the entry that it concerns.
    fn answers(&mut self, entries: &[&Entry]) -> Answers {
        if self.failed.borrow().is_some() {
            return vec![Err(CommitError::Closed); entries.len()];
        }
        match self.attempt(entries) {
            Ok(answers) => answers.into_iter().map(Ok).collect(),
            Err(failure) if entries.len() == 1 || !failure.may_be_one_entrys_fault() => {
                self.stop_if_fatal(&failure);
                vec![Err(failure.to_commit_error()); entries.len()]
            }
            Err(failure) => {
                tracing::warn!(%failure, entries = entries.len(), "a batch failed and is tried in halves");
                let (first, second) = entries.split_at(entries.len() / 2);
                let mut answers = self.answers(first);
                answers.extend(self.answers(second));
                answers
            }
        }
    }

    fn attempt(&mut self, entries: &[&Entry]) -> Result<Vec<Answered>, Failure> {
        let (clock, connection) = (&self.clock, &mut self.connection);
        let (answers, erased) = contained(|| {
            let mut transaction = Transaction::begin(connection, clock)?;
            let answers = entries
                .iter()
                .map(|entry| transaction.take(entry))
                .collect::<Result<Vec<Answered>, Failure>>()?;
            let erased = transaction.commit()?;
            Ok((answers, erased))
        })?;
        self.wipe_due |= erased;
        Ok(answers)
    }

    fn backfill(
        &mut self,
        company_id: CompanyId,
        after: Option<LeadId>,
    ) -> Result<Backfilled, CommitError> {
        let (clock, connection) = (&self.clock, &mut self.connection);
        let step = contained(|| {
            let transaction = Transaction::begin(connection, clock)?;
            let done = transaction.backfill(company_id, after, BACKFILL_LEADS)?;
            transaction.commit()?;
            Ok(done)
        });
        step.map_err(|failure| {
            self.stop_if_fatal(&failure);
            failure.to_commit_error()
        })
    }

    /// After a failed sync nobody knows what is on the disk: not one more commit is answered (promise: P3).
    fn stop_if_fatal(&self, failure: &Failure) {
        if let Failure::Engine(error) = failure
            && error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure)
        {
            tracing::error!(%error, "the disk failed: the store stops");
            self.failed.send_replace(Some(error.to_string()));
        }
    }

    /// Folds the log into the database and empties it. Readers may hold it open, for a moment or for as long as a verification
    /// takes: writes do not wait for them, it is tried again.
    fn wipe_if_due(&mut self) {
        if self.wipe_due {
            self.wipe_due = self.wipe().unwrap_or(true);
        }
    }

    /// Whether somebody is in the way.
    fn wipe(&self) -> Result<bool, rusqlite::Error> {
        self.connection.busy_timeout(Duration::ZERO)?;
        let is_busy = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
        self.connection.busy_timeout(BUSY_TIMEOUT)?;
        is_busy
    }
}

/// A panic in a decision must not end the writer: the transaction is rolled back when it is dropped.
fn contained<T>(transaction: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(transaction)).unwrap_or_else(|_panic| Err(Failure::Panicked))
}

//! A store under test: its engine, a database that is thrown away, and a clock that stands still until it is moved.

use crate::plain;
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use touchbase_core::{
    Actor, Command, CompanyId, Lead, LeadId, Outcome, Refusal, Request, Role, Timestamp, UserId,
};
use touchbase_store::{Answered, Clock, CommitError, Entry, Store, StoreOptions};

/// The engine under test. Whatever is written against [`World`] holds for all of them.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Engine {
    Sqlite,
}

impl Engine {
    pub(crate) const ALL: [Self; 1] = [Self::Sqlite];
}

/// 2026-01-01T00:00:00Z.
pub(crate) const DAWN: Timestamp = Timestamp::from_micros(1_767_225_600_000_000);
/// The company of most tests.
pub(crate) const COMPANY: CompanyId = CompanyId(plain::id(1, 1));
/// Its first admin.
pub(crate) const ADMIN: UserId = UserId(plain::id(2, 1));

/// An open store and what belongs to it.
pub(crate) struct World {
    pub(crate) store: Store,
    engine: Engine,
    clock: Arc<AtomicI64>,
    directory: TempDir,
}

impl World {
    /// An empty database.
    pub(crate) async fn empty(engine: Engine) -> Self {
        let directory = TempDir::new().unwrap();
        let clock = Arc::new(AtomicI64::new(DAWN.as_micros()));
        let store = open(engine, &directory, &clock).await;
        Self {
            store,
            engine,
            clock,
            directory,
        }
    }

    /// A database with one company.
    pub(crate) async fn new(engine: Engine) -> Self {
        let world = Self::empty(engine).await;
        world.done(plain::company("Acme")).await;
        world
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.directory.path().join("touchbase.db")
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.clock.load(Ordering::SeqCst))
    }

    pub(crate) fn wait(&self, span: Duration) {
        self.set_clock(self.now().plus(span));
    }

    pub(crate) fn set_clock(&self, at: Timestamp) {
        self.clock.store(at.as_micros(), Ordering::SeqCst);
    }

    /// One more store on the same database, as another process has it.
    pub(crate) async fn another(&self) -> Store {
        open(self.engine, &self.directory, &self.clock).await
    }

    /// Closes the store and opens it again.
    pub(crate) async fn reopen(&mut self) {
        self.store.close().await;
        self.store = self.another().await;
    }

    /// A request of the admin, made now.
    pub(crate) fn request(&self, command: Command) -> Request {
        Request {
            company_id: COMPANY,
            actor: Actor::user(ADMIN, Role::Admin),
            received_at: self.now(),
            command,
        }
    }

    pub(crate) fn entry(&self, command: Command) -> Entry {
        Entry::new(self.request(command))
    }

    /// What the store answers to a command.
    pub(crate) async fn answer(&self, command: Command) -> Result<Outcome, Refusal> {
        decided(self.store.commit(self.entry(command)).await)
    }

    /// Has a command carried out that nobody refuses.
    pub(crate) async fn done(&self, command: Command) -> Outcome {
        self.answer(command).await.unwrap()
    }

    /// Has a command about a lead carried out.
    pub(crate) async fn lead(&self, command: Command) -> Lead {
        let Outcome::Lead(view) = self.done(command).await else {
            panic!("the command is not about a lead");
        };
        view.lead
    }

    /// A lead as the store has it.
    pub(crate) async fn read(&self, id: LeadId) -> Lead {
        self.store.lead(COMPANY, id).await.unwrap().unwrap().lead
    }

    /// The checks that the oracle found broken, each once.
    pub(crate) async fn breaches(&self) -> Vec<&'static str> {
        let verified = self.store.verify(COMPANY, &|_| {}).await.unwrap();
        let mut checks: Vec<_> = verified.breaches.iter().map(|found| found.check).collect();
        checks.sort_unstable();
        checks.dedup();
        checks
    }

    /// Sees one moment of the database until it is dropped.
    #[expect(clippy::unused_async, reason = "an engine may be asked over a network")]
    pub(crate) async fn hold_a_snapshot(&self) -> Connection {
        match self.engine {
            Engine::Sqlite => {
                let connection = Connection::open(self.path()).unwrap();
                let look = "BEGIN; SELECT count(*) FROM companies;";
                connection.execute_batch(look).unwrap();
                connection
            }
        }
    }

    /// Everything that is in the database.
    #[expect(clippy::unused_async, reason = "an engine may be asked over a network")]
    pub(crate) async fn dump(&self) -> String {
        match self.engine {
            Engine::Sqlite => crate::dump::sqlite(&self.path()),
        }
    }

    /// In a correct database the oracle and the backfill find nothing.
    pub(crate) async fn assert_sound(&self) {
        let verified = self.store.verify(COMPANY, &|_| {}).await.unwrap();
        assert_eq!(verified.breaches, []);
        assert_eq!(self.store.backfill(COMPANY, |_| {}).await.unwrap(), 0);
        match self.engine {
            Engine::Sqlite => crate::dump::assert_sqlite_search(&self.path()),
        }
    }
}

async fn open(engine: Engine, directory: &TempDir, clock: &Arc<AtomicI64>) -> Store {
    match engine {
        Engine::Sqlite => Store::open(&options(directory, clock)).await.unwrap().0,
    }
}

fn options(directory: &TempDir, clock: &Arc<AtomicI64>) -> StoreOptions {
    let clock = Arc::clone(clock);
    let clock: Clock = Arc::new(move || Timestamp::from_micros(clock.load(Ordering::SeqCst)));
    StoreOptions {
        path: directory.path().join("touchbase.db"),
        clock,
        durable: false,
    }
}

/// The decision in an answer that was not remembered.
pub(crate) fn decided(answered: Result<Answered, CommitError>) -> Result<Outcome, Refusal> {
    match answered.unwrap() {
        Answered::Decided { answer, .. } => answer,
        Answered::Replayed(answer) => panic!("replayed: {answer:?}"),
    }
}

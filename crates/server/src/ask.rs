//! How the program itself gives a command: from the command line, the demo and the set-up page.
//!
//! The API has its own way, with remembered answers and HTTP's errors.

use crate::runtime::Runtime;
use touchbase_core::{Actor, Command, CompanyId, Outcome, Refusal, Request};
use touchbase_store::{Answered, CommitError, Entry, Store};

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AskError {
    /// Somebody said no: a rule of the domain.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Something went wrong.
    #[error(transparent)]
    Store(#[from] CommitError),
}

/// In whose name commands are given, and where.
#[derive(Clone, Copy)]
pub(crate) struct Asker<'a> {
    /// Who decides and keeps.
    pub(crate) store: &'a Store,
    /// The clock.
    pub(crate) runtime: &'a Runtime,
    /// In which company.
    pub(crate) company_id: CompanyId,
}

impl Asker<'_> {
    /// Gives a command and waits until it is committed.
    pub(crate) async fn ask(&self, actor: Actor, command: Command) -> Result<Outcome, AskError> {
        let answered = self.store.commit(self.entry(actor, command)).await?;
        outcome(answered)
    }

    /// A command as the store takes it.
    pub(crate) fn entry(&self, actor: Actor, command: Command) -> Entry {
        Entry::new(Request {
            company_id: self.company_id,
            actor,
            received_at: self.runtime.now(),
            command,
        })
    }
}

/// What was answered to an entry whose answer is not remembered.
pub(crate) fn outcome(answered: Answered) -> Result<Outcome, AskError> {
    match answered {
        Answered::Decided { answer, .. } => Ok(answer?),
        Answered::Replayed(_) => Err(AskError::Store(CommitError::Broken(
            "an answer was replayed that nobody asked to remember".to_owned(),
        ))),
    }
}

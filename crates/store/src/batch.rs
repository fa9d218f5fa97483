//! What is handed to the store to be committed, and what comes back; the same for both engines.

use std::fmt;
use touchbase_core::{Outcome, Refusal, Request, UserId};

/// A request to be decided and committed.
#[derive(Debug)]
pub struct Entry {
    /// The request.
    pub request: Request,
    /// How its answer is remembered, if the caller sent an `Idempotency-Key`.
    pub remember: Option<Remember>,
}

impl Entry {
    /// An entry whose answer is not remembered.
    pub fn new(request: Request) -> Self {
        Self {
            request,
            remember: None,
        }
    }
}

/// What a request answered or refused, turned into what is kept of it; nothing if it is not worth remembering.
pub type Render = Box<dyn Fn(&Result<Outcome, Refusal>) -> Option<StoredAnswer> + Send>;

/// How an answer is remembered (contract.md, *HTTP*; edge: O14): in the transaction that makes it true.
pub struct Remember {
    /// Whose key it is.
    pub user_id: UserId,
    /// Method and path.
    pub route: String,
    /// The caller's key.
    pub key: String,
    /// SHA-256 of the body.
    pub fingerprint: [u8; 32],
    /// Makes the answer.
    pub render: Render,
}

impl fmt::Debug for Remember {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Remember")
            .field("route", &self.route)
            .finish_non_exhaustive()
    }
}

/// An answer as it was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// What became of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answered {
    /// It was decided.
    Decided {
        /// The answer.
        answer: Result<Outcome, Refusal>,
        /// The company's latest event after it.
        seq: u64,
    },
    /// It was decided before: this is what was answered then.
    Replayed(StoredAnswer),
}

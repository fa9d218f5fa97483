//! One transaction: entries are decided one after the other against facts read in it, and written before the next is decided.

use super::Backfilled;
use crate::batch::{Answered, Entry, Remember, StoredAnswer};
use crate::error::{CommitError, ReadError};
use crate::lower::{append_event, lower, set_head};
use crate::options::Clock;
use crate::query::{answers, attempts, leads};
use crate::sqlite::connection::{execute, rows};
use crate::sqlite::fetch::Fetcher;
use crate::value::CorruptRow;
use rusqlite::{Connection, ErrorCode, TransactionBehavior};
use std::collections::BTreeMap;
use std::collections::btree_map;
use thiserror::Error;
use touchbase_core::event::ChainHead;
use touchbase_core::{
    Change, Command, Company, CompanyId, Decision, Facts, Lead, LeadId, OptOuts, Outcome, Refusal,
    Request, Timestamp, attribution, decide,
};

/// Why a transaction did not come about.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Engine(#[from] rusqlite::Error),
    #[error(transparent)]
    Corrupt(#[from] CorruptRow),
    #[error("the decision panicked")]
    Panicked,
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Engine(error) => Self::Engine(error),
            ReadError::Corrupt(corrupt) => Self::Corrupt(corrupt),
        }
    }
}

impl Failure {
    /// Whether the database is merely not to be had now.
    fn is_passing(&self) -> bool {
        let Self::Engine(error) = self else {
            return false;
        };
        matches!(
            error.sqlite_error_code(),
            Some(
                ErrorCode::DatabaseBusy
                    | ErrorCode::DatabaseLocked
                    | ErrorCode::DiskFull
                    | ErrorCode::SystemIoFailure
            )
        )
    }

    pub(crate) fn may_be_one_entrys_fault(&self) -> bool {
        !self.is_passing()
    }

    pub(crate) fn to_commit_error(&self) -> CommitError {
        if self.is_passing() {
            CommitError::Unavailable(self.to_string())
        } else {
            tracing::error!(failure = %self, "a write failed");
            CommitError::Broken(self.to_string())
        }
    }
}

/// What a transaction knows of a company.
struct Known {
    facts: Facts,
    head: ChainHead,
    changed: bool,
}

pub(crate) struct Transaction<'a> {
    inner: rusqlite::Transaction<'a>,
    now: Timestamp,
    companies: BTreeMap<CompanyId, Known>,
    erased: bool,
}

impl<'a> Transaction<'a> {
    /// Takes the write lock, then the time: a decision is never older than what it waited for (edge: T7).
    pub(crate) fn begin(connection: &'a mut Connection, clock: &Clock) -> Result<Self, Failure> {
        let inner = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Self {
            inner,
            now: clock(),
            companies: BTreeMap::new(),
            erased: false,
        })
    }

    /// Decides an entry and writes what follows.
    pub(crate) fn take(&mut self, entry: &Entry) -> Result<Answered, Failure> {
        let company_id = entry.request.company_id;
        if let Some(remember) = &entry.remember
            && let Some(known) = self.remembered(company_id, remember)?
        {
            return Ok(known);
        }
        let decision = self.decide(&entry.request)?;
        let seq = self.write(&entry.request, &decision)?;
        if let Some(remember) = &entry.remember
            && let Some(answer) = (remember.render)(&decision.answer)
        {
            let lead_id = named_lead(&entry.request.command, &decision.answer);
            self.remember(company_id, remember, &answer, lead_id)?;
        }
        self.erased |= matches!(decision.answer, Ok(Outcome::Erased));
        Ok(Answered::Decided {
            answer: decision.answer,
            seq,
        })
    }

    /// Writes the heads of the chains and commits; says whether somebody was erased.
    pub(crate) fn commit(self) -> Result<bool, Failure> {
        for known in self.companies.values().filter(|known| known.changed) {
            execute(&self.inner, &set_head(&known.head))?;
        }
        self.inner.commit()?;
        Ok(self.erased)
    }

    fn known(&mut self, company_id: CompanyId) -> Result<&mut Known, Failure> {
        match self.companies.entry(company_id) {
            btree_map::Entry::Occupied(known) => Ok(known.into_mut()),
            btree_map::Entry::Vacant(place) => {
                let company = Fetcher::company(&self.inner, company_id)?;
                let head = company
                    .as_ref()
                    .map_or(ChainHead::empty(company_id), Company::chain_head);
                Ok(place.insert(Known {
                    facts: Facts::of(company),
                    head,
                    changed: false,
                }))
            }
        }
    }

    fn decide(&mut self, request: &Request) -> Result<Decision, Failure> {
        let now = self.now;
        self.known(request.company_id)?;
        let Some(known) = self.companies.get_mut(&request.company_id) else {
            return Err(Failure::Panicked);
        };
        let fetcher = Fetcher {
            connection: &self.inner,
            company_id: request.company_id,
            erasure_key: known.facts.company().map(|company| company.erasure_key),
        };
        loop {
            match decide(request, now, &known.facts) {
                Ok(decision) => return Ok(decision),
                Err(missing) => known.facts.learn(fetcher.fetch(missing.0)?),
            }
        }
    }

    /// Writes a decision and makes it known to the next one; returns the number of the latest event.
    fn write(&mut self, request: &Request, decision: &Decision) -> Result<u64, Failure> {
        let now = self.now;
        let Some(known) = self.companies.get_mut(&request.company_id) else {
            return Err(Failure::Panicked);
        };
        known.changed |= !decision.changes.is_empty() || !decision.events.is_empty();
        for change in &decision.changes {
            for write in lower(request.company_id, change) {
                execute(&self.inner, &write)?;
            }
            known.facts.apply(change);
        }
        for event in &decision.events {
            let sealed = known.head.seal(event.clone(), request.actor, now);
            execute(&self.inner, &append_event(request.company_id, &sealed))?;
        }
        Ok(known.head.seq)
    }

    fn remembered(
        &mut self,
        company_id: CompanyId,
        remember: &Remember,
    ) -> Result<Option<Answered>, Failure> {
        let since = self.now.minus(touchbase_core::limits::IDEMPOTENCY_KEPT);
        let Some((fingerprint, answer)) = rows(
            &self.inner,
            &answers::remembered(company_id, remember, since),
        )?
        .pop() else {
            return Ok(None);
        };
        if fingerprint == remember.fingerprint {
            return Ok(Some(Answered::Replayed(answer)));
        }
        Ok(Some(Answered::Decided {
            answer: Err(Refusal::IdempotencyMismatch),
            seq: self.known(company_id)?.head.seq,
        }))
    }

    fn remember(
        &self,
        company_id: CompanyId,
        remember: &Remember,
        answer: &StoredAnswer,
        lead_id: Option<LeadId>,
    ) -> Result<(), Failure> {
        execute(
            &self.inner,
            &answers::forget_old(
                company_id,
                self.now.minus(touchbase_core::limits::IDEMPOTENCY_KEPT),
            ),
        )?;
        execute(
            &self.inner,
            &answers::remember(company_id, remember, answer, lead_id, self.now),
        )?;
        Ok(())
    }

    /// Recomputes some leads from the ledger and mends what differs.
    pub(crate) fn backfill(
        &self,
        company_id: CompanyId,
        after: Option<LeadId>,
        limit: usize,
    ) -> Result<Backfilled, Failure> {
        let Some(company) = Fetcher::company(&self.inner, company_id)? else {
            return Ok(Backfilled {
                seen: 0,
                mended: 0,
                last: None,
            });
        };
        let found = rows(&self.inner, &leads::leads_after(company_id, after, limit))?;
        let mut mended = 0;
        for lead in &found {
            let facts = rows(&self.inner, &attempts::facts(company_id, lead.id))?;
            let history = facts.into_iter().map(|fact| (fact.id, fact)).collect();
            let mut changes = attribution::drift(lead, &history, company.policy.attribution_window);
            let standing_is_right = !changes
                .iter()
                .any(|change| matches!(change, Change::SetStanding(..)));
            changes.extend(self.derived_drift(company_id, lead, standing_is_right)?);
            for change in &changes {
                for write in lower(company_id, change) {
                    execute(&self.inner, &write)?;
                }
            }
            if !changes.is_empty() {
                tracing::warn!(lead = %lead.id, "a summary differed from the ledger and was mended");
                mended += 1;
            }
        }
        if mended > 0 {
            execute(&self.inner, &set_head(&company.chain_head()))?;
        }
        let last = found
            .last()
            .filter(|_| found.len() == limit)
            .map(|lead| lead.id);
        Ok(Backfilled {
            seen: found.len() as u64,
            mended,
            last,
        })
    }

    /// What has to be written for the derived columns to agree with what they follow from; a new standing brings its own along.
    fn derived_drift(
        &self,
        company_id: CompanyId,
        lead: &Lead,
        standing_is_right: bool,
    ) -> Result<Vec<Change>, Failure> {
        let identities = rows(&self.inner, &leads::identities(company_id, lead.id))?;
        let opt_outs = rows(&self.inner, &leads::opt_outs(company_id, lead.id))?;
        let derived = rows(&self.inner, &leads::derived(company_id, lead.id))?.pop();
        if derived == Some(leads::Derived::of(lead, &identities, &opt_outs)) {
            return Ok(Vec::new());
        }
        let opted_out = opt_outs
            .iter()
            .fold(OptOuts::NONE, |all, opt_out| all.with(opt_out.scope));
        let mended = Lead {
            opt_outs: opted_out,
            ..lead.clone()
        };
        let mut changes = vec![
            Change::SetSearchText(lead.id, mended.search_text(&identities)),
            Change::UpdateLead(Box::new(mended)),
        ];
        if standing_is_right {
            changes.push(Change::SetStanding(lead.id, lead.summary, lead.status));
        }
        Ok(changes)
    }
}

/// The lead that an answer tells of: when the person is erased, so is the answer. A guard's refusal quotes what was written before.
fn named_lead(command: &Command, answer: &Result<Outcome, Refusal>) -> Option<LeadId> {
    match (answer, command) {
        (Ok(Outcome::Lead(view)), _) => Some(view.lead.id),
        (Ok(Outcome::Attempt(view)), _) => Some(view.lead.id),
        (Err(Refusal::IdentityTaken { lead_id, .. }), _) => Some(*lead_id),
        (Err(Refusal::Guard(_)), Command::RecordAttempt(new)) => Some(new.lead_id),
        (
            Ok(
                Outcome::Company(_)
                | Outcome::User(_)
                | Outcome::Key(_)
                | Outcome::Erased
                | Outcome::Reported(_)
                | Outcome::ImportStarted(_)
                | Outcome::Imported(_)
                | Outcome::ImportFinished,
            )
            | Err(_),
            _,
        ) => None,
    }
}

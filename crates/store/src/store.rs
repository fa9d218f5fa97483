//! The store as the rest of the program sees it.

use crate::batch::{Answered, Entry};
use crate::error::{CommitError, OpenError, ReadError};
use crate::options::StoreOptions;
use crate::query::attempts::{NamedAttempt, Place};
use crate::query::events::EventFilter;
use crate::query::leads::list::{LeadFilter, LeadOrder, LeadPage, PageStart};
use crate::query::tenants::Principal;
use crate::query::{attempts, events, leads, tenants, users};
use crate::sqlite::{self, Sqlite};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;
use touchbase_core::attempt::ExternalId;
use touchbase_core::event::SealedEvent;
use touchbase_core::{
    ApiKey, Attempt, AttemptId, Company, CompanyId, KeyId, Lead, LeadId, LeadView, User, UserId,
};

/// An open database.
#[derive(Clone)]
pub struct Store {
    engine: Arc<Sqlite>,
}

#[expect(
    clippy::unused_async,
    reason = "an engine may answer over a network; this one answers where it is asked"
)]
impl Store {
    /// Opens the database, makes it if it is not there, and brings its schema up to date.
    pub async fn open(
        options: &StoreOptions,
    ) -> Result<(Self, sqlite::migrate::Migrated), OpenError> {
        let (engine, migrated) = Sqlite::open(options)?;
        Ok((
            Self {
                engine: Arc::new(engine),
            },
            migrated,
        ))
    }

    /// Decides and commits an entry, together with whatever else is waiting.
    pub async fn commit(&self, entry: Entry) -> Result<Answered, CommitError> {
        let mut answers = self.commit_all(vec![entry]).await;
        answers.pop().unwrap_or(Err(CommitError::Closed))
    }

    /// Decides and commits entries in order, in one transaction if they fit. Each has its own answer.
    pub async fn commit_all(&self, entries: Vec<Entry>) -> Vec<Result<Answered, CommitError>> {
        self.engine.commit_all(entries).await
    }

    /// Why the store stopped taking writes for good, once it has: the disk failed. The process is to end then (promise: P3).
    pub fn failure(&self) -> watch::Receiver<Option<String>> {
        self.engine.failure()
    }

    /// Finishes what was handed over, then closes. Later commits are refused.
    pub async fn close(&self) {
        self.engine.close();
    }

    /// Who a token stands for.
    pub async fn principal(&self, token_hash: &[u8; 32]) -> Result<Option<Principal>, ReadError> {
        self.engine.read_one(&tenants::principal(token_hash))
    }

    /// Every company, the oldest first.
    pub async fn companies(&self) -> Result<Vec<Company>, ReadError> {
        self.engine.read(&tenants::companies())
    }

    /// A company.
    pub async fn company(&self, id: CompanyId) -> Result<Option<Company>, ReadError> {
        self.engine.read_one(&tenants::company(id))
    }

    /// The company of that name.
    pub async fn company_by_name(&self, name: &str) -> Result<Option<Company>, ReadError> {
        self.engine.read_one(&tenants::company_by_name(name))
    }

    /// The number of a company's latest event.
    pub async fn seq(&self, company_id: CompanyId) -> Result<u64, ReadError> {
        Ok(self
            .engine
            .read_one(&tenants::seq(company_id))?
            .unwrap_or(0))
    }

    /// How often a company's data has changed: equal numbers, equal data, whichever process changed it.
    pub async fn revision(&self, company_id: CompanyId) -> Result<u64, ReadError> {
        Ok(self
            .engine
            .read_one(&tenants::revision(company_id))?
            .unwrap_or(0))
    }

    /// A user.
    pub async fn user(&self, company_id: CompanyId, id: UserId) -> Result<Option<User>, ReadError> {
        self.engine.read_one(&users::user(company_id, id))
    }

    /// The user with an e-mail address.
    pub async fn user_by_email(
        &self,
        company_id: CompanyId,
        email: &str,
    ) -> Result<Option<User>, ReadError> {
        self.engine
            .read_one(&users::user_by_email(company_id, email))
    }

    /// Users after one, in the order in which they were made.
    pub async fn users(
        &self,
        company_id: CompanyId,
        after: Option<UserId>,
        limit: usize,
    ) -> Result<Vec<User>, ReadError> {
        self.engine.read(&users::users(company_id, after, limit))
    }

    /// Keys after one, in the order in which they were made.
    pub async fn keys(
        &self,
        company_id: CompanyId,
        after: Option<KeyId>,
        limit: usize,
    ) -> Result<Vec<ApiKey>, ReadError> {
        self.engine.read(&users::keys(company_id, after, limit))
    }

    /// A living lead with its addresses and opt-outs; the id of a merged one stands for its survivor.
    pub async fn lead(
        &self,
        company_id: CompanyId,
        id: LeadId,
    ) -> Result<Option<LeadView>, ReadError> {
        self.engine.lead(company_id, id)
    }

    /// A page of leads, all seen at one moment: whole, with their addresses, and the number of the latest event that they show.
    pub async fn leads(
        &self,
        company_id: CompanyId,
        filter: &LeadFilter,
        order: LeadOrder,
        start: Option<&PageStart>,
        limit: usize,
    ) -> Result<LeadPage, ReadError> {
        self.engine.leads(company_id, filter, order, start, limit)
    }

    /// A lead's ids elsewhere.
    pub async fn externals(
        &self,
        company_id: CompanyId,
        id: LeadId,
    ) -> Result<Vec<ExternalId>, ReadError> {
        self.engine.read(&leads::externals(company_id, id))
    }

    /// Leads after one, by id, merged and erased ones included.
    pub async fn leads_after(
        &self,
        company_id: CompanyId,
        after: Option<LeadId>,
        limit: usize,
    ) -> Result<Vec<Lead>, ReadError> {
        self.engine
            .read(&leads::leads_after(company_id, after, limit))
    }

    /// A living lead's attempts, newest first, from before a place on, and how many there are; none if there is no such lead.
    pub async fn history(
        &self,
        company_id: CompanyId,
        lead_id: LeadId,
        before: Option<Place>,
        limit: usize,
    ) -> Result<Option<(Vec<NamedAttempt>, u64)>, ReadError> {
        self.engine.history(company_id, lead_id, before, limit)
    }

    /// An attempt of a living lead, and the lead.
    pub async fn attempt(
        &self,
        company_id: CompanyId,
        id: AttemptId,
    ) -> Result<Option<(NamedAttempt, Lead)>, ReadError> {
        self.engine.attempt(company_id, id)
    }

    /// Attempts after one, by id.
    pub async fn attempts_after(
        &self,
        company_id: CompanyId,
        after: Option<AttemptId>,
        limit: usize,
    ) -> Result<Vec<Attempt>, ReadError> {
        self.engine
            .read(&attempts::attempts_after(company_id, after, limit))
    }

    /// Events in order.
    pub async fn events(
        &self,
        company_id: CompanyId,
        filter: &EventFilter,
        limit: usize,
    ) -> Result<Vec<SealedEvent>, ReadError> {
        self.engine.read(&events::events(company_id, filter, limit))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), ReadError> {
        self.engine.ping()
    }

    /// Writes the whole database, as it is at one moment, into an empty file: a copy to try things on.
    pub async fn copy_to(&self, empty: &Path) -> Result<(), ReadError> {
        self.engine.copy_to(empty)
    }

    /// Recomputes every summary and credit of a company from its ledger and mends what differs; returns how many leads did.
    pub async fn backfill(
        &self,
        company_id: CompanyId,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<u64, CommitError> {
        self.engine.backfill(company_id, Box::new(progress)).await
    }

    /// Checks all that is promised of a company's data (the oracle).
    pub async fn verify(
        &self,
        company_id: CompanyId,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<crate::verify::Verified, ReadError> {
        crate::verify::verify(&self.engine, company_id, progress)
    }
}

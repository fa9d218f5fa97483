//! Answers what a decision needs to know, inside the transaction that will record it.

use super::connection::rows;
use crate::error::ReadError;
use crate::query::{attempts, leads, tenants, users};
use crate::statement::Read;
use rusqlite::Connection;
use touchbase_core::facts::{Fact, Holder, Need};
use touchbase_core::identity::{MatchKey, erasure_hash};
use touchbase_core::{Company, CompanyId};

/// A company's batch of facts is asked for on one connection.
pub(crate) struct Fetcher<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) company_id: CompanyId,
    /// The key of the company's erasure hashes; none while the company does not exist.
    pub(crate) erasure_key: Option<[u8; 32]>,
}

impl Fetcher<'_> {
    /// The company itself.
    pub(crate) fn company(
        connection: &Connection,
        id: CompanyId,
    ) -> Result<Option<Company>, ReadError> {
        Ok(rows(connection, &tenants::company(id))?.pop())
    }

    /// The answer to a need.
    pub(crate) fn fetch(&self, need: Need) -> Result<Fact, ReadError> {
        let company = self.company_id;
        Ok(match need {
            Need::CompanyName(name) => {
                let taken = self.one(&tenants::company_by_name(&name))?.is_some();
                Fact::CompanyName(name, taken)
            }
            Need::User(id) => Fact::User(id, self.one(&users::user(company, id))?),
            Need::UserByEmail(email) => {
                let user = self.one(&users::user_by_email(company, &email))?;
                Fact::UserByEmail(email, user)
            }
            Need::ActiveAdmins => {
                Fact::ActiveAdmins(self.one(&users::active_admins(company))?.unwrap_or(0))
            }
            Need::Key(id) => Fact::Key(id, self.one(&users::key(company, id))?),
            Need::Lead(id) => Fact::Lead(id, self.one(&leads::lead(company, id))?.map(Box::new)),
            Need::Identities(id) => {
                Fact::Identities(id, self.all(&leads::identities(company, id))?)
            }
            Need::OptOuts(id) => Fact::OptOuts(id, self.all(&leads::opt_outs(company, id))?),
            Need::Holder(key) => {
                let holder = self.holder(&key)?;
                Fact::Holder(key, holder)
            }
            Need::LeadByExternal(external) => {
                let lead = self.one(&leads::by_external(company, &external))?;
                Fact::LeadByExternal(external, lead)
            }
            Need::Externals(id) => Fact::Externals(id, self.all(&leads::externals(company, id))?),
            Need::History(id) => {
                let facts = self.all(&attempts::facts(company, id))?;
                Fact::History(id, facts.into_iter().map(|fact| (fact.id, fact)).collect())
            }
            Need::Attempt(id) => {
                Fact::Attempt(id, self.one(&attempts::attempt(company, id))?.map(Box::new))
            }
            Need::AttemptsByExternal(external) => {
                let found = self.all(&attempts::by_external(company, &external))?;
                Fact::AttemptsByExternal(external, found)
            }
            Need::WaitingState(external) => {
                let state = self.one(&attempts::waiting_state(company, &external))?;
                Fact::WaitingState(external, state)
            }
            Need::OpenImport(fingerprint) => {
                let import = self.one(&attempts::open_import(company, &fingerprint))?;
                Fact::OpenImport(fingerprint, import)
            }
        })
    }

    fn holder(&self, key: &MatchKey) -> Result<Holder, ReadError> {
        if let Some(holder) = self.one(&leads::holder(self.company_id, key))? {
            return Ok(holder);
        }
        let Some(erasure_key) = self.erasure_key else {
            return Ok(Holder::Nobody);
        };
        let hash = erasure_hash(&erasure_key, key);
        let left = self.one(&leads::erased(self.company_id, &hash))?;
        Ok(left.map_or(Holder::Nobody, |left| {
            leads::erased_holder(key.clone(), hash, left)
        }))
    }

    fn one<T>(&self, read: &Read<'_, T>) -> Result<Option<T>, ReadError> {
        Ok(self.all(read)?.pop())
    }

    fn all<T>(&self, read: &Read<'_, T>) -> Result<Vec<T>, ReadError> {
        rows(self.connection, read)
    }
}

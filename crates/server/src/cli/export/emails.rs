//! Users by what files call them: their e-mail addresses.

use super::super::session::Session;
use std::collections::BTreeMap;
use touchbase_core::{CompanyId, UserId};
use touchbase_store::ReadError;

/// The addresses of a company's users, read as they are asked for.
pub(super) struct Emails<'a> {
    session: &'a Session,
    company_id: CompanyId,
    known: BTreeMap<UserId, Option<String>>,
}

impl<'a> Emails<'a> {
    pub(super) fn new(session: &'a Session, company_id: CompanyId) -> Self {
        Self {
            session,
            company_id,
            known: BTreeMap::new(),
        }
    }

    /// The address of a user.
    pub(super) fn of(&mut self, user_id: Option<UserId>) -> Result<Option<String>, ReadError> {
        let Some(id) = user_id else { return Ok(None) };
        if let Some(email) = self.known.get(&id) {
            return Ok(email.clone());
        }
        let session = self.session;
        let user = session.wait(session.store.user(self.company_id, id))?;
        let email = user.map(|user| user.email);
        self.known.insert(id, email.clone());
        Ok(email)
    }
}

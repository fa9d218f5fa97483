//! What a batch of commands needs to know.
//!
//! Deciding asks [`Facts`] and nothing else. A fact that was not fetched is not an answer: the getter returns [`Missing`], the
//! store fetches it and the decision is made again. So a command cannot forget to name what it needs, and "not fetched" is never
//! taken for "absent". Each change is applied to the facts, so that a batch of *n* equals *n* batches of one; a fact that a change
//! makes uncertain is dropped, and fetched again by who needs it (the store writes what was decided before it fetches).

mod apply;

use crate::attempt::{ExternalId, History};
use crate::change::{AttemptRef, ErasedIdentity};
use crate::identity::{Identity, MatchKey};
use crate::lead::OptOut;
use crate::{
    ApiKey, Attempt, AttemptId, Company, ImportId, KeyId, Lead, LeadId, State, User, UserId,
};
use std::collections::BTreeMap;

/// One fact that can be fetched.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Need {
    /// Whether a company of that name exists.
    CompanyName(String),
    /// A user.
    User(UserId),
    /// The user with this e-mail address.
    UserByEmail(String),
    /// How many active admins there are.
    ActiveAdmins,
    /// A key.
    Key(KeyId),
    /// A lead as it is kept, merged or erased ones included.
    Lead(LeadId),
    /// A lead's addresses.
    Identities(LeadId),
    /// A lead's opt-outs.
    OptOuts(LeadId),
    /// Who has an address.
    Holder(MatchKey),
    /// Which lead has this id elsewhere.
    LeadByExternal(ExternalId),
    /// A lead's outside ids.
    Externals(LeadId),
    /// All attempts of a lead, without their content.
    History(LeadId),
    /// A whole attempt.
    Attempt(AttemptId),
    /// The attempts with this id elsewhere.
    AttemptsByExternal(ExternalId),
    /// What a provider said about a message before it came.
    WaitingState(ExternalId),
    /// The unfinished import of a file with this fingerprint.
    OpenImport([u8; 32]),
}

/// A fact was not fetched yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing(pub Need);

/// Who has an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Holder {
    /// Nobody.
    Nobody,
    /// This lead.
    Lead(LeadId),
    /// Somebody had it who was erased.
    Erased(ErasedIdentity),
}

/// What is known, each fact with its absence.
#[derive(Clone, Default, Debug)]
pub struct Facts {
    company: Option<Company>,
    company_names: BTreeMap<String, bool>,
    users: BTreeMap<UserId, Option<User>>,
    users_by_email: BTreeMap<String, Option<UserId>>,
    active_admins: Option<u64>,
    keys: BTreeMap<KeyId, Option<ApiKey>>,
    leads: BTreeMap<LeadId, Option<Lead>>,
    identities: BTreeMap<LeadId, Vec<Identity>>,
    opt_outs: BTreeMap<LeadId, Vec<OptOut>>,
    holders: BTreeMap<MatchKey, Holder>,
    leads_by_external: BTreeMap<ExternalId, Option<LeadId>>,
    externals: BTreeMap<LeadId, Vec<ExternalId>>,
    histories: BTreeMap<LeadId, History>,
    attempts: BTreeMap<AttemptId, Option<Attempt>>,
    attempts_by_external: BTreeMap<ExternalId, Vec<AttemptRef>>,
    waiting_states: BTreeMap<ExternalId, Option<State>>,
    open_imports: BTreeMap<[u8; 32], Option<ImportId>>,
}

/// An answer to a [`Need`].
#[derive(Clone, Debug)]
pub enum Fact {
    /// To [`Need::CompanyName`].
    CompanyName(String, bool),
    /// To [`Need::User`].
    User(UserId, Option<User>),
    /// To [`Need::UserByEmail`].
    UserByEmail(String, Option<User>),
    /// To [`Need::ActiveAdmins`].
    ActiveAdmins(u64),
    /// To [`Need::Key`].
    Key(KeyId, Option<ApiKey>),
    /// To [`Need::Lead`].
    Lead(LeadId, Option<Box<Lead>>),
    /// To [`Need::Identities`].
    Identities(LeadId, Vec<Identity>),
    /// To [`Need::OptOuts`].
    OptOuts(LeadId, Vec<OptOut>),
    /// To [`Need::Holder`].
    Holder(MatchKey, Holder),
    /// To [`Need::LeadByExternal`].
    LeadByExternal(ExternalId, Option<LeadId>),
    /// To [`Need::Externals`].
    Externals(LeadId, Vec<ExternalId>),
    /// To [`Need::History`].
    History(LeadId, History),
    /// To [`Need::Attempt`].
    Attempt(AttemptId, Option<Box<Attempt>>),
    /// To [`Need::AttemptsByExternal`].
    AttemptsByExternal(ExternalId, Vec<AttemptRef>),
    /// To [`Need::WaitingState`].
    WaitingState(ExternalId, Option<State>),
    /// To [`Need::OpenImport`].
    OpenImport([u8; 32], Option<ImportId>),
}

fn known<'a, K: Ord, V>(
    map: &'a BTreeMap<K, V>,
    key: &K,
    need: impl FnOnce() -> Need,
) -> Result<&'a V, Missing> {
    map.get(key).ok_or_else(|| Missing(need()))
}

impl Facts {
    /// The facts about a company, none fetched yet. `None`: the company does not exist yet.
    pub fn of(company: Option<Company>) -> Self {
        Self {
            company,
            ..Self::default()
        }
    }

    /// The company, if it exists.
    pub fn company(&self) -> Option<&Company> {
        self.company.as_ref()
    }

    /// Whether a company of that name exists.
    pub(crate) fn company_name_taken(&self, name: &str) -> Result<bool, Missing> {
        let name = name.to_owned();
        known(&self.company_names, &name, || {
            Need::CompanyName(name.clone())
        })
        .copied()
    }

    /// A user.
    pub(crate) fn user(&self, id: UserId) -> Result<Option<&User>, Missing> {
        Ok(known(&self.users, &id, || Need::User(id))?.as_ref())
    }

    /// The user with this e-mail address.
    pub(crate) fn user_by_email(&self, email: &str) -> Result<Option<&User>, Missing> {
        let email = email.to_owned();
        match known(&self.users_by_email, &email, || {
            Need::UserByEmail(email.clone())
        })? {
            Some(id) => self.user(*id),
            None => Ok(None),
        }
    }

    /// How many active admins there are.
    pub(crate) fn active_admins(&self) -> Result<u64, Missing> {
        self.active_admins.ok_or(Missing(Need::ActiveAdmins))
    }

    /// A key.
    pub(crate) fn key(&self, id: KeyId) -> Result<Option<&ApiKey>, Missing> {
        Ok(known(&self.keys, &id, || Need::Key(id))?.as_ref())
    }

    /// The lead of that id as it is kept, merged and erased ones included.
    pub(crate) fn stored_lead(&self, id: LeadId) -> Result<Option<&Lead>, Missing> {
        Ok(known(&self.leads, &id, || Need::Lead(id))?.as_ref())
    }

    /// The living lead that an id stands for: the survivor of a merged one, none for an erased one. Redirects have length 1.
    pub(crate) fn lead(&self, id: LeadId) -> Result<Option<&Lead>, Missing> {
        let lead = match self.stored_lead(id)? {
            Some(Lead {
                merged_into: Some(survivor),
                ..
            }) => self.stored_lead(*survivor)?,
            lead => lead,
        };
        Ok(lead.filter(|lead| lead.erased_at.is_none() && lead.merged_into.is_none()))
    }

    /// A lead's addresses.
    pub(crate) fn identities(&self, id: LeadId) -> Result<&[Identity], Missing> {
        Ok(known(&self.identities, &id, || Need::Identities(id))?)
    }

    /// A lead's opt-outs.
    pub(crate) fn opt_outs(&self, id: LeadId) -> Result<&[OptOut], Missing> {
        Ok(known(&self.opt_outs, &id, || Need::OptOuts(id))?)
    }

    /// Who has an address.
    pub(crate) fn holder(&self, key: &MatchKey) -> Result<&Holder, Missing> {
        known(&self.holders, key, || Need::Holder(key.clone()))
    }

    /// The living lead with this id elsewhere.
    pub(crate) fn lead_by_external(
        &self,
        external: &ExternalId,
    ) -> Result<Option<LeadId>, Missing> {
        known(&self.leads_by_external, external, || {
            Need::LeadByExternal(external.clone())
        })
        .copied()
    }

    /// A lead's outside ids.
    pub(crate) fn externals(&self, id: LeadId) -> Result<&[ExternalId], Missing> {
        Ok(known(&self.externals, &id, || Need::Externals(id))?)
    }

    /// All attempts of a lead.
    pub(crate) fn history(&self, id: LeadId) -> Result<&History, Missing> {
        known(&self.histories, &id, || Need::History(id))
    }

    /// A whole attempt.
    pub(crate) fn attempt(&self, id: AttemptId) -> Result<Option<&Attempt>, Missing> {
        Ok(known(&self.attempts, &id, || Need::Attempt(id))?.as_ref())
    }

    /// The attempts with this id elsewhere.
    pub(crate) fn attempts_by_external(
        &self,
        external: &ExternalId,
    ) -> Result<&[AttemptRef], Missing> {
        Ok(known(&self.attempts_by_external, external, || {
            Need::AttemptsByExternal(external.clone())
        })?)
    }

    /// What a provider said about a message before it came.
    pub(crate) fn waiting_state(&self, external: &ExternalId) -> Result<Option<State>, Missing> {
        known(&self.waiting_states, external, || {
            Need::WaitingState(external.clone())
        })
        .copied()
    }

    /// The unfinished import of a file.
    pub(crate) fn open_import(&self, fingerprint: &[u8; 32]) -> Result<Option<ImportId>, Missing> {
        known(&self.open_imports, fingerprint, || {
            Need::OpenImport(*fingerprint)
        })
        .copied()
    }

    /// Takes in a fetched fact. What is known already stays: it may have been changed by the batch since.
    pub fn learn(&mut self, fact: Fact) {
        match fact {
            Fact::CompanyName(name, taken) => {
                self.company_names.entry(name).or_insert(taken);
            }
            Fact::User(id, user) => {
                self.users.entry(id).or_insert(user);
            }
            Fact::UserByEmail(email, user) => {
                self.users_by_email
                    .entry(email)
                    .or_insert(user.as_ref().map(|user| user.id));
                if let Some(user) = user {
                    self.users.entry(user.id).or_insert(Some(user));
                }
            }
            Fact::ActiveAdmins(count) => {
                self.active_admins.get_or_insert(count);
            }
            Fact::Key(id, key) => {
                self.keys.entry(id).or_insert(key);
            }
            Fact::Lead(id, lead) => {
                self.leads.entry(id).or_insert(lead.map(|lead| *lead));
            }
            Fact::Identities(id, identities) => {
                self.identities.entry(id).or_insert(identities);
            }
            Fact::OptOuts(id, opt_outs) => {
                self.opt_outs.entry(id).or_insert(opt_outs);
            }
            Fact::Holder(key, holder) => {
                self.holders.entry(key).or_insert(holder);
            }
            Fact::LeadByExternal(external, lead) => {
                self.leads_by_external.entry(external).or_insert(lead);
            }
            Fact::Externals(id, externals) => {
                self.externals.entry(id).or_insert(externals);
            }
            Fact::History(id, history) => {
                self.histories.entry(id).or_insert(history);
            }
            Fact::Attempt(id, attempt) => {
                self.attempts
                    .entry(id)
                    .or_insert(attempt.map(|attempt| *attempt));
            }
            Fact::AttemptsByExternal(external, found) => {
                self.attempts_by_external.entry(external).or_insert(found);
            }
            Fact::WaitingState(external, state) => {
                self.waiting_states.entry(external).or_insert(state);
            }
            Fact::OpenImport(fingerprint, import) => {
                self.open_imports.entry(fingerprint).or_insert(import);
            }
        }
    }
}

#[cfg(test)]
mod tests;

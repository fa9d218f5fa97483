//! A naive store: lists, scans and assertions. It plays the database for decisions, and is what they are judged by.
//!
//! Not fast and not clever, so that one can see that it is right. It asserts what a schema would refuse.

mod make_true;
mod samples;

use crate::oracle;
use std::fmt::Debug;
use touchbase_core::attempt::ExternalId;
use touchbase_core::change::AttemptRef;
use touchbase_core::command::{Command, ImportStart};
use touchbase_core::event::{ChainHead, SealedEvent};
use touchbase_core::facts::{Fact, Holder, Missing, Need};
use touchbase_core::identity::{Identity, MatchKey, erasure_hash};
use touchbase_core::lead::OptOut;
use touchbase_core::*;

pub(crate) use samples::{ADA, COMPANY, founding, new_attempt, new_lead, request};

/// Facts that one command may ask for before something is wrong.
const NEEDS_MAX: usize = 1_000;

/// A company's data.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct World {
    pub(crate) company: Option<Company>,
    pub(crate) users: Vec<User>,
    pub(crate) keys: Vec<(ApiKey, [u8; 32])>,
    pub(crate) leads: Vec<Lead>,
    /// The status with which each lead was born.
    pub(crate) births: Vec<(LeadId, Status)>,
    pub(crate) search_texts: Vec<(LeadId, String)>,
    pub(crate) identities: Vec<(LeadId, Identity)>,
    pub(crate) externals: Vec<(LeadId, ExternalId)>,
    pub(crate) opt_outs: Vec<(LeadId, OptOut)>,
    pub(crate) remains: Vec<Remains>,
    pub(crate) attempts: Vec<Attempt>,
    pub(crate) waiting_states: Vec<(ExternalId, State)>,
    pub(crate) imports: Vec<(ImportStart, Timestamp, Option<Timestamp>)>,
    pub(crate) events: Vec<SealedEvent>,
    pub(crate) head: ChainHead,
}

/// What is kept of an erased address.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Remains {
    pub(crate) hash: [u8; 32],
    pub(crate) opt_outs: OptOuts,
    pub(crate) erased_at: Timestamp,
}

impl World {
    /// Nothing at all.
    pub(crate) fn empty() -> Self {
        Self {
            company: None,
            users: Vec::new(),
            keys: Vec::new(),
            leads: Vec::new(),
            births: Vec::new(),
            search_texts: Vec::new(),
            identities: Vec::new(),
            externals: Vec::new(),
            opt_outs: Vec::new(),
            remains: Vec::new(),
            attempts: Vec::new(),
            waiting_states: Vec::new(),
            imports: Vec::new(),
            events: Vec::new(),
            head: ChainHead::empty(COMPANY),
        }
    }

    /// A company with one admin.
    pub(crate) fn founded(at: Timestamp) -> Self {
        let mut world = Self::empty();
        let command = Command::CreateCompany(Box::new(founding("Acme")));
        world.take(&request(Actor::INTEGRATION, command, at), at);
        world
    }

    /// Decides a command on facts fetched for it alone, and carries it out: a batch of one.
    pub(crate) fn take(&mut self, request: &Request, now: Timestamp) -> Decision {
        self.take_with(&mut self.facts(), request, now)
    }

    /// Decides a command as the next one of a batch, and carries it out.
    pub(crate) fn take_with(
        &mut self,
        facts: &mut Facts,
        request: &Request,
        now: Timestamp,
    ) -> Decision {
        let decision = self.decide(facts, request, now);
        for change in &decision.changes {
            self.make_true(change);
            facts.apply(change);
        }
        for event in &decision.events {
            let sealed = self.head.seal(event.clone(), request.actor, now);
            self.events.push(sealed);
        }
        if let Ok(outcome) = &decision.answer {
            oracle::assert_true(self, outcome);
        }
        decision
    }

    /// Decides a command and changes nothing.
    pub(crate) fn decide(&self, facts: &mut Facts, request: &Request, now: Timestamp) -> Decision {
        for _ in 0..NEEDS_MAX {
            match decide(request, now, facts) {
                Ok(decision) => return decision,
                Err(Missing(need)) => facts.learn(self.answer(need)),
            }
        }
        panic!("{request:?} asks for the same facts again and again");
    }

    /// What a batch knows before its first command.
    pub(crate) fn facts(&self) -> Facts {
        Facts::of(self.company.clone())
    }

    /// Lists come as a database sorts them, which is not how they were made.
    fn answer(&self, need: Need) -> Fact {
        match need {
            Need::CompanyName(name) => {
                let taken = self.company.iter().any(|company| company.name == name);
                Fact::CompanyName(name, taken)
            }
            Need::User(id) => Fact::User(id, one(&self.users, |user| user.id == id)),
            Need::UserByEmail(email) => {
                let user = one(&self.users, |user| user.email == email);
                Fact::UserByEmail(email, user)
            }
            Need::ActiveAdmins => Fact::ActiveAdmins(self.active_admins()),
            Need::Key(id) => Fact::Key(
                id,
                one(&self.keys, |(key, _)| key.id == id).map(|(key, _)| key),
            ),
            Need::Lead(id) => Fact::Lead(id, one(&self.leads, |lead| lead.id == id).map(Box::new)),
            Need::Identities(id) => {
                let mut identities = of_lead(&self.identities, id);
                identities.sort_by_key(|identity| (identity.kind.name(), identity.value.clone()));
                Fact::Identities(id, identities)
            }
            Need::OptOuts(id) => {
                let mut opt_outs = of_lead(&self.opt_outs, id);
                opt_outs.sort_by_key(|opt_out| opt_out.scope.name());
                Fact::OptOuts(id, opt_outs)
            }
            Need::Holder(key) => {
                let holder = self.holder(&key);
                Fact::Holder(key, holder)
            }
            Need::LeadByExternal(external) => {
                let found = one(&self.externals, |(_, known)| *known == external);
                Fact::LeadByExternal(external, found.map(|(lead, _)| lead))
            }
            Need::Externals(id) => {
                let mut externals = of_lead(&self.externals, id);
                externals.sort();
                Fact::Externals(id, externals)
            }
            Need::History(id) => {
                let attempts = self.attempts_of(id).map(|attempt| attempt.fact.clone());
                Fact::History(id, attempts.map(|fact| (fact.id, fact)).collect())
            }
            Need::Attempt(id) => {
                let attempt = one(&self.attempts, |attempt| attempt.fact.id == id);
                Fact::Attempt(id, attempt.map(Box::new))
            }
            Need::AttemptsByExternal(external) => {
                let found = self.by_external(&external);
                Fact::AttemptsByExternal(external, found)
            }
            Need::WaitingState(external) => {
                let found = one(&self.waiting_states, |(known, _)| *known == external);
                Fact::WaitingState(external, found.map(|(_, state)| state))
            }
            Need::OpenImport(fingerprint) => {
                let found = self.imports.iter().find(|(import, _, finished_at)| {
                    import.fingerprint == fingerprint && finished_at.is_none()
                });
                Fact::OpenImport(fingerprint, found.map(|(import, _, _)| import.import_id))
            }
        }
    }

    fn active_admins(&self) -> u64 {
        let is_admin = |user: &&User| user.active && user.role == Role::Admin;
        self.users.iter().filter(is_admin).count() as u64
    }

    fn holder(&self, key: &MatchKey) -> Holder {
        if let Some((lead, _)) = one(&self.identities, |(_, identity)| identity.key == *key) {
            return Holder::Lead(lead);
        }
        let hash = self.erasure_hash(key);
        match one(&self.remains, |remains| remains.hash == hash) {
            Some(Remains {
                hash,
                opt_outs,
                erased_at,
            }) => Holder::Erased(change::ErasedIdentity {
                key: key.clone(),
                hash,
                opt_outs,
                erased_at,
            }),
            None => Holder::Nobody,
        }
    }

    fn erasure_hash(&self, key: &MatchKey) -> [u8; 32] {
        erasure_hash(&self.company().erasure_key, key)
    }

    fn by_external(&self, external: &ExternalId) -> Vec<AttemptRef> {
        let known = |attempt: &&Attempt| attempt.external.as_ref() == Some(external);
        let found = self
            .attempts
            .iter()
            .filter(known)
            .map(|attempt| AttemptRef {
                lead_id: attempt.fact.lead_id,
                attempt_id: attempt.fact.id,
            });
        let mut found: Vec<AttemptRef> = found.collect();
        found.sort_by_key(|attempt| (attempt.lead_id, attempt.attempt_id));
        found
    }

    /// The same world, its lists in an order that does not depend on how it came to be. Events keep theirs.
    pub(crate) fn in_order(&self) -> Self {
        let mut world = self.clone();
        world.leads.sort_by_key(|lead| lead.id);
        world.births.sort();
        world.search_texts.sort();
        world.identities.sort();
        world.externals.sort();
        world
            .opt_outs
            .sort_by_key(|(lead, opt_out)| (*lead, opt_out.scope));
        world.remains.sort_by_key(|remains| remains.hash);
        world.attempts.sort_by_key(|attempt| attempt.fact.id);
        world.waiting_states.sort();
        world
    }

    /// The company, once it is there.
    pub(crate) fn company(&self) -> &Company {
        self.company.as_ref().expect("there is a company")
    }

    /// A lead that exists.
    pub(crate) fn lead(&self, id: LeadId) -> &Lead {
        let found = self.leads.iter().find(|lead| lead.id == id);
        found.unwrap_or_else(|| panic!("there is no lead {id}"))
    }

    /// An attempt that exists.
    pub(crate) fn attempt(&self, id: AttemptId) -> &Attempt {
        let found = self.attempts.iter().find(|attempt| attempt.fact.id == id);
        found.unwrap_or_else(|| panic!("there is no attempt {id}"))
    }

    /// All attempts of a lead.
    pub(crate) fn attempts_of(&self, id: LeadId) -> impl Iterator<Item = &Attempt> {
        self.attempts
            .iter()
            .filter(move |attempt| attempt.fact.lead_id == id)
    }
}

/// What is said of a lead.
pub(crate) fn of_lead<T: Clone>(list: &[(LeadId, T)], id: LeadId) -> Vec<T> {
    let said = list.iter().filter(|(lead, _)| *lead == id);
    said.map(|(_, item)| item.clone()).collect()
}

/// The only item of its kind, if there is one.
fn one<T: Clone + Debug>(list: &[T], is_meant: impl Fn(&T) -> bool) -> Option<T> {
    list.iter().find(|item| is_meant(item)).cloned()
}

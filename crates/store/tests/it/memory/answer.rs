//! What a decision asks, answered from memory.

use super::Memory;
use touchbase_core::attempt::History;
use touchbase_core::change::AttemptRef;
use touchbase_core::facts::{Fact, Holder, Need};
use touchbase_core::identity::{MatchKey, erasure_hash};
use touchbase_core::{ImportId, LeadId, Role};

impl Memory {
    pub(super) fn fact(&self, need: Need) -> Fact {
        match need {
            Need::CompanyName(name) => {
                let taken = self.company.iter().any(|company| company.name == name);
                Fact::CompanyName(name, taken)
            }
            Need::User(id) => Fact::User(id, self.users.get(&id).cloned()),
            Need::UserByEmail(email) => {
                let user = self.users.values().find(|user| user.email == email);
                Fact::UserByEmail(email, user.cloned())
            }
            Need::ActiveAdmins => {
                let admins = self.users.values().filter(|user| user.active);
                let admins = admins.filter(|user| user.role == Role::Admin).count();
                Fact::ActiveAdmins(admins as u64)
            }
            Need::Key(id) => Fact::Key(id, self.keys.get(&id).cloned()),
            Need::Lead(id) => Fact::Lead(id, self.leads.get(&id).cloned().map(Box::new)),
            Need::Identities(id) => Fact::Identities(id, self.identities_of(id)),
            Need::OptOuts(id) => Fact::OptOuts(id, self.opt_outs_of(id)),
            Need::Holder(key) => {
                let holder = self.holder(&key);
                Fact::Holder(key, holder)
            }
            Need::LeadByExternal(external) => {
                let lead = self.externals.get(&external).copied();
                Fact::LeadByExternal(external, lead)
            }
            Need::Externals(id) => Fact::Externals(id, self.externals_of(id)),
            Need::History(id) => Fact::History(id, self.facts_of(id)),
            Need::Attempt(id) => Fact::Attempt(id, self.attempts.get(&id).cloned().map(Box::new)),
            Need::AttemptsByExternal(external) => {
                let same = self.attempts.values();
                let same = same.filter(|attempt| attempt.external.as_ref() == Some(&external));
                let found = same.map(|attempt| AttemptRef {
                    lead_id: attempt.fact.lead_id,
                    attempt_id: attempt.fact.id,
                });
                Fact::AttemptsByExternal(external.clone(), found.collect())
            }
            Need::WaitingState(external) => {
                let state = self.waiting.get(&external).copied();
                Fact::WaitingState(external, state)
            }
            Need::OpenImport(fingerprint) => {
                Fact::OpenImport(fingerprint, self.open_import(fingerprint))
            }
        }
    }

    fn holder(&self, key: &MatchKey) -> Holder {
        let held = self.identities.iter().find(|(_, known)| known.key == *key);
        if let Some((lead_id, _)) = held {
            return Holder::Lead(*lead_id);
        }
        let company = self.company.as_ref();
        let hash = company.map(|company| erasure_hash(&company.erasure_key, key));
        match hash.and_then(|hash| self.erased.get(&hash)) {
            Some(erased) => Holder::Erased(erased.clone()),
            None => Holder::Nobody,
        }
    }

    fn facts_of(&self, id: LeadId) -> History {
        let of_lead = self.attempts.values();
        let of_lead = of_lead.filter(|attempt| attempt.fact.lead_id == id);
        of_lead
            .map(|attempt| (attempt.fact.id, attempt.fact.clone()))
            .collect()
    }

    fn open_import(&self, fingerprint: [u8; 32]) -> Option<ImportId> {
        let mut open = self.imports.values().filter(|(_, open)| *open);
        open.find(|(import, _)| import.fingerprint == fingerprint)
            .map(|(import, _)| import.import_id)
    }
}

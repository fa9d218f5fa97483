//! Making a change true in the facts: a fact that a change makes uncertain is dropped, to be fetched again by who needs it.

use super::{Facts, Holder};
use crate::attempt::History;
use crate::change::{AttemptRef, Change, LeadMove};
use crate::lead::{OptOut, OptOutScope};
use crate::{Attempt, AttemptFact, Company, Lead, LeadId, State, User};
use std::collections::BTreeMap;

impl Facts {
    /// Makes a change true.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::InsertCompany(company) => {
                self.company_names.insert(company.name.clone(), true);
                self.company = Some(Company::clone(company));
            }
            Change::InsertUser(user) | Change::UpdateUser(user) => self.put_user(user),
            Change::InsertKey(key, _) => {
                self.keys.insert(key.id, Some(key.clone()));
            }
            Change::RevokeKey(id, at) => {
                if let Some(Some(key)) = self.keys.get_mut(id) {
                    key.revoked_at = Some(*at);
                }
            }
            Change::InsertLead(lead) => self.insert_lead(lead),
            Change::UpdateLead(lead) => {
                self.leads.insert(lead.id, Some(Lead::clone(lead)));
            }
            Change::SetStanding(id, summary, status) => {
                if let Some(Some(lead)) = self.leads.get_mut(id) {
                    lead.summary = *summary;
                    lead.status = *status;
                }
            }
            Change::SetSearchText(..) => {}
            Change::AddIdentity(..)
            | Change::RemoveIdentity(..)
            | Change::AddExternal(..)
            | Change::MoveIdentities(_)
            | Change::RememberErased(_) => self.apply_to_identities(change),
            Change::FlattenRedirects(LeadMove { from, to }) => {
                for lead in self
                    .leads
                    .values_mut()
                    .flatten()
                    .filter(|lead| lead.merged_into == Some(*from))
                {
                    lead.merged_into = Some(*to);
                }
            }
            Change::PutOptOut(id, opt_out) => self.set_opt_out(*id, opt_out.scope, Some(*opt_out)),
            Change::RemoveOptOut(id, scope) => self.set_opt_out(*id, *scope, None),
            Change::ForgetLead(id) => self.forget_lead(*id),
            Change::InsertAttempt(attempt) => self.insert_attempt(attempt),
            Change::MoveAttempts(_)
            | Change::SetState(..)
            | Change::SetVoid(..)
            | Change::SetResponse(..)
            | Change::SetCredit(..)
            | Change::BlankAttempts(_) => self.apply_to_attempts(change),
            Change::PutWaitingState(external, state) => {
                self.waiting_states.insert(external.clone(), Some(*state));
            }
            Change::DropWaitingState(external) => {
                self.waiting_states.insert(external.clone(), None);
            }
            Change::InsertImport(import, _) => {
                self.open_imports
                    .insert(import.fingerprint, Some(import.import_id));
            }
            Change::CloseImport(import_id, _) => {
                self.open_imports
                    .retain(|_, open| *open != Some(*import_id));
            }
        }
    }

    fn set_opt_out(&mut self, id: LeadId, scope: OptOutScope, opt_out: Option<OptOut>) {
        if let Some(known) = self.opt_outs.get_mut(&id) {
            known.retain(|other| other.scope != scope);
            known.extend(opt_out);
        }
    }

    fn put_user(&mut self, user: &User) {
        self.users_by_email
            .insert(user.email.clone(), Some(user.id));
        self.users.insert(user.id, Some(user.clone()));
        self.active_admins = None;
    }

    /// A lead that is new has no addresses, outside ids, opt-outs or attempts but those that this batch gives it.
    fn insert_lead(&mut self, lead: &Lead) {
        self.leads.insert(lead.id, Some(lead.clone()));
        self.identities.insert(lead.id, Vec::new());
        self.externals.insert(lead.id, Vec::new());
        self.opt_outs.insert(lead.id, Vec::new());
        self.histories.insert(lead.id, History::new());
    }

    fn forget_lead(&mut self, id: LeadId) {
        for identity in self.identities.insert(id, Vec::new()).unwrap_or_default() {
            self.holders.remove(&identity.key);
        }
        for external in self.externals.insert(id, Vec::new()).unwrap_or_default() {
            self.leads_by_external.insert(external, None);
        }
        self.opt_outs.insert(id, Vec::new());
    }

    fn apply_to_identities(&mut self, change: &Change) {
        if let Change::AddIdentity(id, identity) = change {
            self.holders.insert(identity.key.clone(), Holder::Lead(*id));
            if let Some(known) = self.identities.get_mut(id) {
                known.push(identity.clone());
            }
        }
        if let Change::RemoveIdentity(id, identity) = change {
            // Another spelling of the same address may remain: ask again who has it.
            self.holders.remove(&identity.key);
            if let Some(known) = self.identities.get_mut(id) {
                known.retain(|other| other != identity);
            }
        }
        if let Change::AddExternal(id, external) = change {
            self.leads_by_external.insert(external.clone(), Some(*id));
            if let Some(known) = self.externals.get_mut(id) {
                known.push(external.clone());
            }
        }
        if let Change::MoveIdentities(LeadMove { from, to }) = change {
            move_all(&mut self.identities, *from, *to);
            move_all(&mut self.externals, *from, *to);
            self.holders
                .retain(|_, holder| *holder != Holder::Lead(*from));
            self.leads_by_external
                .retain(|_, lead| *lead != Some(*from));
        }
        if let Change::RememberErased(erased) = change {
            // An earlier erasure of the same address may have left more: ask again.
            self.holders.remove(&erased.key);
        }
    }

    fn insert_attempt(&mut self, attempt: &Attempt) {
        let fact = &attempt.fact;
        if let Some(history) = self.histories.get_mut(&fact.lead_id) {
            history.insert(fact.id, fact.clone());
        }
        if let Some(external) = &attempt.external
            && let Some(known) = self.attempts_by_external.get_mut(external)
        {
            known.push(AttemptRef {
                lead_id: fact.lead_id,
                attempt_id: fact.id,
            });
        }
        // Seldom asked for again: whoever does may fetch it.
        self.attempts.remove(&fact.id);
    }

    fn apply_to_attempts(&mut self, change: &Change) {
        if let Change::SetState(attempt, state) = change {
            self.change_attempt(*attempt, |fact| fact.state = *state);
        }
        if let Change::SetResponse(attempt, response) = change {
            self.change_attempt(*attempt, |fact| fact.response = *response);
        }
        if let Change::SetCredit(attempt, credit) = change {
            self.change_attempt(*attempt, |fact| fact.credit = *credit);
        }
        if let Change::SetVoid(attempt, void, _) = change {
            self.change_attempt(*attempt, |fact| fact.state = State::Voided);
            if let Some(Some(known)) = self.attempts.get_mut(&attempt.attempt_id) {
                known.void = Some(void.clone());
            }
        }
        if let Change::MoveAttempts(LeadMove { from, to }) = change {
            self.move_attempts(*from, *to);
        }
        if let Change::BlankAttempts(id) = change {
            // Their content is gone: whoever asks is to fetch what is left.
            self.attempts.retain(|_, attempt| {
                attempt
                    .as_ref()
                    .is_none_or(|attempt| attempt.fact.lead_id != *id)
            });
        }
    }

    fn change_attempt(&mut self, attempt: AttemptRef, set: impl Fn(&mut AttemptFact)) {
        let in_history = self
            .histories
            .get_mut(&attempt.lead_id)
            .and_then(|known| known.get_mut(&attempt.attempt_id));
        if let Some(fact) = in_history {
            set(fact);
        }
        if let Some(Some(known)) = self.attempts.get_mut(&attempt.attempt_id) {
            set(&mut known.fact);
        }
    }

    fn move_attempts(&mut self, from: LeadId, to: LeadId) {
        let moved = self.histories.insert(from, History::new());
        match (moved, self.histories.get_mut(&to)) {
            (Some(moved), Some(known)) => {
                known.extend(moved.into_iter().map(|(id, fact)| {
                    (
                        id,
                        AttemptFact {
                            lead_id: to,
                            ..fact
                        },
                    )
                }));
            }
            (Some(_) | None, _) => {
                self.histories.remove(&to);
            }
        }
        // Some of them give up their id elsewhere: whoever asks is to fetch what is left.
        self.attempts.retain(|_, attempt| {
            attempt
                .as_ref()
                .is_none_or(|attempt| attempt.fact.lead_id != from)
        });
        self.attempts_by_external
            .retain(|_, found| found.iter().all(|attempt| attempt.lead_id != from));
    }
}

/// Moves a list; if the gainer's is not known, it stays to be fetched.
fn move_all<V>(lists: &mut BTreeMap<LeadId, Vec<V>>, from: LeadId, to: LeadId) {
    let moved = lists.insert(from, Vec::new());
    match (moved, lists.get_mut(&to)) {
        (Some(moved), Some(known)) => known.extend(moved),
        (Some(_) | None, _) => {
            lists.remove(&to);
        }
    }
}

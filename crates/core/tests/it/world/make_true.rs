//! What each change does to the world, and what a schema would not let it do.

use super::{Remains, World};
use touchbase_core::attempt::ExternalId;
use touchbase_core::change::{AttemptRef, Change, ErasedIdentity, LeadMove};
use touchbase_core::identity::Identity;
use touchbase_core::*;

impl World {
    /// Makes a change true.
    pub(super) fn make_true(&mut self, change: &Change) {
        match change {
            Change::InsertCompany(_)
            | Change::InsertUser(_)
            | Change::UpdateUser(_)
            | Change::InsertKey(..)
            | Change::RevokeKey(..)
            | Change::InsertImport(..)
            | Change::CloseImport(..)
            | Change::PutWaitingState(..)
            | Change::DropWaitingState(_) => self.change_company(change),
            Change::InsertLead(_)
            | Change::UpdateLead(_)
            | Change::SetStanding(..)
            | Change::SetSearchText(..)
            | Change::FlattenRedirects(_)
            | Change::ForgetLead(_) => self.change_leads(change),
            Change::AddIdentity(..)
            | Change::RemoveIdentity(..)
            | Change::AddExternal(..)
            | Change::MoveIdentities(_)
            | Change::RememberErased(_)
            | Change::PutOptOut(..)
            | Change::RemoveOptOut(..) => self.change_addresses(change),
            Change::InsertAttempt(_)
            | Change::MoveAttempts(_)
            | Change::SetState(..)
            | Change::SetVoid(..)
            | Change::SetResponse(..)
            | Change::SetCredit(..)
            | Change::BlankAttempts(_) => self.change_attempts(change),
        }
    }

    fn change_company(&mut self, change: &Change) {
        if let Change::InsertCompany(company) = change {
            assert_eq!(self.company, None, "a second company");
            self.company = Some(Company::clone(company));
        }
        if let Change::InsertUser(user) = change {
            self.insert_user(user);
        }
        if let Change::UpdateUser(user) = change {
            *self.user_mut(user.id) = user.clone();
        }
        if let Change::InsertKey(key, token_hash) = change {
            let taken = self.keys.iter().any(|(known, _)| known.id == key.id);
            assert!(!taken, "{key:?} is there already");
            self.assert_user(Some(key.user_id));
            self.keys.push((key.clone(), *token_hash));
        }
        if let Change::RevokeKey(id, at) = change {
            let found = self.keys.iter_mut().find(|(key, _)| key.id == *id);
            found.expect("a key").0.revoked_at = Some(*at);
        }
        if let Change::InsertImport(start, at) = change {
            let mut known = self.imports.iter();
            let taken = known.any(|(import, _, _)| import.import_id == start.import_id);
            assert!(!taken, "{start:?} is there already");
            self.imports.push((*start, *at, None));
        }
        if let Change::CloseImport(id, at) = change {
            for (import, _, finished_at) in &mut self.imports {
                if import.import_id == *id {
                    *finished_at = Some(*at);
                }
            }
        }
        if let Change::PutWaitingState(external, _) | Change::DropWaitingState(external) = change {
            self.waiting_states.retain(|(known, _)| known != external);
        }
        if let Change::PutWaitingState(external, state) = change {
            self.waiting_states.push((external.clone(), *state));
        }
    }

    fn change_leads(&mut self, change: &Change) {
        if let Change::InsertLead(lead) = change {
            self.insert_lead(lead);
        }
        if let Change::UpdateLead(lead) = change {
            self.assert_user(lead.profile.owner_id);
            let known = self.lead_mut(lead.id);
            let (summary, status) = (known.summary, known.status);
            *known = Lead {
                summary,
                status,
                ..Lead::clone(lead)
            };
        }
        if let Change::SetStanding(id, summary, status) = change {
            let known = self.lead_mut(*id);
            (known.summary, known.status) = (*summary, *status);
        }
        if let Change::SetSearchText(id, text) = change {
            self.search_texts.retain(|(lead, _)| lead != id);
            if !text.is_empty() {
                self.search_texts.push((*id, text.clone()));
            }
        }
        if let Change::FlattenRedirects(LeadMove { from, to }) = change {
            let merged = |lead: &&mut Lead| lead.merged_into == Some(*from);
            for lead in self.leads.iter_mut().filter(merged) {
                lead.merged_into = Some(*to);
            }
        }
        if let Change::ForgetLead(id) = change {
            self.forget_lead(*id);
        }
    }

    fn change_addresses(&mut self, change: &Change) {
        if let Change::AddIdentity(id, identity) = change {
            self.add_identity(*id, identity);
        }
        if let Change::RemoveIdentity(id, identity) = change {
            let before = self.identities.len();
            self.identities
                .retain(|(lead, known)| (lead, known) != (id, identity));
            assert_eq!(self.identities.len() + 1, before, "{identity:?} is gone");
        }
        if let Change::AddExternal(id, external) = change {
            let taken = self.externals.iter().any(|(_, known)| known == external);
            assert!(!taken, "{external:?} is taken");
            self.externals.push((*id, external.clone()));
        }
        if let Change::MoveIdentities(moved) = change {
            move_last(&mut self.identities, *moved);
            move_last(&mut self.externals, *moved);
        }
        if let Change::RememberErased(erased) = change {
            self.remember_erased(erased);
        }
        if let Change::PutOptOut(id, opt_out) = change {
            self.opt_outs
                .retain(|(lead, known)| (*lead, known.scope) != (*id, opt_out.scope));
            self.opt_outs.push((*id, *opt_out));
        }
        if let Change::RemoveOptOut(id, scope) = change {
            self.opt_outs
                .retain(|(lead, known)| (*lead, known.scope) != (*id, *scope));
        }
    }

    fn change_attempts(&mut self, change: &Change) {
        if let Change::InsertAttempt(attempt) = change {
            self.insert_attempt(attempt);
        }
        if let Change::MoveAttempts(LeadMove { from, to }) = change {
            self.move_attempts(*from, *to);
            self.assert_one_attempt_per_message(*to);
        }
        if let Change::SetState(attempt, state) = change {
            self.attempt_mut(*attempt).fact.state = *state;
        }
        if let Change::SetVoid(attempt, void, _) = change {
            let attempt = self.attempt_mut(*attempt);
            attempt.fact.state = State::Voided;
            attempt.void = Some(void.clone());
        }
        if let Change::SetResponse(attempt, response) = change {
            self.attempt_mut(*attempt).fact.response = *response;
        }
        if let Change::SetCredit(attempt, credit) = change {
            self.attempt_mut(*attempt).fact.credit = *credit;
        }
        if let Change::BlankAttempts(id) = change {
            for attempt in &mut self.attempts {
                if attempt.fact.lead_id == *id {
                    blank(attempt);
                }
            }
        }
    }

    fn insert_user(&mut self, user: &User) {
        let taken = |known: &User| known.id == user.id || known.email == user.email;
        assert!(!self.users.iter().any(taken), "{user:?} is there already");
        self.users.push(user.clone());
    }

    fn insert_lead(&mut self, lead: &Lead) {
        let taken = self.leads.iter().any(|known| known.id == lead.id);
        assert!(!taken, "{lead:?} is there already");
        self.assert_user(lead.profile.owner_id);
        self.births.push((lead.id, lead.status));
        self.leads.push(lead.clone());
    }

    fn add_identity(&mut self, id: LeadId, identity: &Identity) {
        let taken = |(lead, known): &(LeadId, Identity)| {
            known.key == identity.key && (*lead != id || known == identity)
        };
        assert!(
            !self.identities.iter().any(taken),
            "{identity:?} of {id} is taken"
        );
        self.identities.push((id, identity.clone()));
    }

    fn insert_attempt(&mut self, attempt: &Attempt) {
        let fact = &attempt.fact;
        let taken = self.attempts.iter().any(|known| known.fact.id == fact.id);
        assert!(!taken, "{attempt:?} is there already");
        self.assert_user(fact.user_id);
        let lead_id = self.lead(fact.lead_id).id;
        self.attempts.push(attempt.clone());
        self.assert_one_attempt_per_message(lead_id);
    }

    /// What both had, the gainer has already.
    fn move_attempts(&mut self, from: LeadId, to: LeadId) {
        let had = self.attempts_of(to).filter_map(|it| it.external.clone());
        let had: Vec<ExternalId> = had.collect();
        for attempt in &mut self.attempts {
            if attempt.fact.lead_id == from {
                attempt.fact.lead_id = to;
                attempt.external = attempt.external.take().filter(|it| !had.contains(it));
            }
        }
    }

    /// The same communication with the same lead is one attempt.
    fn assert_one_attempt_per_message(&self, id: LeadId) {
        let externals = self.attempts_of(id).filter_map(|it| it.external.as_ref());
        let mut externals: Vec<&ExternalId> = externals.collect();
        externals.sort();
        let count = externals.len();
        externals.dedup();
        assert_eq!(externals.len(), count, "a message of {id} stands twice");
    }

    /// The profiles of leads that were merged into it are the same person's.
    fn forget_lead(&mut self, id: LeadId) {
        self.identities.retain(|(lead, _)| *lead != id);
        self.externals.retain(|(lead, _)| *lead != id);
        self.opt_outs.retain(|(lead, _)| *lead != id);
        for lead in &mut self.leads {
            if lead.merged_into == Some(id) {
                lead.name_origin = None;
                lead.profile = Profile {
                    source: "erased".to_owned(),
                    custom: "{}".to_owned(),
                    ..Profile::default()
                };
            }
        }
    }

    /// Of two erasures of one address the later time and the stricter opt-out stay.
    fn remember_erased(&mut self, erased: &ErasedIdentity) {
        assert_eq!(erased.hash, self.erasure_hash(&erased.key));
        let found = self.remains.iter_mut().find(|it| it.hash == erased.hash);
        if let Some(remains) = found {
            remains.opt_outs = remains.opt_outs.union(erased.opt_outs);
            remains.erased_at = erased.erased_at;
        } else {
            self.remains.push(Remains {
                hash: erased.hash,
                opt_outs: erased.opt_outs,
                erased_at: erased.erased_at,
            });
        }
    }

    fn assert_user(&self, id: Option<UserId>) {
        let known = |id| self.users.iter().any(|user| user.id == id);
        assert!(id.is_none_or(known), "there is no user {id:?}");
    }

    fn user_mut(&mut self, id: UserId) -> &mut User {
        let found = self.users.iter_mut().find(|user| user.id == id);
        found.expect("a user")
    }

    fn lead_mut(&mut self, id: LeadId) -> &mut Lead {
        let found = self.leads.iter_mut().find(|lead| lead.id == id);
        found.expect("a lead")
    }

    /// Whoever changes an attempt knows under which lead it is kept.
    fn attempt_mut(&mut self, attempt: AttemptRef) -> &mut Attempt {
        let AttemptRef {
            lead_id,
            attempt_id,
        } = attempt;
        let is_meant = |it: &&mut Attempt| (it.fact.lead_id, it.fact.id) == (lead_id, attempt_id);
        let found = self.attempts.iter_mut().find(is_meant);
        found.expect("an attempt")
    }
}

/// What was said goes, that it was said stays.
fn blank(attempt: &mut Attempt) {
    attempt.subject = None;
    attempt.body = None;
    attempt.metadata = "{}".to_owned();
    attempt.fact.threading = attempt::Threading::default();
    if let Some(void) = &mut attempt.void {
        void.reason = String::new();
    }
    if let Some(note) = &mut attempt.override_note {
        note.reason = String::new();
    }
}

/// Moves what one lead has to another, behind what that one has.
fn move_last<T>(list: &mut Vec<(LeadId, T)>, LeadMove { from, to }: LeadMove) {
    let (moved, kept): (Vec<_>, Vec<_>) = list.drain(..).partition(|(lead, _)| *lead == from);
    list.extend(kept);
    list.extend(moved.into_iter().map(|(_, item)| (to, item)));
}

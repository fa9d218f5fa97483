//! A change made true in memory.

use super::Memory;
use touchbase_core::attempt::Threading;
use touchbase_core::change::{AttemptRef, ErasedIdentity};
use touchbase_core::{Attempt, Change, Lead, LeadId, Profile, State};

impl Memory {
    pub(super) fn apply(&mut self, change: &Change) {
        match change {
            Change::InsertCompany(company) => self.company = Some(*company.clone()),
            Change::InsertUser(user) | Change::UpdateUser(user) => {
                self.users.insert(user.id, user.clone());
            }
            Change::InsertKey(key, _) => {
                self.keys.insert(key.id, key.clone());
            }
            Change::RevokeKey(id, at) => self.keys.get_mut(id).unwrap().revoked_at = Some(*at),
            Change::InsertImport(import, _) => {
                self.imports.insert(import.import_id, (*import, true));
            }
            Change::CloseImport(id, _) => {
                if let Some((_, open)) = self.imports.get_mut(id) {
                    *open = false;
                }
            }
            Change::PutWaitingState(external, state) => {
                self.waiting.insert(external.clone(), *state);
            }
            Change::DropWaitingState(external) => {
                self.waiting.remove(external);
            }
            Change::InsertAttempt(attempt) => {
                let unique = self.attempts.insert(attempt.fact.id, *attempt.clone());
                assert_eq!(unique, None);
            }
            Change::SetState(at, state) => self.attempt(*at).fact.state = *state,
            Change::SetVoid(at, void, _) => {
                let attempt = self.attempt(*at);
                attempt.fact.state = State::Voided;
                attempt.void = Some(void.clone());
            }
            Change::SetResponse(at, response) => self.attempt(*at).fact.response = *response,
            Change::SetCredit(at, credit) => self.attempt(*at).fact.credit = *credit,
            Change::MoveAttempts(moved) => {
                let kept: Vec<_> = self
                    .attempts_of(moved.to)
                    .map(|kept| kept.external.clone())
                    .collect();
                for attempt in self.attempts_of(moved.from) {
                    attempt.fact.lead_id = moved.to;
                    attempt.external = attempt
                        .external
                        .take()
                        .filter(|own| !kept.contains(&Some(own.clone())));
                }
            }
            Change::BlankAttempts(id) => self.attempts_of(*id).for_each(blank),
            Change::InsertLead(_)
            | Change::UpdateLead(_)
            | Change::SetStanding(..)
            | Change::SetSearchText(..)
            | Change::AddIdentity(..)
            | Change::RemoveIdentity(..)
            | Change::AddExternal(..)
            | Change::MoveIdentities(_)
            | Change::FlattenRedirects(_)
            | Change::PutOptOut(..)
            | Change::RemoveOptOut(..)
            | Change::ForgetLead(_)
            | Change::RememberErased(_) => self.apply_to_leads(change),
        }
    }

    fn apply_to_leads(&mut self, change: &Change) {
        if let Change::InsertLead(lead) = change {
            assert_eq!(self.leads.insert(lead.id, *lead.clone()), None);
        } else if let Change::UpdateLead(lead) = change {
            let known = self.leads.get_mut(&lead.id).unwrap();
            *known = Lead {
                summary: known.summary,
                status: known.status,
                ..*lead.clone()
            };
        } else if let Change::SetStanding(id, summary, status) = change {
            let lead = self.leads.get_mut(id).unwrap();
            (lead.summary, lead.status) = (*summary, *status);
        } else if let Change::AddIdentity(id, identity) = change {
            self.identities.push((*id, identity.clone()));
        } else if let Change::RemoveIdentity(id, identity) = change {
            let gone = (*id, identity.clone());
            self.identities.retain(|held| *held != gone);
        } else if let Change::AddExternal(id, external) = change {
            self.externals.insert(external.clone(), *id);
        } else if let Change::MoveIdentities(moved) = change {
            let identities = self.identities.iter_mut().map(|(lead, _)| lead);
            for lead in identities.chain(self.externals.values_mut()) {
                if *lead == moved.from {
                    *lead = moved.to;
                }
            }
        } else if let Change::FlattenRedirects(moved) = change {
            for lead in self.merged_into(moved.from) {
                lead.merged_into = Some(moved.to);
            }
        } else if let Change::PutOptOut(id, opt_out) = change {
            self.remove_opt_out(*id, opt_out.scope);
            self.opt_outs.push((*id, *opt_out));
        } else if let Change::RemoveOptOut(id, scope) = change {
            self.remove_opt_out(*id, *scope);
        } else if let Change::ForgetLead(id) = change {
            self.forget(*id);
        } else if let Change::RememberErased(erased) = change {
            self.remember_erased(erased);
        }
    }

    fn forget(&mut self, id: LeadId) {
        self.identities.retain(|(lead, _)| *lead != id);
        self.externals.retain(|_, lead| *lead != id);
        self.opt_outs.retain(|(lead, _)| *lead != id);
        for lead in self.merged_into(id) {
            lead.name_origin = None;
            lead.profile = Profile {
                source: "erased".to_owned(),
                custom: "{}".to_owned(),
                ..Profile::default()
            };
        }
    }

    fn remember_erased(&mut self, erased: &ErasedIdentity) {
        let known = self.erased.entry(erased.hash);
        let known = known.or_insert_with(|| erased.clone());
        known.opt_outs = known.opt_outs.union(erased.opt_outs);
        known.erased_at = erased.erased_at;
    }

    fn merged_into(&mut self, id: LeadId) -> impl Iterator<Item = &mut Lead> {
        let leads = self.leads.values_mut();
        leads.filter(move |lead| lead.merged_into == Some(id))
    }

    fn attempts_of(&mut self, id: LeadId) -> impl Iterator<Item = &mut Attempt> {
        let attempts = self.attempts.values_mut();
        attempts.filter(move |attempt| attempt.fact.lead_id == id)
    }

    fn attempt(&mut self, at: AttemptRef) -> &mut Attempt {
        let attempt = self.attempts.get_mut(&at.attempt_id).unwrap();
        assert_eq!(attempt.fact.lead_id, at.lead_id);
        attempt
    }
}

/// What was said goes, that it was said stays.
fn blank(attempt: &mut Attempt) {
    attempt.subject = None;
    attempt.body = None;
    attempt.metadata = "{}".to_owned();
    attempt.fact.threading = Threading::default();
    if let Some(note) = &mut attempt.override_note {
        note.reason.clear();
    }
    if let Some(void) = &mut attempt.void {
        void.reason.clear();
    }
}

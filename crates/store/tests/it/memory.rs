//! A company in memory: changes are made true one by one, facts are read anew for each command. It shares no code with the
//! store but the decisions themselves, and knows neither batches nor SQL.

mod answer;
mod apply;

use std::collections::BTreeMap;
use touchbase_core::attempt::ExternalId;
use touchbase_core::change::ErasedIdentity;
use touchbase_core::command::ImportStart;
use touchbase_core::event::{ChainHead, SealedEvent};
use touchbase_core::identity::Identity;
use touchbase_core::lead::{OptOut, OptOutScope};
use touchbase_core::{
    ApiKey, Attempt, AttemptId, Change, Company, Facts, ImportId, KeyId, Lead, LeadId, LeadView,
    Outcome, Refusal, Request, State, Timestamp, User, UserId, decide,
};

/// Everything that is true.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    pub(crate) company: Option<Company>,
    pub(crate) users: BTreeMap<UserId, User>,
    pub(crate) keys: BTreeMap<KeyId, ApiKey>,
    pub(crate) leads: BTreeMap<LeadId, Lead>,
    identities: Vec<(LeadId, Identity)>,
    externals: BTreeMap<ExternalId, LeadId>,
    opt_outs: Vec<(LeadId, OptOut)>,
    erased: BTreeMap<[u8; 32], ErasedIdentity>,
    pub(crate) attempts: BTreeMap<AttemptId, Attempt>,
    waiting: BTreeMap<ExternalId, State>,
    imports: BTreeMap<ImportId, (ImportStart, bool)>,
    pub(crate) events: Vec<SealedEvent>,
    /// Every change so far.
    pub(crate) changes: Vec<Change>,
}

impl Memory {
    /// Decides a request and makes what follows true.
    pub(crate) fn carry_out(
        &mut self,
        request: &Request,
        now: Timestamp,
    ) -> Result<Outcome, Refusal> {
        let mut facts = Facts::of(self.company.clone());
        let decision = loop {
            match decide(request, now, &facts) {
                Ok(decision) => break decision,
                Err(missing) => facts.learn(self.fact(missing.0)),
            }
        };
        for change in &decision.changes {
            self.apply(change);
        }
        self.changes.extend(decision.changes);
        let mut head =
            self.company
                .as_ref()
                .map_or(ChainHead::empty(request.company_id), |company| ChainHead {
                    company_id: company.id,
                    seq: company.seq,
                    hash: company.head,
                });
        for event in decision.events {
            self.events.push(head.seal(event, request.actor, now));
        }
        if let Some(company) = &mut self.company {
            (company.seq, company.head) = (head.seq, head.hash);
        }
        decision.answer
    }

    /// The living lead that an id stands for, whole.
    pub(crate) fn view(&self, id: LeadId) -> Option<LeadView> {
        let lead = self.leads.get(&id)?;
        let lead = match lead.merged_into {
            Some(survivor) => self.leads.get(&survivor)?,
            None => lead,
        };
        let view = || {
            let (identities, opt_outs) = (self.identities_of(lead.id), self.opt_outs_of(lead.id));
            LeadView::new(lead.clone(), identities, opt_outs)
        };
        lead.erased_at.is_none().then(view)
    }

    /// A lead's attempts, newest first.
    pub(crate) fn history_of(&self, id: LeadId) -> Vec<Attempt> {
        let of_lead = |attempt: &&Attempt| attempt.fact.lead_id == id;
        let mut history: Vec<_> = self.attempts.values().filter(of_lead).cloned().collect();
        history.sort_by_key(|attempt| std::cmp::Reverse(attempt.fact.place()));
        history
    }

    pub(crate) fn externals_of(&self, id: LeadId) -> Vec<ExternalId> {
        let of_lead = self.externals.iter().filter(|(_, lead)| **lead == id);
        of_lead.map(|(external, _)| external.clone()).collect()
    }

    fn identities_of(&self, id: LeadId) -> Vec<Identity> {
        let of_lead = self.identities.iter().filter(|(lead, _)| *lead == id);
        of_lead.map(|(_, identity)| identity.clone()).collect()
    }

    fn opt_outs_of(&self, id: LeadId) -> Vec<OptOut> {
        let of_lead = self.opt_outs.iter().filter(|(lead, _)| *lead == id);
        of_lead.map(|(_, opt_out)| *opt_out).collect()
    }

    fn remove_opt_out(&mut self, id: LeadId, scope: OptOutScope) {
        self.opt_outs
            .retain(|(lead, opt_out)| (*lead, opt_out.scope) != (id, scope));
    }
}

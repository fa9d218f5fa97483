//! Opt-outs by hand.

use super::lead::view;
use super::{Case, Effects, Outcome, Stop};
use crate::event::EventType;
use crate::lead::{OptOut, OptOutScope, OptOutSource};
use crate::{Change, Lead, LeadId};

/// Writes an opt-out down. Writing it down twice changes nothing.
pub(super) fn put(
    case: &Case<'_>,
    lead_id: LeadId,
    scope: OptOutScope,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let lead = case.lead(lead_id)?;
    if lead.opt_outs.has(scope) {
        return view(case, lead.clone(), case.facts.opt_outs(lead.id)?.to_vec());
    }
    let opt_out = OptOut {
        scope,
        source: OptOutSource::Hand,
        at: case.now,
    };
    let lead = Lead {
        opt_outs: lead.opt_outs.with(scope),
        updated_at: case.now,
        ..lead.clone()
    };
    let mut opt_outs = case.facts.opt_outs(lead.id)?.to_vec();
    opt_outs.push(opt_out);
    effects.change(Change::PutOptOut(lead.id, opt_out));
    announce(&lead, scope, true, effects);
    view(case, lead, opt_outs)
}

/// Takes an opt-out back. Taking back what is not there changes nothing.
pub(super) fn withdraw(
    case: &Case<'_>,
    lead_id: LeadId,
    scope: OptOutScope,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let lead = case.lead(lead_id)?;
    let mut opt_outs = case.facts.opt_outs(lead.id)?.to_vec();
    if !lead.opt_outs.has(scope) {
        return view(case, lead.clone(), opt_outs);
    }
    let lead = Lead {
        opt_outs: lead.opt_outs.without(scope),
        updated_at: case.now,
        ..lead.clone()
    };
    opt_outs.retain(|opt_out| opt_out.scope != scope);
    effects.change(Change::RemoveOptOut(lead.id, scope));
    announce(&lead, scope, false, effects);
    view(case, lead, opt_outs)
}

fn announce(lead: &Lead, scope: OptOutScope, opted_out: bool, effects: &mut Effects) {
    effects.change(Change::UpdateLead(Box::new(lead.clone())));
    let data = serde_json::json!({ "opt_out": { "scope": scope.name(), "opted_out": opted_out } });
    effects.event(EventType::LeadUpdated, Some(lead.id), None, &data);
}

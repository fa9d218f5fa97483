//! Making two leads one (semantics.md, *Identity*).

use super::identities::index;
use super::lead::patched;
use super::ledger::{Voice, settle};
use super::{Case, Effects, LeadView, Outcome, Stop};
use crate::change::LeadMove;
use crate::event::EventType;
use crate::identity::Identity;
use crate::lead::OptOut;
use crate::{AttemptFact, Change, Lead, LeadId, OptOuts, Profile, Refusal, Summary};

pub(super) fn merge(
    case: &Case<'_>,
    loser_id: LeadId,
    into: LeadId,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let loser = case
        .facts
        .stored_lead(loser_id)?
        .ok_or(Refusal::NotFound("lead"))?;
    if let Some(survivor_id) = loser.merged_into {
        return Err(Refusal::AlreadyMerged(survivor_id).into());
    }
    let loser = case.lead(loser_id)?;
    let target = case
        .facts
        .stored_lead(into)?
        .ok_or(Refusal::NotFound("lead"))?;
    if target.id == loser.id {
        return Err(Refusal::MergeIntoItself.into());
    }
    if target.merged_into == Some(loser.id) {
        return Err(Refusal::AlreadyMerged(loser.id).into());
    }
    let survivor = case.lead(into)?;
    let moved = LeadMove {
        from: loser.id,
        to: survivor.id,
    };
    effects.event(
        EventType::LeadMerged,
        Some(loser.id),
        None,
        &serde_json::json!({ "into": survivor.id.0 }),
    );
    effects.change(Change::MoveAttempts(moved));
    effects.change(Change::MoveIdentities(moved));
    let opt_outs = unite_opt_outs(case, loser, survivor, effects)?;
    let mut merged = unite(case, loser, survivor)?;
    merged.opt_outs = loser.opt_outs.union(survivor.opt_outs);
    effects.change(Change::UpdateLead(Box::new(merged.clone())));
    let merged = unite_ledgers(case, loser, &merged, effects)?;
    end(case, loser, moved, effects);
    let identities = unite_identities(case, loser, survivor)?;
    index(&merged, &identities, effects);
    let view = LeadView::new(merged, identities, opt_outs);
    Ok(Outcome::Lead(Box::new(view)))
}

/// The survivor keeps what it has; what it lacks comes from the loser.
fn unite(case: &Case<'_>, loser: &Lead, survivor: &Lead) -> Result<Lead, Refusal> {
    let (theirs, ours) = (&loser.profile, &survivor.profile);
    let or =
        |ours: &Option<String>, theirs: &Option<String>| ours.clone().or_else(|| theirs.clone());
    let profile = Profile {
        name: or(&ours.name, &theirs.name),
        organization: or(&ours.organization, &theirs.organization),
        title: or(&ours.title, &theirs.title),
        owner_id: ours.owner_id.or(theirs.owner_id),
        source: ours.source.clone(),
        time_zone: or(&ours.time_zone, &theirs.time_zone),
        custom: patched(&theirs.custom, &ours.custom)?,
    };
    let name_origin = if ours.name.is_some() {
        survivor.name_origin
    } else {
        loser.name_origin
    };
    Ok(Lead {
        profile,
        name_origin,
        updated_at: case.now,
        ..survivor.clone()
    })
}

/// The stricter wins: whatever either opted out of.
fn unite_opt_outs(
    case: &Case<'_>,
    loser: &Lead,
    survivor: &Lead,
    effects: &mut Effects,
) -> Result<Vec<OptOut>, Stop> {
    let mut opt_outs = case.facts.opt_outs(survivor.id)?.to_vec();
    for opt_out in case.facts.opt_outs(loser.id)? {
        effects.change(Change::RemoveOptOut(loser.id, opt_out.scope));
        if !survivor.opt_outs.has(opt_out.scope) {
            effects.change(Change::PutOptOut(survivor.id, *opt_out));
            opt_outs.push(*opt_out);
        }
    }
    Ok(opt_outs)
}

/// Counts are recomputed, not added, and credits worked out again; the survivor keeps its status (edge: I12).
fn unite_ledgers(
    case: &Case<'_>,
    loser: &Lead,
    survivor: &Lead,
    effects: &mut Effects,
) -> Result<Lead, Stop> {
    let mut history = case.facts.history(survivor.id)?.clone();
    for fact in case.facts.history(loser.id)?.values() {
        history.insert(
            fact.id,
            AttemptFact {
                lead_id: survivor.id,
                ..fact.clone()
            },
        );
    }
    Ok(settle(case, survivor, history, None, Voice::Quiet, effects)?.0)
}

/// The loser's id goes on to stand for the survivor, and so does each id that stood for the loser.
fn end(case: &Case<'_>, loser: &Lead, moved: LeadMove, effects: &mut Effects) {
    let ended = Lead {
        merged_into: Some(moved.to),
        opt_outs: OptOuts::NONE,
        updated_at: case.now,
        ..loser.clone()
    };
    effects.change(Change::UpdateLead(Box::new(ended)));
    effects.change(Change::SetStanding(
        loser.id,
        Summary::default(),
        loser.status,
    ));
    effects.change(Change::SetSearchText(loser.id, String::new()));
    effects.change(Change::FlattenRedirects(moved));
}

fn unite_identities(case: &Case<'_>, loser: &Lead, survivor: &Lead) -> Result<Vec<Identity>, Stop> {
    let mut identities = case.facts.identities(survivor.id)?.to_vec();
    identities.extend_from_slice(case.facts.identities(loser.id)?);
    Ok(identities)
}

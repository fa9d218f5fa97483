//! Imported rows: each is taken on its own, quietly and once (semantics.md, *Deliveries*).

use super::attempt::{already_recorded, build, enter, moment, permit};
use super::identities::{Claim, claim, index};
use super::lead::{birth, blank, checked_profile, patched};
use super::{Case, Effects, ImportEffect, Imported, Outcome, Stop, fields};
use crate::attempt::ExternalId;
use crate::command::{
    AttemptImport, ImportStart, ImportTotals, LeadImport, LeadReference, NewAttempt,
};
use crate::event::EventType;
use crate::facts::Holder;
use crate::identity::{Identity, MatchKey};
use crate::lead::{LeadOrigin, OptOut, OptOutSource};
use crate::{Change, Direction, Lead, NameOrigin, OptOuts, Profile, Refusal, Status, UserId};

pub(super) fn start(
    case: &Case<'_>,
    start: &ImportStart,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    if let Some(open) = case.facts.open_import(&start.fingerprint)? {
        return Ok(Outcome::ImportStarted(open));
    }
    effects.change(Change::InsertImport(*start, case.now));
    Ok(Outcome::ImportStarted(start.import_id))
}

/// One event says what came in: also when it is nothing, for an import that was cut off may have brought its rows before.
pub(super) fn finish(case: &Case<'_>, totals: &ImportTotals, effects: &mut Effects) -> Outcome {
    effects.change(Change::CloseImport(totals.import_id, case.now));
    let data = serde_json::json!({
        "import_id": totals.import_id.0, "kind": totals.kind.name(), "created": totals.created,
        "updated": totals.updated, "unchanged": totals.unchanged, "rejected": totals.rejected,
    });
    effects.event(EventType::ImportFinished, None, None, &data);
    Outcome::ImportFinished
}

pub(super) fn lead(
    case: &Case<'_>,
    row: &LeadImport,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let reference = LeadReference {
        lead_id: Some(row.lead_id),
        external: row.external.clone(),
        identities: row.identities.clone(),
    };
    let (owner_id, unknown_user) = user_id(case, row.owner_email.as_deref())?;
    let profile = checked_profile(&Profile {
        owner_id: owner_id.or(row.profile.owner_id),
        ..row.profile.clone()
    })?;
    let effect = match find(case, &reference)? {
        Some(known) => update_lead(case, row, known, &profile, effects)?,
        None => create_lead(case, row, profile, effects)?,
    };
    Ok(Outcome::Imported(Imported {
        effect,
        unknown_user,
    }))
}

fn create_lead(
    case: &Case<'_>,
    row: &LeadImport,
    profile: Profile,
    effects: &mut Effects,
) -> Result<ImportEffect, Stop> {
    let Claim { identities, .. } = claim(case, row.lead_id, &row.identities)?;
    if profile.name.is_none() && identities.is_empty() {
        return Err(Refusal::invalid(
            "name",
            "The row has neither a name nor an e-mail address, phone or profile.",
        )
        .into());
    }
    let opt_outs = row
        .opt_outs
        .iter()
        .fold(OptOuts::NONE, |all, scope| all.with(*scope));
    let lead = Lead {
        status: row.status.unwrap_or(Status::New),
        created_at: row.created_at.unwrap_or(case.now).min(case.now),
        ..blank(row.lead_id, profile, case)
    };
    let (lead, _) = birth(lead, &identities, opt_outs, OptOutSource::Import, effects);
    add_external(case, &lead, row.external.as_ref(), effects)?;
    Ok(ImportEffect::Created)
}

/// What the file says replaces what is there, what it leaves open stays. A known lead's status is not the file's to move.
fn update_lead(
    case: &Case<'_>,
    row: &LeadImport,
    known: &Lead,
    profile: &Profile,
    effects: &mut Effects,
) -> Result<ImportEffect, Stop> {
    let held = case.facts.identities(known.id)?;
    let claim = claim(case, known.id, &row.identities)?;
    if claim.erased {
        return Err(Refusal::Erased.into());
    }
    let added: Vec<Identity> = claim
        .identities
        .into_iter()
        .filter(|identity| !held.contains(identity))
        .collect();
    let or =
        |given: &Option<String>, known: &Option<String>| given.clone().or_else(|| known.clone());
    let mut lead = known.clone();
    lead.profile = Profile {
        name: or(&profile.name, &known.profile.name),
        organization: or(&profile.organization, &known.profile.organization),
        title: or(&profile.title, &known.profile.title),
        owner_id: profile.owner_id.or(known.profile.owner_id),
        source: known.profile.source.clone(),
        time_zone: or(&profile.time_zone, &known.profile.time_zone),
        custom: patched(&known.profile.custom, &profile.custom)?,
    };
    if lead.profile.name != known.profile.name {
        lead.name_origin = Some(NameOrigin::Person);
    }
    for scope in row
        .opt_outs
        .iter()
        .filter(|scope| !known.opt_outs.has(**scope))
    {
        lead.opt_outs = lead.opt_outs.with(*scope);
        effects.change(Change::PutOptOut(
            lead.id,
            OptOut {
                scope: *scope,
                source: OptOutSource::Import,
                at: case.now,
            },
        ));
    }
    for identity in &added {
        effects.change(Change::AddIdentity(lead.id, identity.clone()));
    }
    add_external(case, &lead, row.external.as_ref(), effects)?;
    if lead == *known && effects.changes.is_empty() {
        return Ok(ImportEffect::Unchanged);
    }
    lead.updated_at = case.now;
    let identities: Vec<Identity> = held.iter().cloned().chain(added).collect();
    index(&lead, &identities, effects);
    effects.change(Change::UpdateLead(Box::new(lead)));
    Ok(ImportEffect::Updated)
}

pub(super) fn attempt(
    case: &Case<'_>,
    row: &AttemptImport,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let (user_id, unknown_user) = user_id(case, row.user_email.as_deref())?;
    let new = NewAttempt {
        user_id: user_id.or(row.attempt.user_id),
        ..row.attempt.clone()
    };
    let lead = find(case, &row.lead)?;
    let effect = if is_known(case, &new, lead)? {
        ImportEffect::Unchanged
    } else if let Some(lead) = lead {
        take(case, &new, lead, effects)?
    } else {
        // The stub's first attempt is its whole history: the lead is born with it.
        let lead = stub(case, row, &new, effects)?;
        take(case, &new, &lead, effects)?
    };
    Ok(Outcome::Imported(Imported {
        effect,
        unknown_user,
    }))
}

/// Whether a row's attempt is there: by its id here, whoever it is with by now, or by its id there.
fn is_known(case: &Case<'_>, new: &NewAttempt, lead: Option<&Lead>) -> Result<bool, Stop> {
    if case.facts.attempt(new.attempt_id)?.is_some() {
        return Ok(true);
    }
    match lead {
        Some(lead) => Ok(already_recorded(case, new, lead)?.is_some()),
        None => Ok(false),
    }
}

fn take(
    case: &Case<'_>,
    new: &NewAttempt,
    lead: &Lead,
    effects: &mut Effects,
) -> Result<ImportEffect, Stop> {
    let moment = moment(case, new)?;
    let permit = permit(case, new, lead, moment.counted_at)?;
    let attempt = build(case, new, lead, moment, permit)?;
    enter(case, lead, attempt, effects)?;
    Ok(ImportEffect::Created)
}

/// A lead for an address that nobody has: born with its first attempt, so contacted (edge: S8).
fn stub(
    case: &Case<'_>,
    row: &AttemptImport,
    new: &NewAttempt,
    effects: &mut Effects,
) -> Result<Lead, Stop> {
    let Claim { identities, .. } = claim(case, new.lead_id, &row.lead.identities)?;
    if identities.is_empty() {
        let message = "No lead has this id, and the row has no e-mail address or phone to make one from. Import the leads first.";
        return Err(Refusal::invalid("lead", message).into());
    }
    let origin = match new.direction {
        Direction::Inbound => LeadOrigin::Inbound,
        Direction::Outbound => LeadOrigin::Outbound,
    };
    let profile = Profile {
        source: origin.name().to_owned(),
        custom: "{}".to_owned(),
        ..Profile::default()
    };
    let status = if new.state.counts() {
        Status::Contacted
    } else {
        Status::New
    };
    let lead = Lead {
        status,
        ..blank(new.lead_id, profile, case)
    };
    let (lead, _) = birth(
        lead,
        &identities,
        OptOuts::NONE,
        OptOutSource::Import,
        effects,
    );
    add_external(case, &lead, row.lead.external.as_ref(), effects)?;
    Ok(lead)
}

/// The living lead that a row means: by its id here, by its id there, by its addresses. Somebody who was erased does not come back.
fn find<'a>(case: &Case<'a>, reference: &LeadReference) -> Result<Option<&'a Lead>, Stop> {
    if let Some(id) = reference.lead_id
        && case.facts.stored_lead(id)?.is_some()
    {
        return Ok(Some(case.facts.lead(id)?.ok_or(Refusal::Erased)?));
    }
    if let Some(external) = &reference.external {
        if let Some(id) = case.facts.lead_by_external(external)? {
            return Ok(case.facts.lead(id)?);
        }
        refuse_erased(case, &MatchKey::external(&external.source, &external.id))?;
    }
    for identity in &reference.identities {
        if let Holder::Lead(id) = case.facts.holder(&identity.key)? {
            return Ok(case.facts.lead(*id)?);
        }
        refuse_erased(case, &identity.key)?;
    }
    Ok(None)
}

fn refuse_erased(case: &Case<'_>, key: &MatchKey) -> Result<(), Stop> {
    match case.facts.holder(key)? {
        Holder::Erased(_) => Err(Refusal::Erased.into()),
        Holder::Nobody | Holder::Lead(_) => Ok(()),
    }
}

fn add_external(
    case: &Case<'_>,
    lead: &Lead,
    external: Option<&ExternalId>,
    effects: &mut Effects,
) -> Result<(), Stop> {
    if let Some(external) = external
        && case.facts.lead_by_external(external)?.is_none()
    {
        refuse_erased(case, &MatchKey::external(&external.source, &external.id))?;
        effects.change(Change::AddExternal(lead.id, external.clone()));
    }
    Ok(())
}

/// The user with an e-mail address; one that nobody knows is named, not refused.
fn user_id(case: &Case<'_>, email: Option<&str>) -> Result<(Option<UserId>, Option<String>), Stop> {
    let Some(given) = email.map(str::trim).filter(|email| !email.is_empty()) else {
        return Ok((None, None));
    };
    let email = fields::email("email", given).unwrap_or_else(|_| given.to_lowercase());
    match case.facts.user_by_email(&email)? {
        Some(user) => Ok((Some(user.id), None)),
        None => Ok((None, Some(email))),
    }
}

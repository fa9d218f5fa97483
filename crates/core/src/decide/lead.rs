//! Making and changing leads by hand.

use super::identities::{Claim, claim, index};
use super::{Case, Effects, LeadView, Outcome, Stop, fields};
use crate::command::{LeadUpdate, NewLead, ProfileUpdate};
use crate::event::EventType;
use crate::identity::Identity;
use crate::lead::{OptOut, OptOutSource};
use crate::{
    Change, Lead, LeadId, NameOrigin, OptOuts, Profile, Refusal, Status, Summary, UserId, limits,
};

pub(super) fn create(
    case: &Case<'_>,
    new: &NewLead,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let profile = checked_profile(&new.profile)?;
    check_owner(case, profile.owner_id)?;
    let Claim {
        identities,
        opt_outs,
        ..
    } = claim(case, new.lead_id, &new.identities)?;
    if profile.name.is_none() && identities.is_empty() {
        return Err(
            Refusal::invalid("name", "A lead needs a name or at least one identity.").into(),
        );
    }
    let lead = Lead {
        status: new.status,
        ..blank(new.lead_id, profile, case)
    };
    let (lead, opt_outs) = birth(lead, &identities, opt_outs, OptOutSource::Erasure, effects);
    effects.event(
        EventType::LeadCreated,
        Some(lead.id),
        None,
        &serde_json::json!({ "status": lead.status.name() }),
    );
    let view = LeadView::new(lead, identities, opt_outs);
    Ok(Outcome::Lead(Box::new(view)))
}

/// A lead that nobody has contacted yet.
pub(super) fn blank(id: LeadId, profile: Profile, case: &Case<'_>) -> Lead {
    Lead {
        id,
        name_origin: profile.name.as_ref().map(|_| NameOrigin::Person),
        profile,
        status: Status::New,
        status_set_at: None,
        opt_outs: OptOuts::NONE,
        summary: Summary::default(),
        created_at: case.now,
        updated_at: case.now,
        merged_into: None,
        erased_at: None,
    }
}

/// Brings a lead into being with its addresses and opt-outs; returns it and its opt-outs as they are kept.
pub(super) fn birth(
    mut lead: Lead,
    identities: &[Identity],
    opt_outs: OptOuts,
    source: OptOutSource,
    effects: &mut Effects,
) -> (Lead, Vec<OptOut>) {
    lead.opt_outs = opt_outs;
    let at = lead.updated_at;
    let kept: Vec<OptOut> = opt_outs
        .scopes()
        .map(|scope| OptOut { scope, source, at })
        .collect();
    effects.change(Change::InsertLead(Box::new(lead.clone())));
    for identity in identities {
        effects.change(Change::AddIdentity(lead.id, identity.clone()));
    }
    for opt_out in &kept {
        effects.change(Change::PutOptOut(lead.id, *opt_out));
    }
    index(&lead, identities, effects);
    (lead, kept)
}

pub(super) fn update(
    case: &Case<'_>,
    update: &LeadUpdate,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let known = case.lead(update.lead_id)?;
    let held = case.facts.identities(known.id)?;
    let profile = checked_profile(&updated_profile(&known.profile, &update.profile)?)?;
    if profile.owner_id != known.profile.owner_id {
        check_owner(case, profile.owner_id)?;
    }
    let claimed = match &update.identities {
        Some(wanted) => claim(case, known.id, wanted)?,
        None => Claim {
            identities: held.to_vec(),
            ..Claim::default()
        },
    };
    if profile.name.is_none() && claimed.identities.is_empty() {
        return Err(
            Refusal::invalid("name", "A lead needs a name or at least one identity.").into(),
        );
    }
    let named_by_hand = profile.name != known.profile.name;
    let mut lead = Lead {
        name_origin: if named_by_hand {
            profile.name.as_ref().map(|_| NameOrigin::Person)
        } else {
            known.name_origin
        },
        profile,
        ..known.clone()
    };
    if let Some(status) = update.status {
        lead.status = status;
        lead.status_set_at = Some(case.now);
    }
    let identities_changed = replace_identities(&lead, held, &claimed.identities, effects);
    let opt_outs = inherit_opt_outs(case, &mut lead, claimed.opt_outs, effects)?;
    announce(case, known, &mut lead, identities_changed, effects);
    let view = LeadView::new(lead, claimed.identities, opt_outs);
    Ok(Outcome::Lead(Box::new(view)))
}

/// The answer to a command that leaves the addresses alone.
pub(super) fn view(case: &Case<'_>, lead: Lead, opt_outs: Vec<OptOut>) -> Result<Outcome, Stop> {
    let identities = case.facts.identities(lead.id)?.to_vec();
    let view = LeadView::new(lead, identities, opt_outs);
    Ok(Outcome::Lead(Box::new(view)))
}

/// Whether any address came or went.
fn replace_identities(
    lead: &Lead,
    held: &[Identity],
    wanted: &[Identity],
    effects: &mut Effects,
) -> bool {
    for identity in held.iter().filter(|identity| !wanted.contains(identity)) {
        effects.change(Change::RemoveIdentity(lead.id, identity.clone()));
    }
    for identity in wanted.iter().filter(|identity| !held.contains(identity)) {
        effects.change(Change::AddIdentity(lead.id, identity.clone()));
    }
    let changed = !effects.changes.is_empty();
    index(lead, wanted, effects);
    changed
}

/// What comes with the address of somebody who was erased; returns all opt-outs of the lead.
fn inherit_opt_outs(
    case: &Case<'_>,
    lead: &mut Lead,
    inherited: OptOuts,
    effects: &mut Effects,
) -> Result<Vec<OptOut>, Stop> {
    let mut opt_outs = case.facts.opt_outs(lead.id)?.to_vec();
    let held = lead.opt_outs;
    for scope in inherited.scopes().filter(|scope| !held.has(*scope)) {
        let opt_out = OptOut {
            scope,
            source: OptOutSource::Erasure,
            at: case.now,
        };
        lead.opt_outs = lead.opt_outs.with(scope);
        effects.change(Change::PutOptOut(lead.id, opt_out));
        opt_outs.push(opt_out);
    }
    Ok(opt_outs)
}

/// Writes the lead and says which fields changed; an update that changes nothing is no event.
fn announce(
    case: &Case<'_>,
    known: &Lead,
    lead: &mut Lead,
    identities_changed: bool,
    effects: &mut Effects,
) {
    let (before, after) = (&known.profile, &lead.profile);
    let changed = [
        ("name", before.name != after.name),
        ("organization", before.organization != after.organization),
        ("title", before.title != after.title),
        ("owner_id", before.owner_id != after.owner_id),
        ("source", before.source != after.source),
        ("time_zone", before.time_zone != after.time_zone),
        ("custom", before.custom != after.custom),
        ("identities", identities_changed),
        ("opt_outs", known.opt_outs != lead.opt_outs),
    ];
    let fields: Vec<&str> = changed
        .into_iter()
        .filter(|(_, changed)| *changed)
        .map(|(field, _)| field)
        .collect();
    // Two commands of one batch share their time: a status may change while the time at which it was set does not.
    let status_kept = (lead.status, lead.status_set_at) == (known.status, known.status_set_at);
    if fields.is_empty() && status_kept {
        effects.changes.clear();
        return;
    }
    lead.updated_at = case.now;
    effects.change(Change::UpdateLead(Box::new(lead.clone())));
    let data = if lead.status == known.status {
        serde_json::json!({ "fields": fields })
    } else {
        effects.change(Change::SetStanding(lead.id, lead.summary, lead.status));
        serde_json::json!({ "fields": fields, "status": status_change(known.status, lead.status, "hand") })
    };
    effects.event(EventType::LeadUpdated, Some(lead.id), None, &data);
}

/// How a status change stands in an event: each has its cause.
pub(super) fn status_change(from: Status, to: Status, cause: &str) -> serde_json::Value {
    serde_json::json!({ "from": from.name(), "to": to.name(), "cause": cause })
}

fn updated_profile(known: &Profile, update: &ProfileUpdate) -> Result<Profile, Refusal> {
    let set = |field: &Option<Option<String>>, known: &Option<String>| {
        field.clone().unwrap_or_else(|| known.clone())
    };
    Ok(Profile {
        name: set(&update.name, &known.name),
        organization: set(&update.organization, &known.organization),
        title: set(&update.title, &known.title),
        owner_id: update.owner_id.unwrap_or(known.owner_id),
        source: update
            .source
            .clone()
            .unwrap_or_else(|| known.source.clone()),
        time_zone: set(&update.time_zone, &known.time_zone),
        custom: match &update.custom {
            Some(patch) => patched(&known.custom, patch)?,
            None => known.custom.clone(),
        },
    })
}

/// Fields of `patch` set, those that are `null` there removed (RFC 7396, on the first level).
pub(super) fn patched(known: &str, patch: &str) -> Result<String, Refusal> {
    let object =
        |text: &str| serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text);
    let invalid = |_| Refusal::invalid("custom", "It is not a JSON object.");
    let before = object(known).map_err(invalid)?;
    let mut fields = before.clone();
    for (name, value) in object(patch).map_err(invalid)? {
        if value.is_null() {
            fields.remove(&name);
        } else {
            fields.insert(name, value);
        }
    }
    if fields == before {
        // Nothing changed: nor does the order in which it was written.
        return Ok(known.to_owned());
    }
    Ok(serde_json::Value::Object(fields).to_string())
}

/// The profile as it is kept.
pub(super) fn checked_profile(given: &Profile) -> Result<Profile, Refusal> {
    fields::check_object("custom", &given.custom, limits::CUSTOM_BYTES_MAX)?;
    Ok(Profile {
        name: fields::optional_name("name", given.name.as_deref())?,
        organization: fields::optional_name("organization", given.organization.as_deref())?,
        title: fields::optional_name("title", given.title.as_deref())?,
        owner_id: given.owner_id,
        source: fields::required_name("source", &given.source)?,
        time_zone: fields::optional_name("time_zone", given.time_zone.as_deref())?,
        custom: given.custom.clone(),
    })
}

/// A lead is assigned to somebody who can work with it.
fn check_owner(case: &Case<'_>, owner_id: Option<UserId>) -> Result<(), Stop> {
    let Some(owner_id) = owner_id else {
        return Ok(());
    };
    let owner = case
        .facts
        .user(owner_id)?
        .ok_or(Refusal::NotFound("user"))?;
    if !owner.active {
        return Err(Refusal::invalid(
            "owner_id",
            "This user is deactivated. Assign the lead to somebody who is active.",
        )
        .into());
    }
    Ok(())
}

//! Erasing a person: everything that names or quotes them goes, the counts stay, and a keyed hash of each address keeps late
//! deliveries and imports from bringing them back (semantics.md, *Identity*).

use super::{Case, Effects, Outcome, Stop};
use crate::change::ErasedIdentity;
use crate::event::EventType;
use crate::identity::{MatchKey, erasure_hash};
use crate::{Change, Lead, LeadId, OptOuts, Profile};
use std::collections::BTreeSet;

pub(super) fn erase(
    case: &Case<'_>,
    lead_id: LeadId,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let lead = case.lead(lead_id)?;
    let erasure_key = case.company()?.erasure_key;
    let addresses = case
        .facts
        .identities(lead.id)?
        .iter()
        .map(|identity| identity.key.clone());
    let outside_ids = case
        .facts
        .externals(lead.id)?
        .iter()
        .map(|external| MatchKey::external(&external.source, &external.id));
    let keys: BTreeSet<MatchKey> = addresses.chain(outside_ids).collect();
    for key in keys {
        // An earlier erasure of the same address may have left an opt-out: it goes on.
        let hash = erasure_hash(&erasure_key, &key);
        let erased = ErasedIdentity {
            hash,
            key,
            opt_outs: lead.opt_outs,
            erased_at: case.now,
        };
        effects.change(Change::RememberErased(erased));
    }
    effects.change(Change::BlankAttempts(lead.id));
    effects.change(Change::ForgetLead(lead.id));
    effects.change(Change::SetSearchText(lead.id, String::new()));
    effects.change(Change::UpdateLead(Box::new(emptied(case, lead))));
    effects.event(
        EventType::LeadErased,
        Some(lead.id),
        None,
        &serde_json::json!({}),
    );
    Ok(Outcome::Erased)
}

fn emptied(case: &Case<'_>, lead: &Lead) -> Lead {
    let profile = Profile {
        custom: "{}".to_owned(),
        source: "erased".to_owned(),
        ..Profile::default()
    };
    Lead {
        profile,
        name_origin: None,
        opt_outs: OptOuts::NONE,
        updated_at: case.now,
        erased_at: Some(case.now),
        ..lead.clone()
    }
}

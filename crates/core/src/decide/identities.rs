//! Who has which address.

use super::{Case, Effects, Stop};
use crate::change::ErasedIdentity;
use crate::facts::Holder;
use crate::identity::Identity;
use crate::lead::OptOutScope;
use crate::{Change, Lead, LeadId, OptOuts, Refusal, limits};

/// What claiming addresses for a lead brings to light.
#[derive(Default)]
pub(super) struct Claim {
    /// The addresses, each once.
    pub(super) identities: Vec<Identity>,
    /// Whether somebody with one of these addresses was erased.
    pub(super) erased: bool,
    /// What that asks for: whoever was erased wanted to be left alone, and typing the person in anew does not undo that; nor
    /// what the person had opted out of before.
    pub(super) opt_outs: OptOuts,
}

/// Claims addresses for a lead: refused if another lead has one of them, in whatever spelling.
pub(super) fn claim(
    case: &Case<'_>,
    lead_id: LeadId,
    identities: &[Identity],
) -> Result<Claim, Stop> {
    let mut claim = Claim::default();
    for identity in identities {
        match case.facts.holder(&identity.key)? {
            Holder::Lead(holder) if *holder != lead_id => {
                return Err(taken(*holder, identity).into());
            }
            Holder::Lead(_) | Holder::Nobody => {}
            Holder::Erased(ErasedIdentity { opt_outs, .. }) => {
                claim.erased = true;
                claim.opt_outs = claim.opt_outs.union(*opt_outs).with(OptOutScope::All);
            }
        }
        if !claim.identities.contains(identity) {
            claim.identities.push(identity.clone());
        }
    }
    if claim.identities.len() > limits::IDENTITIES_PER_LEAD_MAX {
        let message = format!(
            "There are more than {} addresses.",
            limits::IDENTITIES_PER_LEAD_MAX
        );
        return Err(Refusal::invalid("identities", message).into());
    }
    Ok(claim)
}

fn taken(holder: LeadId, identity: &Identity) -> Refusal {
    Refusal::IdentityTaken {
        lead_id: holder,
        kind: identity.kind.name(),
        value: identity.value.clone(),
    }
}

/// Makes a lead findable by its name, organisation and addresses.
pub(super) fn index(lead: &Lead, identities: &[Identity], effects: &mut Effects) {
    effects.change(Change::SetSearchText(lead.id, lead.search_text(identities)));
}

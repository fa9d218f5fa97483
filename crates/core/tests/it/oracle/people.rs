//! Who has what: identities, merged and erased leads, opt-outs, users (V12, V14).

use crate::world::{World, of_lead};
use std::collections::BTreeSet;
use touchbase_core::attempt::Threading;
use touchbase_core::{Lead, LeadId, OptOuts, Profile, Role, Summary, text};

pub(super) fn check(world: &World, found: &mut Vec<String>) {
    for (lead_id, identity) in &world.identities {
        let shared = |(other, known): &(LeadId, _)| other != lead_id && key(known) == key(identity);
        if world.identities.iter().any(shared) {
            found.push(format!("{} belongs to two leads", identity.value));
        }
    }
    for lead in &world.leads {
        if let Some(survivor) = lead.merged_into {
            check_merged(world, lead, survivor, found);
        }
        if lead.erased_at.is_some() {
            check_erased(world, lead, found);
        }
        check_opt_outs(world, lead, found);
        check_search_text(world, lead, found);
    }
    let administers = |user: &&touchbase_core::User| user.active && user.role == Role::Admin;
    if !world.users.iter().any(|user| administers(&user)) {
        found.push("nobody administers".to_owned());
    }
}

fn key(identity: &touchbase_core::identity::Identity) -> &str {
    identity.key.as_str()
}

/// Nothing hangs on a merged lead, and its redirect has length 1.
fn check_merged(world: &World, lead: &Lead, survivor: LeadId, found: &mut Vec<String>) {
    if world.lead(survivor).merged_into.is_some() || survivor == lead.id {
        found.push(format!("{} redirects to a redirect", lead.id));
    }
    if world.attempts_of(lead.id).next().is_some() || lead.summary != Summary::default() {
        found.push(format!("{} is merged and has attempts", lead.id));
    }
    check_holds_nothing(world, lead, found);
    if world.lead(survivor).erased_at.is_some() {
        check_profile_is_empty(lead, found);
    }
}

/// Of an erased person no text is left: not in the lead, not in its attempts.
fn check_erased(world: &World, lead: &Lead, found: &mut Vec<String>) {
    check_holds_nothing(world, lead, found);
    check_profile_is_empty(lead, found);
    for attempt in world.attempts_of(lead.id) {
        let void_reason = attempt.void.as_ref().map_or("", |void| &void.reason);
        let override_reason = attempt.override_note.as_ref().map_or("", |it| &it.reason);
        let is_blank = attempt.subject.is_none()
            && attempt.body.is_none()
            && attempt.metadata == "{}"
            && attempt.fact.threading == Threading::default()
            && void_reason.is_empty()
            && override_reason.is_empty();
        if !is_blank {
            found.push(format!("{} still says something", attempt.fact.id));
        }
    }
}

fn check_profile_is_empty(lead: &Lead, found: &mut Vec<String>) {
    let profile = Profile {
        source: "erased".to_owned(),
        custom: "{}".to_owned(),
        ..Profile::default()
    };
    if lead.profile != profile || lead.name_origin.is_some() {
        found.push(format!("{} is erased and has a profile", lead.id));
    }
}

fn check_holds_nothing(world: &World, lead: &Lead, found: &mut Vec<String>) {
    let holds = !of_lead(&world.identities, lead.id).is_empty()
        || !of_lead(&world.externals, lead.id).is_empty()
        || !of_lead(&world.opt_outs, lead.id).is_empty()
        || !of_lead(&world.search_texts, lead.id).is_empty();
    if holds {
        found.push(format!("{} is gone and something hangs on it", lead.id));
    }
}

/// The set on the lead's row says what its opt-outs say.
fn check_opt_outs(world: &World, lead: &Lead, found: &mut Vec<String>) {
    let opt_outs = of_lead(&world.opt_outs, lead.id);
    let scopes = opt_outs.iter().map(|opt_out| opt_out.scope);
    let set = scopes.fold(OptOuts::NONE, OptOuts::with);
    if set != lead.opt_outs {
        found.push(format!("{} keeps wrong opt-outs", lead.id));
    }
}

/// A living lead is found by its name, its organisation and its addresses, and by nothing else.
fn check_search_text(world: &World, lead: &Lead, found: &mut Vec<String>) {
    if lead.merged_into.is_some() || lead.erased_at.is_some() {
        return;
    }
    let kept = of_lead(&world.search_texts, lead.id).concat();
    let kept: BTreeSet<String> = kept.lines().map(str::to_owned).collect();
    let identities = of_lead(&world.identities, lead.id);
    let addresses = identities.into_iter().map(|identity| identity.value);
    let names = [&lead.profile.name, &lead.profile.organization];
    let words = names.into_iter().flatten().cloned().chain(addresses);
    let words: BTreeSet<String> = words.map(|word| text::fold(&word)).collect();
    if kept != words {
        found.push(format!("{} is found by {kept:?}, not {words:?}", lead.id));
    }
}

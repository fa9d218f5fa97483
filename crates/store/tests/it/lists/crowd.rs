//! A company full of leads that have much in common, and what a list of them should hold, worked out the slow way.

use crate::plain::{self, attempt, days, email, inbound, lead_id, record};
use crate::world::{ADMIN, COMPANY, DAWN, World};
use std::cmp::Ordering;
use touchbase_core::command::NewAttempt;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Command, Lead, LeadId, LeadView, Method, Status, Turn, UserId, text};
use touchbase_store::{LeadFilter, LeadKey, LeadOrder, LeadPage, LeadSort, PageStart, Segment};

pub(super) const EVERYTHING: usize = 10_000;
pub(super) const COLLEAGUE: UserId = UserId(plain::id(2, 2));

/// Every sort, in both directions.
pub(super) fn orders() -> impl Iterator<Item = LeadOrder> {
    LeadSort::ALL
        .into_iter()
        .flat_map(|sort| [true, false].map(|descending| LeadOrder { sort, descending }))
}

/// Makes so many leads, many of them alike: a third was never contacted, times and names are few, some have no name at all.
pub(super) async fn gather(world: &World, count: u64) {
    world
        .done(Command::CreateUser(plain::user(
            2,
            touchbase_core::Role::Rep,
        )))
        .await;
    for batch in (1..=count).collect::<Vec<_>>().chunks(25) {
        world.wait(days(1));
        let entries = batch.iter().flat_map(|number| commands(*number));
        let entries = entries.map(|command| world.entry(command)).collect();
        for answer in world.store.commit_all(entries).await {
            crate::world::decided(answer).unwrap();
        }
    }
}

/// A lead and what happened to it, all following from its number.
fn commands(number: u64) -> Vec<Command> {
    let mut new = plain::lead(number, &format!("Person {}", number % 17));
    new.identities = vec![email(&format!("person{number}@x.example"))];
    new.profile.owner_id = plain::nth(&[None, Some(ADMIN), Some(COLLEAGUE)], number);
    new.profile.source = plain::nth(&["manual", "fair"], number).to_owned();
    new.status = plain::nth(&Status::ALL, number);
    if number.is_multiple_of(11) {
        new.profile.name = None;
    }
    let id = new.lead_id;
    let mut commands = vec![plain::create(new)];
    let at = DAWN.minus(days(number % 40));
    if !number.is_multiple_of(3) {
        let method = plain::nth(&[Method::Email, Method::Call], number);
        commands.push(record(NewAttempt {
            method,
            ..attempt(2 * number, id, at)
        }));
    }
    if number.is_multiple_of(4) {
        commands.push(record(inbound(
            2 * number + 1,
            id,
            at.plus(days(number % 3)),
        )));
    }
    if number.is_multiple_of(13) {
        let scopes = [OptOutScope::All, OptOutScope::Method(Method::Sms)];
        let scope = plain::nth(&scopes, number);
        commands.push(Command::OptOut { lead_id: id, scope });
    }
    if number % 19 == 1 && number > 1 {
        let loser = lead_id(number - 1);
        commands.push(Command::MergeLeads { loser, into: id });
    }
    if number.is_multiple_of(23) {
        commands.push(Command::EraseLead(id));
    }
    commands
}

pub(super) async fn page(
    world: &World,
    filter: &LeadFilter,
    order: LeadOrder,
    start: Option<&PageStart>,
    limit: usize,
) -> LeadPage {
    let page = world
        .store
        .leads(COMPANY, filter, order, start, limit)
        .await;
    page.unwrap()
}

/// The ids of all leads in a list, read page by page.
pub(super) async fn walk(
    world: &World,
    filter: &LeadFilter,
    order: LeadOrder,
    limit: usize,
) -> Vec<LeadId> {
    let mut found = Vec::new();
    let mut start = None;
    loop {
        let page = page(world, filter, order, start.as_ref(), limit).await;
        assert!(page.leads.len() == limit || page.next.is_none());
        found.extend(page.leads.iter().map(|view| view.lead.id));
        start = page.next;
        if start.is_none() {
            return found;
        }
    }
}

/// The same, found out by looking at every lead.
pub(super) async fn expected(world: &World, filter: &LeadFilter, order: LeadOrder) -> Vec<LeadId> {
    let leads = world
        .store
        .leads_after(COMPANY, None, EVERYTHING)
        .await
        .unwrap();
    let living = leads
        .iter()
        .filter(|lead| lead.merged_into.is_none() && lead.erased_at.is_none());
    let mut wanted: Vec<Lead> = Vec::new();
    for lead in living {
        let view = world.store.lead(COMPANY, lead.id).await.unwrap().unwrap();
        if is_wanted(&view, filter) {
            wanted.push(view.lead);
        }
    }
    wanted.sort_by(|one, other| compare(one, other, order));
    wanted.into_iter().map(|lead| lead.id).collect()
}

/// Leads without a value come last in both directions; equal values go by id.
pub(super) fn compare(one: &Lead, other: &Lead, order: LeadOrder) -> Ordering {
    let (key, other_key) = (order.sort.key(one), order.sort.key(other));
    let valueless = |key: &LeadKey| *key == LeadKey::Nothing;
    let by_value = (&key, one.id).cmp(&(&other_key, other.id));
    let directed = if order.descending {
        by_value.reverse()
    } else {
        by_value
    };
    valueless(&key).cmp(&valueless(&other_key)).then(directed)
}

fn is_wanted(view: &LeadView, filter: &LeadFilter) -> bool {
    let lead = &view.lead;
    let last_method = lead.summary.last_contact.map(|last| last.method);
    let texts = [&lead.profile.name, &lead.profile.organization];
    let texts = texts.into_iter().flatten();
    let addresses = view.identities.iter().map(|identity| &identity.value);
    let is_found = |search: &String| {
        let mut texts = texts.chain(addresses).map(|part| text::fold(part));
        texts.any(|part| part.contains(search.as_str()))
    };
    filter.status.is_none_or(|status| lead.status == status)
        && filter
            .owner_id
            .is_none_or(|id| lead.profile.owner_id == Some(id))
        && filter
            .method
            .is_none_or(|method| last_method == Some(method))
        && filter
            .source
            .as_ref()
            .is_none_or(|source| lead.profile.source == *source)
        && filter.segment.is_none_or(|segment| is_in(lead, segment))
        && filter.search.as_ref().is_none_or(is_found)
}

fn is_in(lead: &Lead, segment: Segment) -> bool {
    let summary = &lead.summary;
    let is_closed = matches!(lead.status, Status::Converted | Status::Lost);
    match segment {
        Segment::NotContacted(before) => {
            let is_stale = summary.last_outbound_at.is_none_or(|at| at < before);
            is_stale && !is_closed && !lead.opt_outs.has(OptOutScope::All)
        }
        Segment::NeverContacted => summary.contact_count() == 0,
        Segment::AwaitingUs => summary.last_inbound_at > summary.last_outbound_at,
        Segment::AwaitingThem(until) => {
            summary.turn() == Some(Turn::Them)
                && summary.last_outbound_at.is_some_and(|at| at <= until)
        }
        Segment::RecentlyActive(after) => summary.last_activity_at().is_some_and(|at| at > after),
    }
}

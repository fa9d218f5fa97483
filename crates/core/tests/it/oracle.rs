//! What must be true of any world, worked out in the most obvious way: no sharing with what it judges.

mod answers;
mod ledger;
mod people;

use crate::world::World;
use std::collections::BTreeMap;
use touchbase_core::event::{ChainHead, EventType};
use touchbase_core::{LeadId, Status, Timestamp, limits};

pub(crate) use answers::assert_true;

/// Everything that is not as promised.
pub(crate) fn breaches(world: &World) -> Vec<String> {
    let mut found = Vec::new();
    check_chain(world, &mut found);
    check_statuses(world, &mut found);
    check_times(world, &mut found);
    ledger::check(world, &mut found);
    people::check(world, &mut found);
    found
}

/// `seq` is 1, 2, 3 … n, and the hashes hold from the first event to the head (V4, V5).
fn check_chain(world: &World, found: &mut Vec<String>) {
    let mut head = ChainHead::empty(world.head.company_id);
    for (sealed, seq) in world.events.iter().zip(1..) {
        if sealed.seq != seq {
            found.push(format!("event {} is the {seq}th", sealed.seq));
        }
        if !head.accept(sealed) {
            found.push(format!("event {seq} does not follow the one before"));
        }
        if !sealed.event.data.starts_with('{') {
            found.push(format!("event {seq} carries no object"));
        }
    }
    if head != world.head {
        found.push("the chain does not end at its head".to_owned());
    }
    for attempt in &world.attempts {
        let told =
            |it: &touchbase_core::event::SealedEvent| it.event.attempt_id == Some(attempt.fact.id);
        if attempt.import_id.is_none() && !world.events.iter().any(told) {
            found.push(format!("{} has no event and no import", attempt.fact.id));
        }
    }
}

/// Each status event begins where the one before ended, the first at birth, and the last ends at what is kept (V1).
fn check_statuses(world: &World, found: &mut Vec<String>) {
    let mut told: BTreeMap<LeadId, Status> = world.births.iter().copied().collect();
    for sealed in &world.events {
        let kinds = [EventType::LeadCreated, EventType::LeadUpdated];
        let Some(lead_id) = sealed
            .event
            .lead_id
            .filter(|_| kinds.contains(&sealed.event.kind))
        else {
            continue;
        };
        let data: serde_json::Value = serde_json::from_str(&sealed.event.data).expect("JSON");
        let status = |field: &str| {
            let name = data.get("status")?.get(field)?.as_str()?;
            Status::from_name(name)
        };
        if let (Some(from), Some(to)) = (status("from"), status("to")) {
            if from == to || told.insert(lead_id, to) != Some(from) {
                found.push(format!("event {} tells a wrong status", sealed.seq));
            }
        } else if sealed.event.kind == EventType::LeadCreated
            && data.get("status").and_then(|it| it.as_str())
                != told.get(&lead_id).map(|status| status.name())
        {
            found.push(format!("event {} tells a wrong birth", sealed.seq));
        }
    }
    for lead in &world.leads {
        if told.get(&lead.id) != Some(&lead.status) {
            found.push(format!("{} is {:?}, says no event", lead.id, lead.status));
        }
    }
}

/// No attempt happened before 2000 or after it was heard of, unless its clock is suspect: then receipt counts (V9).
fn check_times(world: &World, found: &mut Vec<String>) {
    for attempt in &world.attempts {
        let latest = attempt.received_at.plus(limits::CLOCK_SKEW_MAX);
        let plausible = (Timestamp::YEAR_2000..=latest).contains(&attempt.occurred_at);
        let counted_at = if plausible {
            attempt.occurred_at
        } else {
            attempt.received_at
        };
        if plausible == attempt.clock_suspect || attempt.fact.at != counted_at {
            found.push(format!("{} counts at a wrong time", attempt.fact.id));
        }
    }
}

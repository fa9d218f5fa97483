//! The chain of events: dense, unbroken, and ending where the company says (V4, V5).

use super::{Moment, Verified};
use crate::error::ReadError;
use crate::query::events::{EventFilter, events};
use crate::sqlite::connection::rows;
use std::collections::BTreeMap;
use touchbase_core::event::{ChainHead, EventType, SealedEvent};
use touchbase_core::{AttemptId, LeadId, Status};

/// What the events tell.
pub(super) struct Told {
    /// Every attempt that has an event, once, in the order of ids.
    pub(super) attempts: Vec<AttemptId>,
    /// The last status that an event gave a lead.
    pub(super) statuses: BTreeMap<LeadId, Status>,
}

/// Events read at a time.
const PAGE: usize = 1_000;

pub(super) fn check(moment: &Moment<'_>, found: &mut Verified) -> Result<Told, ReadError> {
    let company = &moment.company;
    let mut head = ChainHead::empty(company.id);
    let mut told = Told {
        attempts: Vec::new(),
        statuses: BTreeMap::new(),
    };
    let mut intact = true;
    loop {
        let filter = EventFilter {
            after: head.seq,
            ..EventFilter::default()
        };
        let page = rows(moment.connection, &events(company.id, &filter, PAGE))?;
        for event in &page {
            found.events += 1;
            if intact && !head.accept(event) {
                found.breach(
                    "events",
                    format!(
                        "event {} does not follow event {}: the chain is broken there",
                        event.seq, head.seq
                    ),
                );
                intact = false;
            }
            head.seq = event.seq;
            listen(event, &mut told);
        }
        if page.len() < PAGE {
            break;
        }
    }
    if intact && (head.seq, head.hash) != (company.seq, company.head) {
        found.breach(
            "events",
            format!(
                "the last event is {}, the company says {}",
                head.seq, company.seq
            ),
        );
    }
    told.attempts.sort_unstable();
    told.attempts.dedup();
    Ok(told)
}

fn listen(sealed: &SealedEvent, told: &mut Told) {
    let event = &sealed.event;
    told.attempts.extend(event.attempt_id);
    let (Some(lead_id), EventType::LeadCreated | EventType::LeadUpdated) =
        (event.lead_id, event.kind)
    else {
        return;
    };
    let data: serde_json::Value = serde_json::from_str(&event.data).unwrap_or_default();
    let status = data
        .get("status")
        .map(|status| status.get("to").unwrap_or(status));
    if let Some(status) = status
        .and_then(serde_json::Value::as_str)
        .and_then(Status::from_name)
    {
        told.statuses.insert(lead_id, status);
    }
}

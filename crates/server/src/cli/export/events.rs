//! Events as records to be written, in order.

use super::super::session::Session;
use super::PAGE;
use crate::interchange::EventRecord;
use touchbase_core::CompanyId;
use touchbase_core::event::SealedEvent;
use touchbase_store::EventFilter;

/// All events, page by page.
pub(super) fn pages(
    session: &Session,
    company_id: CompanyId,
) -> impl Iterator<Item = anyhow::Result<Vec<EventRecord>>> {
    let mut after = Some(0);
    std::iter::from_fn(move || {
        let filter = EventFilter {
            after: after?,
            ..EventFilter::default()
        };
        let page = session.wait(session.store.events(company_id, &filter, PAGE));
        let page = match page {
            Ok(page) => page,
            Err(error) => {
                after = None;
                return Some(Err(error.into()));
            }
        };
        after = page
            .last()
            .filter(|_| page.len() == PAGE)
            .map(|last| last.seq);
        Some(Ok(page.into_iter().map(record).collect()))
    })
}

fn record(sealed: SealedEvent) -> EventRecord {
    let SealedEvent {
        seq,
        at,
        user_id,
        actor,
        event,
        hash,
    } = sealed;
    EventRecord {
        seq,
        at,
        event_type: event.kind.name().to_owned(),
        actor,
        user_id,
        lead_id: event.lead_id,
        attempt_id: event.attempt_id,
        // The ledger keeps nothing but objects.
        data: serde_json::from_str(&event.data).unwrap_or_default(),
        hash: hex::encode(hash),
    }
}

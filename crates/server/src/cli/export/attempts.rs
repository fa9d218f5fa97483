//! Attempts as records to be written, in the order of their ids.

use super::super::import::VOID_REASON;
use super::super::session::Session;
use super::PAGE;
use super::emails::Emails;
use crate::interchange::AttemptRecord;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use touchbase_core::attempt::{MarkedBy, Response};
use touchbase_core::{Attempt, AttemptId, CompanyId, Direction, LeadId, State};
use touchbase_store::ReadError;

/// Leads read at a time when those who were erased are looked for.
const LEADS_PAGE: usize = 2_000;

/// All attempts with leads who were not erased, page by page.
pub(super) fn pages(
    session: &Session,
    company_id: CompanyId,
) -> anyhow::Result<impl Iterator<Item = anyhow::Result<Vec<AttemptRecord>>>> {
    Ok(Pages {
        erased: erased_leads(session, company_id)?,
        emails: Emails::new(session, company_id),
        session,
        company_id,
        after: None,
        is_over: false,
    })
}

struct Pages<'a> {
    session: &'a Session,
    company_id: CompanyId,
    emails: Emails<'a>,
    erased: BTreeSet<LeadId>,
    after: Option<AttemptId>,
    is_over: bool,
}

impl Iterator for Pages<'_> {
    type Item = anyhow::Result<Vec<AttemptRecord>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let page = self.read();
        self.is_over |= page.is_err();
        Some(page.map_err(Into::into))
    }
}

impl Pages<'_> {
    fn read(&mut self) -> Result<Vec<AttemptRecord>, ReadError> {
        let attempts = self
            .session
            .store
            .attempts_after(self.company_id, self.after, PAGE);
        let page = self.session.wait(attempts)?;
        self.after = page.last().map(|last| last.fact.id);
        self.is_over = page.len() < PAGE;
        page.into_iter()
            .filter(|attempt| !self.erased.contains(&attempt.fact.lead_id))
            .map(|attempt| record(attempt, &mut self.emails))
            .collect()
    }
}

fn record(attempt: Attempt, emails: &mut Emails<'_>) -> Result<AttemptRecord, ReadError> {
    let fact = attempt.fact;
    // The ledger keeps nothing but objects.
    let mut metadata: Map<String, Value> =
        serde_json::from_str(&attempt.metadata).unwrap_or_default();
    let void_reason = match attempt.void {
        Some(void) => Some(void.reason),
        None if fact.state == State::Voided => imported_void_reason(&mut metadata),
        None => None,
    };
    Ok(AttemptRecord {
        id: fact.id,
        lead_id: fact.lead_id,
        user_email: emails.of(fact.user_id)?,
        actor: attempt.actor,
        method: fact.method,
        direction: fact.direction,
        state: fact.state,
        subject: attempt.subject,
        body: attempt.body,
        occurred_at: attempt.occurred_at,
        received_at: attempt.received_at,
        created_at: attempt.created_at,
        responded: responded(fact.direction, fact.response),
        response_at: fact.response.at,
        void_reason,
        external: attempt.external,
        threading: fact.threading,
        metadata,
    })
}

/// Whether it was answered. That nobody has said so yet is not a "no": read back as one, it would stand against an answer
/// that comes later.
fn responded(direction: Direction, response: Response) -> Option<bool> {
    match (direction, response) {
        (Direction::Inbound, _) => None,
        (Direction::Outbound, Response { at: Some(_), .. }) => Some(true),
        (
            Direction::Outbound,
            Response {
                at: None,
                marked_by,
            },
        ) => (marked_by == Some(MarkedBy::Hand)).then_some(false),
    }
}

fn imported_void_reason(metadata: &mut Map<String, Value>) -> Option<String> {
    let reason = metadata.get(VOID_REASON)?.as_str()?.to_owned();
    metadata.remove(VOID_REASON);
    Some(reason)
}

fn erased_leads(session: &Session, company_id: CompanyId) -> Result<BTreeSet<LeadId>, ReadError> {
    let (mut erased, mut after) = (BTreeSet::new(), None);
    loop {
        let page = session.wait(session.store.leads_after(company_id, after, LEADS_PAGE))?;
        let gone = page.iter().filter(|lead| lead.erased_at.is_some());
        erased.extend(gone.map(|lead| lead.id));
        match page.last().filter(|_| page.len() == LEADS_PAGE) {
            Some(last) => after = Some(last.id),
            None => return Ok(erased),
        }
    }
}

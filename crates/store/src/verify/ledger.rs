//! Every summary, credit and status against the ledger (V1, V4, V13).

use super::chain::Told;
use super::{Moment, Verified};
use crate::error::ReadError;
use crate::query::{attempts, leads};
use crate::sqlite::connection::rows;
use crate::statement::Read;
use crate::value::Value;
use touchbase_core::attribution::drift;
use touchbase_core::{AttemptId, Lead};

/// Leads read at a time.
const PAGE: usize = 500;

pub(super) fn check(
    moment: &Moment<'_>,
    told: &Told,
    found: &mut Verified,
    progress: &dyn Fn(u64),
) -> Result<(), ReadError> {
    let company_id = moment.company.id;
    let mut after = None;
    loop {
        let page = rows(
            moment.connection,
            &leads::leads_after(company_id, after, PAGE),
        )?;
        for lead in &page {
            check_lead(moment, lead, told, found)?;
        }
        found.leads += page.len() as u64;
        progress(found.leads);
        match page.last().filter(|_| page.len() == PAGE) {
            Some(last) => after = Some(last.id),
            None => break,
        }
    }
    for untold in rows(moment.connection, &untold_attempts(moment))? {
        if told.attempts.binary_search(&untold).is_err() {
            found.breach(
                "attempt_events",
                format!("attempt {untold} has no event and came with no import"),
            );
        }
    }
    Ok(())
}

fn check_lead(
    moment: &Moment<'_>,
    lead: &Lead,
    told: &Told,
    found: &mut Verified,
) -> Result<(), ReadError> {
    let company = &moment.company;
    let facts = rows(moment.connection, &attempts::facts(company.id, lead.id))?;
    found.attempts += facts.len() as u64;
    let history = facts.into_iter().map(|fact| (fact.id, fact)).collect();
    for change in drift(lead, &history, company.policy.attribution_window) {
        found.breach(
            "summary",
            format!(
                "lead {}: the ledger says {change:?}, kept is {:?}",
                lead.id, lead.summary
            ),
        );
    }
    let identities = rows(moment.connection, &leads::identities(company.id, lead.id))?;
    let opt_outs = rows(moment.connection, &leads::opt_outs(company.id, lead.id))?;
    let expected = leads::Derived::of(lead, &identities, &opt_outs);
    let kept = rows(moment.connection, &leads::derived(company.id, lead.id))?.pop();
    if kept.as_ref() != Some(&expected) {
        found.breach(
            "derived",
            format!("lead {}: should hold {expected:?}, holds {kept:?}", lead.id),
        );
    }
    if let Some(status) = told
        .statuses
        .get(&lead.id)
        .filter(|status| **status != lead.status)
    {
        found.breach(
            "status",
            format!(
                "lead {}: its last event says {}, kept is {}",
                lead.id,
                status.name(),
                lead.status.name()
            ),
        );
    }
    Ok(())
}

/// The attempts that must have an event of their own.
fn untold_attempts<'a>(moment: &Moment<'_>) -> Read<'a, AttemptId> {
    Read::new(
        "SELECT id FROM attempts WHERE company_id = $1 AND import_id IS NULL",
        vec![Value::Id(moment.company.id.0)],
        |columns| columns.id(AttemptId),
    )
}

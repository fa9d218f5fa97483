//! Every summary, credit and status against the ledger (V1, V4, V13).

use super::chain::Told;
use super::{Moment, Verified};
use crate::error::ReadError;
use crate::query::{attempts, leads};
use crate::sqlite::connection::rows;
use crate::statement::Read;
use crate::value::Value;
use touchbase_core::attribution::drift;
use touchbase_core::{AttemptId, Lead, Status};

/// Leads read at a time.
const PAGE: usize = 500;

pub(super) fn check(
    moment: &Moment<'_>,
    mut told: Told,
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
            check_lead(moment, lead, found)?;
            check_status(lead, told.statuses.remove(&lead.id), found);
        }
        found.leads += page.len() as u64;
        progress(found.leads);
        match page.last().filter(|_| page.len() == PAGE) {
            Some(last) => after = Some(last.id),
            None => break,
        }
    }
    for lost in told.statuses.keys() {
        let detail = format!("the events tell of lead {lost}, which is not there");
        found.breach("lost_leads", detail);
    }
    check_attempts(moment, &told, found)
}

/// Every attempt has its event, and every attempt that an event names is there: nothing is ever deleted.
fn check_attempts(moment: &Moment<'_>, told: &Told, found: &mut Verified) -> Result<(), ReadError> {
    let kept = rows(moment.connection, &kept_attempts(moment))?;
    for (id, has_import) in &kept {
        if !has_import && told.attempts.binary_search(id).is_err() {
            let detail = format!("attempt {id} has no event and came with no import");
            found.breach("attempt_events", detail);
        }
    }
    for lost in &told.attempts {
        if kept.binary_search_by_key(lost, |(id, _)| *id).is_err() {
            let detail = format!("the events tell of attempt {lost}, which is not there");
            found.breach("lost_attempts", detail);
        }
    }
    Ok(())
}

fn check_lead(moment: &Moment<'_>, lead: &Lead, found: &mut Verified) -> Result<(), ReadError> {
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
    Ok(())
}

fn check_status(lead: &Lead, told: Option<Status>, found: &mut Verified) {
    if let Some(told) = told.filter(|told| *told != lead.status) {
        let (told, kept) = (told.name(), lead.status.name());
        let detail = format!(
            "lead {}: its last event says {told}, kept is {kept}",
            lead.id
        );
        found.breach("status", detail);
    }
}

/// Every attempt, and whether it came with an import, which tells of it as a whole.
fn kept_attempts<'a>(moment: &Moment<'_>) -> Read<'a, (AttemptId, bool)> {
    Read::new(
        "SELECT id, import_id IS NOT NULL FROM attempts WHERE company_id = $1 ORDER BY id",
        vec![Value::Id(moment.company.id.0)],
        |columns| Ok((columns.id(AttemptId)?, columns.bool()?)),
    )
}

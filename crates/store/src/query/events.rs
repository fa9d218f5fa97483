//! The feed.

use super::users::limit_value;
use crate::statement::Read;
use crate::value::{Columns, CorruptRow, Value};
use std::fmt::Write as _;
use touchbase_core::event::{Event, EventType, SealedEvent};
use touchbase_core::{ActorKind, AttemptId, CompanyId, LeadId, UserId};

/// Which events.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct EventFilter {
    /// Those after this number.
    pub after: u64,
    /// Of these types; all if empty.
    pub types: Vec<EventType>,
    /// About this lead, or a lead that was merged into it.
    pub lead_id: Option<LeadId>,
}

const EVENT: &str = "SELECT e.seq, e.at, e.type, e.actor, e.user_id, e.lead_id, e.attempt_id, e.data, e.hash FROM events e";
/// Said, because SQLite would rather read everybody's events in order than sort the few of a lead.
const OF_LEAD: &str = " INDEXED BY events_by_lead";

/// Events in order.
pub(crate) fn events<'a>(
    company_id: CompanyId,
    filter: &EventFilter,
    limit: usize,
) -> Read<'a, SealedEvent> {
    let mut values = vec![
        Value::Id(company_id.0),
        Value::Int(i64::try_from(filter.after).unwrap_or(i64::MAX)),
    ];
    let index = filter.lead_id.map_or("", |_| OF_LEAD);
    let mut sql = format!("{EVENT}{index} WHERE e.company_id = $1 AND e.seq > $2");
    if let Some(lead_id) = filter.lead_id {
        values.push(Value::Id(lead_id.0));
        sql.push_str(" AND e.lead_id IN (SELECT $3 UNION ALL SELECT id FROM leads WHERE company_id = $1 AND merged_into = $3)");
    }
    if !filter.types.is_empty() {
        let mut places = Vec::with_capacity(filter.types.len());
        for kind in &filter.types {
            values.push(Value::Text(kind.name()));
            places.push(format!("${}", values.len()));
        }
        sql.push_str(" AND e.type IN (");
        sql.push_str(&places.join(", "));
        sql.push(')');
    }
    values.push(limit_value(limit));
    // Writing to a String cannot fail.
    let _infallible = write!(sql, " ORDER BY e.seq LIMIT ${}", values.len());
    Read::new(sql, values, decode)
}

fn decode(columns: &mut Columns<'_, '_>) -> Result<SealedEvent, CorruptRow> {
    let (seq, at) = (columns.count()?, columns.time()?);
    let kind = columns.named(EventType::from_name)?;
    let actor = columns.named(ActorKind::from_name)?;
    let user_id = columns.optional_id(UserId)?;
    let event = Event {
        kind,
        lead_id: columns.optional_id(LeadId)?,
        attempt_id: columns.optional_id(AttemptId)?,
        data: columns.text()?,
    };
    Ok(SealedEvent {
        seq,
        at,
        user_id,
        actor,
        event,
        hash: columns.bytes()?,
    })
}

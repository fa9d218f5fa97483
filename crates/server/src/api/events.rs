//! The feed: everything that happened, in order, complete.

use super::wire::event::Event;
use super::wire::list::{Each, Limit};
use super::wire::names::{EventTypeName, Name};
use super::{App, answer, refusals};
use crate::auth::Reader;
use crate::http::{Cursor, CursorKey, CursorScope, Problem, Query};
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use touchbase_core::LeadId;
use touchbase_core::event::{EventType, SealedEvent};
use touchbase_store::EventFilter;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which events.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Parameters {
    /// Only events after this number: the last one that the caller has seen.
    after: Option<u64>,
    /// Only events of these types, separated by commas.
    #[param(example = "lead:contacted,lead:responded")]
    types: Option<String>,
    /// Only events about this lead, or one that was merged into it.
    lead_id: Option<Uuid>,
    /// How many events on a page.
    #[serde(default)]
    #[param(required = false)]
    limit: Limit,
    /// Where the page begins: `next_cursor` of the page before. Goes before `after`.
    cursor: Option<String>,
}

/// A page of events.
#[derive(Serialize, ToSchema)]
pub(super) struct Events<'a> {
    #[schema(value_type = Vec<Event<'static>>)]
    data: Each<'a, SealedEvent, Event<'a>>,
    /// Where the next page begins; `null` if there are no more events yet.
    next_cursor: Option<String>,
    /// The number of the company's latest event: whoever read up to here has seen everything that the filters let through.
    as_of: u64,
}

/// Follow what happens
///
/// Numbers are dense and in the order of commits, so "everything after N" is always complete. To follow, ask again with
/// `after` set to the `as_of` of the last page.
#[utoipa::path(
    get, path = "/api/events", tag = "events", operation_id = "list_events",
    params(Parameters),
    responses((status = 200, description = "Events in order", body = Events)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn list(
    State(app): State<App>,
    Reader(caller): Reader,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Problem> {
    let scope = scope(&parameters);
    let limit = parameters.limit.0;
    let filter = filter(&parameters, scope)?;
    // Read first: what is committed meanwhile may be on the page, but is not promised by its `as_of`.
    let head = app.store().seq(caller.company_id())?;
    let mut events = app.store().events(caller.company_id(), &filter, limit.saturating_add(1))?;
    let more = events.len() > limit;
    events.truncate(limit);
    let last = events.last().map(|last| last.seq);
    let next_cursor = last.filter(|_| more).map(|seq| cursor_after(seq, scope));
    let as_of = if more { last.unwrap_or(head) } else { last.map_or(head, |seq| seq.max(head)) };
    answer::ok(&Events { data: Each { of: &events, wire: Event::from }, next_cursor, as_of })
}

fn filter(parameters: &Parameters, scope: CursorScope) -> Result<EventFilter, Problem> {
    let after = match &parameters.cursor {
        Some(cursor) => seq_of(cursor, scope)?,
        None => parameters.after.unwrap_or(0),
    };
    let types = parameters.types.as_deref().map(types).transpose()?.unwrap_or_default();
    Ok(EventFilter { after, types, lead_id: parameters.lead_id.map(LeadId) })
}

fn types(list: &str) -> Result<Vec<EventType>, Problem> {
    let names = list.split(',').map(str::trim);
    let known = names.map(|name| {
        EventTypeName::find(name).map(|Name(kind)| kind).ok_or_else(|| {
            refusals::invalid("types", format!("has “{name}”, which is none of {}", EventTypeName::list()))
        })
    });
    known.collect()
}

fn scope(parameters: &Parameters) -> CursorScope {
    let lead_id = parameters.lead_id.map(|id| id.to_string());
    CursorScope::new("events").with("types", parameters.types.as_deref()).with("lead_id", lead_id.as_deref())
}

fn cursor_after(seq: u64, scope: CursorScope) -> String {
    Cursor { key: CursorKey::Integer(i64::try_from(seq).unwrap_or(i64::MAX)), id: Uuid::nil() }.encode(scope)
}

fn seq_of(cursor: &str, scope: CursorScope) -> Result<u64, Problem> {
    let seq = match Cursor::decode(cursor, scope)?.key {
        CursorKey::Integer(seq) => u64::try_from(seq).ok(),
        CursorKey::Null | CursorKey::Text(_) => None,
    };
    seq.ok_or_else(|| refusals::invalid("cursor", "was not made here"))
}

//! What the feed can be asked for.

use crate::api::refusals;
use crate::api::wire::limit::Limit;
use crate::api::wire::names::{EventTypeName, Name};
use crate::http::{Cursor, CursorKey, CursorScope, Problem};
use serde::Deserialize;
use touchbase_core::LeadId;
use touchbase_core::event::EventType;
use touchbase_store::EventFilter;
use utoipa::IntoParams;
use uuid::Uuid;

/// Which events.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct Parameters {
    /// Only events after this number: the last one that the caller has seen.
    after: Option<u64>,
    /// Only events of these types, separated by commas.
    #[param(example = "lead:contacted,lead:responded")]
    types: Option<String>,
    /// Only events about this lead, or one that was merged into it.
    lead_id: Option<Uuid>,
    /// How many events on a page.
    #[serde(default)]
    #[param(inline, required = false)]
    pub(super) limit: Limit,
    /// Where the page begins: `next_cursor` of the page before. Goes before `after`.
    cursor: Option<String>,
}

impl Parameters {
    /// The events that are meant.
    pub(super) fn filter(&self, scope: CursorScope) -> Result<EventFilter, Problem> {
        let after = match &self.cursor {
            Some(cursor) => seq_of(cursor, scope)?,
            None => self.after.unwrap_or(0),
        };
        let types = self
            .types
            .as_deref()
            .map(types)
            .transpose()?
            .unwrap_or_default();
        Ok(EventFilter {
            after,
            types,
            lead_id: self.lead_id.map(LeadId),
        })
    }

    /// A cursor goes on in the feed that it was made for.
    pub(super) fn scope(&self) -> CursorScope {
        let lead_id = self.lead_id.map(|id| id.to_string());
        CursorScope::new("events")
            .with("types", self.types.as_deref())
            .with("lead_id", lead_id.as_deref())
    }
}

/// The text with which the next page is asked for.
pub(super) fn cursor_after(seq: u64, scope: CursorScope) -> String {
    Cursor {
        key: CursorKey::Integer(i64::try_from(seq).unwrap_or(i64::MAX)),
        id: Uuid::nil(),
    }
    .encode(scope)
}

fn seq_of(cursor: &str, scope: CursorScope) -> Result<u64, Problem> {
    let seq = match Cursor::decode(cursor, scope)?.key {
        CursorKey::Integer(seq) => u64::try_from(seq).ok(),
        CursorKey::Null | CursorKey::Text(_) => None,
    };
    seq.ok_or_else(|| refusals::invalid("cursor", "was not made here"))
}

fn types(list: &str) -> Result<Vec<EventType>, Problem> {
    let names = list.split(',').map(str::trim);
    let known = names.map(|name| {
        EventTypeName::find(name)
            .map(|Name(kind)| kind)
            .ok_or_else(|| {
                refusals::invalid(
                    "types",
                    format!("has “{name}”, which is none of {}", EventTypeName::list()),
                )
            })
    });
    known.collect()
}

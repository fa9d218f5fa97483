//! Events as they are answered.

use super::json_text::JsonText;
use super::names::{ActorName, EventTypeName, Name};
use crate::http::Rfc3339;
use serde::Serialize;
use touchbase_core::event::SealedEvent;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something that happened.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({
    "seq": 4711,
    "at": "2026-02-10T12:00:00.104977Z",
    "type": "lead:contacted",
    "actor": "human",
    "user_id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e02",
    "lead_id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e01",
    "attempt_id": "019c473a-7b00-7f64-a1d3-2b0d1a7f3c10",
    "data": { "method": "email", "direction": "outbound", "state": "logged" },
    "hash": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"
}))]
pub(in crate::api) struct Event<'a> {
    /// Its number: 1, 2, 3 … in the company, without gaps, in the order of commits.
    seq: u64,
    /// When it was committed.
    at: Rfc3339,
    r#type: EventTypeName,
    actor: ActorName,
    /// The user who did it.
    user_id: Option<Uuid>,
    /// The lead it is about.
    lead_id: Option<Uuid>,
    /// The attempt it is about.
    attempt_id: Option<Uuid>,
    /// What else is to be said: ids, names of states, numbers. Never the text of messages.
    #[schema(value_type = Object)]
    data: JsonText<'a>,
    /// SHA-256 over all of this and the hash of the event before, in hexadecimal.
    hash: String,
}

impl<'a> From<&'a SealedEvent> for Event<'a> {
    fn from(sealed: &'a SealedEvent) -> Self {
        let event = &sealed.event;
        Self {
            seq: sealed.seq,
            at: Rfc3339(sealed.at),
            r#type: Name(event.kind),
            actor: Name(sealed.actor),
            user_id: sealed.user_id.map(|id| id.0),
            lead_id: event.lead_id.map(|id| id.0),
            attempt_id: event.attempt_id.map(|id| id.0),
            data: JsonText(&event.data),
            hash: hex::encode(sealed.hash),
        }
    }
}

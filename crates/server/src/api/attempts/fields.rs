//! The fields of an attempt that a caller logs, read into a command.

use crate::api::wire::json_text::JsonObject;
use crate::api::wire::names::{DirectionName, MethodName};
use crate::api::{refusals, threading};
use crate::http::{Problem, Rfc3339};
use serde::Deserialize;
use touchbase_core::command::{Cause, KnownResponse, NewAttempt};
use touchbase_core::{AttemptId, LeadId, Refusal, State, UserId};
use utoipa::ToSchema;
use uuid::Uuid;

/// An attempt to be logged.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "method": "email",
    "direction": "outbound",
    "subject": "Quick question about your tech stack",
    "body": "Hi Ada, I noticed that you are using …",
    "metadata": { "message_id": "msg_123", "thread_id": "thread_456" }
}))]
pub(in crate::api) struct NewContact {
    method: MethodName,
    direction: DirectionName,
    /// A subject, call topic or preview.
    subject: Option<String>,
    /// The message or the notes.
    body: Option<String>,
    /// Channel-specific data, kept as it is.
    #[schema(value_type = Option<Object>)]
    metadata: Option<JsonObject>,
    /// When it happened; now if left out. At most 5 minutes ahead, and not before 2000.
    occurred_at: Option<Rfc3339>,
    /// Whether it is known to have been answered.
    responded: Option<bool>,
    /// When it was answered; now if left out.
    response_at: Option<Rfc3339>,
    /// It has happened: it is recorded whatever the guard says, and the rules that it broke are kept as `violations`.
    already_happened: Option<bool>,
    r#override: Option<GivenOverride>,
    /// The hold under which it is made. 404 if there is no such hold.
    hold_id: Option<Uuid>,
}

/// Why an attempt is to be made in spite of a warning.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct GivenOverride {
    /// For others to read. Not empty.
    reason: String,
}

impl NewContact {
    /// The attempt as a command of this user.
    pub(super) fn into_attempt(
        self,
        attempt_id: AttemptId,
        lead_id: LeadId,
        user_id: UserId,
    ) -> Result<NewAttempt, Problem> {
        if self.hold_id.is_some() {
            // There are no holds yet, so none has this id.
            return Err(refusals::problem(&Refusal::NotFound("hold")));
        }
        let response = self.response()?;
        let metadata = self
            .metadata
            .map_or_else(|| "{}".to_owned(), |JsonObject(text)| text);
        Ok(NewAttempt {
            attempt_id,
            lead_id,
            user_id: Some(user_id),
            method: self.method.0,
            direction: self.direction.0,
            state: State::Logged,
            subject: self.subject,
            body: self.body,
            threading: threading::of_metadata(&metadata),
            metadata,
            occurred_at: self.occurred_at.map(|Rfc3339(at)| at),
            external: None,
            response,
            cause: match (self.already_happened, self.r#override) {
                (Some(true), _) => Cause::AlreadyHappened,
                (Some(false) | None, given) => Cause::Intention {
                    override_reason: given.map(|given| given.reason),
                },
            },
        })
    }

    /// That it was not answered, when it is logged, is no more than usual: an answer may still come, and be credited.
    fn response(&self) -> Result<Option<KnownResponse>, Problem> {
        match (self.responded, self.response_at) {
            (Some(true), at) => Ok(Some(KnownResponse::Answered(at.map(|Rfc3339(at)| at)))),
            (Some(false) | None, Some(_)) => Err(refusals::invalid(
                "response_at",
                "is the time of an answer: send `responded: true` with it, or leave it out",
            )),
            (Some(false) | None, None) => Ok(None),
        }
    }
}

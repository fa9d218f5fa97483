//! Whether an outbound attempt was answered, as a person says.

use super::App;
use super::submit::submit;
use super::wire::attempt::AttemptAndLead;
use crate::auth::Worker;
use crate::http::{Json, Path, Problem, Rfc3339};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use touchbase_core::command::ResponseMark;
use touchbase_core::{AttemptId, Command};
use utoipa::ToSchema;
use uuid::Uuid;

/// A mark by hand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "responded": true, "response_at": "2026-02-10T14:30:00Z" }))]
pub(super) struct Mark {
    /// Whether it was answered.
    responded: bool,
    /// When: not before the attempt and not in the future; now if left out.
    response_at: Option<Rfc3339>,
}

/// Mark an attempt answered, or not
///
/// The lead's `last_response_at` and status follow. A mark by hand beats what was found automatically, also for what is
/// yet to come; unmarking moves the times back, not the status.
#[utoipa::path(
    patch, path = "/api/contacts/{id}/responded", tag = "contacts", operation_id = "mark_responded",
    params(("id" = Uuid, Path, description = "The outbound attempt")),
    request_body = Mark,
    responses((status = 200, description = "The attempt, and its lead after it", body = AttemptAndLead<'static>)),
    security(("key" = ["rep"])),
)]
pub(super) async fn mark(
    State(app): State<App>,
    Worker(caller): Worker,
    Path(id): Path<Uuid>,
    Json { value, .. }: Json<Mark>,
) -> Result<Response, Problem> {
    let command = Command::MarkResponded(ResponseMark {
        attempt_id: AttemptId(id),
        responded: value.responded,
        response_at: value.response_at.map(|Rfc3339(at)| at),
    });
    submit(&app, &caller, command, None, StatusCode::OK).await
}

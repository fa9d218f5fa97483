//! Taking a mistaken attempt back.

use super::App;
use super::submit::{Posted, submit};
use super::wire::attempt::AttemptAndLead;
use crate::auth::Worker;
use crate::http::{Path, Problem};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use touchbase_core::command::VoidRequest;
use touchbase_core::{AttemptId, Command};
use utoipa::ToSchema;
use uuid::Uuid;

/// Why an attempt is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "reason": "Logged on the wrong lead" }))]
pub(super) struct GivenReason {
    /// For others to read. Not empty.
    reason: String,
}

/// Void an attempt
///
/// It stays in the history and counts nowhere: the lead's summary is computed anew from the others. Only its author or an
/// admin may.
#[utoipa::path(
    post, path = "/api/contacts/{id}/void", tag = "contacts", operation_id = "void_contact",
    params(("id" = Uuid, Path, description = "The attempt")),
    request_body = GivenReason,
    responses(
        (status = 200, description = "The attempt, and its lead after it", body = AttemptAndLead<'static>),
        (status = 409, description = "`already_voided`"),
    ),
    security(("key" = ["rep"])),
)]
pub(super) async fn void(
    State(app): State<App>,
    Worker(caller): Worker,
    Path(id): Path<Uuid>,
    Posted { value, once }: Posted<GivenReason>,
) -> Result<Response, Problem> {
    let request = VoidRequest {
        attempt_id: AttemptId(id),
        reason: value.reason,
        salt: app.runtime().random_bytes(),
    };
    submit(
        &app,
        &caller,
        Command::VoidAttempt(request),
        once,
        StatusCode::OK,
    )
    .await
}

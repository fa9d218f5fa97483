//! What a person does not want.

use super::App;
use super::submit::submit;
use super::wire::lead::Lead;
use super::wire::names::OptOutScopeName;
use crate::auth::Worker;
use crate::http::{Path, Problem};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use touchbase_core::{Command, LeadId};
use uuid::Uuid;

/// Write down an opt-out
///
/// The person does not want to be contacted by this method, or at all. Writing it down twice changes nothing.
#[utoipa::path(
    put, path = "/api/leads/{id}/opt-outs/{method}", tag = "leads", operation_id = "put_opt_out",
    params(
        ("id" = Uuid, Path, description = "The lead"),
        ("method" = OptOutScopeName, Path, description = "A method, or `all`"),
    ),
    responses((status = 200, description = "The lead as it is now", body = Lead<'static>)),
    security(("key" = ["rep"])),
)]
pub(super) async fn put(
    State(app): State<App>,
    Worker(caller): Worker,
    Path((id, scope)): Path<(Uuid, OptOutScopeName)>,
) -> Result<Response, Problem> {
    let command = Command::OptOut {
        lead_id: LeadId(id),
        scope: scope.0,
    };
    submit(&app, &caller, command, None, StatusCode::OK).await
}

/// Take an opt-out back
///
/// Only this one: whoever opted out of everything stays so when one method is taken back. Taking back what is not there
/// changes nothing.
#[utoipa::path(
    delete, path = "/api/leads/{id}/opt-outs/{method}", tag = "leads", operation_id = "withdraw_opt_out",
    params(
        ("id" = Uuid, Path, description = "The lead"),
        ("method" = OptOutScopeName, Path, description = "A method, or `all`"),
    ),
    responses((status = 200, description = "The lead as it is now", body = Lead<'static>)),
    security(("key" = ["rep"])),
)]
pub(super) async fn withdraw(
    State(app): State<App>,
    Worker(caller): Worker,
    Path((id, scope)): Path<(Uuid, OptOutScopeName)>,
) -> Result<Response, Problem> {
    let command = Command::WithdrawOptOut {
        lead_id: LeadId(id),
        scope: scope.0,
    };
    submit(&app, &caller, command, None, StatusCode::OK).await
}

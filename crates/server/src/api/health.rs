//! Whether the process lives, whether its database answers, and what it counted.

use super::{App, answer};
use crate::http::Problem;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

/// That all is well.
#[derive(Serialize, ToSchema)]
pub(super) struct Health {
    /// `ok`.
    status: &'static str,
}

/// Is the process alive?
///
/// Says nothing about the database: a process that waits for its database is not helped by a restart.
#[utoipa::path(
    get, path = "/healthz", tag = "operation", operation_id = "alive",
    responses((status = 200, description = "It lives and takes requests", body = Health)),
)]
pub(super) async fn alive() -> Result<Response, Problem> {
    answer::ok(&Health { status: "ok" })
}

/// Does the database answer?
#[utoipa::path(
    get, path = "/readyz", tag = "operation", operation_id = "ready",
    responses(
        (status = 200, description = "It answers", body = Health),
        (status = 503, description = "`database_unavailable`: send nobody here"),
    ),
)]
pub(super) async fn ready(State(app): State<App>) -> Result<Response, Problem> {
    app.store().ping().await?;
    answer::ok(&Health { status: "ok" })
}

/// Read what is counted
///
/// In Prometheus' text format.
#[utoipa::path(
    get, path = "/metrics", tag = "operation", operation_id = "metrics",
    responses((status = 200, description = "Everything that is counted", body = String, content_type = "text/plain")),
)]
pub(super) async fn metrics(State(app): State<App>) -> Response {
    app.metrics().page()
}

//! `GET /healthz`: the process lives and takes requests. Says nothing about the database.

use axum::Router;
use axum::routing::get;

/// The route, for any state.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route(
        "/healthz",
        get(async || axum::Json(serde_json::json!({ "status": "ok" }))),
    )
}

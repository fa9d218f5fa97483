//! Answers: JSON straight from typed values to bytes.

use crate::http::Problem;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// 200 with a value.
pub(super) fn ok(value: &impl Serialize) -> Result<Response, Problem> {
    sized(value, 1_024)
}

/// 200 with a value of about so many bytes: long lists are not copied while they grow.
pub(super) fn sized(value: &impl Serialize, bytes: usize) -> Result<Response, Problem> {
    Ok(json(StatusCode::OK, written(value, bytes)?))
}

/// A value of about so many bytes as JSON.
pub(super) fn written(value: &impl Serialize, bytes: usize) -> Result<Vec<u8>, Problem> {
    let mut body = Vec::with_capacity(bytes);
    serde_json::to_writer(&mut body, value).map_err(Problem::internal)?;
    Ok(body)
}

/// A body of JSON, or none where there is nothing to say.
pub(super) fn json(status: StatusCode, body: impl Into<Bytes>) -> Response {
    let body = body.into();
    if body.is_empty() {
        return status.into_response();
    }
    let problem = status.is_client_error() || status.is_server_error();
    let media_type = if problem {
        "application/problem+json"
    } else {
        "application/json"
    };
    (
        status,
        [(CONTENT_TYPE, HeaderValue::from_static(media_type))],
        body,
    )
        .into_response()
}

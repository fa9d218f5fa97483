//! The problems that any route may have, with their codes. Those of the domain are made where the API is.

use super::{FieldError, Problem};
use axum::http::StatusCode;
use std::borrow::Cow;
use std::time::Duration;

impl Problem {
    /// 400: not even readable.
    pub fn bad_request(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, "The request cannot be read").detail(detail)
    }

    /// 401: nobody we know.
    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "Sign in first")
            .detail("Send `Authorization: Bearer TOKEN` with a key that is in force.")
    }

    /// 403: somebody we know, who may not.
    pub fn forbidden(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "forbidden",
            "Your role does not allow this",
        )
        .detail(detail)
    }

    /// 404: absent, or another company's, which is the same.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing here")
    }

    /// 405: the path exists, its method does not. The router adds `Allow`.
    pub fn method_not_allowed() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "method_not_allowed",
            "This path does not take this method",
        )
    }

    /// 408: the body came too slowly.
    pub fn body_timeout() -> Self {
        Self::new(
            StatusCode::REQUEST_TIMEOUT,
            "body_timeout",
            "The body did not arrive in time",
        )
    }

    /// 409: not as things are.
    pub fn conflict(code: &'static str, title: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::CONFLICT, code, title)
    }

    /// 413: more than the bound.
    pub fn too_large(bytes_max: usize) -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "body_too_large",
            "The body is too large",
        )
        .detail(format!("At most {bytes_max} bytes are taken."))
    }

    /// 415: another kind of body than the route takes.
    pub fn unsupported_media_type(expected: &str) -> Self {
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            "The body is of another type",
        )
        .detail(format!(
            "Send `Content-Type: {expected}`, without `Content-Encoding`."
        ))
    }

    /// 422: readable, and wrong in these fields.
    pub fn invalid(code: &'static str, errors: impl IntoIterator<Item = FieldError>) -> Self {
        let problem = Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            code,
            "The request is understood, and wrong",
        )
        .errors(errors);
        let sentence = problem
            .0
            .document
            .errors
            .first()
            .map(|error| format!("{}: {}", error.field, error.detail));
        match sentence {
            Some(sentence) => problem.detail(sentence),
            None => problem,
        }
    }

    /// 429: too much from one source.
    pub fn too_many_requests(wait: Duration) -> Self {
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "rate_limited",
            "Too many requests",
        )
        .retry_after(wait)
    }

    /// 500: our fault. The cause is logged once, with the request's id; the answer has only the id.
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        let mut problem = Self::failure();
        problem.0.cause = Some(cause.into());
        problem
    }

    /// What is said of an internal problem once its cause is in the log.
    pub(in crate::http) fn opaque(request_id: &str) -> Self {
        Self::failure().extension("request_id", request_id.into())
    }

    fn failure() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong here",
        )
        .detail("The cause is in the server's log, under this request's id.")
    }

    /// 503: not now.
    pub fn unavailable(
        code: &'static str,
        detail: impl Into<Cow<'static, str>>,
        wait: Duration,
    ) -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            code,
            "The server cannot do this now",
        )
        .detail(detail)
        .retry_after(wait)
    }
}

//! Every "no" on the wire: RFC 9457 `application/problem+json`.
//!
//! Only the form. Which refusal of the domain gets which status is decided where the API is.

mod kinds;

use axum::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

/// Why a request was not done.
#[derive(Debug)]
pub struct Problem(Box<Inner>);

#[derive(Debug)]
struct Inner {
    document: ProblemDocument,
    status: StatusCode,
    retry_after: Option<Duration>,
    cause: Option<anyhow::Error>,
}

/// The body of an answer that says no.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument {
    /// Where this kind of problem is explained.
    #[serde(rename = "type")]
    kind: String,
    /// The kind of problem, for a person.
    title: Cow<'static, str>,
    /// The HTTP status.
    status: u16,
    /// What was wrong this time, for a person.
    detail: Cow<'static, str>,
    /// The kind of problem, for a program: stable.
    code: &'static str,
    /// The fields that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// What else belongs to this kind of problem.
    #[serde(flatten)]
    extensions: Map<String, Value>,
}

/// One field, or parameter, that is wrong.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// Its path: `subject`, `identities[1].value`.
    pub field: String,
    /// What is wrong with it.
    pub detail: String,
}

/// What the access log wants to know of an answer that says no. Rides on the response, never on the wire.
#[derive(Clone, Debug)]
pub(super) struct ProblemTrace {
    pub(super) code: &'static str,
    pub(super) cause: Option<Arc<anyhow::Error>>,
}

impl Problem {
    /// A problem of the given kind. `code` is stable and unique to the kind, `title` says it in a few words.
    pub fn new(
        status: StatusCode,
        code: &'static str,
        title: impl Into<Cow<'static, str>>,
    ) -> Self {
        let title = title.into();
        let document = ProblemDocument {
            kind: format!("/docs/problems#{code}"),
            detail: title.clone(),
            title,
            status: status.as_u16(),
            code,
            errors: Vec::new(),
            extensions: Map::new(),
        };
        Self(Box::new(Inner {
            document,
            status,
            retry_after: None,
            cause: None,
        }))
    }

    /// Says what was wrong this time.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.0.document.detail = detail.into();
        self
    }

    /// Names fields that are wrong.
    #[must_use]
    pub fn errors(mut self, errors: impl IntoIterator<Item = FieldError>) -> Self {
        self.0.document.errors.extend(errors);
        self
    }

    /// Adds a member of its own to the document, such as the guard's decision.
    #[must_use]
    pub fn extension(mut self, name: &str, value: Value) -> Self {
        self.0.document.extensions.insert(name.to_owned(), value);
        self
    }

    /// Says when another try may go better; rounded up to whole seconds.
    #[must_use]
    pub fn retry_after(mut self, span: Duration) -> Self {
        self.0.retry_after = Some(span);
        self
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The fields that are wrong.
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.document.errors
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.0.document.code
    }

    /// The body as it is sent.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(&self.0.document).unwrap_or_default()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Inner {
            document,
            status,
            retry_after,
            cause,
        } = *self.0;
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(span) = retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds_rounded_up(span)));
        }
        let body = serde_json::to_vec(&document).unwrap_or_default();
        let mut response = (status, headers, body).into_response();
        response.extensions_mut().insert(ProblemTrace {
            code: document.code,
            cause: cause.map(Arc::new),
        });
        response
    }
}

/// At least one: `Retry-After: 0` invites a busy loop.
fn seconds_rounded_up(span: Duration) -> u64 {
    let partial = u64::from(span.subsec_nanos() > 0);
    span.as_secs().saturating_add(partial).max(1)
}

#[cfg(test)]
mod tests;

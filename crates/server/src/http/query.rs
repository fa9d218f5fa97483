//! Query parameters: strict like bodies. The types that are read say `deny_unknown_fields`.

use super::json::field_and_detail;
use super::problem::{FieldError, Problem};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use serde::de::value::Error as ValueError;
use std::error::Error;

/// The query parameters, understood.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        match axum::extract::Query::try_from_uri(&parts.uri) {
            Ok(axum::extract::Query(value)) => Ok(Self(value)),
            Err(rejection) => Err(explain(&rejection)),
        }
    }
}

/// axum wraps serde's error, and the place where it happened, in its own.
fn explain(rejection: &(dyn Error + 'static)) -> Problem {
    let (field, detail) = match located(rejection) {
        Some(error) => field_and_detail(&error.path().to_string(), &error.inner().to_string()),
        None => ("query".to_owned(), rejection.to_string()),
    };
    Problem::invalid("invalid_parameters", [FieldError { field, detail }])
}

fn located<'e>(
    error: &'e (dyn Error + 'static),
) -> Option<&'e serde_path_to_error::Error<ValueError>> {
    error.downcast_ref().or_else(|| located(error.source()?))
}

#[cfg(test)]
mod tests;

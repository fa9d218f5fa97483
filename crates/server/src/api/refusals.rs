//! Which "no" of the domain, and which failure of the store, gets which status. The only place that says so.

use crate::http::{FieldError, Problem, Rfc3339};
use axum::http::StatusCode;
use serde::Serialize;
use serde_json::Value;
use std::time::Duration;
use touchbase_core::guard::Answer;
use touchbase_core::{LeadId, Refusal};
use touchbase_store::{CommitError, ReadError};
use uuid::Uuid;

/// A queue of writes is worked off within a second.
const OVERLOAD_RETRY_AFTER: Duration = Duration::from_secs(1);
/// A database that is locked, full or away does not come back at once.
const DATABASE_RETRY_AFTER: Duration = Duration::from_secs(5);

/// A refusal on the wire.
pub(super) fn problem(refusal: &Refusal) -> Problem {
    let (code, sentence) = (refusal.code(), refusal.to_string());
    let conflict = |title: &'static str| Problem::conflict(code, title).detail(sentence.clone());
    match refusal {
        Refusal::NotFound(_) => Problem::not_found().detail(sentence),
        Refusal::Forbidden(_) => Problem::forbidden(sentence),
        Refusal::Invalid { field, message } => invalid(field, message.clone()),
        Refusal::IdentityTaken { lead_id, .. } => {
            named(conflict("Another lead has this identity"), *lead_id)
        }
        Refusal::Erased => conflict("This person was erased"),
        Refusal::AlreadyMerged(survivor_id) => named(conflict("Already merged"), *survivor_id),
        Refusal::MergeIntoItself => Problem::invalid(
            code,
            [FieldError {
                field: "into".to_owned(),
                detail: sentence,
            }],
        ),
        Refusal::AlreadyVoided => conflict("Already voided"),
        Refusal::Guard(answer) => conflict("The guard refused").extension("guard", guard(answer)),
        Refusal::EmailTaken(_) => conflict("Another user has this e-mail address"),
        Refusal::CompanyTaken(_) => conflict("Another company has this name"),
        Refusal::LastAdmin => conflict("Somebody has to administer"),
        Refusal::Deactivated => conflict("This user is deactivated"),
        Refusal::IdempotencyMismatch => Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            code,
            "This key stands for another request",
        )
        .detail(sentence),
    }
}

/// One field that is wrong.
pub(super) fn invalid(field: &str, detail: impl Into<String>) -> Problem {
    Problem::invalid(
        "invalid",
        [FieldError {
            field: field.to_owned(),
            detail: detail.into(),
        }],
    )
}

fn named(problem: Problem, lead_id: LeadId) -> Problem {
    problem.extension("lead_id", lead_id.to_string().into())
}

/// The guard's answer, as `check` will show it too.
#[derive(Serialize)]
struct GuardAnswer<'a> {
    decision: &'static str,
    reasons: Vec<GuardReason<'a>>,
}

#[derive(Serialize)]
struct GuardReason<'a> {
    rule: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempt: Option<CausingAttempt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clears_at: Option<Rfc3339>,
    overridable_by: &'static str,
}

#[derive(Serialize)]
struct CausingAttempt {
    id: Uuid,
}

fn guard(answer: &Answer) -> Value {
    let reasons = answer.reasons.iter().map(|reason| GuardReason {
        rule: reason.rule,
        message: &reason.message,
        attempt: reason.attempt_id.map(|id| CausingAttempt { id: id.0 }),
        clears_at: reason.clears_at.map(Rfc3339),
        overridable_by: reason.overridable_by.name(),
    });
    let answer = GuardAnswer {
        decision: answer.verdict().name(),
        reasons: reasons.collect(),
    };
    serde_json::to_value(answer).unwrap_or_default()
}

impl From<CommitError> for Problem {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Overloaded => Self::unavailable(
                "overloaded",
                "Too many writes are waiting.",
                OVERLOAD_RETRY_AFTER,
            ),
            CommitError::Closed => {
                Self::unavailable("stopping", "The server is stopping.", OVERLOAD_RETRY_AFTER)
            }
            CommitError::Unavailable(_) => database_unavailable(&error),
            CommitError::Broken(_) => Self::internal(error),
        }
    }
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Engine(_) => database_unavailable(&error),
            ReadError::Corrupt(_) => Self::internal(error),
        }
    }
}

fn database_unavailable(error: &dyn std::error::Error) -> Problem {
    tracing::error!(error = %error, "the database does not answer");
    Problem::unavailable(
        "database_unavailable",
        "The database does not answer.",
        DATABASE_RETRY_AFTER,
    )
}

#[cfg(test)]
mod tests;

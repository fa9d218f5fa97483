//! Each business "no": a stable code, its parameters, and a sentence for a person.

use crate::guard::Answer;
use crate::{LeadId, Timestamp};
use thiserror::Error;

/// Why a command was not carried out. Nothing was changed, but for the events that a refusal itself leaves.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum Refusal {
    /// What was named does not exist in this company.
    #[error("There is no such {0} in this company.")]
    NotFound(&'static str),
    /// The caller's role does not allow it.
    #[error("{0}")]
    Forbidden(&'static str),
    /// A field's value is not acceptable.
    #[error("{message}")]
    Invalid {
        /// The field, as named in the request.
        field: &'static str,
        /// What is wrong with it and what to do.
        message: String,
    },
    /// Another lead has this identity.
    #[error("Another lead already has the {kind} {value}. Open that lead, or merge the two.")]
    IdentityTaken {
        /// The lead that has it.
        lead_id: LeadId,
        /// The identity's kind.
        kind: &'static str,
        /// Its value.
        value: String,
    },
    /// The person was erased, and this is old news about them.
    #[error("This person was erased; an import or a late delivery does not bring them back.")]
    Erased,
    /// Two leads are one already.
    #[error("This lead was already merged into lead {0}.")]
    AlreadyMerged(LeadId),
    /// A lead cannot be merged into itself.
    #[error("A lead cannot be merged into itself.")]
    MergeIntoItself,
    /// The attempt was already taken back.
    #[error("This attempt was already voided.")]
    AlreadyVoided,
    /// The guard says no.
    #[error("The guard refused this attempt: {}", summary_of(.0))]
    Guard(Answer),
    /// Another user has this e-mail address.
    #[error("Another user of this company already has the e-mail address {0}.")]
    EmailTaken(String),
    /// Another company has this name.
    #[error("There is already a company named “{0}”.")]
    CompanyTaken(String),
    /// Somebody has to administer.
    #[error("This is the company's last active admin. Make another user an admin first.")]
    LastAdmin,
    /// The user was deactivated.
    #[error("This user is deactivated.")]
    Deactivated,
    /// The idempotency key was used for something else.
    #[error(
        "This Idempotency-Key was already used for another request body. Use a new key for a new request."
    )]
    IdempotencyMismatch,
}

impl Refusal {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "not_found",
            Self::Forbidden(_) => "forbidden",
            Self::Invalid { .. } => "invalid",
            Self::IdentityTaken { .. } => "identity_taken",
            Self::Erased => "erased",
            Self::AlreadyMerged(_) => "already_merged",
            Self::MergeIntoItself => "merge_into_itself",
            Self::AlreadyVoided => "already_voided",
            Self::Guard(_) => "guard_refused",
            Self::EmailTaken(_) => "email_taken",
            Self::CompanyTaken(_) => "company_taken",
            Self::LastAdmin => "last_admin",
            Self::Deactivated => "deactivated",
            Self::IdempotencyMismatch => "idempotency_mismatch",
        }
    }

    /// A field that is not acceptable.
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self::Invalid {
            field,
            message: message.into(),
        }
    }

    /// A field that is longer than it may be.
    pub fn too_long(field: &'static str, max: usize, unit: &str) -> Self {
        Self::invalid(
            field,
            format!("It is longer than {max} {unit}. Shorten it."),
        )
    }
}

fn summary_of(answer: &Answer) -> String {
    let sentences: Vec<&str> = answer
        .reasons
        .iter()
        .map(|reason| reason.message.as_str())
        .collect();
    sentences.join(" ")
}

/// Refuses a user's time that lies too far ahead or before 2000 (edge: T4).
pub(crate) fn check_reported_time(
    field: &'static str,
    at: Timestamp,
    now: Timestamp,
) -> Result<(), Refusal> {
    if at > now.plus(crate::limits::CLOCK_SKEW_MAX) {
        return Err(Refusal::invalid(
            field,
            "It lies more than 5 minutes in the future. Give the time at which it happened.",
        ));
    }
    if at < Timestamp::YEAR_2000 {
        return Err(Refusal::invalid(
            field,
            "It lies before the year 2000. Check its unit: times are RFC 3339, not numbers.",
        ));
    }
    Ok(())
}

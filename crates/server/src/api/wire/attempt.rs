//! Attempts as they are answered.

use super::json_text::JsonText;
use super::lead::LeadStanding;
use super::list::Each;
use super::names::{
    ActorName, AttributedByName, DirectionName, MarkedByName, MethodName, Name, StateName,
};
use crate::http::Rfc3339;
use serde::Serialize;
use touchbase_core::{AttemptView, Lead, attempt};
use touchbase_store::NamedAttempt;
use utoipa::ToSchema;
use uuid::Uuid;

/// One communication with a lead.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Attempt<'a> {
    id: Uuid,
    lead_id: Uuid,
    /// The user who made it; `null` if the lead did.
    user_id: Option<Uuid>,
    actor: ActorName,
    method: MethodName,
    direction: DirectionName,
    /// A subject, call topic or preview.
    subject: Option<&'a str>,
    /// The message or the notes.
    body: Option<&'a str>,
    /// Channel-specific data.
    #[schema(value_type = Object)]
    metadata: JsonText<'a>,
    state: StateName,
    /// When the communication happened.
    occurred_at: Rfc3339,
    /// When touchbase heard of it.
    received_at: Rfc3339,
    /// When it was committed.
    created_at: Rfc3339,
    /// The provider's clock is not to be believed: `received_at` counts in its stead.
    clock_suspect: bool,
    /// Whether it was answered; only outbound attempts are.
    responded: bool,
    /// When the first answer came.
    response_at: Option<Rfc3339>,
    responded_by: Option<MarkedByName>,
    /// For an inbound attempt: what it answers.
    credits: Option<Credit>,
    /// The guard's rules that it broke, being a fact that could not be refused.
    #[schema(value_type = Vec<String>)]
    violations: Each<'a, attempt::Violation, &'a str>,
    /// The override under which it passed the guard.
    r#override: Option<Override<'a>>,
    /// Set when it was taken back.
    voided: Option<Void<'a>>,
}

/// The outbound attempt that an inbound one answers.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Credit {
    attempt_id: Uuid,
    attributed_by: AttributedByName,
}

/// Why an attempt passed the guard in spite of what spoke against it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Override<'a> {
    /// The user who overrode.
    by: Option<Uuid>,
    reason: &'a str,
    /// The rules that spoke against it.
    rules: &'a [String],
}

/// Why an attempt was taken back.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Void<'a> {
    at: Rfc3339,
    /// The user who took it back.
    by: Option<Uuid>,
    reason: &'a str,
}

/// A user by name.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct UserName<'a> {
    id: Uuid,
    name: &'a str,
}

/// An attempt after it was changed, and its lead.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({
    "id": "019c473a-7b00-7f64-a1d3-2b0d1a7f3c10",
    "lead_id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e01",
    "user_id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e02",
    "actor": "human",
    "method": "email",
    "direction": "outbound",
    "subject": "Quick question about your tech stack",
    "body": "Hi Ada, I noticed that you are using …",
    "metadata": { "message_id": "msg_123", "thread_id": "thread_456" },
    "state": "logged",
    "occurred_at": "2026-02-10T12:00:00Z",
    "received_at": "2026-02-10T12:00:00.103412Z",
    "created_at": "2026-02-10T12:00:00.104977Z",
    "clock_suspect": false,
    "responded": false,
    "response_at": null,
    "responded_by": null,
    "credits": null,
    "violations": [],
    "override": null,
    "voided": null,
    "lead": {
        "id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e01",
        "status": "contacted",
        "last_contacted_at": "2026-02-10T12:00:00Z",
        "last_contact_method": "email",
        "last_contact_by": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e02",
        "first_outbound_at": "2026-02-08T09:15:00Z",
        "last_outbound_at": "2026-02-10T12:00:00Z",
        "last_inbound_at": null,
        "last_activity_at": "2026-02-10T12:00:00Z",
        "last_response_at": null,
        "contact_count": 2,
        "outbound_count": 2,
        "inbound_count": 0,
        "turn": "them"
    }
}))]
pub(in crate::api) struct AttemptAndLead<'a> {
    #[serde(flatten)]
    attempt: Attempt<'a>,
    lead: LeadStanding,
}

/// An attempt in its lead's history.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AttemptAndUser<'a> {
    #[serde(flatten)]
    attempt: Attempt<'a>,
    /// Who made it, also if that user has left since; `null` if the lead did.
    user: Option<UserName<'a>>,
}

/// An attempt with its user and its lead.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeAttempt<'a> {
    #[serde(flatten)]
    attempt: AttemptAndUser<'a>,
    lead: LeadStanding,
}

impl<'a> From<&'a touchbase_core::Attempt> for Attempt<'a> {
    fn from(attempt: &'a touchbase_core::Attempt) -> Self {
        let fact = &attempt.fact;
        Self {
            id: fact.id.0,
            lead_id: fact.lead_id.0,
            user_id: fact.user_id.map(|id| id.0),
            actor: Name(attempt.actor),
            method: Name(fact.method),
            direction: Name(fact.direction),
            subject: attempt.subject.as_deref(),
            body: attempt.body.as_deref(),
            metadata: JsonText(&attempt.metadata),
            state: Name(fact.state),
            occurred_at: Rfc3339(attempt.occurred_at),
            received_at: Rfc3339(attempt.received_at),
            created_at: Rfc3339(attempt.created_at),
            clock_suspect: attempt.clock_suspect,
            responded: fact.response.at.is_some(),
            response_at: fact.response.at.map(Rfc3339),
            responded_by: fact.response.marked_by.map(Name),
            credits: fact.credit.map(Credit::from),
            violations: Each {
                of: &attempt.violations,
                wire: |violation| violation.rule.as_str(),
            },
            r#override: attempt.override_note.as_ref().map(Override::from),
            voided: attempt.void.as_ref().map(Void::from),
        }
    }
}

impl From<attempt::Credit> for Credit {
    fn from(credit: attempt::Credit) -> Self {
        Self {
            attempt_id: credit.attempt_id.0,
            attributed_by: Name(credit.by),
        }
    }
}

impl<'a> From<&'a attempt::OverrideNote> for Override<'a> {
    fn from(note: &'a attempt::OverrideNote) -> Self {
        Self {
            by: note.by.map(|id| id.0),
            reason: &note.reason,
            rules: &note.rules,
        }
    }
}

impl<'a> From<&'a attempt::Void> for Void<'a> {
    fn from(void: &'a attempt::Void) -> Self {
        Self {
            at: Rfc3339(void.at),
            by: void.by.map(|id| id.0),
            reason: &void.reason,
        }
    }
}

impl<'a> From<&'a AttemptView> for AttemptAndLead<'a> {
    fn from(view: &'a AttemptView) -> Self {
        Self {
            attempt: Attempt::from(&view.attempt),
            lead: LeadStanding::from(&view.lead),
        }
    }
}

impl<'a> From<&'a NamedAttempt> for AttemptAndUser<'a> {
    fn from(named: &'a NamedAttempt) -> Self {
        let user = named.attempt.fact.user_id.zip(named.user_name.as_deref());
        Self {
            attempt: Attempt::from(&named.attempt),
            user: user.map(|(id, name)| UserName { id: id.0, name }),
        }
    }
}

impl<'a> WholeAttempt<'a> {
    pub(in crate::api) fn new(named: &'a NamedAttempt, lead: &Lead) -> Self {
        Self {
            attempt: AttemptAndUser::from(named),
            lead: LeadStanding::from(lead),
        }
    }
}

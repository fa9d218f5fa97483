//! The columns of our own export: for each its header, what it is read back into, and where its cell comes from.

use super::{AttemptRecord, EventRecord, LeadRecord};
use crate::interchange::headers::attempts::AttemptField;
use crate::interchange::headers::leads::LeadField;
use serde_json::{Value, json};
use touchbase_core::Timestamp;
use touchbase_core::attempt::ExternalId;
use touchbase_core::identity::IdentityKind;

/// A column of our own export.
pub(in crate::interchange) struct OwnColumn<Record, Field> {
    /// Its header.
    pub(in crate::interchange) name: &'static str,
    /// What it is read back into.
    pub(in crate::interchange) field: Field,
    /// Its cell.
    pub(super) cell: fn(&Record) -> Value,
}

const fn lead(
    name: &'static str,
    field: LeadField,
    cell: fn(&LeadRecord) -> Value,
) -> OwnColumn<LeadRecord, LeadField> {
    OwnColumn { name, field, cell }
}

const fn attempt(
    name: &'static str,
    field: AttemptField,
    cell: fn(&AttemptRecord) -> Value,
) -> OwnColumn<AttemptRecord, AttemptField> {
    OwnColumn { name, field, cell }
}

const fn event(name: &'static str, cell: fn(&EventRecord) -> Value) -> OwnColumn<EventRecord, ()> {
    OwnColumn {
        name,
        field: (),
        cell,
    }
}

/// The columns of exported leads.
pub(in crate::interchange) const LEAD_COLUMNS: &[OwnColumn<LeadRecord, LeadField>] = &[
    lead("id", LeadField::Id, |lead| json!(lead.id.to_string())),
    lead("name", LeadField::Name, |lead| json!(lead.name)),
    lead("organization", LeadField::Organization, |lead| {
        json!(lead.organization)
    }),
    lead("title", LeadField::Title, |lead| json!(lead.title)),
    lead("email", LeadField::Address(IdentityKind::Email), |lead| {
        addresses(lead, IdentityKind::Email)
    }),
    lead("phone", LeadField::Address(IdentityKind::Phone), |lead| {
        addresses(lead, IdentityKind::Phone)
    }),
    lead(
        "whatsapp",
        LeadField::Address(IdentityKind::Whatsapp),
        |lead| addresses(lead, IdentityKind::Whatsapp),
    ),
    lead(
        "linkedin",
        LeadField::Address(IdentityKind::Linkedin),
        |lead| addresses(lead, IdentityKind::Linkedin),
    ),
    lead("status", LeadField::Status, |lead| {
        json!(lead.status.name())
    }),
    lead("owner_email", LeadField::Owner, |lead| {
        json!(lead.owner_email)
    }),
    lead("source", LeadField::Source, |lead| json!(lead.source)),
    lead("time_zone", LeadField::TimeZone, |lead| {
        json!(lead.time_zone)
    }),
    lead("opted_out", LeadField::OptedOut, |lead| {
        lead.opted_out.iter().map(|scope| scope.name()).collect()
    }),
    lead("custom", LeadField::Custom, |lead| json!(lead.custom)),
    lead("created_at", LeadField::CreatedAt, |lead| {
        time(Some(lead.created_at))
    }),
    lead("external_source", LeadField::ExternalSource, |lead| {
        source(lead.external.as_ref())
    }),
    lead("external_id", LeadField::ExternalId, |lead| {
        id(lead.external.as_ref())
    }),
    lead("last_contacted_at", LeadField::Derived, |lead| {
        time(lead.summary.last_contact.map(|last| last.at))
    }),
    lead("last_contact_method", LeadField::Derived, |lead| {
        json!(lead.summary.last_contact.map(|last| last.method.name()))
    }),
    lead("last_contact_by", LeadField::Derived, |lead| {
        json!(lead.last_contact_by)
    }),
    lead("first_outbound_at", LeadField::Derived, |lead| {
        time(lead.summary.first_outbound_at)
    }),
    lead("last_outbound_at", LeadField::Derived, |lead| {
        time(lead.summary.last_outbound_at)
    }),
    lead("last_inbound_at", LeadField::Derived, |lead| {
        time(lead.summary.last_inbound_at)
    }),
    lead("last_activity_at", LeadField::Derived, |lead| {
        time(lead.summary.last_activity_at())
    }),
    lead("last_response_at", LeadField::Derived, |lead| {
        time(lead.summary.last_response_at)
    }),
    lead("contact_count", LeadField::Derived, |lead| {
        json!(lead.summary.contact_count())
    }),
    lead("outbound_count", LeadField::Derived, |lead| {
        json!(lead.summary.outbound_count)
    }),
    lead("inbound_count", LeadField::Derived, |lead| {
        json!(lead.summary.inbound_count)
    }),
];

/// The columns of exported attempts.
pub(in crate::interchange) const ATTEMPT_COLUMNS: &[OwnColumn<AttemptRecord, AttemptField>] = &[
    attempt("id", AttemptField::Id, |attempt| {
        json!(attempt.id.to_string())
    }),
    attempt("lead_id", AttemptField::LeadId, |attempt| {
        json!(attempt.lead_id.to_string())
    }),
    attempt("user_email", AttemptField::User, |attempt| {
        json!(attempt.user_email)
    }),
    attempt("method", AttemptField::Method, |attempt| {
        json!(attempt.method.name())
    }),
    attempt("direction", AttemptField::Direction, |attempt| {
        json!(attempt.direction.name())
    }),
    attempt("state", AttemptField::State, |attempt| {
        json!(attempt.state.name())
    }),
    attempt("subject", AttemptField::Subject, |attempt| {
        json!(attempt.subject)
    }),
    attempt("body", AttemptField::Body, |attempt| json!(attempt.body)),
    attempt("occurred_at", AttemptField::OccurredAt, |attempt| {
        time(Some(attempt.occurred_at))
    }),
    attempt("responded", AttemptField::Responded, |attempt| {
        json!(attempt.responded)
    }),
    attempt("response_at", AttemptField::ResponseAt, |attempt| {
        time(attempt.response_at)
    }),
    attempt("metadata", AttemptField::Metadata, |attempt| {
        json!(attempt.metadata)
    }),
    attempt("external_source", AttemptField::ExternalSource, |attempt| {
        source(attempt.external.as_ref())
    }),
    attempt("external_id", AttemptField::ExternalId, |attempt| {
        id(attempt.external.as_ref())
    }),
    attempt("message_id", AttemptField::MessageId, |attempt| {
        json!(attempt.threading.message_id)
    }),
    attempt("in_reply_to", AttemptField::References, |attempt| {
        json!(attempt.threading.references)
    }),
    attempt("thread_id", AttemptField::ThreadId, |attempt| {
        json!(attempt.threading.thread_id)
    }),
    attempt("void_reason", AttemptField::VoidReason, |attempt| {
        json!(attempt.void_reason)
    }),
    attempt("actor", AttemptField::Derived, |attempt| {
        json!(attempt.actor.name())
    }),
    attempt("received_at", AttemptField::Derived, |attempt| {
        time(Some(attempt.received_at))
    }),
    attempt("created_at", AttemptField::Derived, |attempt| {
        time(Some(attempt.created_at))
    }),
];

/// The columns of exported events.
pub(super) const EVENT_COLUMNS: &[OwnColumn<EventRecord, ()>] = &[
    event("seq", |event| json!(event.seq)),
    event("at", |event| time(Some(event.at))),
    event("type", |event| json!(event.event_type)),
    event("actor", |event| json!(event.actor.name())),
    event("user_id", |event| {
        json!(event.user_id.map(|id| id.to_string()))
    }),
    event("lead_id", |event| {
        json!(event.lead_id.map(|id| id.to_string()))
    }),
    event("attempt_id", |event| {
        json!(event.attempt_id.map(|id| id.to_string()))
    }),
    event("data", |event| json!(event.data)),
    event("hash", |event| json!(event.hash)),
];

fn addresses(lead: &LeadRecord, kind: IdentityKind) -> Value {
    let of_kind = lead.identities.iter().filter(|(other, _)| *other == kind);
    of_kind.map(|(_, address)| address.as_str()).collect()
}

fn source(external: Option<&ExternalId>) -> Value {
    json!(external.map(|external| &external.source))
}

fn id(external: Option<&ExternalId>) -> Value {
    json!(external.map(|external| &external.id))
}

/// RFC 3339 in UTC, with microseconds where there are any.
fn time(at: Option<Timestamp>) -> Value {
    let at = at.and_then(|at| jiff::Timestamp::from_microsecond(at.as_micros()).ok());
    json!(at.map(|at| at.to_string()))
}

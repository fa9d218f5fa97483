//! Leads as they are answered.

use super::json_text::JsonText;
use super::list::Each;
use super::names::{
    IdentityKindName, MethodName, Name, OptOutScopeName, OptOutSourceName, StatusName, TurnName,
};
use crate::http::Rfc3339;
use serde::Serialize;
use touchbase_core::{LeadView, identity, lead};
use utoipa::ToSchema;
use uuid::Uuid;

/// A person the company communicates with, and the summary of all communication.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({
    "id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e01",
    "name": "Ada Lovelace",
    "organization": "Analytical Engines Ltd",
    "title": "Countess",
    "owner_id": "019b77a1-2f80-7c11-8d5b-6c1c6f0a1e02",
    "status": "conversing",
    "source": "manual",
    "time_zone": "Europe/London",
    "identities": [{ "kind": "email", "value": "ada@example.com" }],
    "custom": { "segment": "enterprise" },
    "opt_outs": [{ "method": "sms", "source": "hand", "at": "2026-02-03T09:00:00Z" }],
    "created_at": "2026-01-20T08:15:00Z",
    "updated_at": "2026-02-03T09:00:00Z",
    "last_contacted_at": "2026-02-10T14:30:00Z",
    "last_contact_method": "email",
    "last_contact_by": null,
    "first_outbound_at": "2026-02-08T09:15:00Z",
    "last_outbound_at": "2026-02-10T12:00:00Z",
    "last_inbound_at": "2026-02-10T14:30:00Z",
    "last_activity_at": "2026-02-10T14:30:00Z",
    "last_response_at": "2026-02-10T14:30:00Z",
    "contact_count": 3,
    "outbound_count": 2,
    "inbound_count": 1,
    "turn": "us"
}))]
pub(in crate::api) struct Lead<'a> {
    id: Uuid,
    /// The person's name.
    name: Option<&'a str>,
    /// Where the person works.
    organization: Option<&'a str>,
    /// What the person does there.
    title: Option<&'a str>,
    /// The user to whom the lead is assigned.
    owner_id: Option<Uuid>,
    status: StatusName,
    /// Where the lead came from: free text; `manual`, `import`, `inbound` or `outbound` when nobody said.
    source: &'a str,
    /// Where the person is: an IANA time zone.
    #[schema(examples("Europe/Berlin"))]
    time_zone: Option<&'a str>,
    /// The person's addresses, each unique in the company.
    #[schema(value_type = Vec<Identity<'static>>)]
    identities: Each<'a, identity::Identity, Identity<'a>>,
    /// The company's own fields.
    #[schema(value_type = Object)]
    custom: JsonText<'a>,
    /// What the person does not want.
    #[schema(value_type = Vec<OptOut>)]
    opt_outs: Each<'a, lead::OptOut, OptOut>,
    created_at: Rfc3339,
    /// When the profile, status, identities or opt-outs last changed.
    updated_at: Rfc3339,
    #[serde(flatten)]
    summary: Summary,
}

/// One address of a person.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Identity<'a> {
    kind: IdentityKindName,
    /// As it is kept: phone numbers in E.164, e-mail addresses in small letters.
    value: &'a str,
}

/// Something that a person does not want.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OptOut {
    method: OptOutScopeName,
    source: OptOutSourceName,
    at: Rfc3339,
}

/// The summary of a lead: always exactly what its attempts say, changed together with them.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Summary {
    /// The latest counting attempt, in either direction, by any method; `null` if there never was one.
    last_contacted_at: Option<Rfc3339>,
    /// That attempt's method.
    last_contact_method: Option<MethodName>,
    /// That attempt's user; `null` if the lead wrote or called.
    last_contact_by: Option<Uuid>,
    /// When we first contacted the lead.
    first_outbound_at: Option<Rfc3339>,
    /// When we last contacted the lead.
    last_outbound_at: Option<Rfc3339>,
    /// When the lead last contacted us.
    last_inbound_at: Option<Rfc3339>,
    /// The latest interaction of any kind: an attempt, or a response that was marked.
    last_activity_at: Option<Rfc3339>,
    /// The latest response to one of our attempts.
    last_response_at: Option<Rfc3339>,
    /// How many attempts count.
    contact_count: u32,
    /// How many of them were ours.
    outbound_count: u32,
    /// How many of them were the lead's.
    inbound_count: u32,
    turn: Option<TurnName>,
}

/// Where a lead stands after an attempt: its status and summary.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct LeadStanding {
    id: Uuid,
    status: StatusName,
    #[serde(flatten)]
    summary: Summary,
}

impl<'a> From<&'a LeadView> for Lead<'a> {
    fn from(view: &'a LeadView) -> Self {
        let LeadView {
            lead,
            identities,
            opt_outs,
        } = view;
        let profile = &lead.profile;
        Self {
            id: lead.id.0,
            name: profile.name.as_deref(),
            organization: profile.organization.as_deref(),
            title: profile.title.as_deref(),
            owner_id: profile.owner_id.map(|id| id.0),
            status: Name(lead.status),
            source: &profile.source,
            time_zone: profile.time_zone.as_deref(),
            identities: Each {
                of: identities,
                wire: Identity::from,
            },
            custom: JsonText(&profile.custom),
            opt_outs: Each {
                of: opt_outs,
                wire: OptOut::from,
            },
            created_at: Rfc3339(lead.created_at),
            updated_at: Rfc3339(lead.updated_at),
            summary: Summary::from(&lead.summary),
        }
    }
}

impl<'a> From<&'a identity::Identity> for Identity<'a> {
    fn from(identity: &'a identity::Identity) -> Self {
        Self {
            kind: Name(identity.kind),
            value: &identity.value,
        }
    }
}

impl From<&lead::OptOut> for OptOut {
    fn from(opt_out: &lead::OptOut) -> Self {
        Self {
            method: Name(opt_out.scope),
            source: Name(opt_out.source),
            at: Rfc3339(opt_out.at),
        }
    }
}

impl From<&touchbase_core::Summary> for Summary {
    fn from(summary: &touchbase_core::Summary) -> Self {
        let last = summary.last_contact;
        Self {
            last_contacted_at: summary.last_contacted_at().map(Rfc3339),
            last_contact_method: last.map(|last| Name(last.method)),
            last_contact_by: last.and_then(|last| last.by).map(|id| id.0),
            first_outbound_at: summary.first_outbound_at.map(Rfc3339),
            last_outbound_at: summary.last_outbound_at.map(Rfc3339),
            last_inbound_at: summary.last_inbound_at.map(Rfc3339),
            last_activity_at: summary.last_activity_at().map(Rfc3339),
            last_response_at: summary.last_response_at.map(Rfc3339),
            contact_count: summary.contact_count(),
            outbound_count: summary.outbound_count,
            inbound_count: summary.inbound_count,
            turn: summary.turn().map(Name),
        }
    }
}

impl From<&touchbase_core::Lead> for LeadStanding {
    fn from(lead: &touchbase_core::Lead) -> Self {
        Self {
            id: lead.id.0,
            status: Name(lead.status),
            summary: Summary::from(&lead.summary),
        }
    }
}

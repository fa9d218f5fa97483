//! The fields of a lead that a caller sends, read into commands.

use crate::api::wire::json_text::JsonObject;
use crate::api::wire::names::{IdentityKindName, Name, StatusName};
use crate::api::wire::patch::{emptiable, lasting};
use crate::api::{App, refusals};
use crate::auth::Caller;
use crate::http::{FieldError, Problem};
use serde::Deserialize;
use touchbase_core::command::{LeadUpdate, ProfileUpdate};
use touchbase_core::identity::Identity;
use touchbase_core::lead::LeadOrigin;
use touchbase_core::{LeadId, Profile, Status, UserId, command, limits};
use utoipa::ToSchema;
use uuid::Uuid;

/// A lead to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Ada Lovelace",
    "organization": "Analytical Engines Ltd",
    "time_zone": "Europe/London",
    "identities": [{ "kind": "email", "value": "ada@example.com" }, { "kind": "phone", "value": "+44 20 7946 0123" }],
    "custom": { "segment": "enterprise" }
}))]
pub(in crate::api) struct NewLead {
    /// The person's name.
    name: Option<String>,
    /// Where the person works.
    organization: Option<String>,
    /// What the person does there.
    title: Option<String>,
    /// The user to whom the lead is assigned.
    owner_id: Option<Uuid>,
    /// `new` if left out.
    status: Option<StatusName>,
    /// Where the lead came from; `manual` if left out.
    source: Option<String>,
    /// An IANA time zone.
    time_zone: Option<String>,
    /// The person's addresses.
    #[serde(default)]
    identities: Vec<GivenIdentity>,
    /// The company's own fields.
    #[schema(value_type = Option<Object>)]
    custom: Option<JsonObject>,
}

/// An address as a person gives it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct GivenIdentity {
    kind: IdentityKindName,
    /// A phone number in any spelling, an e-mail address, the address of a LinkedIn profile.
    value: String,
}

/// What is to change about a lead.
#[expect(
    clippy::option_option,
    reason = "a merge patch tells three things apart: absent, null, a value"
)]
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "title": "Countess", "owner_id": null, "status": "qualified", "custom": { "tier": 1 } }))]
pub(in crate::api) struct LeadPatch {
    #[serde(default, deserialize_with = "emptiable")]
    #[schema(value_type = Option<String>)]
    name: Option<Option<String>>,
    #[serde(default, deserialize_with = "emptiable")]
    #[schema(value_type = Option<String>)]
    organization: Option<Option<String>>,
    #[serde(default, deserialize_with = "emptiable")]
    #[schema(value_type = Option<String>)]
    title: Option<Option<String>>,
    #[serde(default, deserialize_with = "emptiable")]
    #[schema(value_type = Option<Uuid>)]
    owner_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "lasting")]
    #[schema(nullable = false)]
    status: Option<StatusName>,
    #[serde(default, deserialize_with = "lasting")]
    #[schema(nullable = false)]
    source: Option<String>,
    #[serde(default, deserialize_with = "emptiable")]
    #[schema(value_type = Option<String>)]
    time_zone: Option<Option<String>>,
    /// All addresses of the person: what is not in the list is taken away.
    #[serde(default, deserialize_with = "lasting")]
    #[schema(nullable = false)]
    identities: Option<Vec<GivenIdentity>>,
    /// Fields to set, and with `null` to remove.
    #[serde(default, deserialize_with = "lasting")]
    #[schema(value_type = Object, required = false)]
    custom: Option<JsonObject>,
}

/// The region in which the caller's company reads national phone numbers.
pub(super) async fn region(app: &App, caller: &Caller) -> Result<String, Problem> {
    let company = app.store().company(caller.company_id()).await?;
    Ok(company
        .ok_or_else(Problem::not_found)?
        .policy
        .default_region)
}

impl NewLead {
    /// The lead as a command.
    pub(super) fn into_new_lead(
        self,
        lead_id: LeadId,
        region: &str,
    ) -> Result<command::NewLead, Problem> {
        Ok(command::NewLead {
            lead_id,
            status: self.status.map_or(Status::New, |Name(status)| status),
            identities: identities(&self.identities, region)?,
            profile: Profile {
                name: self.name,
                organization: self.organization,
                title: self.title,
                owner_id: self.owner_id.map(UserId),
                source: self
                    .source
                    .unwrap_or_else(|| LeadOrigin::Manual.name().to_owned()),
                time_zone: self.time_zone.map(|name| time_zone(&name)).transpose()?,
                custom: self
                    .custom
                    .map_or_else(|| "{}".to_owned(), |JsonObject(text)| text),
            },
        })
    }
}

impl LeadPatch {
    /// The change as a command.
    pub(super) fn into_update(self, lead_id: LeadId, region: &str) -> Result<LeadUpdate, Problem> {
        Ok(LeadUpdate {
            lead_id,
            status: self.status.map(|Name(status)| status),
            identities: self
                .identities
                .map(|given| identities(&given, region))
                .transpose()?,
            profile: ProfileUpdate {
                name: self.name,
                organization: self.organization,
                title: self.title,
                owner_id: self.owner_id.map(|owner_id| owner_id.map(UserId)),
                source: self.source,
                time_zone: self
                    .time_zone
                    .map(|name| name.map(|name| time_zone(&name)).transpose())
                    .transpose()?,
                custom: self.custom.map(|JsonObject(text)| text),
            },
        })
    }
}

/// The addresses, or all that is wrong with them.
fn identities(given: &[GivenIdentity], region: &str) -> Result<Vec<Identity>, Problem> {
    if given.len() > limits::IDENTITIES_PER_LEAD_MAX {
        let detail = format!(
            "has more than {} addresses",
            limits::IDENTITIES_PER_LEAD_MAX
        );
        return Err(refusals::invalid("identities", detail));
    }
    let (mut read, mut errors) = (Vec::with_capacity(given.len()), Vec::new());
    for (
        place,
        GivenIdentity {
            kind: Name(kind),
            value,
        },
    ) in given.iter().enumerate()
    {
        match Identity::parse(*kind, value, region) {
            Ok(identity) => read.push(identity),
            Err(error) => errors.push(FieldError {
                field: format!("identities[{place}].value"),
                detail: error.to_string(),
            }),
        }
    }
    if errors.is_empty() {
        Ok(read)
    } else {
        Err(Problem::invalid("invalid", errors))
    }
}

/// A time zone by the name that the IANA gave it.
fn time_zone(name: &str) -> Result<String, Problem> {
    let zone = jiff::tz::TimeZone::get(name.trim())
        .ok()
        .filter(|zone| !zone.is_unknown());
    let canonical = zone.as_ref().and_then(jiff::tz::TimeZone::iana_name);
    canonical.map(str::to_owned).ok_or_else(|| {
        refusals::invalid(
            "time_zone",
            "is not an IANA time zone such as Europe/Berlin",
        )
    })
}

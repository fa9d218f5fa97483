//! Users, their keys and their company, as they are answered.

use super::names::{Name, RoleName};
use crate::http::Rfc3339;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Someone or something that acts inside the company.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct User<'a> {
    id: Uuid,
    name: &'a str,
    email: &'a str,
    role: RoleName,
    /// Users are deactivated, never deleted: their names stay in the history.
    active: bool,
    created_at: Rfc3339,
}

/// A key with which a program acts as a user.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Key<'a> {
    id: Uuid,
    /// As whom it acts.
    user_id: Uuid,
    /// What it is for.
    label: &'a str,
    created_at: Rfc3339,
    /// Since when it is no longer in force.
    revoked_at: Option<Rfc3339>,
}

/// A new key, with the only sight of its token.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct NewKeyAnswer<'a> {
    #[serde(flatten)]
    pub(in crate::api) key: Key<'a>,
    /// The secret to send as `Authorization: Bearer …`. Only its hash is kept: write it down now.
    #[schema(examples("tb_5JgGzcpTGRGTs6H2FD3UmvCYSsTvlKBVTDbKXXKcb3c"))]
    pub(in crate::api) token: &'a str,
}

/// The company.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Company<'a> {
    id: Uuid,
    name: &'a str,
    /// In which the company counts its days: an IANA time zone.
    time_zone: &'a str,
    /// In which national phone numbers are read: ISO 3166-1 alpha-2.
    default_region: &'a str,
}

impl<'a> From<&'a touchbase_core::User> for User<'a> {
    fn from(user: &'a touchbase_core::User) -> Self {
        Self {
            id: user.id.0,
            name: &user.name,
            email: &user.email,
            role: Name(user.role),
            active: user.active,
            created_at: Rfc3339(user.created_at),
        }
    }
}

impl<'a> From<&'a touchbase_core::ApiKey> for Key<'a> {
    fn from(key: &'a touchbase_core::ApiKey) -> Self {
        Self {
            id: key.id.0,
            user_id: key.user_id.0,
            label: &key.label,
            created_at: Rfc3339(key.created_at),
            revoked_at: key.revoked_at.map(Rfc3339),
        }
    }
}

impl<'a> From<&'a touchbase_core::Company> for Company<'a> {
    fn from(company: &'a touchbase_core::Company) -> Self {
        Self {
            id: company.id.0,
            name: &company.name,
            time_zone: &company.policy.time_zone,
            default_region: &company.policy.default_region,
        }
    }
}

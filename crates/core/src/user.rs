//! Users and their API keys.

use crate::{ActorKind, KeyId, Timestamp, UserId};

/// What a user may do. `viewer` reads; `rep` also works with leads; `admin` also administers; an `agent` (software) is a rep
/// whose overrides are not accepted unless the policy says so (contract.md).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Reads.
    Viewer,
    /// Works with leads, being software.
    Agent,
    /// Works with leads.
    Rep,
    /// Administers.
    Admin,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Viewer, Self::Agent, Self::Rep, Self::Admin];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Agent => "agent",
            Self::Rep => "rep",
            Self::Admin => "admin",
        }
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether it may write leads and attempts.
    pub const fn works_with_leads(self) -> bool {
        match self {
            Self::Viewer => false,
            Self::Agent | Self::Rep | Self::Admin => true,
        }
    }

    /// What kind of actor a user of this role is.
    pub const fn actor_kind(self) -> ActorKind {
        match self {
            Self::Agent => ActorKind::Agent,
            Self::Viewer | Self::Rep | Self::Admin => ActorKind::Human,
        }
    }
}

/// Someone or something that acts inside a company. Users are deactivated, never deleted: their names stay in the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// The name that others see.
    pub name: String,
    /// The address it signs in with, lower-cased; unique in the company.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// Whether it may do anything at all.
    pub active: bool,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A key with which a program acts as a user. The token itself is never kept: only its hash is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApiKey {
    /// Its id.
    pub id: KeyId,
    /// As whom it acts.
    pub user_id: UserId,
    /// What it is for, in its maker's words.
    pub label: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

//! The lead: a person the company communicates with.

use crate::identity::Identity;
use crate::{LeadId, Method, Status, Summary, Timestamp, UserId, text};

/// A set of methods, and beside it "all methods": what a person opted out of.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash, Debug)]
pub struct OptOuts(u8);

impl OptOuts {
    const ALL_BIT: u8 = 1 << 7;

    /// None.
    pub const NONE: Self = Self(0);

    /// From the bits kept in the database.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// The bits kept in the database: bit 7 is "all", the others follow [`Method::ALL`].
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// With this scope added.
    #[must_use]
    pub const fn with(self, scope: OptOutScope) -> Self {
        Self(self.0 | Self::bit(scope))
    }

    /// With this scope taken out.
    #[must_use]
    pub const fn without(self, scope: OptOutScope) -> Self {
        Self(self.0 & !Self::bit(scope))
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether exactly this scope was opted out of.
    pub const fn has(self, scope: OptOutScope) -> bool {
        self.0 & Self::bit(scope) != 0
    }

    /// Whether nothing may be sent by this method.
    pub const fn forbids(self, method: Method) -> bool {
        self.has(OptOutScope::All) || self.has(OptOutScope::Method(method))
    }

    /// The scopes in the set.
    pub fn scopes(self) -> impl Iterator<Item = OptOutScope> {
        OptOutScope::every().filter(move |scope| self.has(*scope))
    }

    const fn bit(scope: OptOutScope) -> u8 {
        match scope {
            OptOutScope::All => Self::ALL_BIT,
            OptOutScope::Method(method) => 1 << (method as u8),
        }
    }
}

/// What a person opts out of: one method, or everything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum OptOutScope {
    /// Every method.
    All,
    /// This method.
    Method(Method),
}

impl OptOutScope {
    /// Every scope there is.
    pub fn every() -> impl Iterator<Item = Self> {
        std::iter::once(Self::All).chain(Method::ALL.into_iter().map(Self::Method))
    }

    /// The name on the wire and in the database: the method's, or `all`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Method(method) => method.name(),
        }
    }

    /// The scope of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::every().find(|scope| scope.name() == name)
    }
}

/// Where an opt-out came from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum OptOutSource {
    /// A user wrote it down.
    Hand,
    /// The person was erased, or had opted out before being erased.
    Erasure,
    /// An import brought it.
    Import,
}

impl OptOutSource {
    /// All sources.
    pub const ALL: [Self; 3] = [Self::Hand, Self::Erasure, Self::Import];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Erasure => "erasure",
            Self::Import => "import",
        }
    }

    /// The source of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }
}

/// One opt-out of a lead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OptOut {
    /// Of what.
    pub scope: OptOutScope,
    /// Where it came from.
    pub source: OptOutSource,
    /// Since when.
    pub at: Timestamp,
}

/// How a lead came to be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LeadOrigin {
    /// A user made it.
    Manual,
    /// An import brought it.
    Import,
    /// It wrote to us first.
    Inbound,
    /// We wrote to an address that was not known.
    Outbound,
}

impl LeadOrigin {
    /// The value of the lead's `source` when nobody gave another.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Import => "import",
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
        }
    }
}

/// Who gave a lead its name: a provider's never replaces a person's (edge: I13).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NameOrigin {
    /// A person typed it, or a file that a person gave brought it.
    Person,
    /// A provider's profile.
    Provider,
}

impl NameOrigin {
    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Provider => "provider",
        }
    }

    /// The origin of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Person, Self::Provider]
            .into_iter()
            .find(|origin| origin.name() == name)
    }
}

/// What people say about a lead.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Profile {
    /// The person's name.
    pub name: Option<String>,
    /// Where the person works.
    pub organization: Option<String>,
    /// What the person does there.
    pub title: Option<String>,
    /// The rep to whom the lead is assigned.
    pub owner_id: Option<UserId>,
    /// Where the lead came from: free text, or a [`LeadOrigin`]'s name.
    pub source: String,
    /// An IANA time zone.
    pub time_zone: Option<String>,
    /// The company's own fields: the text of a JSON object.
    pub custom: String,
}

/// A lead, without its identities and attempts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lead {
    /// Its id.
    pub id: LeadId,
    /// What people say about it.
    pub profile: Profile,
    /// Who gave it its name, if it has one.
    pub name_origin: Option<NameOrigin>,
    /// Where it stands.
    pub status: Status,
    /// When a person last set the status.
    pub status_set_at: Option<Timestamp>,
    /// What it opted out of.
    pub opt_outs: OptOuts,
    /// The summary of its attempts.
    pub summary: Summary,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its profile, status, identities or opt-outs last changed.
    pub updated_at: Timestamp,
    /// The lead that it was merged into.
    pub merged_into: Option<LeadId>,
    /// When the person was erased.
    pub erased_at: Option<Timestamp>,
}

impl Lead {
    /// The text by which it is found: its name, organisation and addresses, folded; nothing once it was merged or erased.
    /// It does not depend on the order of the addresses.
    pub fn search_text(&self, identities: &[Identity]) -> String {
        if self.merged_into.is_some() || self.erased_at.is_some() {
            return String::new();
        }
        let named = [
            self.profile.name.as_deref(),
            self.profile.organization.as_deref(),
        ]
        .into_iter()
        .flatten();
        let mut addresses: Vec<&str> = identities
            .iter()
            .map(|identity| identity.value.as_str())
            .collect();
        addresses.sort_unstable();
        let parts: Vec<String> = named.chain(addresses).map(text::fold).collect();
        parts.join("\n")
    }
}

#[cfg(test)]
mod tests;
